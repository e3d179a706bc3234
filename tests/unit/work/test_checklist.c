#include "filling.h"

#include "base/mem.h"
#include "work/bookmark.h"

/* Answering a checklist by keys: one key an item. */

/* The checklist at a place (-1: where the program would) and an item ("": the first open one). */
static struct filling *daftar(const char *who, int place, const char *item)
{
	struct filling *t = filling_new(who, "dua");
	const struct form *form = registers_form(&t->g, "daftar");

	MUST(t->g.o, checking_open(&t->checking, &t->g.desk, form, place,
			     *item != '\0' ? form_item(form, item) : NULL, t->g.undo, &t->g.o->e));
	return t;
}

/* "0:1.1" is the village and the item, "0:done" the line after the last. */
static const char *at(const struct filling *t)
{
	const struct checking *c = &t->checking;
	char text[32];

	(void)snprintf(text, sizeof(text), "%d:%s", c->place,
		c->at < c->form->item_count ? c->form->items[c->at].name : "done");
	return arena_text(&t->g.o->arena, text);
}

#define assert_item(t, expected) assert_string_equal(at(t), expected)

/* What another program sees: a field of all items at a village, parted by "|". */
static const char *answers(struct filling *t, int place, const char *field)
{
	struct office *o = t->g.o;
	struct report r = office_report_in(o, o->reader, 2026, "dua");
	const struct form *form = registers_form(&t->g, t->checking.form->name);
	struct desk other = {0};
	struct buf b = {0};
	const char *text;

	MUST(o, desk_look(&other, o->reader, &r, &o->e));
	for (size_t i = 0; i < form->item_count; i++) {
		const struct record *one = records_item(other.book.records, &form->items[i], place);

		buf_print(&b, "%s%s", i > 0 ? "|" : "",
			one != NULL ? one->values[registers_field(one, field)->index] : "");
	}
	desk_close(&other);
	text = arena_text(&o->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

#define assert_answers(t, place, field, expected) \
	assert_string_equal(answers(t, place, field), expected)

static void test_keys(void **state)
{
	static const struct {
		const char *keys, *answers, *at;
	} rows[] = {
		{"y", "ya||", "0:1.2"},
		{"1", "ya||", "0:1.2"},
		{"t", "tidak||", "0:1.2"},
		{"0", "tidak||", "0:1.2"},
		{".", "belum||", "0:1.2"},
		{"yt.", "ya|tidak|belum", "0:done"},
		{"yty y", "ya|tidak|ya", "0:done"},
		{"Enter y", "|ya|", "0:2.1"},
		{"+ y", "|ya|", "0:2.1"},
		{"Down Tab y", "||ya", "0:done"},
		{"y - t", "tidak||", "0:1.2"},
		{"y Up Backspace", "||", "0:1.1"},
		{"y Up Delete t", "tidak||", "0:1.2"},
		{"End y Home t", "tidak||ya", "0:1.2"},
		{"PgDn y", "||ya", "0:done"},
		{"PgDn PgUp y", "ya||", "0:1.2"},
		{"y u", "||", "0:1.1"},
		{"y u U", "ya||", "0:1.1"},
		{"y - t u", "ya||", "0:1.1"},
		{"y y u u", "||", "0:1.1"},
		{"> y y y < k", "||", "0:1.2"},
		{"y Enter k", "ya||", "1:1.1"},
		{"t y k E", "tidak|ya|", "0:1.2"},
		{"t Enter . k E", "tidak||belum", "0:2.1"},
		{"g 2.1 Enter y", "||ya", "0:done"},
		{"g kad Enter y", "|ya|", "0:2.1"},
		{"g 9 Enter y", "ya||", "0:1.2"},
		{"g y Esc Esc y", "ya||", "0:1.2"},
		{"> t", "||", "1:1.2"},
		{"> < t", "tidak||", "0:1.2"},
		{"< t", "tidak||", "0:1.2"},
		/* What Esc makes of a letter is no answer. */
		{"Esc y", "||", "0:1.1"},
		{"Esc 1", "||", "0:1.1"},
		{"x z q", "||", "0:1.1"},
	};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = daftar("Ani", 0, "1.1");

		(void)filling_keys(t, rows[i].keys);
		if (strcmp(answers(t, 0, "jawab"), rows[i].answers) != 0 ||
			strcmp(at(t), rows[i].at) != 0) {
			print_error("%s: %s at %s\n", rows[i].keys, answers(t, 0, "jawab"), at(t));
			failed++;
		}
		filling_free(t);
	}
	assert_int_equal(failed, 0);
}

/* A whole list of two villages without looking, the jump to the next open item in between. */
static void test_blind(void **state)
{
	struct filling *t = daftar("Vera", PLACE_DISTRICT, "");
	const struct codelist *list = t->checking.answer->list;

	(void)state;
	assert_item(t, "0:1.1");
	assert_int_equal(checking_open_count(&t->checking), 3);
	(void)filling_keys(t, "y t y k y y Enter k .");
	assert_answers(t, 0, "jawab", "ya|tidak|ya");
	assert_answers(t, 1, "jawab", "ya|ya|");
	assert_answers(t, 2, "jawab", "belum||");
	t->checking.place = 0;
	assert_int_equal(checking_given(&t->checking, &list->codes[0]), 2);
	assert_int_equal(checking_given(&t->checking, &list->codes[1]), 1);
	assert_int_equal(checking_open_count(&t->checking), 0);
	registers_same(&t->g);
	filling_free(t);
}

static void test_evidence_and_note(void **state)
{
	static const struct {
		const char *keys, *evidence, *note, *at;
	} rows[] = {
		{"b SK Space 12 Enter y", "SK 12||", "||", "0:1.2"},
		{"y Up b yt. Tab", "yt.||", "||", "0:1.1"},
		{"b ab Esc Esc", "||", "||", "0:1.1"},
		{"b ab Enter b Backspace Enter", "a||", "||", "0:1.1"},
		{"b ab Enter b Ctrl-U Enter", "||", "||", "0:1.1"},
		{"n a Enter b Tab", "||", "a\nb||", "0:1.1"},
		{"n a Enter b Ctrl-W y", "||", "a\nb||", "0:1.2"},
		{"n a Enter b Up x PgDn", "||", "ax\nb||", "0:1.1"},
		{"n Enter y", "||", "||", "0:1.2"},
		{"n a Tab n Enter y", "||", "a||", "0:1.2"},
		{"b ab Enter u", "||", "||", "0:1.1"},
	};
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = daftar("Ani", 0, "1.1");

		(void)filling_keys(t, rows[i].keys);
		if (strcmp(answers(t, 0, "bukti"), rows[i].evidence) != 0 ||
			strcmp(answers(t, 0, "catatan"), rows[i].note) != 0 ||
			strcmp(at(t), rows[i].at) != 0) {
			print_error("%s: %s, %s at %s\n", rows[i].keys, answers(t, 0, "bukti"),
				answers(t, 0, "catatan"), at(t));
			failed++;
		}
		filling_free(t);
	}
	assert_int_equal(failed, 0);
}

