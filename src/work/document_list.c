#include "work/document_list.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "work/document_wrap.h"
#include "work/listing_text.h"

enum {
	HANG_ANSWER = 2,
	HANG_MOST = 12
};

/* A form on its way to paper. */
struct sheet_out {
	const struct desk *desk;
	struct buf *out;
};

static void add_head(const struct sheet_out *s, const struct form *form)
{
	const struct book *b = &s->desk->book;
	struct buf words = {0};

	document_wrap(s->out, form_label(form), 0, 0);
	text_fill(&words, TEXT_EXCH_PRINT_HEAD, b->district_name, stage_brief(b->stage), NULL);
	buf_print(&words, " %d", b->year);
	document_wrap(s->out, buf_str(&words), 0, 0);
	buf_release(&words);
}

/* "Anggaran: Rp 7.350.000"; nothing when the field is empty. */
static void read_answer(
	const struct sheet_out *s, const struct record *r, const struct field *f, struct buf *out)
{
	struct buf shown = {0};

	record_shown(s->desk, r, f, &shown);
	if (shown.size > 0)
		buf_print(out, "%s: %s%s", field_label(f), f->type == FIELD_MONEY ? "Rp " : "",
			buf_str(&shown));
	buf_release(&shown);
}

/* Filled fields from an index on. */
static void add_answers(
	const struct sheet_out *s, const struct record *r, size_t from, size_t indent)
{
	struct buf answer = {0};

	for (size_t i = from; i < r->form->field_count; i++) {
		buf_clear(&answer);
		read_answer(s, r, &r->form->fields[i], &answer);
		if (answer.size > 0)
			document_wrap(s->out, buf_str(&answer), indent, HANG_ANSWER);
	}
	buf_release(&answer);
}

/* What is behind a number stands under the words beside it. */
static size_t hang_of(const char *number)
{
	size_t size = strlen(number) + 1;

	return size > HANG_MOST ? HANG_MOST : size;
}

static void add_item(const struct sheet_out *s, const struct item *item, int place)
{
	const char *no = *item->no != '\0' ? item->no : item->name;
	const struct record *r = records_item(s->desk->book.records, item, place);
	struct buf line = {0};
	size_t hang;

	buf_print(&line, "%s%s", no, isalnum((unsigned char)no[strlen(no) - 1]) ? "." : "");
	hang = hang_of(buf_str(&line));
	buf_print(&line, " %s", item_label(item));
	buf_char(s->out, '\n');
	document_wrap(s->out, buf_str(&line), 0, hang);
	if (r != NULL)
		add_answers(s, r, 0, hang);
	buf_release(&line);
}

static void add_items(const struct sheet_out *s, const struct form *form, int place)
{
	const struct group *group = NULL;

	for (size_t i = 0; i < form->item_count; i++) {
		const struct item *item = &form->items[i];

		if (item->group != NULL && item->group != group) {
			buf_char(s->out, '\n');
			document_wrap(s->out, group_label(item->group), 0, 0);
		}
		group = item->group;
		add_item(s, item, place);
	}
}

static void add_village(const struct sheet_out *s, const struct form *form, int place)
{
	const struct place *p = &s->desk->book.places[place];

	buf_print(s->out, "\n%s %s (%s)\n", p->kind, p->name, p->code);
	add_items(s, form, place);
}

static bool has_answers(const struct sheet_out *s, const struct form *form, int place)
{
	const struct records *all = s->desk->book.records;
	const struct record *r;
	size_t at = 0;

	while ((r = records_next(all, form, NULL, &at)) != NULL) {
		if (r->place == place)
			return true;
	}
	return false;
}

static void add_villages(const struct sheet_out *s, const struct form *form)
{
	const struct book *b = &s->desk->book;
	size_t count = 0;

	for (size_t i = 0; i < b->place_count; i++) {
		if (!form_asks(form, b, (int)i) || !has_answers(s, form, (int)i))
			continue;
		add_village(s, form, (int)i);
		count++;
	}
	if (count == 0)
		buf_print(s->out, "\n%s\n", text(TEXT_EXCH_LIST_NONE));
}

