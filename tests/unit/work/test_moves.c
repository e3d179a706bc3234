#include "office.h"

/* Where each key puts the cursor, for whom, in which face. */

struct move {
	const char *name, *from, *keys, *to;
};

static int walk(const struct move *moves, size_t count, enum entry_face face)
{
	struct office *o = office_new();
	int failed = 0;

	for (size_t i = 0; i < count; i++) {
		const struct move *m = &moves[i];

		office_entry(o, m->name, m->from);
		o->entry.face = face;
		(void)office_keys(o, m->keys);
		if (strcmp(office_at(o), m->to) != 0) {
			print_error("%s at %s, %s: at %s, not %s\n", m->name, m->from, m->keys,
				office_at(o), m->to);
			failed++;
		}
	}
	office_free(o);
	return failed;
}

static void test_village(void **state)
{
	static const struct move moves[] = {
		{"Ani", "S01 " DESA1, "Enter", "S02 " DESA1},
		{"Ani", "S01 " DESA1, "+", "S02 " DESA1},
		{"Ani", "S01 " DESA1, "Tab", "S02 " DESA1},
		{"Ani", "S01 " DESA1, "Down", "S02 " DESA1},
		{"Ani", "S02 " DESA1, "-", "S01 " DESA1},
		{"Ani", "S02 " DESA1, "Up", "S01 " DESA1},
		{"Ani", "S02 " DESA1, "BackTab", "S01 " DESA1},
		{"Ani", "S02 " DESA1, "Esc u", "S01 " DESA1},
		{"Ani", "S02 " DESA1, "Ctrl-G u", "S01 " DESA1},
		{"Ani", "S01 " DESA1, "-", "S01 " DESA1},
		{"Ani", "S05 " DESA1, "Left", "S05 " DESA1},
		{"Ani", "S05 " DESA1, "Right", "S05 " DESA1},
		{"Ani", "S05 " DESA1, "Home", "S01 " DESA1},
		{"Ani", "S05 " DESA1, "End", "L01 " DESA1},
		{"Ani", "S01 " DESA1, ">", "S01 " DESA2},
		{"Ani", "S01 " DESA1, "Esc .", "S01 " DESA2},
		{"Ani", "S01 " DESA1, "<", "S01 " KEL},
		{"Ani", "S01 " KEL, "<", "S01 " KEL},
		{"Ani", "S01 " DESA3, ">", "S01 " DESA3},
		/* The done line after the last row, then the next form, then the next village. */
		{"Ani", "L01 " DESA1, "Enter", "done " DESA1},
		{"Ani", "L01 " DESA1, "Enter Enter", "I01 " DESA1},
		{"Ani", "I31 " DESA1, "Enter Enter", "P01 " DESA1},
		{"Ani", "P13 " DESA1, "Enter", "done " DESA1},
		{"Ani", "P13 " DESA1, "Enter Enter", "S01 " DESA2},
		{"Ani", "P13 " DESA3, "Enter Enter Enter", "done " DESA3},
		{"Ani", "I01 " DESA1, "-", "done " DESA1},
		{"Ani", "I01 " DESA1, "- -", "S16 " DESA1},
		/* Enter passes the office's own row by, an arrow does not. */
		{"Ani", "S16 " DESA1, "Enter", "done " DESA1},
		{"Ani", "S16 " DESA1, "+", "done " DESA1},
		{"Ani", "S16 " DESA1, "Down", "L01 " DESA1},
		{"Ani", "L01 " DESA1, "Enter Up", "L01 " DESA1},
		{"Ani", "L01 " DESA1, "Enter -", "S16 " DESA1},
		/* Sections: of the form with groups, else the next form. */
		{"Ani", "I01 " DESA1, "/", "I06 " DESA1},
		{"Ani", "I02 " DESA1, "PgDn /", "I16 " DESA1},
		{"Ani", "I31 " DESA1, "/", "P01 " DESA1},
		{"Ani", "S03 " DESA1, "/", "I01 " DESA1},
		{"Ani", "I08 " DESA1, "PgUp", "I06 " DESA1},
		{"Ani", "I06 " DESA1, "PgUp", "I01 " DESA1},
		{"Ani", "I08 " DESA1, "Esc b", "I06 " DESA1},
		{"Ani", "I01 " DESA1, "F8", "I06 " DESA1},
	};

	(void)state;
	assert_int_equal(walk(moves, COUNT(moves), FACE_VILLAGE), 0);
}

