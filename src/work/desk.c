#include "work/desk.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/mem.h"
#include "base/number.h"
#include "work/records_parts.h"
#include "work/typed.h"

static size_t owner_index(const struct desk *d, const struct owner *owner)
{
	return (size_t)(owner - d->book.forms->owners);
}

static size_t cell_index(const struct desk *d, const struct row *row, size_t place)
{
	return place * d->book.forms->row_count + row->id;
}

static void problems_free(struct desk *d)
{
	for (size_t i = 0; d->problems != NULL && i <= d->book.place_count; i++)
		problems_release(&d->problems[i]);
	free(d->problems);
	d->problems = NULL;
}

/* Which unit answers for each owner in each village, and its source. */
static bool load_units(struct desk *d, struct err *e)
{
	struct unit *list;
	size_t places = d->book.place_count, count;

	if (!units_list(d->store, &d->arena, &list, &count, e))
		return false;
	d->unit_count = count;
	d->units = arena_new(&d->arena, d->unit_count + 1, sizeof(*d->units));
	d->answers =
		arena_new(&d->arena, d->book.forms->owner_count * places + 1, sizeof(*d->answers));
	for (size_t i = 0; i < d->unit_count; i++) {
		const struct owner *owner = forms_owner(d->book.forms, list[i].owner);

		d->units[i] = (struct desk_unit){list[i].id, list[i].name, list[i].owner,
			source_get(d->store, &d->arena, &d->report, list[i].id)};
		for (size_t v = 0; owner != NULL && v < list[i].village_count; v++) {
			size_t place = desk_place(d, list[i].villages[v]);

			if (place < places)
				d->answers[owner_index(d, owner) * places + place] = &d->units[i];
		}
	}
	return true;
}

static bool load_cells(struct desk *d, struct err *e)
{
	struct cell *list;
	size_t count, rows = d->book.forms->row_count;

	d->cells = arena_new(&d->arena, rows * d->book.place_count + 1, sizeof(*d->cells));
	for (size_t i = 0; i < rows * d->book.place_count; i++) {
		d->cells[i].row = d->book.forms->rows[i % rows];
		d->cells[i].place = d->book.places[i / rows].code;
		d->cells[i].note = d->cells[i].user = "";
	}
	if (!cells_list(d->store, &d->arena, &d->report, NULL, &list, &count, e))
		return false;
	for (size_t i = 0; i < count; i++) {
		size_t place = desk_place(d, list[i].place);

		if (place < d->book.place_count)
			d->cells[cell_index(d, list[i].row, place)] = list[i];
	}
	return true;
}

/* One list anew: of a village, or after them all what concerns several. */
static void check_list(struct desk *d, size_t list)
{
	struct check_what what = {.place = list < d->book.place_count ? (int)list : CHECK_TOGETHER};

	d->problems[list].count = 0;
	check_run(&d->book, &what, &d->problems[list]);
}

/* What a write in a village can change. */
static void check_after(struct desk *d, size_t place)
{
	check_list(d, place);
	check_list(d, d->book.place_count);
}

void desk_check_together(struct desk *d)
{
	check_list(d, d->book.place_count);
}

static void check_all(struct desk *d)
{
	d->problems = mem_array(d->book.place_count + 1, sizeof(*d->problems));
	for (size_t i = 0; i <= d->book.place_count; i++)
		check_list(d, i);
	records_check(d);
}

static void find_today(struct desk *d)
{
	time_t seconds = (time_t)(store_now(d->store) / 1000);
	struct tm day;

	if (localtime_r(&seconds, &day) == NULL ||
		strftime(d->today, sizeof(d->today), "%Y-%m-%d", &day) == 0)
		d->today[0] = '\0';
}

bool desk_reload_flow(struct desk *d, struct err *e)
{
	return workflow_load(d->store, &d->arena, &d->report, &d->flow, e);
}

static bool load(struct desk *d, bool with_cells, struct err *e)
{
	struct report newest;

	if (!report_find(d->store, d->report.year, d->report.stage, d->report.revision, &newest, e))
		return false;
	d->report = newest;
	d->version = store_version(d->store);
	find_today(d);
	d->labels = labels_new();
	if (d->shelf != NULL
			? !book_load_from(d->store, d->shelf, &d->report, &d->arena, &d->book, e)
			: !book_load(d->store, &d->report, &d->arena, &d->book, e))
		return false;
	if (!load_units(d, e) || (with_cells && !load_cells(d, e)) ||
		!answers_pending(
			d->store, &d->arena, &d->report, &d->waiting, &d->waiting_count, e) ||
		!desk_reload_flow(d, e))
		return false;
	check_all(d);
	return true;
}

