#include "work/fill_parts.h"

#include <stdarg.h>
#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "work/returned.h"

enum {
	QUOTED_CELLS = 36,
	QUOTED_BYTES = 160,
	LEAD_BYTES = 16
};

void fill_say(struct fill *f, bool is_error, enum text_id id, ...)
{
	va_list args;

	buf_clear(&f->message);
	va_start(args, id);
	text_fill_list(&f->message, id, args);
	va_end(args);
	f->message_is_error = is_error;
}

void fill_say_error(struct fill *f, const struct err *e)
{
	buf_clear(&f->message);
	buf_text(&f->message, e->text);
	f->message_is_error = true;
}

void fill_say_kept(
	struct fill *f, const struct field *field, const struct err *e, enum text_id next)
{
	buf_clear(&f->message);
	buf_print(&f->message, "? %s: %s %s", field_brief(field), e->text, text(next));
	f->message_is_error = true;
}

/* Where two texts part, with some letters before it: from there on they can be told apart. 0 when both
 * fit whole. */
static size_t parting(const char *a, const char *b)
{
	size_t at = 0, from;

	if (utf8_width(a) <= QUOTED_CELLS && utf8_width(b) <= QUOTED_CELLS)
		return 0;
	while (a[at] != '\0' && a[at] == b[at])
		at++;
	while (at > 0 &&
		(((unsigned char)a[at] & 0xC0) == 0x80 || ((unsigned char)b[at] & 0xC0) == 0x80))
		at--;
	from = at > LEAD_BYTES ? at - LEAD_BYTES : 0;
	while (from > 0 && from < at && a[from - 1] != ' ' && a[from - 1] != '\n')
		from++;
	return from;
}

/* A text on one line from an offset on: paragraphs do not fit into a sentence. */
static void quote(const char *text, size_t from, struct buf *out)
{
	size_t fit = utf8_fit(text + from, QUOTED_CELLS);

	if (fit > QUOTED_BYTES)
		fit = QUOTED_BYTES; /* many marks on few letters */
	if (from > 0)
		buf_text(out, "...");
	buf_add(out, text + from, fit);
	for (size_t i = 0; i < out->size; i++) {
		if (out->data[i] == '\n')
			out->data[i] = ' ';
	}
	if (text[from + fit] != '\0')
		buf_text(out, "...");
}

static void say_waiting(struct fill *f, const struct field *field)
{
	const struct answer_at at = desk_answer_at(f->desk);
	const char *waits = f->pending[field->index];
	struct buf mine = {0}, theirs = {0}, shown = {0};
	struct err e;
	size_t from;

	if (!answer_read(field, &at, waits, &mine, &e)) {
		fill_say_kept(f, field, &e, TEXT_FILL_KEPT);
	} else {
		buf_clear(&mine);
		answer_show(field, &f->desk->book, f->record->values[field->index], &shown);
		from = parting(waits, buf_str(&shown));
		quote(waits, from, &mine);
		quote(buf_str(&shown), from, &theirs);
		fill_say(f, true, TEXT_FILL_WAITS, buf_str(&mine),
			theirs.size > 0 ? theirs.data : "-", NULL);
	}
	buf_release(&mine);
	buf_release(&theirs);
	buf_release(&shown);
}

/* "x " or "! " before the sentence of a failed check. */
static bool say_problem(struct fill *f, const struct field *field)
{
	const struct problem *p = desk_record_problem(f->desk, f->record, field);

	if (p == NULL)
		return false;
	f->message_is_error = p->check->severity == SEVERITY_HARD;
	buf_text(&f->message, f->message_is_error ? "x " : "! ");
	problem_text(&f->desk->book, p, &f->message);
	return true;
}

/* The verifier's note on a record he sent back and nobody has changed since. */
static bool say_returned(struct fill *f)
{
	const struct review *r = returned_record_to_see(f->desk, f->record);
	struct buf name = {0};

	if (r == NULL)
		return false;
	record_name(&f->desk->book, f->record, &name);
	fill_say(f, true, TEXT_RETURNED_HERE, buf_str(&name), r->user, r->note, NULL);
	buf_release(&name);
	return true;
}

/* What the field just left did comes first, then the field under the cursor, then the record. */
static void say_checks(struct fill *f)
{
	const struct field *field = fill_field(f);

	if (f->left != NULL && say_problem(f, f->left))
		return;
	if (field != NULL && say_problem(f, field))
		return;
	if (!say_returned(f))
		(void)say_problem(f, NULL);
}

