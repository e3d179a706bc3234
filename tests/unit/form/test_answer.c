#include "desk_record.h"

#include "form/answer.h"

/* Fields by type, in the world of desk_record.h. */
static const struct field *field_of(const struct forms *f, const char *name)
{
	const char *dot = strchr(name, '.');
	char form[32];

	(void)snprintf(form, sizeof(form), "%.*s", (int)(dot - name), name);
	return form_field(forms_form(f, form), dot + 1);
}

struct answer_case {
	const char *field, *typed;
	const char *canonical; /* NULL: refused */
	const char *shown;     /* NULL: the sentence that refuses */
};

static const struct answer_case indonesian[] = {
	{"tag.nama", "  Gizi \t masyarakat  ", "Gizi masyarakat", "Gizi masyarakat"},
	{"tag.nama", "a\r\nb", "a b", "a b"},
	{"tag.nama", "", "", ""},
	{"tag.nama", "  \n ", "", ""},
	{"tag.nama",
		"\xEF\xBB\xBF"
		"Café",
		"Café", "Café"},
	{"tag.nama",
		"a\xC2\xA0"
		"b",
		"a b", "a b"},
	{"tag.nama", "a\x1B[31m", NULL, "kendali"},
	{"tag.nama",
		"a\xC2\x9B"
		"b",
		NULL, "kendali"},
	{"tag.nama", "a\xFF", NULL, "UTF-8"},
	{"tag.nama", "a\xED\xA0\x80", NULL, "UTF-8"},
	{"tag.uraian", "satu  \r\ndua\r\n\r\n tiga \n\n", "satu\ndua\n\n tiga",
		"satu\ndua\n\n tiga"},
	{"tag.tahun", "2026", "2026", "2026"},
	{"tag.tahun", "12026", "12026", "12.026"},
	{"tag.tahun", "1.250.000", "1250000", "1.250.000"},
	{"tag.tahun", "007", "7", "7"},
	{"tag.tahun", "9999999999999", "9999999999999", "9.999.999.999.999"},
	{"tag.tahun", "10000000000000", NULL, "terlalu besar"},
	{"tag.tahun", "-5", NULL, "bukan bilangan bulat"},
	{"tag.tahun", "2,5", NULL, "bukan bilangan bulat"},
	{"tag.tahun", "12r", NULL, "bukan bilangan bulat"},
	{"tag.pagu", "1.250.000", "1250000", "1.250.000"},
	{"tag.pagu", "1250000", "1250000", "1.250.000"},
	{"tag.pagu", "Rp 1.250.000,-", "1250000", "1.250.000"},
	{"tag.pagu", "Rp. 1.250.000,00", "1250000", "1.250.000"},
	{"tag.pagu", "rp1,250,000.00", "1250000", "1.250.000"},
	{"tag.pagu", "12r", "12000", "12.000"},
	{"tag.pagu", "12 rb", "12000", "12.000"},
	{"tag.pagu", "3j", "3000000", "3.000.000"},
	{"tag.pagu", "1,5 juta", "1500000", "1.500.000"},
	{"tag.pagu", "1.5jt", "1500000", "1.500.000"},
	{"tag.pagu", "1.500 ribu", "1500000", "1.500.000"},
	{"tag.pagu", "2 miliar", "2000000000", "2.000.000.000"},
	{"tag.pagu", "0,0005r", NULL, "tanpa sen"},
	{"tag.pagu", "1250,50", NULL, "tanpa sen"},
	{"tag.pagu", "99999999 j", NULL, "terlalu besar"},
	{"tag.pagu", "j", NULL, "rupiah"},
	{"tag.pagu", "12x", NULL, "rupiah"},
	{"tag.pagu", "1000-", NULL, "rupiah"},
	{"tag.pagu", "-1000", NULL, "rupiah"},
	{"line.v1", "2,5", "2.5", "2,5"},
	{"line.v1", "2.5", "2.5", "2,5"},
	{"line.v1", "2,500", "2.5", "2,5"},
	{"line.v1", "2.500", "2500", "2.500"},
	{"line.v1", "1.250,125", "1250.125", "1.250,125"},
	{"line.v1", "1,250.5", "1250.5", "1.250,5"},
	{"line.v1", "1,250,000", "1250000", "1.250.000"},
	{"line.v1", "0.125", "0.125", "0,125"},
	{"line.v1", ",5", "0.5", "0,5"},
	{"line.v1", "12", "12", "12"},
	{"line.v1", "12,0", "12", "12"},
	{"line.v1", "2,1234", NULL, "tiga angka"},
	{"line.v1", "2,", NULL, "bukan angka"},
	{"line.v1", "2,5,5", NULL, "bukan angka"},
	{"line.v1", "1e5", NULL, "bukan angka"},
	{"line.v1", "-1", NULL, "bukan angka"},
	{"line.v1", "99999999999999,5", NULL, "terlalu besar"},
	{"tag.tanggal", "2026-02-11", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "11/2/2026", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "11.02.26", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "110226", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "11022026", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "1102", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "11-2", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "11 Februari 2026", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "11 PEB", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "17agustus1945", "1945-08-17", "17 Agustus 1945"},
	{"tag.tanggal", "February 11, 2026", "2026-02-11", "11 Februari 2026"},
	{"tag.tanggal", "1 Nopember 2025", "2025-11-01", "1 November 2025"},
	{"tag.tanggal", "3 agt 25", "2025-08-03", "3 Agustus 2025"},
	{"tag.tanggal", "hari ini", "2026-07-14", "14 Juli 2026"},
	{"tag.tanggal", "29/2/2024", "2024-02-29", "29 Februari 2024"},
	{"tag.tanggal", "29/2/2000", "2000-02-29", "29 Februari 2000"},
	{"tag.tanggal", "29/2", NULL, "tidak ada di kalender"},
	{"tag.tanggal", "29/2/1900", NULL, "tidak ada di kalender"},
	{"tag.tanggal", "31/4/2026", NULL, "tidak ada di kalender"},
	{"tag.tanggal", "2026-13-01", NULL, "tidak ada di kalender"},
	{"tag.tanggal", "11/2/2126", NULL, "tidak ada di kalender"},
	{"tag.tanggal", "11", NULL, "bukan tanggal"},
	{"tag.tanggal", "besok", NULL, "bukan tanggal"},
	{"tag.tanggal", "11 ma 2026", NULL, "bukan tanggal"},
	{"tag.tanggal", "1/2/3/4", NULL, "bukan tanggal"},
	{"tag.tanggal", "11/2/026", NULL, "bukan tanggal"},
	{"tag.dana", "apbd", "apbd", "APBD Kabupaten"},
	{"tag.dana", "APBD", "apbd", "APBD Kabupaten"},
	{"tag.dana", "2", "dana_desa", "Dana Desa"},
	{"tag.dana", "desa", "dana_desa", "Dana Desa"},
	{"tag.dana", "masyarakat", "swadaya", "Swadaya masyarakat"},
	{"tag.dana", "swa", NULL, "\"swa\" dapat berarti Swasta, Swadaya masyarakat."},
	{"tag.dana", "5", NULL, "tidak ada dalam daftar Sumber dana"},
	{"tag.dana", "0", NULL, "tidak ada dalam daftar Sumber dana"},
	{"tag.dana", "CSR", NULL, "tidak ada dalam daftar Sumber dana"},
	{"tag.kode", "1.02.02.2.02.0015", "1.02.02.2.02.0015", "1.02.02.2.02.0015"},
	{"tag.kode", "gizi", "1.02.02.2.02.0015", "1.02.02.2.02.0015"},
	{"tag.kode", "ibu hamil", "1.02.02.2.02.0001", "1.02.02.2.02.0001"},
	{"tag.kode", "pelayanan", NULL, "dapat berarti"},
	{"tag.kode", "9.99 Apa saja", "9.99", "9.99"},
	{"tag.kode", "9.99x", "9.99x", "9.99x"},
	{"tag.kode", "entah apa", NULL, "tidak ada dalam daftar"},
	{"tag.indikator", "I01", "I01", "A1 Bumil KEK"},
	{"tag.indikator", "i2", "I02", "A2 Bumil TTD"},
	{"tag.indikator", "B1", "I03", "B1 ASI eksklusif"},
	{"tag.indikator", "3", "I03", "B1 ASI eksklusif"},
	{"tag.indikator", "ttd", "I02", "A2 Bumil TTD"},
	{"tag.indikator", "I01:60 I02:40", "I01:60 I02:40", "A1 Bumil KEK 60%, A2 Bumil TTD 40%"},
	{"tag.indikator", "I01:97,3", NULL, "porsi ditulis dalam persen"},
	{"tag.indikator", "a1 : 60 %, dapat ttd: 40%", "I01:60 I02:40",
		"A1 Bumil KEK 60%, A2 Bumil TTD 40%"},
	{"tag.indikator", "1 2 3", "I01 I02 I03", "A1 Bumil KEK, A2 Bumil TTD, B1 ASI eksklusif"},
	{"tag.indikator", "hamil kek; B2", "I01 I04", "A1 Bumil KEK, B2 MPASI"},
	{"tag.indikator", "ibu hamil", NULL, "dapat berarti A1 Bumil KEK, A2 Bumil TTD."},
	{"tag.indikator", "dapat", NULL, "A2 Bumil TTD, B1 ASI eksklusif, B2 MPASI."},
	{"tag.indikator", "I01 I01", NULL, "dua kali"},
	{"tag.indikator", "I01:101", NULL, "persen"},
	{"tag.indikator", "I01:x", NULL, "persen"},
	{"tag.indikator", "I01:-5", NULL, "persen"},
	{"tag.indikator", "I05", NULL, "tidak ada dalam daftar Indikator"},
	{"tag.lokasi", "64.08.09.2001", "64.08.09.2001", "Sepaso"},
	{"tag.lokasi", "6408092001", "64.08.09.2001", "Sepaso"},
	{"tag.lokasi", "2002", "64.08.09.2002", "Keraitan"},
	{"tag.lokasi", "3", "64.08.09.2003", "Sekerat"},
	{"tag.lokasi", "kerai", "64.08.09.2002", "Keraitan"},
	{"tag.lokasi", "sekerat, sepaso", "64.08.09.2003 64.08.09.2001", "Sekerat, Sepaso"},
	{"tag.lokasi", "2001 2003", "64.08.09.2001 64.08.09.2003", "Sepaso, Sekerat"},
	{"tag.lokasi", "kerat", "64.08.09.2003", "Sekerat"},
	{"tag.lokasi", "kera", NULL, "dapat berarti Keraitan, Sekerat."},
	{"tag.lokasi", "seluruh", "64.08.09", "Seluruh kecamatan"},
	{"tag.lokasi", "KECAMATAN", "64.08.09", "Seluruh kecamatan"},
	{"tag.lokasi", "semua", "64.08.09", "Seluruh kecamatan"},
	{"tag.lokasi", "bengalon", "64.08.09", "Seluruh kecamatan"},
	{"tag.lokasi", "64.08.09", "64.08.09", "Seluruh kecamatan"},
	{"tag.lokasi", "seluruh kecamatan", "64.08.09", "Seluruh kecamatan"},
	{"tag.lokasi", "2001 sekerat", "64.08.09.2001 64.08.09.2003", "Sepaso, Sekerat"},
	{"tag.lokasi", "2001 kera", NULL, "dapat berarti Keraitan, Sekerat."},
	{"tag.lokasi", "64.08.08.2001", NULL, "tidak ada dalam daftar Lokasi"},
	{"tag.lokasi", "2001:50", NULL, "tidak memakai porsi"},
};

