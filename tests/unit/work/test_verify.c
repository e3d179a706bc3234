#include "verifying.h"

#include "work/bookmark.h"

/* Tukey's fences by hand: values, the one that is asked about, whether it stands outside. */
static const struct {
	int64_t values[12];
	size_t count;
	int64_t value;
	bool outside;
} fences[] = {
	/* Hinges 2 and 4, so the fences are -1 and 7. */
	{{1, 2, 3, 4, 5}, 5, 7, false},
	{{1, 2, 3, 4, 5}, 5, 8, true},
	{{5, 3, 1, 4, 2}, 5, -1, false},
	{{5, 3, 1, 4, 2}, 5, -2, true},
	/* Hinges of an even count: 2 and 5, fences -2,5 and 9,5. */
	{{1, 2, 3, 4, 5, 6}, 6, 9, false},
	{{1, 2, 3, 4, 5, 6}, 6, 10, true},
	{{1, 2, 3, 4, 5, 6}, 6, -2, false},
	{{1, 2, 3, 4, 5, 6}, 6, -3, true},
	/* Hinges between two numbers: 15 and 45 of eight, fences -30 and 90. */
	{{0, 10, 20, 30, 30, 40, 50, 60}, 8, 90, false},
	{{0, 10, 20, 30, 30, 40, 50, 60}, 8, 91, true},
	/* Few villages, and none that vary in the middle. */
	{{1, 2, 3, 400}, 4, 400, false},
	{{7, 7, 7, 7, 7}, 5, 7, false},
	{{7, 7, 7, 7, 900}, 5, 900, false},
	{{0}, 0, 5, false},
	/* As big as numbers can be. */
	{{INT64_MIN, INT64_MAX, INT64_MIN, INT64_MAX, 0}, 5, INT64_MAX, false},
	{{INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX}, 5, INT64_MIN, false},
	{{1, 2, 3, 4, INT64_MAX}, 5, INT64_MAX, true},
	{{1, 2, 3, 4, INT64_MIN}, 5, INT64_MIN, true},
};

static void fences_stand_where_tukey_has_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fences); i++) {
		if (verify_outside(fences[i].values, fences[i].count, fences[i].value) !=
			fences[i].outside)
			fail_msg("row %zu", i);
	}
}

static const struct {
	int64_t sorted[6];
	size_t count;
	int64_t without, median;
} medians[] = {
	{{0}, 0, 0, 0},
	{{9}, 1, 9, 0},
	{{1, 5, 9}, 3, 9, 3},
	{{1, 5, 9}, 3, 5, 5},
	{{1, 5, 9}, 3, 1, 7},
	{{1, 9}, 2, 1, 9},
	{{1, 9}, 2, 9, 1},
	{{1, 2, 3, 4}, 4, 1, 3},
	{{1, 2, 3, 4}, 4, 4, 2},
	{{1, 3, 3, 8, 9}, 5, 3, 5},
	{{-4, -1, 0}, 3, 0, -2},
};

static void medians_are_whole(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(medians); i++)
		assert_int_equal(verify_median_without(
					 medians[i].sorted, medians[i].count, medians[i].without),
			medians[i].median);
}

static void what_is_filled_is_a_line(void **state)
{
	struct verified *t = *state;
	const struct verify_line *l;

	assert_int_equal(t->v.all.count, 6);
	l = line(t, "S04", DESA1);
	assert_true(l->has_change);
	assert_int_equal(l->change, 250);
	assert_true(l->has_share);
	assert_int_equal(l->share, 20);
	assert_true(l->has_others);
	assert_int_equal(l->others, 10);
	assert_false(l->is_outlier);
	l = line(t, "S01", DESA1);
	assert_true(l->has_change);
	assert_int_equal(l->change, 0);
	assert_false(l->has_share);
	l = line(t, "S16", DESA1);
	assert_false(l->has_change || l->has_share || l->is_outlier);
	assert_non_null(l->cell->reason);
	/* 300 after childbirth, 20 pregnant. */
	assert_non_null(line(t, "S05", DESA1)->problem);
}

/* Row, filter by filter: which of S04, S05, S16 in DESA1 and S04 in DESA2 it shows. */
static const struct {
	enum verify_filter filter;
	const char *shown;
} filters[] = {
	{VERIFY_ALL, "1111"},
	{VERIFY_OPEN, "0001"},
	{VERIFY_CHANGED, "0000"},
	{VERIFY_WARNED, "1100"},
	{VERIFY_OUTLIER, "0000"},
	{VERIFY_RETURNED, "0100"},
};

static void each_filter_shows_its_own(void **state)
{
	struct verified *t = *state;
	const struct verify_line *of[4];

	assert_on(t, "S01 " DESA1);
	(void)keys(t, "Enter Enter x hitung_ulang Enter . lembar_hilang Enter");
	of[0] = line(t, "S04", DESA1);
	of[1] = line(t, "S05", DESA1);
	of[2] = line(t, "S16", DESA1);
	of[3] = line(t, "S04", DESA2);
	for (size_t i = 0; i < COUNT(filters); i++) {
		for (size_t k = 0; k < 4; k++) {
			if (verify_shows(of[k], filters[i].filter) != (filters[i].shown[k] == '1'))
				fail_msg("filter %zu, line %zu", i, k);
		}
	}
	assert_true(verify_is_done(of[0]));
	assert_false(verify_is_done(of[1]));
	assert_true(verify_is_done(of[2]));
}