static void say_gone(struct fill *f)
{
	buf_text(&f->message, f->gone.size > 0 ? f->gone.data : text(TEXT_FILL_GONE));
	f->message_is_error = true;
}

const char *fill_message(struct fill *f, bool *hard)
{
	const struct field *field = fill_field(f);

	if (f->message.size == 0) {
		f->message_is_error = false;
		if (f->record == NULL)
			say_gone(f);
		else if (f->stuck)
			fill_say(f, true, TEXT_FILL_STUCK, NULL);
		else if (field != NULL && fill_waits(f, field))
			say_waiting(f, field);
		else
			say_checks(f);
	}
	*hard = f->message_is_error;
	return buf_str(&f->message);
}

bool fill_waits(const struct fill *f, const struct field *field)
{
	return f->pending[field->index] != NULL;
}

bool fill_is_typing(const struct fill *f)
{
	const struct field *field = fill_field(f);

	return field != NULL &&
	       (f->touched || f->mends || fill_waits(f, field) || field->type == FIELD_TEXT);
}

void fill_text(const struct fill *f, const struct field *field, struct buf *out)
{
	struct buf value = {0};

	if (field == fill_field(f) && fill_is_typing(f)) {
		buf_text(out, f->prose.text);
	} else if (fill_waits(f, field)) {
		buf_text(out, f->pending[field->index]);
	} else if (f->record != NULL) {
		answer_show(field, &f->desk->book,
			record_text(&f->desk->book, f->record, field, &value), out);
	}
	buf_release(&value);
}

bool fill_suggestion(const struct fill *f, const struct field *field, struct buf *out)
{
	struct buf value = {0};
	bool known = f->record != NULL && fill_is_empty(f, field) &&
		     !(field == fill_field(f) && f->touched) && fill_default(f, field, &value);

	if (known)
		answer_show(field, &f->desk->book, buf_str(&value), out);
	buf_release(&value);
	return known;
}

static void add_line(struct buf *out)
{
	if (out->size > 0)
		buf_char(out, '\n');
}

/* How an answer of this type is typed. */
static void help_type(const struct field *field, struct buf *out)
{
	static const enum text_id words[] = {
		[FIELD_TEXT] = TEXT_FILL_HELP_TEXT,
		[FIELD_INTEGER] = TEXT_FILL_HELP_INTEGER,
		[FIELD_DECIMAL] = TEXT_FILL_HELP_DECIMAL,
		[FIELD_MONEY] = TEXT_FILL_HELP_MONEY,
		[FIELD_DATE] = TEXT_FILL_HELP_DATE,
		[FIELD_SELECT_ONE] = TEXT_FILL_HELP_ONE,
		[FIELD_SELECT_MULTIPLE] = TEXT_FILL_HELP_MULTIPLE,
		[FIELD_CODE] = TEXT_FILL_HELP_CODE,
	};
	_Static_assert(
		sizeof(words) / sizeof(words[0]) == FIELD_TYPE_COUNT, "words for every type");
	enum text_id id = words[field->type];

	if (field->type == FIELD_TEXT && field->multiline)
		id = TEXT_FILL_HELP_PARAGRAPHS;
	if (field->type == FIELD_SELECT_MULTIPLE && field->shares)
		id = TEXT_FILL_HELP_SHARES;
	add_line(out);
	text_fill(out, id, NULL);
	if (field->list != NULL) {
		add_line(out);
		text_fill(out, TEXT_FILL_HELP_LIST, codelist_label(field->list), NULL);
	}
}

static void help_origin(const struct fill *f, const struct field *field, struct buf *out)
{
	struct buf name = {0}, value = {0}, shown = {0};

	origin_name(&f->record->origin, &name);
	if (name.size > 0) {
		add_line(out);
		text_fill(out, TEXT_FILL_HELP_FROM, name.data, NULL);
		if (fill_same(f, field, &value)) {
			answer_show(field, &f->desk->book, buf_str(&value), &shown);
			add_line(out);
			text_fill(out, TEXT_FILL_HELP_SAME, buf_str(&shown), NULL);
		}
	}
	buf_release(&name);
	buf_release(&value);
	buf_release(&shown);
}

void fill_help(const struct fill *f, struct buf *out)
{
	const struct field *field = fill_field(f);

	if (field == NULL || f->record == NULL)
		return;
	buf_text(out, field_hint(field));
	help_type(field, out);
	if (field->required) {
		add_line(out);
		buf_text(out, text(TEXT_FILL_HELP_REQUIRED));
	}
	help_origin(f, field, out);
}
