#include "record_world.h"

/* Items of a checklist that are still open, and the villages that are asked. */

static const char open_check[] =
	"checks:\n"
	"  - {id: O, scope: [district], value: open_items(cek), require: value = 0, severity: soft,"
	" message: '{val} butir belum ({n}).', english: E}\n";

static void answer(struct world *w, size_t item, int place, const char *answers)
{
	struct record *r = add(w, "cek", NULL, answers);

	r->item = &r->form->items[item];
	r->place = place;
}

static void only_desa(struct world *w)
{
	for (size_t i = 0; i < w->forms->form_count; i++)
		w->forms->forms[i].desa_only = w->forms->forms[i].per_village;
	w->desk.places[0].code = "64.08.09.1001";
	w->desk.places[1].code = "64.08.09.3002";
}

/* What a run says of the open items, "" when nothing. */
static void expect_open(const struct world *w, int place, const char *sentence)
{
	const struct check_what what = {.place = place};
	struct problems p = {0};
	struct buf text = {0};

	check_run(&w->desk.book, &what, &p);
	if (p.count > 0)
		problem_text(&w->desk.book, &p.list[0], &text);
	assert_string_equal(buf_str(&text), sentence);
	assert_in_range(p.count, 0, 1);
	buf_release(&text);
	problems_release(&p);
}

static void test_count(void **state)
{
	struct world *w = world_new(open_check, "ansit");

	(void)state;
	expect_open(w, CHECK_TOGETHER, "6 butir belum (6).");
	expect_open(w, CHECK_EVERYWHERE, "6 butir belum (6).");
	expect_open(w, CHECK_RECORDS, "");
	expect_open(w, 1, "");
	answer(w, 0, 1, "jawab=apbd");
	answer(w, 1, 1, "");
	expect_open(w, CHECK_TOGETHER, "5 butir belum (5).");
	only_desa(w);
	answer(w, 0, 0, "jawab=apbd");
	expect_open(w, CHECK_TOGETHER, "3 butir belum (3).");
	answer(w, 0, 2, "jawab=apbd");
	answer(w, 1, 2, "jawab=apbd");
	answer(w, 1, 1, "jawab=apbd");
	expect_open(w, CHECK_TOGETHER, "");
	world_free(w);
}

/* Elsewhere the list is not asked, and nothing is known where no records were loaded. */
static void test_elsewhere(void **state)
{
	struct world *w = world_new(open_check, "sem1");

	(void)state;
	expect_open(w, CHECK_TOGETHER, "");
	w->desk.book.stage = forms_stage(w->forms, "ansit");
	expect_open(w, CHECK_TOGETHER, "6 butir belum (6).");
	w->desk.book.records = NULL;
	expect_open(w, CHECK_TOGETHER, "");
	world_free(w);
}

static void test_places(void **state)
{
	struct world *w = world_new("", "ansit");
	const struct form *cek = forms_form(w->forms, "cek"), *tag = forms_form(w->forms, "tag");
	const struct book *b = &w->desk.book;

	(void)state;
	assert_int_equal(form_places(cek, b), 3);
	assert_true(form_asks(cek, b, 0));
	assert_false(form_asks(cek, b, 3));
	assert_false(form_asks(cek, b, PLACE_DISTRICT));
	assert_true(form_asks(tag, b, PLACE_DISTRICT));
	assert_false(form_asks(tag, b, 0));
	assert_int_equal(form_places(tag, b), 1);
	assert_int_equal(form_next_place(tag, b, -1, 1), -1);
	only_desa(w);
	assert_int_equal(form_places(cek, b), 2);
	assert_false(form_asks(cek, b, 0));
	assert_true(form_asks(cek, b, 1));
	assert_int_equal(form_next_place(cek, b, -1, 1), 1);
	assert_int_equal(form_next_place(cek, b, 1, 1), 2);
	assert_int_equal(form_next_place(cek, b, 2, 1), -1);
	assert_int_equal(form_next_place(cek, b, 2, -1), 1);
	assert_int_equal(form_next_place(cek, b, 1, -1), -1);
	assert_int_equal(records_progress(b, cek, 0).required, 0);
	assert_int_equal(records_progress(b, cek, 1).required, 2);
	assert_int_equal(records_progress(b, cek, PLACE_DISTRICT).required, 4);
	world_free(w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_elsewhere),
		cmocka_unit_test(test_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
