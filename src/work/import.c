#include "work/exchange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "codec/csv.h"
#include "work/typed.h"

/* One import under way. */
struct import {
	struct desk desk;
	const struct import_options *o;
	struct arena arena;
	struct csv csv;
	const struct row **columns; /* NULL for code and name */
	size_t code_column, name_column;
	int *seen;                  /* the line a village stood on, 0: not yet */
	bool *needed;               /* units whose document the file's cells stand on */
	struct buf *mistakes;
	struct import_result *result;
};

/* Adds "file:line: column: sentence". */
static void mistake(struct import *im, int line, const char *column, const struct err *why)
{
	buf_print(im->mistakes, "%s:%d: %s%s%s\n", im->o->name, line, column,
		*column != '\0' ? ": " : "", why->text);
}

static bool is_head(const char *cell, const char *name)
{
	return strcasecmp(cell, name) == 0;
}

/* The column of a name; the line's width when there is none. */
static size_t find_head(const struct csv_line *head, const char *name)
{
	size_t i = 0;

	while (i < head->count && !is_head(head->cells[i], name))
		i++;
	return i;
}

/* Spreadsheets add empty columns at the end. */
static bool is_blank_column(const struct import *im, size_t column)
{
	for (size_t i = 0; i < im->csv.count; i++) {
		const struct csv_line *l = &im->csv.lines[i];

		if (column < l->count && l->cells[column][0] != '\0')
			return false;
	}
	return true;
}

static void read_column(struct import *im, size_t i)
{
	const struct csv_line *head = &im->csv.lines[0];
	const char *cell = head->cells[i];
	struct err e;

	im->columns[i] = forms_row(im->desk.book.forms, cell);
	if (is_blank_column(im, i))
		return;
	if (im->columns[i] == NULL && !is_head(cell, "kode_desa") && !is_head(cell, "nama_desa")) {
		(void)err_say(&e, TEXT_IMPORT_COLUMN_UNKNOWN, cell, NULL);
		mistake(im, head->line, "", &e);
	} else if (find_head(head, cell) != i) {
		(void)err_say(&e, TEXT_IMPORT_COLUMN_TWICE, cell, NULL);
		mistake(im, head->line, "", &e);
	}
}

/* The first line names the columns; without kode_desa nothing else can be understood. */
static bool read_head(struct import *im, struct err *e)
{
	const struct csv_line *head = &im->csv.lines[0];

	im->columns = arena_new(&im->arena, head->count + 1, sizeof(const struct row *));
	im->code_column = find_head(head, "kode_desa");
	im->name_column = find_head(head, "nama_desa");
	if (im->code_column == head->count)
		return err_say(e, TEXT_IMPORT_NO_HEAD, im->o->name, NULL);
	for (size_t i = 0; i < head->count; i++)
		read_column(im, i);
	return true;
}

/* "6408092006" and "64.08.09.2006" are the same village. */
static void code_dotted(const char *cell, char out[16])
{
	if (strlen(cell) == 10 && strspn(cell, "0123456789") == 10)
		(void)snprintf(out, 16, "%.2s.%.2s.%.2s.%.4s", cell, cell + 2, cell + 4, cell + 6);
	else
		(void)snprintf(out, 16, "%.15s", cell);
}

static bool refuse_village(struct import *im, const struct csv_line *l, const char *code)
{
	const char *district = im->desk.book.district_code;
	struct err e;

	if (strncmp(code, district, strlen(district)) != 0)
		(void)err_say(&e, TEXT_IMPORT_OTHER_DISTRICT, code, district, NULL);
	else
		(void)err_say(&e, TEXT_IMPORT_VILLAGE_UNKNOWN, code, NULL);
	mistake(im, l->line, "kode_desa", &e);
	return false;
}

/* A line whose name is another village's has slipped; a name merely spelled otherwise has not. */
static bool name_fits(struct import *im, const struct csv_line *l, size_t place)
{
	const struct book *b = &im->desk.book;
	const char *name = im->name_column < l->count ? l->cells[im->name_column] : "";
	struct err e;

	if (strcasecmp(name, b->places[place].name) == 0)
		return true;
	for (size_t i = 0; *name != '\0' && i < b->place_count; i++) {
		if (strcasecmp(name, b->places[i].name) != 0)
			continue;
		(void)err_say(&e, TEXT_IMPORT_NAME_SLIPPED, name, b->places[place].code,
			b->places[place].name, NULL);
		mistake(im, l->line, "nama_desa", &e);
		return false;
	}
	return true;
}

static bool read_village(struct import *im, const struct csv_line *l, size_t *place)
{
	char code[16], line[16];
	struct err e;

	code_dotted(im->code_column < l->count ? l->cells[im->code_column] : "", code);
	*place = desk_place(&im->desk, code);
	if (*place >= im->desk.book.place_count)
		return refuse_village(im, l, code);
	if (im->seen[*place] != 0) {
		(void)snprintf(line, sizeof(line), "%d", im->seen[*place]);
		(void)err_say(&e, TEXT_IMPORT_VILLAGE_TWICE, code, line, NULL);
		mistake(im, l->line, "kode_desa", &e);
		return false;
	}
	im->seen[*place] = l->line;
	return name_fits(im, l, *place);
}

