#include "office.h"

/* A desk is kept equal to the database: after any write, and after anybody's. */

struct office_desk {
	struct office *o;
	struct desk desk;
};

static struct office_desk desk_new(const char *name)
{
	struct office_desk d = {.o = office_new()};
	struct report r;

	office_act(d.o, "Ani");
	office_sources(d.o, "sem1");
	office_act(d.o, name);
	r = office_report(d.o, "sem1");
	MUST(d.o, desk_open(&d.desk, d.o->store, &r, &d.o->e));
	return d;
}

static void desk_end(struct office_desk *d)
{
	desk_close(&d->desk);
	office_free(d->o);
}

static enum put_result put(struct office_desk *d, const char *row, size_t place, const char *text)
{
	struct cell_write w = {.row = forms_row(d->o->forms, row), .base = BASE_ANY};
	struct typed typed;

	MUST(d->o, typed_read(d->o->forms, text, &typed, &d->o->e));
	w.value = typed.value;
	w.reason = typed.reason;
	return desk_put(&d->desk, place, &w, &d->o->e);
}

static void assert_same_text(const char *a, const char *b)
{
	assert_string_equal(a != NULL ? a : "(none)", b != NULL ? b : "(none)");
}

static void same_problem(const struct problem *a, const struct problem *b)
{
	assert_int_equal(a == NULL, b == NULL);
	if (a == NULL)
		return;
	assert_ptr_equal(a->check, b->check);
	assert_ptr_equal(a->row, b->row);
	assert_int_equal(a->lhs.number, b->lhs.number);
	assert_int_equal(a->rhs.number, b->rhs.number);
	assert_int_equal(a->value.number, b->value.number);
	assert_int_equal(a->noted, b->noted);
}

static void same_cell(const struct desk *a, const struct desk *b, size_t row, size_t place)
{
	const struct row *r = a->book.forms->rows[row];
	const struct cell *x = desk_cell(a, r, place), *y = desk_cell(b, r, place);
	const struct datum *p = book_at(&a->book, PERIOD_NOW, row, (int)place);
	const struct datum *q = book_at(&b->book, PERIOD_NOW, row, (int)place);

	assert_same_text(x->value, y->value);
	assert_same_text(x->reason, y->reason);
	assert_string_equal(x->note != NULL ? x->note : "", y->note != NULL ? y->note : "");
	assert_same_text(x->pending, y->pending);
	assert_int_equal(x->flagged, y->flagged);
	assert_int_equal(x->revision, y->revision);
	assert_int_equal(p->state, q->state);
	assert_int_equal(p->number, q->number);
	assert_int_equal(p->noted, q->noted);
	same_problem(desk_problem(a, r, place), desk_problem(b, r, place));
}

static void same_count(const struct desk *a, const struct desk *b, int place)
{
	struct desk_count x = desk_count(a, place), y = desk_count(b, place);

	assert_int_equal(x.hard, y.hard);
	assert_int_equal(x.soft, y.soft);
}

/* Compared with a desk that somebody else opens now. */
static void assert_fresh(struct office_desk *d)
{
	struct desk fresh;

	MUST(d->o, desk_open(&fresh, d->o->reader, &d->desk.report, &d->o->e));
	for (size_t place = 0; place < OFFICE_VILLAGES; place++) {
		same_count(&d->desk, &fresh, (int)place);
		for (size_t row = 0; row < d->o->forms->row_count; row++)
			same_cell(&d->desk, &fresh, row, place);
	}
	same_count(&d->desk, &fresh, PLACE_DISTRICT);
	desk_close(&fresh);
}

static size_t draw(uint64_t *seed, size_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(*seed >> 33) % below;
}

/* Only some tables are filled in each stage, and nobody types what is computed. */
static bool is_typed_in(const struct stage *stage, const struct row *row)
{
	return row->calculation == NULL && stage_has(stage, row->form);
}

/* Few different numbers, so that rules fail and hold again and villages look like each other. */
static void put_any(struct office_desk *d, uint64_t *seed)
{
	static const char *const numbers[] = {"0", "1", "7", "60", "300", "2000", "2500"};
	static const char *const notes[] = {NULL, NULL, "sudah dicek"};
	struct cell_write w = {.base = BASE_ANY, .keep_pending = true};
	size_t kind = draw(seed, 10);
	enum put_result result;

	do
		w.row = d->o->forms->rows[draw(seed, d->o->forms->row_count)];
	while (!is_typed_in(d->desk.report.stage, w.row));
	w.note = notes[draw(seed, COUNT(notes))];
	w.flagged = draw(seed, 8) == 0;
	if (kind == 0)
		w.reason = "belum ada";
	else if (kind == 1)
		w.reason = "";
	else if (kind > 2)
		w.value = numbers[draw(seed, COUNT(numbers))];
	result = desk_put(&d->desk, draw(seed, OFFICE_VILLAGES), &w, &d->o->e);
	assert_true(result == PUT_DONE || result == PUT_SAME);
}

