#ifndef TEST_FORM_DESK_H
#define TEST_FORM_DESK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "form/check.h"
#include "form/load.h"
#include "form/sheet.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

enum {
	DESK_VILLAGES = 3
};

/* A book that tests write with short words: "S01@1=5" is 5 in row S01 of village 1, "sem1.S01@*=-"
 * takes the number out of all villages in semester 1. After = stands a number, - nothing, . no
 * data, ! no data without a reason; n after it is a note. */
struct desk {
	struct forms *forms;
	struct book book;
	struct place places[DESK_VILLAGES];
};

static const char desk_common[] =
	"kind: common\n"
	"owners:\n"
	"  - {name: Setcam, label: Sekretariat, english: Secretariat, brief: Set}\n"
	"  - {name: Puskesmas, label: Puskesmas, english: Health centre, brief: Pkm}\n";

static const char desk_calendar[] =
	"kind: calendar\n"
	"stages:\n"
	"  - {name: ansit, code: A, label: L, english: E, brief: B, forms: [f]}\n"
	"  - {name: sem1, code: S, label: L, english: E, brief: B, forms: [f], previous: ansit}\n"
	"  - {name: rapat, code: R, label: L, english: E, brief: B}\n";

/* Forms of the common file, the calendar and one more text; mistakes fail the test. */
static inline struct forms *desk_forms(const char *form)
{
	const struct form_source sources[] = {
		{"common.yaml", desk_common, sizeof(desk_common) - 1},
		{"calendar.yaml", desk_calendar, sizeof(desk_calendar) - 1},
		{"form.yaml", form, strlen(form)},
	};
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, COUNT(sources), &mistakes);

	assert_string_equal(buf_str(&mistakes), "");
	assert_non_null(f);
	buf_release(&mistakes);
	return f;
}

static inline void desk_open(struct desk *d, struct forms *f, const char *stage)
{
	static const char *const names[] = {"Sepaso", "Keraitan", "Sekerat"};
	static const char *const codes[] = {"64.08.09.2001", "64.08.09.2002", "64.08.09.2003"};
	struct book *b = &d->book;

	*d = (struct desk){.forms = f};
	for (size_t i = 0; i < DESK_VILLAGES; i++)
		d->places[i] = (struct place){codes[i], names[i], "Desa"};
	b->forms = f;
	b->stage = forms_stage(f, stage);
	b->district_code = "64.08.09";
	b->district_name = "Bengalon";
	b->places = d->places;
	b->place_count = DESK_VILLAGES;
	b->year = 2026;
	b->in_window = true;
	b->is_signed = ~UINT64_C(0);
	b->period_count = PERIOD_STAGES + f->stage_count;
	b->periods = mem_array(b->period_count, sizeof(*b->periods));
	for (size_t i = 0; i < b->period_count; i++)
		b->periods[i] = sheet_new(f->row_count, DESK_VILLAGES);
}

/* Frees the sheets; the forms are the test's. */
static inline void desk_close(struct desk *d)
{
	for (size_t i = 0; i < d->book.period_count; i++)
		sheet_free(d->book.periods[i]);
	free(d->book.periods);
}

static inline int desk_period(const struct desk *d, const char *prefix)
{
	const struct stage *stage = forms_stage(d->forms, prefix);

	if (*prefix == '\0')
		return PERIOD_NOW;
	if (strcmp(prefix, "prev") == 0)
		return PERIOD_PREVIOUS;
	if (strcmp(prefix, "lastyear") == 0)
		return PERIOD_LAST_YEAR;
	assert_non_null(stage);
	return PERIOD_STAGES + (int)stage->index;
}

static inline struct datum desk_datum(const char *text)
{
	struct datum d = {.noted = strchr(text, 'n') != NULL};

	d.state = *text == '-' && text[1] < '0' ? DATUM_EMPTY
		  : *text == '.'                ? DATUM_NO_DATA
		  : *text == '!'                ? DATUM_NO_DATA_BARE
						: DATUM_NUMBER;
	if (d.state == DATUM_NUMBER)
		d.number = strtoll(text, NULL, 10);
	return d;
}

static inline void desk_put(struct desk *d, const char *word)
{
	char name[64], prefix[64] = "", place[8], value[32];
	const char *dot = strchr(word, '.'), *equal = strchr(word, '=');
	const struct row *row;
	struct sheet *sheet;

	if (dot != NULL && equal != NULL && dot < equal) {
		(void)snprintf(prefix, sizeof(prefix), "%.*s", (int)(dot - word), word);
		word = dot + 1;
	}
	assert_int_equal(sscanf(word, "%63[^@]@%7[^=]=%31s", name, place, value), 3);
	row = forms_row(d->forms, name);
	assert_non_null(row);
	sheet = d->book.periods[desk_period(d, prefix)];
	for (size_t i = 0; i < DESK_VILLAGES; i++) {
		if (*place == '*' || (size_t)(*place - '0') == i)
			*sheet_at(sheet, row->id, i) = desk_datum(value);
	}
}

/* Many words, parted by blanks. */
static inline void desk_set(struct desk *d, const char *words)
{
	char word[96];
	int size;

	while (sscanf(words, " %95s%n", word, &size) == 1) {
		desk_put(d, word);
		words += size;
	}
}

#endif
