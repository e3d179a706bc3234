#ifndef TEST_WORK_REGISTERS_H
#define TEST_WORK_REGISTERS_H

/* An office with a small year of its own, so that these tests do not depend on the shipped forms:
 * problems of low coverages, activities with lines under them in two stages, a checklist of the
 * villages and a document. */

#include <sys/stat.h>

#include "office.h"

#include "store/codes.h"
#include "work/records.h"

/* clang-format off */
#define REGISTERS_CHECK(id, form, require, severity) \
	"  - id: " id "\n    form: " form "\n    scope: [record]\n    require: " require \
	"\n    severity: " severity "\n    override: none\n    kind: uji\n    message: " id \
	" gagal.\n    english: " id " fails.\n    basis: uji\n"

#define REGISTERS_ROW(name, no, more) \
	"  - {name: " name ", no: \"" no "\", code: c" no ", label: Baris " no ", english: Row " no \
	", brief: Baris " no ", brief_english: Row " no ", owner: Setcam, unit: orang, measure: posisi" \
	more "}\n"

#define REGISTERS_HEAD(form, kind, order, label) \
	"form: " form "\nkind: " kind "\norder: " order "\nlabel: " label "\nenglish: " label \
	"\nbrief: " label "\n"

#define REGISTERS_FIELD(name, type, more) \
	"  - {name: " name ", label: Isian " name ", english: Field " name ", type: " type more "}\n"

