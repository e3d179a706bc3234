#include "office.h"

#include "base/clock.h"

static struct cell get(struct office *o, const struct report *r, int row, const char *place)
{
	struct cell c;

	MUST(o, cell_get(o->store, &o->arena, r, &o->rows[row], place, &c, &o->e));
	return c;
}

static void test_put_and_get(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, "12");
	struct cell c = get(o, &r, ROW_S01, DESA1);

	(void)state;
	assert_null(c.value);
	assert_string_equal(c.note, "");
	assert_string_equal(c.user, "");
	assert_int_equal(c.revision, 0);
	office_act(o, "Budi");
	w.note = " dihitung\tulang ";
	w.flagged = true;
	w.same = true;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_true(r.id > 0);
	assert_string_equal(r.state, "draft");
	c = get(o, &r, ROW_S01, DESA1);
	assert_ptr_equal(c.row, &o->rows[ROW_S01]);
	assert_string_equal(c.value, "12");
	assert_null(c.reason);
	assert_string_equal(c.note, "dihitung ulang");
	assert_true(c.flagged);
	assert_true(c.same);
	assert_string_equal(c.user, "Budi");
	assert_int_equal(c.at_ms, o->clock.pinned_ms);
	assert_int_equal(c.revision, office_number(o, "SELECT max(seq) FROM change"));
	assert_null(c.pending);
	office_free(o);
}

static void test_same_is_not_written(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, NULL);
	int64_t changes;

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_SAME); /* empty on empty */
	assert_int_equal(r.id, 0);
	w.value = "7";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	changes = office_number(o, "SELECT count(*) FROM change");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_SAME);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change"), changes);
	w.note = "x";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	w.flagged = true;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	w.value = NULL;
	w.reason = "";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE); /* no data, reason owed */
	assert_string_equal(get(o, &r, ROW_S01, DESA1).reason, "");
	w.reason = "Belum ada laporan";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	w.reason = NULL;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE); /* empty again */
	assert_null(get(o, &r, ROW_S01, DESA1).reason);
	office_free(o);
}

static void test_what_is_no_cell(void **state)
{
	static const struct {
		const char *value, *reason;
	} rows[] = {
		{"", NULL},
		{"-1", NULL},
		{"01", NULL},
		{"1.000", NULL},
		{"12a", NULL},
		{" 1", NULL},
		{"12345678901234", NULL},
		{"1", "x"},
	};
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1), apbd = office_report(o, STAGE_APBD);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, NULL);
	char *longer = calloc(1, CELL_TEXT + 2);

	(void)state;
	office_act(o, "Budi");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		w.value = rows[i].value;
		w.reason = rows[i].reason;
		assert_int_equal(cell_put(o->store, &w, &o->e), PUT_FAILED);
	}
	assert_non_null(longer);
	memset(longer, 'x', CELL_TEXT + 1);
	w.value = NULL;
	w.reason = longer;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_FAILED);
	assert_int_equal(office_put(o, &apbd, ROW_S01, DESA1, "1"), PUT_FAILED);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "1234567890123"), PUT_DONE);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA2, "0"), PUT_DONE);
	free(longer);
	office_free(o);
}

/* Two sessions on one cell: Budi saw it empty, Ani wrote meanwhile. */
static void test_conflict(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, "30");
	struct change *list;
	struct cell c;
	size_t count;

	(void)state;
	office_act(o, "Ani");
	office_source(o, &r, ROW_S01, DESA1);
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "20"), PUT_DONE);
	office_act(o, "Budi");
	w.base = 0;
	w.keep_pending = true;
	w.note = "catatan Budi";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_CONFLICT);
	assert_non_null(strstr(o->e.text, "Ani"));
	assert_non_null(strstr(o->e.text, "20"));
	assert_non_null(strstr(o->e.text, "30"));
	c = get(o, &r, ROW_S01, DESA1);
	assert_string_equal(c.value, "20");
	assert_string_equal(c.pending, "30");
	assert_string_equal(c.pending_note, "catatan Budi");
	assert_int_equal(c.why, PENDING_CONFLICT);
	office_act(o, "Ani");
	assert_null(get(o, &r, ROW_S01, DESA1).pending); /* only for its writer */

	/* He takes hers: his stays in the history. */
	office_act(o, "Budi");
	MUST(o, cell_pend(o->store, &r, &o->rows[ROW_S01], DESA1, NULL, PENDING_NONE, &o->e));
	assert_null(get(o, &r, ROW_S01, DESA1).pending);
	MUST(o, changes_of_cell(
			o->store, &o->arena, &r, &o->rows[ROW_S01], DESA1, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_string_equal(list[0].act, "declined");
	assert_string_equal(list[0].before, "30");
	assert_string_equal(list[0].after, "20");
	assert_string_equal(list[0].note, "catatan Budi");
	assert_string_equal(list[1].act, "cell");

	/* He takes his own: hers is what stood before. */
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_CONFLICT);
	w.base = get(o, &r, ROW_S01, DESA1).revision;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	c = get(o, &r, ROW_S01, DESA1);
	assert_string_equal(c.value, "30");
	assert_null(c.pending);
	MUST(o, changes_of_cell(
			o->store, &o->arena, &r, &o->rows[ROW_S01], DESA1, &list, &count, &o->e));
	assert_string_equal(list[0].before, "20");
	assert_string_equal(list[0].after, "30");
	office_free(o);
}