static void counts_add_up(void **state)
{
	struct verified *t = *state;
	size_t places = t->v.desk.book.place_count;
	struct verify_count n;

	(void)keys(t, "Enter Enter x hitung_ulang Enter . lembar_hilang Enter");
	n = verify_count(&t->v.all, t->v.place, places);
	assert_int_equal(n.all, 4);
	assert_int_equal(n.done, 3);
	assert_int_equal(n.returned, 1);
	assert_int_equal(n.unable, 1);
	n = verify_count(&t->v.all, -1, places);
	assert_int_equal(n.all, 6);
	assert_int_equal(n.done, 3);
	assert_int_equal(n.changed, 0);
}

static void what_changes_is_open_again(void **state)
{
	static const char *const mended[] = {"S05 " DESA1, "18", NULL};
	struct verified *t = *state;
	struct report r;

	(void)keys(t, "Enter Enter x hitung_ulang Enter");
	r = office_report(t->o, "sem1");
	MUST(t->o, report_move(t->o->store, &r, FLOW_RETURN, "", &t->o->e));
	fill_in(t->o, "sem1", mended);
	hand_in(t->o);
	look(t, "Vera");
	assert_true(line(t, "S05", DESA1)->changed);
	assert_true(verify_shows(line(t, "S05", DESA1), VERIFY_OPEN));
	assert_false(verify_shows(line(t, "S05", DESA1), VERIFY_RETURNED));
	assert_true(verify_is_marked(line(t, "S05", DESA1)));
	/* What was agreed and stayed is agreed still. */
	assert_true(verify_is_done(line(t, "S04", DESA1)));
}

static void nobody_judges_his_own(void **state)
{
	struct verified *t = *state;
	struct verify_line own = *line(t, "S04", DESA1);

	own.own = true;
	assert_false(verify_put(&t->v.desk, &own, VERDICT_AGREE, "", &t->o->e));
	assert_non_null(strstr(t->o->e.text, "verifikator lain"));
	assert_false(verify_may_agree(&own));
	assert_false(line(t, "S04", DESA1)->own);
	look(t, "Ani");
	assert_true(line(t, "S04", DESA1)->own);
	/* On own lines the cursor goes on and says why. */
	(void)keys(t, "g 2001 Enter");
	assert_int_equal(keys(t, "Enter"), VERIFY_BEEP);
	assert_non_null(strstr(buf_str(&t->v.message), "verifikator lain"));
	assert_on(t, "S04 " DESA1);
	/* Others are told that they are no verifiers. */
	look(t, "Bayu");
	assert_int_equal(keys(t, "Enter"), VERIFY_BEEP);
	assert_true(t->v.message_is_error);
	assert_true(verify_is_open(line(t, "S01", DESA1)));
}

static void a_note_is_owed(void **state)
{
	struct verified *t = *state;

	assert_int_equal(keys(t, "x Enter"), VERIFY_BEEP);
	assert_true(t->v.asks);
	(void)keys(t, "Space Space Enter");
	assert_true(t->v.asks);
	assert_true(verify_is_open(line(t, "S01", DESA1)));
	assert_false(verify_put(&t->v.desk, line(t, "S01", DESA1), VERDICT_UNABLE, "  ", &t->o->e));
	(void)keys(t, "apa Enter");
	assert_false(t->v.asks);
	assert_on(t, "S04 " DESA1);
	assert_string_equal(line(t, "S01", DESA1)->review->note, "apa");
}

/* Keys typed before the picture comes land where they would have without delay. */
static void type_ahead_is_safe(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "+ + x 12+.x Enter");
	assert_on(t, "S16 " DESA1);
	assert_string_equal(line(t, "S05", DESA1)->review->note, "12+.x");
	assert_int_equal(keys(t, "- Enter + + Enter Enter Enter"), VERIFY_BEEP);
	assert_on(t, "done " DESA1);
	/* Back on S05 Enter took the return away again. */
	assert_int_equal(line(t, "S05", DESA1)->review->verdict, VERDICT_AGREE);
	assert_int_equal(line(t, "S16", DESA1)->review->verdict, VERDICT_AGREE);
	assert_true(verify_is_open(line(t, "S01", DESA2)));
	(void)keys(t, "> Enter Enter");
	assert_on(t, "done " DESA2);
	assert_int_equal(keys(t, ">"), VERIFY_BEEP);
}

static void verdicts_are_taken_back(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "Enter Enter x ulang Enter");
	(void)keys(t, "u");
	assert_on(t, "S05 " DESA1);
	assert_true(verify_is_open(line(t, "S05", DESA1)));
	(void)keys(t, "u u");
	assert_on(t, "S01 " DESA1);
	assert_true(verify_is_open(line(t, "S01", DESA1)));
	assert_int_equal(keys(t, "u"), VERIFY_BEEP);
	/* What stood before stands again. */
	(void)keys(t, "Enter - x salah Enter u");
	assert_int_equal(line(t, "S01", DESA1)->review->verdict, VERDICT_AGREE);
}

