#include <stdio.h>
#include <string.h>

#include "app/prose_draw.h"
#include "app/record_draw.h"
#include "app/verify_face.h"
#include "base/number.h"
#include "store/change.h"
#include "work/flow.h"

/* In a low window one row of each. Records have more to read than a cell. */
enum {
	CELL_ROWS = 10,
	RECORD_ROWS = 15,
	LOW_WINDOW_ROWS = 6,
	LOW_WINDOW = 20,
	USUAL_WINDOW = 24,
	MESSAGE_ROWS = 2,              /* the message and the keys */
	FIXED_ROWS = 4 + MESSAGE_ROWS, /* of a cell: its wording, its writer, its share */
	LIST_ROWS = 7, /* the heads, and so many of the list as stay when the rest is long */
	RECORD_NOTE_ROWS = 3,
	RECORD_VERDICT_ROWS = 5,
	MOST_ROWS = 32
};

static bool is_low(const struct app *app)
{
	return screen_rows(app->screen) < LOW_WINDOW;
}

/* What a cell held before its newest change; kept until another cell or revision is looked at. */
static void find_before(struct verifying *f, const struct verify_line *l)
{
	const struct desk *d = &f->v.desk;
	struct change *list;
	size_t count;
	struct err ignored;

	if (f->revision == l->cell->revision)
		return;
	f->revision = l->cell->revision;
	f->before = NULL;
	arena_release(&f->arena);
	if (!changes_of_cell(d->store, &f->arena, &d->report, l->row, l->cell->place, &list, &count,
		    &ignored))
		return;
	for (size_t i = 0; i < count && f->before == NULL; i++) {
		if (list[i].seq == l->cell->revision)
			f->before = list[i].before;
	}
}

/* A number or ". reason" of the log as people read it. */
static void add_logged(const char *logged, struct buf *out)
{
	char grouped[NUMBER_TEXT];
	int64_t number;
	bool too_big;

	if (number_parse(logged, &number, &too_big)) {
		number_show(grouped, number);
		buf_text(out, grouped);
	} else
		buf_text(out, text(TEXT_ENTRY_NO_DATA));
}

static void add_writer(const char *user, int64_t at_ms, struct buf *out)
{
	char when[CLOCK_TEXT];

	clock_short(when, at_ms);
	text_fill(out, TEXT_VERIFY_WRITTEN, user, when, NULL);
}

/* Who answers for it and who filled it in, from what to what. */
static void add_origin(struct verifying *f, const struct verify_line *l, struct buf *out)
{
	const struct desk *d = &f->v.desk;
	const struct desk_unit *unit;

	if (l->record != NULL) {
		add_writer(l->record->user, l->record->at_ms, out);
		return;
	}
	unit = desk_unit_of(d, l->row, (size_t)l->place);
	buf_print(out, "%s %s   ", text(TEXT_ENTRY_HEAD_OWNER),
		unit != NULL ? unit->name : l->row->owner->name);
	add_writer(l->cell->user, l->cell->at_ms, out);
	find_before(f, l);
	if (f->before == NULL || *f->before == '\0')
		return;
	buf_text(out, ": ");
	add_logged(f->before, out);
	buf_text(out, " -> ");
	verify_say_value(l, out);
}

/* "S01" of its form, or the denominator as written. */
static const char *whole_of(const struct row *row)
{
	if (row->denominator != NULL)
		return row->denominator_text;
	return row->form->compare != NULL ? row_brief(row->form->compare) : "";
}

/* Why it stands out; else what its share is a share of. */
static void add_weights(const struct verify *v, const struct verify_line *l, struct buf *out)
{
	char share[NUMBER_TEXT], others[NUMBER_TEXT];

	verify_say_outlier(&v->desk, l, out);
	if (l->is_outlier || !l->has_share)
		return;
	number_tenths(share, l->share);
	number_tenths(others, l->others);
	text_fill(out, l->has_others ? TEXT_VERIFY_SHARE_OTHERS : TEXT_VERIFY_SHARE, share,
		whole_of(l->row), others, NULL);
}

static void add_problem(const struct verify *v, const struct verify_line *l, struct buf *out)
{
	if (l->problem == NULL)
		return;
	buf_print(out, "%s %s: ", l->problem->check->severity == SEVERITY_HARD ? "x" : "!",
		l->problem->check->id);
	problem_text(&v->desk.book, l->problem, out);
}