static void say_not_yours(struct import *im, const struct row *row, size_t place, struct err *e)
{
	const struct desk_unit *unit = desk_unit_of(&im->desk, row, place);

	(void)err_say(e, TEXT_IMPORT_NOT_YOURS, row->owner->name, unit != NULL ? unit->name : "",
		im->desk.book.places[place].name, NULL);
}

/* Writes one cell inside the transaction. False only on trouble with the database. */
static bool put_cell(struct import *im, size_t place, const struct row *row,
	const struct typed *typed, struct err *e)
{
	const struct cell *c = desk_cell(&im->desk, row, place);
	struct cell_write w = {.report = &im->desk.report, .row = row, .place = c->place,
		.value = typed->value, .reason = typed->reason, .note = c->note,
		.flagged = c->flagged, .base = BASE_ANY};
	enum put_result result = cell_put(im->desk.store, &w, e);

	if (result == PUT_DONE)
		im->result->written++;
	else if (result == PUT_SAME)
		im->result->same++;
	return result == PUT_DONE || result == PUT_SAME;
}

/* Notes whose document a cell stands on; one that is missing is told once a unit. */
static void need_source(struct import *im, const struct csv_line *l, const struct row *row,
	size_t place)
{
	const struct desk_unit *unit = desk_unit_of(&im->desk, row, place);
	struct err why;

	if (unit == NULL || im->needed[unit - im->desk.units])
		return;
	im->needed[unit - im->desk.units] = true;
	if (!desk_needs_source(&im->desk, row, place) || im->o->source != NULL)
		return;
	(void)err_say(&why, TEXT_IMPORT_NEEDS_SOURCE, unit->name, NULL);
	mistake(im, l->line, row->name, &why);
}

static bool read_cell(struct import *im, const struct csv_line *l, size_t column, size_t place,
	bool write, struct err *e)
{
	const struct row *row = im->columns[column];
	struct typed typed;
	struct err why;

	if (row == NULL || l->cells[column][0] == '\0')
		return true;
	if (!typed_read(im->desk.book.forms, l->cells[column], &typed, &why))
		mistake(im, l->line, row->name, &why);
	else if (!desk_may_write(&im->desk, row, place)) {
		say_not_yours(im, row, place, &why);
		mistake(im, l->line, row->name, &why);
	} else if (write)
		return put_cell(im, place, row, &typed, e);
	else
		need_source(im, l, row, place);
	return true;
}

/* Once over all lines: the first time only reading, the second time writing. */
static bool read_lines(struct import *im, bool write, struct err *e)
{
	memset(im->seen, 0, im->desk.book.place_count * sizeof(*im->seen));
	for (size_t i = 1; i < im->csv.count; i++) {
		const struct csv_line *l = &im->csv.lines[i];
		size_t place;
		struct err why;

		if (l->count > im->csv.lines[0].count) {
			(void)err_say(&why, TEXT_IMPORT_TOO_WIDE, NULL);
			mistake(im, l->line, "", &why);
			continue;
		}
		if (!read_village(im, l, &place))
			continue;
		for (size_t c = 0; c < l->count; c++) {
			if (!read_cell(im, l, c, place, write, e))
				return false;
		}
		im->result->lines++;
	}
	return true;
}

/* The document stands for every unit whose cells the file brings and that has none yet: naming one
 * for Puskesmas must not rename that of Setcam. */
static bool name_sources(struct import *im, struct err *e)
{
	const struct desk *d = &im->desk;

	if (im->o->source == NULL || store_actor(d->store)->role != ROLE_OPERATOR)
		return true;
	for (size_t u = 0; u < d->unit_count; u++) {
		if (im->needed[u] && d->units[u].source == NULL && !source_put(d->store, &im->desk.report, d->units[u].id,
			im->o->source, e))
			return false;
	}
	return true;
}

static bool write_all(struct import *im, struct err *e)
{
	bool ok;

	im->result->lines = 0;
	if (!store_begin(im->desk.store, e))
		return false;
	ok = name_sources(im, e) && read_lines(im, true, e);
	return store_end(im->desk.store, ok, e) && ok;
}

bool exchange_import(struct store *s, struct report *r, const struct import_options *o,
	const char *data, size_t size, struct import_result *result, struct buf *mistakes,
	struct err *e)
{
	struct import im = {.o = o, .mistakes = mistakes, .result = result};
	bool ok = false;

	*result = (struct import_result){0};
	if (store_actor(s)->role != ROLE_OPERATOR && store_actor(s)->role != ROLE_OWNER)
		return err_say(e, TEXT_IMPORT_ROLE, role_word(store_actor(s)->role), NULL);
	if (!desk_open(&im.desk, s, r, e))
		return false;
	im.seen = mem_array(im.desk.book.place_count + 1, sizeof(*im.seen));
	im.needed = mem_array(im.desk.unit_count + 1, sizeof(*im.needed));
	if (!csv_read(&im.arena, o->name, data, size, &im.csv, e))
		goto out;
	if (im.csv.count < 2) {
		(void)err_say(e, TEXT_IMPORT_EMPTY, o->name, NULL);
		goto out;
	}
	if (!read_head(&im, e) || !read_lines(&im, false, e))
		goto out;
	e->text[0] = '\0';
	ok = mistakes->size == 0 && (o->dry_run || write_all(&im, e));
	if (ok)
		*r = im.desk.report;
out:
	free(im.seen);
	free(im.needed);
	arena_release(&im.arena);
	desk_close(&im.desk);
	return ok;
}
