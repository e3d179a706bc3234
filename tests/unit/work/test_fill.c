#include "filling.h"

/* Filling a record by keys: what is typed, when it is written, where the cursor goes. */

/* Keys at an empty field, what stands in it then, what waits in it, and where the cursor is. */
struct keys_row {
	const char *field, *keys, *stands, *waits, *at;
};

static int failed_row(const struct keys_row *row)
{
	struct filling *t = filling_at("Ani", row->field);
	const char *stands, *waits;
	int failed;

	MUST(t->g.o, code_put(t->g.o->store, "sub", "2.05", "Dapur sehat", &t->g.o->e));
	(void)filling_keys(t, row->keys);
	stands = filling_stands(t, "catatan", row->field);
	waits = filling_waits(t, "catatan", row->field);
	failed = strcmp(stands, row->stands) != 0 || strcmp(waits, row->waits) != 0 ||
		 strcmp(filling_at_name(t), row->at) != 0;
	if (failed)
		print_error("%s: %s: \"%s\" waits \"%s\" at %s\n", row->field, row->keys, stands,
			waits, filling_at_name(t));
	filling_free(t);
	return failed;
}

static void run_rows(const struct keys_row *rows, size_t count)
{
	int failed = 0;

	for (size_t i = 0; i < count; i++)
		failed += failed_row(&rows[i]);
	assert_int_equal(failed, 0);
}

static void test_texts(void **state)
{
	static const struct keys_row rows[] = {
		{"judul", "Posyandu Enter", "Posyandu", "", "uraian"},
		{"judul", "Posyandu Space dua Enter", "Posyandu dua", "", "uraian"},
		{"judul", "ukegu.n*!>-+/?= Enter", "ukegu.n*!>-+/?=", "", "uraian"},
		{"judul", "ab Tab", "ab", "", "uraian"},
		{"judul", "ab Down", "ab", "", "uraian"},
		{"judul", "ab PgDn", "ab", "", "uraian"},
		{"judul", "ab BackTab", "ab", "", "judul"},
		{"judul", "ab Ctrl-W", "ab", "", "judul"},
		{"judul", "ab Esc u", "ab", "", "judul"},
		{"judul", "ab Left x Enter", "axb", "", "uraian"},
		{"judul", "ab Home x Delete Enter", "xb", "", "uraian"},
		{"judul", "ab Ctrl-U c Enter", "c", "", "uraian"},
		{"judul", "ab Backspace Enter", "a", "", "uraian"},
		{"judul", "ab Esc Esc", "", "", "judul"},
		{"judul", "ab", "", "", "judul"},
		{"judul", "Enter", "", "", "uraian"},
		/* Paragraphs: passed by Enter while untouched, left by Tab, PgDn and Ctrl-W. */
		{"uraian", "Enter", "", "", "jumlah"},
		{"uraian", "a Enter b Tab", "a\nb", "", "jumlah"},
		{"uraian", "a Enter b PgDn", "a\nb", "", "jumlah"},
		{"uraian", "a Enter b Ctrl-W", "a\nb", "", "jumlah"},
		{"uraian", "a Enter b Down", "a\nb", "", "jumlah"},
		{"uraian", "a Enter b Up", "", "", "uraian"},
		{"uraian", "a Enter b Up Up", "a\nb", "", "judul"},
		{"uraian", "a Enter b Up Down Down", "a\nb", "", "jumlah"},
		{"uraian", "ab Tab Up Left Enter Tab", "a\nb", "", "jumlah"},
		{"uraian", "a Tab Up b Tab", "ab", "", "jumlah"},
	};

	(void)state;
	run_rows(rows, COUNT(rows));
}

