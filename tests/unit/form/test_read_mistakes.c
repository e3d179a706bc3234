#include "reading.h"

/* Fields begin on line 7. */
#define HEAD(kind) "form: f\nkind: " kind "\nlabel: L\nenglish: E\nbrief: B\n"
#define REGISTER HEAD("register") "fields:\n"
#define FIELD(name, more) "  - {name: " name ", label: L, english: E, " more "}\n"
#define ONLY(key, what) "kunci \"" key "\" hanya untuk " what ". Hapus kunci ini.\n"
#define MISSING(key) "kunci \"" key "\" belum ada atau kosong. Isi dahulu.\n"
#define NUMBERS "type: integer, decimal, money"
#define BAD_PATTERN "\" tidak dapat dipakai: periksa kurungnya, dan buat sederhana.\n"
#define BAD_NAME "\" tidak dapat dipakai: pakai huruf kecil, angka dan _, dan bukan kata rumus.\n"
#define BAD_CODE "\" tidak dapat dipakai: hanya huruf, angka, _ - dan titik, tanpa spasi.\n"

/* A form file, and all lines said of it. */
static const struct {
	const char *form, *lines;
} files[] = {
	/* Of the form. */
	{HEAD("register") "rows: []\n",
		"form.yaml:1: " MISSING("fields") "form.yaml:6: kunci \"rows\" tidak dikenal "
						  "di sini. Periksa ejaannya.\n"},
	{REGISTER "  []\n", "form.yaml:6: " MISSING("fields")},
	{HEAD("register") "fields: x\n",
		"form.yaml:6: isi \"fields\" harus daftar, seperti [a, b].\n"},
	{"parent: kendala\nsingle: yes\nprint: x\n" HEAD("checklist") "fields:\n" FIELD(
		 "a", "type: text"),
		"form.yaml:1: " ONLY("parent", "kind: register") "form.yaml:1: " MISSING(
			"items") "form.yaml:2: " ONLY("single",
			"kind: document") "form.yaml:3: " ONLY("print", "kind: document")},
	{"per_village: yes\ngroups: []\nitems: []\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:1: " ONLY("per_village", "kind: checklist") "form.yaml:2: " ONLY(
			"groups", "kind: checklist") "form.yaml:3: " ONLY("items",
			"kind: checklist")},
	{"writers: [admin]\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:1: \"admin\" tidak dikenal; pilih salah satu: operator, owner, verifier, "
		"camat.\n"},
	{"writers: []\nowner: Setcam\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:1: " MISSING("writers") "form.yaml:2: " ONLY(
			"owner", "writers: [owner]")},
	{"writers: [owner]\nowner: PLKB\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:2: PJ data \"PLKB\" tidak dikenal. Lihat \"owners\" di berkas common.\n"},
	{"carry: [{name: a}]\n" HEAD(
		 "checklist") "items: [{name: 1, no: 1, label: L}]\nfields:\n" FIELD("a",
		 "type: text"),
		"form.yaml:1: " ONLY("carry", "kind: register, document") "form.yaml:1: " MISSING(
			"label") "form.yaml:1: " MISSING("english") "form.yaml:1: tulis salah satu: "
								    "\"from\" atau "
								    "\"lowest\".\n"},
	{HEAD("document") "print: 'x {daftar kendala}'\nfields:\n" FIELD("a", "type: text"),
		"form.yaml:6: {daftar kendala} harus sendirian pada barisnya dalam \"print\".\n"},
	{HEAD("document") "print: '{a} {b} {c'\nfields:\n" FIELD("a", "type: text"),
		"form.yaml:6: {b} dalam \"print\" bukan isian formulir ini, bukan kecamatan, kabupaten, tahun, tahapan, hari:TANGGAL, dan bukan daftar FORMULIR [PILIHAN [NOMOR]]. Periksa ejaannya.\n"
		"form.yaml:6: {c} dalam \"print\" bukan isian formulir ini, bukan kecamatan, kabupaten, tahun, tahapan, hari:TANGGAL, dan bukan daftar FORMULIR [PILIHAN [NOMOR]]. Periksa ejaannya.\n"},
	/* Of parents. */
	{"parent: x\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:1: formulir \"x\" tidak ada. Periksa ejaannya.\n"},
	{"parent: kendala\n" REGISTER FIELD("a", "type: text"),
		"calendar.yaml:4: formulir \"f\" ikut dengan induknya, kendala. Tulis kendala saja.\n"},
	{"parent: f\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:1: \"f\" tidak dapat menjadi induk: harus register lain yang tidak punya "
		"induk.\n"},
	{"parent: t\n" REGISTER FIELD("a", "type: text"),
		"form.yaml:1: \"t\" tidak dapat menjadi induk: harus register lain yang tidak punya "
		"induk.\n"},
	/* Of items. */
	{HEAD("checklist") "items: []\nfields:\n" FIELD("a", "type: text"),
		"form.yaml:6: " MISSING("items")},
	{HEAD("checklist") "items:\n  - {name: 1 a, no: 1234567, label: L, group: Z}\n"
			   "  - {name: b, no: 1, label: L}\n  - {name: b, no: 1, colour: L}\n"
			   "  - x\nfields:\n" FIELD("a", "type: text"),
		"form.yaml:7: kelompok \"Z\" tidak ada di \"groups\" formulir ini.\n"
		"form.yaml:7: isi \"no\" terlalu panjang; paling panjang 6 huruf.\n"
		"form.yaml:7: kode \"1 a" BAD_CODE
		"form.yaml:9: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n"
		"form.yaml:9: " MISSING(
			"label") "form.yaml:9: \"b\" sudah dipakai. Hapus atau ganti "
				 "salah satu.\n"
				 "form.yaml:10: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"},
	/* Of fields. */
	{REGISTER "  - x\n  - {name: a}\n",
		"form.yaml:7: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"
		"form.yaml:8: " MISSING("label") "form.yaml:8: " MISSING(
			"english") "form.yaml:8: " MISSING("type")},
	{REGISTER FIELD("a", "type: number, colour: red"),
		"form.yaml:7: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n"
		"form.yaml:7: \"number\" tidak dikenal; pilih salah satu: text, integer, decimal, money, "
		"date, select_one, select_multiple, code.\n"},
	{REGISTER FIELD("Aa", "type: text") FIELD("sum", "type: text") FIELD("a", "type: text")
			FIELD("a", "type: text") FIELD("a-b", "type: text"),
		"form.yaml:7: nama isian \"Aa" BAD_NAME "form.yaml:8: nama isian \"sum" BAD_NAME
		"form.yaml:10: \"a\" sudah dipakai. Hapus atau ganti salah satu.\n"
		"form.yaml:11: nama isian \"a-b" BAD_NAME},
	{REGISTER FIELD("a", "type: select_one") FIELD("b", "type: select_multiple, list: x")
			FIELD("c", "type: text, list: fund"),
		"form.yaml:7: " MISSING(
			"list") "form.yaml:8: daftar kode \"x\" tidak ada. Lihat berkas "
				"codelists.\n"
				"form.yaml:9: " ONLY(
					"list", "type: select_one, select_multiple, code")},
	{REGISTER FIELD("a", "type: select_one, list: fund, shares: yes, total: yes") FIELD(
		 "b", "type: money, appearance: multiline, pattern: x, fills: a")
			FIELD("c", "type: text, appearance: big, calculation: 1, width: 61"),
		"form.yaml:7: " ONLY("shares", "type: select_multiple") "form.yaml:7: " ONLY(
			"total", NUMBERS) "form.yaml:8: " ONLY("appearance",
			"type: text") "form.yaml:8: " ONLY("fills",
			"type: code") "form.yaml:8: " ONLY("pattern",
			"type: code") "form.yaml:8: isian \"a\" harus berjenis text supaya dapat "
				      "menerima uraian kode.\n"
				      "form.yaml:9: " ONLY("calculation",
					      NUMBERS) "form.yaml:9: \"big\" tidak dikenal; pilih "
						       "salah satu: multiline.\n"
						       "form.yaml:9: di sini harus bilangan bulat dari 1 sampai 60.\n"},
	{REGISTER FIELD("a", "type: code, fills: z"),
		"form.yaml:7: isian \"z\" tidak ada di formulir f. Periksa ejaannya.\n"},
	{REGISTER FIELD("a", "type: code, pattern: '('") FIELD("b", "type: code, pattern: '(a)\\1'")
			FIELD("c", "type: code, pattern: '((a{200}){200}){200}'")
				FIELD("d", "type: code, pattern: 'a{2}{9223372036854775807}'"),
		"form.yaml:7: pola \"(" BAD_PATTERN "form.yaml:8: pola \"(a)\\1" BAD_PATTERN
		"form.yaml:9: pola \"((a{200}){200}){200}" BAD_PATTERN
		"form.yaml:10: pola \"a{2}{9223372036854775807}" BAD_PATTERN},
	{REGISTER FIELD("a", "type: money, constraint_message: x, calculation: 1, default: 2"),
		"form.yaml:7: " ONLY("constraint_message", "constraint") "form.yaml:7: " ONLY(
			"default", "isian tanpa calculation")},
	{REGISTER FIELD("a", "type: date, default: kemarin") FIELD(
		 "b", "type: date, default: 2026-02-30")
			FIELD("c", "type: select_one, list: fund, default: x") FIELD(
				"d", "type: select_one, list: fund, default: apbd dana_desa")
				FIELD("e", "type: select_multiple, list: fund, default: 'apbd:60'")
					FIELD("f", "type: select_multiple, list: fund, default: "
						   "apbd dana_desa"),
		"form.yaml:7: \"kemarin\" bukan isian jenis date. Perbaiki default-nya.\n"
		"form.yaml:8: \"2026-02-30\" bukan isian jenis date. Perbaiki default-nya.\n"
		"form.yaml:9: \"x\" bukan isian jenis select_one. Perbaiki default-nya.\n"
		"form.yaml:10: \"apbd dana_desa\" bukan isian jenis select_one. Perbaiki default-nya.\n"
		"form.yaml:11: \"apbd:60\" bukan isian jenis select_multiple. Perbaiki default-nya.\n"},
	{REGISTER FIELD("a", "type: select_one, list: indicator, default: I01")
			FIELD("b", "type: select_one, list: indicator, default: I09"),
		"form.yaml:8: baris \"I09\" tidak ada. Periksa ejaannya.\n"},
	/* Of what is computed. */
	{REGISTER FIELD("a", "type: money, default: x") FIELD(
		 "b", "type: money, calculation: a > 1") FIELD("c", "type: text, relevant: a"),
		"form.yaml:7: default: kolom 1: baris \"x\" tidak ada. Periksa ejaannya.\n"
		"form.yaml:8: calculation: hasilnya benar/salah, padahal harus angka.\n"
		"form.yaml:9: relevant: hasilnya angka, padahal harus benar/salah, seperti S02 <= S01.\n"},
	{REGISTER FIELD("a", "type: text, relevant: complete"),
		"form.yaml:7: relevant: \"complete\" hanya untuk pemeriksaan.\n"},
	{REGISTER FIELD("a", "type: money, calculation: c + 1") FIELD(
		 "b", "type: money, calculation: a") FIELD("c", "type: money, calculation: b")
			FIELD("d", "type: money, calculation: d"),
		"form.yaml:7: rumus saling menunggu dan tidak pernah selesai: a -> c -> b -> a.\n"
		"form.yaml:10: rumus saling menunggu dan tidak pernah selesai: d -> d.\n"},
};

