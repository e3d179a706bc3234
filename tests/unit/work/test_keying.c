#include "office.h"
#include "store/flow.h"
#include "store/rekey.h"
#include "work/keying.h"
#include "work/returned.h"

/* Blind re-keying: the sample, CSPro's rule in its branches, who is counted for what, and what the operator
 * gets back. */

struct keyed {
	struct office *o;
	struct keying k;
};

/* What the operator typed; S04 is "tidak ada data", S05 is Bayu's. */
static const struct {
	const char *cell, *text;
} typed[] = {
	{"S01 " DESA1, "100"},
	{"S02 " DESA1, "24"},
	{"S03 " DESA1, "90"},
	{"S04 " DESA1, ". Buku hilang"},
	{"S01 " DESA2, "1200"},
	{"S02 " DESA2, "0"},
};

static void confirm_all(struct office *o, struct report *r)
{
	struct unit *list;
	size_t count;

	office_act(o, "Vera");
	MUST(o, units_list(o->store, &o->arena, &list, &count, &o->e));
	for (size_t i = 0; i < count; i++)
		MUST(o, confirm_put(o->store, r, list[i].id, "Lap. bertanda tangan", &o->e));
}

static void submit(struct office *o)
{
	struct report r = office_report(o, "sem1");

	confirm_all(o, &r);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, &r, FLOW_SUBMIT, "", &o->e));
}

static struct keyed keyed_new(void)
{
	struct keyed t = {.o = office_new()};

	office_act(t.o, "Ani");
	office_sources(t.o, "sem1");
	for (size_t i = 0; i < COUNT(typed); i++)
		assert_int_equal(
			office_put_in(t.o, t.o->store, "sem1", typed[i].cell, typed[i].text),
			PUT_DONE);
	office_act(t.o, "Bayu");
	assert_int_equal(office_put_in(t.o, t.o->store, "sem1", "S05 " DESA1, "7"), PUT_DONE);
	submit(t.o);
	office_act(t.o, "Vera");
	return t;
}

static void open_list(struct keyed *t)
{
	struct report r = office_report(t->o, "sem1");

	keying_close(&t->k);
	MUST(t->o, keying_open(&t->k, t->o->store, &r, &t->o->e));
}

/* Everything of a village is drawn (NULL: of all). */
static void draw_all(struct keyed *t, const char *place)
{
	open_list(t);
	MUST(t->o, keying_draw(&t->k.desk, place != NULL ? (int)desk_place(&t->k.desk, place) : -1,
			   100, 1, &t->o->e));
	MUST(t->o, keying_reload(&t->k, &t->o->e));
}

static void keyed_free(struct keyed *t)
{
	keying_close(&t->k);
	office_free(t->o);
}

static enum keying_step press(struct keyed *t, const char *words)
{
	enum keying_step step = KEYING_STAY;
	char word[64];
	struct key key;
	int size;

	while (sscanf(words, " %63s%n", word, &size) == 1) {
		if (key_parse(word, &key))
			step = keying_do(&t->k, action_of(KEYMAP_FIELD, false, &key), &key);
		for (const char *p = word; !key_parse(word, &key) && *p != '\0'; p++) {
			struct key letter = {KEY_LETTER, (unsigned char)*p};

			step = keying_do(&t->k, action_of(KEYMAP_FIELD, false, &letter), &letter);
		}
		words += size;
	}
	return step;
}

static const struct rekey *outcome(const struct keyed *t, const char *row, const char *place)
{
	for (size_t i = 0; i < t->k.count; i++) {
		if (strcmp(t->k.list[i].row, row) == 0 && strcmp(t->k.list[i].place, place) == 0)
			return &t->k.list[i];
	}
	return NULL;
}

static bool says(const struct keyed *t, const char *part)
{
	return strstr(buf_str(&t->k.message), part) != NULL;
}

static const char *at_row(const struct keyed *t)
{
	return t->k.cursor < t->k.count ? t->k.list[t->k.cursor].row : "done";
}

static const struct review *review_of(struct keyed *t, const char *row, struct workflow *w)
{
	struct report r = office_report_in(t->o, t->o->reader, 2026, "sem1");

	MUST(t->o, workflow_load(t->o->reader, &t->o->arena, &r, w, &t->o->e));
	return workflow_review(w, DESA1, row);
}

