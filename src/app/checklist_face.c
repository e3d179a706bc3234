#include "app/checklist_face.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/checklist_foot.h"
#include "app/prose_draw.h"
#include "app/record_draw.h"
#include "base/mem.h"
#include "base/utf8.h"

enum {
	NO_CELLS = 5,
	LABEL_COLUMN = 8,
	LEAST_ANSWER_CELLS = 10,
	MOST_ANSWER_CELLS = 20,
	EVIDENCE_CELLS = 16,
	WIDE_COLUMNS = 96, /* from here on the footer has room for every key */
	KEY_WORD_CELLS = 12
};

/* The widest answer and a blank. */
static int answer_cells(const struct checking *c)
{
	const struct codelist *list = c->answer != NULL ? c->answer->list : NULL;
	int widest = LEAST_ANSWER_CELLS;

	for (size_t i = 0; list != NULL && i < list->code_count; i++) {
		int width = (int)utf8_width(code_label(&list->codes[i])) + 1;

		if (width > widest)
			widest = width;
	}
	return widest < MOST_ANSWER_CELLS ? widest : MOST_ANSWER_CELLS;
}

static void add_place(const struct checking *c, struct buf *out)
{
	const struct book *b = &c->desk->book;
	size_t number = 0;

	for (int i = 0; i <= c->place; i++)
		number += form_asks(c->form, b, i);
	if (c->place < 0)
		buf_print(out, "%s %s", text(TEXT_APP_DISTRICT), b->district_name);
	else
		buf_print(out, "%s (%s)  %zu/%zu", b->places[c->place].name,
			b->places[c->place].kind, number, form_places(c->form, b));
}

static void add_given(const struct checking *c, struct buf *out)
{
	const struct codelist *list = c->answer != NULL ? c->answer->list : NULL;

	for (size_t i = 0; list != NULL && i < list->code_count; i++)
		buf_print(out, "%s %zu   ", code_label(&list->codes[i]),
			checking_given(c, &list->codes[i]));
	buf_print(out, "%s %zu", text(TEXT_CHK_OPEN), checking_open_count(c));
}

static struct desk_count count_here(const struct checking *c)
{
	struct desk_count n = {0, 0};

	for (size_t i = 0; i < c->desk->record_problems.count; i++) {
		const struct problem *p = &c->desk->record_problems.list[i];

		if (p->record == NULL || p->record->form != c->form || p->record->place != c->place)
			continue;
		n.hard += p->check->severity == SEVERITY_HARD;
		n.soft += p->check->severity == SEVERITY_SOFT;
	}
	return n;
}

static void draw_heads(const struct checking *c, struct app *app)
{
	struct desk_count n = count_here(c);
	struct buf left = {0}, right = {0};
	int columns = screen_columns(app->screen), cells = answer_cells(c);

	add_place(c, &right);
	record_title(app, c->desk, form_label(c->form), "", buf_str(&right));
	buf_clear(&left);
	buf_clear(&right);
	add_given(c, &left);
	if (!desk_may_record(c->desk, c->form))
		buf_print(&right, "%s   ", text(TEXT_REG_READ_ONLY));
	buf_print(&right, "%zu/%zu  ", c->form->item_count - checking_open_count(c),
		c->form->item_count);
	draw_add_count(&right, &n);
	if (record_undo_count(c->undo) > 0)
		buf_print(&right, "  u%zu", record_undo_count(c->undo));
	draw_state(app, buf_str(&left), buf_str(&right));
	draw_right(app, 2, 2, NO_CELLS, ROLE_LOOK_STATE, text(TEXT_ENTRY_HEAD_NO));
	draw_at(app, 2, LABEL_COLUMN, 20, ROLE_LOOK_STATE, text(TEXT_CHK_ITEM));
	draw_at(app, 2, columns - cells - EVIDENCE_CELLS, cells - 1, ROLE_LOOK_STATE,
		c->answer != NULL ? field_brief(c->answer) : text(TEXT_APP_FILLED));
	if (c->evidence != NULL)
		draw_at(app, 2, columns - EVIDENCE_CELLS, EVIDENCE_CELLS, ROLE_LOOK_STATE,
			field_brief(c->evidence));
	buf_release(&left);
	buf_release(&right);
}

/* The shown lines: a heading (item NULL) before the items of each group, then the done line. */
struct line {
	const struct group *heading;
	size_t item;
};

struct lines {
	struct line *list;
	size_t count, cursor;
};

static struct lines lines_of(const struct checking *c)
{
	struct lines l = {.list = mem_array(c->form->item_count * 2 + 1, sizeof(struct line))};
	const struct group *group = NULL;