/* The sign that could be either means the other thing. */
static const struct answer_case english[] = {
	{"line.v1", "2,500", "2500", "2,500"},
	{"line.v1", "2.500", "2.5", "2.5"},
	{"line.v1", "2,5", "2.5", "2.5"},
	{"line.v1", "1,250.125", "1250.125", "1,250.125"},
	{"tag.pagu", "1,500,000", "1500000", "1,500,000"},
	{"tag.pagu", "1.500j", "1500000", "1,500,000"},
	{"tag.tanggal", "11 februari 2026", "2026-02-11", "11 February 2026"},
	{"tag.dana", "village", "dana_desa", "Village fund"},
	{"tag.dana", "dana desa", "dana_desa", "Village fund"},
	{"tag.lokasi", "all", "64.08.09", "The whole kecamatan"},
};

struct world {
	struct forms *forms;
	struct desk desk;
};

static int open_world(void **state)
{
	struct world *w = mem_array(1, sizeof(*w));

	w->forms = desk_world("");
	desk_open(&w->desk, w->forms, "ansit");
	*state = w;
	return 0;
}

static int close_world(void **state)
{
	struct world *w = *state;

	desk_close(&w->desk);
	forms_free(w->forms);
	free(w);
	return 0;
}

/* What a line being edited holds must be read back to the same. */
static void try_edit(const struct field *f, const struct answer_at *at, const char *canonical)
{
	struct buf line = {0}, back = {0};
	struct err e = {0};

	answer_edit(f, canonical, &line);
	if (!answer_read(f, at, buf_str(&line), &back, &e))
		fail_msg("%s: \"%s\": %s", f->name, buf_str(&line), e.text);
	assert_string_equal(buf_str(&back), canonical);
	buf_release(&line);
	buf_release(&back);
}