static void fill_before(struct office *o, const char *stage, int year, uint64_t *seed)
{
	struct report r = office_report_in(o, o->store, year, stage);
	static const char *const places[OFFICE_VILLAGES] = {KEL, DESA1, DESA2, DESA3};

	for (size_t row = 0; row < o->forms->row_count; row++) {
		for (size_t i = 0; i < OFFICE_VILLAGES; i++) {
			struct cell_write w = {.report = &r,
				.row = o->forms->rows[row],
				.place = places[i],
				.value = draw(seed, 2) == 0 ? "60" : "2000",
				.base = BASE_ANY};

			if (is_typed_in(r.stage, w.row) && draw(seed, 4) > 0)
				assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
		}
	}
}

/* Analysis of this year and semester 1 of last year, as the owners would have left them. */
static void fill_past(struct office *o, uint64_t *seed)
{
	static const struct {
		const char *stage;
		int year;
	} past[] = {{"ansit", 2026}, {"sem1", 2025}};

	office_act(o, "Ani");
	MUST(o, store_begin(o->store, &o->e));
	for (size_t i = 0; i < COUNT(past); i++) {
		struct report r = office_report_in(o, o->store, past[i].year, past[i].stage);
		struct unit *list;
		size_t count;

		MUST(o, units_list(o->store, &o->arena, &list, &count, &o->e));
		for (size_t u = 0; u < count; u++)
			MUST(o, source_put(o->store, &r, list[u].id, "Lap.", &o->e));
		fill_before(o, past[i].stage, past[i].year, seed);
	}
	MUST(o, store_end(o->store, true, &o->e));
}

static void test_random_writes(void **state)
{
	struct office_desk d = {.o = office_new()};
	struct report r;
	uint64_t seed = 7;
	size_t most = 0;

	(void)state;
	fill_past(d.o, &seed);
	office_sources(d.o, "sem1");
	r = office_report(d.o, "sem1");
	MUST(d.o, desk_open(&d.desk, d.o->store, &r, &d.o->e));
	for (int i = 0; i < 400; i++) {
		struct desk_count count;

		put_any(&d, &seed);
		assert_fresh(&d);
		count = desk_count(&d.desk, PLACE_DISTRICT);
		most = count.hard > most ? count.hard : most;
	}
	assert_true(most > 5); /* the rules did speak */
	desk_end(&d);
}

/* Rules over all villages, or over two of them, follow a write at once. */
static void test_district_rules(void **state)
{
	struct office_desk d = desk_new("Ani");
	struct desk_count count = desk_count(&d.desk, PLACE_DISTRICT);

	(void)state;
	assert_int_equal(count.soft, 0);
	for (size_t place = 0; place < OFFICE_VILLAGES; place++)
		assert_int_equal(put(&d, "P02", place, "0"), PUT_DONE);
	count = desk_count(&d.desk, PLACE_DISTRICT);
	assert_int_equal(count.soft, 1); /* D06: no Puskesmas anywhere */
	assert_int_equal(put(&d, "P02", 2, "1"), PUT_DONE);
	count = desk_count(&d.desk, PLACE_DISTRICT);
	assert_int_equal(count.soft, 0);
	desk_end(&d);
}

/* Another connection's writes come with the next refresh, and only then. */
static void test_refresh(void **state)
{
	struct office_desk d = desk_new("Ani");
	bool changed = true;

	(void)state;
	MUST(d.o, desk_refresh(&d.desk, &changed, &d.o->e));
	assert_false(changed);
	assert_int_equal(put(&d, "S01", 1, "100"), PUT_DONE);
	MUST(d.o, desk_refresh(&d.desk, &changed, &d.o->e));
	assert_false(changed); /* its own */
	office_act_in(d.o, d.o->reader, "Bayu");
	assert_int_equal(office_put_in(d.o, d.o->reader, "sem1", "S02 " DESA1, "200"), PUT_DONE);
	assert_int_equal(desk_count(&d.desk, 1).hard, 0);
	MUST(d.o, desk_refresh(&d.desk, &changed, &d.o->e));
	assert_true(changed);
	assert_int_equal(desk_count(&d.desk, 1).hard, 1);
	office_act_in(d.o, d.o->reader, "Ani");
	assert_fresh(&d);
	desk_end(&d);
}