static void all_without_a_mark_at_once(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "a");
	assert_true(verify_is_done(line(t, "S01", DESA1)));
	assert_true(verify_is_done(line(t, "S16", DESA1)));
	/* S05 fails a check, S04 with it; DESA2 is another village. */
	assert_true(verify_is_open(line(t, "S05", DESA1)));
	assert_true(verify_is_open(line(t, "S04", DESA2)));
	/* Enter typed ahead agrees with nothing it has not seen. */
	assert_on(t, "S01 " DESA1);
	(void)keys(t, "Enter");
	assert_on(t, "S04 " DESA1);
	assert_true(verify_is_open(line(t, "S04", DESA1)));
	(void)keys(t, "u");
	assert_true(verify_is_open(line(t, "S01", DESA1)));
	assert_true(verify_is_open(line(t, "S16", DESA1)));
}

/* What is left is what stands now, and none left is said so. */
static void what_is_left_is_said(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "a");
	assert_non_null(strstr(buf_str(&t->v.message), "tersisa 2"));
	(void)keys(t, "u End Enter g S04 Enter Enter Enter a");
	assert_non_null(strstr(buf_str(&t->v.message), "di sini tidak ada lagi"));
	assert_int_equal(keys(t, "a"), VERIFY_BEEP);
	assert_non_null(strstr(buf_str(&t->v.message), "Di sini tidak ada lagi"));
}

/* The first letter takes the place of the note that stood; after an arrow it is mended. */
static void a_note_is_typed_anew(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "x lama Enter - x baru Enter");
	assert_string_equal(line(t, "S01", DESA1)->review->note, "baru");
	(void)keys(t, "- x Left Right 2 Enter");
	assert_string_equal(line(t, "S01", DESA1)->review->note, "baru2");
}

/* A line that is cut brings its verifier back here, and nobody else. */
static void the_next_start_is_here(void **state)
{
	struct verified *t = *state;
	struct bookmark b;

	assert_true(bookmark_get(t->o->store, &b));
	assert_int_equal(b.face, FACE_VERIFY);
	assert_string_equal(b.stage->name, "sem1");
	look(t, "Catur");
	assert_false(bookmark_get(t->o->store, &b) && b.face == FACE_VERIFY);
}

static void the_place_is_remembered(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "g 2002 Enter Enter");
	assert_on(t, "S04 " DESA2);
	look(t, "Vera");
	assert_on(t, "S04 " DESA2);
	(void)keys(t, "Enter");
	assert_on(t, "done " DESA2);
	look(t, "Vera");
	assert_on(t, "S01 " DESA1);
}

static void lines_are_found(void **state)
{
	struct verified *t = *state;

	(void)keys(t, "g s16 Enter");
	assert_on(t, "S16 " DESA1);
	(void)keys(t, "/ nifas Enter");
	assert_on(t, "S05 " DESA1);
	assert_int_equal(keys(t, "g Z9 Enter"), VERIFY_BEEP);
	assert_on(t, "S05 " DESA1);
	(void)keys(t, "e");
	assert_int_equal(t->v.filter, VERIFY_WARNED);
	assert_on(t, "S05 " DESA1);
	/* What the filter hides is shown when it is asked for by name. */
	(void)keys(t, "g S01 Enter");
	assert_on(t, "S01 " DESA1);
	assert_int_equal(t->v.filter, VERIFY_ALL);
	(void)keys(t, ">");
	assert_string_equal(t->v.desk.book.places[t->v.place].code, DESA2);
}

/* Somebody else verifies at the same time: his words are seen, and the cursor stays. */
static void others_verify_too(void **state)
{
	struct verified *t = *state;
	struct report r = office_report_in(t->o, t->o->reader, 2026, "sem1");
	const struct review w = {.place = DESA1,
		.row = "S05",
		.verdict = VERDICT_RETURN,
		.note = "ulang",
		.seen = line(t, "S05", DESA1)->cell->revision};

	(void)keys(t, "Down");
	MUST(t->o, review_put(t->o->reader, &r, &w, &t->o->e));
	(void)keys(t, "Down");
	assert_on(t, "S05 " DESA1);
	assert_int_equal(line(t, "S05", DESA1)->review->verdict, VERDICT_RETURN);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, verifying_begin, verifying_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fences_stand_where_tukey_has_them),
		cmocka_unit_test(medians_are_whole),
		TEST(what_is_filled_is_a_line),
		TEST(each_filter_shows_its_own),
		TEST(counts_add_up),
		TEST(what_changes_is_open_again),
		TEST(nobody_judges_his_own),
		TEST(a_note_is_owed),
		TEST(type_ahead_is_safe),
		TEST(verdicts_are_taken_back),
		TEST(all_without_a_mark_at_once),
		TEST(what_is_left_is_said),
		TEST(a_note_is_typed_anew),
		TEST(the_next_start_is_here),
		TEST(the_place_is_remembered),
		TEST(lines_are_found),
		TEST(others_verify_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