static void try_case(const struct world *w, const struct answer_case *c)
{
	const struct field *f = field_of(w->forms, c->field);
	const struct answer_at at = {.book = &w->desk.book, .today = "2026-07-14"};
	struct buf out = {0}, shown = {0};
	struct err e = {0};
	bool ok = answer_read(f, &at, c->typed, &out, &e);

	if (ok != (c->canonical != NULL))
		fail_msg("%s \"%s\": %s %s", c->field, c->typed, buf_str(&out), e.text);
	if (ok) {
		if (strcmp(buf_str(&out), c->canonical) != 0)
			fail_msg("%s \"%s\": %s", c->field, c->typed, buf_str(&out));
		answer_show(f, at.book, buf_str(&out), &shown);
		if (strcmp(buf_str(&shown), c->shown) != 0)
			fail_msg("%s \"%s\" shows %s", c->field, c->typed, buf_str(&shown));
		try_edit(f, &at, c->canonical);
	} else if (strstr(e.text, c->shown) == NULL || out.size != 0) {
		fail_msg("%s \"%s\": %s", c->field, c->typed, e.text);
	}
	buf_release(&out);
	buf_release(&shown);
}

static void test_indonesian(void **state)
{
	for (size_t i = 0; i < COUNT(indonesian); i++)
		try_case(*state, &indonesian[i]);
}