static void unload(struct desk *d)
{
	problems_free(d);
	problems_release(&d->record_problems);
	labels_free(d->labels);
	book_release(&d->book);
	arena_release(&d->arena);
}

static bool open_with(struct desk *d, bool with_cells, struct err *e)
{
	if (load(d, with_cells, e))
		return true;
	unload(d);
	*d = (struct desk){0};
	return false;
}

bool desk_open(struct desk *d, struct store *s, const struct report *r, struct err *e)
{
	*d = (struct desk){.store = s, .report = *r};
	return open_with(d, true, e);
}

bool desk_look(struct desk *d, struct store *s, const struct report *r, struct err *e)
{
	*d = (struct desk){.store = s, .report = *r};
	return open_with(d, false, e);
}

void desk_close(struct desk *d)
{
	if (d->store != NULL)
		unload(d);
	*d = (struct desk){0};
}

bool desk_look_from(
	struct desk *d, struct store *s, struct shelf *shelf, const struct report *r, struct err *e)
{
	*d = (struct desk){.store = s, .report = *r, .shelf = shelf};
	return open_with(d, false, e);
}

bool desk_refresh(struct desk *d, bool *changed, struct err *e)
{
	bool with_cells = d->cells != NULL;
	struct desk fresh = {.store = d->store, .report = d->report};

	find_today(d);
	*changed = d->version != store_version(d->store);
	if (!*changed)
		return true;
	if (!open_with(&fresh, with_cells, e))
		return false;
	if (with_cells && fresh.book.place_count == 0) {
		desk_close(&fresh);
		return err_say(e, TEXT_ENTRY_NO_VILLAGES, NULL);
	}
	unload(d);
	*d = fresh;
	return true;
}

void desk_forget(struct desk *d)
{
	d->version = -1;
}

struct cell *desk_cell(const struct desk *d, const struct row *row, size_t place)
{
	return &d->cells[cell_index(d, row, place)];
}

const struct desk_unit *desk_unit_of(const struct desk *d, const struct row *row, size_t place)
{
	return d->answers[owner_index(d, row->owner) * d->book.place_count + place];
}

enum text_id desk_locked(const struct report *r)
{
	bool is_final = strcmp(r->state, "submitted") != 0 && strcmp(r->state, "verified") != 0;

	return is_final ? TEXT_ENTRY_LOCKED_SIGNED : TEXT_ENTRY_LOCKED;
}

bool desk_may_write(const struct desk *d, const struct row *row, size_t place)
{
	const struct actor *a = store_actor(d->store);
	const struct desk_unit *unit = desk_unit_of(d, row, place);

	if (row->calculation != NULL || !report_is_open(&d->report) ||
		!stage_has(d->report.stage, row->form))
		return false;
	if (a->role == ROLE_OWNER)
		return unit != NULL && unit->id == a->unit;
	return a->user != 0 && a->role == ROLE_OPERATOR;
}

bool desk_needs_source(const struct desk *d, const struct row *row, size_t place)
{
	const struct desk_unit *unit = desk_unit_of(d, row, place);

	return store_actor(d->store)->role == ROLE_OPERATOR && unit != NULL && unit->source == NULL;
}

/* What the rules see of a cell. */
static struct datum datum_of(const struct cell *c)
{
	struct datum datum = {.state = DATUM_EMPTY, .noted = c->note != NULL && *c->note != '\0'};
	bool too_big;

	if (c->value != NULL && number_parse(c->value, &datum.number, &too_big))
		datum.state = DATUM_NUMBER;
	else if (c->reason != NULL)
		datum.state = *c->reason != '\0' ? DATUM_NO_DATA : DATUM_NO_DATA_BARE;
	return datum;
}

static void put_datum(struct desk *d, int period, size_t row, size_t place, struct datum datum)
{
	struct sheet *sheet = d->book.periods[period];

	if (sheet != NULL)
		*sheet_at(sheet, row, place) = datum;
}

bool desk_reload(struct desk *d, const struct row *row, size_t place, struct err *e)
{
	struct cell *c = desk_cell(d, row, place), now;
	const char *code = d->book.places[place].code;

	if (!cell_get(d->store, &d->arena, &d->report, row, code, &now, e)) {
		/* Nothing is known any more: the next refresh reads everything. */
		d->version = -1;
		return false;
	}
	*c = now;
	put_datum(d, PERIOD_NOW, row->id, place, datum_of(c));
	put_datum(d, PERIOD_STAGES + (int)d->report.stage->index, row->id, place, datum_of(c));
	check_after(d, place);
	return true;
}