static void test_numbers(void **state)
{
	static const struct keys_row rows[] = {
		{"jumlah", "12 Enter", "12", "", "volume"},
		{"jumlah", "12 +", "12", "", "volume"},
		{"jumlah", "12 Tab", "12", "", "volume"},
		{"jumlah", "12 Down", "12", "", "volume"},
		{"jumlah", "12 -", "12", "", "uraian"},
		{"jumlah", "12 Up", "12", "", "uraian"},
		{"jumlah", "1.250 Enter", "1250", "", "volume"},
		/* Behind digits letters and signs are text, and what cannot be read is kept whole. */
		{"jumlah", "1a2 Enter", "", "1a2", "volume"},
		{"jumlah", "a12 Enter", "12", "", "volume"},
		{"jumlah", "12 u Enter", "", "12u", "volume"},
		{"jumlah", "12 / Enter", "", "12/", "volume"},
		{"jumlah", "12 * Enter", "", "12*", "volume"},
		{"jumlah", "12 k e h g n d t m U ? = ! Enter", "", "12kehgndtmU?=!", "volume"},
		{"jumlah", "12 Enter - Left u Enter", "12", "1u2", "volume"},
		{"jumlah", "12u Backspace Enter", "12", "", "volume"},
		{"jumlah", "12 Enter - * Enter", "12", "", "volume"},
		{"jumlah", "12 Enter - u", "", "", "jumlah"},
		{"jumlah", "12 Up Down 7 Enter", "7", "", "volume"},
		{"jumlah", "12 Enter - Left 7 Enter", "172", "", "volume"},
		{"jumlah", "12 Enter - Backspace Enter", "1", "", "volume"},
		{"jumlah", "12 Enter - Delete Enter", "", "", "volume"},
		{"jumlah", "12 u", "", "", "jumlah"},
		{"jumlah", "12 Enter u", "", "", "jumlah"},
		{"jumlah", "12 Enter u U", "12", "", "jumlah"},
		{"volume", "2,5 Enter", "2.5", "", "harga"},
		{"volume", "2.5 Enter", "2.5", "", "harga"},
		{"harga", "12r Enter", "12000", "", "pagu"},
		{"harga", "3j Enter", "3000000", "", "pagu"},
		{"harga", "2m Enter", "2000000000", "", "pagu"},
		{"harga", "2 Space miliar Enter", "2000000000", "", "pagu"},
		{"harga", "2 Space milyar +", "2000000000", "", "pagu"},
		{"harga", "12 Space juta Tab", "12000000", "", "pagu"},
		{"harga", "12,5jt Enter", "12500000", "", "pagu"},
		{"harga", "500 Space ribu Enter", "500000", "", "pagu"},
		{"harga", "500rb -", "500000", "", "volume"},
		{"harga", "Rp Space 1.250.000,- Enter", "1250000", "", "pagu"},
		{"harga", "2 Space lusin Enter", "", "2 lusin", "pagu"},
		{"harga", "1.250.000 Enter", "1250000", "", "pagu"},
		{"harga", "1.2.3 Enter", "", "1.2.3", "pagu"},
		{"harga", "1.2.3 Enter - 5 Enter", "5", "", "pagu"},
		{"harga", "1.2.3 Enter - Esc t", "", "", "harga"},
		{"jumlah", "12345678901234567 Enter", "", "12345678901234567", "volume"},
		{"tanggal", "11/2/2026 Enter", "2026-02-11", "", "dana"},
		{"tanggal", "11-2 Enter", "2026-02-11", "", "dana"},
		{"tanggal", "kapan Enter", "", "kapan", "dana"},
	};

	(void)state;
	run_rows(rows, COUNT(rows));
}

