#include "office.h"

#include "store/codes.h"
#include "store/target.h"
#include "work/exchange.h"
#include "work/records.h"

/* Records out as CSV and in again: what goes out comes back, a file with a mistake changes nothing, and
 * another program's columns come in through a mapping. */

struct taken {
	bool ok;
	struct records_result result;
	struct buf mistakes;
	struct err e;
};

static struct taken take_mapped(struct office *o, const char *stage, const char *form,
	const struct mapping *map, const char *csv)
{
	const struct records_import options = {
		.form = forms_form(o->forms, form), .map = map, .name = "b.csv"};
	struct report r = office_report(o, stage);
	struct taken t = {.e = {.text = ""}};

	assert_non_null(options.form);
	t.ok = exchange_records_import(
		o->store, &r, &options, csv, strlen(csv), &t.result, &t.mistakes, &t.e);
	return t;
}

static struct records_result must_take_mapped(struct office *o, const char *stage, const char *form,
	const struct mapping *map, const char *csv)
{
	struct taken t = take_mapped(o, stage, form, map, csv);

	if (!t.ok)
		fail_msg("%s%s", buf_str(&t.mistakes), t.e.text);
	buf_release(&t.mistakes);
	return t.result;
}

static struct records_result must_take(
	struct office *o, const char *stage, const char *form, const char *csv)
{
	return must_take_mapped(o, stage, form, NULL, csv);
}

static void must_say(
	struct office *o, const char *stage, const char *form, const char *csv, const char *part)
{
	struct taken t = take_mapped(o, stage, form, NULL, csv);

	assert_false(t.ok);
	if (strstr(buf_str(&t.mistakes), part) == NULL && strstr(t.e.text, part) == NULL)
		fail_msg("'%s' is not in: %s%s", part, buf_str(&t.mistakes), t.e.text);
	buf_release(&t.mistakes);
}