/* Problems and answers that are not the good one, over all villages. */
static void test_problems(void **state)
{
	struct filling *t = daftar("Ani", 0, "1.1");

	(void)state;
	(void)filling_keys(t, "e");
	assert_item(t, "0:1.1");
	assert_true(filling_says(t, "Tidak ada butir"));
	(void)filling_keys(t, "y");
	assert_true(filling_says(t, "! 1: C1"));
	(void)filling_keys(t, "Up b SK Enter > t < e");
	assert_item(t, "1:1.1");
	(void)filling_keys(t, "> . e");
	assert_item(t, "1:1.1");
	(void)filling_keys(t, "E");
	assert_item(t, "2:1.1");
	filling_free(t);
}

/* Bayu answers as another program; his desk knows no record of the item either. */
static void other_answers(struct filling *t, const char *item, const char *value)
{
	struct office *o = t->g.o;
	const struct form *form = registers_form(&t->g, "daftar");
	struct report r = office_report_in(o, o->reader, 2026, "dua");
	const char **values = arena_new(&o->arena, form->field_count, sizeof(*values));
	struct record_new n = {.report = &r,
		.form = form,
		.item = form_item(form, item),
		.place = KEL,
		.values = values};
	struct record *stands = checking_at(&t->checking, n.item->index), *out;

	office_act_in(o, o->reader, "Bayu");
	values[0] = value;
	if (stands == NULL)
		assert_int_equal(record_add(o->reader, &o->arena, &n, &t->g.desk.book, &out, &o->e),
			PUT_DONE);
	else
		assert_int_equal(
			answer_put(o->reader,
				&(struct answer_write){&r, stands, &form->fields[0], value, NULL},
				&t->g.desk.book, &o->e),
			PUT_DONE);
	office_act_in(o, o->reader, store_actor(o->store)->name);
}

