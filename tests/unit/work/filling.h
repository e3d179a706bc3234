#ifndef TEST_WORK_FILLING_H
#define TEST_WORK_FILLING_H

/* An office whose forms have a field of every type, lines, and two checklists, filled by keys. */

#include "registers.h"

#include "work/checklist.h"
#include "work/fill.h"

/* clang-format off */
static const struct {
	const char *name, *text;
} filling_files[] = {
	{"common.yaml",
		"kind: common\nowners:\n"
		"  - {name: Setcam, label: Sekretariat, english: Secretariat, brief: Set}\n"
		"  - {name: Puskesmas, label: Puskesmas, english: Health centre, brief: Pkm}\n"
		"  - {name: PLKB, label: PLKB, english: Family planning, brief: PLKB}\n"
		"no_data:\n  - {label: Belum ada, english: Not yet}\n"},
	{"calendar.yaml",
		"kind: calendar\nstages:\n"
		"  - {name: dua, code: DUA, label: Dua, english: Two, brief: Dua, brief_english: Two,"
		" months: [7], schedule: a, actors: b, output: c, forms: [angka, catatan, daftar, monev]}\n"
		"  - {name: tiga, code: TIGA, label: Tiga, english: Three, brief: Tiga, brief_english: Three,"
		" months: [10], schedule: a, actors: b, output: c, forms: [lanjut]}\n"},
	{"codelists.yaml",
		"kind: codelists\ncodelists:\n"
		"  - {name: baris, label: Baris, english: Rows, kind: rows, form: angka}\n"
		"  - {name: tempat, label: Tempat, english: Places, kind: villages}\n"
		"  - {name: dana, label: Dana, english: Fund, codes: ["
		"{name: apbd, label: Anggaran daerah, english: Regency}, {name: csr, label: Swasta perusahaan, english: Private},"
		" {name: swadaya, label: Swadaya masyarakat, english: Own}, {name: lain, label: Lainnya, english: Other}]}\n"
		"  - {name: jawab, label: Jawab, english: Answer, codes: ["
		"{name: ya, label: Ya, english: \"Yes\", keys: y1}, {name: tidak, label: Tidak, english: \"No\", keys: t0},"
		" {name: belum, label: Belum dinilai, english: Not judged, keys: \".\"}]}\n"
		"  - {name: sub, label: Sub kegiatan, english: Sub-activity, kind: open, codes: ["
		"{name: \"1.01\", label: Posyandu keluarga, english: Health post},"
		" {name: \"1.02\", label: Kelas ibu, english: Class of mothers},"
		" {name: \"1.03\", label: Kelas balita, english: Class of children}]}\n"},
	{"angka.yaml",
		REGISTERS_HEAD("angka", "table", "1", "Angka") "rows:\n"
		REGISTERS_ROW("Q1", "1", "") REGISTERS_ROW("Q2", "2", "") REGISTERS_ROW("Q3", "3", "")},
	{"catatan.yaml",
		REGISTERS_HEAD("catatan", "register", "2", "Catatan") "fields:\n"
		REGISTERS_FIELD("judul", "text", ", required: yes, width: 20")
		REGISTERS_FIELD("uraian", "text", ", appearance: multiline")
		REGISTERS_FIELD("jumlah", "integer", ", required: yes")
		REGISTERS_FIELD("volume", "decimal", "")
		REGISTERS_FIELD("harga", "money", "")
		REGISTERS_FIELD("total", "money", ", calculation: \"times(volume, harga)\"")
		REGISTERS_FIELD("pagu", "money", ", default: \"times(volume, harga)\"")
		REGISTERS_FIELD("tanggal", "date", "")
		REGISTERS_FIELD("dana", "select_one", ", list: dana, required: yes")
		REGISTERS_FIELD("alasan", "text", ", required: yes, relevant: dana = 'lain'")
		REGISTERS_FIELD("tempat", "select_multiple", ", list: tempat")
		REGISTERS_FIELD("porsi", "select_multiple", ", list: baris, shares: yes")
		REGISTERS_FIELD("kode", "code", ", list: sub, fills: nama")
		REGISTERS_FIELD("nama", "text", "")
		REGISTERS_FIELD("akhir", "text", "")
		"checks:\n" REGISTERS_CHECK("B1", "catatan", "jumlah <= 100", "hard")},
	{"rincian.yaml",
		REGISTERS_HEAD("rincian", "register", "3", "Rincian") "parent: catatan\nfields:\n"
		REGISTERS_FIELD("uraian", "text", ", width: 20")},
	{"lanjut.yaml",
		REGISTERS_HEAD("lanjut", "register", "4", "Lanjut") "fields:\n"
		REGISTERS_FIELD("nama", "text", ", width: 20")
		REGISTERS_FIELD("jumlah", "integer", "")
		REGISTERS_FIELD("hari", "date", ", default: today")
		REGISTERS_FIELD("sisa", "money", ", default: \"jumlah - 100\"")
		"carry:\n  - {name: dua, label: Dari dua, english: From two, from: catatan, stage: dua,"
		" fields: {nama: judul, jumlah: jumlah}}\n"},
	{"daftar.yaml",
		REGISTERS_HEAD("daftar", "checklist", "5", "Daftar") "per_village: yes\n"
		"writers: [operator, verifier]\n"
		"groups:\n  - {name: G, label: Satu, english: One}\n  - {name: H, label: Dua, english: Two}\nfields:\n"
		REGISTERS_FIELD("jawab", "select_one", ", list: jawab, required: yes, width: 8")
		REGISTERS_FIELD("bukti", "text", ", width: 20")
		REGISTERS_FIELD("catatan", "text", ", appearance: multiline")
		"items:\n"
		"  - {name: \"1.1\", no: \"1\", group: G, label: Rapat desa, english: Meeting}\n"
		"  - {name: \"1.2\", no: \"2\", group: G, label: Kader, english: Cadre}\n"
		"  - {name: \"2.1\", no: \"1\", group: H, label: Anggaran, english: Budget}\n"
		"checks:\n" REGISTERS_CHECK("C1", "daftar", "jawab != 'ya' or filled(bukti)", "soft")},
	{"monev.yaml",
		REGISTERS_HEAD("monev", "checklist", "6", "Monev") "fields:\n"
		REGISTERS_FIELD("hasil", "text", ", appearance: multiline, required: yes")
		REGISTERS_FIELD("masalah", "text", ", appearance: multiline")
		"items:\n"
		"  - {name: \"1\", no: \"1\", label: Pertama, english: First}\n"
		"  - {name: \"2\", no: \"2\", label: Kedua, english: Second}\n"},
};
/* clang-format on */