/* What another connection sees, in the arena. */
static const char *give(struct office *o, const char *stage, const char *form)
{
	struct report r = office_report_in(o, o->reader, 2026, stage);
	struct buf out = {0};
	const char *text;
	struct desk d;

	MUST(o, desk_look(&d, o->reader, &r, &o->e));
	exchange_records_export(&d, forms_form(o->forms, form), &out);
	desk_close(&d);
	text = arena_text(&o->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static struct office *ani(void)
{
	struct office *o = office_new();

	office_act(o, "Ani");
	return o;
}

/* The n-th line under the head, without its end. */
static const char *line_of(struct office *o, const char *csv, size_t n)
{
	for (; n > 0; n--) {
		csv = strchr(csv, '\n');
		assert_non_null(csv);
		csv++;
	}
	return arena_text_of(&o->arena, csv, strcspn(csv, "\n"));
}

static void test_empty(void **state)
{
	struct office *o = ani();
	const char *out = give(o, "ansit", "kendala");

	(void)state;
	assert_int_equal(strncmp(out, "no,indikator,", 13), 0);
	assert_non_null(strstr(out, ",asal\n"));
	assert_int_equal(strlen(strchr(out, '\n')), 1);
	assert_int_equal(must_take(o, "ansit", "kendala", out).lines, 0);
	assert_int_equal(strncmp(give(o, "apbd", "belanja"), "induk,no,kode_rekening,", 23), 0);
	assert_int_equal(strncmp(give(o, "periksa", "dbb"), "desa,butir,", 11), 0);
	assert_int_equal(strncmp(give(o, "monev", "monev"), "butir,", 6), 0);
	office_free(o);
}

/* Fills one office by files and takes each of its exports into another. */
static void test_round_trip(void **state)
{
	static const struct {
		const char *stage, *form, *csv;
	} rows[] = {
		{"ansit", "inventarisasi",
			"no,kegiatan,volume,indikator,lokasi\n,\"a, \"\"b\"\"\",2.1250,I05 I07," KEL
			" " DESA1 "\n7,c,\"0,5\",,\n,d,1.250,,64.08.09\n"},
		{"ansit", "kendala",
			"no,indikator,permasalahan\n3,I05,\"satu\n\ndua; tiga\"\n1,I06,x\n"},
		{"pramus", "usulan", "no,usulan,asal\n,u,2026/ansit kendala 3\n,v,\n"},
		{"pramus", "ba-pramus", "no,nomor_surat,tanggal\n,12/II,11/2/2026\n"},
		{"apbd", "penandaan", "no,uraian_kegiatan,indikator\n2,p,I05:60 I07:40\n1,q,\n"},
		{"apbd", "belanja",
			"induk,no,uraian_belanja,volume1,volume2,harga_satuan\n2,1,x,3,4,12r\n1,2,y,,,\n"
			"2,,z,\"1,5\",,1.000\n"},
		{"apbdp", "penandaan", "no,uraian_kegiatan,asal\n,p,2026/apbd penandaan 2\n"},
		{"apbdp", "belanja", "induk,no,uraian_belanja,asal\n1,,x,2026/apbd belanja 2.1\n"},
		{"periksa", "dbb",
			"desa,butir,jawaban\n" DESA2 ",1.1,ya\n" DESA1 ",2.1,tidak\n" DESA2
			",2.1,ya\n"},
		{"monev", "monev", "butir,hasil\n2,b\n1,a\n"},
	};
	struct office *from = ani(), *to = ani();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *out, *back;

		(void)must_take(from, rows[i].stage, rows[i].form, rows[i].csv);
		out = give(from, rows[i].stage, rows[i].form);
		(void)must_take(to, rows[i].stage, rows[i].form, out);
		back = give(to, rows[i].stage, rows[i].form);
		assert_string_equal(out, back);
		assert_int_equal(must_take(to, rows[i].stage, rows[i].form, out).same,
			must_take(from, rows[i].stage, rows[i].form, out).lines);
	}
	assert_non_null(strstr(give(to, "ansit", "inventarisasi"), ",2.125,"));
	assert_non_null(strstr(give(to, "ansit", "inventarisasi"), "\n9,"));
	assert_string_equal(
		line_of(to, give(to, "periksa", "dbb"), 1), DESA1 ",2.1,tidak,,,2026-07-12,");
	assert_string_equal(line_of(to, give(to, "monev", "monev"), 1), "1,a,,,");
	assert_non_null(strstr(give(to, "apbd", "belanja"), "2,1,,x,3,,4,,,,,,12,12000,,"));
	assert_non_null(strstr(give(to, "apbdp", "belanja"), ",2026/apbd belanja 2.1\n"));
	office_free(from);
	office_free(to);
}

static void test_mistakes(void **state)
{
	static const struct {
		const char *stage, *form, *csv, *part;
	} rows[] = {
		{"ansit", "kendala", "", "tidak ada baris data"},
		{"ansit", "kendala", "no,entah\n1,2\n", "b.csv:1: kolom \"entah\" tidak dikenal"},
		{"ansit", "kendala", "no,penyebab,penyebab\n1,a,b\n",
			"b.csv:1: kolom \"penyebab\" ada dua kali"},
		{"ansit", "kendala", "no,penyebab\n1,a,b\n", "b.csv:2: baris ini punya lebih"},
		{"ansit", "kendala", "no,penyebab\n\n\nx,a\n", "b.csv:4: no: \"x\""},
		{"ansit", "kendala", "no,penyebab\n100000,a\n", "b.csv:2: no: "},
		{"ansit", "kendala", "no,penyebab\n2,a\n2,b\n", "b.csv:3: sudah ada di baris 2"},
		{"ansit", "kendala", "no,indikator\n1,I99\n", "b.csv:2: indikator: "},
		{"ansit", "kendala", "no,kebutuhan_anggaran\n1,mahal\n",
			"b.csv:2: kebutuhan_anggaran: "},
		{"ansit", "kendala", "no,lokasi\n1,64.08.10.2001\n", "b.csv:2: lokasi: "},
		{"ansit", "kendala", "no,asal\n1,2026/apbd penandaan 1\n", "tidak mengambil dari"},
		{"pramus", "usulan", "no,asal\n1,2026/ansit kendala 9\n",
			"b.csv:2: asal: catatan asal"},
		{"pramus", "usulan", "no,asal\n1,2025/ansit kendala 1\n", "tidak mengambil dari"},
		{"pramus", "usulan", "no,asal\n1,kendala 1\n", "bukan nama catatan asal"},
		{"pramus", "usulan", "no,asal\n1,2026/ansit kendala 1.2\n",
			"bukan nama catatan asal"},
		{"apbd", "belanja", "no,uraian_belanja\n1,a\n",
			"b.csv:1: kolom \"induk\" tidak ada"},
		{"apbd", "belanja", "induk,no,uraian_belanja\n1,1,a\n",
			"b.csv:2: induk: tidak ada catatan"},
		{"periksa", "dbb", "desa,butir,jawaban\n" KEL ",1.1,ya\n", "b.csv:2: desa: "},
		{"periksa", "dbb", "butir,jawaban\n1.1,ya\n", "kolom \"desa\" tidak ada"},
		{"periksa", "dbb", "desa,butir,jawaban\n64.08.10.2001,1.1,ya\n",
			"bukan di kecamatan ini"},
		{"periksa", "dbb", "desa,butir,jawaban\n" DESA1 ",9.9,ya\n", "b.csv:2: butir: "},
		{"periksa", "dbb", "desa,butir,jawaban\n" DESA1 ",1.1,ya\n" DESA1 ",1.1,ya\n",
			"b.csv:3: sudah ada"},
		{"pramus", "ba-pramus", "no,nomor_surat\n,a\n,b\n", "b.csv:3: sudah ada"},
		{"ansit", "belanja", "induk,no\n1,1\n", "tidak punya catatan"},
		{"ansit", "sasaran", "no\n1\n", "tidak punya catatan"},
		{"ansit", "kendala", "no,penyebab\n1,\"a\n", "b.csv:2"},
	};
	struct office *o = ani();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		must_say(o, rows[i].stage, rows[i].form, rows[i].csv, rows[i].part);
	assert_int_equal(office_report(o, "ansit").id, 0);
	assert_int_equal(office_report(o, "pramus").id, 0);
	office_free(o);
}

/* All mistakes of a file are told at once, and its good lines are not taken either. */
static void test_all_or_nothing(void **state)
{
	struct office *o = ani();
	struct taken t;

	(void)state;
	(void)must_take(o, "ansit", "kendala", "no,penyebab\n1,a\n");
	t = take_mapped(o, "ansit", "kendala", NULL,
		"no,penyebab,kebutuhan_anggaran,indikator\n1,b,,\n,c,x,I98\n,d,y,\n");
	assert_false(t.ok);
	assert_non_null(strstr(buf_str(&t.mistakes), "b.csv:3: kebutuhan_anggaran: "));
	assert_non_null(strstr(buf_str(&t.mistakes), "b.csv:3: indikator: "));
	assert_non_null(strstr(buf_str(&t.mistakes), "b.csv:4: kebutuhan_anggaran: "));
	buf_release(&t.mistakes);
	assert_non_null(strstr(give(o, "ansit", "kendala"), "\n1,,,,a,"));
	office_free(o);
}

static void test_deleted(void **state)
{
	struct office *o = ani();
	struct report r;
	struct desk d;
	int64_t id;

	(void)state;
	(void)must_take(o, "ansit", "kendala", "no,penyebab\n1,a\n2,b\n3,c\n");
	r = office_report(o, "ansit");
	MUST(o, desk_look(&d, o->store, &r, &o->e));
	assert_int_equal(desk_record_delete(&d, d.book.records->list[1], &o->e), PUT_DONE);
	desk_close(&d);
	must_say(o, "ansit", "kendala", "no,penyebab\n2,x\n",
		"b.csv:2: no: catatan 2 sudah dihapus");
	MUST(o, record_deleted(o->store, &r, forms_form(o->forms, "kendala"), 0, 2, &id, &o->e));
	assert_int_not_equal(id, 0);
	MUST(o, record_deleted(o->store, &r, forms_form(o->forms, "kendala"), 0, 3, &id, &o->e));
	assert_int_equal(id, 0);
	assert_int_equal(must_take(o, "ansit", "kendala", "no,penyebab\n,x\n").added, 1);
	assert_non_null(strstr(give(o, "ansit", "kendala"), "\n4,,,,x,"));
	office_free(o);
}

static void test_rights(void **state)
{
	static const char csv[] = "no,penyebab\n1,a\n";
	struct office *o = ani();

	(void)state;
	for (const char *const *who = (const char *const[]){"Vera", "Catur", "Dewi", NULL};
		*who != NULL; who++) {
		office_act(o, *who);
		must_say(o, "ansit", "kendala", csv, "tidak mengisi");
	}
	office_act(o, "Fajar");
	assert_int_equal(must_take(o, "ansit", "kendala", csv).added, 1);
	must_say(o, "ansit", "inventarisasi", "no,kegiatan\n1,a\n", "tidak mengisi");
	office_act(o, "Vera");
	assert_int_equal(
		must_take(o, "periksa", "dbb", "desa,butir,jawaban\n6408092001,1.1,ya\n").added, 1);
	office_free(o);
}

static struct mapping *map_of(struct office *o, const char *yaml)
{
	struct buf mistakes = {0};
	struct mapping *m = mapping_read(o->forms, "m.yaml", yaml, strlen(yaml), &mistakes);

	if (m == NULL)
		fail_msg("%s", buf_str(&mistakes));
	buf_release(&mistakes);
	return m;
}

static void test_mapping(void **state)
{
	static const char yaml[] =
		"form: belanja\ncolumns:\n  kode_rekening: [akun, kode_akun]\n  uraian_belanja: nama_akun\n"
		"  volume1: volum1\n  volume2: volum2\n  harga_satuan: harga_satuan\n"
		"codes: {uraian_belanja: {rapat: Makan rapat}}\nwhere: {indikator: I05}\n"
		"split: {column: koefisien, into: [volume1, satuan1, volume2, satuan2]}\n"
		"parent:\n  column: kode_sub_giat\n  field: kode_sub_kegiatan\n"
		"  columns: {sub_kegiatan: nama_sub_giat}\n  where: {lokasi: 64.08.09}\n";
	static const char csv[] =
		"no,kode_sub_giat,nama_sub_giat,KODE_AKUN,nama_akun,koefisien,volum1,volum2,harga_satuan\n"
		"1,7.01.06.2.01.0003,Fasilitasi,5.1.02.01.001.00052,Makanan RAPAT,245 Orang / Kali x 2 Bulan,,,30.000\n"
		"1,7.01.06.2.01.0003,Fasilitasi,5.1.02.01.001.00026,Kertas,10 rim,10,0,\"55.000,00\"\n"
		"1,7.01.06.2.01.0003,Fasilitasi,5.1.02.01.001.00026,Kertas,10 rim,10,0,\"55.000,00\"\n";
	struct office *o = ani();
	struct mapping *m = map_of(o, yaml);
	const char *out;

	(void)state;
	assert_string_equal(mapping_form(m)->name, "belanja");
	assert_int_equal(must_take_mapped(o, "apbd", "belanja", m, csv).added, 3);
	out = give(o, "apbd", "belanja");
	assert_string_equal(line_of(o, out, 1),
		"1,1,5.1.02.01.001.00052,Makan rapat,245,Orang / Kali,2,Bulan,,,,,490,30000,,14700000,I05,,");
	assert_string_equal(line_of(o, out, 2),
		"1,2,5.1.02.01.001.00026,Kertas,10,rim,,,,,,,10,55000,,550000,I05,,");
	out = give(o, "apbd", "penandaan");
	assert_non_null(strstr(out, "1,2026,7.01.06.2.01.0003,Fasilitasi,"));
	assert_null(strstr(out, "\n2,"));
	assert_int_equal(must_take_mapped(o, "apbd", "belanja", m, csv).same, 3);
	mapping_free(m);
	office_free(o);
}

static void test_mapping_mistakes(void **state)
{
	static const struct {
		const char *yaml, *part;
	} rows[] = {
		{"", "m.yaml"},
		{"- a\n", "m.yaml:1: \"\" harus berisi"},
		{"columns: {}\n", "m.yaml:1: sebut formulirnya"},
		{"form: sasaran\n", "m.yaml:1: tidak ada formulir"},
		{"form: [belanja]\n", "m.yaml:1: "},
		{"form: belanja\nentah: 1\n", "m.yaml:2: kunci \"entah\""},
		{"form: belanja\ncolumns: [a]\n", "m.yaml:2: \"columns\" harus berisi"},
		{"form: belanja\ncolumns:\n  entah: a\n", "m.yaml:3: tidak ada isian \"entah\""},
		{"form: belanja\ncolumns:\n  volume: a\n", "m.yaml:3: isian \"volume\" dihitung"},
		{"form: belanja\ncolumns:\n  total: {a: b}\n",
			"m.yaml:3: \"total\" harus berupa teks"},
		{"form: belanja\ncodes:\n  total: a\n", "m.yaml:3: \"total\" harus berisi"},
		{"form: belanja\nsplit: a\n", "m.yaml:2: \"split\" harus berisi"},
		{"form: belanja\nsplit: {column: a}\n", "m.yaml:2: split: perlu column"},
		{"form: belanja\nsplit: {column: a, into: [total]}\n", "m.yaml:2: split: perlu"},
		{"form: belanja\nsplit: {column: a, into: [entah, total]}\n",
			"tidak ada isian \"entah\""},
		{"form: belanja\nparent: {field: tahun}\n", "m.yaml:2: parent: perlu"},
		{"form: belanja\nparent: {column: a, field: entah}\n", "tidak ada isian \"entah\""},
		{"form: kendala\nparent: {column: a, field: b}\n",
			"m.yaml:2: formulir kendala tidak punya"},
	};
	struct office *o = ani();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf mistakes = {0};

		assert_null(mapping_read(
			o->forms, "m.yaml", rows[i].yaml, strlen(rows[i].yaml), &mistakes));
		if (strstr(buf_str(&mistakes), rows[i].part) == NULL)
			fail_msg("'%s' is not in: %s", rows[i].part, buf_str(&mistakes));
		buf_release(&mistakes);
	}
	office_free(o);
}

