#include "work/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"
#include "form/print_word.h"
#include "work/document_wrap.h"
#include "work/listing_text.h"

enum {
	INDENT_MOST = 40,
	ANSWER_DOTS = 20
};

/* One document on its way out. */
struct printing {
	const struct desk *desk;
	const struct record *record;
	const char *regency;
	struct arena arena;
	struct buf *out;
};

/* What paper has where something is to be written by hand. */
static void add_dots(struct buf *out, size_t count)
{
	while (count-- > 0)
		buf_char(out, '.');
}

/* Nothing where the field is not asked for. */
static void add_answer(const struct printing *p, const struct field *f, struct buf *out)
{
	const struct book *b = &p->desk->book;
	struct buf canonical = {0};
	const char *answer = record_text(b, p->record, f, &canonical);

	if (*answer != '\0')
		answer_show(f, b, answer, out);
	else if (record_asks(b, p->record, f))
		add_dots(out, ANSWER_DOTS);
	buf_release(&canonical);
}

/* A register on its way into a document. */
struct list {
	const struct form *form;
	const struct field *group;  /* NULL: all in one list */
	const struct field *number; /* printed in place of the count; NULL: counted */
};

/* A field as it stands in a list's line: all of it on one line, money with its sign. */
static void add_part(
	struct printing *p, const struct record *r, const struct field *f, struct buf *out)
{
	struct buf part = {0};

	record_shown(p->desk, r, f, &part);
	for (size_t i = 0; i < part.size; i++) {
		if (part.data[i] == '\n')
			part.data[i] = ' ';
	}
	if (part.size > 0)
		buf_print(out, "%s%s%s", out->size > 0 ? " - " : "",
			f->type == FIELD_MONEY ? "Rp " : "", buf_str(&part));
	buf_release(&part);
}

/* "3. Pembangunan posyandu - Rp 7.350.000": what the screen's list has columns for. */
static void add_item(
	struct printing *p, const struct list *l, const struct record *r, size_t number)
{
	struct buf line = {0}, words = {0};

	for (size_t i = 0; i < l->form->field_count; i++) {
		const struct field *f = &l->form->fields[i];

		if (f->width > 0 && f != l->group && f != l->number)
			add_part(p, r, f, &words);
	}
	if (l->number == NULL)
		buf_print(&line, "%zu. ", number);
	else if (*r->values[l->number->index] != '\0')
		buf_print(&line, "%s. ", r->values[l->number->index]);
	else
		buf_text(&line, "- ");
	buf_text(&line, buf_str(&words));
	document_wrap(p->out, buf_str(&line), 0, 0);
	buf_release(&line);
	buf_release(&words);
}

/* A record and what it is sorted by; unknown ones come last. */
struct numbered {
	const struct record *record;
	struct value number;
};

static int compare_numbers(const void *left, const void *right)
{
	const struct numbered *a = left, *b = right;

	if (a->number.known != b->number.known)
		return a->number.known ? -1 : 1;
	if (a->number.known && a->number.number != b->number.number)
		return a->number.number < b->number.number ? -1 : 1;
	return a->record->no < b->record->no ? -1 : a->record->no > b->record->no;
}

/* Records whose answer to the group is this code; all of them without a group. Gives how many. */
static size_t add_items(struct printing *p, const struct list *l, const char *code)
{
	const struct records *all = p->desk->book.records;
	struct numbered *list = mem_array(all->count + 1, sizeof(*list));
	size_t at = 0, count = 0;
	const struct record *r;

	while ((r = records_next(all, l->form, NULL, &at)) != NULL) {
		if (l->group != NULL && strcmp(r->values[l->group->index], code) != 0)
			continue;
		list[count] = (struct numbered){.record = r};
		if (l->number != NULL)
			list[count].number = record_number(&p->desk->book, r, l->number);
		count++;
	}
	if (l->number != NULL && count > 1)
		qsort(list, count, sizeof(*list), compare_numbers);
	for (size_t i = 0; i < count; i++)
		add_item(p, l, list[i].record, i + 1);
	free(list);
	return count;
}

static bool has_code(const struct printing *p, const struct field *group, const char *code)
{
	size_t at = 0;
	struct record *r;

	while ((r = records_next(p->desk->book.records, group->form, NULL, &at)) != NULL) {
		if (strcmp(r->values[group->index], code) == 0)
			return true;
	}
	return false;
}

/* A register as a list, under the codes of the field that groups it. */
static void add_register(struct printing *p, const struct list *l)
{
	if (l->group == NULL) {
		if (add_items(p, l, "") == 0)
			buf_print(p->out, "%s\n", text(TEXT_EXCH_LIST_NONE));
		return;
	}
	for (size_t i = 0; i < l->group->list->code_count; i++) {
		const struct code *code = &l->group->list->codes[i];

		buf_print(p->out, "%s%s\n", i > 0 ? "\n" : "", code_label(code));
		if (add_items(p, l, code->name) == 0)
			buf_print(p->out, "%s\n", text(TEXT_EXCH_LIST_NONE));
	}
	if (has_code(p, l->group, "")) {
		buf_print(p->out, "\n%s\n", text(TEXT_EXCH_LIST_NO_CLASS));
		(void)add_items(p, l, "");
	}
}