static void test_english(void **state)
{
	text_use(LANG_EN);
	for (size_t i = 0; i < COUNT(english); i++)
		try_case(*state, &english[i]);
	text_use(LANG_ID);
}

/* Lengths are counted once what surrounds the text is gone, in bytes. */
static void test_lengths(void **state)
{
	static const struct {
		const char *field;
		size_t size;
		bool ok;
	} cases[] = {
		{"tag.nama", ANSWER_TEXT, true},
		{"tag.nama", ANSWER_TEXT + 1, false},
		{"tag.nama", 100000, false},
		{"tag.uraian", ANSWER_LONG, true},
		{"tag.uraian", ANSWER_LONG + 1, false},
		{"tag.kode", 63, true},
		{"tag.kode", 64, false},
		{"tag.pagu", 100000, false},
	};
	const struct world *w = *state;
	const struct answer_at at = {.book = &w->desk.book, .today = "2026-07-14"};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char *typed = mem_array(cases[i].size + 1, 1);
		struct buf out = {0};
		struct err e = {0};

		memset(typed, '1', cases[i].size);
		if (answer_read(field_of(w->forms, cases[i].field), &at, typed, &out, &e) !=
			cases[i].ok)
			fail_msg("%s of %zu bytes", cases[i].field, cases[i].size);
		buf_release(&out);
		free(typed);
	}
}

