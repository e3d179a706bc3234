#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd_record.h"
#include "codec/json.h"
#include "record_name.h"
#include "work/listing.h"

enum {
	COLUMNS_MOST = 40
};

/* On one line, parted by tabs: breaks of paragraphs become blanks. */
static void add_cell(struct buf *out, const char *text)
{
	buf_char(out, '\t');
	for (; *text != '\0'; text++) {
		if (*text == '\n' || *text == '\t')
			buf_char(out, ' ');
		else
			buf_char(out, *text);
	}
}

static void add_answer(
	struct buf *out, const struct desk *d, const struct record *r, const struct field *f)
{
	struct buf canonical = {0}, shown = {0};

	answer_show(f, &d->book, record_text(&d->book, r, f, &canonical), &shown);
	add_cell(out, buf_str(&shown));
	buf_release(&canonical);
	buf_release(&shown);
}

static void add_line(struct buf *out, const struct desk *d, const struct record *r,
	const struct field *const *columns, size_t count)
{
	record_number_show(d, r, out);
	for (size_t i = 0; i < count; i++)
		add_answer(out, d, r, columns[i]);
	buf_char(out, '\n');
}

static void add_head(struct buf *out, const struct field *const *columns, size_t count)
{
	buf_text(out, "no");
	for (size_t i = 0; i < count; i++)
		add_cell(out, columns[i]->name);
	buf_char(out, '\n');
}

static struct json *answers_json(const struct desk *d, const struct record *r)
{
	struct json *o = json_map();
	struct buf canonical = {0};

	for (size_t i = 0; i < r->form->field_count; i++) {
		buf_clear(&canonical);
		json_text(o, r->form->fields[i].name,
			record_text(&d->book, r, &r->form->fields[i], &canonical));
	}
	buf_release(&canonical);
	return o;
}

static struct json *problems_json(const struct desk *d, const struct record *r)
{
	struct json *list = json_list();
	struct buf words = {0};

	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct problem *p = &d->record_problems.list[i];
		struct json *o;

		if (p->record != r)
			continue;
		o = json_map();
		buf_clear(&words);
		problem_text(&d->book, p, &words);
		json_text(o, "id", p->check->id);
		json_text(o, "severity", p->check->severity == SEVERITY_HARD ? "hard" : "soft");
		json_text(o, "message", buf_str(&words));
		json_push(list, o);
	}
	buf_release(&words);
	return list;
}

static struct json *record_json(const struct desk *d, const struct record *r)
{
	struct json *o = json_map();
	struct buf words = {0};
	char at[CLOCK_TEXT];

	record_number_show(d, r, &words);
	json_text(o, "no", buf_str(&words));
	json_child(o, "answers", answers_json(d, r));
	buf_clear(&words);
	origin_name(&r->origin, &words);
	json_text(o, "origin", words.size > 0 ? buf_str(&words) : NULL);
	buf_clear(&words);
	record_went(&d->book, r, &words);
	json_text(o, "went", words.size > 0 ? buf_str(&words) : NULL);
	json_bool(o, "complete", record_complete(&d->book, r));
	json_child(o, "problems", problems_json(d, r));
	clock_iso(at, r->at_ms);
	json_text(o, "user", r->user);
	json_text(o, "at", at);
	buf_release(&words);
	return o;
}

/* All lines of a form under a parent when no parent is named. */
static void collect(struct listing *l, struct buf *out, struct json *list)
{
	const struct field *columns[COLUMNS_MOST];
	size_t count = listing_columns(l->form, columns, COLUMNS_MOST);

	listing_make(l);
	if (list == NULL)
		add_head(out, columns, count);
	for (size_t i = 0; i < l->count; i++) {
		if (list != NULL)
			json_push(list, record_json(l->desk, l->list[i]));
		else
			add_line(out, l->desk, l->list[i], columns, count);
	}
	if (list != NULL)
		json_end(list, out);
	listing_release(l);
}

int record_list(struct context *c)
{
	const char *search = option(c, "search");
	struct listing l = {0};
	struct record *parent = NULL;
	struct desk d;
	struct buf out = {0};
	struct err e;
	int code = EXIT_DONE;

	if (!record_desk(c, &l.form, &d, &code))
		return code;
	l.desk = &d;
	if (search != NULL)
		(void)snprintf(l.search, sizeof(l.search), "%s", search);
	if (c->argc > 1 && l.form->parent == NULL)
		code = fail_say(EXIT_USE, TEXT_REC_CMD_NO_PARENT, l.form->name, NULL);
	else if (c->argc > 1 && !record_named(&d, l.form->parent, c->argv[1], &parent, &e))
		code = fail(EXIT_REFUSED, &e);
	l.parent = parent;
	if (code == EXIT_DONE)
		collect(&l, &out, option(c, "json") != NULL ? json_list() : NULL);
	(void)fwrite(buf_str(&out), 1, out.size, stdout);
	buf_release(&out);
	desk_close(&d);
	return code;
}

/* Paragraphs go on behind a tab. */
static void add_paragraphs(struct buf *out, const char *text)
{
	buf_char(out, '\t');
	for (; *text != '\0'; text++) {
		buf_char(out, *text);
		if (*text == '\n')
			buf_char(out, '\t');
	}
	buf_char(out, '\n');
}

static void add_fields(struct buf *out, const struct desk *d, const struct record *r)
{
	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];
		struct buf canonical = {0}, shown = {0};

		if (record_asks(&d->book, r, f)) {
			answer_show(f, &d->book, record_text(&d->book, r, f, &canonical), &shown);
			buf_text(out, f->name);
			add_paragraphs(out, buf_str(&shown));
		}
		buf_release(&canonical);
		buf_release(&shown);
	}
}

static void add_record(struct buf *out, const struct desk *d, const struct record *r)
{
	struct buf went = {0};

	record_name(&d->book, r, out);
	if (r->origin.id != 0) {
		buf_text(out, " <- ");
		origin_name(&r->origin, out);
	}
	record_went(&d->book, r, &went);
	if (went.size > 0)
		buf_print(out, " -> %s", buf_str(&went));
	buf_release(&went);
	buf_char(out, '\n');
	if (r->item != NULL)
		buf_print(out, "%s\n", item_label(r->item));
	add_fields(out, d, r);
	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct problem *p = &d->record_problems.list[i];

		if (p->record != r)
			continue;
		buf_print(out, "%s %s: ", p->check->severity == SEVERITY_HARD ? "x" : "!",
			p->check->id);
		problem_text(&d->book, p, out);
		buf_char(out, '\n');
	}
}

int record_show(struct context *c)
{
	const struct form *form;
	struct record *r;
	struct desk d;
	struct buf out = {0};
	struct err e;
	int code = EXIT_DONE;

	if (!record_desk(c, &form, &d, &code))
		return code;
	if (!record_named(&d, form, c->argv[1], &r, &e))
		code = fail(EXIT_REFUSED, &e);
	else if (option(c, "json") != NULL)
		json_end(record_json(&d, r), &out);
	else
		add_record(&out, &d, r);
	(void)fwrite(buf_str(&out), 1, out.size, stdout);
	buf_release(&out);
	desk_close(&d);
	return code;
}
