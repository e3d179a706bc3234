#include "app/entry_draw.h"

#include <stdio.h>
#include <string.h>

#include "app/ask.h"
#include "app/draw.h"
#include "base/utf8.h"
#include "form/coverage.h"
#include "work/returned.h"

char entry_mark(const struct entry *n, const struct row *row, size_t place, enum theme_role *role)
{
	const struct cell *c = desk_cell(&n->desk, row, place);
	const struct problem *p = desk_problem(&n->desk, row, place);

	*role = ROLE_LOOK_HARD;
	if (c->pending != NULL)
		return '?';
	if (returned_to_see(&n->desk, row, place) != NULL)
		return 'k';
	if (p != NULL && p->check->severity == SEVERITY_HARD)
		return 'x';
	*role = ROLE_LOOK_SOFT;
	/* "Tidak ada data" whose reason is owed is as unfinished as a failed check. */
	if (p != NULL || (c->value == NULL && c->reason != NULL && *c->reason == '\0'))
		return '!';
	return c->flagged ? 'f' : ' ';
}

void entry_put_state(const struct entry *n, char *out, size_t size)
{
	const struct report *r = &n->desk.report;

	(void)snprintf(out, size, "%s%s", report_is_open(r) ? "" : report_state_word(r->state),
		report_is_open(r) ? "" : "   ");
}

/* The combined coverage of a row that has none of its own, with what it combines. */
static bool put_ratio(
	const struct entry *n, const struct row *row, int place, char *out, size_t size)
{
	const struct form *form = row->form;

	for (size_t i = 0; i < form->ratio_count; i++) {
		const struct ratio *r = &form->ratios[i];

		for (size_t j = 0; j < r->row_count; j++) {
			struct coverage c = book_ratio(&n->desk.book, PERIOD_NOW, r, place);
			char tenths[NUMBER_TEXT];

			if (r->rows[j] != row || !c.known || c.denominator == 0)
				continue;
			number_show(tenths, coverage_permille(&c) / 10);
			(void)snprintf(out, size, "%s %s%%", r->brief, tenths);
			return true;
		}
	}
	return false;
}

void entry_coverage(const struct entry *n, const struct row *row, int place, char *out, size_t size,
	int64_t *permille)
{
	struct coverage c = book_coverage(&n->desk.book, PERIOD_NOW, row, place);
	const char *bound = row->coverage == COVERAGE_BOUND ? text(TEXT_ENTRY_BOUND) : "";
	char percent[NUMBER_TEXT];

	*permille = -1;
	out[0] = '\0';
	if (row->coverage == COVERAGE_NONE) {
		(void)put_ratio(n, row, place, out, size);
		return;
	}
	if (!c.known)
		return;
	if (c.denominator == 0) {
		(void)snprintf(out, size, "-");
		return;
	}
	*permille = coverage_permille(&c);
	number_show(percent, *permille / 10);
	/* A slip of the finger makes 63,157 %: more than three digits say nothing more. */
	(void)snprintf(out, size, "%s%s%%", bound, *permille < 10000 ? percent : ">999");
}

const char *entry_miss(const struct entry *n, const struct row *row, int place)
{
	if (!book_misses_target(&n->desk.book, row, place))
		return NULL;
	return row->lower_is_better ? ">" : "<";
}

void entry_number(const struct datum *d, int cells, char out[NUMBER_TEXT])
{
	out[0] = '\0';
	if (d->state == DATUM_NO_DATA || d->state == DATUM_NO_DATA_BARE)
		(void)snprintf(out, NUMBER_TEXT, ".");
	if (d->state != DATUM_NUMBER)
		return;
	number_show(out, d->number);
	if ((int)strlen(out) > cells)
		number_plain(out, d->number);
}

void entry_field(const struct entry *n, const struct cell *c, int cells, char out[EDIT_BYTES])
{
	bool current = c->row == entry_row(n) && desk_cell(&n->desk, c->row, n->place) == c;

	if (current)
		(void)snprintf(out, EDIT_BYTES, "%s", n->edit.text);
	else
		entry_cell_text(c, out, EDIT_BYTES);
	if ((int)utf8_width(out) > cells && c->value != NULL && !(current && n->edit.touched))
		(void)snprintf(out, EDIT_BYTES, "%s", c->value);
}