static void test_equal(void **state)
{
	struct keyed t = keyed_new();
	struct workflow w;

	(void)state;
	draw_all(&t, DESA1);
	assert_int_equal(t.k.count, 5);
	assert_string_equal(at_row(&t), "S01");
	assert_int_equal(press(&t, "100 Enter"), KEYING_STAY);
	assert_int_equal(outcome(&t, "S01", DESA1)->result, REKEY_SAME);
	assert_string_equal(at_row(&t), "S02");
	assert_null(review_of(&t, "S01", &w)); /* re-keying says nothing of the verdict */
	keyed_free(&t);
}

/* Groups of three, the reason of "no data" and leading zeros make no difference. */
static void test_same_answer(void **state)
{
	static const struct {
		const char *row, *place, *keys;
	} rows[] = {
		{"S01", DESA2, "1.200 Enter"},
		{"S02", DESA2, "000 Enter"},
		{"S04", DESA1, ". Enter"},
		{"S01", DESA1, "0100 Enter"},
	};
	struct keyed t = keyed_new();

	(void)state;
	draw_all(&t, NULL);
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_true(keying_go(&t.k, forms_row(t.o->forms, rows[i].row),
			desk_place(&t.k.desk, rows[i].place)));
		assert_int_equal(press(&t, rows[i].keys), KEYING_STAY);
		assert_int_equal(outcome(&t, rows[i].row, rows[i].place)->result, REKEY_SAME);
	}
	keyed_free(&t);
}

static void test_keyer(void **state)
{
	struct keyed t = keyed_new();
	const struct review *r;
	struct workflow w;

	(void)state;
	draw_all(&t, DESA1);
	(void)press(&t, "100 Enter");
	assert_int_equal(press(&t, "42 Enter"), KEYING_BEEP);
	assert_true(says(&t, "Berbeda. Ketik sekali lagi."));
	assert_null(strstr(buf_str(&t.k.message), "24")); /* blind until it is settled */
	assert_string_equal(at_row(&t), "S02");
	assert_string_equal(t.k.edit.text, "");
	(void)press(&t, "42 Enter");
	assert_int_equal(outcome(&t, "S02", DESA1)->result, REKEY_KEYER);
	assert_string_equal(outcome(&t, "S02", DESA1)->value, "42");
	assert_string_equal(outcome(&t, "S02", DESA1)->keyer, "Ani");
	assert_cell(t.o, "S02 " DESA1, "24"); /* a verifier writes no numbers */
	r = review_of(&t, "S02", &w);
	assert_non_null(r);
	assert_int_equal(r->verdict, VERDICT_RETURN);
	assert_string_equal(r->note, "Ketik ulang: 42, tertulis 24.");
	assert_string_equal(at_row(&t), "S03");
	keyed_free(&t);
}

static void test_verifier(void **state)
{
	struct keyed t = keyed_new();
	struct workflow w;

	(void)state;
	draw_all(&t, DESA1);
	(void)press(&t, "10 Enter 100 Enter");
	assert_int_equal(outcome(&t, "S01", DESA1)->result, REKEY_VERIFIER);
	assert_true(says(&t, "salah ketik Anda"));
	assert_null(review_of(&t, "S01", &w));
	keyed_free(&t);
}

/* A third value is a first one again. */
static void test_three_values(void **state)
{
	struct keyed t = keyed_new();

	(void)state;
	draw_all(&t, DESA1);
	assert_int_equal(press(&t, "10 Enter"), KEYING_BEEP);
	assert_int_equal(press(&t, "11 Enter"), KEYING_BEEP);
	assert_true(says(&t, "Berbeda lagi"));
	assert_int_equal(press(&t, "10 Enter"), KEYING_BEEP);
	assert_int_equal(outcome(&t, "S01", DESA1)->result, REKEY_OPEN);
	(void)press(&t, "10 Enter");
	assert_int_equal(outcome(&t, "S01", DESA1)->result, REKEY_KEYER);
	keyed_free(&t);
}

/* "No data" wins as a number does, and a number over "no data". */
static void test_no_data(void **state)
{
	struct keyed t = keyed_new();

	(void)state;
	draw_all(&t, DESA1);
	(void)press(&t, ". Enter . Enter");
	assert_string_equal(outcome(&t, "S01", DESA1)->value, ".");
	assert_true(keying_go(&t.k, forms_row(t.o->forms, "S04"), desk_place(&t.k.desk, DESA1)));
	(void)press(&t, "5 Enter 5 Enter");
	assert_int_equal(outcome(&t, "S04", DESA1)->result, REKEY_KEYER);
	keyed_free(&t);
}