struct filling {
	struct registers g;
	struct fill fill;
	struct checking checking;
	bool prefix; /* Esc or Ctrl-G was the last key */
};

static inline void filling_write(const char *folder, size_t file)
{
	char path[192];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/forms/%s", folder, filling_files[file].name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(filling_files[file].text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

/* Without any record. */
static inline struct filling *filling_new(const char *who, const char *stage)
{
	struct filling *t = calloc(1, sizeof(*t));
	const char *tmp = getenv("TMPDIR");
	char folder[128], path[192];

	assert_non_null(t);
	(void)snprintf(folder, 128, "%s/ansit-forms-XXXXXX", tmp != NULL ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	(void)snprintf(path, sizeof(path), "%s/forms", folder);
	assert_int_equal(mkdir(path, 0700), 0);
	for (size_t i = 0; i < COUNT(filling_files); i++)
		filling_write(folder, i);
	assert_int_equal(setenv("ANSIT_DATA", folder, 1), 0);
	t->g.undo = record_undo_new();
	t->g.o = office_new();
	(void)nftw(folder, office_remove, 8, FTW_DEPTH | FTW_PHYS);
	registers_open(&t->g, who, stage);
	return t;
}

static inline void filling_free(struct filling *t)
{
	fill_close(&t->fill);
	checking_close(&t->checking);
	registers_end(&t->g);
	free(t);
}

/* Record 1 of a form, which stands. */
static inline struct record *filling_one(struct filling *t, const char *form)
{
	struct record *r = registers_no(&t->g, form, 1);

	if (r == NULL) {
		fail_msg("%s 1 does not stand", form);
		abort();
	}
	return r;
}

/* Opens record 1 of a form at a field; "": where the program would. */
static inline void filling_open(struct filling *t, const char *form, const char *field)
{
	struct record *r = filling_one(t, form);

	fill_close(&t->fill);
	MUST(t->g.o,
		fill_open(&t->fill, &t->g.desk, r,
			*field != '\0' ? registers_field(r, field) : NULL, t->g.undo, &t->g.o->e));
}

/* An empty record of catatan, at a field. */
static inline struct filling *filling_at(const char *who, const char *field)
{
	struct filling *t = filling_new(who, "dua");

	(void)registers_add(&t->g, "catatan");
	filling_open(t, "catatan", field);
	return t;
}

/* What the other connection sees in a field of record 1; in the office's arena. */
static inline const char *filling_stands(struct filling *t, const char *form, const char *field)
{
	struct office *o = t->g.o;
	struct report r = office_report_in(o, o->reader, 2026, t->g.desk.report.stage->name);
	struct desk other = {0};
	const char *text = NULL;
	size_t at = 0;

	MUST(o, desk_look(&other, o->reader, &r, &o->e));
	for (struct record *one; (one = records_next(other.book.records,
					  registers_form(&t->g, form), NULL, &at)) != NULL;) {
		if (one->no == 1)
			text = arena_text(
				&o->arena, one->values[registers_field(one, field)->index]);
	}
	desk_close(&other);
	assert_non_null(text);
	return text;
}

#define assert_stands(t, field, expected) \
	assert_string_equal(filling_stands(t, "catatan", field), expected)

/* What waits in a field for this person, as the database has it; "" when nothing. */
static inline const char *filling_waits(struct filling *t, const char *form, const char *field)
{
	struct office *o = t->g.o;
	struct report r = office_report_in(o, o->reader, 2026, t->g.desk.report.stage->name);
	struct record *one = filling_one(t, form);
	const char *text = answer_pending(
		o->reader, &o->arena, &r, &t->g.desk.book, one, registers_field(one, field));

	return text != NULL ? text : "";
}

#define assert_waits(t, field, expected) \
	assert_string_equal(filling_waits(t, "catatan", field), expected)

/* Somebody else writes a field of record 1, as another program. */
static inline void filling_other(
	struct filling *t, const char *who, const char *field, const char *value)
{
	struct office *o = t->g.o;
	struct report r = office_report_in(o, o->reader, 2026, t->g.desk.report.stage->name);
	struct record *one = filling_one(t, "catatan");
	struct answer_write w = {
		.report = &r, .record = one, .field = registers_field(one, field), .value = value};

	office_act_in(o, o->reader, who);
	if (answer_put(o->reader, &w, &t->g.desk.book, &o->e) != PUT_DONE)
		fail_msg("%s", o->e.text);
	office_act_in(o, o->reader, store_actor(o->store)->name);
}

/* One key to whatever is open: a record, or else a checklist. */
static inline int filling_key(struct filling *t, const struct key *key)
{
	bool is_fill = t->fill.desk != NULL;
	enum keymap map = is_fill ? fill_keymap(&t->fill) : checking_keymap(&t->checking);
	enum action action;

	if (!t->prefix && action_is_prefix(key)) {
		t->prefix = true;
		return FILL_STAY;
	}
	action = action_of(map, t->prefix, key);
	if (t->prefix && action == ACT_NONE) {
		t->prefix = false;
		return FILL_BEEP;
	}
	t->prefix = false;
	return is_fill ? (int)fill_do(&t->fill, action, key)
		       : (int)checking_do(&t->checking, action, key);
}

static inline int filling_type(struct filling *t, const char *text)
{
	int step = FILL_STAY;

	for (; *text != '\0'; text++)
		step = filling_key(t, &(struct key){KEY_LETTER, (unsigned char)*text});
	return step;
}

/* Names of keys parted by blanks; a word that is no key is typed letter by letter. What the last key
 * did. */
static inline int filling_keys(struct filling *t, const char *words)
{
	int step = FILL_STAY, size;
	char word[64];
	struct key key;

	while (sscanf(words, " %63s%n", word, &size) == 1) {
		step = key_parse(word, &key) ? filling_key(t, &key) : filling_type(t, word);
		words += size;
	}
	return step;
}

static inline const char *filling_at_name(const struct filling *t)
{
	const struct field *field = fill_field(&t->fill);

	return field != NULL ? field->name : "done";
}

#define assert_field(t, expected) assert_string_equal(filling_at_name(t), expected)

static inline bool filling_says(struct filling *t, const char *part)
{
	bool hard;
	const char *message = t->fill.desk != NULL ? fill_message(&t->fill, &hard)
						   : checking_message(&t->checking, &hard);

	if (strstr(message, part) != NULL)
		return true;
	print_error("it says: %s\n", message);
	return false;
}

/* What the field under the cursor shows; in the office's arena. */
static inline const char *filling_shows(struct filling *t, const char *field)
{
	struct buf b = {0};
	const char *text;

	fill_text(&t->fill, registers_field(t->fill.record, field), &b);
	text = arena_text(&t->g.o->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

#endif
