#include "desk.h"

/* One form with a calculated row, and the numbers all rows of this test look at. */
static const char form[] =
	"kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\nrows:\n"
	"  - {name: A, no: 1, label: L, english: E, brief: B, owner: Setcam}\n"
	"  - {name: B, no: 2, label: L, english: E, brief: B, owner: Setcam, denominator: A, coverage: percent}\n"
	"  - {name: C, no: 3, label: L, english: E, brief: B, owner: Puskesmas, required: no}\n"
	"  - {name: D, no: 4, label: L, english: E, brief: B, owner: Puskesmas}\n"
	"  - {name: V, no: 5, label: L, english: E, brief: B, owner: Puskesmas, coverage: villages}\n"
	"  - {name: T, no: 6, label: L, english: E, brief: B, owner: Setcam, calculation: A + B}\n"
	"  - {name: U, no: 7, label: L, english: E, brief: B, owner: Setcam, calculation: 2 * T}\n";

static const char numbers[] =
	"A@0=10 A@1=20 A@2=30 B@0=5 B@1=20 B@2=0 D@0=! D@1=7 D@2=8 V@0=1 V@1=0 V@2=1 "
	"ansit.A@0=8 ansit.A@1=9 ansit.A@2=10 prev.A@0=3 lastyear.B@0=6 lastyear.A@0=8";

static int open_desk(void **state)
{
	struct desk *d = mem_array(1, sizeof(*d));

	desk_open(d, desk_forms(form), "sem1");
	desk_set(d, numbers);
	*state = d;
	return 0;
}

static int close_desk(void **state)
{
	struct desk *d = *state;

	forms_free(d->forms);
	desk_close(d);
	free(d);
	return 0;
}

/* Reads and evaluates; the answer as text: "5", "-" for unknown. */
static void answer(const struct desk *d, const char *text, int place, char out[32])
{
	const struct expr_names names = {.forms = d->forms,
		.has_row = true,
		.has_value = true,
		.has_pair = true,
		.has_owner = true};
	const struct expr_place at = {
		.book = &d->book,
		.place = place,
		.other = 1,
		.row = forms_row(d->forms, "B"),
		.owner = "Puskesmas",
		.value = {42, true},
	};
	struct arena a = {0};
	struct err e = {0};
	const struct expr *x = expr_parse(&a, text, &names, &e);
	struct value v;

	if (x == NULL)
		fail_msg("%s: %s", text, e.text);
	v = expr_eval(x, &at);
	(void)snprintf(out, 32, v.known ? "%lld" : "-", (long long)v.number);
	arena_release(&a);
}

struct row_of_answers {
	const char *text, *village, *district;
};