static void test_refused_texts(void **state)
{
	static const char *const keys[] = {"Enter", "12345678901234567 Enter", "1,5 Enter"};
	struct keyed t = keyed_new();

	(void)state;
	draw_all(&t, DESA1);
	for (size_t i = 0; i < COUNT(keys); i++) {
		assert_int_equal(press(&t, keys[i]), KEYING_BEEP);
		assert_string_equal(at_row(&t), "S01");
		assert_string_equal(t.k.first, "");
	}
	assert_int_equal(press(&t, "x"), KEYING_BEEP);
	assert_string_equal(t.k.edit.text, "");
	keyed_free(&t);
}

/* Settled cells are passed by; one that differed wants its second look first. */
static void test_moves(void **state)
{
	struct keyed t = keyed_new();

	(void)state;
	draw_all(&t, DESA1);
	(void)press(&t, "Down");
	assert_string_equal(at_row(&t), "S02");
	(void)press(&t, "24 Enter");
	assert_string_equal(at_row(&t), "S03");
	(void)press(&t, "-");
	assert_string_equal(at_row(&t), "S01");
	(void)press(&t, "1 Enter");
	assert_int_equal(press(&t, "Down"), KEYING_BEEP);
	assert_string_equal(at_row(&t), "S01");
	(void)press(&t, "100 Enter 90 Enter . Enter 7 Enter");
	assert_string_equal(at_row(&t), "done");
	keyed_free(&t);
}

/* The first of two that differed is not forgotten by going away. */
static void test_resumed(void **state)
{
	struct keyed t = keyed_new();
	struct keying_count n;

	(void)state;
	draw_all(&t, DESA1);
	(void)press(&t, "100 Enter 42 Enter");
	open_list(&t);
	assert_int_equal(t.k.count, 5);
	assert_string_equal(at_row(&t), "S02");
	(void)press(&t, "24 Enter");
	assert_int_equal(outcome(&t, "S02", DESA1)->result, REKEY_VERIFIER);
	n = keying_count(&t.k);
	assert_int_equal(n.settled, 2);
	assert_int_equal(n.keyer, 0);
	assert_int_equal(n.verifier, 1);
	keyed_free(&t);
}

static struct rekey_rate rate_of(const struct rekey_rate *list, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].user, name) == 0)
			return list[i];
	}
	fail_msg("no rate of %s", name);
	return (struct rekey_rate){0};
}

static void test_rates(void **state)
{
	struct keyed t = keyed_new();
	struct rekey_rate *list;
	size_t count;

	(void)state;
	draw_all(&t, DESA1);
	/* S01 same, S02 the keyer, S03 the verifier, S04 same, S05 (Bayu) the keyer */
	(void)press(&t, "100 Enter 42 Enter 42 Enter 9 Enter 90 Enter . Enter 8 Enter 8 Enter");
	MUST(t.o, rekey_rates(t.o->store, &t.o->arena, &list, &count, &t.o->e));
	assert_int_equal(rate_of(list, count, "Ani").keyed, 4);
	assert_int_equal(rate_of(list, count, "Ani").keyer_errors, 1);
	assert_int_equal(rate_of(list, count, "Bayu").keyed, 1);
	assert_int_equal(rate_of(list, count, "Bayu").keyer_errors, 1);
	assert_int_equal(rate_of(list, count, "Vera").verified, 5);
	assert_int_equal(rate_of(list, count, "Vera").verifier_errors, 1);
	keyed_free(&t);
}

static void list_rows(const struct keyed *t, char *out, size_t size)
{
	size_t used = 0;

	out[0] = '\0';
	for (size_t i = 0; i < t->k.count; i++)
		used += (size_t)snprintf(
			out + used, size - used, "%s/%s ", t->k.list[i].place, t->k.list[i].row);
}

static void draw_some(struct keyed *t, size_t count, uint64_t seed, char *out, size_t size)
{
	open_list(t);
	MUST(t->o, keying_draw(&t->k.desk, -1, count, seed, &t->o->e));
	MUST(t->o, keying_reload(&t->k, &t->o->e));
	list_rows(t, out, size);
}

/* The same seed draws the same cells; others come in time; none twice. */
static void test_draw(void **state)
{
	char one[512], other[512], more[512];
	struct keyed t = keyed_new();
	bool differs = false;

	(void)state;
	draw_some(&t, 3, 7, one, sizeof(one));
	assert_int_equal(t.k.count, 3);
	draw_some(&t, 3, 7, more, sizeof(more));
	assert_int_equal(t.k.count, 6);
	draw_some(&t, 3, 7, more, sizeof(more));
	assert_int_equal(t.k.count, 7);
	assert_false(keying_draw(&t.k.desk, -1, 3, 7, &t.o->e));
	assert_non_null(strstr(t.o->e.text, "Tidak ada lagi isian"));
	keyed_free(&t);
	for (uint64_t seed = 7; seed < 12; seed++) {
		t = keyed_new();
		draw_some(&t, 3, seed, other, sizeof(other));
		if (seed == 7)
			assert_string_equal(one, other);
		differs = differs || strcmp(one, other) != 0;
		keyed_free(&t);
	}
	assert_true(differs);
}

