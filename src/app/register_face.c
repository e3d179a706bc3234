#include "app/register_face.h"

#include <stdio.h>

#include "app/record_draw.h"
#include "app/register_columns.h"
#include "app/register_detail.h"

enum {
	FIRST_ROW = 3,
	MESSAGE_ROWS = 3 /* two for a long one, and the keys */
};

struct record *register_current(const struct register_list *r)
{
	return r->cursor < r->list.count ? r->list.list[r->cursor] : NULL;
}

static bool has_totals(const struct form *form)
{
	for (size_t i = 0; i < form->field_count; i++) {
		if (form->fields[i].total)
			return true;
	}
	return false;
}

/* Lines have one row more below: what they stand under. */
static int total_row(const struct register_list *r, const struct app *app)
{
	return screen_rows(app->screen) - MESSAGE_ROWS - REGISTER_DETAIL_ROWS - 1 -
	       (r->list.parent != NULL ? 1 : 0);
}

size_t register_rows(const struct register_list *r, const struct app *app)
{
	int rows = total_row(r, app) + (has_totals(r->form) ? 0 : 1) - FIRST_ROW;

	return rows > 0 ? (size_t)rows : 1;
}

static void draw_title_of(const struct register_list *r, struct app *app)
{
	struct buf where = {0};
	char right[64];

	if (r->list.parent != NULL)
		record_name(&r->desk.book, r->list.parent, &where);
	else
		buf_print(&where, "%s %s", text(TEXT_APP_DISTRICT), r->desk.book.district_name);
	(void)snprintf(right, sizeof(right), "%zu/%zu", r->list.count > 0 ? r->cursor + 1 : 0,
		r->list.count);
	record_title(app, &r->desk, form_label(r->form), buf_str(&where), right);
	buf_release(&where);
}

/* What is sorted and looked for; of lines, what they stand under. */
static void add_manner(const struct register_list *r, struct buf *out)
{
	const struct listing *l = &r->list;

	if (l->search[0] != '\0')
		buf_print(out, "%s \"%s\"   ", text(TEXT_REG_SEARCHED), l->search);
	if (l->only_problems)
		buf_print(out, "%s   ", text(TEXT_REG_ONLY_PROBLEMS));
	if (l->sort != NULL)
		buf_print(out, "%s %s%s   ", text(TEXT_REG_SORTED), field_brief(l->sort),
			l->descending ? text(TEXT_REG_DESCENDING) : "");
}

/* Failing checks of the form, or of the lines under one record. */
static struct desk_count count_here(const struct register_list *r)
{
	struct desk_count n = {0, 0};

	if (r->list.parent == NULL)
		return desk_records_count(&r->desk, r->form);
	for (size_t i = 0; i < r->desk.record_problems.count; i++) {
		const struct problem *p = &r->desk.record_problems.list[i];

		if (p->record == NULL || p->record->parent != r->list.parent)
			continue;
		n.hard += p->check->severity == SEVERITY_HARD;
		n.soft += p->check->severity == SEVERITY_SOFT;
	}
	return n;
}

static void draw_state_of(const struct register_list *r, struct app *app)
{
	struct progress p = records_tally(&r->desk, r->form, r->list.parent);
	size_t waiting = records_waiting(&r->desk, r->form, r->list.parent);
	struct desk_count n = count_here(r);
	struct buf left = {0}, right = {0};

	add_manner(r, &left);
	if (left.size == 0 && r->list.parent != NULL)
		register_add_words(r, r->list.parent, &left);
	if (!desk_may_record(&r->desk, r->form))
		buf_print(&right, "%s   ", text(TEXT_REG_READ_ONLY));
	if (r->list.count != p.required)
		buf_print(&right, "%zu %s ", r->list.count, text(TEXT_REG_OF));
	buf_print(&right, "%zu %s", p.required, text(TEXT_REG_RECORDS));
	if (p.filled + waiting < p.required)
		buf_print(&right, "  %zu* %s", p.required - p.filled - waiting,
			text(TEXT_REG_INCOMPLETE));
	if (waiting > 0)
		buf_print(&right, "  %zu? %s", waiting, text(TEXT_REG_WAITING));
	if (n.hard + n.soft > 0)
		buf_text(&right, "  ");
	draw_add_count(&right, &n);
	if (record_undo_count(r->undo) > 0)
		buf_print(&right, "  u%zu", record_undo_count(r->undo));
	draw_state(app, buf_str(&left), buf_str(&right));
	buf_release(&left);
	buf_release(&right);
}