static void put_label(const struct entry *n, struct buf *label)
{
	const struct row *row = entry_row(n);
	const struct desk_unit *unit = row != NULL ? desk_unit_of(&n->desk, row, n->place) : NULL;

	switch (n->line) {
	case LINE_GOTO:
		buf_text(label, text(TEXT_ASK_GOTO));
		break;
	case LINE_SEARCH:
		buf_text(label, text(TEXT_ASK_SEARCH));
		break;
	case LINE_NOTE:
		buf_text(label, text(TEXT_ASK_NOTE));
		break;
	default:
		text_fill(label, TEXT_ASK_SOURCE, unit != NULL ? unit->name : "", NULL);
	}
}

static void draw_line(const struct entry *n, struct app *app)
{
	struct buf label = {0};
	struct ask ask = {.open = true, .edit = n->line_edit};

	put_label(n, &label);
	ask.label = buf_str(&label);
	ask_draw(&ask, app);
	buf_release(&label);
}

/* The short label of the one row it is, else the sum as written. */
static const char *denominator_name(const struct row *row)
{
	return row->denominator->op == EXPR_ROW && row->denominator->row != NULL
		       ? row_brief(row->denominator->row)
		       : row->denominator_text;
}

/* "Target 2026: 90% (RKPD 2026)"; nothing where none was given. */
static void add_target(const struct entry *n, const struct row *row, struct buf *out)
{
	const struct target *target = book_target(&n->desk.book, row);
	char percent[NUMBER_TEXT];

	if (target == NULL)
		return;
	number_tenths(percent, target->permille);
	buf_print(out, "%s %d: %s%%", text(TEXT_ENTRY_TARGET), n->desk.report.year, percent);
	if (target->source != NULL && *target->source != '\0')
		buf_print(out, " (%s)", target->source);
	buf_text(out, "   ");
}

/* "Penyebut: S08 + S09 = 57", "Sumber: Lap. Puskesmas ..", the reason of a "no data", the note. */
static void draw_facts(const struct entry *n, struct app *app, const struct row *row, int at)
{
	const struct cell *c = desk_cell(&n->desk, row, n->place);
	const struct desk_unit *unit = desk_unit_of(&n->desk, row, n->place);
	struct coverage v = book_coverage(&n->desk.book, PERIOD_NOW, row, (int)n->place);
	const struct draw_box box = {at, 4, screen_columns(app->screen) - 4, 1};
	struct buf b = {0};
	char number[NUMBER_TEXT];

	number_show(number, v.denominator);
	if (row->denominator != NULL)
		buf_print(&b, "%s: %s%s%s   ", text(TEXT_ENTRY_DENOMINATOR), denominator_name(row),
			v.known ? " = " : "", v.known ? number : "");
	add_target(n, row, &b);
	if (c->reason != NULL && *c->reason != '\0')
		buf_print(&b, "%s: %s   ", text(TEXT_ENTRY_NO_DATA), c->reason);
	if (c->note != NULL && *c->note != '\0')
		buf_print(&b, "%s: %s   ", text(TEXT_ENTRY_NOTE), c->note);
	if (unit != NULL)
		buf_print(&b, "%s%s%s", unit->name, unit->source != NULL ? ": " : "",
			unit->source != NULL ? unit->source : "");
	draw_cut(app, &box, ROLE_LOOK_DIM, buf_str(&b));
	buf_release(&b);
}

static void draw_done(const struct entry *n, struct app *app, int at)
{
	struct draw_box box = {at, 0, screen_columns(app->screen), 2};
	const char *village = n->desk.book.places[n->place].name, *next = entry_after(n);
	struct buf b = {0};

	if (next != NULL)
		text_fill(&b, TEXT_ENTRY_DONE, form_label(n->form), village, next, NULL);
	else
		text_fill(&b, TEXT_ENTRY_DONE_LAST, form_label(n->form), village, NULL);
	(void)draw_wrapped(app, &box, ROLE_LOOK_PROMPT, buf_str(&b));
	buf_release(&b);
}

