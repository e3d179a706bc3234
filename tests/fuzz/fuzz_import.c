#include "office.h"

#include "work/exchange.h"

/* Hostile bytes as a CSV for a report: all of it or nothing, every refusal with a sentence, and what
 * was taken comes out and in again. One database a process; each file in a transaction that is
 * undone. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"  - {name: Puskesmas, label: L, english: E, brief: B}\n"
	"no_data:\n  - {label: belum diterima, english: not received}\n";
static const char calendar[] =
	"kind: calendar\nstages:\n"
	"  - {name: sem1, code: S, label: L, english: E, brief: B, forms: [f]}\n";
static const char form[] =
	"form: f\nkind: table\norder: 1\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: S01, no: 1, code: a, label: L, english: E, brief: B, owner: Setcam, unit: u}\n"
	"  - {name: S02, no: 2, code: b, label: L, english: E, brief: B, owner: Puskesmas, unit: u}\n"
	"  - {name: L01, no: 3, code: c, label: L, english: E, brief: B, owner: Setcam, unit: u,"
	" required: no, local: yes}\n"
	"checks:\n"
	"  - {id: R1, require: S02 <= S01, severity: hard, message: M, english: E}\n";

static struct office *open_office(void)
{
	static const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"calendar", calendar, sizeof(calendar) - 1},
		{"form", form, sizeof(form) - 1},
	};

	return office_of(sources, 3);
}

/* What stands in the report, as a file. */
static size_t shown(struct office *o, struct buf *out)
{
	struct report r = office_report(o);
	size_t count = 0;
	struct desk d;
	struct err e;

	must(desk_open(&d, o->store, &r, &e), &e);
	exchange_export(&d, true, out);
	for (size_t i = 0; i < o->forms->row_count * d.book.place_count; i++)
		count += d.cells[i].value != NULL || d.cells[i].reason != NULL;
	desk_close(&d);
	return count;
}

static bool take(struct office *o, const char *data, size_t size, struct import_result *result)
{
	const struct import_options options = {.name = "f", .source = "Lap."};
	struct report r = office_report(o);
	struct buf mistakes = {0};
	struct err e = {.text = ""};
	bool ok = exchange_import(o->store, &r, &options, data, size, result, &mistakes, &e);

	assert(ok ? mistakes.size == 0 : mistakes.size > 0 || e.text[0] != '\0');
	buf_release(&mistakes);
	return ok;
}

static void assert_taken(struct office *o, const struct import_result *result)
{
	struct import_result again;
	struct buf out = {0};
	size_t count = shown(o, &out);
	bool ok = take(o, out.data, out.size, &again);

	assert(count == result->written);
	assert(ok && again.written == 0 && again.same == count);
	buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct office *o = open_office();
	struct import_result result;
	struct buf out = {0};
	struct err e;

	must(store_begin(o->store, &e), &e);
	if (take(o, (const char *)data, size, &result))
		assert_taken(o, &result);
	else
		assert(shown(o, &out) == 0);
	buf_release(&out);
	if (store_end(o->store, false, &e))
		abort();
	return 0;
}
