#ifndef TEST_WORK_FLOWING_H
#define TEST_WORK_FLOWING_H

/* An office with a small year for the tests of the workflow: a table of five rows of three owners, a
 * register and a checklist in two stages; two villages; two operators, the owners' people, two
 * verifiers and a camat. */

#include "office.h"

#include "store/flow.h"
#include "store/record.h"
#include "store/sealed.h"
#include "work/flow.h"
#include "work/records.h"
#include "work/verify.h"

/* clang-format off */
#define FLOWING_CHECK(id, where, require, severity, override) \
	"  - id: " id "\n    " where "\n    require: " require "\n    severity: " severity \
	"\n    override: " override "\n    kind: uji\n    message: " id " gagal di {desa}.\n" \
	"    english: " id " fails at {desa}.\n    basis: uji\n"

#define FLOWING_ROW(name, no, owner, more) \
	"  - {name: " name ", no: \"" no "\", code: c" no ", label: Baris " no ", english: Row " no \
	", brief: Baris " no ", brief_english: Row " no ", owner: " owner \
	", unit: orang, measure: posisi" more "}\n"

static const struct form_source *flowing_sources(size_t *count)
{
	static const struct {
		const char *name, *text;
	} files[] = {
		{"common.yaml",
			"kind: common\nowners:\n"
			"  - {name: Setcam, label: Sekretariat, english: Secretariat, brief: Set}\n"
			"  - {name: Puskesmas, label: Puskesmas, english: Health centre, brief: Pkm}\n"
			"  - {name: PLKB, label: PLKB, english: Family planning, brief: PLKB}\n"
			"no_data:\n  - {label: Belum ada, english: Not yet}\n"
			"checks:\n"
			"  - id: R2\n    scope: [owner]\n    value: empty(owner)\n    require: value = 0\n"
			"    phase: submit\n    severity: hard\n    override: none\n    kind: uji\n"
			"    message: R2 gagal.\n    english: R2 fails.\n    basis: uji\n"
			FLOWING_CHECK("A5", "stages: [dua]\n    phase: submit\n    scope: [district]",
				"signed(satu)", "hard", "verifier")},
		{"codelists.yaml",
			"kind: codelists\ncodelists:\n"
			"  - {name: jawab, label: Jawab, english: Answer, codes: ["
			"{name: ya, label: Ya, english: \"Yes\", keys: y},"
			" {name: tidak, label: Tidak, english: \"No\", keys: t}]}\n"},
		{"calendar.yaml",
			"kind: calendar\nstages:\n"
			"  - {name: satu, code: SATU, label: Satu, english: One, brief: Satu,"
			" brief_english: One, months: [], schedule: a, actors: b, output: c,"
			" forms: [angka, catat, daftar]}\n"
			"  - {name: dua, code: DUA, label: Dua, english: Two, brief: Dua,"
			" brief_english: Two, months: [], schedule: a, actors: b, output: c,"
			" forms: [angka], previous: satu, previous_year: 0}\n"},
		{"angka.yaml",
			"form: angka\nkind: table\norder: 1\nlabel: Angka\nenglish: Figures\nbrief: Angka\n"
			"rows:\n"
			FLOWING_ROW("S1", "1", "Setcam", "")
			FLOWING_ROW("S2", "2", "Setcam", "")
			FLOWING_ROW("S3", "3", "Puskesmas", "")
			FLOWING_ROW("S4", "4", "PLKB", "")
			FLOWING_ROW("S5", "5", "Puskesmas", ", required: no")
			"checks:\n"
			FLOWING_CHECK("K1", "scope: [village]", "S2 <= S1", "hard", "none")
			FLOWING_CHECK("K2", "scope: [village]", "S3 <= S1", "hard", "verifier")
			FLOWING_CHECK("K3", "stages: [dua]\n    scope: [village]\n    each: {rows: [S1, S2]}",
				"row <= prev.row + 5", "hard", "verifier")
			FLOWING_CHECK("W1", "scope: [village]", "S4 <= S2", "soft", "note")
			FLOWING_CHECK("D1", "scope: [district]", "S1 <= 150", "soft", "note")},
		{"catat.yaml",
			"form: catat\nkind: register\norder: 2\nlabel: Catatan\nenglish: Records\n"
			"brief: Catatan\nwriters: [operator, owner]\nfields:\n"
			"  - {name: uraian, label: Uraian, english: Words, type: text, required: yes, width: 20}\n"
			"  - {name: jumlah, label: Jumlah, english: Amount, type: integer, width: 8}\n"
			"checks:\n"
			FLOWING_CHECK("N1", "form: catat\n    scope: [record]", "jumlah <= 100", "hard", "none")
			FLOWING_CHECK("N2", "form: catat\n    scope: [record]", "jumlah <= 50", "soft", "note")},
		{"daftar.yaml",
			"form: daftar\nkind: checklist\norder: 3\nlabel: Daftar\nenglish: List\nbrief: Daftar\n"
			"writers: [operator, verifier]\ngroups:\n"
			"  - {name: A, label: Awal, english: First}\nfields:\n"
			"  - {name: jawaban, label: Jawaban, english: Answer, type: select_one, list: jawab,"
			" required: yes, width: 10}\n"
			"items:\n"
			"  - {name: a1, no: \"1\", group: A, label: Satu, english: One}\n"
			"  - {name: a2, no: \"2\", group: A, label: Dua, english: Two}\n"},
	};
	static struct form_source sources[COUNT(files)];

	for (size_t i = 0; i < COUNT(files); i++)
		sources[i] = (struct form_source){files[i].name, files[i].text, strlen(files[i].text)};
	*count = COUNT(files);
	return sources;
}
/* clang-format on */