static void test_grid(void **state)
{
	static const struct move moves[] = {
		{"Ani", "S01 " DESA1, "Enter", "S02 " DESA1},
		{"Ani", "S01 " DESA1, "Right", "S01 " DESA2},
		{"Ani", "S01 " DESA1, "Tab", "S01 " DESA2},
		{"Ani", "S01 " DESA2, "Left", "S01 " DESA1},
		{"Ani", "S01 " KEL, "Left", "S01 " KEL},
		{"Ani", "S01 " DESA3, "Right", "S01 " DESA3},
		{"Ani", "L01 " DESA1, "Enter Enter", "S01 " DESA2},
		{"Ani", "L01 " DESA3, "Enter Enter", "done " DESA3},
		{"Ani", "I01 " DESA1, "-", "I01 " DESA1},
		{"Ani", "I31 " DESA1, "/", "done " DESA1},
		{"Ani", "I01 " DESA1, ">", "I01 " DESA2},
	};

	(void)state;
	assert_int_equal(walk(moves, COUNT(moves), FACE_GRID), 0);
}

/* An owner steps on the rows of its unit only; one who reads steps on all. */
static void test_owners(void **state)
{
	static const struct move moves[] = {
		{"Budi", "S01 " DESA1, "Enter Enter", "S03 " DESA1},
		{"Budi", "S03 " DESA1, "Enter", "S16 " DESA1},
		{"Budi", "S16 " DESA1, "-", "S03 " DESA1},
		{"Budi", "S16 " DESA1, "Enter", "done " DESA1},
		{"Budi", "S16 " DESA1, "Enter Enter", "I30 " DESA1},
		{"Budi", "I30 " DESA1, "Enter Enter Enter", "P10 " DESA1},
		{"Fajar", "S06 " DESA1, "Enter", "done " DESA1},
		{"Fajar", "S06 " DESA1, "Enter Enter", "I25 " DESA1},
		{"Fajar", "S06 " DESA1, "Home", "S06 " DESA1},
		{"Fajar", "I28 " DESA1, "-", "I25 " DESA1},
		{"Citra", "S05 " DESA1, "Enter", "S07 " DESA1},
		{"Eka", "S05 " DESA2, "Enter", "S07 " DESA2},
		{"Vera", "S01 " DESA1, "Enter", "S02 " DESA1},
		{"Catur", "S03 " DESA1, "Enter", "S04 " DESA1},
		{"Dewi", "S03 " DESA1, "Enter", "S04 " DESA1},
	};

	(void)state;
	assert_int_equal(walk(moves, COUNT(moves), FACE_VILLAGE), 0);
}

/* End goes to the last row the person may fill, as Home goes to the first. */
static void test_owner_last(void **state)
{
	static const struct move moves[] = {
		{"Budi", "S01 " DESA1, "End", "S16 " DESA1},
		{"Fajar", "I25 " DESA1, "End", "I28 " DESA1},
	};

	(void)state;
	assert_int_equal(walk(moves, COUNT(moves), FACE_VILLAGE), 0);
}

/* PgUp lands, as PgDn does, on a row the person may fill. */
static void test_owner_section_previous(void **state)
{
	static const struct move moves[] = {
		{"Budi", "I31 " DESA1, "PgUp", "I30 " DESA1},
		{"Fajar", "I28 " DESA1, "PgUp", "I25 " DESA1},
	};

	(void)state;
	assert_int_equal(walk(moves, COUNT(moves), FACE_VILLAGE), 0);
}