static const struct {
	const char *name, *text;
} registers_files[] = {
	{"common.yaml",
		"kind: common\nowners:\n"
		"  - {name: Setcam, label: Sekretariat, english: Secretariat, brief: Set}\n"
		"  - {name: Puskesmas, label: Puskesmas, english: Health centre, brief: Pkm}\n"
		"  - {name: PLKB, label: PLKB, english: Family planning, brief: PLKB}\n"
		"no_data:\n  - {label: Belum ada, english: Not yet}\n"},
	{"calendar.yaml",
		"kind: calendar\nstages:\n"
		"  - {name: awal, code: AWAL, label: Awal, english: First, brief: Awal, brief_english: First,"
		" months: [1], schedule: a, actors: b, output: c, forms: [angka, masalah]}\n"
		"  - {name: dua, code: DUA, label: Dua, english: Two, brief: Dua, brief_english: Two,"
		" months: [7], schedule: a, actors: b, output: c, forms: [kegiatan], budget_year: 1}\n"
		"  - {name: tiga, code: TIGA, label: Tiga, english: Three, brief: Tiga, brief_english: Three,"
		" months: [10], schedule: a, actors: b, output: c, forms: [kegiatan, terpilih]}\n"
		"  - {name: periksa, code: PERIKSA, label: Periksa, english: Lists, brief: Periksa,"
		" brief_english: Lists, months: [], schedule: a, actors: b, output: c,"
		" forms: [daftar, acara], expected: 2}\n"},
	{"codelists.yaml",
		"kind: codelists\ncodelists:\n"
		"  - {name: baris, label: Baris, english: Rows, kind: rows, form: angka}\n"
		"  - {name: tempat, label: Tempat, english: Places, kind: villages}\n"
		"  - {name: dana, label: Dana, english: Fund, codes: ["
		"{name: apbd, label: Anggaran daerah, english: Regency}, {name: csr, label: Swasta, english: Private}]}\n"
		"  - {name: jawab, label: Jawab, english: Answer, codes: ["
		"{name: ya, label: Ya, english: \"Yes\", keys: y}, {name: tidak, label: Tidak, english: \"No\", keys: t}]}\n"
		"  - {name: sub, label: Sub kegiatan, english: Sub-activity, kind: open, codes: ["
		"{name: \"1.01\", label: Posyandu, english: Health post}]}\n"},
	{"angka.yaml",
		REGISTERS_HEAD("angka", "table", "1", "Angka") "rows:\n"
		REGISTERS_ROW("Q1", "1", "")
		REGISTERS_ROW("Q2", "2", ", denominator: Q1, coverage: percent")
		REGISTERS_ROW("Q3", "3", ", denominator: Q1, coverage: percent")
		REGISTERS_ROW("Q4", "4", ", denominator: Q1, coverage: percent")
		"checks:\n  - id: K1\n    scope: [district]\n    stages: [awal]\n    each: {rows: [Q2]}\n"
		"    require: mentions(masalah.baris) >= 1\n    severity: soft\n    override: none\n    kind: uji\n"
		"    message: K1 gagal.\n    english: K1 fails.\n    basis: uji\n"},
	{"masalah.yaml",
		REGISTERS_HEAD("masalah", "register", "2", "Masalah") "fields:\n"
		REGISTERS_FIELD("baris", "select_one", ", list: baris, required: yes, width: 8")
		REGISTERS_FIELD("usulan", "text", ", appearance: multiline, required: yes, width: 20")
		REGISTERS_FIELD("biaya", "money", ", width: 12, total: yes")
		REGISTERS_FIELD("tempat", "select_multiple", ", list: tempat")
		REGISTERS_FIELD("porsi", "select_multiple", ", list: baris, shares: yes")
		REGISTERS_FIELD("dana", "select_one", ", list: dana")
		"carry:\n  - {name: terendah, label: Terendah, english: Lowest, lowest: angka, field: baris}\n"
		"checks:\n"
		REGISTERS_CHECK("B6", "masalah\n    of: awal\n    stages: [dua]", "carried(dua)", "soft")},
	{"kegiatan.yaml",
		REGISTERS_HEAD("kegiatan", "register", "3", "Kegiatan")
		"writers: [operator, owner, verifier]\nowner: Setcam\nfields:\n"
		REGISTERS_FIELD("tahun", "integer", ", default: budget_year, width: 5")
		REGISTERS_FIELD("tanggal", "date", ", default: today, width: 10")
		REGISTERS_FIELD("kode", "code", ", list: sub, fills: nama, width: 8")
		REGISTERS_FIELD("nama", "text", ", required: yes, width: 20")
		REGISTERS_FIELD("dana", "text", ", default: daerah")
		REGISTERS_FIELD("pagu", "money", ", width: 12, total: yes")
		REGISTERS_FIELD("separuh", "money", ", default: pagu / 2")
		REGISTERS_FIELD("baris", "select_multiple", ", list: baris")
		REGISTERS_FIELD("tempat", "select_multiple", ", list: tempat")
		REGISTERS_FIELD("porsi", "select_multiple", ", list: baris")
		REGISTERS_FIELD("dipakai", "money", ", calculation: \"sum(rincian.jumlah)\", width: 12, total: yes")
		REGISTERS_FIELD("alasan", "text", ", default: tanpa alasan, relevant: pagu > 5")
		"carry:\n"
		"  - {name: awal, label: Dari masalah, english: From problems, from: masalah, stage: awal,"
		" stages: [dua], fields: {nama: usulan, pagu: biaya, baris: baris, tempat: tempat, porsi: porsi,"
		" dana: dana}}\n"
		"  - {name: dua, label: Dari dua, english: From two, from: kegiatan, stage: dua, stages: [tiga],"
		" lines: yes, fields: {kode: kode, nama: nama, pagu: dipakai}}\n"
		"checks:\n"
		REGISTERS_CHECK("B1", "kegiatan", "sum(rincian.jumlah) <= pagu", "hard")
		REGISTERS_CHECK("B2", "kegiatan", "unique(kode)", "soft")},
	{"rincian.yaml",
		REGISTERS_HEAD("rincian", "register", "4", "Rincian") "parent: kegiatan\n"
		"writers: [operator, owner, verifier]\nowner: Setcam\nfields:\n"
		REGISTERS_FIELD("uraian", "text", ", required: yes, width: 20")
		REGISTERS_FIELD("volume", "decimal", ", width: 8")
		REGISTERS_FIELD("harga", "money", ", width: 10")
		REGISTERS_FIELD("jumlah", "money", ", calculation: \"times(volume, harga)\", width: 12, total: yes")
		"carry:\n"
		"  - {name: dua, label: Rincian, english: Lines, from: rincian, stage: dua, stages: [tiga],"
		" fields: {uraian: uraian, volume: volume, harga: harga}}\n"
		"checks:\n"
		REGISTERS_CHECK("B3", "rincian", "harga <= 1000", "hard")
		REGISTERS_CHECK("B4", "rincian", "unique(uraian, parent.kode)", "soft")},
	{"terpilih.yaml",
		REGISTERS_HEAD("terpilih", "register", "5", "Terpilih") "fields:\n"
		REGISTERS_FIELD("nama", "text", ", width: 20")
		"carry:\n"
		"  - {name: dari, label: Dari kegiatan, english: From activities, from: kegiatan, stage: tiga,"
		" once: no, fields: {nama: nama}}\n"
		"checks:\n"
		REGISTERS_CHECK("B5", "terpilih", "origin.pagu <= 100", "hard")},
	{"daftar.yaml",
		REGISTERS_HEAD("daftar", "checklist", "6", "Daftar") "per_village: yes\n"
		"writers: [operator, verifier]\ngroups:\n  - {name: G, label: Semua, english: All}\nfields:\n"
		REGISTERS_FIELD("jawab", "select_one", ", list: jawab, required: yes, width: 8")
		REGISTERS_FIELD("bukti", "text", ", width: 20")
		"items:\n"
		"  - {name: \"1.1\", no: \"1\", group: G, label: Rapat, english: Meeting}\n"
		"  - {name: \"1.2\", no: \"2\", group: G, label: Kader, english: Cadre}\n"},
	{"acara.yaml",
		REGISTERS_HEAD("acara", "document", "7", "Berita acara") "single: yes\nwriters: [camat]\nfields:\n"
		REGISTERS_FIELD("tanggal", "date", ", required: yes, width: 10")
		REGISTERS_FIELD("isi", "text", ", appearance: multiline")},
};
/* clang-format on */