static void test_codes(void **state)
{
	static const struct keys_row rows[] = {
		{"dana", "csr Enter", "csr", "", "tempat"},
		{"dana", "2 Enter", "csr", "", "tempat"},
		{"dana", "masyarakat Enter", "swadaya", "", "tempat"},
		{"dana", "lain Enter", "lain", "", "alasan"},
		{"dana", "zzz Enter", "", "zzz", "tempat"},
		/* The words fit several codes: it waits, the cursor goes on. */
		{"dana", "a Enter", "", "a", "tempat"},
		/* The arrows choose only when that was asked for. */
		{"dana", "sw Down", "", "sw", "tempat"},
		{"dana", "= Down Enter", "csr", "", "tempat"},
		{"dana", "Space Down Down Enter", "swadaya", "", "tempat"},
		{"dana", "Esc 4 Down Up Enter", "apbd", "", "tempat"},
		{"dana", "F4 Enter", "apbd", "", "tempat"},
		{"dana", "= sw Enter", "swadaya", "", "tempat"},
		{"dana", "= sw Down Enter", "csr", "", "tempat"},
		{"dana", "= masyarakat Enter", "swadaya", "", "tempat"},
		{"dana", "= lain Enter", "lain", "", "alasan"},
		{"dana", "= Down Tab", "csr", "", "tempat"},
		{"dana", "= Down Esc Esc", "", "", "dana"},
		{"dana", "= Down Esc Esc Enter", "", "", "tempat"},
		{"dana", "csr Enter Up 1 Enter", "apbd", "", "tempat"},
		{"tempat", "2001 Enter", DESA1, "", "porsi"},
		{"tempat", "2001,2003 Enter", DESA1 " " DESA3, "", "porsi"},
		{"tempat", "= Down Enter Enter", DESA1, "", "porsi"},
		{"tempat", "= Down Down Enter = Down Enter Enter", DESA2 " " DESA1, "", "porsi"},
		{"tempat", "= Down Space Down Down Space Esc Esc Enter", DESA1 " " DESA2, "",
			"porsi"},
		{"porsi", "Q1:60 Space Q3:40 Enter", "Q1:60 Q3:40", "", "kode"},
		{"porsi", "= Down Enter :70 Enter", "Q2:70", "", "kode"},
		{"porsi", "Q1:60 Space apa Enter", "", "Q1:60 apa", "kode"},
		/* Open lists take what is typed; words that fit one code mean it. */
		{"kode", "1.01 Enter", "1.01", "", "nama"},
		{"kode", "9.99 Enter", "9.99", "", "nama"},
		{"kode", "1.0 Enter", "1.0", "", "nama"},
		{"kode", "posyandu Enter", "1.01", "", "nama"},
		{"kode", "dapur Enter", "2.05", "", "nama"},
		{"kode", "= kelas Down Enter", "1.03", "", "nama"},
	};

	(void)state;
	run_rows(rows, COUNT(rows));
}

/* A whole record typed without looking, with one thing in it that is no answer. */
static void test_blind(void **state)
{
	static const struct {
		const char *field, *text;
	} want[] = {{"judul", "Dapur sehat"}, {"uraian", "satu\ndua"}, {"jumlah", "12"},
		{"volume", "2.5"}, {"harga", "12000"}, {"pagu", "30000"}, {"tanggal", ""},
		{"dana", "lain"}, {"alasan", "karena"}, {"tempat", DESA1}, {"porsi", "Q1:60 Q2:40"},
		{"kode", "1.01"}, {"nama", "Posyandu keluarga"}, {"akhir", "z"}};
	struct filling *t = filling_at("Ani", "");

	(void)state;
	assert_field(t, "judul");
	assert_int_equal(
		filling_keys(t, "Dapur Space sehat Enter satu Enter dua Tab 12 Enter 2,5 Enter "
				"12r Enter Enter tgl Enter lain Enter karena Enter 2001 Enter "
				"Q1:60 Space Q2:40 Enter 1.01 Enter Enter z Enter"),
		FILL_STAY);
	assert_field(t, "done");
	for (size_t i = 0; i < COUNT(want); i++)
		assert_stands(t, want[i].field, want[i].text);
	assert_waits(t, "tanggal", "tgl");
	assert_int_equal(filling_keys(t, "u x 1"), FILL_BEEP); /* beyond the end nothing happens */
	assert_stands(t, "akhir", "z");
	(void)filling_keys(t, "Esc e");
	assert_field(t, "tanggal");
	assert_true(filling_says(t, "?"));
	assert_int_equal(filling_keys(t, "Esc g 15 Enter Enter"), FILL_STAY);
	assert_int_equal(filling_keys(t, "Enter"), FILL_LINES);
	assert_string_equal(t->fill.lines->name, "rincian");
	registers_same(&t->g);
	filling_free(t);
}

