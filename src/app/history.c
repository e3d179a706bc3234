#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/draw.h"
#include "app/steps.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"
#include "form/answer.h"
#include "store/change.h"
#include "work/entry.h"
#include "work/records.h"

/* What happened to one cell, or to a record or one field of it, newest first. */
struct history {
	struct arena arena;
	const struct forms *forms;
	struct report report;
	const struct row *row; /* NULL: of a record */
	char place[16];
	const char *village;
	struct desk desk; /* of a record */
	const struct record *record;
	const struct field *field; /* NULL: all */
	struct change *list;
	size_t count, top, shown; /* on the page drawn last */
};

enum {
	FIRST_ROW = 3,
	WHAT_COLUMN = 48,
	LONG_COLUMN = 4 /* below, of what does not fit there */
};

static void history_close(void *state, struct app *app)
{
	struct history *h = state;

	(void)app;
	desk_close(&h->desk);
	arena_release(&h->arena);
	free(h);
}

static const char *village_name(struct history *h, struct app *app, int year, struct err *e)
{
	struct village *list;
	size_t count;

	if (!villages_list(app->store, &h->arena, year, &list, &count, e))
		return "";
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].code, h->place) == 0)
			return list[i].name;
	}
	return "";
}

static bool load_cell(struct history *h, struct app *app, struct err *e)
{
	h->village = village_name(h, app, h->report.year, e);
	return changes_of_cell(
		app->store, &h->arena, &h->report, h->row, h->place, &h->list, &h->count, e);
}

static bool load_record(struct history *h, struct app *app, int64_t id, struct err *e)
{
	if (!desk_look(&h->desk, app->store, &h->report, e))
		return false;
	h->record = desk_record(&h->desk, id);
	if (h->record == NULL)
		return err_say(e, TEXT_REG_GONE, NULL);
	return changes_of_record(
		app->store, &h->arena, &h->report, h->record, h->field, &h->list, &h->count, e);
}

static void *history_open(struct app *app, const struct view_target *t, struct err *e)
{
	struct history *h = mem_array(1, sizeof(*h));

	h->forms = store_forms(app->store);
	h->row = t->row;
	h->field = t->field;
	(void)snprintf(h->place, sizeof(h->place), "%s", t->place);
	if (report_find(app->store, t->year, t->stage, 0, &h->report, e) &&
		(t->row != NULL ? load_cell(h, app, e) : load_record(h, app, t->record, e)))
		return h;
	history_close(h, app);
	return NULL;
}

static enum keymap history_keymap(const void *state)
{
	(void)state;
	return KEYMAP_LIST;
}

/* The acts a cell's history can hold, in the person's words; others as the log has them. */
static const char *act_word(const char *act)
{
	static const struct {
		const char *act;
		enum text_id word;
	} rows[] = {
		{"cell", TEXT_HISTORY_CELL},
		{"refused", TEXT_HISTORY_REFUSED},
		{"declined", TEXT_HISTORY_DECLINED},
		{"answer", TEXT_HISTORY_CELL},
		{"record", TEXT_HISTORY_RECORD},
		{"review", TEXT_HISTORY_REVIEW},
		{"rekey", TEXT_HISTORY_REKEY},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(rows[i].act, act) == 0)
			return text(rows[i].word);
	}
	return act;
}

/* An answer as people read it; its paragraphs, which the log parts by U+2028, in one line. */
static void add_answer(
	const struct history *h, const struct field *f, const char *value, struct buf *out)
{
	static const char parted[] = "\xe2\x80\xa8";
	const char *next;

	if (f != NULL && f->type != FIELD_TEXT && *value != '\0') {
		answer_show(f, &h->desk.book, value, out);
		return;
	}
	if (h->row != NULL && *value == '.') {
		entry_no_data_text(value, out);
		return;
	}
	for (; (next = strstr(value, parted)) != NULL; value = next + sizeof(parted) - 1) {
		buf_add(out, value, (size_t)(next - value));
		buf_text(out, " / ");
	}
	buf_text(out, *value != '\0' ? value : "-");
}

/* What a verifier said, "agree", or what came of a re-keyed cell, "keyer", in the person's words. */
static const char *word_of(const char *word)
{
	static const struct {
		const char *word;
		enum text_id id;
	} rows[] = {
		{"agree", TEXT_HISTORY_AGREE},
		{"return", TEXT_HISTORY_RETURN},
		{"unable", TEXT_HISTORY_UNABLE},
		{"none", TEXT_HISTORY_TAKEN_BACK},
		{"open", TEXT_HISTORY_DRAWN},
		{"same", TEXT_HISTORY_SAME},
		{"keyer", TEXT_HISTORY_KEYER},
		{"verifier", TEXT_HISTORY_VERIFIER},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(rows[i].word, word) == 0)
			return text(rows[i].id);
	}
	return word;
}

/* What was done before the last reopening says in which revision. */
static void add_revision(const struct history *h, const struct change *c, struct buf *out)
{
	char name[REPORT_TEXT], number[NUMBER_TEXT];
	const struct stage *stage;
	int year, revision;
	struct err ignored;

	report_show(&h->report, name);
	if (strcmp(name, c->report) == 0 ||
		!report_parse(h->forms, c->report, &year, &stage, &revision, &ignored))
		return;
	number_plain(number, revision > 0 ? revision : 1);
	text_fill(out, TEXT_HISTORY_REVISION, number, NULL);
	buf_text(out, "  ");
}