/* Village 0 has no number for D and C. */
static const struct row_of_answers answers[] = {
	{"1 + 2 * 3", "7", "7"},
	{"(1 + 2) * 3", "9", "9"},
	{"10 - 3 - 2", "5", "5"},
	{"100 / 10 / 3", "3", "3"},
	{"-7 / 2", "-3", "-3"},
	{"7 / -2", "-3", "-3"},
	{"- -3", "3", "3"},
	{"2 - -3", "5", "5"},
	{"A", "10", "60"},
	{"a", "10", "60"},
	{"B", "5", "25"},
	{"C", "-", "-"},
	{"D", "-", "-"},
	{"T", "15", "85"},
	{"U", "30", "170"},
	{"row", "5", "25"},
	{"value", "42", "42"},
	{"ansit.A", "8", "27"},
	{"prev.A", "3", "-"},
	{"lastyear.row", "6", "-"},
	{"sem1.A", "-", "-"},
	{"A + C", "-", "-"},
	{"0 * C", "-", "-"},
	{"A / 0", "-", "-"},
	{"A / (B - B)", "-", "-"},
	{"1000 * B / A", "500", "416"},
	{"sum(A)", "60", "60"},
	{"sum(A * 2 - B)", "95", "95"},
	{"sum(D)", "-", "-"},
	{"count(A > 10)", "2", "2"},
	{"count(D > 7)", "-", "-"},
	{"count(filled(D))", "2", "2"},
	{"count(B > 0 and B = A)", "1", "1"},
	{"min(A, B)", "5", "25"},
	{"min(3, 1, 2)", "1", "1"},
	{"max(A, B, 100)", "100", "100"},
	{"max(A, C)", "-", "-"},
	{"abs(B - A)", "5", "35"},
	{"abs(A - B)", "5", "35"},
	{"filled(A)", "1", "1"},
	{"filled(D)", "0", "0"},
	{"filled(T)", "1", "1"},
	{"filled(prev.A)", "1", "0"},
	{"denominator(B)", "10", "60"},
	{"denominator(row)", "10", "60"},
	{"denominator(lastyear.B)", "8", "-"},
	{"denominator(A)", "-", "-"},
	{"denominator(V)", "1", "3"},
	{"coverage(B)", "500", "416"},
	{"coverage(lastyear.row)", "750", "750"},
	{"coverage(A)", "-", "-"},
	{"coverage(V)", "1000", "666"},
	{"coverage(prev.B)", "-", "-"},
	{"same(f)", "0", "-"},
	{"empty(owner)", "1", "1"},
	{"1 = 1", "1", "1"},
	{"1 != 1", "0", "0"},
	{"1 < 2 and 2 > 1", "1", "1"},
	{"2 <= 2", "1", "1"},
	{"3 >= 4", "0", "0"},
	{"1 <= 2 <= 3", "1", "1"},
	{"1 <= 4 <= 3", "0", "0"},
	{"5 <= 4 <= 9", "0", "0"},
	{"1 < 2 < 3 < 4", "1", "1"},
	{"1 < 2 < 3 < 3", "0", "0"},
	{"B <= A", "1", "1"},
	{"not A = 10", "0", "1"},
	{"not not A = 10", "1", "0"},
	{"1 = 2 or 1 = 1 and 2 = 2", "1", "1"},
	{"(1 = 2 or 1 = 1) and 2 = 1", "0", "0"},
	{"\tA\n=\r10 ", "1", "0"},
};

static void test_answers(void **state)
{
	char out[32];

	for (size_t i = 0; i < COUNT(answers); i++) {
		answer(*state, answers[i].text, 0, out);
		if (strcmp(out, answers[i].village) != 0)
			fail_msg("%s in a village is %s", answers[i].text, out);
		answer(*state, answers[i].text, PLACE_DISTRICT, out);
		if (strcmp(out, answers[i].district) != 0)
			fail_msg("%s in the district is %s", answers[i].text, out);
	}
}

/* Kleene's tables; C has no number, so C = 1 is unknown. */
static void test_truth_tables(void **state)
{
	static const char *const sides[] = {"1 = 2", "C = 1", "1 = 1"};
	static const char *const ands[3][3] = {{"0", "0", "0"}, {"0", "-", "-"}, {"0", "-", "1"}};
	static const char *const ors[3][3] = {{"0", "-", "1"}, {"-", "-", "1"}, {"1", "1", "1"}};
	static const char *const nots[3] = {"1", "-", "0"};
	char text[64], out[32];

	for (size_t i = 0; i < 3; i++) {
		for (size_t j = 0; j < 3; j++) {
			(void)snprintf(text, sizeof(text), "%s and %s", sides[i], sides[j]);
			answer(*state, text, 0, out);
			assert_string_equal(out, ands[i][j]);
			(void)snprintf(text, sizeof(text), "%s or %s", sides[i], sides[j]);
			answer(*state, text, 0, out);
			assert_string_equal(out, ors[i][j]);
		}
		(void)snprintf(text, sizeof(text), "not %s", sides[i]);
		answer(*state, text, 0, out);
		assert_string_equal(out, nots[i]);
	}
}