/* The keys go on; what was not taken waits at its item until the right answer is pressed again. */
static void test_conflict(void **state)
{
	static const struct {
		const char *first, *keys, *answers;
	} rows[] = {
		{"", "e", "tidak|ya|"},
		{"", "e y", "ya|ya|"},
		{"", "e t", "tidak|ya|"},
		{"y Up", "e .", "belum|ya|"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = daftar("Ani", 0, "1.1");
		const struct field *field = &t->checking.form->fields[0];
		char *waits;

		(void)filling_keys(t, rows[i].first);
		other_answers(t, "1.1", "tidak");
		(void)filling_keys(t, "y y");
		assert_item(t, "0:2.1");
		assert_answers(t, 0, "jawab", "tidak|ya|");
		(void)filling_keys(t, "e");
		assert_item(t, "0:1.1");
		assert_true(filling_says(t, "belum dipakai"));
		(void)filling_keys(t, rows[i].keys + 1);
		assert_answers(t, 0, "jawab", rows[i].answers);
		waits = mem_text(answer_pending(t->g.o->store, &t->g.o->arena, &t->g.desk.report,
			&t->g.desk.book, checking_at(&t->checking, 0), field));
		if (rows[i].keys[1] != '\0')
			assert_null(waits);
		else
			assert_string_equal(waits, "ya");
		free(waits);
		filling_free(t);
	}
}

/* A line that is cut in a note keeps it; it is used with Tab or dropped with Esc Esc. */
static void test_closing_while_typing(void **state)
{
	static const char *const rows[][2] = {{"n Tab", "setengah||"},
		{"n nya Tab", "setengahnya||"}, {"n Esc Esc n", "||"}, {"", "||"}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = daftar("Ani", 0, "1.1");
		const struct form *form = t->checking.form;

		(void)filling_keys(t, "n setengah");
		checking_close(&t->checking);
		MUST(t->g.o, checking_open(&t->checking, &t->g.desk, form, 0, NULL, t->g.undo,
				     &t->g.o->e));
		assert_true(filling_says(t, "belum dipakai"));
		(void)filling_keys(t, rows[i][0]);
		assert_answers(t, 0, "catatan", rows[i][1]);
		if (i == 2)
			assert_string_equal(t->checking.prose.text, "");
		filling_free(t);
	}
}

/* As in a record: what was typed before the power went, waits; given up, nothing is left of it. */
static void test_power(void **state)
{
	struct filling *t = daftar("Ani", 0, "1.1");
	const struct form *form = t->checking.form;
	struct bookmark b;

	(void)state;
	(void)filling_keys(t, "n");
	for (int i = 0; i < FILL_DRAFT_KEYS + 2; i++)
		(void)filling_keys(t, "a");
	assert_true(bookmark_get(t->g.o->reader, &b));
	assert_string_equal(b.item->name, "1.1");
	t->checking.line = NULL; /* as after a kill */
	checking_close(&t->checking);
	MUST(t->g.o, checking_open(&t->checking, &t->g.desk, form, 0, form_item(form, "1.1"),
			     t->g.undo, &t->g.o->e));
	(void)filling_keys(t, "n");
	assert_int_equal(t->checking.prose.size, FILL_DRAFT_KEYS);
	(void)filling_keys(t, "Esc Esc b");
	for (int i = 0; i < FILL_DRAFT_KEYS; i++)
		(void)filling_keys(t, "a");
	assert_non_null(checking_at(&t->checking, 0));
	(void)filling_keys(t, "Esc Esc > n");
	for (int i = 0; i < FILL_DRAFT_KEYS; i++)
		(void)filling_keys(t, "a");
	(void)filling_keys(t, "Esc Esc");
	assert_null(checking_at(&t->checking, 0));
	(void)filling_keys(t, "n");
	for (int i = 0; i < FILL_DRAFT_KEYS; i++)
		(void)filling_keys(t, "a");
	/* A note that made its record is one step. */
	(void)filling_keys(t, "Tab");
	assert_non_null(checking_at(&t->checking, 0));
	(void)filling_keys(t, "u");
	assert_null(checking_at(&t->checking, 0));
	registers_same(&t->g);
	filling_free(t);
}

/* An item that was opened as a record and not filled is as it was; one that was, stays. */
static void test_opened_and_left(void **state)
{
	struct filling *t = daftar("Ani", 0, "1.1");
	struct record *r;

	(void)state;
	assert_int_equal(filling_keys(t, "="), CHECKING_OPEN);
	assert_non_null(checking_record(&t->checking, 0, &t->g.o->e));
	checking_refresh(&t->checking);
	assert_null(checking_at(&t->checking, 0));
	r = checking_record(&t->checking, 0, &t->g.o->e);
	assert_non_null(r);
	PUT(&t->g, r, "bukti", "SK");
	checking_refresh(&t->checking);
	assert_non_null(checking_at(&t->checking, 0));
	/* Left by a line that is cut. */
	assert_non_null(checking_record(&t->checking, 1, &t->g.o->e));
	checking_close(&t->checking);
	registers_same(&t->g);
	registers_open(&t->g, "Ani", "dua");
	assert_int_equal(t->g.desk.book.records->count, 1);
	filling_free(t);
}

static void test_ends(void **state)
{
	struct filling *t = daftar("Ani", 3, "2.1");

	(void)state;
	assert_int_equal(filling_keys(t, "y Enter"), CHECKING_LEAVE);
	assert_int_equal(filling_keys(t, "b"), CHECKING_BEEP);
	assert_int_equal(filling_keys(t, "Backspace"), CHECKING_BEEP);
	assert_int_equal(filling_keys(t, ">"), CHECKING_BEEP);
	assert_int_equal(filling_keys(t, "<"), CHECKING_STAY);
	assert_item(t, "2:1.1");
	assert_int_equal(filling_keys(t, "End Enter Enter"), CHECKING_STAY);
	assert_item(t, "3:1.1");
	assert_int_equal(filling_keys(t, "="), CHECKING_OPEN);
	assert_int_equal(filling_keys(t, "h"), CHECKING_HISTORY);
	assert_int_equal(filling_keys(t, "?"), CHECKING_STAY);
	assert_int_equal(filling_keys(t, "Esc Esc"), CHECKING_STAY);
	assert_int_equal(filling_keys(t, "? ?"), CHECKING_HELP);
	assert_int_equal(filling_keys(t, "Esc Esc"), CHECKING_LEAVE);
	assert_int_equal(filling_keys(t, "q"), CHECKING_LEAVE);
	assert_int_equal(filling_keys(t, "< n q"), CHECKING_STAY);
	filling_free(t);
}

static void test_reader(void **state)
{
	struct filling *t = daftar("Catur", 0, "1.1");

	(void)state;
	assert_int_equal(filling_keys(t, "y"), CHECKING_BEEP);
	assert_true(filling_says(t, "hanya melihat"));
	assert_int_equal(filling_keys(t, "b"), CHECKING_BEEP);
	assert_item(t, "0:1.1");
	assert_null(checking_record(&t->checking, 0, &t->g.o->e));
	assert_non_null(strstr(t->g.o->e.text, "hanya melihat"));
	filling_free(t);
}

/* A list of the kecamatan whose items have no answer is filled item by item. */
static void test_without_answer(void **state)
{
	struct filling *t = filling_new("Ani", "dua");
	const struct form *form = registers_form(&t->g, "monev");
	struct record *r;

	(void)state;
	MUST(t->g.o, checking_open(&t->checking, &t->g.desk, form, 0, NULL, t->g.undo, &t->g.o->e));
	assert_int_equal(t->checking.place, PLACE_DISTRICT);
	assert_null(t->checking.answer);
	assert_int_equal(checking_open_count(&t->checking), 2);
	assert_int_equal(filling_keys(t, "y"), CHECKING_BEEP);
	assert_int_equal(filling_keys(t, "Enter"), CHECKING_OPEN);
	r = checking_record(&t->checking, 0, &t->g.o->e);
	assert_non_null(r);
	assert_ptr_equal(checking_record(&t->checking, 0, &t->g.o->e), r);
	MUST(t->g.o, fill_open(&t->fill, &t->g.desk, r, NULL, t->g.undo, &t->g.o->e));
	(void)filling_keys(t, "hasil Tab Tab");
	assert_int_equal(filling_keys(t, "Enter"), FILL_LEAVE);
	fill_close(&t->fill);
	checking_refresh(&t->checking);
	assert_answers(t, PLACE_DISTRICT, "hasil", "hasil|");
	assert_int_equal(checking_open_count(&t->checking), 1);
	(void)filling_keys(t, "k");
	assert_int_equal(t->checking.at, 1);
	assert_int_equal(filling_keys(t, "Down Enter"), CHECKING_LEAVE);
	filling_free(t);
}

/* Villages come and go: the list stays with its own, and is never of one that is not there. */
static void test_villages(void **state)
{
	struct filling *t = daftar("Ani", 1, "1.1");
	const struct place *first = t->g.desk.book.places;

	(void)state;
	(void)filling_keys(t, "y");
	t->g.desk.book.places = first + 1;
	t->g.desk.book.place_count--;
	checking_refresh(&t->checking);
	assert_item(t, "0:1.2");
	t->g.desk.book.places = first + 2;
	t->g.desk.book.place_count--;
	checking_refresh(&t->checking);
	assert_item(t, "0:1.2");
	assert_true(filling_says(t, "dikeluarkan"));
	t->g.desk.book.places = first;
	t->g.desk.book.place_count = 0;
	checking_refresh(&t->checking);
	assert_int_equal(t->checking.place, PLACE_DISTRICT);
	assert_int_equal(filling_keys(t, "y"), CHECKING_BEEP);
	assert_int_equal(filling_keys(t, "k e > <"), CHECKING_BEEP);
	assert_true(filling_says(t, "tidak punya desa"));
	t->g.desk.book.place_count = 4;
	filling_free(t);
}

/* Where the person is brought back to when the line drops. */
static void test_bookmark(void **state)
{
	struct filling *t = daftar("Ani", 1, "1.1");
	struct bookmark b;

	(void)state;
	(void)filling_keys(t, "y");
	assert_true(bookmark_get(t->g.o->store, &b));
	assert_int_equal(b.face, FACE_ITEMS);
	assert_string_equal(b.place, DESA1);
	assert_string_equal(b.item->name, "1.2");
	filling_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_blind),
		cmocka_unit_test(test_evidence_and_note),
		cmocka_unit_test(test_problems),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_closing_while_typing),
		cmocka_unit_test(test_power),
		cmocka_unit_test(test_opened_and_left),
		cmocka_unit_test(test_villages),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_reader),
		cmocka_unit_test(test_without_answer),
		cmocka_unit_test(test_bookmark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
