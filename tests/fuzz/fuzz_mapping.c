#include "office.h"

#include "work/exchange.h"

/* Hostile bytes as a mapping, and behind a line "---" as a CSV that goes through it. A mapping is read or
 * refused with a sentence for each mistake; a file that was taken adds nothing when it is taken again. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"no_data:\n  - {label: belum diterima, english: not received}\n";
static const char calendar[] =
	"kind: calendar\nstages:\n"
	"  - {name: s, code: S, label: L, english: E, brief: B, forms: [p]}\n";
static const char parents[] =
	"form: p\nkind: register\norder: 1\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: kode, label: L, english: E, type: code}\n"
	"  - {name: nama, label: L, english: E, type: text}\n"
	"  - {name: tahun, label: L, english: E, type: integer, default: budget_year}\n";
static const char lines[] =
	"form: l\nkind: register\norder: 2\nparent: p\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: akun, label: L, english: E, type: code}\n"
	"  - {name: v1, label: L, english: E, type: decimal}\n"
	"  - {name: s1, label: L, english: E, type: text}\n"
	"  - {name: v2, label: L, english: E, type: decimal}\n"
	"  - {name: s2, label: L, english: E, type: text}\n"
	"  - {name: harga, label: L, english: E, type: money}\n"
	"  - {name: v, label: L, english: E, type: decimal, calculation: 'product(v1, v2)'}\n"
	"  - {name: total, label: L, english: E, type: money, default: 'times(v, harga)'}\n";

static struct office *open_office(void)
{
	static const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"calendar", calendar, sizeof(calendar) - 1},
		{"parents", parents, sizeof(parents) - 1},
		{"lines", lines, sizeof(lines) - 1},
	};

	return office_of(sources, sizeof(sources) / sizeof(sources[0]));
}

static bool take(struct office *o, const struct mapping *map, const char *data, size_t size,
	struct records_result *result)
{
	const struct records_import options = {.form = mapping_form(map), .map = map, .name = "f"};
	struct report r = office_report(o);
	struct buf mistakes = {0};
	struct err e = {.text = ""};
	bool ok =
		exchange_records_import(o->store, &r, &options, data, size, result, &mistakes, &e);

	assert(ok ? mistakes.size == 0 : mistakes.size > 0 || e.text[0] != '\0');
	buf_release(&mistakes);
	return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct office *o = open_office();
	const char *text = (const char *)data;
	const char *parted = size > 0 ? memmem(text, size, "\n---\n", 5) : NULL;
	size_t yaml = parted != NULL ? (size_t)(parted - text) + 1 : size;
	struct records_result first, again;
	struct buf mistakes = {0};
	struct mapping *map = mapping_read(o->forms, "m", text, yaml, &mistakes);
	struct err e;

	assert((map == NULL) == (mistakes.size > 0));
	buf_release(&mistakes);
	if (map == NULL)
		return 0;
	must(store_begin(o->store, &e), &e);
	if (parted != NULL && take(o, map, parted + 5, size - yaml - 4, &first) &&
		take(o, map, parted + 5, size - yaml - 4, &again))
		assert(again.added == 0 && again.changed == 0);
	if (store_end(o->store, false, &e))
		abort();
	mapping_free(map);
	return 0;
}
