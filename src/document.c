#include "document.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/prose.h"
#include "base/text.h"

enum {
	INDENT_MOST = 40
};

/* One document on its way out. */
struct printing {
	const struct desk *desk;
	const struct record *record;
	const char *regency;
	struct arena arena;
	struct buf *out;
};

/* Cells of "3. " or "- " that begins a paragraph: its other lines stand under its words. */
static size_t hang_of(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits > 0 && digits <= 3 && strchr(".)", text[digits]) != NULL &&
		text[digits] != '\0' && text[digits + 1] == ' ')
		return digits + 2;
	return strncmp(text, "- ", 2) == 0 ? 2 : 0;
}

/* One paragraph, broken at blanks. */
static void wrap_paragraph(struct buf *out, const char *text, size_t size, size_t indent)
{
	size_t hang = hang_of(text), at = 0;

	buf_print(out, "%*s", size > 0 ? (int)indent : 0, "");
	while (at < size) {
		size_t column = indent + (at > 0 ? hang : 0);
		struct prose_line line;

		if (at > 0)
			buf_print(out, "\n%*s", (int)column, "");
		(void)prose_lines(text + at, size - at, DOCUMENT_CELLS - (int)column, &line, 1);
		buf_add(out, text + at + line.start, line.size);
		while (out->size > 0 && out->data[out->size - 1] == ' ')
			out->data[--out->size] = '\0';
		at += line.start + line.size;
		at += strspn(text + at, " ");
	}
	buf_char(out, '\n');
}

static void wrap(struct buf *out, const char *text, size_t indent)
{
	size_t size = strcspn(text, "\n");

	wrap_paragraph(out, text, size, indent);
	while (text[size] == '\n') {
		text += size + 1;
		size = strcspn(text, "\n");
		wrap_paragraph(out, text, size, indent);
	}
}

static void add_answer(
	const struct printing *p, const struct record *r, const struct field *f, struct buf *out)
{
	struct buf canonical = {0};

	answer_show(f, &p->desk->book, record_text(&p->desk->book, r, f, &canonical), out);
	buf_release(&canonical);
}

static const struct field *first_of(const struct form *form, enum field_type type)
{
	for (size_t i = 0; i < form->field_count; i++) {
		if (form->fields[i].type == type)
			return &form->fields[i];
	}
	return NULL;
}

static const struct field *first_villages(const struct form *form)
{
	for (size_t i = 0; i < form->field_count; i++) {
		const struct codelist *l = form->fields[i].list;

		if (l != NULL && l->kind == CODELIST_VILLAGES)
			return &form->fields[i];
	}
	return NULL;
}

/* "3. Pembangunan posyandu - Rp 7.350.000 - Sepaso" */
static void add_item(struct printing *p, const struct record *r, size_t number)
{
	const struct field *const fields[] = {first_of(r->form, FIELD_TEXT),
		first_of(r->form, FIELD_MONEY), first_villages(r->form)};
	struct buf words = {0}, one = {0};

	buf_print(&words, "%zu. ", number);
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (fields[i] == NULL)
			continue;
		buf_clear(&one);
		add_answer(p, r, fields[i], &one);
		if (one.size == 0)
			continue;
		buf_print(&words, "%s%s%s", i > 0 ? " - " : "",
			fields[i]->type == FIELD_MONEY ? "Rp " : "", buf_str(&one));
	}
	for (size_t i = 0; i < words.size; i++) {
		if (words.data[i] == '\n')
			words.data[i] = ' ';
	}
	wrap(p->out, buf_str(&words), 0);
	buf_release(&words);
	buf_release(&one);
}

/* Records whose answer to `group` is this code; all of them without a group. Gives how many. */
static size_t add_items(
	struct printing *p, const struct form *form, const struct field *group, const char *code)
{
	size_t at = 0, count = 0;
	struct record *r;

	while ((r = records_next(p->desk->book.records, form, NULL, &at)) != NULL) {
		if (group == NULL || strcmp(r->values[group->index], code) == 0)
			add_item(p, r, ++count);
	}
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

/* A register as a numbered list, under the codes of the field that groups it. */
static void add_register(struct printing *p, const struct form *form, const struct field *group)
{
	if (group == NULL) {
		if (add_items(p, form, NULL, "") == 0)
			buf_print(p->out, "%s\n", text(TEXT_REC_CMD_NONE));
		return;
	}
	for (size_t i = 0; i < group->list->code_count; i++) {
		const struct code *code = &group->list->codes[i];

		buf_print(p->out, "%s%s\n", i > 0 ? "\n" : "", code_label(code));
		if (add_items(p, form, group, code->name) == 0)
			buf_print(p->out, "%s\n", text(TEXT_REC_CMD_NONE));
	}
	if (has_code(p, group, "")) {
		buf_print(p->out, "\n%s\n", text(TEXT_REC_CMD_NO_CLASS));
		(void)add_items(p, form, group, "");
	}
}

/* What groups a register where its line names no field: the first required choice of a fixed list. */
static const struct field *default_group(const struct form *form)
{
	for (size_t i = 0; i < form->field_count; i++) {
		const struct field *f = &form->fields[i];

		if (f->type == FIELD_SELECT_ONE && f->required && f->list->kind == CODELIST_FIXED)
			return f;
	}
	return NULL;
}

/* A whole line "{daftar usulan}", or "{daftar usulan klasifikasi}" in groups of a field. */
static bool read_register(struct printing *p, const char *line)
{
	char name[64], field[64] = "";
	const struct form *form;
	const struct field *group;

	if (sscanf(line, " {daftar %63[^ }] %63[^ }]", name, field) < 1)
		return false;
	form = forms_form(p->desk->book.forms, name);
	if (form == NULL || form->kind == FORM_TABLE)
		return false;
	group = *field != '\0' ? form_field(form, field) : default_group(form);
	if (group != NULL && (group->type != FIELD_SELECT_ONE || group->list->code_count == 0))
		group = NULL;
	add_register(p, form, group);
	return true;
}

static bool add_named(const struct printing *p, const char *name, struct buf *out)
{
	const struct book *b = &p->desk->book;
	const struct field *f = form_field(p->record->form, name);

	if (f != NULL)
		add_answer(p, p->record, f, out);
	else if (strcmp(name, "kecamatan") == 0)
		buf_text(out, b->district_name);
	else if (strcmp(name, "kabupaten") == 0)
		buf_text(out, p->regency);
	else if (strcmp(name, "tahun") == 0)
		buf_print(out, "%d", b->year);
	else if (strcmp(name, "tahapan") == 0)
		buf_text(out, stage_brief(b->stage));
	else
		return false;
	return true;
}

/* A line of the form's text with what its braces stand for. */
static void fill_line(struct printing *p, const char *line, struct buf *out)
{
	while (*line != '\0') {
		size_t size = strcspn(line, "{");
		const char *end;

		buf_add(out, line, size);
		line += size;
		end = strchr(line, '}');
		if (*line == '\0')
			return;
		if (end != NULL &&
			add_named(p, arena_text_of(&p->arena, line + 1, (size_t)(end - line) - 1),
				out))
			line = end + 1;
		else
			buf_char(out, *line++);
	}
}

static void add_line(struct printing *p, const char *line)
{
	size_t indent = strspn(line, " ");
	struct buf words = {0};

	if (read_register(p, line))
		return;
	if (indent > INDENT_MOST)
		indent = INDENT_MOST;
	fill_line(p, line + indent, &words);
	wrap(p->out, buf_str(&words), indent);
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