static bool take_targets(struct office *o, const char *csv, bool dry_run, struct list_import *l,
	struct buf *mistakes)
{
	*l = (struct list_import){.name = "t.csv", .dry_run = dry_run};
	return exchange_targets_import(o->store, l, csv, strlen(csv), mistakes, &o->e);
}

static void test_targets(void **state)
{
	static const char good[] =
		"baris;tahun;target;sumber\nI05;2026;57,5;RKPD\nI06;2026;100%;\n";
	static const char bad[] = "baris,tahun,target,sumber\nI07,2026,5,x\nI99,26,157,x\n";
	struct office *o = ani();
	struct buf mistakes = {0};
	struct list_import l;
	struct target *list;
	size_t count;

	(void)state;
	MUST(o, take_targets(o, good, true, &l, &mistakes));
	assert_int_equal(l.count, 2);
	MUST(o, targets_list(o->store, &o->arena, 2026, &list, &count, &o->e));
	assert_int_equal(count, 0);
	MUST(o, take_targets(o, good, false, &l, &mistakes));
	assert_false(take_targets(o, bad, false, &l, &mistakes));
	assert_non_null(strstr(buf_str(&mistakes), "t.csv:3: baris: "));
	assert_non_null(strstr(buf_str(&mistakes), "t.csv:3: tahun: "));
	assert_non_null(strstr(buf_str(&mistakes), "t.csv:3: target: "));
	MUST(o, targets_list(o->store, &o->arena, 2026, &list, &count, &o->e));
	assert_int_equal(count, 2);
	assert_int_equal(list[0].permille, 575);
	assert_int_equal(list[1].permille, 1000);
	buf_release(&mistakes);
	office_free(o);
}