/* What leaves int64_t is unknown, never wrapped. */
static void test_overflow(void **state)
{
	static const struct row_of_answers rows[] = {
		{"9223372036854775807", "9223372036854775807", ""},
		{"9223372036854775807 + 1", "-", ""},
		{"-9223372036854775807 - 1", "-9223372036854775808", ""},
		{"-9223372036854775807 - 2", "-", ""},
		{"-(-9223372036854775807 - 1)", "-", ""},
		{"abs(-9223372036854775807 - 1)", "-", ""},
		{"(-9223372036854775807 - 1) / -1", "-", ""},
		{"4611686018427387904 * 2", "-", ""},
		{"4611686018427387904 * -2", "-9223372036854775808", ""},
		{"sum(4611686018427387904)", "-", ""},
		{"9223372036854775807 + 1 > 0", "-", ""},
		{"9223372036854775807 + 1 > 0 or 1 = 1", "1", ""},
	};
	char out[32];

	for (size_t i = 0; i < COUNT(rows); i++) {
		answer(*state, rows[i].text, 0, out);
		assert_string_equal(out, rows[i].village);
	}
}

/* Text, and the whole sentence. */
static const struct {
	const char *text, *sentence;
} mistakes[] = {
	{"", "kolom 1: rumus belum selesai."},
	{"A +", "kolom 4: rumus belum selesai."},
	{"A B", "kolom 3: \"B\" tidak pada tempatnya."},
	{"A = = B", "kolom 5: \"=\" tidak pada tempatnya."},
	{"A == B", "kolom 4: \"=\" tidak pada tempatnya."},
	{"A & B", "kolom 3: \"&\" tidak pada tempatnya."},
	{"\xC3\xA9 + A", "kolom 1: \"\xC3\xA9\" tidak pada tempatnya."},
	{"A + \xC3\xA9", "kolom 5: \"\xC3\xA9\" tidak pada tempatnya."},
	{"1A", "kolom 1: \"1\" tidak pada tempatnya."},
	{"1.5", "kolom 2: \".\" tidak pada tempatnya."},
	{"9223372036854775808", "kolom 1: angka 9223372036854775808 terlalu besar."},
	{"X + 1", "kolom 1: baris \"X\" tidak ada. Periksa ejaannya."},
	{"x.A", "kolom 1: awalan \"x.\" tidak dikenal; pakai prev, lastyear atau tahapan yang "
		"berformulir."},
	{"rapat.A",
		"kolom 1: awalan \"rapat.\" tidak dikenal; pakai prev, lastyear atau tahapan yang "
		"berformulir."},
	{"prev.", "kolom 6: \"\" tidak pada tempatnya."},
	{"prev.3", "kolom 6: \"3\" tidak pada tempatnya."},
	{"(A", "kolom 3: kurung ) kurang."},
	{"abs A", "kolom 5: kurung ( kurang."},
	{"abs(A, B)", "kolom 6: kurung ) kurang."},
	{"min(A)", "kolom 1: min() memerlukan paling sedikit dua angka."},
	{"sum(sum(A))", "kolom 5: sum() tidak boleh di dalam sum() atau count()."},
	{"count(sum(A) > 1)", "kolom 7: sum() tidak boleh di dalam sum() atau count()."},
	{"filled(3)", "kolom 8: di sini harus nama baris, bukan \"3\"."},
	{"coverage(A + B)", "kolom 12: kurung ) kurang."},
	{"same(g)", "kolom 6: formulir \"g\" tidak ada. Periksa ejaannya."},
	{"empty(A)", "kolom 7: \"A\" tidak pada tempatnya."},
	{"A and B", "kolom 3: \"and\" memerlukan benar/salah, bukan angka."},
	{"A = 1 and B", "kolom 7: \"and\" memerlukan benar/salah, bukan angka."},
	{"not A", "kolom 1: \"not\" memerlukan benar/salah, bukan angka."},
	{"(A = B) + 1", "kolom 9: \"+\" memerlukan angka, bukan benar/salah."},
	{"(A < B) < C", "kolom 9: \"<\" memerlukan angka, bukan benar/salah."},
	{"sum(A = B)", "kolom 1: \"sum\" memerlukan angka, bukan benar/salah."},
	{"count(A)", "kolom 1: \"count\" memerlukan benar/salah, bukan angka."},
	{"A and and", "kolom 7: \"and\" tidak pada tempatnya."},
};