/* The reason of "no data", the note beside the cell, and what was answered to the failed check. */
static void add_note(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	const struct remark *r = l->problem != NULL ? flow_remark(d, l->problem) : NULL;
	const struct cell *c = l->cell;

	if (c != NULL && c->reason != NULL && *c->reason != '\0')
		buf_print(out, "%s: %s   ", text(TEXT_ENTRY_NO_DATA), c->reason);
	if (c != NULL && *c->note != '\0')
		buf_print(out, "%s: %s   ", text(TEXT_ENTRY_NOTE), c->note);
	if (r != NULL)
		text_fill(out, TEXT_VERIFY_ANSWERED, r->user, r->text, NULL);
	if (c != NULL && c->flagged)
		buf_print(out, "%s%s", r != NULL ? "   " : "", text(TEXT_VERIFY_FLAGGED));
}

/* The last word on it, by whom. */
static void add_verdict(const struct verify_line *l, struct buf *out)
{
	const struct review *r = l->review;
	char when[CLOCK_TEXT];

	if (l->own)
		buf_print(out, "%s ", text(TEXT_VERIFY_OWN));
	if (r == NULL || r->verdict == VERDICT_NONE)
		return;
	clock_short(when, r->at_ms);
	buf_print(out, "%s, %s %s%s%s", verify_say_verdict(r->verdict), r->user, when,
		*r->note != '\0' ? ": " : "", r->note);
	if (l->changed)
		buf_print(out, "   %s", text(TEXT_VERIFY_SINCE));
}

static void draw_words(struct app *app, int row, int rows, enum theme_role role, struct buf *b)
{
	const struct draw_box at = {row, 0, screen_columns(app->screen), rows};

	if (b->size > 0)
		(void)prose_draw_kept(app, &at, role, buf_str(b));
	buf_clear(b);
}

/* What two long texts share: the verdict first, but a row at least for the note. */
struct shares {
	int note, verdict;
};

static int rows_of(const struct app *app, const struct buf *b)
{
	return b->size > 0 ? prose_rows(buf_str(b), screen_columns(app->screen), MOST_ROWS) : 0;
}

static struct shares shares_of(
	const struct verifying *f, const struct app *app, const struct verify_line *l, int room)
{
	struct buf note = {0}, verdict = {0};
	struct shares s;

	add_note(&f->v.desk, l, &note);
	add_verdict(l, &verdict);
	s.note = rows_of(app, &note);
	s.verdict = rows_of(app, &verdict);
	buf_release(&note);
	buf_release(&verdict);
	/* Each has its place, also when there is nothing to say. */
	if (s.note == 0)
		s.note = 1;
	if (s.verdict == 0)
		s.verdict = 1;
	if (s.verdict > room - 1)
		s.verdict = room - 1;
	if (s.note > room - s.verdict)
		s.note = room - s.verdict;
	return s;
}

/* As far as the list keeps some rows. */
static int most_rows(const struct app *app)
{
	return screen_rows(app->screen) - LIST_ROWS;
}

static int cell_rows(const struct verifying *f, const struct app *app, const struct verify_line *l)
{
	int most = most_rows(app) - FIXED_ROWS, wanted;
	struct shares s = shares_of(f, app, l, most);

	wanted = FIXED_ROWS + (l->problem != NULL ? 2 : 0) + s.note + s.verdict;
	if (wanted > most_rows(app))
		wanted = most_rows(app);
	return wanted > CELL_ROWS ? wanted : CELL_ROWS;
}

int verify_foot_rows(const struct verifying *f, const struct app *app)
{
	const struct verify_line *l = verify_at(&f->v);
	int rows = screen_rows(app->screen);

	if (is_low(app))
		return LOW_WINDOW_ROWS;
	if ((size_t)f->v.place >= f->v.desk.book.place_count)
		return rows > USUAL_WINDOW ? RECORD_ROWS + (rows - USUAL_WINDOW) / 2 : RECORD_ROWS;
	return l != NULL ? cell_rows(f, app, l) : CELL_ROWS;
}

static enum theme_role problem_role(const struct verify_line *l)
{
	return l->problem != NULL && l->problem->check->severity == SEVERITY_HARD ? ROLE_LOOK_HARD
										  : ROLE_LOOK_SOFT;
}