/* The same rules as the database's: who is told he may write can, who is not cannot. */
static void test_may_write(void **state)
{
	static const char *const names[] = {
		"Dewi", "Ani", "Budi", "Citra", "Eka", "Fajar", "Vera", "Catur"};
	struct office *o = office_new();

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "sem1");
	for (size_t i = 0; i < COUNT(names); i++) {
		struct report r;
		struct desk desk;
		size_t may = 0;

		office_act(o, names[i]);
		r = office_report(o, "sem1");
		MUST(o, desk_open(&desk, o->store, &r, &o->e));
		for (size_t at = 0; at < OFFICE_VILLAGES * o->forms->row_count; at += 3) {
			const struct row *row = o->forms->rows[at % o->forms->row_count];
			size_t place = at / o->forms->row_count;
			char value[16];
			struct cell_write w = {.row = row, .value = value, .base = BASE_ANY};
			enum put_result result;

			(void)snprintf(value, sizeof(value), "%zu", 1000 + i * 100 + at);
			result = desk_put(&desk, place, &w, &o->e);
			if ((result == PUT_DONE) != desk_may_write(&desk, row, place))
				fail_msg("%s, %s at %zu: %d: %s", names[i], row->name, place,
					(int)result, o->e.text);
			may += result == PUT_DONE;
		}
		desk_close(&desk);
		if (strcmp(names[i], "Ani") == 0)
			assert_true(may > 80);
		if (strcmp(names[i], "Vera") == 0)
			assert_int_equal(may, 0);
	}
	office_free(o);
}

static void test_units(void **state)
{
	static const struct {
		const char *row, *unit;
		size_t place;
	} rows[] = {
		{"S01", "Setcam", 0},
		{"S04", "Puskesmas", 0},
		{"S04", "Puskesmas Satu", 1},
		{"S04", "Puskesmas", 2},
		{"S06", "PLKB", 3},
	};
	struct office_desk d = desk_new("Ani");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct row *row = forms_row(d.o->forms, rows[i].row);

		assert_string_equal(desk_unit_of(&d.desk, row, rows[i].place)->name, rows[i].unit);
		assert_string_equal(
			desk_unit_of(&d.desk, row, rows[i].place)->source, "Lap. 12 Juli 2026");
		assert_false(desk_needs_source(&d.desk, row, rows[i].place));
	}
	assert_int_equal(desk_place(&d.desk, DESA2), 2);
	assert_int_equal(desk_place(&d.desk, "64.08.09.2099"), OFFICE_VILLAGES);
	desk_end(&d);
}

/* What waits for a document is written when it is named, and counted. */
static void test_source(void **state)
{
	struct office *o = office_new();
	struct office_desk d = {.o = o};
	struct cell_write w = {.row = forms_row(o->forms, "S01"),
		.value = "10",
		.base = BASE_ANY,
		.keep_pending = true};
	struct report r;
	size_t written;

	(void)state;
	office_act(o, "Ani");
	r = office_report(o, "sem1");
	MUST(o, desk_open(&d.desk, o->store, &r, &o->e));
	assert_true(desk_needs_source(&d.desk, w.row, 0));
	assert_int_equal(desk_put(&d.desk, 0, &w, &o->e), PUT_SOURCE);
	assert_int_equal(desk_put(&d.desk, 3, &w, &o->e), PUT_SOURCE);
	assert_fresh(&d);
	assert_false(
		desk_source(&d.desk, desk_unit_of(&d.desk, w.row, 0)->id, " ", &written, &o->e));
	MUST(o, desk_source(&d.desk, desk_unit_of(&d.desk, w.row, 0)->id, "Lap.", &written, &o->e));
	assert_int_equal(written, 2);
	assert_false(desk_needs_source(&d.desk, w.row, 0));
	assert_fresh(&d);
	assert_cell(o, "S01 " DESA3, "10");
	desk_end(&d);
}

/* A village that comes in later has no place in the report of a year before. */
static void test_villages_of_the_year(void **state)
{
	struct office *o = office_new();
	struct report r;
	struct desk desk;

	(void)state;
	office_act(o, "Dewi");
	MUST(o, village_add(o->store, "64.08.09.2013", "Baru", 2026, "pemekaran", &o->e));
	r = office_report_in(o, o->store, 2025, "sem1");
	MUST(o, desk_open(&desk, o->store, &r, &o->e));
	assert_int_equal(desk.book.place_count, OFFICE_VILLAGES);
	desk_close(&desk);
	r = office_report_in(o, o->store, 2026, "sem1");
	MUST(o, desk_open(&desk, o->store, &r, &o->e));
	assert_int_equal(desk.book.place_count, OFFICE_VILLAGES + 1);
	desk_close(&desk);
	desk_close(&desk); /* twice is nothing */
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_writes),
		cmocka_unit_test(test_district_rules),
		cmocka_unit_test(test_refresh),
		cmocka_unit_test(test_may_write),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_source),
		cmocka_unit_test(test_villages_of_the_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
