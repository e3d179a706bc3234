#include "work/exchange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "work/exchange_file.h"
#include "work/typed.h"

/* One import under way. */
struct import {
	struct desk desk;
	const struct import_options *o;
	struct intake in;
	const struct row **columns; /* NULL for code and name */
	size_t code_column, name_column;
	int *seen;    /* the line a village stood on, 0: not yet */
	bool *needed; /* units whose document the file's cells stand on */
	struct import_result *result;
};

static void read_column(struct import *im, size_t i)
{
	const struct csv_line *head = &im->in.csv.lines[0];
	const char *cell = head->cells[i];

	im->columns[i] = forms_row(im->desk.book.forms, cell);
	if (intake_column_is_blank(&im->in, i))
		return;
	if (im->columns[i] == NULL && strcasecmp(cell, "kode_desa") != 0 &&
		strcasecmp(cell, "nama_desa") != 0)
		(void)intake_say(&im->in, head->line, "", TEXT_IMPORT_COLUMN_UNKNOWN, cell, NULL);
	else if (im->columns[i] != NULL && !stage_has(im->desk.report.stage, im->columns[i]->form))
		(void)intake_say(&im->in, head->line, "", TEXT_EXCH_ROW_ELSEWHERE, cell,
			im->desk.report.stage->name, NULL);
	else
		(void)intake_column_is_once(&im->in, i);
}

/* The first line names the columns; without kode_desa nothing else can be understood. */
static bool read_head(struct import *im, struct err *e)
{
	size_t width = intake_width(&im->in);

	im->columns = arena_new(&im->in.arena, width + 1, sizeof(const struct row *));
	im->code_column = intake_column(&im->in, "kode_desa");
	im->name_column = intake_column(&im->in, "nama_desa");
	if (im->code_column == width)
		return err_say(e, TEXT_IMPORT_NO_HEAD, im->o->name, NULL);
	for (size_t i = 0; i < width; i++)
		read_column(im, i);
	return true;
}

/* A line whose name is another village's has slipped; a name merely spelled otherwise has not. */
static bool name_fits(struct import *im, const struct csv_line *l, size_t place)
{
	const struct book *b = &im->desk.book;
	const char *name = intake_cell(l, im->name_column);

	if (strcasecmp(name, b->places[place].name) == 0)
		return true;
	for (size_t i = 0; *name != '\0' && i < b->place_count; i++) {
		if (strcasecmp(name, b->places[i].name) == 0)
			return intake_say(&im->in, l->line, "nama_desa", TEXT_IMPORT_NAME_SLIPPED,
				name, b->places[place].code, b->places[place].name, NULL);
	}
	return true;
}

static bool read_village(struct import *im, const struct csv_line *l, size_t *place)
{
	char line[16];

	if (!intake_village(&im->in, &im->desk.book, l, im->code_column, place))
		return false;
	if (im->seen[*place] != 0) {
		(void)snprintf(line, sizeof(line), "%d", im->seen[*place]);
		return intake_say(&im->in, l->line, "kode_desa", TEXT_IMPORT_VILLAGE_TWICE,
			im->desk.book.places[*place].code, line, NULL);
	}
	im->seen[*place] = l->line;
	return name_fits(im, l, *place);
}

static void say_not_yours(
	struct import *im, const struct csv_line *l, const struct row *row, size_t place)
{
	const struct desk_unit *unit = desk_unit_of(&im->desk, row, place);

	(void)intake_say(&im->in, l->line, row->name, TEXT_IMPORT_NOT_YOURS, row->owner->name,
		unit != NULL ? unit->name : "", im->desk.book.places[place].name, NULL);
}

/* Writes one cell inside the transaction. False only on trouble with the database. */
static bool put_cell(struct import *im, size_t place, const struct row *row,
	const struct typed *typed, struct err *e)
{
	const struct cell *c = desk_cell(&im->desk, row, place);
	struct buf *lost = &im->result->withdrew;
	char withdrew[CELL_WITHDREW] = "";
	struct cell_write w = {.report = &im->desk.report,
		.row = row,
		.place = c->place,
		.value = typed->value,
		.reason = typed->reason,
		.note = c->note,
		.flagged = c->flagged,
		.base = BASE_ANY,
		.withdrew = withdrew};
	enum put_result result = cell_put(im->desk.store, &w, e);

	if (result == PUT_DONE)
		im->result->written++;
	else if (result == PUT_SAME)
		im->result->same++;
	if (withdrew[0] != '\0')
		buf_print(lost, "%s%s", lost->size > 0 ? ", " : "", withdrew);
	return result == PUT_DONE || result == PUT_SAME;
}

/* Notes whose document a cell stands on; one that is missing is told once a unit. */
static void need_source(
	struct import *im, const struct csv_line *l, const struct row *row, size_t place)
{
	const struct desk_unit *unit = desk_unit_of(&im->desk, row, place);

	if (unit == NULL || im->needed[unit - im->desk.units])
		return;
	im->needed[unit - im->desk.units] = true;
	if (!desk_needs_source(&im->desk, row, place) || im->o->source != NULL)
		return;
	(void)intake_say(&im->in, l->line, row->name, TEXT_IMPORT_NEEDS_SOURCE, unit->name, NULL);
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
		(void)intake_mistake(&im->in, l->line, row->name, &why);
	else if (!desk_may_write(&im->desk, row, place))
		say_not_yours(im, l, row, place);
	else if (write)
		return put_cell(im, place, row, &typed, e);
	else
		need_source(im, l, row, place);
	return true;
}

/* Once over all lines: the first time only reading, the second time writing. */
static bool read_lines(struct import *im, bool write, struct err *e)
{
	memset(im->seen, 0, im->desk.book.place_count * sizeof(*im->seen));
	for (size_t i = 1; i < im->in.csv.count; i++) {
		const struct csv_line *l = &im->in.csv.lines[i];
		size_t place;

		if (!intake_line_fits(&im->in, l) || !read_village(im, l, &place))
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
		if (im->needed[u] && d->units[u].source == NULL &&
			!source_put(d->store, &im->desk.report, d->units[u].id, im->o->source, e))
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
	struct import im = {
		.o = o, .in = {.name = o->name, .mistakes = mistakes}, .result = result};
	bool ok = false;

	*result = (struct import_result){0};
	if (store_actor(s)->role != ROLE_OPERATOR && store_actor(s)->role != ROLE_OWNER)
		return err_say(e, TEXT_IMPORT_ROLE, role_word(store_actor(s)->role), NULL);
	if (!desk_open(&im.desk, s, r, e))
		return false;
	im.seen = mem_array(im.desk.book.place_count + 1, sizeof(*im.seen));
	im.needed = mem_array(im.desk.unit_count + 1, sizeof(*im.needed));
	if (!intake_open(&im.in, data, size, e))
		goto out;
	if (im.in.csv.count < 2) {
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
	intake_close(&im.in);
	desk_close(&im.desk);
	return ok;
}
