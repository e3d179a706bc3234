#include "work/fill_parts.h"

#include <ctype.h>
#include <string.h>

#include "store/codes.h"

bool fill_has_codes(const struct field *field)
{
	return field->list != NULL &&
	       (field->type == FIELD_SELECT_ONE || field->type == FIELD_SELECT_MULTIPLE ||
		       field->type == FIELD_CODE);
}

/* The office's own codes are in the database, too many to look through before anything is typed. */
static bool is_open(const struct field *field)
{
	return field->list->kind == CODELIST_OPEN;
}

static bool parts_codes(char c)
{
	return c == ' ' || c == ',';
}

/* Where the code begins that is being typed among several: behind the last that is whole. */
static size_t last_code(const struct fill *f)
{
	const struct field *field = fill_field(f);
	const char *text = f->prose.text;
	size_t at = f->prose.size;

	while (at > 0 && !parts_codes(text[at - 1]))
		at--;
	if (strchr(text + at, ':') != NULL ||
		codelist_name_of(field->list, &f->desk->book, text + at) != NULL)
		return f->prose.size;
	return at;
}

/* What narrows the candidates. */
static const char *sought(const struct fill *f)
{
	const struct field *field = fill_field(f);

	if (!f->touched && !f->mends)
		return "";
	return f->prose.text + (field->type == FIELD_SELECT_MULTIPLE ? last_code(f) : 0);
}

static void find_open(struct fill *f, const struct field *field, const char *text)
{
	struct err ignored;

	if (!f->choosing && !f->touched)
		return;
	if (!codes_find(f->desk->store, &f->found, field->list, text, FILL_CANDIDATES,
		    &f->candidates, &f->candidate_count, &ignored))
		f->candidate_count = 0;
}

/* Villages and their names are the desk's, which may be loaded again while they are shown. */
static void find_fixed(struct fill *f, const struct field *field, const char *text)
{
	struct candidate *list = arena_new(&f->found, FILL_CANDIDATES, sizeof(*list));

	f->candidates = list;
	f->candidate_count =
		codelist_find(field->list, &f->desk->book, text, list, FILL_CANDIDATES);
	for (size_t i = 0; i < f->candidate_count; i++) {
		list[i].code = arena_text(&f->found, list[i].code);
		if (list[i].label != NULL)
			list[i].label = arena_text(&f->found, list[i].label);
	}
}

void fill_find(struct fill *f)
{
	const struct field *field = fill_field(f);

	arena_release(&f->found);
	f->candidates = NULL;
	f->candidate_count = 0;
	f->pointed = false;
	if (field != NULL && fill_has_codes(field)) {
		if (is_open(field))
			find_open(f, field, sought(f));
		else
			find_fixed(f, field, sought(f));
	}
	f->candidate = f->choosing ? 0 : f->candidate_count;
}

/* The one that stands in the field is pointed at first. */
enum fill_step fill_choose(struct fill *f)
{
	const struct field *field = fill_field(f);

	if (field == NULL || !fill_has_codes(field) || !fill_may_type(f))
		return FILL_BEEP;
	f->choosing = !f->choosing;
	if (f->choosing && field->type == FIELD_SELECT_MULTIPLE && f->prose.size > 0)
		f->mends = true;
	fill_find(f);
	if (!f->choosing)
		return FILL_STAY;
	for (size_t i = 0; !f->touched && i < f->candidate_count; i++) {
		if (strcmp(f->candidates[i].code, f->base) == 0)
			f->candidate = i;
	}
	fill_say(f, false, f->candidate_count > 0 ? TEXT_FILL_CHOOSING : TEXT_FILL_NO_CANDIDATE,
		NULL);
	return FILL_STAY;
}

enum fill_step fill_point(struct fill *f, int step)
{
	if (f->candidate_count == 0 || (step < 0 && f->candidate == 0) ||
		(step > 0 && f->candidate + 1 >= f->candidate_count))
		return FILL_BEEP;
	f->candidate = step > 0 ? f->candidate + 1 : f->candidate - 1;
	f->pointed = true;
	return FILL_STAY;
}

/* Puts the code that is pointed at behind the others, in place of what was typed to find it. */
bool fill_add_choice(struct fill *f)
{
	struct buf text = {0};
	const char *code;

	if (f->candidate >= f->candidate_count)
		return false;
	code = f->candidates[f->candidate].code;
	buf_add(&text, f->prose.text, last_code(f));
	while (text.size > 0 && parts_codes(text.data[text.size - 1]))
		text.data[--text.size] = '\0';
	if (!answer_has_code(buf_str(&text), code)) {
		if (text.size > 0)
			buf_char(&text, ' ');
		buf_text(&text, code);
	}
	prose_set(&f->prose, buf_str(&text), false);
	f->touched = true;
	buf_release(&text);
	return true;
}

static bool reads(const struct fill *f, const char *text)
{
	const struct answer_at at = desk_answer_at(f->desk);
	struct buf value = {0};
	struct err ignored;
	bool ok = answer_read(fill_field(f), &at, text, &value, &ignored);

	buf_release(&value);
	return ok;
}

/* Ends choosing. What was typed goes first when it says one code by itself, unless the arrows pointed
 * at another since. False: the field is not left yet. */
bool fill_accept_choice(struct fill *f)
{
	const struct field *field = fill_field(f);
	bool typed = f->touched && !f->pointed && f->prose.size > 0 && !is_open(field) &&
		     reads(f, f->prose.text);
	bool leaves = true;

	if (field->type == FIELD_SELECT_MULTIPLE) {
		/* Behind a code that was taken nothing is meant until it is typed or pointed at. */
		leaves = (!f->pointed && f->touched && *sought(f) == '\0') || !fill_add_choice(f);
	} else if (!typed && f->candidate < f->candidate_count) {
		f->touched = true;
		prose_set(&f->prose, f->candidates[f->candidate].code, false);
	}
	f->choosing = false;
	fill_find(f);
	return leaves;
}

/* Words without a digit are looked up in an open list, whose codes all have one; the one that fits is
 * meant. */
static const char *meant(struct fill *f, const struct field *field, const char *typed)
{
	if (field->type != FIELD_CODE || field->list == NULL || !is_open(field) ||
		strpbrk(typed, "0123456789") != NULL || *typed == '\0')
		return typed;
	fill_find(f);
	return f->candidate_count == 1 ? f->candidates[0].code : typed;
}

bool fill_read(struct fill *f, struct buf *out, struct err *e)
{
	const struct field *field = fill_field(f);
	const struct answer_at at = desk_answer_at(f->desk);

	return answer_read(field, &at, meant(f, field, f->prose.text), out, e);
}
