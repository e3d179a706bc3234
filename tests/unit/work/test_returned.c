#include "flowing.h"

#include "work/returned.h"

/* What a verifier sent back: whose it is, that it leaves the list when it is changed or given a note, and
 * what the table says and does about it. */

/* "S2 0 Hitung lagi|catat/1 - Sumbernya?": what is returned to somebody, in the arena. */
static const char *returned_to(struct office *o, const char *name)
{
	struct desk d = flowing_desk(o, name, "satu");
	struct returned_list list;
	struct buf b = {0};
	const char *words;

	MUST(o, returned_find(&d, &o->arena, &list, &o->e));
	for (size_t i = 0; i < list.count; i++) {
		const struct returned *r = &list.list[i];

		buf_text(&b, i > 0 ? "|" : "");
		if (r->row != NULL)
			buf_print(&b, "%s %d", r->row->name, r->place);
		else
			record_path(&d.book, r->record, &b);
		buf_print(&b, " %s%s%s", r->review->note, r->proposed != NULL ? " = " : "",
			r->proposed != NULL ? r->proposed : "");
	}
	words = arena_text(&o->arena, buf_str(&b));
	buf_release(&b);
	desk_close(&d);
	return words;
}

static void send_back(struct office *o, const char *row, size_t place, const char *note)
{
	struct desk d = flowing_desk(o, "Vera", "satu");
	const struct cell *c = desk_cell(&d, forms_row(o->forms, row), place);
	const struct review w = {.place = c->place,
		.row = row,
		.verdict = VERDICT_RETURN,
		.note = note,
		.seen = c->revision};

	MUST(o, review_put(o->store, &d.report, &w, &o->e));
	desk_close(&d);
}

static void send_record_back(struct office *o)
{
	struct desk d = flowing_desk(o, "Vera", "satu");
	const struct review w = {.place = "catat/1",
		.row = "",
		.verdict = VERDICT_RETURN,
		.note = "Sumbernya?",
		.seen = d.book.records->list[0]->seen};

	MUST(o, review_put(o->store, &d.report, &w, &o->e));
	desk_close(&d);
}

static void add_record(struct office *o)
{
	struct desk d = flowing_desk(o, "Ani", "satu");
	const char *values[] = {"Posyandu", ""};
	const struct record_new n = {.report = &d.report,
		.form = forms_form(o->forms, "catat"),
		.place = "",
		.values = values};
	struct record *r;

	assert_int_equal(desk_record_add(&d, &n, &r, &o->e), PUT_DONE);
	desk_close(&d);
}

/* Handed in, with one record. */
static struct office *handed_in(void)
{
	struct office *o = flowing_new();

	flowing_fill(o, "satu");
	add_record(o);
	flowing_confirm_all(o, "satu");
	flowing_do(o, "Ani", "satu", FLOW_SUBMIT, "");
	return o;
}

static void test_list(void **state)
{
	struct office *o = handed_in();

	(void)state;
	send_back(o, "S3", 1, "Dari mana?");
	send_back(o, "S2", 0, "Hitung lagi");
	send_back(o, "S1", 1, "Sensus?");
	send_record_back(o);
	/* While it is with the verifier nobody can do anything about it. */
	assert_string_equal(returned_to(o, "Ani"), "");
	flowing_do(o, "Vera", "satu", FLOW_RETURN, "");
	assert_string_equal(returned_to(o, "Ani"),
		"S2 0 Hitung lagi|S1 1 Sensus?|S3 1 Dari mana?|catat/1 Sumbernya?");
	assert_string_equal(
		returned_to(o, "Budi"), "S2 0 Hitung lagi|S1 1 Sensus?|catat/1 Sumbernya?");
	assert_string_equal(returned_to(o, "Fajar"), "catat/1 Sumbernya?");
	assert_string_equal(returned_to(o, "Vera"), "");
	office_free(o);
}