/* Nobody types where the row is not his, and it is said whose it is. */
static void test_not_yours(void **state)
{
	static const struct {
		const char *name, *cell, *says;
	} rows[] = {
		{"Budi", "S04 " DESA1, "Puskesmas Satu"},
		{"Budi", "S04 " DESA2, "Puskesmas"},
		{"Citra", "S04 " DESA2, "bukan unit Anda"},
		{"Eka", "S04 " DESA1, "Puskesmas Satu"},
		{"Fajar", "S01 " DESA1, "Setcam"},
		{"Vera", "S01 " DESA1, "hanya melihat"},
		{"Catur", "S01 " DESA1, "hanya melihat"},
		{"Dewi", "S01 " DESA1, "hanya melihat"},
	};
	struct office *o = office_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		static const char *const keys[] = {
			"5", ".", "*", "Delete", "Backspace", "!", "n", "d"};

		for (size_t k = 0; k < COUNT(keys); k++) {
			office_entry(o, rows[i].name, rows[i].cell);
			assert_int_equal(office_keys(o, keys[k]), ENTRY_BEEP);
			if (!office_says(o, rows[i].says))
				fail_msg("%s at %s, %s: \"%s\"", rows[i].name, rows[i].cell,
					keys[k], buf_str(&o->entry.message));
			(void)office_keys(o, "Enter");
			assert_cell(o, rows[i].cell, "");
		}
	}
	office_free(o);
}

