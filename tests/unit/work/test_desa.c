#include "filling.h"

#include "work/summary.h"

/* A checklist that is for desa only: the kelurahan, the first of the four villages, is passed by. */

static struct filling *desa_new(void)
{
	struct filling *t = filling_new("Ani", "dua");
	struct forms *f = t->g.o->forms;

	for (size_t i = 0; i < f->form_count; i++)
		f->forms[i].desa_only = f->forms[i].per_village;
	return t;
}

static void open_at(struct filling *t, int place)
{
	checking_close(&t->checking);
	MUST(t->g.o, checking_open(&t->checking, &t->g.desk, registers_form(&t->g, "daftar"), place,
			     NULL, t->g.undo, &t->g.o->e));
}

static void test_moves(void **state)
{
	static const struct {
		int place;
		const char *keys;
		int after;
	} rows[] = {
		{-1, "", 1},
		{0, "", 1},
		{2, "", 2},
		{1, "<", 1},
		{1, "> <", 1},
		{1, "> > >", 3},
		{3, "<", 2},
		{3, "y y y k", 1},
		{1, "y y y Enter", 2},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct filling *t = desa_new();

		open_at(t, rows[i].place);
		(void)filling_keys(t, rows[i].keys);
		if (t->checking.place != rows[i].after)
			fail_msg("%d %s: %d", rows[i].place, rows[i].keys, t->checking.place);
		filling_free(t);
	}
}

/* Where all are kelurahan there is nothing to open. */
static void test_none(void **state)
{
	struct filling *t = desa_new();
	struct desk *d = &t->g.desk;
	size_t count = d->book.place_count;
	struct checking c;

	(void)state;
	d->book.place_count = 1;
	assert_false(checking_open(
		&c, d, registers_form(&t->g, "daftar"), -1, NULL, t->g.undo, &t->g.o->e));
	assert_string_equal(t->g.o->e.text,
		"Daftar \"Daftar\" hanya untuk desa; kecamatan ini hanya punya kelurahan.");
	d->book.place_count = count;
	filling_free(t);
}

static void test_summary(void **state)
{
	struct filling *t = desa_new();
	struct office *o = t->g.o;
	struct stage_summary *list = calloc(o->forms->stage_count, sizeof(*list));
	size_t dua = forms_stage(o->forms, "dua")->index;

	(void)state;
	assert_non_null(list);
	open_at(t, 2);
	(void)filling_keys(t, "y y y");
	MUST(o, summary_year(o->store, 2026, list, &o->e));
	assert_int_equal(list[dua].villages, 3);
	assert_int_equal(list[dua].villages_done, 1);
	free(list);
	filling_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_summary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
