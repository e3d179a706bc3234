#include "desk.h"

#define ROW(name, more) \
	"  - {name: " name ", no: '1', label: L, english: E, brief: B, owner: Setcam" more "}\n"

/* Five lines; rows begin on line 6. */
#define HEAD "kind: table\nform: f\nlabel: L\nenglish: E\nbrief: B\n"

/* A form with rows A and B, on lines 7 and 8; checks begin on line 10. */
#define CHECKS \
	HEAD "rows:\n" ROW("A", \
		"") "  - {name: B, no: 2, label: L, english: E, brief: B, owner: Setcam, denominator: A," \
		    " coverage: percent}\nchecks:\n"
#define CHECK(rule) CHECKS "  - {id: X, " rule ", severity: soft, message: M, english: E}\n"
#define MESSAGE(more, message) \
	CHECKS "  - {id: X, " more "severity: soft, english: E,\n    message: '" message "'}\n"

/* A form file beside a good common file and a calendar, and all lines said of it. */
static const struct {
	const char *form, *lines;
} files[] = {
	/* Of the file. */
	{"- a\n- b\n",
		"form.yaml:1: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"},
	{"form: f\nlabel: L\n", "form.yaml:1: kunci \"kind\" belum ada atau kosong. Isi dahulu.\n"},
	{"kind: tabel\n",
		"form.yaml:1: \"tabel\" tidak dikenal; pilih salah satu: common, codelists, table, "
		"register, checklist, document, calendar.\n"},
	{"kind: table\nform: f\n",
		"form.yaml:1: kunci \"label\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:1: kunci \"english\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:1: kunci \"brief\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:1: kunci \"rows\" belum ada atau kosong. Isi dahulu.\n"},
	{HEAD "order: x\ncolour: red\nrows: []\n",
		"form.yaml:6: di sini harus bilangan bulat dari -1000 sampai 1000.\n"
		"form.yaml:7: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n"},
	{HEAD "rows: A\n", "form.yaml:6: isi \"rows\" harus daftar, seperti [a, b].\n"},
	{"kind: common\n", "Tidak ada satu pun formulir. Sertakan berkas dengan \"kind: table\".\n"
			   "calendar.yaml:3: formulir \"f\" tidak ada. Periksa ejaannya.\n"
			   "calendar.yaml:4: formulir \"f\" tidak ada. Periksa ejaannya.\n"},
	/* Of rows. */
	{HEAD "rows:\n  - A\n",
		"form.yaml:7: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"},
	{HEAD "rows:\n  - {name: A}\n",
		"form.yaml:7: kunci \"no\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:7: kunci \"label\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:7: kunci \"english\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:7: kunci \"brief\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:7: kunci \"owner\" belum ada atau kosong. Isi dahulu.\n"},
	{HEAD "rows:\n" ROW("A", ", colour: red"),
		"form.yaml:7: kunci \"colour\" tidak dikenal di sini. Periksa ejaannya.\n"},
	{HEAD "rows:\n" ROW("A", ", unit: [a]"),
		"form.yaml:7: isi \"unit\" harus satu teks, bukan daftar.\n"},
	{HEAD "rows:\n" ROW("A", ", unit: \"a\\eb\""),
		"form.yaml:7: isi \"unit\" memuat ganti baris atau karakter kendali. Tulis dengan >- atau "
		"dalam satu baris.\n"},
	{HEAD "rows:\n" ROW("1A", ""),
		"form.yaml:7: nama \"1A\" tidak dapat dipakai: mulai dengan huruf, lalu huruf, angka, _ "
		"atau -, paling panjang 32.\n"},
	{HEAD "rows:\n" ROW("A-B", ""),
		"form.yaml:7: nama baris \"A-B\" tidak dapat dipakai dalam rumus. Ganti namanya, tanpa "
		"tanda -.\n"},
	{HEAD "rows:\n" ROW("row", ""),
		"form.yaml:7: nama baris \"row\" tidak dapat dipakai dalam rumus. Ganti namanya, tanpa "
		"tanda -.\n"},
	{HEAD "rows:\n" ROW(
		 "A", "") "  - {name: a, no: 2, label: L, english: E, brief: B, owner: Setcam}\n",
		"form.yaml:8: \"a\" sudah dipakai. Hapus atau ganti salah satu.\n"},
	{HEAD "rows:\n" ROW("A", "") ROW("B", ""),
		"form.yaml:8: nomor 1 sudah dipakai baris A. Ganti salah satu.\n"},
	{HEAD "groups: [{name: G, label: L, english: E}, {name: G, label: L, english: E}]\nrows:\n" ROW(
		 "A", ", group: G") ROW("B", "") ROW("C", ", group: H"),
		"form.yaml:6: \"G\" sudah dipakai. Hapus atau ganti salah satu.\n"
		"form.yaml:10: kelompok \"H\" tidak ada di \"groups\" formulir ini.\n"
		"form.yaml:10: nomor 1 sudah dipakai baris B. Ganti salah satu.\n"},
	{HEAD "rows:\n  - {name: A, no: 1234567, label: L, english: E, brief: B, owner: PLKB}\n",
		"form.yaml:7: PJ data \"PLKB\" tidak dikenal. Lihat \"owners\" di berkas common.\n"
		"form.yaml:7: isi \"no\" terlalu panjang; paling panjang 6 huruf.\n"},
	{HEAD "rows:\n  - name: A\n    no: 1\n    label: L\n    english: E\n    owner: Setcam\n"
	      "    brief: 'Tiga puluh sembilan huruf panjangnya ini'\n",
		"form.yaml:12: isi \"brief\" panjangnya 40 huruf; paling panjang 38 supaya muat di layar.\n"},
	{HEAD "rows:\n" ROW("A", ", coverage: percent"),
		"form.yaml:7: A: \"denominator\" belum ada, padahal coverage percent atau bound.\n"},
	{HEAD "rows:\n" ROW("A", ", denominator: A"),
		"form.yaml:7: A: \"denominator\" hanya untuk coverage percent atau bound. Hapus, atau ganti "
		"coverage-nya.\n"},
	{HEAD "rows:\n" ROW("A", ", coverage: persen, required: ya, type: text"),
		"form.yaml:7: \"persen\" tidak dikenal; pilih salah satu: none, percent, bound, villages.\n"
		"form.yaml:7: \"ya\" tidak dikenal; pilih salah satu: yes, no, true, false.\n"
		"form.yaml:7: \"text\" tidak dikenal; pilih salah satu: integer.\n"},
	{HEAD "rows:\n" ROW("A", ", denominator: A + Z, coverage: percent"),
		"form.yaml:7: denominator: kolom 5: baris \"Z\" tidak ada. Periksa ejaannya.\n"},
	{HEAD "compare: Z\nrows:\n" ROW("A", ""),
		"form.yaml:6: baris \"Z\" tidak ada. Periksa ejaannya.\n"},
	{HEAD "compare: [A]\nrows:\n" ROW("A", ""),
		"form.yaml:6: isi \"compare\" harus satu teks, bukan daftar.\n"},
	{HEAD "rows:\n" ROW("A", ", denominator: A > 1, coverage: percent"),
		"form.yaml:7: denominator: hasilnya benar/salah, padahal harus angka.\n"},
	{HEAD "rows:\n" ROW("A", ", denominator: prev.A, coverage: percent"),
		"form.yaml:7: denominator: kolom 1: \"prev\" tidak dapat dipakai di sini; hanya baris tanpa "
		"awalan, angka dan hitungan.\n"},
	{HEAD "rows:\n" ROW("A", ", constraint: row"),
		"form.yaml:7: kunci \"constraint_message\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:7: constraint: hasilnya angka, padahal harus benar/salah, seperti S02 <= S01.\n"},
	{HEAD "rows:\n" ROW("A", ", constraint: row < 0, constraint_message: '{n}'"),
		"form.yaml:7: A-constraint: \"require\" tidak mungkin terpenuhi, jadi pemeriksaan ini selalu "
		"gagal.\n"
		"form.yaml:7: {n} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
	/* Of calculations. */
	{HEAD "rows:\n" ROW("A", ", calculation: A + 1"),
		"form.yaml:7: rumus saling menunggu dan tidak pernah selesai: A -> A.\n"},
	{HEAD "rows:\n  - {name: A, no: 1, label: L, english: E, brief: B, owner: Setcam, calculation: C}\n"
	      "  - {name: B, no: 2, label: L, english: E, brief: B, owner: Setcam, calculation: A * 2}\n"
	      "  - {name: C, no: 3, label: L, english: E, brief: B, owner: Setcam, calculation: 1 + B}\n"
	      "  - {name: D, no: 4, label: L, english: E, brief: B, owner: Setcam, calculation: C}\n",
		"form.yaml:7: rumus saling menunggu dan tidak pernah selesai: A -> C -> B -> A.\n"},
	/* Of coverages. */
	{CHECKS "coverages:\n  - {name: A, rows: [A, Z], label: L, english: E, brief: B, numerator: A = 1}\n",
		"form.yaml:11: kunci \"denominator\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:11: \"A\" sudah dipakai. Hapus atau ganti salah satu.\n"
		"form.yaml:11: baris \"Z\" tidak ada. Periksa ejaannya.\n"
		"form.yaml:11: numerator: hasilnya benar/salah, padahal harus angka.\n"},
	/* Of checks. */
	{CHECKS "  - {id: X}\n",
		"form.yaml:10: kunci \"require\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:10: kunci \"severity\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:10: kunci \"message\" belum ada atau kosong. Isi dahulu.\n"
		"form.yaml:10: kunci \"english\" belum ada atau kosong. Isi dahulu.\n"},
	{CHECK("require: A <= B, severty: hard"),
		"form.yaml:10: kunci \"severty\" tidak dikenal di sini. Periksa ejaannya.\n"},
	{CHECK("require: A"),
		"form.yaml:10: require: hasilnya angka, padahal harus benar/salah, seperti S02 <= S01.\n"},
	{CHECK("require: A <= "), "form.yaml:10: require: kolom 5: rumus belum selesai.\n"},
	{CHECK("value: A < 1, require: value < 1"),
		"form.yaml:10: value: hasilnya benar/salah, padahal harus angka.\n"},
	{CHECK("require: value < 1"),
		"form.yaml:10: require: kolom 1: \"value\" hanya dipakai di require, lhs dan rhs, bila ada "
		"\"value\".\n"},
	{CHECK("require: row < 1"),
		"form.yaml:10: require: kolom 1: \"row\" hanya dipakai bersama each atau constraint.\n"},
	{CHECK("require: same(f) < 1"),
		"form.yaml:10: require: kolom 1: same() hanya untuk scope: [pair].\n"},
	{CHECK("require: A < 0"),
		"form.yaml:10: X: \"require\" tidak mungkin terpenuhi, jadi pemeriksaan ini selalu gagal.\n"},
	{CHECK("when: A > 5, require: A < 3"),
		"form.yaml:10: X: \"require\" tidak mungkin terpenuhi, jadi pemeriksaan ini selalu gagal.\n"},
	{CHECK("when: A < 0, require: A < 3"),
		"form.yaml:10: X: \"when\" tidak pernah benar, jadi pemeriksaan ini tidak pernah dibuat.\n"},
	{CHECK("value: 1000 * A / B, require: value < 0"),
		"form.yaml:10: X: \"require\" tidak mungkin terpenuhi, jadi pemeriksaan ini selalu gagal.\n"},
	{CHECK("require: A < B, scope: [desa]"),
		"form.yaml:10: \"desa\" tidak dikenal; pilih salah satu: village, district, pair, owner, record.\n"},
	{CHECK("require: A < B, scope: village"),
		"form.yaml:10: isi \"scope\" harus daftar, seperti [a, b].\n"},
	{CHECK("require: A < B, stages: [sem9], phase: nanti, override: boleh, cross_owner: 2"),
		"form.yaml:10: tahapan \"sem9\" tidak ada. Lihat berkas calendar.\n"
		"form.yaml:10: \"nanti\" tidak dikenal; pilih salah satu: always, submit.\n"
		"form.yaml:10: \"boleh\" tidak dikenal; pilih salah satu: none, note, verifier.\n"
		"form.yaml:10: \"2\" tidak dikenal; pilih salah satu: yes, no, true, false.\n"},
	{CHECK("require: row < B, each: semua"),
		"form.yaml:10: isi \"each\" harus all, atau rows, form, measure dan coverage.\n"},
	{CHECK("require: row < B, each: {rows: [A, Z], form: g, coverage: [x], warna: y}"),
		"form.yaml:10: kunci \"warna\" tidak dikenal di sini. Periksa ejaannya.\n"
		"form.yaml:10: baris \"Z\" tidak ada. Periksa ejaannya.\n"
		"form.yaml:10: formulir \"g\" tidak ada. Periksa ejaannya.\n"
		"form.yaml:10: \"x\" tidak dikenal; pilih salah satu: none, percent, bound, villages.\n"},
	{CHECK("require: row < B, each: {measure: m}"),
		"form.yaml:10: tidak ada baris yang cocok dengan \"each\" ini.\n"},
	{CHECK("require: A < B") "  - {id: X, require: A < 3, severity: kuning, message: M, english: E}\n",
		"form.yaml:11: \"kuning\" tidak dikenal; pilih salah satu: hard, soft.\n"
		"form.yaml:11: \"X\" sudah dipakai. Hapus atau ganti salah satu.\n"},
	{MESSAGE("require: A < B, ", "{lhs} {desa} {A} {b} {x}"),
		"form.yaml:11: {x} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
	{MESSAGE("require: A < B, ", "{n}"),
		"form.yaml:11: {n} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
	{MESSAGE("require: A < B, ", "{no}"),
		"form.yaml:11: {no} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan "
		"ini.\n"},
	{MESSAGE("require: filled(A), ", "{lhs}"),
		"form.yaml:11: {lhs} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan "
		"ini.\n"},
	{MESSAGE("require: A < B, ", "{desa2}"),
		"form.yaml:11: {desa2} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan "
		"ini.\n"},
	{MESSAGE("require: A < B, ", "a {"),
		"form.yaml:11: {} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
};

static struct forms *read_two(const char *calendar, const char *form, struct buf *mistakes)
{
	const struct form_source sources[] = {
		{"common.yaml", desk_common, sizeof(desk_common) - 1},
		{"calendar.yaml", calendar, strlen(calendar)},
		{"form.yaml", form, strlen(form)},
	};

	return forms_read(sources, COUNT(sources), mistakes);
}

static void test_files(void **state)
{
	bool ok = true;

	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct buf mistakes = {0};

		assert_null(read_two(desk_calendar, files[i].form, &mistakes));
		if (strcmp(buf_str(&mistakes), files[i].lines) != 0) {
			print_error("expected\n%sbut got\n%s", files[i].lines, buf_str(&mistakes));
			ok = false;
		}
		buf_release(&mistakes);
	}
	assert_true(ok);
}

#define STAGE(name, more) \
	"  - {name: " name ", code: A, label: L, english: E, brief: B, forms: [f]" more "}\n"

static void test_calendars(void **state)
{
	static const struct {
		const char *calendar, *lines;
	} rows[] = {
		{"kind: calendar\nstages:\n" STAGE("a", ", previous: b")
				STAGE("b", ", previous: c"),
			"calendar.yaml:4: tahapan \"c\" tidak ada. Lihat berkas calendar.\n"},
		{"kind: calendar\nstages:\n" STAGE("a", "") STAGE("a", ""),
			"calendar.yaml:4: \"a\" sudah dipakai. Hapus atau ganti salah satu.\n"},
		{"kind: calendar\nstages:\n" STAGE(
			 "prev", ", months: [0, 13, x], previous_year: 1"),
			"calendar.yaml:3: di sini harus bilangan bulat dari 1 sampai 12.\n"
			"calendar.yaml:3: di sini harus bilangan bulat dari 1 sampai 12.\n"
			"calendar.yaml:3: di sini harus bilangan bulat dari 1 sampai 12.\n"
			"calendar.yaml:3: di sini harus bilangan bulat dari -1 sampai 0.\n"
			"calendar.yaml:3: nama tahapan \"prev\" sudah berarti lain dalam rumus. Ganti "
			"namanya.\n"},
		{"kind: calendar\nstages:\n  - {name: a}\n",
			"calendar.yaml:3: kunci \"code\" belum ada atau kosong. Isi dahulu.\n"
			"calendar.yaml:3: kunci \"label\" belum ada atau kosong. Isi dahulu.\n"
			"calendar.yaml:3: kunci \"english\" belum ada atau kosong. Isi dahulu.\n"
			"calendar.yaml:3: kunci \"brief\" belum ada atau kosong. Isi dahulu.\n"},
		{"kind: calendar\nstages:\n" STAGE("a", ", months: 3") "  - b\n",
			"calendar.yaml:3: isi \"months\" harus daftar, seperti [a, b].\n"
			"calendar.yaml:4: di sini harus pasangan kunci dan isi, seperti \"name: S01\".\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf mistakes = {0};

		assert_null(read_two(rows[i].calendar, CHECKS "  []\n", &mistakes));
		assert_string_equal(buf_str(&mistakes), rows[i].lines);
		buf_release(&mistakes);
	}
}

/* A file that is not YAML is said once, not again in every file that refers to it. */
static void test_unreadable(void **state)
{
	struct buf mistakes = {0};

	(void)state;
	assert_null(read_two(desk_calendar, "kind: table\nform: [\n", &mistakes));
	assert_int_equal(strncmp(buf_str(&mistakes), "form.yaml:", 10), 0);
	assert_ptr_equal(strchr(buf_str(&mistakes), '\n'), buf_str(&mistakes) + mistakes.size - 1);
	buf_release(&mistakes);
}

/* Calculations may stand on each other, but not so that one number takes for ever; # is the row
 * before. */
static void add_row(struct buf *form, int i, const char *calculation)
{
	buf_print(form,
		"  - {name: R%d, no: %d, label: L, english: E, brief: B, owner: Setcam, calculation: ",
		i, i);
	for (const char *p = calculation; *p != '\0'; p++) {
		if (*p == '#')
			buf_print(form, "R%d", i - 1);
		else
			buf_char(form, *p);
	}
	buf_text(form, "}\n");
}

static bool is_read(const char *calculation, int rows, bool is_backward)
{
	struct buf form = {0}, mistakes = {0};
	struct forms *f;

	buf_text(&form, HEAD "rows:\n");
	buf_text(&form, "  - {name: R0, no: 0, label: L, english: E, brief: B, owner: Setcam}\n");
	for (int i = 1; i <= rows; i++)
		add_row(&form, is_backward ? rows + 1 - i : i, calculation);
	f = read_two(desk_calendar, buf_str(&form), &mistakes);
	if (f == NULL)
		assert_non_null(strstr(buf_str(&mistakes), "rumus R"));
	buf_release(&form);
	buf_release(&mistakes);
	forms_free(f);
	return f != NULL;
}

static void test_work(void **state)
{
	(void)state;
	assert_true(is_read("# + 1", 9, false));
	assert_true(is_read("# + 1", 9, true));
	assert_false(is_read("# + 1", 40, false));
	assert_false(is_read("# + 1", 40, true));
	assert_false(is_read("# + # + #", 9, false));
}

static void test_english(void **state)
{
	struct buf mistakes = {0};

	(void)state;
	text_use(LANG_EN);
	assert_null(read_two(desk_calendar, CHECK("require: A < C"), &mistakes));
	assert_string_equal(buf_str(&mistakes),
		"form.yaml:10: require: column 5: there is no row \"C\". Check its spelling.\n");
	text_use(LANG_ID);
	buf_release(&mistakes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_calendars),
		cmocka_unit_test(test_unreadable),
		cmocka_unit_test(test_work),
		cmocka_unit_test(test_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