static bool take_codes(struct office *o, const char *csv, const char *list, struct list_import *l,
	struct buf *mistakes)
{
	*l = (struct list_import){.name = "c.csv", .list = forms_codelist(o->forms, list)};
	return exchange_codes_import(o->store, l, csv, strlen(csv), mistakes, &o->e);
}

/* How many the office has itself. */
static size_t codes_of(struct office *o, const char *list)
{
	struct candidate *found;
	size_t count;

	MUST(o, codes_find(o->store, &o->arena, forms_codelist(o->forms, list), "5.1.02.9", 9,
			&found, &count, &o->e));
	return count;
}

static void test_codes(void **state)
{
	static const char good[] = "kode,uraian\n5.1.02.99,Belanja Uji\n";
	static const char bad[] =
		"kode,uraian\n5.1.02.98,Lain\n,x\n5 1,y\n5.1,\n5%,z\n"
		"1234567890123456789012345678901234567890123456789012345678901234,z\n";
	struct office *o = ani();
	struct buf mistakes = {0};
	struct list_import l;

	(void)state;
	MUST(o, take_codes(o, good, "rekening", &l, &mistakes));
	assert_int_equal(l.count, 1);
	assert_int_equal(codes_of(o, "rekening"), 1);
	assert_false(take_codes(o, bad, "rekening", &l, &mistakes));
	assert_non_null(strstr(buf_str(&mistakes), "c.csv:3: kode: "));
	assert_non_null(strstr(buf_str(&mistakes), "c.csv:4: kode: "));
	assert_non_null(strstr(buf_str(&mistakes), "c.csv:5: uraian: "));
	assert_non_null(strstr(buf_str(&mistakes), "c.csv:6: kode: "));
	assert_non_null(strstr(buf_str(&mistakes), "c.csv:7: kode: "));
	assert_int_equal(codes_of(o, "rekening"), 1);
	assert_false(take_codes(o, good, "fund_source", &l, &mistakes));
	buf_release(&mistakes);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_all_or_nothing),
		cmocka_unit_test(test_deleted),
		cmocka_unit_test(test_rights),
		cmocka_unit_test(test_mapping),
		cmocka_unit_test(test_mapping_mistakes),
		cmocka_unit_test(test_targets),
		cmocka_unit_test(test_codes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
