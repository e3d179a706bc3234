#include "office.h"

#include <signal.h>
#include <sys/resource.h>

#include "work/exchange.h"

/* The wide CSV out and in: what goes out comes back, and a file with a mistake changes nothing. */

struct taken {
	bool ok;
	struct import_result result;
	struct buf mistakes;
	struct err e;
};

static struct taken take(struct office *o, const char *source, const char *csv)
{
	const struct import_options options = {.name = "desa.csv", .source = source};
	struct report r = office_report(o, "sem1");
	struct taken t = {.e = {.text = ""}};

	t.ok = exchange_import(o->store, &r, &options, csv, strlen(csv), &t.result, &t.mistakes, &t.e);
	return t;
}

static void must_take(struct office *o, const char *csv, size_t written)
{
	struct taken t = take(o, "Lap.", csv);

	if (!t.ok)
		fail_msg("%s%s", buf_str(&t.mistakes), t.e.text);
	assert_int_equal(t.result.written, written);
	buf_release(&t.mistakes);
}

static char *give(struct office *o, bool with_local)
{
	struct report r = office_report_in(o, o->reader, 2026, "sem1");
	struct buf out = {0};
	struct desk d;

	MUST(o, desk_open(&d, o->reader, &r, &o->e));
	exchange_export(&d, with_local, &out);
	desk_close(&d);
	return buf_take(&out);
}