	for (size_t i = 0; i < c->form->item_count; i++) {
		const struct item *item = &c->form->items[i];

		if (item->group != NULL && item->group != group)
			l.list[l.count++] = (struct line){item->group, i};
		group = item->group;
		if (i == c->at)
			l.cursor = l.count;
		l.list[l.count++] = (struct line){NULL, i};
	}
	if (c->at == c->form->item_count)
		l.cursor = l.count;
	l.list[l.count++] = (struct line){NULL, c->form->item_count};
	return l;
}

/* Of a checklist without an answer: how many of its fields say something. */
static void add_filled(const struct checking *c, const struct record *r, struct buf *out)
{
	size_t filled = 0;

	for (size_t i = 0; r != NULL && i < c->form->field_count; i++)
		filled += *r->values[i] != '\0';
	buf_print(out, "%zu/%zu", filled, c->form->field_count);
}

static void draw_answer(const struct checking *c, struct app *app, const struct record *r,
	const struct draw_box *at, enum theme_role role)
{
	struct buf b = {0};

	if (c->answer == NULL)
		add_filled(c, r, &b);
	else if (r != NULL)
		record_value(c->desk, r, c->answer, &b);
	draw_cut(app, at, b.size > 0 ? role : ROLE_LOOK_DIM, b.size > 0 ? buf_str(&b) : "-");
	buf_release(&b);
}

static const struct field *first_text(const struct checking *c)
{
	return c->evidence != NULL ? c->evidence : c->note;
}

static void draw_evidence(const struct checking *c, struct app *app, const struct record *r,
	const struct draw_box *at)
{
	const struct field *field = first_text(c);
	struct draw_box box = *at;
	struct buf b = {0};

	if (field == NULL || r == NULL)
		return;
	if (c->note != NULL && field != c->note && *r->values[c->note->index] != '\0') {
		box.cells -= 2;
		draw_at(app, at->row, at->column + at->cells - 1, 1, ROLE_LOOK_DIM, "c");
	}
	record_value(c->desk, r, field, &b);
	draw_cut(app, &box, ROLE_LOOK_DIM, buf_str(&b));
	buf_release(&b);
}

static void draw_item(const struct checking *c, struct app *app, size_t index, int row)
{
	const struct item *item = &c->form->items[index];
	const struct record *r = checking_at(c, index);
	bool current = index == c->at;
	enum theme_role role = current ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT, mark_role = role;
	char mark[2] = " ";
	int cells = answer_cells(c), answer = screen_columns(app->screen) - cells - EVIDENCE_CELLS;
	const struct draw_box label = {row, LABEL_COLUMN, answer - LABEL_COLUMN - 1, 1};
	const struct draw_box given = {row, answer, cells - 1, 1};
	const struct draw_box beside = {row, answer + cells, EVIDENCE_CELLS, 1};

	if (r != NULL)
		mark[0] = record_sign(c->desk, r, NULL, &mark_role);
	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_at(app, row, 1, 1, mark_role, mark);
	draw_right(app, row, 2, NO_CELLS, role, item->no);
	draw_cut(app, &label, role, item_label(item));
	draw_answer(c, app, r, &given, role);
	draw_evidence(c, app, r, &beside);
}

static void draw_done(const struct checking *c, struct app *app, int row)
{
	bool current = c->at == c->form->item_count;
	enum theme_role role = current ? ROLE_LOOK_PROMPT : ROLE_LOOK_DIM;
	bool more =
		c->form->per_village && form_next_place(c->form, &c->desk->book, c->place, 1) >= 0;

	draw_at(app, row, 0, 1, role, current ? ">" : "");
	draw_at(app, row, LABEL_COLUMN, screen_columns(app->screen) - LABEL_COLUMN, role,
		text(more ? TEXT_CHK_DONE_NEXT : TEXT_CHK_DONE));
}

static void draw_list(const struct checking *c, struct app *app)
{
	struct lines l = lines_of(c);
	int room = screen_rows(app->screen) - CHECKLIST_FIRST_ROW - checklist_foot_rows(app);
	size_t rows = room > 0 ? (size_t)room : 1;
	size_t first = draw_page(l.cursor, l.count, rows);

	for (size_t i = first; i < l.count && i < first + rows; i++) {
		int row = CHECKLIST_FIRST_ROW + (int)(i - first);
		const struct draw_box heading = {row, 3, screen_columns(app->screen) - 3, 1};

		if (l.list[i].heading != NULL)
			draw_cut(app, &heading, ROLE_LOOK_STATE, group_label(l.list[i].heading));
		else if (l.list[i].item < c->form->item_count)
			draw_item(c, app, l.list[i].item, row);
		else
			draw_done(c, app, row);
	}
	screen_cursor(app->screen, CHECKLIST_FIRST_ROW + (int)(l.cursor - first), 0);
	free(l.list);
}

/* Bytes of a label up to a stroke, or as many words of it as its place in the footer has room for. */
static size_t key_word(const char *label)
{
	size_t size = strcspn(label, "/"), fit = utf8_fit(label, KEY_WORD_CELLS);

	if (size <= fit)
		return size;
	while (fit > 0 && label[fit] != ' ')
		fit--;
	return fit > 0 ? fit : utf8_fit(label, KEY_WORD_CELLS);
}