/* One village only, in the order of the forms whatever was drawn first. */
static void test_draw_place(void **state)
{
	struct keyed t = keyed_new();
	char rows[512];

	(void)state;
	open_list(&t);
	MUST(t.o, keying_draw(&t.k.desk, (int)desk_place(&t.k.desk, DESA2), 9, 3, &t.o->e));
	MUST(t.o, keying_reload(&t.k, &t.o->e));
	list_rows(&t, rows, sizeof(rows));
	assert_string_equal(rows, DESA2 "/S01 " DESA2 "/S02 ");
	assert_false(keying_draw(&t.k.desk, -1, 0, 3, &t.o->e));
	keyed_free(&t);
}

/* Who wrote a cell does not re-key it: here the desk says that Vera did, whom the database lets write
 * none. */
static void test_four_eyes(void **state)
{
	struct keyed t = keyed_new();
	size_t place;

	(void)state;
	open_list(&t);
	place = desk_place(&t.k.desk, DESA1);
	desk_cell(&t.k.desk, forms_row(t.o->forms, "S05"), place)->user_id =
		store_actor(t.o->store)->user;
	MUST(t.o, keying_draw(&t.k.desk, (int)place, 100, 1, &t.o->e));
	MUST(t.o, keying_reload(&t.k, &t.o->e));
	assert_int_equal(t.k.count, 4);
	assert_null(outcome(&t, "S05", DESA1));
	keyed_free(&t);
}

/* Only a verifier, and only while the report is submitted. */
static void test_who_and_when(void **state)
{
	static const char *const others[] = {"Ani", "Citra", "Catur"};
	struct keyed t = keyed_new();
	struct report r;

	(void)state;
	for (size_t i = 0; i < COUNT(others); i++) {
		office_act(t.o, others[i]);
		open_list(&t);
		assert_false(keying_draw(&t.k.desk, -1, 3, 1, &t.o->e));
		assert_true(*t.o->e.text != '\0');
	}
	office_act(t.o, "Vera");
	draw_all(&t, DESA1);
	r = office_report(t.o, "sem1");
	MUST(t.o, report_move(t.o->store, &r, FLOW_RETURN, "Lihat lagi", &t.o->e));
	assert_int_equal(press(&t, "100 Enter"), KEYING_BEEP);
	assert_int_equal(outcome(&t, "S01", DESA1)->result, REKEY_OPEN);
	open_list(&t);
	assert_false(keying_draw(&t.k.desk, -1, 3, 1, &t.o->e));
	assert_non_null(strstr(t.o->e.text, "diserahkan"));
	keyed_free(&t);
}

/* Back at the table the operator takes the value with one key, and can undo it. */
static void test_taken(void **state)
{
	struct keyed t = keyed_new();
	struct report r;

	(void)state;
	draw_all(&t, DESA1);
	(void)press(&t, "100 Enter 42 Enter 42 Enter");
	r = office_report(t.o, "sem1");
	MUST(t.o, report_move(t.o->store, &r, FLOW_RETURN, "Lihat lagi", &t.o->e));
	office_entry(t.o, "Ani", "S02 " DESA1);
	assert_int_equal(office_keys(t.o, "t"), ENTRY_STAY);
	assert_cell(t.o, "S02 " DESA1, "42");
	assert_int_equal(office_keys(t.o, "t"), ENTRY_BEEP); /* it is no longer returned */
	(void)office_keys(t.o, "u");
	assert_cell(t.o, "S02 " DESA1, "24");
	(void)office_keys(t.o, "g S03 Enter");
	assert_int_equal(office_keys(t.o, "t"), ENTRY_BEEP);
	assert_cell(t.o, "S03 " DESA1, "90");
	keyed_free(&t);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_equal),
		cmocka_unit_test(test_same_answer),
		cmocka_unit_test(test_keyer),
		cmocka_unit_test(test_verifier),
		cmocka_unit_test(test_three_values),
		cmocka_unit_test(test_no_data),
		cmocka_unit_test(test_refused_texts),
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_resumed),
		cmocka_unit_test(test_rates),
		cmocka_unit_test(test_draw),
		cmocka_unit_test(test_draw_place),
		cmocka_unit_test(test_four_eyes),
		cmocka_unit_test(test_who_and_when),
		cmocka_unit_test(test_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