/* Default of a number while the field is empty; another value is not replaced. */
static void test_default(void **state)
{
	struct filling *t = filling_at("Ani", "volume");
	struct buf b = {0};

	(void)state;
	assert_false(fill_suggestion(&t->fill, registers_field(t->fill.record, "pagu"), &b));
	(void)filling_keys(t, "2 Enter 500 Enter");
	assert_field(t, "pagu");
	assert_true(fill_suggestion(&t->fill, fill_field(&t->fill), &b));
	assert_string_equal(buf_str(&b), "1.000");
	(void)filling_keys(t, "Down");
	assert_stands(t, "pagu", "");
	(void)filling_keys(t, "Up Enter");
	assert_stands(t, "pagu", "1000");
	(void)filling_keys(t, "Up 7 Enter Up Enter");
	assert_stands(t, "pagu", "7");
	buf_clear(&b);
	assert_false(fill_suggestion(&t->fill, registers_field(t->fill.record, "pagu"), &b));
	buf_release(&b);
	filling_free(t);
}

/* What no answer can be is not offered. */
static void test_negative_default(void **state)
{
	struct filling *t = filling_new("Ani", "tiga");
	struct buf b = {0};

	(void)state;
	(void)registers_add(&t->g, "lanjut");
	filling_open(t, "lanjut", "jumlah");
	(void)filling_keys(t, "45 Enter Enter");
	assert_field(t, "sisa");
	assert_false(fill_suggestion(&t->fill, fill_field(&t->fill), &b));
	(void)filling_keys(t, "Enter");
	assert_string_equal(filling_waits(t, "lanjut", "sisa"), "");
	(void)filling_keys(t, "Up Up Up 145 Enter Enter");
	assert_true(fill_suggestion(&t->fill, fill_field(&t->fill), &b));
	assert_string_equal(buf_str(&b), "45");
	(void)filling_keys(t, "Enter");
	assert_string_equal(filling_stands(t, "lanjut", "sisa"), "45");
	buf_release(&b);
	filling_free(t);
}

/* A field that is asked for only sometimes comes and goes, never under the cursor. */
static void test_relevant(void **state)
{
	struct filling *t = filling_at("Ani", "dana");

	(void)state;
	(void)filling_keys(t, "apbd Enter");
	assert_field(t, "tempat");
	(void)filling_keys(t, "Up lain Enter");
	assert_field(t, "alasan");
	filling_other(t, "Bayu", "dana", "csr");
	(void)filling_keys(t, "x");
	assert_field(t, "alasan");
	(void)filling_keys(t, "Up");
	assert_field(t, "dana");
	assert_stands(t, "alasan", "x");
	(void)filling_keys(t, "Down");
	assert_field(t, "tempat");
	filling_free(t);
}

/* 4,000 bytes in paragraphs are an answer; beyond them keys hang. One line may be too long: it waits. */
static void test_long(void **state)
{
	struct filling *t = filling_at("Ani", "uraian");
	char want[ANSWER_LONG + 1];

	(void)state;
	for (int i = 0; i < ANSWER_LONG; i++) {
		bool ends = i % 50 == 49 && i < ANSWER_LONG - 1;

		want[i] = ends ? '\n' : 'a';
		(void)filling_key(
			t, ends ? &(struct key){KEY_ENTER, 0} : &(struct key){KEY_LETTER, 'a'});
	}
	want[ANSWER_LONG] = '\0';
	(void)filling_keys(t, "Tab");
	assert_stands(t, "uraian", want);
	assert_waits(t, "uraian", "");
	assert_int_equal(filling_keys(t, "Up b"), FILL_BEEP);
	assert_true(filling_says(t, "penuh"));
	(void)filling_keys(t, "Backspace Backspace");
	assert_int_equal(filling_key(t, &(struct key){KEY_LETTER, 0xE9}), FILL_BEEP);
	assert_int_equal(filling_keys(t, "b Tab"), FILL_STAY);
	want[ANSWER_LONG - 2] = 'b';
	want[ANSWER_LONG - 1] = '\0';
	assert_stands(t, "uraian", want);
	(void)filling_keys(t, "Esc g 1 Enter");
	for (int i = 0; i <= ANSWER_TEXT; i++)
		(void)filling_keys(t, "d");
	(void)filling_keys(t, "Enter");
	assert_stands(t, "judul", "");
	assert_int_equal(strlen(filling_waits(t, "catatan", "judul")), ANSWER_TEXT + 1);
	filling_free(t);
}