static void draw_heads(
	const struct register_list *r, struct app *app, const struct register_columns *c)
{
	draw_right(app, 2, REGISTER_NO_COLUMN, REGISTER_NO_CELLS, ROLE_LOOK_STATE,
		text(TEXT_ENTRY_HEAD_NO));
	for (size_t i = 0; i < c->count; i++) {
		const struct register_column *one = &c->list[i];
		enum theme_role role =
			one->field == r->list.sort ? ROLE_LOOK_PROMPT : ROLE_LOOK_STATE;
		const struct draw_box at = {2, one->at, one->cells, 1};

		if (field_is_number(one->field))
			draw_right(app, 2, one->at, one->cells, role, field_brief(one->field));
		else
			draw_cut(app, &at, role, field_brief(one->field));
	}
}

/* A number too wide for its column loses its groups, and never a digit unseen. */
static void draw_number(const struct register_list *r, struct app *app, const struct draw_box *at,
	const struct field *f, const struct record *record)
{
	struct value v = record_number(&r->desk.book, record, f);
	enum theme_role role = f->calculation != NULL ? ROLE_LOOK_DIM : ROLE_LOOK_FIELD;
	struct buf text = {0};

	record_value(&r->desk, record, f, &text);
	if (v.known && (int)text.size > at->cells)
		record_number_text(f, v.number, at->cells, &text);
	draw_right(app, at->row, at->column, at->cells, role,
		(int)text.size > at->cells ? ">>>" : buf_str(&text));
	buf_release(&text);
}

static void draw_no(const struct register_list *r, struct app *app, const struct record *record,
	int row, enum theme_role role)
{
	char no[32];

	if (record->parent != NULL && r->list.parent == NULL)
		(void)snprintf(no, sizeof(no), "%d.%d", record->parent->no, record->no);
	else
		(void)snprintf(no, sizeof(no), "%d", record->no);
	draw_right(app, row, REGISTER_NO_COLUMN, REGISTER_NO_CELLS, role, no);
}

static void draw_record(const struct register_list *r, struct app *app,
	const struct register_columns *c, size_t index, int row)
{
	const struct record *record = r->list.list[index];
	enum theme_role role = index == r->cursor ? ROLE_LOOK_CURRENT : ROLE_LOOK_TEXT, mark_role;
	char mark[2] = {record_sign(&r->desk, record, NULL, &mark_role), '\0'};
	struct buf value = {0};

	draw_at(app, row, 0, 1, role, index == r->cursor ? ">" : "");
	draw_at(app, row, 1, 1, mark_role, mark);
	draw_no(r, app, record, row, role);
	for (size_t i = 0; i < c->count; i++) {
		const struct register_column *one = &c->list[i];
		const struct draw_box at = {row, one->at, one->cells, 1};

		if (field_is_number(one->field)) {
			draw_number(r, app, &at, one->field, record);
			continue;
		}
		record_value_in(&r->desk, record, one->field, one->cells, &value);
		draw_cut(app, &at, role, buf_str(&value));
	}
	buf_release(&value);
}