enum {
	FLOWING_VILLAGES = 2
};

static inline struct forms *flowing_forms(void)
{
	struct buf mistakes = {0};
	size_t count;
	const struct form_source *sources = flowing_sources(&count);
	struct forms *f = forms_read(sources, count, &mistakes);

	assert_string_equal(buf_str(&mistakes), "");
	assert_non_null(f);
	buf_release(&mistakes);
	return f;
}

static inline bool flowing_create(struct office *o)
{
	static const struct store_village villages[FLOWING_VILLAGES] = {
		{DESA1, "Sepaso"}, {DESA2, "Keraitan"}};
	const struct store_new n = {.path = o->path,
		.district_code = "64.08.09",
		.district_name = "Bengalon",
		.regency_name = "Kabupaten Kutai Timur",
		.province_name = "Kalimantan Timur",
		.year = 2025,
		.admin_name = "Dewi",
		.admin_account = "dewi",
		.villages = villages,
		.village_count = FLOWING_VILLAGES};

	return store_create(&n, o->forms, &o->clock, &o->e);
}

/* The people of office.h, and Wira, a second verifier. */
static inline struct office *flowing_new(void)
{
	static const struct user_new wira = {.name = "Wira", .role = ROLE_VERIFIER};
	struct office *o = calloc(1, sizeof(*o));

	assert_non_null(o);
	o->forms = flowing_forms();
	office_folder(o);
	MUST(o, flowing_create(o));
	o->store = office_connect(o);
	o->reader = office_connect(o);
	office_people(o);
	MUST(o, user_add(o->store, &wira, &o->e));
	return o;
}

/* Fills every required row of a stage's report as Ani, with numbers that break no rule. */
static inline void flowing_fill(struct office *o, const char *stage)
{
	static const char *const cells[] = {"S1 " DESA1 " 60", "S2 " DESA1 " 50", "S3 " DESA1 " 40",
		"S4 " DESA1 " 30", "S1 " DESA2 " 61", "S2 " DESA2 " 51", "S3 " DESA2 " 41",
		"S4 " DESA2 " 31"};

	office_act(o, "Ani");
	office_sources(o, stage);
	for (size_t i = 0; i < COUNT(cells); i++) {
		const char *value = strrchr(cells[i], ' ') + 1;
		enum put_result put = office_put_in(o, o->store, stage, cells[i], value);

		assert_true(put == PUT_DONE || put == PUT_SAME);
	}
}

/* A desk with cells of a stage's newest report, as somebody. */
static inline struct desk flowing_desk(struct office *o, const char *name, const char *stage)
{
	struct report r;
	struct desk d;

	office_act(o, name);
	r = office_report(o, stage);
	MUST(o, desk_open(&d, o->store, &r, &o->e));
	return d;
}

/* Each unit's own people confirm. */
static inline void flowing_confirm_all(struct office *o, const char *stage)
{
	static const char *const people[] = {"Budi", "Citra", "Eka", "Fajar"};

	for (size_t i = 0; i < COUNT(people); i++) {
		struct desk d = flowing_desk(o, people[i], stage);

		MUST(o, flow_confirm(&d, store_actor(o->store)->unit, NULL, &o->e));
		desk_close(&d);
	}
}

/* One verdict on everything that is open. */
static inline void flowing_review_all(
	struct office *o, const char *name, const char *stage, enum verdict verdict)
{
	struct desk d = flowing_desk(o, name, stage);
	struct arena arena = {0};
	struct verify_list lines;

	verify_lines(&d, &arena, &lines);
	for (size_t i = 0; i < lines.count; i++)
		MUST(o, verify_put(&d, &lines.list[i], verdict,
				verdict == VERDICT_AGREE ? "" : "catatan", &o->e));
	arena_release(&arena);
	desk_close(&d);
}

static inline void flowing_do(struct office *o, const char *name, const char *stage,
	enum flow_act act, const char *reason)
{
	struct desk d = flowing_desk(o, name, stage);

	MUST(o, flow_do(&d, act, reason, &o->e));
	desk_close(&d);
}

#endif