static void test_jumps(void **state)
{
	struct filling *t = filling_at("Ani", "akhir");
	struct buf help = {0};

	(void)state;
	(void)filling_keys(t, "Esc o");
	assert_field(t, "judul");
	(void)filling_keys(t, "a Esc o");
	assert_field(t, "jumlah");
	(void)filling_keys(t, "900 Enter - k");
	assert_field(t, "dana");
	(void)filling_keys(t, "csr Esc o");
	assert_true(filling_says(t, "wajib"));
	(void)filling_keys(t, "Esc e");
	assert_field(t, "jumlah");
	assert_true(filling_says(t, "B1"));
	(void)filling_keys(t, "g 8 Enter");
	assert_field(t, "tanggal");
	(void)filling_keys(t, "Esc g tempat Enter");
	assert_field(t, "tempat");
	assert_int_equal(filling_keys(t, "Esc g 99 Enter"), FILL_BEEP);
	assert_field(t, "tempat");
	(void)filling_keys(t, "Esc g 6 Enter"); /* computed: nobody types it */
	assert_field(t, "tempat");
	(void)filling_keys(t, "Esc 1");
	assert_true(t->fill.help);
	fill_help(&t->fill, &help);
	assert_non_null(strstr(buf_str(&help), "Tempat"));
	assert_int_equal(filling_keys(t, "Esc 1"), FILL_HELP);
	assert_int_equal(filling_keys(t, "Esc h"), FILL_HISTORY);
	assert_int_equal(filling_keys(t, "Esc Esc"), FILL_LEAVE);
	buf_release(&help);
	filling_free(t);
}

/* What the list under the field shows while somebody types. */
static void test_candidates(void **state)
{
	struct filling *t = filling_at("Ani", "dana");

	(void)state;
	assert_int_equal(t->fill.candidate_count, 4);
	assert_int_equal(t->fill.candidate, 4);
	(void)filling_keys(t, "sw");
	assert_int_equal(t->fill.candidate_count, 2);
	assert_int_equal(t->fill.candidate, 2);
	(void)filling_keys(t, "F4");
	assert_int_equal(t->fill.candidate, 0);
	assert_int_equal(filling_keys(t, "Up"), FILL_BEEP);
	(void)filling_keys(t, "Down");
	assert_int_equal(t->fill.candidate, 1);
	assert_int_equal(filling_keys(t, "Down"), FILL_BEEP);
	(void)filling_keys(t, "Esc g kode Enter");
	assert_int_equal(t->fill.candidate_count, 0);
	(void)filling_keys(t, "kelas");
	assert_int_equal(t->fill.candidate_count, 2);
	/* The one that stands there is pointed at. */
	(void)filling_keys(t, "Esc Esc Esc g dana Enter Ctrl-U csr Enter Up =");
	assert_string_equal(t->fill.candidates[t->fill.candidate].code, "csr");
	filling_free(t);
}

/* A letter beyond the last field is told to be nothing. */
static void test_done_line(void **state)
{
	struct filling *t = filling_at("Ani", "akhir");

	(void)state;
	(void)filling_keys(t, "Enter");
	assert_field(t, "done");
	assert_int_equal(filling_keys(t, "x"), FILL_BEEP);
	assert_true(filling_says(t, "baris ini"));
	filling_free(t);
}

/* The villages on offer stay readable when the desk they came from is loaded again. */
static void test_candidates_outlive_the_desk(void **state)
{
	struct filling *t = filling_at("Ani", "tempat");

	(void)state;
	(void)filling_keys(t, "se");
	assert_true(t->fill.candidate_count > 0);
	filling_other(t, "Bayu", "jumlah", "9");
	fill_refresh(&t->fill);
	for (size_t i = 0; i < t->fill.candidate_count; i++) {
		assert_true(strncmp(t->fill.candidates[i].code, DESA1, 8) == 0);
		assert_true(*t->fill.candidates[i].label != '\0');
	}
	(void)filling_keys(t, "k");
	desk_forget(&t->g.desk);
	(void)filling_keys(t, "= Down Enter");
	filling_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_blind),
		cmocka_unit_test(test_default),
		cmocka_unit_test(test_negative_default),
		cmocka_unit_test(test_relevant),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_jumps),
		cmocka_unit_test(test_candidates),
		cmocka_unit_test(test_done_line),
		cmocka_unit_test(test_candidates_outlive_the_desk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