static void test_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(files); i++)
		reading_fails(files[i].form, "", files[i].lines);
}

/* A parent that is a line itself, and lines that would be computed from what they make up. */
static void test_lines(void **state)
{
	static const char under_f[] =
		"{form: g, kind: register, label: L, english: E, brief: B, parent: f,\n"
		" fields: [{name: x, label: L, english: E, type: money, calculation: parent.a}]}\n";
	static const char under_g[] =
		"form: f\nkind: register\nlabel: L\nenglish: E\nbrief: B\nparent: g\nfields:\n" FIELD(
			"a", "type: money");

	(void)state;
	reading_fails(REGISTER FIELD("a", "type: money, calculation: sum(g.x)"), under_f,
		"form.yaml:7: rumus saling menunggu dan tidak pernah selesai: a -> x -> a.\n");
	reading_fails(under_g, under_f,
		"calendar.yaml:4: formulir \"f\" ikut dengan induknya, g. Tulis g saja.\n"
		"form.yaml:6: \"g\" tidak dapat menjadi induk: harus register lain yang tidak punya "
		"induk.\n"
		"more.yaml:1: \"f\" tidak dapat menjadi induk: harus register lain yang tidak punya "
		"induk.\n");
}

/* As many fields and items as fit, and one more. */
static void fill(struct buf *form, size_t fields, size_t items)
{
	buf_clear(form);
	buf_text(form, HEAD("checklist") "items:\n");
	for (size_t i = 0; i < items; i++)
		buf_print(form, "  - {name: i%zu, no: %zu, label: L}\n", i, i);
	buf_text(form, "fields:\n");
	for (size_t i = 0; i < fields; i++)
		buf_print(form, "  - {name: f%zu, label: L, english: E, type: text}\n", i);
}

static void test_limits(void **state)
{
	struct buf form = {0};

	(void)state;
	fill(&form, 64, 300);
	forms_free(reading_good(buf_str(&form), ""));
	fill(&form, 65, 300);
	reading_fails(buf_str(&form), "",
		"form.yaml:307: isi \"fields\" terlalu banyak; paling banyak 64.\n");
	fill(&form, 1, 301);
	reading_fails(buf_str(&form), "",
		"form.yaml:6: isi \"items\" terlalu banyak; paling banyak 300.\n");
	buf_release(&form);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
