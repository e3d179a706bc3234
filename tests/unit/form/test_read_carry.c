#include "reading.h"

/* A register with a field of each type; carries begin on line 16. */
#define FORM \
	"form: f\nkind: register\norder: 5\nlabel: L\nenglish: E\nbrief: B\nfields:\n" \
	"  - {name: teks, label: L, english: E, type: text}\n" \
	"  - {name: dana, label: L, english: E, type: select_multiple, list: fund}\n" \
	"  - {name: lain, label: L, english: E, type: select_one, list: location}\n" \
	"  - {name: uang, label: L, english: E, type: money}\n" \
	"  - {name: hitung, label: L, english: E, type: money, calculation: uang * 2}\n" \
	"  - {name: hari, label: L, english: E, type: date}\n" \
	"  - {name: indikator, label: L, english: E, type: select_one, list: indicator}\n" \
	"carry:\n"
#define CARRY(more) "  - {name: a, label: L, english: E, " more "}\n"
#define FROM(more) CARRY("from: kendala, stage: ansit, " more)
#define DIFFERS "\" tidak sejenis atau daftarnya lain.\n"
#define ONLY(key, what) "kunci \"" key "\" hanya untuk " what ". Hapus kunci ini.\n"
#define MISSING(key) "kunci \"" key "\" belum ada atau kosong. Isi dahulu.\n"

static const struct {
	const char *carries, *lines;
} carries[] = {
	{"  - x\n  - {}\n",
		"form.yaml:16: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"
		"form.yaml:17: " MISSING("name") "form.yaml:17: " MISSING("label") "form.yaml:17: " MISSING(
			"english") "form.yaml:17: tulis salah satu: \"from\" atau \"lowest\".\n"},
	{FROM("fields: {}") FROM("fields: {}, colour: red"),
		"form.yaml:17: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n"
		"form.yaml:17: \"a\" sudah dipakai. Hapus atau ganti salah satu.\n"},
	{CARRY("from: kendala, lowest: t, field: indikator"),
		"form.yaml:16: tulis salah satu: \"from\" atau \"lowest\".\n"},
	{CARRY("from: kendala, field: indikator"),
		"form.yaml:16: " ONLY("field", "lowest") "form.yaml:16: " MISSING(
			"stage") "form.yaml:16: " MISSING("fields")},
	{CARRY("lowest: t, stage: ansit, fields: {}"),
		"form.yaml:16: " ONLY("stage", "from") "form.yaml:16: " ONLY(
			"fields", "from") "form.yaml:16: " MISSING("field")},
	{CARRY("from: x, stage: y, fields: {}"),
		"form.yaml:16: formulir \"x\" tidak ada. Periksa ejaannya.\n"
		"form.yaml:16: tahapan \"y\" tidak ada. Lihat berkas calendar.\n"},
	{CARRY("from: kendala, stage: rapat, year: 1, fields: {}"),
		"form.yaml:16: di sini harus bilangan bulat dari -1 sampai 0.\n"
		"form.yaml:16: formulir \"kendala\" tidak diisi pada tahapan rapat. Lihat berkas "
		"calendar.\n"},
	{FROM("stages: [apbd, ansit, x], fields: {}"),
		"form.yaml:16: formulir \"f\" tidak diisi pada tahapan ansit. Lihat berkas calendar.\n"
		"form.yaml:16: tahapan \"x\" tidak ada. Lihat berkas calendar.\n"},
	{FROM("fields: [teks]"),
		"form.yaml:16: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"},
	{FROM("fields: {x: masalah, teks: y, uang: [biaya]}"),
		"form.yaml:16: isian \"x\" tidak ada di formulir f. Periksa ejaannya.\n"
		"form.yaml:16: isian \"y\" tidak ada di formulir kendala. Periksa ejaannya.\n"
		"form.yaml:16: isi \"uang\" harus satu teks, bukan daftar.\n"},
	{FROM("fields: {lain: dana, uang: masalah, hari: biaya, hitung: biaya}"),
		"form.yaml:16: isian \"lain\" dan \"dana" DIFFERS
		"form.yaml:16: isian \"uang\" dan \"masalah" DIFFERS
		"form.yaml:16: isian \"hari\" dan \"biaya" DIFFERS
		"form.yaml:16: isian \"hitung\" dihitung sendiri, jadi tidak dapat menerima salinan.\n"},
	{FROM("fields: {}, lines: yes"),
		"form.yaml:16: tidak ada \"carry\" bernama \"a\" di formulir di bawahnya. Tambahkan, atau "
		"hapus lines.\n"},
	{CARRY("lowest: kendala, field: teks"),
		"form.yaml:16: formulir \"kendala\" bukan tabel (kind: table). Pilih tabel.\n"
		"form.yaml:16: isian \"teks\" tidak memilih baris dari tabel kendala.\n"},
	{CARRY("lowest: t, field: dana"),
		"form.yaml:16: isian \"dana\" tidak memilih baris dari tabel t.\n"},
	{CARRY("lowest: t, field: x"),
		"form.yaml:16: isian \"x\" tidak ada di formulir f. Periksa ejaannya.\n"},
};

static void test_mistakes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(carries); i++) {
		struct buf form = {0};

		buf_print(&form, "%s%s", FORM, carries[i].carries);
		reading_fails(buf_str(&form), "", carries[i].lines);
		buf_release(&form);
	}
}

/* Anything becomes text, and one code several. */
static void test_types(void **state)
{
	(void)state;
	forms_free(reading_good(
		FORM FROM("fields: {teks: biaya, dana: dana, uang: biaya, indikator: indikator}"),
		""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_types),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