static int64_t head(struct office *o)
{
	struct audit audit;

	MUST(o, changes_verify(o->reader, &audit, &o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	return audit.count;
}

static struct office *ani(void)
{
	struct office *o = office_new();

	office_act(o, "Ani");
	return o;
}

static void test_export(void **state)
{
	static const char line[] = "64.08.09.2001,Sepaso,8801,0,.,\". rusak, hilang\",";
	struct office *o = ani();
	char *out;

	(void)state;
	office_sources(o, "sem1");
	assert_int_equal(office_put_in(o, o->store, "sem1", "S01 " DESA1, "8.801"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S02 " DESA1, "0"), PUT_DONE);
	assert_int_equal(office_put_in(o, o->store, "sem1", "S03 " DESA1, "."), PUT_DONE);
	assert_int_equal(
		office_put_in(o, o->store, "sem1", "S04 " DESA1, ". rusak, hilang"), PUT_DONE);
	out = give(o, false);
	assert_int_equal(strncmp(out, "kode_desa,nama_desa,S01,S02,S03,", 32), 0);
	assert_non_null(strstr(out, ",S16,I01,"));
	assert_non_null(strstr(out, ",P13\n64.08.09.1001,Kota,,,"));
	assert_null(strstr(out, "L01"));
	assert_non_null(strstr(out, line));
	free(out);
	out = give(o, true);
	assert_non_null(strstr(out, ",S16,L01,I01,"));
	free(out);
	office_free(o);
}

/* A full report, with reasons and the local row, into an office that has nothing. */
static void test_round_trip(void **state)
{
	static const char *const texts[] = {"0", "1250", ".", ". rusak, \"hilang\"", "7", "",
		".2", "9999999999999", ". ;\ttitik koma", ". 'petik'"};
	struct office *from = ani(), *to = ani();
	size_t at = 0;
	char *out, *back, cell[48];
	struct taken t;

	(void)state;
	office_sources(from, "sem1");
	MUST(from, store_begin(from->store, &from->e));
	for (size_t i = 0; i < from->forms->row_count * 3; i++) {
		static const char *const places[] = {KEL, DESA1, DESA3};

		(void)snprintf(cell, sizeof(cell), "%s %s", from->forms->rows[i / 3]->name,
			places[i % 3]);
		(void)office_put_in(from, from->store, "sem1", cell, texts[at++ % COUNT(texts)]);
	}
	MUST(from, store_end(from->store, true, &from->e));
	out = give(from, true);
	t = take(to, "Lap.", out);
	if (!t.ok)
		fail_msg("%s%s", buf_str(&t.mistakes), t.e.text);
	assert_int_equal(t.result.lines, OFFICE_VILLAGES);
	back = give(to, true);
	assert_string_equal(out, back);
	buf_release(&t.mistakes);
	t = take(to, "Lap.", out); /* again: nothing new */
	assert_true(t.ok);
	assert_int_equal(t.result.written, 0);
	assert_true(t.result.same > 150);
	buf_release(&t.mistakes);
	free(out);
	free(back);
	office_free(from);
	office_free(to);
}

/* What spreadsheets of this country write. */
static void test_shapes(void **state)
{
	static const char *const files[] = {
		"kode_desa,nama_desa,S01\n64.08.09.2001,Sepaso,8801\n",
		"\xEF\xBB\xBFkode_desa;nama_desa;S01\r\n64.08.09.2001;Sepaso;8.801\r\n",
		"S01;KODE_DESA\n8801;6408092001\n",
		"kode_desa\ts01\n64.08.09.2001\t\"8,801\"",
		"kode_desa,S01,S02\n64.08.09.2001,8801\n",
		"kode_desa,nama_desa,S01\n64.08.09.2001,SEPASO ,8 801\n\n\n",
		"kode_desa,nama_desa,S01\n64.08.09.2001,Sepaso Hulu,8801\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct office *o = ani();

		must_take(o, files[i], 1);
		assert_cell(o, "S01 " DESA1, "8801");
		office_free(o);
	}
}

/* Each mistake is named with its line and column, and nothing of the file is written. */
static void test_mistakes(void **state)
{
	static const struct {
		const char *csv, *says;
	} rows[] = {
		{"", "tidak ada baris data"},
		{"kode_desa,S01\n", "tidak ada baris data"},
		{"desa,S01\n64.08.09.2001,1\n", "kode_desa tidak ada"},
		{"kode_desa,S01,S99\n64.08.09.2001,1,1\n", "desa.csv:1: kolom \"S99\" tidak dikenal"},
		{"kode_desa,S01,\n64.08.09.2001,1,1\n", "desa.csv:1: kolom \"\" tidak dikenal"},
		{"kode_desa,S01,s01\n64.08.09.2001,1,1\n", "desa.csv:1: kolom \"s01\" ada dua kali"},
		{"kode_desa,kode_desa,S01\n64.08.09.2001,64.08.09.2002,1\n",
			"desa.csv:1: kolom \"kode_desa\" ada dua kali"},
		{"kode_desa,S01\n64.08.09.2001,1\n64.08.09.2099,1\n",
			"desa.csv:3: kode_desa: desa \"64.08.09.2099\" tidak ada"},
		{"kode_desa,S01\n64.08.10.2001,1\n", "desa.csv:2: kode_desa: desa 64.08.10.2001 bukan"},
		{"kode_desa,S01\n,1\n", "desa.csv:2: kode_desa"},
		{"kode_desa,S01\n64.08.09.2001,1\n\n64.08.09.2001,2\n",
			"desa.csv:4: kode_desa: desa 64.08.09.2001 sudah ada di baris 2"},
		{"kode_desa,nama_desa,S01\n64.08.09.2001,Keraitan,1\n",
			"desa.csv:2: nama_desa: nama \"Keraitan\" bukan milik 64.08.09.2001"},
		{"kode_desa,S01\n64.08.09.2001,1,2\n", "desa.csv:2: baris ini punya lebih"},
		{"kode_desa,S01\n64.08.09.2001,-5\n", "desa.csv:2: S01: \"-5\" bukan"},
		{"kode_desa,S01\n64.08.09.2001,1.5\n", "desa.csv:2: S01: \"1.5\" bukan"},
		{"kode_desa,S01\n64.08.09.2001,12345678901234\n", "desa.csv:2: S01: \"12345678901234\" terlalu"},
		{"kode_desa,S01\n64.08.09.2001,dua\n", "desa.csv:2: S01: \"dua\" bukan"},
		{"kode_desa,S01\n64.08.09.2001,.9\n", "desa.csv:2: S01: Tidak ada alasan nomor 9"},
		{"kode_desa,S01,S02\n64.08.09.2001,1,1\n64.08.09.2002,\"2\n3\",x\n", "desa.csv:3: S02"},
		{"kode_desa,S01\n64.08.09.2001,\"1\n", "desa.csv"},
		{"kode_desa,S01\n64.08.09.2001,\xE9\n", "desa.csv"},
	};
	struct office *o = ani();
	int64_t before = head(o);
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct taken t = take(o, "Lap.", rows[i].csv);

		if (t.ok || (strstr(buf_str(&t.mistakes), rows[i].says) == NULL &&
				   strstr(t.e.text, rows[i].says) == NULL)) {
			print_error("%s--> %d %s%s\n", rows[i].csv, t.ok, buf_str(&t.mistakes),
				t.e.text);
			failed++;
		}
		assert_int_equal(t.result.written, 0);
		assert_int_equal(head(o), before);
		buf_release(&t.mistakes);
	}
	assert_int_equal(failed, 0);
	office_free(o);
}

/* All mistakes at once, so that a file is mended in one go. */
static void test_all_mistakes(void **state)
{
	struct office *o = ani();
	struct taken t = take(o, NULL,
		"kode_desa,S01,S02\n64.08.09.2001,x,1\n64.08.09.2099,1,1\n64.08.09.2002,1,y\n");

	(void)state;
	assert_false(t.ok);
	assert_non_null(strstr(buf_str(&t.mistakes), "desa.csv:2: S01: \"x\""));
	assert_non_null(strstr(buf_str(&t.mistakes), "desa.csv:2: S02: baris milik Setcam"));
	assert_non_null(strstr(buf_str(&t.mistakes), "desa.csv:3: kode_desa"));
	assert_non_null(strstr(buf_str(&t.mistakes), "desa.csv:4: S02: \"y\""));
	assert_string_equal(t.e.text, "");
	buf_release(&t.mistakes);
	office_free(o);
}

static void test_dry_run(void **state)
{
	static const char good[] = "kode_desa,S01\n64.08.09.2001,1\n";
	const struct import_options options = {.name = "x", .source = "Lap.", .dry_run = true};
	struct office *o = ani();
	struct report r = office_report(o, "sem1");
	struct import_result result;
	struct buf mistakes = {0};
	int64_t before = head(o);

	(void)state;
	MUST(o, exchange_import(o->store, &r, &options, good, sizeof(good) - 1, &result, &mistakes,
			&o->e));
	assert_int_equal(result.lines, 1);
	assert_int_equal(result.written, 0);
	assert_int_equal(head(o), before);
	assert_int_equal(r.id, 0);
	buf_release(&mistakes);
	office_free(o);
}

/* An owner brings its own rows in its own villages; one foreign cell and nothing is taken. */
static void test_owners(void **state)
{
	static const struct {
		const char *name, *csv, *says;
	} rows[] = {
		{"Budi", "kode_desa,S01\n" DESA1 ",5\n", NULL},
		{"Budi", "kode_desa,S01,S04\n" DESA1 ",6,\n", NULL},
		{"Budi", "kode_desa,S01,S04\n" DESA1 ",7,5\n", "desa.csv:2: S04: baris ini milik Puskesmas"},
		{"Citra", "kode_desa,S04\n" DESA1 ",5\n", NULL},
		{"Citra", "kode_desa,S04\n" DESA1 ",6\n" DESA2 ",6\n", "desa.csv:3: S04"},
		{"Vera", "kode_desa,S01\n" DESA1 ",8\n", "Peran verifier tidak mengisi"},
		{"Dewi", "kode_desa,S01\n" DESA1 ",8\n", "tidak mengisi angka"},
	};
	struct office *o = office_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct taken t;

		office_act(o, rows[i].name);
		t = take(o, NULL, rows[i].csv);
		if (t.ok != (rows[i].says == NULL))
			fail_msg("%s, %s: %s%s", rows[i].name, rows[i].csv, buf_str(&t.mistakes),
				t.e.text);
		if (rows[i].says != NULL && strstr(buf_str(&t.mistakes), rows[i].says) == NULL &&
			strstr(t.e.text, rows[i].says) == NULL)
			fail_msg("%s: %s%s", rows[i].csv, buf_str(&t.mistakes), t.e.text);
		buf_release(&t.mistakes);
	}
	assert_cell(o, "S01 " DESA1, "6");
	assert_cell(o, "S04 " DESA1, "5");
	office_free(o);
}

/* The document is named for the units whose rows come, and for no other. */
static void test_source(void **state)
{
	struct office *o = ani();
	struct taken t;
	struct report r;
	struct desk d;

	(void)state;
	t = take(o, NULL, "kode_desa,S04\n" DESA1 ",5\n");
	assert_false(t.ok);
	assert_non_null(strstr(buf_str(&t.mistakes), "--source"));
	buf_release(&t.mistakes);
	must_take(o, "kode_desa,S04,S01\n" DESA1 ",5,\n", 1);
	r = office_report(o, "sem1");
	MUST(o, desk_open(&d, o->store, &r, &o->e));
	assert_string_equal(desk_unit_of(&d, forms_row(o->forms, "S04"), 1)->source, "Lap.");
	assert_null(desk_unit_of(&d, forms_row(o->forms, "S04"), 2)->source);
	assert_null(desk_unit_of(&d, forms_row(o->forms, "S01"), 1)->source);
	assert_null(desk_unit_of(&d, forms_row(o->forms, "S06"), 1)->source);
	desk_close(&d);
	office_free(o);
}

/* Empty cells of the file and cells beside it stay; so do note and flag of a cell that changes. */
static void test_what_stays(void **state)
{
	struct office *o = ani();

	(void)state;
	office_sources(o, "sem1");
	office_entry(o, "Ani", "S01 " DESA1);
	(void)office_keys(o, "1 n cek Enter ! Enter 2 Enter 3 Enter > 4 Enter");
	must_take(o, "kode_desa,S01,S02\n" DESA1 ",9,\n", 1);
	assert_cell(o, "S01 " DESA1, "9");
	assert_string_equal(office_cell(o, "S01 " DESA1).note, "cek");
	assert_true(office_cell(o, "S01 " DESA1).flagged);
	assert_cell(o, "S02 " DESA1, "2");
	assert_cell(o, "S03 " DESA1, "3");
	assert_cell(o, "S04 " DESA2, "4");
	office_free(o);
}

/* The disk takes nothing, or not all: nothing of the file stands afterwards. */
static void test_full_disk(void **state)
{
	static const long room[] = {1, 8192, 65536};
	struct office *o = ani();
	struct buf csv = {0};
	struct rlimit whole;
	int64_t before = head(o);

	(void)state;
	buf_text(&csv, "kode_desa,S01,S02,S03,S16\n");
	buf_text(&csv, DESA1 ",1,2,3,4\n" DESA2 ",. satu,. dua,. tiga,. empat\n" DESA3 ",1,2,3,4\n");
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &whole), 0);
	for (size_t i = 0; i < COUNT(room); i++) {
		struct rlimit low = {.rlim_cur = (rlim_t)room[i], .rlim_max = whole.rlim_max};
		struct taken t;

		assert_int_equal(setrlimit(RLIMIT_FSIZE, &low), 0);
		t = take(o, "Lap.", buf_str(&csv));
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &whole), 0);
		assert_false(t.ok);
		assert_non_null(strstr(t.e.text, "Disk penuh"));
		assert_int_equal(head(o), before);
		buf_release(&t.mistakes);
	}
	must_take(o, buf_str(&csv), 12);
	buf_release(&csv);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_export),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_shapes),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_all_mistakes),
		cmocka_unit_test(test_dry_run),
		cmocka_unit_test(test_owners),
		cmocka_unit_test(test_source),
		cmocka_unit_test(test_what_stays),
		cmocka_unit_test(test_full_disk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