/* "y Ya t Tidak": the first key of each answer, close together: they are one group of keys. */
static void add_answer_keys(const struct checking *c, struct buf *out)
{
	const struct codelist *list = c->answer != NULL ? c->answer->list : NULL;

	for (size_t i = 0; list != NULL && i < list->code_count; i++) {
		const struct code *code = &list->codes[i];
		const char *label = code_label(code);

		if (code->keys[0] != '\0')
			buf_print(out, "%s%c %.*s", out->size > 0 ? " " : "", code->keys[0],
				(int)key_word(label), label);
	}
}

/* Keys that are no actions of a field: answers, going on without one, and q as in lists. Enter gives
 * way to = where there are fields that only the item as a record asks for. */
static void add_own_keys(const struct checking *c, const struct app *app, struct buf *out)
{
	bool may_write = desk_may_record(c->desk, c->form), others = checklist_has_others(c);

	if (may_write)
		add_answer_keys(c, out);
	if (c->answer != NULL && may_write &&
		(!others || screen_columns(app->screen) >= WIDE_COLUMNS))
		buf_print(out, "  Enter %s", text(TEXT_CHK_SKIP));
	if (others)
		buf_print(out, "%s= %s", out->size > 0 ? "  " : "", text(TEXT_CHK_OTHERS));
	if (c->answer == NULL)
		buf_print(out, "Enter %s", text(action_row(ACT_OPEN)->word));
	buf_print(out, "%sq %s", out->size > 0 ? "  " : "", text(action_row(ACT_LEAVE)->word));
}

static void draw_keys_of(const struct checking *c, struct app *app)
{
	static const enum action keys[] = {ACT_EVIDENCE, ACT_NOTE, ACT_HELP, ACT_EMPTY_NEXT,
		ACT_ERROR_NEXT, ACT_HISTORY, ACT_UNDO, ACT_NONE};
	static const enum action keys_texts[] = {
		ACT_EMPTY_NEXT, ACT_HELP, ACT_HISTORY, ACT_UNDO, ACT_NONE};
	static const enum action keys_reader[] = {
		ACT_HELP, ACT_EMPTY_NEXT, ACT_ERROR_NEXT, ACT_HISTORY, ACT_NONE};
	bool may_write = desk_may_record(c->desk, c->form);
	struct buf lead = {0};

	add_own_keys(c, app, &lead);
	if (c->line != NULL && c->line->multiline && !app->prefix)
		draw_at(app, screen_rows(app->screen) - 1, 0, screen_columns(app->screen),
			ROLE_LOOK_KEYS, text(TEXT_CHK_KEYS_PARAGRAPHS));
	else
		draw_keys_behind(app, checking_keymap(c), buf_str(&lead),
			!may_write          ? keys_reader
			: c->answer != NULL ? keys
					    : keys_texts);
	buf_release(&lead);
}

/* The item is named: an answer goes on to the next one. */
static void draw_line(const struct checking *c, struct app *app)
{
	struct buf label = {0};

	buf_text(&label, field_label(c->line));
	if (c->at < c->form->item_count)
		buf_print(&label, " %s", c->form->items[c->at].no);
	buf_text(&label, ": ");
	prose_ask_draw(app, buf_str(&label), &c->prose);
	buf_release(&label);
}

/* "2.1 Ya/ada": what was answered in the item the last key went on from. */
static void draw_given(const struct checking *c, struct app *app)
{
	const struct record *r = c->left != NULL ? checking_at(c, c->left->index) : NULL;
	struct buf given = {0}, b = {0};

	if (r == NULL || c->answer == NULL || c->left->index == c->at)
		return;
	record_value(c->desk, r, c->answer, &given);
	buf_print(&b, "%s %s", c->left->no, buf_str(&given));
	if (given.size > 0)
		draw_message(app, buf_str(&b), false);
	buf_release(&given);
	buf_release(&b);
}

static void draw_message_of(struct checking *c, struct app *app)
{
	bool hard;
	const char *message = checking_message(c, &hard);

	if (c->line != NULL)
		draw_line(c, app);
	else if (app->message.size > 0)
		draw_message(app, buf_str(&app->message), app->message_is_error);
	else if (*message != '\0')
		draw_message(app, message, hard);
	else
		draw_given(c, app);
}

void checklist_face_draw(struct checking *c, struct app *app)
{
	c->cells = screen_columns(app->screen) - 1;
	draw_heads(c, app);
	draw_list(c, app);
	checklist_foot_draw(c, app);
	if (c->help && c->at < c->form->item_count)
		checklist_help_draw(c, app);
	draw_message_of(c, app);
	draw_keys_of(c, app);
}