static void test_conflict_details(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_S01, DESA1, "20");

	(void)state;
	office_act(o, "Budi");
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	w.base = 0;
	assert_int_equal(
		cell_put(o->store, &w, &o->e), PUT_SAME); /* the same number twice is none */
	w.value = "21"; /* the same person at another screen is one */
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_CONFLICT);
	assert_null(get(o, &r, ROW_S01, DESA1).pending); /* a shell keeps nothing */
	w.value = NULL;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_CONFLICT);
	assert_non_null(strstr(o->e.text, "(kosong)"));
	office_free(o);
}

static void test_pending(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_I01, DESA1, "5");
	struct cell *list, c;
	size_t count;

	(void)state;
	office_act(o, "Ani");
	w.keep_pending = true;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_SOURCE);
	MUST(o, cell_pend(o->store, &r, &o->rows[ROW_P01], KEL, "12x", PENDING_WRONG, &o->e));
	MUST(o, cells_list(o->store, &o->arena, &r, NULL, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_string_equal(list[0].place, KEL);
	assert_string_equal(list[0].pending, "12x");
	assert_int_equal(list[0].why, PENDING_WRONG);
	assert_string_equal(list[1].pending, "5");
	assert_int_equal(list[1].why, PENDING_SOURCE);
	assert_int_equal(list[1].revision, 0);
	MUST(o, cells_list(o->store, &o->arena, &r, KEL, &list, &count, &o->e));
	assert_int_equal(count, 1);

	/* It survives the program. */
	store_close(o->store);
	office_open(o);
	office_act(o, "Ani");
	c = get(o, &r, ROW_I01, DESA1);
	assert_string_equal(c.pending, "5");
	office_source(o, &r, ROW_I01, DESA1);
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	c = get(o, &r, ROW_I01, DESA1);
	assert_null(c.pending);
	assert_string_equal(c.value, "5");

	/* Given up without a conflict: nothing to remember. */
	MUST(o, cell_pend(o->store, &r, &o->rows[ROW_P01], KEL, NULL, PENDING_NONE, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'declined'"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM pending"), 0);
	office_free(o);
}

static void test_no_data_pending_text(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct cell_write w = office_write(o, &r, ROW_I01, DESA1, NULL);

	(void)state;
	office_act(o, "Ani");
	w.keep_pending = true;
	w.reason = "Catatan hilang";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_SOURCE);
	assert_string_equal(get(o, &r, ROW_I01, DESA1).pending, ". Catatan hilang");
	w.reason = "";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_SOURCE);
	assert_string_equal(get(o, &r, ROW_I01, DESA1).pending, ".");
	office_free(o);
}

static void test_transaction(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);

	(void)state;
	office_act(o, "Budi");
	MUST(o, store_begin(o->store, &o->e));
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(office_put(o, &r, ROW_S01, KEL, "1"), PUT_DONE);
	assert_false(store_end(o->store, false, &o->e)); /* the inner part only */
	assert_int_equal(office_put(o, &r, ROW_S01, DESA1, "2"), PUT_DONE);
	MUST(o, store_end(o->store, true, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM cell"), 1);
	assert_string_equal(get(o, &r, ROW_S01, DESA1).value, "2");
	office_free(o);
}

static void test_version_sees_others(void **state)
{
	struct office *o = office_new();
	struct report r = office_report(o, STAGE_SEM1);
	struct store *other = store_open(o->path, &o->forms, &o->clock, &o->e);
	int64_t before = store_version(o->store);

	(void)state;
	assert_non_null(other);
	office_act(o, "Budi");
	assert_int_equal(office_put(o, &r, ROW_S01, KEL, "1"), PUT_DONE);
	assert_int_equal(store_version(o->store), before); /* its own writes are no news */
	MUST(o, setting_put(other, 0, "a", "b", &o->e));
	assert_int_not_equal(store_version(o->store), before);
	store_close(other);
	office_free(o);
}

static void test_settings(void **state)
{
	struct office *o = office_new();
	char *value;

	(void)state;
	office_act(o, "Ani");
	assert_null(setting_get(o->store, 2, "lang"));
	MUST(o, setting_put(o->store, o->store->actor.user, "lang", "en", &o->e));
	MUST(o, setting_put(o->store, o->store->actor.user, "lang", "id", &o->e));
	MUST(o, setting_put(o->store, 0, "office", "x", &o->e));
	value = setting_get(o->store, o->store->actor.user, "lang");
	assert_string_equal(value, "id");
	free(value);
	value = setting_get(o->store, 0, "office");
	assert_string_equal(value, "x");
	free(value);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_put_and_get),
		cmocka_unit_test(test_same_is_not_written),
		cmocka_unit_test(test_what_is_no_cell),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_conflict_details),
		cmocka_unit_test(test_pending),
		cmocka_unit_test(test_no_data_pending_text),
		cmocka_unit_test(test_transaction),
		cmocka_unit_test(test_version_sees_others),
		cmocka_unit_test(test_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
