#ifndef TEST_FORM_READING_H
#define TEST_FORM_READING_H

#include "desk.h"

/* A small office: owners, lists, a table and a year, all good. Tests put one more file beside. */
static const char reading_lists[] =
	"kind: codelists\n"
	"codelists:\n"
	"  - name: fund\n"
	"    label: Sumber dana\n"
	"    english: Fund source\n"
	"    codes:\n"
	"      - {name: apbd, label: APBD, english: Budget, keys: y1}\n"
	"      - {name: dana_desa, label: Dana Desa}\n"
	"  - {name: activity, label: Sub kegiatan, english: Sub-activity, kind: open}\n"
	"  - {name: indicator, label: Indikator, english: Indicator, kind: rows, form: t}\n"
	"  - {name: location, label: Lokasi, english: Location, kind: villages}\n";

static const char reading_table[] =
	"kind: table\nform: t\norder: 1\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: I01, no: 1, label: L, english: E, brief: B, owner: Setcam}\n";

static const char reading_calendar[] =
	"kind: calendar\n"
	"stages:\n"
	"  - {name: ansit, code: A, label: L, english: E, brief: B, forms: [t, kendala]}\n"
	"  - {name: apbd, code: P, label: L, english: E, brief: B, forms: [f], budget_year: 1,\n"
	"     expected: 4}\n"
	"  - {name: rapat, code: R, label: L, english: E, brief: B}\n";

static const char reading_kendala[] =
	"kind: register\nform: kendala\norder: 2\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: masalah, label: L, english: E, type: text, appearance: multiline}\n"
	"  - {name: indikator, label: L, english: E, type: select_one, list: indicator}\n"
	"  - {name: biaya, label: L, english: E, type: money}\n"
	"  - {name: dana, label: L, english: E, type: select_one, list: fund}\n";

static inline struct forms *reading_of(const char *form, const char *more, struct buf *mistakes)
{
	const struct form_source sources[] = {
		{"common.yaml", desk_common, sizeof(desk_common) - 1},
		{"codelists.yaml", reading_lists, sizeof(reading_lists) - 1},
		{"table.yaml", reading_table, sizeof(reading_table) - 1},
		{"calendar.yaml", reading_calendar, sizeof(reading_calendar) - 1},
		{"kendala.yaml", reading_kendala, sizeof(reading_kendala) - 1},
		{"form.yaml", form, strlen(form)},
		{"more.yaml", more, strlen(more)},
	};

	return forms_read(sources, COUNT(sources) - (*more == '\0'), mistakes);
}

/* The file must be refused with exactly these lines. */
static inline void reading_fails(const char *form, const char *more, const char *lines)
{
	struct buf mistakes = {0};
	struct forms *f = reading_of(form, more, &mistakes);

	assert_string_equal(buf_str(&mistakes), lines);
	assert_null(f);
	buf_release(&mistakes);
}

/* The file must be read. */
static inline struct forms *reading_good(const char *form, const char *more)
{
	struct buf mistakes = {0};
	struct forms *f = reading_of(form, more, &mistakes);

	assert_string_equal(buf_str(&mistakes), "");
	assert_non_null(f);
	buf_release(&mistakes);
	return f;
}

#endif