/* Every field that is filled in, in the order of the form. */
static void add_content(const struct verify *v, const struct record *r, struct buf *out)
{
	struct buf value = {0};

	buf_text(out, form_label(r->form));
	if (r->item != NULL)
		buf_print(out, ": %s", item_label(r->item));
	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *field = &r->form->fields[i];

		if (!record_asks(&v->desk.book, r, field))
			continue;
		record_value(&v->desk, r, field, &value);
		if (value.size > 0)
			buf_print(out, "\n%s: %s", field_label(field), buf_str(&value));
	}
	buf_release(&value);
}

/* Upwards from a row, as many rows as it needs; *end is the row above it then. */
static void draw_upwards(struct app *app, int *end, int most, enum theme_role role, struct buf *b)
{
	int rows;

	if (b->size == 0)
		return;
	rows = prose_rows(buf_str(b), screen_columns(app->screen), most);
	*end -= rows;
	draw_words(app, *end, rows, role, b);
}

/* What is said of the record below, its content in all the rows that are left. */
static void draw_record(struct verifying *f, struct app *app, const struct verify_line *l, int row)
{
	int all = verify_foot_rows(f, app), end = row + all - MESSAGE_ROWS;
	struct buf b = {0};

	add_verdict(l, &b);
	draw_upwards(app, &end, RECORD_VERDICT_ROWS + all - RECORD_ROWS, ROLE_LOOK_PROMPT, &b);
	add_note(&f->v.desk, l, &b);
	draw_upwards(app, &end, RECORD_NOTE_ROWS, ROLE_LOOK_TEXT, &b);
	add_problem(&f->v, l, &b);
	draw_upwards(app, &end, 2, problem_role(l), &b);
	add_origin(f, l, &b);
	draw_upwards(app, &end, 1, ROLE_LOOK_DIM, &b);
	add_content(&f->v, l->record, &b);
	draw_words(app, row, end - row, ROLE_LOOK_TEXT, &b);
	buf_release(&b);
}

static void add_wording(const struct verify *v, const struct verify_line *l, struct buf *out)
{
	verify_say_name(&v->desk, l, out);
	buf_text(out, "  ");
	if (l->row != NULL)
		buf_text(out, row_label(l->row));
	else
		verify_say_words(&v->desk, l, out);
}

static void draw_cell(struct verifying *f, struct app *app, const struct verify_line *l, int row)
{
	int end = row + verify_foot_rows(f, app) - MESSAGE_ROWS, at = row + 4;
	struct shares s;
	struct buf b = {0};

	add_wording(&f->v, l, &b);
	draw_words(app, row, 2, ROLE_LOOK_TEXT, &b);
	add_origin(f, l, &b);
	draw_words(app, row + 2, 1, ROLE_LOOK_DIM, &b);
	add_weights(&f->v, l, &b);
	draw_words(app, row + 3, 1, l->is_outlier ? ROLE_LOOK_SOFT : ROLE_LOOK_DIM, &b);
	add_problem(&f->v, l, &b);
	at += b.size > 0 ? 2 : 0;
	draw_words(app, row + 4, 2, problem_role(l), &b);
	s = shares_of(f, app, l, end - at);
	add_note(&f->v.desk, l, &b);
	draw_words(app, end - s.verdict - s.note, s.note, ROLE_LOOK_TEXT, &b);
	add_verdict(l, &b);
	draw_words(app, end - s.verdict, s.verdict, ROLE_LOOK_PROMPT, &b);
	buf_release(&b);
}

/* The failed check, else why it stands out; the rest is in the list. */
static void draw_low(struct verifying *f, struct app *app, const struct verify_line *l, int row)
{
	struct buf b = {0};

	add_wording(&f->v, l, &b);
	draw_words(app, row, 1, ROLE_LOOK_TEXT, &b);
	add_origin(f, l, &b);
	draw_words(app, row + 1, 1, ROLE_LOOK_DIM, &b);
	add_problem(&f->v, l, &b);
	if (b.size == 0 && l->row != NULL)
		add_weights(&f->v, l, &b);
	draw_words(app, row + 2, 1, problem_role(l), &b);
	add_verdict(l, &b);
	if (b.size == 0)
		add_note(&f->v.desk, l, &b);
	draw_words(app, row + 3, 1, ROLE_LOOK_PROMPT, &b);
	buf_release(&b);
}