static void test_mended(void **state)
{
	struct office *o = handed_in();
	struct desk d;

	(void)state;
	send_back(o, "S2", 0, "Hitung lagi");
	send_back(o, "S1", 1, "Sensus?");
	send_record_back(o);
	flowing_do(o, "Vera", "satu", FLOW_RETURN, "");
	office_act(o, "Ani");
	assert_int_equal(office_put_in(o, o->store, "satu", "S2 " DESA1 " 50", "49"), PUT_DONE);
	assert_string_equal(returned_to(o, "Ani"), "S1 1 Sensus?|catat/1 Sumbernya?");
	d = flowing_desk(o, "Ani", "satu");
	assert_null(returned_cell(&d, forms_row(o->forms, "S2"), 0));
	assert_non_null(returned_cell(&d, forms_row(o->forms, "S1"), 1));
	assert_non_null(returned_record(&d, d.book.records->list[0]));
	assert_int_equal(
		desk_answer(&d, d.book.records->list[0],
			form_field(d.book.records->list[0]->form, "jumlah"), "7", NULL, &o->e),
		PUT_DONE);
	desk_close(&d);
	assert_string_equal(returned_to(o, "Ani"), "S1 1 Sensus?");
	office_free(o);
}

static void open_table(struct office *o, const char *row)
{
	const struct entry_at at = {.form = forms_form(o->forms, "angka"),
		.place = DESA1,
		.row = forms_row(o->forms, row),
		.face = FACE_VILLAGE};
	struct report r;

	office_act(o, "Ani");
	r = office_report(o, "satu");
	MUST(o, entry_open(&o->entry, o->store, &r, &at, &o->e));
}

/* The table: the mark by e, the note in the message line, and a note of one's own that takes it off. */
static void test_table(void **state)
{
	struct office *o = handed_in();

	(void)state;
	text_use(LANG_EN);
	send_back(o, "S4", 1, "Cek kohort");
	/* Nobody who could not mend it reads it; he reads why, and again after each Enter. */
	open_table(o, "S1");
	assert_true(office_says(o, "This report is submitted, so it is locked"));
	office_keys(o, "e Enter Enter");
	assert_true(office_says(o, "This report is submitted, so it is locked"));
	assert_false(office_says(o, "Cek kohort"));
	entry_close(&o->entry);
	flowing_do(o, "Vera", "satu", FLOW_RETURN, "");
	open_table(o, "S1");
	office_keys(o, "e");
	assert_string_equal(office_at(o), "S4 " DESA2);
	assert_true(office_says(o, "k S4: returned by Vera: Cek kohort"));
	office_keys(o, "n");
	office_type(o, "Benar");
	office_keys(o, "Enter e");
	assert_true(office_says(o, "No error"));
	office_free(o);
}

/* What was sent back goes before what only warns; when there is no other it leads on to that. */
static void test_order(void **state)
{
	struct office *o = handed_in();

	(void)state;
	send_back(o, "S4", 1, "Cek kohort");
	flowing_do(o, "Vera", "satu", FLOW_RETURN, "");
	open_table(o, "S2");
	office_keys(o, "! g");
	office_type(o, "S1");
	office_keys(o, "Enter e");
	assert_string_equal(office_at(o), "S4 " DESA2);
	office_keys(o, "e");
	assert_string_equal(office_at(o), "S2 " DESA1);
	office_keys(o, "E");
	assert_string_equal(office_at(o), "S4 " DESA2);
	office_free(o);
}

/* A number that changes takes the unit's word away, and the table says so; a note does not. */
static void test_withdrawn(void **state)
{
	struct office *o = flowing_new();
	struct desk d;

	(void)state;
	text_use(LANG_EN);
	flowing_fill(o, "satu");
	flowing_confirm_all(o, "satu");
	open_table(o, "S2");
	office_keys(o, "n");
	office_type(o, "Benar");
	office_keys(o, "Enter");
	assert_false(office_says(o, "falls by this change"));
	office_keys(o, "4 9 Enter");
	assert_true(office_says(o, "The confirmation of Setcam falls by this change."));
	office_keys(o, "- 4 8 Enter");
	assert_false(office_says(o, "falls by this change"));
	entry_close(&o->entry);
	d = flowing_desk(o, "Ani", "satu");
	for (size_t i = 0; i < d.unit_count; i++)
		assert_int_equal(workflow_confirm(&d.flow, d.units[i].id) == NULL,
			strcmp(d.units[i].name, "Setcam") == 0);
	desk_close(&d);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_list),
		cmocka_unit_test(test_mended),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_withdrawn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