static void test_mistakes(void **state)
{
	const struct desk *d = *state;
	const struct expr_names names = {.forms = d->forms,
		.has_row = true,
		.has_value = true,
		.has_pair = true,
		.has_owner = true};

	for (size_t i = 0; i < COUNT(mistakes); i++) {
		struct arena a = {0};
		struct err e = {0};

		assert_null(expr_parse(&a, mistakes[i].text, &names, &e));
		assert_string_equal(e.text, mistakes[i].sentence);
		arena_release(&a);
	}
}

/* Words that mean something only in some places. */
static void test_places(void **state)
{
	static const struct {
		const char *text;
		const char *sentence;
		bool is_plain;
	} rows[] = {
		{"row", "kolom 1: \"row\" hanya dipakai bersama each atau constraint.", false},
		{"prev.row", "kolom 6: \"row\" hanya dipakai bersama each atau constraint.", false},
		{"value",
			"kolom 1: \"value\" hanya dipakai di require, lhs dan rhs, bila ada \"value\".",
			false},
		{"same(f)", "kolom 1: same() hanya untuk scope: [pair].", false},
		{"empty(owner)", "kolom 1: empty() hanya untuk scope: [owner].", false},
		{"prev.A",
			"kolom 1: \"prev\" tidak dapat dipakai di sini; hanya baris tanpa awalan, angka "
			"dan hitungan.",
			true},
		{"sum(A)",
			"kolom 1: \"sum\" tidak dapat dipakai di sini; hanya baris tanpa awalan, angka "
			"dan hitungan.",
			true},
		{"denominator(B)",
			"kolom 1: \"denominator\" tidak dapat dipakai di sini; hanya baris tanpa awalan, "
			"angka dan hitungan.",
			true},
	};
	const struct desk *d = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct expr_names names = {.forms = d->forms, .is_plain = rows[i].is_plain};
		struct arena a = {0};
		struct err e = {0};

		assert_null(expr_parse(&a, rows[i].text, &names, &e));
		assert_string_equal(e.text, rows[i].sentence);
		arena_release(&a);
	}
}

/* What is repeated n times, between a beginning and an end. */
static bool reads(const char *before, const char *middle, const char *after, int count)
{
	const struct expr_names names = {0};
	struct arena a = {0};
	struct buf text = {0};
	struct err e = {0};
	bool ok;

	for (int i = 0; i < count; i++)
		buf_text(&text, before);
	buf_text(&text, middle);
	for (int i = 0; i < count; i++)
		buf_text(&text, after);
	ok = expr_parse(&a, buf_str(&text), &names, &e) != NULL;
	if (!ok)
		assert_non_null(strstr(e.text, "terlalu dalam"));
	buf_release(&text);
	arena_release(&a);
	return ok;
}

static void test_depth(void **state)
{
	(void)state;
	assert_true(reads("(", "1", ")", EXPR_DEPTH));
	assert_false(reads("(", "1", ")", EXPR_DEPTH + 1));
	assert_false(reads("(", "1", ")", 100000));
	assert_false(reads("-", "1", "", 100000));
	assert_false(reads("not ", "1 = 1", "", 100000));
	assert_false(reads("abs(", "1", ")", 100000));
	assert_true(reads("", "1", " + 1", EXPR_DEPTH - 1));
	assert_false(reads("", "1", " + 1", EXPR_DEPTH));
	assert_false(reads("", "1", " < 1", 100000));
	assert_false(reads("", "1 = 1", " and 1 = 1", 100000));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_answers),
		cmocka_unit_test(test_truth_tables),
		cmocka_unit_test(test_overflow),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_depth),
	};

	return cmocka_run_group_tests(tests, open_desk, close_desk);
}