static void draw_wording(const struct entry *n, struct app *app, int at)
{
	const struct row *row = entry_row(n);
	struct draw_box box = {at, 4, screen_columns(app->screen) - 4, 2};
	char number[16];

	if (row == NULL) {
		draw_done(n, app, at);
		return;
	}
	row_number(row, number);
	draw_at(app, at, 0, 3, ROLE_LOOK_TEXT, number);
	(void)draw_wrapped(app, &box, ROLE_LOOK_TEXT, row_label(row));
	draw_facts(n, app, row, at + 2);
}

static void add_owner(struct buf *b, const struct row *row)
{
	buf_print(b, "%s: %s.  %s: %s.  ", text(TEXT_ENTRY_OWNER), owner_label(row->owner),
		text(TEXT_ENTRY_UNIT), row->unit);
}

static void draw_help(const struct row *row, struct app *app, int at)
{
	struct draw_box box = {at, 0, screen_columns(app->screen), ENTRY_FOOT_ROWS - 1};
	struct buf b = {0};

	add_owner(&b, row);
	buf_text(&b, row_hint(row));
	(void)draw_wrapped(app, &box, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_reasons(const struct entry *n, struct app *app, int at)
{
	const struct forms *f = n->desk.book.forms;
	struct draw_box box = {at, 0, screen_columns(app->screen), ENTRY_FOOT_ROWS - 1};
	struct buf b = {0};

	for (size_t i = 0; i < f->reason_count; i++)
		buf_print(&b, "%s.%zu=%s", i > 0 ? "  " : "", i + 1, reason_label(&f->reasons[i]));
	(void)draw_wrapped(app, &box, ROLE_LOOK_TEXT, buf_str(&b));
	buf_release(&b);
}

static void draw_panel(const struct entry *n, struct app *app, int at)
{
	const struct row *row = entry_row(n);

	if (n->panel == PANEL_HELP && row != NULL)
		draw_help(row, app, at);
	else if (n->panel == PANEL_REASONS)
		draw_reasons(n, app, at);
	else
		draw_wording(n, app, at);
}

/* A verifier's note may be long: the lines it takes. */
static int message_lines(const struct entry *n, struct app *app, const char *message, int room)
{
	int lines = draw_lines(message, screen_columns(app->screen));

	if (n->line != LINE_NONE || n->panel != PANEL_NONE || entry_row(n) == NULL || lines <= 2)
		return lines < 2 ? 1 : 2;
	return lines < room + 2 ? lines : room + 2;
}

void entry_foot_draw(struct entry *n, struct app *app, int room)
{
	static const enum action keys[] = {ACT_NEXT, ACT_PREVIOUS, ACT_NO_DATA, ACT_SAME,
		ACT_SECTION_NEXT, ACT_HELP, ACT_LEAVE, ACT_NOTE, ACT_GOTO, ACT_ERROR_NEXT,
		ACT_EMPTY_NEXT, ACT_HISTORY, ACT_UNDO, ACT_GRID, ACT_NONE};
	bool hard, is_own = app->message.size == 0;
	const char *message = entry_message(n, &hard);
	int lines = message_lines(n, app, is_own ? message : buf_str(&app->message), room);
	int grown = lines > 2 ? lines - 1 : 0;

	draw_panel(
		n, app, screen_rows(app->screen) - ENTRY_FOOT_ROWS - (grown < room ? grown : room));
	if (n->line != LINE_NONE)
		draw_line(n, app);
	else if (!is_own)
		draw_message_in(app, lines, buf_str(&app->message), app->message_is_error);
	else if (*message != '\0' || n->panel == PANEL_NONE)
		draw_message_in(app, lines, message, hard);
	draw_keys(app, entry_keymap(n), keys);
}