static void add_count(const struct verify_count *n, struct buf *out)
{
	char done[24], all[24], returned[24], unable[24];

	(void)snprintf(done, sizeof(done), "%zu", n->done);
	(void)snprintf(all, sizeof(all), "%zu", n->all);
	(void)snprintf(returned, sizeof(returned), "%zu", n->returned);
	(void)snprintf(unable, sizeof(unable), "%zu", n->unable);
	text_fill(out, TEXT_VERIFY_COUNT, done, all, returned, unable, NULL);
}

/* Records stand behind all villages. */
static bool is_last(const struct verify *v)
{
	const struct verify_line *last = v->all.count > 0 ? &v->all.list[v->all.count - 1] : NULL;

	if (last == NULL || (size_t)v->place >= v->desk.book.place_count)
		return true;
	return last->record == NULL && last->place <= v->place;
}

static enum text_id next_words(const struct verify *v, const struct verify_count *all)
{
	if (all->done == all->all)
		return TEXT_VERIFY_ALL_DONE;
	return is_last(v) ? TEXT_VERIFY_LAST_PLACE : TEXT_VERIFY_GOES_ON;
}

/* On the line after the last: how far this place is, and everything. */
static void draw_done(const struct verify *v, struct app *app, int row)
{
	size_t places = v->desk.book.place_count;
	struct verify_count here = verify_count(&v->all, v->place, places);
	struct verify_count all = verify_count(&v->all, -1, places);
	struct buf b = {0};

	buf_print(&b, "%s: ",
		(size_t)v->place < places ? v->desk.book.places[v->place].name
					  : text(TEXT_VERIFY_RECORDS));
	add_count(&here, &b);
	buf_print(&b, "\n%s: ", text(TEXT_VERIFY_WHOLE));
	add_count(&all, &b);
	buf_print(&b, "\n%s", text(next_words(v, &all)));
	draw_words(app, row, 4, ROLE_LOOK_TEXT, &b);
	buf_release(&b);
}

static const char *label_of(const struct verify *v)
{
	if (v->goes)
		return text(TEXT_ASK_GOTO);
	if (v->searches)
		return text(TEXT_ASK_SEARCH);
	return text(v->verdict == VERDICT_RETURN ? TEXT_VERIFY_ASK_RETURN : TEXT_VERIFY_ASK_UNABLE);
}

static void draw_message_of(struct verifying *f, struct app *app)
{
	const struct verify *v = &f->v;
	bool types = verify_keymap(v) == KEYMAP_TEXT;

	if (types) {
		f->ask = (struct ask){.open = true,
			.replaces = v->replaces,
			.label = label_of(v),
			.edit = v->note};
		ask_draw(&f->ask, app);
	}
	if (types && v->message.size > 0)
		draw_at(app, screen_rows(app->screen) - 3, 0, screen_columns(app->screen),
			ROLE_LOOK_ERROR, buf_str(&v->message));
	else if (!types && app->message.size > 0)
		draw_message(app, buf_str(&app->message), app->message_is_error);
	else if (!types)
		draw_message(app, buf_str(&v->message), v->message_is_error);
}

void verify_foot_draw(struct verifying *f, struct app *app)
{
	static const enum action record_keys[] = {ACT_AGREE, ACT_SEND_BACK, ACT_UNABLE, ACT_OPEN,
		ACT_HELP, ACT_LEAVE, ACT_PREVIOUS, ACT_NONE};
	static const enum action keys[] = {ACT_AGREE, ACT_SEND_BACK, ACT_UNABLE, ACT_AGREE_ALL,
		ACT_HELP, ACT_PREVIOUS, ACT_VILLAGE_NEXT, ACT_UNDO, ACT_HISTORY, ACT_OPEN,
		ACT_LEAVE, ACT_GOTO, ACT_SEARCH, ACT_REKEY, ACT_NONE};
	const struct verify_line *l = verify_at(&f->v);
	int row = screen_rows(app->screen) - verify_foot_rows(f, app);

	if (l == NULL)
		draw_done(&f->v, app, row);
	else if (is_low(app))
		draw_low(f, app, l, row);
	else if (l->record != NULL)
		draw_record(f, app, l, row);
	else
		draw_cell(f, app, l, row);
	draw_message_of(f, app);
	draw_keys(app, verify_keymap(&f->v), l != NULL && l->record != NULL ? record_keys : keys);
}
