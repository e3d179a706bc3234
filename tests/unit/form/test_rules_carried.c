#include "rules_world.h"

/* Shipped rules of records that came from another report, or should have. */

static void test_priorities(void **state)
{
	struct world w;
	struct record *in, *out;

	world_open(&w, *state, "rkpd");
	in = add_elsewhere(&w, "pramus", "prioritas", NULL, "usulan=a|status=terakomodir");
	out = add_elsewhere(&w, "pramus", "prioritas", NULL, "usulan=b|status=tidak_terakomodir");
	assert_int_equal(count(&w, "B10"), 0);
	assert_int_equal(count(&w, "F003"), 1);
	assert_int_equal(count(&w, "F004"), 0);
	carry_to(&w, in, "rkpd");
	assert_int_equal(count(&w, "F003"), 0);
	carry_to(&w, out, "rkpd");
	assert_int_equal(count(&w, "F004"), 1);
	world_close(&w);
}

/* A priority without a word on it must at least be tagged. */
static void test_undecided_priority(void **state)
{
	struct world w;
	struct record *r;

	world_open(&w, *state, "rkpd");
	r = add_elsewhere(&w, "pramus", "prioritas", NULL, "usulan=c");
	assert_int_equal(count(&w, "B10"), 1);
	assert_int_equal(count(&w, "F003") + count(&w, "F004"), 0);
	carry_to(&w, r, "rkpd");
	assert_int_equal(count(&w, "B10"), 0);
	world_close(&w);
}

/* What stands in an earlier report must stand in this one. */
static void try_left_behind(
	struct forms *f, const char *id, const char *stage, const char *later, const char *form)
{
	const struct form *parent = forms_form(f, form)->parent;
	struct record *r, *above = NULL;
	struct world w;

	world_open(&w, f, later);
	if (parent != NULL)
		above = add_elsewhere(&w, stage, parent->name, NULL, "");
	r = add_elsewhere(&w, stage, form, above, "");
	if (count(&w, id) != 1)
		fail_msg("%s is silent", id);
	carry_to(&w, r, later);
	if (count(&w, id) != 0)
		fail_msg("%s fires", id);
	world_close(&w);
}

static void test_left_behind(void **state)
{
	try_left_behind(*state, "F007", "apbd", "apbdp", "penandaan");
	try_left_behind(*state, "F010", "apbd", "apbdp", "belanja");
	try_left_behind(*state, "F013", "sem1", "sem2", "realisasi");
}

static void test_semesters(void **state)
{
	struct world w;
	struct record *r;

	world_open(&w, *state, "sem2");
	r = add(&w, "realisasi", NULL, "realisasi=5");
	assert_int_equal(count(&w, "T02"), 0);
	desk_origin(&w.arena, r, r->form, "realisasi=5");
	assert_int_equal(count(&w, "T02"), 0);
	desk_origin(&w.arena, r, r->form, "realisasi=6");
	assert_int_equal(count(&w, "T02"), 1);
	/* What came from the tagging has no spending of semester 1. */
	desk_origin(&w.arena, r, forms_form(w.forms, "penandaan"), "total_anggaran=9");
	assert_int_equal(count(&w, "T02"), 0);
	world_close(&w);
}

static void test_origin(void **state)
{
	struct world w;
	struct record *tag, *line;

	world_open(&w, *state, "apbdp");
	tag = add(&w, "penandaan", NULL, "perubahan=berubah");
	line = add(&w, "belanja", tag, "perubahan=tetap");
	assert_int_equal(count(&w, "B08"), 1);
	assert_int_equal(count(&w, "B08-belanja"), 1);
	desk_origin(&w.arena, tag, tag->form, "");
	desk_origin(&w.arena, line, line->form, "");
	assert_int_equal(count(&w, "B08"), 0);
	assert_int_equal(count(&w, "B08-belanja"), 0);
	world_close(&w);
}

/* What a revision says of a record and what its numbers say; without an origin nothing is compared. */
static const struct revision {
	const char *id, *form, *answers, *origin;
	size_t count;
} revisions[] = {
	{"F008", "penandaan", "", "", 1},
	{"F008", "penandaan", "", NULL, 0},
	{"F008", "penandaan", "perubahan=tetap", "", 0},
	{"F009", "penandaan", "perubahan=tetap|total_anggaran=6", "total_anggaran=5", 1},
	{"F009", "penandaan", "perubahan=tetap|total_anggaran=5", "total_anggaran=5", 0},
	{"F009", "penandaan", "perubahan=berubah|total_anggaran=6", "total_anggaran=5", 0},
	{"F009", "penandaan", "perubahan=tetap|total_anggaran=6", NULL, 0},
	{"F011", "belanja", "perubahan=tetap|total=6", "total=5", 1},
	{"F011", "belanja", "total=6", "total=5", 1},
	{"F011", "belanja", "total=5", "total=5", 0},
	{"F011", "belanja", "perubahan=berubah|total=6", "total=5", 0},
	{"F011", "belanja", "perubahan=dihapus|total=0", "total=5", 0},
	{"F011", "belanja", "total=6", NULL, 0},
	{"F012", "belanja", "perubahan=dihapus|total=1", "total=5", 1},
	{"F012", "belanja", "perubahan=dihapus|total=0", "total=5", 0},
	{"F012", "belanja", "perubahan=berubah|total=1", "total=5", 0},
};

static size_t count_revision(struct forms *f, const struct revision *one, const char *stage)
{
	const struct form *form = forms_form(f, one->form);
	struct record *r, *above = NULL;
	struct world w;
	size_t found;

	world_open(&w, f, stage);
	if (form->parent != NULL)
		above = add(&w, form->parent->name, NULL, "");
	r = add(&w, form->name, above, one->answers);
	if (one->origin != NULL)
		desk_origin(&w.arena, r, form, one->origin);
	found = count(&w, one->id);
	world_close(&w);
	return found;
}

static void test_revisions(void **state)
{
	for (size_t i = 0; i < COUNT(revisions); i++) {
		const struct revision *one = &revisions[i];

		if (count_revision(*state, one, "apbdp") != one->count)
			fail_msg("%s with %s", one->id, one->answers);
		assert_int_equal(count_revision(*state, one, "apbd"), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_priorities),
		cmocka_unit_test(test_undecided_priority),
		cmocka_unit_test(test_left_behind),
		cmocka_unit_test(test_semesters),
		cmocka_unit_test(test_origin),
		cmocka_unit_test(test_revisions),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
