#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/utf8.h"
#include "form/answer.h"
#include "form/pattern.h"

/* Any bytes typed into a field of any type. The first byte says which field and language. */

static struct code codes[] = {
	{"apbd", "APBD Kabupaten", "Budget", ""},
	{"dana_desa", "Dana Desa", "Village fund", ""},
	{"1.02", "Swadaya masyarakat", "Community", ""},
};

static struct row rows[] = {
	{.name = "I01", .no = "1", .label = "Ibu hamil KEK", .brief = "Bumil KEK"},
	{.name = "I02", .no = "2", .label = "Ibu hamil TTD", .brief = "Bumil TTD"},
};

static const struct form table = {.name = "f", .rows = rows, .row_count = 2};

static const struct codelist lists[] = {
	{"fixed", "Dana", "Fund", CODELIST_FIXED, codes, 3, NULL},
	{"open", "Dana", "Fund", CODELIST_OPEN, codes, 3, NULL},
	{"rows", "Indikator", "Indicator", CODELIST_ROWS, NULL, 0, &table},
	{"villages", "Lokasi", "Location", CODELIST_VILLAGES, NULL, 0, NULL},
};

enum {
	KINDS = 16
};

static struct field field_of(unsigned kind, const struct pattern *fits)
{
	static const struct {
		enum field_type type;
		int list; /* -1: none */
		bool flag;
	} kinds[KINDS] = {
		{FIELD_TEXT, -1, false},
		{FIELD_TEXT, -1, true},
		{FIELD_INTEGER, -1, false},
		{FIELD_DECIMAL, -1, false},
		{FIELD_MONEY, -1, false},
		{FIELD_DATE, -1, false},
		{FIELD_SELECT_ONE, 0, false},
		{FIELD_SELECT_ONE, 1, false},
		{FIELD_SELECT_ONE, 2, false},
		{FIELD_SELECT_ONE, 3, false},
		{FIELD_SELECT_MULTIPLE, 0, true},
		{FIELD_SELECT_MULTIPLE, 1, true},
		{FIELD_SELECT_MULTIPLE, 2, true},
		{FIELD_SELECT_MULTIPLE, 3, false},
		{FIELD_CODE, -1, false},
		{FIELD_CODE, 1, false},
	};
	struct field f = {.name = "f", .type = kinds[kind].type, .fits = fits};

	f.multiline = f.shares = kinds[kind].flag;
	f.list = kinds[kind].list < 0 ? NULL : &lists[kinds[kind].list];
	return f;
}

/* What was taken is taken again to the same, is short and is UTF-8. */
static void use(const struct field *f, const struct answer_at *at, const char *canonical)
{
	struct buf line = {0}, back = {0}, shown = {0};
	struct value v = answer_number(f, canonical);
	struct err e;

	if (!utf8_is_valid(canonical, strlen(canonical)) || strlen(canonical) > 2 * ANSWER_LONG)
		abort();
	answer_edit(f, canonical, &line);
	if (!answer_read(f, at, buf_str(&line), &back, &e) ||
		strcmp(buf_str(&back), canonical) != 0)
		abort();
	answer_show(f, at->book, canonical, &shown);
	buf_clear(&back);
	if (v.known)
		answer_of_number(f->type, v.number, &back);
	if (v.known && strcmp(buf_str(&back), canonical) != 0)
		abort();
	buf_release(&line);
	buf_release(&back);
	buf_release(&shown);
}

static void find(const struct field *f, const struct answer_at *at, const char *text)
{
	struct candidate found[4];
	size_t count;

	if (f->list == NULL)
		return;
	count = codelist_find(f->list, at->book, text, found, 4);
	for (size_t i = 0; i < count; i++) {
		if (codelist_name_of(f->list, at->book, found[i].code) == NULL)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct place places[] = {
		{"64.08.09.2001", "Sepaso", "Desa"}, {"64.08.09.1002", "Sepaso Barat", "Kel."}};
	const struct book book = {.district_code = "64.08.09",
		.district_name = "Bengalon",
		.places = places,
		.place_count = 2,
		.year = 2026};
	const struct answer_at at = {.book = &book, .today = "2026-07-14"};
	const struct pattern *fits = pattern_new("^[0-9]\\.[0-9]{2}(\\.[0-9]+)*$");
	struct buf typed = {0}, out = {0};
	struct field f;
	struct err e;

	if (size > 0) {
		f = field_of(data[0] % KINDS, fits);
		text_use(data[0] & 0x80 ? LANG_EN : LANG_ID);
		buf_add(&typed, data + 1, size - 1);
		if (answer_read(&f, &at, buf_str(&typed), &out, &e))
			use(&f, &at, buf_str(&out));
		find(&f, &at, buf_str(&typed));
	}
	text_use(LANG_ID);
	pattern_free(fits);
	buf_release(&typed);
	buf_release(&out);
	return 0;
}