static void test_numbers(void **state)
{
	static const struct {
		const char *field, *canonical;
		struct value v;
	} cases[] = {
		{"tag.pagu", "1250000", {1250000, true}},
		{"tag.pagu", "-5", {-5, true}},
		{"tag.pagu", "", {0, false}},
		{"tag.pagu", "12.5", {0, false}},
		{"tag.pagu", "99999999999999", {0, false}},
		{"line.v1", "2.5", {2500, true}},
		{"line.v1", "12", {12000, true}},
		{"line.v1", "0.001", {1, true}},
		{"line.v1", "9999999999999.999", {9999999999999999, true}},
		{"line.v1", "1.2345", {0, false}},
		{"line.v1", "1.", {0, false}},
		{"line.v1", ".5", {0, false}},
		{"tag.tanggal", "1970-01-01", {0, true}},
		{"tag.tanggal", "1970-03-01", {59, true}},
		{"tag.tanggal", "2026-02-11", {20495, true}},
		{"tag.tanggal", "1969-12-31", {-1, true}},
		{"tag.tanggal", "2026-02-30", {0, false}},
		{"tag.tanggal", "2026-2-3", {0, false}},
		{"tag.nama", "12", {0, false}},
		{"tag.dana", "apbd", {0, false}},
	};
	const struct world *w = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct field *f = field_of(w->forms, cases[i].field);
		struct value v = answer_number(f, cases[i].canonical);
		struct buf back = {0};

		if (v.known != cases[i].v.known || v.number != cases[i].v.number)
			fail_msg("%s %s is %lld", cases[i].field, cases[i].canonical,
				(long long)v.number);
		if (v.known)
			answer_of_number(f->type, v.number, &back);
		if (v.known && strcmp(buf_str(&back), cases[i].canonical) != 0)
			fail_msg("%s %s comes back as %s", cases[i].field, cases[i].canonical,
				buf_str(&back));
		buf_release(&back);
	}
}

/* Every day of the range there and back. */
static void test_days(void **state)
{
	const struct world *w = *state;
	const struct field *f = field_of(w->forms, "tag.tanggal");

	for (int64_t day = -25567; day <= 47481; day++) {
		struct buf iso = {0};
		struct value v;

		answer_of_number(FIELD_DATE, day, &iso);
		v = answer_number(f, buf_str(&iso));
		if (!v.known || v.number != day)
			fail_msg("day %lld is %s", (long long)day, buf_str(&iso));
		buf_release(&iso);
	}
}

static void test_codes(void **state)
{
	const char *at = " I05:60  I07 x:1000 y: ";
	char code[64];
	int share;

	(void)state;
	assert_true(answer_code(&at, code, &share));
	assert_string_equal(code, "I05");
	assert_int_equal(share, 60);
	assert_true(answer_code(&at, code, &share));
	assert_string_equal(code, "I07");
	assert_int_equal(share, -1);
	assert_true(answer_code(&at, code, &share));
	assert_string_equal(code, "x");
	assert_int_equal(share, -1);
	assert_true(answer_code(&at, code, &share));
	assert_string_equal(code, "y");
	assert_false(answer_code(&at, code, &share));
}

struct find_case {
	const char *list, *text, *codes;
};

static void test_find(void **state)
{
	static const struct find_case cases[] = {
		{"indikator", "", "I01 I02 I03 I04 "},
		{"indikator", "hamil", "I01 I02 "},
		{"indikator", "hamil ttd", "I02 "},
		{"indikator", "dapat anak", "I03 I04 "},
		{"indikator", "asi", "I03 I04 "},
		{"indikator", "I0", "I01 I02 I03 I04 "},
		{"indikator", "b2", "I04 "},
		{"sub", "1.02", "1.02.02.2.02.0015 1.02.02.2.02.0001 "},
		{"sub", "xyz", ""},
		{"dana", "swa", "swasta swadaya "},
		{"dana", "dana", "dana_desa "},
		{"lokasi", "desa", "64.08.09.2001 64.08.09.2002 64.08.09.2003 "},
		{"lokasi", "kecamatan", "64.08.09 "},
		{"lokasi", "kera", "64.08.09.2002 64.08.09.2003 "},
	};
	const struct world *w = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct candidate found[8];
		struct buf codes = {0};
		size_t count = codelist_find(forms_codelist(w->forms, cases[i].list), &w->desk.book,
			cases[i].text, found, COUNT(found));

		for (size_t j = 0; j < count; j++)
			buf_print(&codes, "%s ", found[j].code);
		if (strcmp(buf_str(&codes), cases[i].codes) != 0)
			fail_msg("%s \"%s\": %s", cases[i].list, cases[i].text, buf_str(&codes));
		buf_release(&codes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_indonesian),
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_find),
	};

	return cmocka_run_group_tests(tests, open_world, close_world);
}
