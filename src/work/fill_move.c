#include "work/fill_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/number.h"

const struct field *fill_field(const struct fill *f)
{
	return f->at < f->count ? f->fields[f->at] : NULL;
}

size_t fill_number(const struct field *field)
{
	return field->index + 1;
}

/* Nobody types what is computed. */
static bool stops_at(const struct field *field)
{
	return field->calculation == NULL;
}

/* A text that waits is never out of sight, nor is the field under the cursor. */
static bool is_shown(const struct fill *f, const struct field *field, const struct field *here)
{
	return field == here || fill_waits(f, field) ||
	       record_asks(&f->desk->book, f->record, field);
}

static void make_around(struct fill *f, const struct field *here)
{
	const struct form *form;

	if (f->record == NULL)
		return;
	form = f->record->form;
	f->count = 0;
	for (size_t i = 0; i < form->field_count; i++) {
		if (is_shown(f, &form->fields[i], here))
			f->fields[f->count++] = &form->fields[i];
	}
	f->at = f->count;
	for (size_t i = 0; i < f->count; i++) {
		if (f->fields[i] == here)
			f->at = i;
	}
}

void fill_make(struct fill *f)
{
	make_around(f, fill_field(f));
}

/* What the field under the cursor holds, into the line that is edited. */
static void load(struct fill *f)
{
	const struct field *field = fill_field(f);
	struct buf value = {0};

	free(f->base);
	f->base = NULL;
	f->touched = f->mends = f->same = f->stuck = f->choosing = f->pointed = false;
	f->drafted = false;
	f->unsaved = 0;
	if (field == NULL || f->record == NULL) {
		prose_set(&f->prose, "", false);
	} else {
		f->base = mem_text(f->record->values[field->index]);
		if (!fill_waits(f, field))
			answer_edit(field, f->base, &value);
		prose_set(&f->prose,
			fill_waits(f, field) ? f->pending[field->index] : buf_str(&value),
			field->type == FIELD_TEXT && field->multiline);
	}
	buf_release(&value);
	fill_find(f);
}

void fill_go(struct fill *f, const struct field *field)
{
	make_around(f, field);
	load(f);
}

void fill_next(struct fill *f)
{
	size_t at = f->at + 1;

	while (at < f->count && !stops_at(f->fields[at]))
		at++;
	fill_go(f, at < f->count ? f->fields[at] : NULL);
}

void fill_previous(struct fill *f)
{
	size_t at = f->at;

	while (at > 0 && !stops_at(f->fields[at - 1]))
		at--;
	fill_go(f, at > 0 ? f->fields[at - 1] : fill_field(f));
}

bool fill_is_empty(const struct fill *f, const struct field *field)
{
	return stops_at(field) && !fill_waits(f, field) && *f->record->values[field->index] == '\0';
}

static bool wants_eyes(const struct fill *f, const struct field *field)
{
	return stops_at(field) &&
	       (fill_waits(f, field) || desk_record_problem(f->desk, f->record, field) != NULL);
}

/* Round all fields once, from the cursor on; the line after the last stands behind it. */
static const struct field *round_trip(const struct fill *f, int step,
	bool (*wanted)(const struct fill *f, const struct field *field))
{
	size_t all = f->count + 1, at = f->at;

	for (size_t i = 0; i < all; i++) {
		at = step > 0 ? (at + 1) % all : (at + all - 1) % all;
		if (at < f->count && wanted(f, f->fields[at]))
			return f->fields[at];
	}
	return NULL;
}

bool fill_next_problem(struct fill *f, int step)
{
	const struct field *field = round_trip(f, step, wants_eyes);

	if (field != NULL)
		fill_go(f, field);
	return field != NULL;
}

static bool is_owed(const struct fill *f, const struct field *field)
{
	return field->required && fill_is_empty(f, field);
}

bool fill_next_empty(struct fill *f)
{
	const struct field *field = round_trip(f, 1, is_owed);

	if (field != NULL)
		fill_go(f, field);
	return field != NULL;
}

static bool is_named(const struct field *field, const char *name, bool exactly)
{
	int64_t number;
	bool too_big;

	if (!exactly)
		return strcasestr(field_label(field), name) != NULL;
	if (number_parse(name, &number, &too_big))
		return (size_t)number == fill_number(field);
	return strcasecmp(field->name, name) == 0;
}

/* By number or name, else by words of the label. */
bool fill_go_named(struct fill *f, const char *name)
{
	for (int exactly = 1; *name != '\0' && exactly >= 0; exactly--) {
		for (size_t i = 0; i < f->count; i++) {
			if (!stops_at(f->fields[i]) || !is_named(f->fields[i], name, exactly))
				continue;
			fill_go(f, f->fields[i]);
			return true;
		}
	}
	return false;
}