/* "Usulan: A -> B", "ditambah", "dihapus", "setuju". */
static void add_what(const struct history *h, const struct change *c, struct buf *out)
{
	const struct field *f =
		h->record != NULL && *c->row != '\0' ? form_field(h->record->form, c->row) : NULL;

	add_revision(h, c, out);
	if (strcmp(c->act, "record") == 0) {
		buf_text(out, text(strcmp(c->after, "-") == 0 ? TEXT_HISTORY_DELETED
				      : *c->before == '\0'    ? TEXT_HISTORY_ADDED
							      : TEXT_HISTORY_RESTORED));
	} else if (strcmp(c->act, "review") == 0 || strcmp(c->act, "rekey") == 0) {
		buf_text(out, word_of(c->after));
	} else {
		if (f != NULL && h->field == NULL)
			buf_print(out, "%s: ", field_brief(f));
		add_answer(h, f, c->before, out);
		buf_text(out, " -> ");
		add_answer(h, f, c->after, out);
	}
	if (*c->note != '\0')
		buf_print(out, "   \"%s\"", c->note);
}

/* Returns the lines it took; none when it does not fit into the rows and something stands above it. */
static int draw_change(const struct history *h, const struct change *c, struct app *app,
	const struct draw_box *page)
{
	int columns = screen_columns(app->screen), row = page->row;
	struct draw_box below = {row + 1, LONG_COLUMN, columns - LONG_COLUMN, page->rows - 1};
	char when[CLOCK_TEXT], who[160];
	bool admin = c->account[0] != '\0' && strcmp(c->account, c->user) != 0;
	struct buf what = {0};
	bool fits;

	clock_short(when, c->at_ms);
	(void)snprintf(who, sizeof(who), "%s%s%s%s", c->user, admin ? " (" : "",
		admin ? c->account : "", admin ? ")" : "");
	add_what(h, c, &what);
	fits = (int)utf8_width(buf_str(&what)) <= columns - WHAT_COLUMN;
	if (row > FIRST_ROW && !fits && draw_lines(buf_str(&what), below.cells) > below.rows) {
		buf_release(&what);
		return 0;
	}
	draw_at(app, row, 2, 14, ROLE_LOOK_TEXT, when);
	draw_at(app, row, 17, 20, ROLE_LOOK_TEXT, who);
	draw_at(app, row, 38, 9, strcmp(c->act, "refused") == 0 ? ROLE_LOOK_HARD : ROLE_LOOK_DIM,
		act_word(c->act));
	if (fits)
		draw_at(app, row, WHAT_COLUMN, columns - WHAT_COLUMN, ROLE_LOOK_TEXT,
			buf_str(&what));
	else
		row += draw_whole(app, &below, ROLE_LOOK_TEXT, buf_str(&what));
	buf_release(&what);
	return row + 1 - page->row;
}

static void draw_changes(struct history *h, struct app *app)
{
	struct draw_box page = {FIRST_ROW, 0, 0, (int)draw_rows(app, FIRST_ROW)};
	size_t i = h->top;

	for (int used = 1; i < h->count && used > 0 && page.rows > 0; i += used > 0) {
		used = draw_change(h, &h->list[i], app, &page);
		page.row += used;
		page.rows -= used;
	}
	h->shown = i > h->top ? i - h->top : 1;
}

static void draw_heads(const struct history *h, struct app *app)
{
	struct buf left = {0}, name = {0};
	char number[16];

	buf_print(&left, "%s   ", text(TEXT_HISTORY_TITLE));
	if (h->record != NULL) {
		record_name(&h->desk.book, h->record, &name);
		buf_text(&left, buf_str(&name));
		draw_title(app, buf_str(&left), form_label(h->record->form));
		draw_state(app, h->field != NULL ? field_label(h->field) : "", "");
	} else {
		row_called(h->row, number);
		buf_print(&left, "%s  %s", number, row_brief(h->row));
		draw_title(app, buf_str(&left), h->village);
		draw_state(app, row_label(h->row), "");
	}
	buf_release(&left);
	buf_release(&name);
}

static void history_draw(void *state, struct app *app)
{
	static const enum action keys[] = {ACT_LEAVE, ACT_SECTION_NEXT, ACT_NONE};
	struct history *h = state;

	draw_heads(h, app);
	if (h->count == 0)
		draw_at(app, FIRST_ROW, 2, 76, ROLE_LOOK_TEXT, text(TEXT_HISTORY_NONE));
	draw_changes(h, app);
	screen_cursor(app->screen, FIRST_ROW, 0);
	draw_message(app, buf_str(&app->message), app->message_is_error);
	draw_keys(app, KEYMAP_LIST, keys);
}

static struct step history_act(
	void *state, struct app *app, enum action action, const struct key *key)
{
	struct history *h = state;

	(void)app;
	(void)key;
	if (action == ACT_LEAVE)
		return (struct step){.kind = STEP_BACK};
	return draw_turn(action, &h->top, h->count, h->shown) ? step_stay() : step_beep();
}

const struct view_ops history_view = {
	.open = history_open,
	.keymap = history_keymap,
	.draw = history_draw,
	.act = history_act,
	.close = history_close,
};
