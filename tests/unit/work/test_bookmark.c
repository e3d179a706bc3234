#include "office.h"

/* At the next login the person is back in the same field. */

static struct bookmark mark_of(struct office *o, const char *name)
{
	struct bookmark b = {0};

	office_act_in(o, o->reader, name);
	assert_true(bookmark_get(o->reader, &b));
	return b;
}

static void test_put_and_get(void **state)
{
	struct office *o = office_new();
	struct bookmark b = {.year = 2026, .place = DESA2, .face = FACE_GRID}, back;

	(void)state;
	b.stage = forms_stage(o->forms, "sem1");
	b.form = forms_form(o->forms, "cakupan");
	b.row = forms_row(o->forms, "I07");
	office_act(o, "Ani");
	assert_false(bookmark_get(o->store, &back));
	bookmark_put(o->store, &b);
	back = mark_of(o, "Ani");
	assert_int_equal(back.year, 2026);
	assert_ptr_equal(back.stage, b.stage);
	assert_ptr_equal(back.form, b.form);
	assert_ptr_equal(back.row, b.row);
	assert_string_equal(back.place, DESA2);
	assert_int_equal(back.face, FACE_GRID);
	b.row = NULL;
	b.face = FACE_VILLAGE;
	bookmark_put(o->store, &b);
	back = mark_of(o, "Ani");
	assert_null(back.row);
	assert_int_equal(back.face, FACE_VILLAGE);
	office_act_in(o, o->reader, "Bayu");
	assert_false(bookmark_get(o->reader, &back)); /* everybody has his own */
	office_free(o);
}

/* Each value is written together with the place after it: a cut line comes back there. */
static void test_with_each_value(void **state)
{
	static const struct {
		const char *keys, *row, *place;
		enum entry_face face;
	} rows[] = {
		{"5 Enter", "S02", DESA1, FACE_VILLAGE},
		{"6 >", "S02", DESA2, FACE_VILLAGE},
		{"7 -", "S01", DESA2, FACE_VILLAGE},
		{"v 8 Right", "S01", DESA3, FACE_GRID},
		{"9 End", "L01", DESA3, FACE_GRID},
		{"1 Enter", NULL, DESA3, FACE_GRID},
		{"v g I30 Enter Ctrl-W", "I30", DESA3, FACE_VILLAGE},
	};
	struct office *o = office_new();

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "sem1");
	office_entry(o, "Ani", "S01 " DESA1);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct bookmark b;

		(void)office_keys(o, rows[i].keys);
		b = mark_of(o, "Ani");
		assert_string_equal(b.row != NULL ? b.row->name : "-",
			rows[i].row != NULL ? rows[i].row : "-");
		assert_string_equal(b.place, rows[i].place);
		assert_int_equal(b.face, rows[i].face);
		assert_string_equal(b.stage->name, "sem1");
	}
	office_free(o);
}

/* Closing keeps the place even where nothing was typed. */
static void test_with_close(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S01 " DESA1);
	(void)office_keys(o, "Enter Enter > g I05 Enter");
	entry_close(&o->entry);
	assert_string_equal(mark_of(o, "Ani").row->name, "I05");
	assert_string_equal(mark_of(o, "Ani").place, DESA2);
	office_free(o);
}

/* What the forms no longer know, or a foreign hand wrote, is no bookmark. */
static void test_unknown(void **state)
{
	static const char *const texts[] = {"", "x", "2026/sem1", "2026/nix sasaran " DESA1 " S01 grid",
		"2026/sem1 nix " DESA1 " S01 grid", "9/sem1 sasaran " DESA1 " S01 grid",
		"/ / / / /"};
	struct office *o = office_new();
	struct bookmark b;

	(void)state;
	office_act(o, "Ani");
	for (size_t i = 0; i < COUNT(texts); i++) {
		MUST(o, setting_put(o->store, store_actor(o->store)->user, "last", texts[i], &o->e));
		if (bookmark_get(o->store, &b))
			fail_msg("\"%s\" is taken", texts[i]);
	}
	MUST(o, setting_put(o->store, store_actor(o->store)->user, "last",
			"2026/sem1 sasaran " DESA1 " S99 village", &o->e));
	assert_true(bookmark_get(o->store, &b)); /* the table is there, the row is not */
	assert_null(b.row);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_put_and_get),
		cmocka_unit_test(test_with_each_value),
		cmocka_unit_test(test_with_close),
		cmocka_unit_test(test_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