/* What groups a register where its line names no field: the first required choice of a fixed list. */
static const struct field *default_group(const struct form *form)
{
	for (size_t i = 0; i < form->field_count; i++) {
		const struct field *f = &form->fields[i];

		if (f->type == FIELD_SELECT_ONE && f->required && f->list->kind == CODELIST_FIXED &&
			f->list->code_count > 0)
			return f;
	}
	return NULL;
}

/* What a list names no group for is grouped by what its people have to choose. */
static void add_list(struct printing *p, const struct print_word *word)
{
	struct list l = {word->form, word->group, word->number};

	if (l.group == NULL)
		l.group = default_group(l.form);
	add_register(p, &l);
}

static void add_day(struct printing *p, const struct field *f, struct buf *out)
{
	static const enum text_id days[] = {TEXT_EXCH_THURSDAY, TEXT_EXCH_FRIDAY,
		TEXT_EXCH_SATURDAY, TEXT_EXCH_SUNDAY, TEXT_EXCH_MONDAY, TEXT_EXCH_TUESDAY,
		TEXT_EXCH_WEDNESDAY};
	struct value date = record_number(&p->desk->book, p->record, f);

	/* 1970-01-01 was a Thursday. */
	if (date.known)
		buf_text(out, text(days[(date.number % 7 + 7) % 7]));
	else if (record_asks(&p->desk->book, p->record, f))
		add_dots(out, ANSWER_DOTS);
}

static void add_word(struct printing *p, const struct print_word *word, struct buf *out)
{
	const struct book *b = &p->desk->book;

	switch (word->kind) {
	case PRINT_FIELD:
		add_answer(p, word->field, out);
		break;
	case PRINT_DAY:
		add_day(p, word->field, out);
		break;
	case PRINT_DISTRICT:
		buf_text(out, b->district_name);
		break;
	case PRINT_REGENCY:
		buf_text(out, p->regency);
		break;
	case PRINT_YEAR:
		buf_print(out, "%d", b->year);
		break;
	case PRINT_STAGE:
		buf_text(out, stage_brief(b->stage));
		break;
	case PRINT_LIST: /* alone on its line only */
		break;
	}
}

/* The word between the braces a text begins with; their bytes, 0 when it means nothing there. */
static size_t word_at(const struct printing *p, const char *text, struct print_word *out)
{
	const char *end = *text == '{' ? strchr(text, '}') : NULL;

	if (end == NULL || !print_word_read(p->desk->book.forms, p->record->form, text + 1,
				   (size_t)(end - text) - 1, out))
		return 0;
	return (size_t)(end - text) + 1;
}

/* A line of the form's text with what its braces stand for. */
static void fill_line(struct printing *p, const char *line, struct buf *out)
{
	while (*line != '\0') {
		size_t size = strcspn(line, "{");
		struct print_word word;

		buf_add(out, line, size);
		line += size;
		size = word_at(p, line, &word);
		if (size > 0 && word.kind != PRINT_LIST) {
			add_word(p, &word, out);
			line += size;
		} else if (*line != '\0') {
			buf_char(out, *line++);
		}
	}
}

/* True when the line is a list and nothing else, which then stands in the document. */
static bool read_list(struct printing *p, const char *line)
{
	struct print_word word;
	size_t size = word_at(p, line, &word);

	if (size == 0 || word.kind != PRINT_LIST || line[size + strspn(line + size, " ")] != '\0')
		return false;
	add_list(p, &word);
	return true;
}

/* True when the line is a field of paragraphs that is still to be written, and nothing else: two rows
 * of dots. */
static bool read_blank(struct printing *p, const char *line, size_t indent)
{
	struct print_word word;
	size_t size = word_at(p, line, &word);

	if (size == 0 || word.kind != PRINT_FIELD || !word.field->multiline ||
		word.field->calculation != NULL || line[size + strspn(line + size, " ")] != '\0' ||
		*p->record->values[word.field->index] != '\0' ||
		!record_asks(&p->desk->book, p->record, word.field))
		return false;
	for (int i = 0; i < 2; i++) {
		buf_print(p->out, "%*s", (int)indent, "");
		add_dots(p->out, DOCUMENT_CELLS - indent);
		buf_char(p->out, '\n');
	}
	return true;
}

static void add_line(struct printing *p, const char *line)
{
	size_t blanks = strspn(line, " "), indent = blanks > INDENT_MOST ? INDENT_MOST : blanks;
	struct buf words = {0};

	if (read_list(p, line + blanks) || read_blank(p, line + blanks, indent))
		return;
	fill_line(p, line + blanks, &words);
	document_wrap(p->out, buf_str(&words), indent, 0);
	buf_release(&words);
}

void document_print(
	const struct desk *d, const struct record *r, const char *regency, struct buf *out)
{
	struct printing p = {.desk = d, .record = r, .regency = regency, .out = out};
	const char *at = r->form->print;

	while (*at != '\0') {
		size_t size = strcspn(at, "\n");

		add_line(&p, arena_text_of(&p.arena, at, size));
		at += size;
		at += *at == '\n';
	}
	arena_release(&p.arena);
}
