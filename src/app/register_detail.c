#include "app/register_detail.h"

#include "app/prose_draw.h"
#include "app/record_draw.h"
#include "base/number.h"
#include "base/utf8.h"

void register_add_words(const struct register_list *r, const struct record *record, struct buf *out)
{
	const struct field *fields[REGISTER_COLUMNS];
	size_t count = listing_columns(record->form, fields, REGISTER_COLUMNS), used = 0;
	struct buf value = {0};

	for (size_t i = 0; i < count && used < 2; i++) {
		if (field_is_number(fields[i]) || fields[i]->type == FIELD_DATE)
			continue;
		record_value(&r->desk, record, fields[i], &value);
		if (value.size > 0)
			buf_print(out, "%s%s", used++ > 0 ? "  " : "", buf_str(&value));
	}
	buf_release(&value);
}

/* "Tab: Penandaan belanja 2, Total 90.000.000": what stands under the record of the cursor. */
static void add_lines(const struct register_list *r, const struct record *record, struct buf *out)
{
	struct progress p = records_tally(&r->desk, r->lines, record);
	struct buf sum = {0};

	buf_print(out, "Tab: %s %zu", form_label(r->lines), p.required);
	for (size_t i = 0; i < r->lines->field_count; i++) {
		const struct field *f = &r->lines->fields[i];
		struct value v = f->total ? records_sum(&r->desk.book, r->lines, record, f)
					  : (struct value){0, false};

		if (!v.known)
			continue;
		record_number_text(f, v.number, 20, &sum);
		buf_print(out, ", %s %s", field_brief(f), buf_str(&sum));
	}
	buf_text(out, "   ");
	buf_release(&sum);
}

/* In full what the row of the record has no room for; when there is nothing, its first words. */
static void add_cut(const struct register_list *r, const struct record *record,
	const struct register_columns *c, struct buf *out)
{
	size_t before = out->size;
	struct buf value = {0};

	for (size_t i = 0; i < c->count; i++) {
		const struct register_column *one = &c->list[i];

		record_value(&r->desk, record, one->field, &value);
		if (!field_is_number(one->field) && (int)utf8_width(buf_str(&value)) > one->cells)
			buf_print(out, "%s%s", out->size > before ? " | " : "", buf_str(&value));
	}
	if (out->size == before)
		register_add_words(r, record, out);
	buf_release(&value);
}

/* What is cut in the row, then where the record came from and who wrote it last. */
static void draw_record(
	const struct register_list *r, struct app *app, const struct register_columns *c, int row)
{
	const struct record *record = register_current(r);
	struct draw_box at = {row, 0, screen_columns(app->screen), REGISTER_DETAIL_ROWS - 1};
	struct buf b = {0}, part = {0};
	char when[CLOCK_TEXT];

	record_name(&r->desk.book, record, &b);
	buf_text(&b, "  ");
	add_cut(r, record, c, &b);
	at.row += prose_draw_kept(app, &at, ROLE_LOOK_TEXT, buf_str(&b));
	buf_clear(&b);
	if (r->lines != NULL)
		add_lines(r, record, &b);
	record_origin(record, &part);
	record_destination(&r->desk, record, &part);
	if (part.size > 0)
		buf_print(&b, "%s   ", buf_str(&part));
	clock_short(when, record->at_ms);
	text_fill(&b, TEXT_REG_WRITTEN_BY, record->user, when, NULL);
	at = (struct draw_box){at.row, 4, at.cells - 4, 1};
	draw_cut(app, &at, ROLE_LOOK_DIM, buf_str(&b));
	buf_release(&b);
	buf_release(&part);
}

static const struct field *money_total(const struct form *form)
{
	for (size_t i = 0; i < form->field_count; i++) {
		if (form->fields[i].total && form->fields[i].type == FIELD_MONEY)
			return &form->fields[i];
	}
	return NULL;
}

/* "rincian 90.000.000, sisa 30.000.000" where both sides have a sum of money. */
static void add_rest(const struct register_list *r, struct buf *out)
{
	const struct record *parent = r->list.parent;
	const struct field *above = money_total(parent->form), *below = money_total(r->form);
	struct value budget, spent;
	char sum[NUMBER_TEXT], rest[NUMBER_TEXT];

	if (above == NULL || below == NULL)
		return;
	budget = record_number(&r->desk.book, parent, above);
	spent = records_sum(&r->desk.book, r->form, parent, below);
	if (!budget.known || !spent.known)
		return;
	number_show(sum, spent.number);
	number_show(rest, spent.number > budget.number ? spent.number - budget.number
						       : budget.number - spent.number);
	text_fill(
		out, spent.number > budget.number ? TEXT_REG_OVER : TEXT_REG_REST, sum, rest, NULL);
}

/* Of lines: the budget they stand under, and what they come to. */
static void draw_against(const struct register_list *r, struct app *app, int row)
{
	struct draw_box at = {row, 0, screen_columns(app->screen), 1};
	struct buf b = {0}, name = {0};

	record_name(&r->desk.book, r->list.parent, &name);
	buf_print(&b, "%s: ", buf_str(&name));
	record_add_totals(&r->desk, r->list.parent, &b);
	add_rest(r, &b);
	draw_cut(app, &at, ROLE_LOOK_PROMPT, buf_str(&b));
	buf_release(&b);
	buf_release(&name);
}

void register_detail_draw(
	const struct register_list *r, struct app *app, const struct register_columns *c, int row)
{
	if (r->list.parent != NULL)
		draw_against(r, app, row++);
	if (r->list.count > 0)
		draw_record(r, app, c, row);
}