/* It starts at the first required row that is empty and the person's. */
static void test_start(void **state)
{
	static const struct {
		const char *name, *at;
	} rows[] = {
		{"Ani", "S03 " KEL},
		{"Budi", "S03 " KEL},
		{"Fajar", "S06 " KEL},
		{"Eka", "S04 " KEL},
		{"Vera", "S01 " KEL},
	};
	struct office *o = office_new();

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(office_put_in(o, o->store, "sem1", "S01 " KEL, "5"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S02 " KEL, ".1"), PUT_DONE);
	for (size_t i = 0; i < COUNT(rows); i++) {
		office_entry(o, rows[i].name, "");
		assert_at(o, rows[i].at);
	}
	office_free(o);
}

/* A report that is no longer a draft can be walked through and not typed into. */
static void test_locked(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Budi", "S01 " DESA1);
	(void)office_keys(o, "5 Enter");
	(void)snprintf(o->entry.desk.report.state, sizeof(o->entry.desk.report.state), "submitted");
	assert_int_equal(office_keys(o, "6"), ENTRY_BEEP);
	assert_true(office_says(o, "terkunci"));
	(void)office_keys(o, "Enter");
	assert_cell(o, "S02 " DESA1, "");
	office_free(o);
}

static void test_goto(void **state)
{
	static const struct {
		const char *words, *to;
	} rows[] = {
		{"S12", "S12 " DESA1},
		{"s12", "S12 " DESA1},
		{"I10", "I10 " DESA1},
		{"P3", "I03 " DESA1},
		{"b5", "I10 " DESA1},
		{"2002", "I03 " DESA2},
		{"1001", "I03 " KEL},
		{"64.08.09.2003", "I03 " DESA3},
		{"5", "I05 " DESA1},
		{" S01", "S01 " DESA1},
		{"nix", "I03 " DESA1},
		{"2", "I02 " DESA1},
		{"002", "I03 " DESA1},
		{"", "I03 " DESA1},
	};
	struct office *o = office_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		office_entry(o, "Ani", "I03 " DESA1);
		(void)office_keys(o, "g");
		assert_int_equal(entry_keymap(&o->entry), KEYMAP_TEXT);
		(void)office_type(o, rows[i].words);
		(void)office_keys(o, "Enter");
		if (strcmp(office_at(o), rows[i].to) != 0)
			fail_msg("g %s: %s", rows[i].words, office_at(o));
	}
	assert_int_equal(entry_keymap(&o->entry), KEYMAP_FIELD);
	(void)office_keys(o, "F6 S12 Esc Esc");
	assert_at(o, "I03 " DESA1);
	assert_int_equal(entry_keymap(&o->entry), KEYMAP_FIELD);
	office_free(o);
}

static void test_search(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Ani", "S01 " DESA1);
	(void)office_keys(o, "Ctrl-F diare Enter");
	assert_at(o, "S11 " DESA1);
	(void)office_keys(o, "Ctrl-F DIARE Enter");
	assert_at(o, "I14 " DESA1);
	(void)office_keys(o, "Ctrl-F diare Enter Ctrl-F diare Enter"); /* and round */
	assert_at(o, "S11 " DESA1);
	assert_int_equal(office_keys(o, "Ctrl-F zzz Enter"), ENTRY_BEEP);
	assert_true(office_says(o, "zzz"));
	assert_at(o, "S11 " DESA1);
	(void)office_keys(o, "Esc l Enter");
	assert_at(o, "S11 " DESA1);
	office_free(o);
}

/* "k" goes to the next required row that is empty and the person's, over forms and villages. */
static void test_next_empty(void **state)
{
	static const struct move moves[] = {
		{"Fajar", "S06 " DESA1, "k", "I25 " DESA1},
		{"Fajar", "I28 " DESA1, "k", "S06 " DESA2},
		{"Fajar", "I28 " DESA3, "k", "S06 " KEL},
		{"Fajar", "S06 " DESA1, "5 k 6 k 7 <", "I28 " KEL},
		{"Fajar", "S06 " DESA1, "k", "S06 " DESA2},
		{"Ani", "S16 " DESA2, "k", "I01 " DESA2}, /* the local row is not required */
		{"Vera", "S03 " DESA2, "k", "S03 " DESA2},
	};

	(void)state;
	assert_int_equal(walk(moves, COUNT(moves), FACE_VILLAGE), 0);
}

/* A digit on the line after the last row is the first of what comes next. */
static void test_digit_on_the_done_line(void **state)
{
	struct office *o = office_new();

	(void)state;
	office_entry(o, "Budi", "S16 " DESA1);
	(void)office_keys(o, "Enter 5 0 Enter");
	assert_cell(o, "I30 " DESA1, "50");
	office_entry(o, "Budi", "P13 " DESA3);
	assert_int_equal(office_keys(o, "Enter 5"), ENTRY_BEEP);
	office_free(o);
}

/* "e" and "E" go round what is wrong, waits or is flagged, over forms and villages. */
static void test_problems(void **state)
{
	static const char *const stops[] = {"S01 " KEL, "S02 " KEL, "S03 " DESA1, "I01 " DESA2};
	struct office *o = office_new();

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "sem1");
	assert_int_equal(office_put_in(o, o->store, "sem1", "S01 " KEL, "100"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S02 " KEL, "200"), PUT_DONE);
	office_entry(o, "Ani", "S03 " DESA1);
	(void)office_keys(o, "1.2 Enter g I01 Enter > 7 ! g S05 Enter <");
	assert_at(o, "S05 " DESA1);
	(void)office_keys(o, "E E");
	assert_at(o, "S02 " KEL);
	(void)office_keys(o, "e e e");
	for (size_t i = 0; i < COUNT(stops); i++) {
		assert_at(o, stops[i]);
		(void)office_keys(o, "e");
	}
	assert_at(o, stops[0]);
	(void)office_keys(o, "Esc E F5 E");
	assert_at(o, "I01 " DESA2);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_village),
		cmocka_unit_test(test_grid),
		cmocka_unit_test(test_owners),
		cmocka_unit_test(test_owner_last),
		cmocka_unit_test(test_owner_section_previous),
		cmocka_unit_test(test_not_yours),
		cmocka_unit_test(test_start),
		cmocka_unit_test(test_locked),
		cmocka_unit_test(test_goto),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_next_empty),
		cmocka_unit_test(test_digit_on_the_done_line),
		cmocka_unit_test(test_problems),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