enum put_result desk_put(struct desk *d, size_t place, struct cell_write *w, struct err *e)
{
	char withdrew[CELL_WITHDREW] = "", *wanted = w->withdrew;
	enum put_result result;
	struct err ignored;

	w->report = &d->report;
	w->place = d->book.places[place].code;
	w->withdrew = wanted != NULL ? wanted : withdrew;
	*w->withdrew = '\0';
	result = cell_put(d->store, w, e);
	/* The write stands whatever the reading back says; the next refresh mends it. */
	if (result != PUT_FAILED && result != PUT_REFUSED)
		(void)desk_reload(d, w->row, place, &ignored);
	if (result == PUT_DONE && *w->withdrew != '\0' && !desk_reload_flow(d, &ignored))
		desk_forget(d);
	w->withdrew = wanted;
	return result;
}

/* A text that waited for its source becomes the value it would have been. */
static bool write_waiting(struct desk *d, struct cell *c, size_t place, struct err *e)
{
	struct cell_write w = {.row = c->row,
		.base = c->revision,
		.keep_pending = true,
		.note = c->pending_note != NULL ? c->pending_note : c->note,
		.flagged = c->pending_flagged || c->flagged};
	struct typed typed;

	if (!typed_read(d->book.forms, c->pending, &typed, e))
		return true;
	w.value = typed.value;
	w.reason = typed.reason;
	return desk_put(d, place, &w, e) != PUT_FAILED;
}

bool desk_source(struct desk *d, int64_t unit, const char *text, size_t *written, struct err *e)
{
	size_t rows = d->book.forms->row_count;

	*written = 0;
	if (!source_put(d->store, &d->report, unit, text, e))
		return false;
	if (!load_units(d, e))
		return false;
	for (size_t i = 0; i < rows * d->book.place_count; i++) {
		struct cell *c = &d->cells[i];
		const struct desk_unit *answer = desk_unit_of(d, c->row, i / rows);

		if (c->why != PENDING_SOURCE || answer == NULL || answer->id != unit)
			continue;
		if (!write_waiting(d, c, i / rows, e))
			return false;
		*written += c->why == PENDING_NONE;
	}
	return true;
}

bool desk_give_up(struct desk *d, const struct row *row, size_t place, struct err *e)
{
	const char *code = d->book.places[place].code;

	return cell_pend(d->store, &d->report, row, code, NULL, PENDING_NONE, e) &&
	       desk_reload(d, row, place, e);
}

const struct problem *desk_problem(const struct desk *d, const struct row *row, size_t place)
{
	const struct problems *list = &d->problems[place];
	const struct problem *soft = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct problem *p = &list->list[i];

		if (!problem_touches(p, row))
			continue;
		if (p->check->severity == SEVERITY_HARD)
			return p;
		if (soft == NULL)
			soft = p;
	}
	return soft;
}

static void count_list(const struct problems *list, struct desk_count *n)
{
	for (size_t i = 0; i < list->count; i++) {
		n->hard += list->list[i].check->severity == SEVERITY_HARD;
		n->soft += list->list[i].check->severity == SEVERITY_SOFT;
	}
}

bool desk_say_together(const struct desk *d, struct buf *out)
{
	const struct problems *list = &d->problems[d->book.place_count];

	if (list->count == 0)
		return false;
	buf_clear(out);
	buf_print(out, "%s %s: ", list->list[0].check->severity == SEVERITY_HARD ? "x" : "!",
		d->book.district_name);
	problem_text(&d->book, &list->list[0], out);
	return true;
}

struct desk_count desk_count(const struct desk *d, int place)
{
	struct desk_count n = {0, 0};

	if (place >= 0)
		count_list(&d->problems[place], &n);
	for (size_t i = 0; place < 0 && i <= d->book.place_count; i++)
		count_list(&d->problems[i], &n);
	return n;
}

size_t desk_place(const struct desk *d, const char *code)
{
	size_t i = 0;

	while (i < d->book.place_count && strcmp(d->book.places[i].code, code) != 0)
		i++;
	return i;
}

static bool ends_with(const char *code, const char *tail)
{
	size_t size = strlen(tail), all = strlen(code);

	return size >= 4 && size <= all && strcmp(code + all - size, tail) == 0;
}

size_t desk_place_named(const struct desk *d, const char *name)
{
	size_t i = 0;

	while (i < d->book.place_count && strcasecmp(d->book.places[i].name, name) != 0 &&
		!ends_with(d->book.places[i].code, name))
		i++;
	return i;
}