static void draw_totals(
	const struct register_list *r, struct app *app, const struct register_columns *c)
{
	int row = total_row(r, app);
	struct buf sum = {0};

	if (!has_totals(r->form) || r->list.count == 0)
		return;
	draw_at(app, row, REGISTER_NO_COLUMN,
		c->count > 0 ? c->list[0].at + c->list[0].cells : REGISTER_NO_CELLS,
		ROLE_LOOK_STATE, text(TEXT_REPORT_TOTAL));
	for (size_t i = 0; i < c->count; i++) {
		const struct register_column *one = &c->list[i];
		struct value v;

		if (!one->field->total)
			continue;
		v = listing_sum(&r->list, one->field);
		buf_clear(&sum);
		if (v.known)
			record_number_text(one->field, v.number, one->cells, &sum);
		draw_right(app, row, one->at, one->cells, ROLE_LOOK_PROMPT,
			v.known ? buf_str(&sum) : "?");
	}
	buf_release(&sum);
}

static void draw_empty(const struct register_list *r, struct app *app)
{
	struct draw_box at = {FIRST_ROW + 1, 4, screen_columns(app->screen) - 8, 4};
	enum text_id words = r->form->carry_count > 0 && r->list.parent == NULL
				     ? TEXT_REG_EMPTY_TAKE
				     : TEXT_REG_EMPTY;

	if (records_tally(&r->desk, r->form, r->list.parent).required > 0)
		words = TEXT_REG_NONE_FITS;
	else if (!desk_may_record(&r->desk, r->form))
		words = TEXT_REG_EMPTY_READER;
	at.row += draw_wrapped(app, &at, ROLE_LOOK_PROMPT, text(words)) + 1;
	if (words != TEXT_REG_NONE_FITS)
		(void)draw_wrapped(app, &at, ROLE_LOOK_DIM, form_hint(r->form));
}

static void draw_message_of(const struct register_list *r, struct app *app)
{
	const struct record *record = register_current(r);
	struct buf b = {0};

	if (app->message.size > 0)
		draw_message(app, buf_str(&app->message), app->message_is_error);
	else if (record != NULL && record_problem_text(&r->desk, record, NULL, &b))
		draw_message(app, buf_str(&b), b.data[0] == 'x');
	buf_release(&b);
}

static bool is_offered(const struct register_list *r, enum action action)
{
	switch (action) {
	case ACT_TAKE:
		return r->form->carry_count > 0 && r->list.parent == NULL &&
		       desk_may_record(&r->desk, r->form);
	case ACT_ADD:
	case ACT_COPY:
	case ACT_DELETE:
	case ACT_UNDO:
		return desk_may_record(&r->desk, r->form);
	default:
		return true;
	}
}

/* What the person may do here, as much as there is room for. */
static void draw_keys_of(const struct register_list *r, struct app *app)
{
	static const enum action all[] = {ACT_OPEN, ACT_ADD, ACT_TAKE, ACT_DELETE, ACT_SEARCH,
		ACT_COPY, ACT_HELP, ACT_LEAVE, ACT_UNDO, ACT_SORT, ACT_ERROR_NEXT, ACT_GOTO,
		ACT_HISTORY};
	enum action keys[sizeof(all) / sizeof(all[0]) + 1];
	size_t count = 0;

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		if (is_offered(r, all[i]))
			keys[count++] = all[i];
	}
	keys[count] = ACT_NONE;
	draw_keys(app, r->ask.open ? KEYMAP_TEXT : KEYMAP_LIST, keys);
}

void register_face_draw(struct register_list *r, struct app *app)
{
	size_t rows = register_rows(r, app);
	size_t first = draw_page(r->cursor, r->list.count, rows);
	struct register_columns c = register_columns(r, app);

	draw_title_of(r, app);
	draw_state_of(r, app);
	draw_heads(r, app, &c);
	for (size_t i = first; i < r->list.count && i < first + rows; i++)
		draw_record(r, app, &c, i, FIRST_ROW + (int)(i - first));
	draw_totals(r, app, &c);
	if (r->list.count == 0)
		draw_empty(r, app);
	register_detail_draw(r, app, &c, total_row(r, app) + 1);
	screen_cursor(app->screen, FIRST_ROW + (int)(r->cursor - first), 0);
	draw_message_of(r, app);
	if (r->ask.open)
		ask_draw(&r->ask, app);
	draw_keys_of(r, app);
}