void document_checklist(const struct desk *d, const struct form *form, int place, struct buf *out)
{
	const struct sheet_out s = {d, out};

	add_head(&s, form);
	if (!form->per_village)
		add_items(&s, form, PLACE_DISTRICT);
	else if (place == PLACE_DISTRICT)
		add_villages(&s, form);
	else
		add_village(&s, form, place);
}

/* The first filled field stands beside the number, the others under it. Gives how far they are in. */
static size_t add_record(const struct sheet_out *s, const struct record *r, size_t indent)
{
	struct buf line = {0};
	size_t before, from = 0, hang;

	if (r->parent != NULL)
		buf_print(&line, "%d.%d", r->parent->no, r->no);
	else
		buf_print(&line, "%d.", r->no);
	hang = hang_of(buf_str(&line));
	buf_char(&line, ' ');
	before = line.size;
	while (line.size == before && from < r->form->field_count)
		read_answer(s, r, &r->form->fields[from++], &line);
	document_wrap(s->out, buf_str(&line), indent, hang + HANG_ANSWER);
	add_answers(s, r, from, indent + hang);
	buf_release(&line);
	return indent + hang;
}

static void add_total(
	const struct sheet_out *s, const struct field *f, int64_t number, size_t indent)
{
	struct buf line = {0};

	text_fill(&line, TEXT_EXCH_PRINT_TOTAL, field_label(f), NULL);
	buf_text(&line, f->type == FIELD_MONEY ? ": Rp " : ": ");
	answer_show_number(f->type, number, &line);
	document_wrap(s->out, buf_str(&line), indent, HANG_ANSWER);
	buf_release(&line);
}

/* A sum that is too great to tell is left out. */
static void add_totals(const struct sheet_out *s, const struct form *form,
	const struct record *parent, size_t indent)
{
	for (size_t i = 0; i < form->field_count; i++) {
		const struct field *f = &form->fields[i];
		struct value sum;

		if (!f->total)
			continue;
		sum = records_sum(&s->desk->book, form, parent, f);
		if (sum.known)
			add_total(s, f, sum.number, indent);
	}
}

static void add_lines_of(const struct sheet_out *s, const struct form *form,
	const struct record *parent, size_t indent)
{
	const struct record *r;
	size_t at = 0, count = 0;

	while ((r = records_next(s->desk->book.records, form, parent, &at)) != NULL) {
		if (count++ == 0)
			document_wrap(s->out, form_label(form), indent, 0);
		(void)add_record(s, r, indent);
	}
	if (count > 0)
		add_totals(s, form, parent, indent);
}

static void add_with_lines(const struct sheet_out *s, const struct record *r)
{
	const struct forms *forms = s->desk->book.forms;
	size_t indent;

	buf_char(s->out, '\n');
	indent = add_record(s, r, 0);
	for (size_t i = 0; i < forms->form_count; i++) {
		if (forms->forms[i].parent == r->form)
			add_lines_of(s, &forms->forms[i], r, indent);
	}
}

static void add_all(const struct sheet_out *s, const struct form *form)
{
	const struct record *r;
	size_t at = 0, count = 0;

	for (; (r = records_next(s->desk->book.records, form, NULL, &at)) != NULL; count++)
		add_with_lines(s, r);
	buf_char(s->out, '\n');
	if (count == 0)
		buf_print(s->out, "%s\n", text(TEXT_EXCH_LIST_NONE));
	else
		add_totals(s, form, NULL, 0);
}

void document_register(
	const struct desk *d, const struct form *form, const struct record *only, struct buf *out)
{
	const struct sheet_out s = {d, out};

	add_head(&s, form);
	if (only != NULL)
		add_with_lines(&s, only);
	else
		add_all(&s, form);
}