/* The folder of the forms, which office_new loads instead of the shipped ones. */
static inline void registers_folder(char folder[128])
{
	const char *tmp = getenv("TMPDIR");
	char path[192];

	(void)snprintf(folder, 128, "%s/ansit-forms-XXXXXX", tmp != NULL ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	(void)snprintf(path, sizeof(path), "%s/forms", folder);
	assert_int_equal(mkdir(path, 0700), 0);
	for (size_t i = 0; i < COUNT(registers_files); i++) {
		FILE *f;

		(void)snprintf(path, sizeof(path), "%s/forms/%s", folder, registers_files[i].name);
		f = fopen(path, "w");
		assert_non_null(f);
		assert_true(fputs(registers_files[i].text, f) >= 0);
		assert_int_equal(fclose(f), 0);
	}
}

struct registers {
	struct office *o;
	struct desk desk;
	struct record_undo *undo;
};

static inline void registers_open(struct registers *g, const char *who, const char *stage)
{
	struct report r;

	desk_close(&g->desk);
	office_act(g->o, who);
	r = office_report(g->o, stage);
	MUST(g->o, desk_look(&g->desk, g->o->store, &r, &g->o->e));
}

static inline struct registers registers_new(const char *who, const char *stage)
{
	struct registers g = {.undo = record_undo_new()};
	char folder[128];

	registers_folder(folder);
	assert_int_equal(setenv("ANSIT_DATA", folder, 1), 0);
	g.o = office_new();
	(void)nftw(folder, office_remove, 8, FTW_DEPTH | FTW_PHYS);
	registers_open(&g, who, stage);
	return g;
}

static inline void registers_end(struct registers *g)
{
	record_undo_free(g->undo);
	desk_close(&g->desk);
	office_free(g->o);
}

/* A failure the compiler knows never to come back from. */
static inline _Noreturn void registers_stop(const char *what)
{
	fail_msg("%s is not there", what);
	abort();
}

static inline const struct form *registers_form(const struct registers *g, const char *name)
{
	const struct form *f = forms_form(g->o->forms, name);

	if (f == NULL)
		registers_stop(name);
	return f;
}

static inline const struct field *registers_field(const struct record *r, const char *name)
{
	const struct field *f = form_field(r->form, name);

	if (f == NULL)
		registers_stop(name);
	return f;
}

/* Calculated ones too; in the office's arena. */
static inline const char *registers_text(
	struct registers *g, const struct record *r, const char *name)
{
	struct buf b = {0};
	const char *text = arena_text(
		&g->o->arena, record_text(&g->desk.book, r, registers_field(r, name), &b));

	buf_release(&b);
	return text;
}

#define assert_answer(g, r, name, expected) \
	assert_string_equal(registers_text(g, r, name), expected)

static inline enum put_result registers_put(
	struct registers *g, struct record *r, const char *name, const char *value)
{
	const struct field *f = registers_field(r, name);
	const char *before = arena_text(&g->o->arena, r->values[f->index]);
	enum put_result result = desk_answer(&g->desk, r, f, value, before, &g->o->e);

	if (result == PUT_DONE)
		record_undo_answer(g->undo, r->id, f, before, value);
	return result;
}

#define PUT(g, r, name, value) \
	do { \
		if (registers_put(g, r, name, value) != PUT_DONE) \
			fail_msg("%s = %s: %s", name, value, (g)->o->e.text); \
	} while (0)

static inline struct record *registers_add_at(
	struct registers *g, const char *form, struct record *parent)
{
	struct record_new n = {.form = registers_form(g, form), .parent = parent};
	struct record *r = NULL;

	if (desk_record_add(&g->desk, &n, &r, &g->o->e) != PUT_DONE)
		fail_msg("%s: %s", form, g->o->e.text);
	record_undo_add(g->undo, r->id, r->form);
	return r;
}

static inline struct record *registers_add(struct registers *g, const char *form)
{
	return registers_add_at(g, form, NULL);
}

/* The record of a form by its number, NULL when none stands. */
static inline struct record *registers_find(struct registers *g, const char *form, int no)
{
	struct record *r;
	size_t at = 0;

	while ((r = records_next(g->desk.book.records, registers_form(g, form), NULL, &at)) !=
		NULL) {
		if (r->no == no)
			return r;
	}
	return NULL;
}

/* The same where it must stand. */
static inline struct record *registers_no(struct registers *g, const char *form, int no)
{
	struct record *r = registers_find(g, form, no);

	if (r == NULL)
		registers_stop(form);
	return r;
}

/* Takes back, or does again; the sentence when it did not work, "" when nothing was left. */
static inline bool registers_undo(struct registers *g, bool again)
{
	struct record *r;
	const struct field *f;

	return desk_undo(&g->desk, g->undo, again, &r, &f, &g->o->e);
}

/* Memory is what another program would read. */
static inline void registers_same(struct registers *g)
{
	const struct records *mine = g->desk.book.records;
	struct report r = office_report_in(
		g->o, g->o->reader, g->desk.report.year, g->desk.report.stage->name);
	struct desk other = {0};

	MUST(g->o, desk_look(&other, g->o->reader, &r, &g->o->e));
	assert_int_equal(mine->count, other.book.records->count);
	for (size_t i = 0; i < mine->count; i++) {
		const struct record *a = mine->list[i], *b = other.book.records->list[i];

		assert_int_equal(a->id, b->id);
		assert_int_equal(a->no, b->no);
		assert_int_equal(a->place, b->place);
		assert_string_equal(a->user, b->user);
		assert_int_equal(a->at_ms, b->at_ms);
		assert_int_equal(a->user_id, b->user_id);
		assert_int_equal(a->by_verifier, b->by_verifier);
		assert_int_equal(a->only_user, b->only_user);
		assert_int_equal(a->seen, b->seen);
		assert_int_equal(a->stages, b->stages);
		assert_int_equal(a->origin.id, b->origin.id);
		assert_int_equal(a->parent != NULL ? a->parent->id : 0,
			b->parent != NULL ? b->parent->id : 0);
		for (size_t k = 0; k < a->form->field_count; k++)
			assert_string_equal(a->values[k], b->values[k]);
		for (size_t k = 0; a->origin.id != 0 && k < a->origin.form->field_count; k++)
			assert_string_equal(a->origin.values[k], b->origin.values[k]);
	}
	assert_int_equal(g->desk.record_problems.count, other.record_problems.count);
	for (size_t i = 0; i < other.record_problems.count; i++) {
		const struct problem *p = &g->desk.record_problems.list[i];

		assert_ptr_equal(p->check, other.record_problems.list[i].check);
		assert_int_equal(p->record->id, other.record_problems.list[i].record->id);
	}
	assert_int_equal(
		desk_count(&g->desk, PLACE_DISTRICT).soft, desk_count(&other, PLACE_DISTRICT).soft);
	desk_close(&other);
}

#endif
