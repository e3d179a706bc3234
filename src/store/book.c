#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "store/book_parts.h"
#include "store/connect.h"

/* Places are sorted by code, as the cells come: the search goes on where it stopped. */
static const struct place *next_place(const struct book *b, size_t *at, const char *code)
{
	while (*at < b->place_count && strcmp(b->places[*at].code, code) < 0)
		(*at)++;
	if (*at < b->place_count && strcmp(b->places[*at].code, code) == 0)
		return &b->places[*at];
	return NULL;
}

/* What a foreign hand wrote as a value and is no number counts as empty. */
static void read_datum(const struct sql *q, struct datum *d)
{
	const char *value = sql_str(q, 2), *reason = sql_str(q, 3);
	bool has_value = sqlite3_column_type(q->stmt, 2) != SQLITE_NULL;
	bool has_reason = sqlite3_column_type(q->stmt, 3) != SQLITE_NULL, too_big;

	*d = (struct datum){.noted = *sql_str(q, 4) != '\0'};
	if (has_value && number_parse(value, &d->number, &too_big))
		d->state = DATUM_NUMBER;
	else if (!has_value && has_reason)
		d->state = *reason != '\0' ? DATUM_NO_DATA : DATUM_NO_DATA_BARE;
}

static bool load_sheet(
	struct store *s, const struct book *b, int64_t report, struct sheet *sheet, struct err *e)
{
	enum sql_step step;
	size_t at = 0;
	struct sql q;

	if (report == 0 || sheet->rows == 0)
		return true;
	if (!sql_open(s, &q,
		    "SELECT place, row, value, reason, note FROM cell WHERE report = ?"
		    " ORDER BY place, row",
		    e))
		return false;
	sql_int(&q, report);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const struct place *place = next_place(b, &at, sql_str(&q, 0));
		const struct row *row = store_row(s, sql_str(&q, 1));

		if (place != NULL && row != NULL)
			read_datum(&q, sheet_at(sheet, row->id, at));
	}
	sql_close(&q);
	return step == SQL_DONE;
}

/* Sheets by report, so that periods, and books of one year, that show the same report share one. */
struct shelf {
	struct shelved {
		int64_t report;
		struct sheet *sheet;
	} * list;
	size_t count, room;
};

struct shelf *shelf_new(void)
{
	return mem_array(1, sizeof(struct shelf));
}

void shelf_free(struct shelf *shelf)
{
	if (shelf == NULL)
		return;
	for (size_t i = 0; i < shelf->count; i++)
		sheet_free(shelf->list[i].sheet);
	free(shelf->list);
	free(shelf);
}

/* A book being loaded, from a shelf it does not own. */
struct loading {
	struct store *store;
	struct book *book;
	struct shelf *shelf;
};

static struct sheet *find_sheet(const struct shelf *shelf, int64_t report)
{
	for (size_t i = 0; i < shelf->count; i++) {
		if (shelf->list[i].report == report)
			return shelf->list[i].sheet;
	}
	return NULL;
}

/* Report 0, one nobody has begun, is an empty sheet of its own. */
static bool shelve(struct loading *l, size_t period, int64_t report, struct err *e)
{
	struct shelf *shelf = l->shelf;
	struct book *b = l->book;

	b->periods[period] = find_sheet(shelf, report);
	if (b->periods[period] != NULL)
		return true;
	b->periods[period] = sheet_new(b->forms->row_count, b->place_count);
	shelf->list = mem_grow(shelf->list, shelf->count, &shelf->room, sizeof(*shelf->list));
	shelf->list[shelf->count++] = (struct shelved){report, b->periods[period]};
	return load_sheet(l->store, b, report, b->periods[period], e);
}

static bool shelve_newest(
	struct loading *l, size_t period, const struct stage *stage, int year, struct err *e)
{
	struct report r;

	if (!stage->has_tables)
		return true;
	if (!report_find(l->store, year, stage, 0, &r, e))
		return false;
	return r.id == 0 || shelve(l, period, r.id, e);
}

static bool load_periods(struct loading *l, const struct report *r, struct err *e)
{
	const struct stage *stage = r->stage, *stages = l->book->forms->stages;
	struct book *b = l->book;

	if (!shelve(l, PERIOD_NOW, r->id, e))
		return false;
	b->periods[PERIOD_STAGES + stage->index] = b->periods[PERIOD_NOW];
	for (size_t i = 0; i < b->forms->stage_count; i++) {
		if (i != stage->index &&
			!shelve_newest(l, PERIOD_STAGES + i, &stages[i], r->year, e))
			return false;
	}
	if (stage->previous != NULL && !shelve_newest(l, PERIOD_PREVIOUS, stage->previous,
					       r->year + stage->previous_year, e))
		return false;
	return shelve_newest(l, PERIOD_LAST_YEAR, stage, r->year - 1, e);
}

bool book_load_from(struct store *s, struct shelf *shelf, const struct report *r, struct arena *a,
	struct book *out, struct err *e)
{
	struct loading l = {.store = s, .book = out, .shelf = shelf};

	*out = (struct book){.forms = s->forms, .stage = r->stage};
	if (!book_places(s, a, r->year, out, e))
		return false;
	out->period_count = PERIOD_STAGES + s->forms->stage_count;
	out->periods = arena_new(a, out->period_count, sizeof(struct sheet *));
	if (load_periods(&l, r, e) && book_facts(s, r, a, out, e))
		return true;
	book_facts_release(out);
	return false;
}

bool book_load(
	struct store *s, const struct report *r, struct arena *a, struct book *out, struct err *e)
{
	struct shelf *shelf = shelf_new();

	if (book_load_from(s, shelf, r, a, out, e)) {
		out->shelf = shelf;
		return true;
	}
	shelf_free(shelf);
	*out = (struct book){0};
	return false;
}

void book_release(struct book *b)
{
	book_facts_release(b);
	shelf_free(b->shelf);
	b->shelf = NULL;
	b->period_count = 0;
}
