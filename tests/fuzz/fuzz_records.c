#include "office.h"

#include "work/exchange.h"

/* Hostile bytes as a CSV of records. The first byte chooses the form: lines, a checklist of villages, or
 * a register. All of it or nothing, every refusal with a sentence, and what was taken comes out and in
 * again as the same bytes. Each file in a transaction that is undone. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char common[] =
	"kind: common\nowners:\n  - {name: Setcam, label: L, english: E, brief: B}\n"
	"no_data:\n  - {label: belum diterima, english: not received}\n";
static const char calendar[] =
	"kind: calendar\nstages:\n"
	"  - {name: s, code: S, label: L, english: E, brief: B, forms: [r, c, d]}\n";
static const char lists[] =
	"kind: codelists\ncodelists:\n"
	"  - {name: yes, label: L, english: E, codes: [{name: ya, label: Ya, english: Yes},"
	" {name: tidak, label: Tidak, english: No}]}\n"
	"  - {name: place, label: L, english: E, kind: villages}\n"
	"  - {name: open, label: L, english: E, kind: open}\n";
static const char registers[] =
	"form: r\nkind: register\norder: 1\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: words, label: L, english: E, type: text, appearance: multiline, required: yes}\n"
	"  - {name: amount, label: L, english: E, type: decimal}\n"
	"  - {name: money, label: L, english: E, type: money, default: 5}\n"
	"  - {name: day, label: L, english: E, type: date, default: today}\n"
	"  - {name: answer, label: L, english: E, type: select_one, list: yes}\n"
	"  - {name: where, label: L, english: E, type: select_multiple, list: place, shares: yes}\n"
	"  - {name: kode, label: L, english: E, type: code, list: open}\n"
	"  - {name: twice, label: L, english: E, type: money, calculation: money + money}\n"
	"carry:\n  - {name: again, label: L, english: E, from: r, stage: s, year: -1, fields: {words: words}}\n";
static const char lines[] =
	"form: l\nkind: register\norder: 2\nparent: r\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: item, label: L, english: E, type: text}\n"
	"  - {name: pieces, label: L, english: E, type: integer}\n";
static const char checklist[] =
	"form: c\nkind: checklist\norder: 3\nper_village: yes\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: answer, label: L, english: E, type: select_one, list: yes}\n"
	"  - {name: note, label: L, english: E, type: text, appearance: multiline}\n"
	"items:\n  - {name: \"1.1\", no: 1, label: L, english: E}\n  - {name: b, no: 2, label: L, english: E}\n";
static const char document[] =
	"form: d\nkind: document\norder: 4\nsingle: yes\nlabel: L\nenglish: E\nbrief: B\nfields:\n"
	"  - {name: words, label: L, english: E, type: text, appearance: multiline}\nprint: '{words}'\n";

static const struct form *const *forms_of(struct office *o)
{
	static const struct form *list[4];

	list[0] = forms_form(o->forms, "r");
	list[1] = forms_form(o->forms, "c");
	list[2] = forms_form(o->forms, "d");
	list[3] = forms_form(o->forms, "l");
	return list;
}

static struct office *open_office(void)
{
	static const struct form_source sources[] = {
		{"common", common, sizeof(common) - 1},
		{"calendar", calendar, sizeof(calendar) - 1},
		{"lists", lists, sizeof(lists) - 1},
		{"registers", registers, sizeof(registers) - 1},
		{"lines", lines, sizeof(lines) - 1},
		{"checklist", checklist, sizeof(checklist) - 1},
		{"document", document, sizeof(document) - 1},
	};

	return office_of(sources, sizeof(sources) / sizeof(sources[0]));
}

static void shown(struct office *o, const struct form *form, struct buf *out)
{
	struct report r = office_report(o);
	struct desk d;
	struct err e;

	must(desk_look(&d, o->store, &r, &e), &e);
	exchange_records_export(&d, form, out);
	desk_close(&d);
}

static bool take(struct office *o, const struct form *form, const char *data, size_t size,
	struct records_result *result)
{
	const struct records_import options = {.form = form, .name = "f"};
	struct report r = office_report(o);
	struct buf mistakes = {0};
	struct err e = {.text = ""};
	bool ok =
		exchange_records_import(o->store, &r, &options, data, size, result, &mistakes, &e);

	assert(ok ? mistakes.size == 0 : mistakes.size > 0 || e.text[0] != '\0');
	buf_release(&mistakes);
	return ok;
}

/* What came in goes out, and in again as nothing new, and into an empty report as the same. */
static void assert_taken(struct office *o, const struct form *form, size_t count)
{
	struct records_result again;
	struct buf out = {0}, back = {0};

	shown(o, form, &out);
	assert(take(o, form, out.data, out.size, &again));
	assert(again.added == 0 && again.changed == 0 && again.lines == count);
	shown(o, form, &back);
	assert(out.size == back.size && memcmp(out.data, back.data, out.size) == 0);
	buf_release(&out);
	buf_release(&back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char above[] = "no,words\n1,a\n2,b\n";
	struct office *o = open_office();
	const struct form *const *forms = forms_of(o);
	const struct form *form;
	struct records_result result;
	struct err e;

	if (size == 0)
		return 0;
	form = forms[data[0] % 4];
	must(store_begin(o->store, &e), &e);
	if (form->parent != NULL)
		assert(take(o, form->parent, above, sizeof(above) - 1, &result));
	if (take(o, form, (const char *)data + 1, size - 1, &result))
		assert_taken(o, form, result.lines);
	if (store_end(o->store, false, &e))
		abort();
	return 0;
}
