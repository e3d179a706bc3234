#include "record_world.h"

struct message_case {
	const char *rest, *answers, *text;
};

static void test_messages(void **state)
{
	static const struct message_case cases[] = {
		{"require: pagu <= 5, message: '{nomor}: {lhs} > {rhs}'", "pagu=1250000",
			"1: 1.250.000 > 5"},
		{"require: tanggal <= 5, message: '{lhs}'", "tanggal=2026-02-11",
			"11 Februari 2026"},
		{"require: 'product(pagu, 1) <= 5', message: '{lhs}'", "pagu=12", "12"},
		{"require: complete, message: '{isian} di {tahap} ({bulan})'", "kode=1|dana=apbd",
			"Pagu di Semester 1 (Juni, Juli)"},
		{"require: complete, message: '{isian}!'", "", "Kode, Sumber dana, Pagu!"},
		{"require: complete, message: '{isian}!'", "dana=swasta", "Kode, Alasan, Pagu!"},
		{"require: filled(nama), message: '{isian}'", "", "Nama"},
		{"require: filled(nama), message: '{dana}, {indikator}, {pagu}, {alasan}'",
			"dana=dana_desa|indikator=I01:60|pagu=1500",
			"Dana Desa, A1 Bumil KEK 60%, 1.500, -"},
		{"require: filled(nama), message: '{uraian}!'", "uraian=satu\ndua", "satu dua!"},
		{"require: filled(nama), message: '{uraian}'",
			"uraian=0123456789 123456789 123456789 123456789 123456789 123456789x",
			"0123456789 123456789 123456789 123456789 123456789 123456789..."},
		{"require: filled(nama), message: '{sisa} {desa}'", "pagu=7", "7 Bengalon"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf check = {0}, text = {0};
		struct problems p = {0};
		struct world *w;

		buf_print(&check, HEAD "%s, severity: hard, english: E}\n", cases[i].rest);
		w = world_new(buf_str(&check), "sem1");
		(void)add(w, "tag", NULL, cases[i].answers);
		check_run(&w->desk.book, &records, &p);
		assert_int_equal(p.count, 1);
		problem_text(&w->desk.book, &p.list[0], &text);
		assert_string_equal(buf_str(&text), cases[i].text);
		problems_release(&p);
		buf_release(&text);
		buf_release(&check);
		world_free(w);
	}
}

/* More than three missing fields are told by dots. */
static void test_many_missing(void **state)
{
	static const char check[] =
		HEAD "require: complete, severity: hard, message: '{isian}!', english: E}\n";
	static const char *const also[] = {"nama", "uraian"};
	struct world *w = world_new(check, "ansit");
	const struct record *r = add(w, "tag", NULL, "dana=apbd|pagu=1");
	struct problems p = {0};
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < w->forms->form_count; i++) {
		for (size_t k = 0; k < COUNT(also) && &w->forms->forms[i] == r->form; k++)
			w->forms->forms[i].fields[form_field(r->form, also[k])->index].required =
				true;
	}
	check_run(&w->desk.book, &records, &p);
	problem_text(&w->desk.book, &p.list[0], &text);
	assert_string_equal(buf_str(&text), "Kode, Nama, Uraian!");
	buf_clear(&text);
	r->values[form_field(r->form, "pagu")->index] = "";
	problem_text(&w->desk.book, &p.list[0], &text);
	assert_string_equal(buf_str(&text), "Kode, Nama, Uraian, ...!");
	buf_release(&text);
	problems_release(&p);
	world_free(w);
}

static void test_touches(void **state)
{
	static const char checks[] = "checks:\n"
				     "  - {id: C, form: tag, require: complete" TAIL
				     "  - {id: S, form: tag, require: sum(line.total) <= pagu" TAIL;
	struct world *w = world_new(checks, "ansit");
	struct record *tag = add(w, "tag", NULL, "kode=1|pagu=1");
	const struct form *form = tag->form, *line = forms_form(w->forms, "line");
	struct problems p = {0};

	(void)state;
	(void)add(w, "line", tag, "total=2");
	check_run(&w->desk.book, &records, &p);
	assert_int_equal(p.count, 2);
	assert_true(problem_touches_field(&p.list[0], form_field(form, "dana")));
	assert_false(problem_touches_field(&p.list[0], form_field(form, "kode")));
	assert_false(problem_touches_field(&p.list[0], form_field(form, "nama")));
	assert_true(problem_touches_field(&p.list[1], form_field(form, "pagu")));
	assert_true(problem_touches_field(&p.list[1], form_field(line, "total")));
	assert_false(problem_touches_field(&p.list[1], form_field(form, "dana")));
	problems_release(&p);
	world_free(w);
}

struct mistake_case {
	const char *check, *line;
};

static const struct mistake_case mistake_cases[] = {
	{"scope: [record], require: 1 = 1, message: M",
		"common.yaml:6: kunci \"form\" belum ada atau kosong. Isi dahulu.\n"},
	{"form: f, require: 1 = 1, message: M",
		"common.yaml:6: \"f\" adalah tabel: pemeriksaannya memakai each, bukan form.\n"},
	{"form: entah, scope: [record], require: 1 = 1, message: M",
		"common.yaml:6: formulir \"entah\" tidak ada. Periksa ejaannya.\n"},
	{"form: tag, scope: [district], require: 1 = 1, message: M",
		"common.yaml:6: kunci \"form\" hanya untuk scope: [record]. Hapus kunci ini.\n"},
	{"form: tag, of: entah, require: 1 = 1, message: M",
		"common.yaml:6: tahapan \"entah\" tidak ada. Lihat berkas calendar.\n"},
	{"form: surat, of: sem1, require: 1 = 1, message: M",
		"common.yaml:6: formulir \"surat\" tidak diisi pada tahapan sem1. Lihat berkas calendar.\n"},
	{"form: tag, each: all, require: 1 = 1, message: M",
		"common.yaml:6: kunci \"each\" hanya untuk scope: [village, district, pair, owner]. Hapus kunci ini.\n"},
	{"form: tag, require: pagu < 0, message: M",
		"common.yaml:6: X: \"require\" tidak mungkin terpenuhi, jadi pemeriksaan ini selalu gagal.\n"},
	{"form: tag, require: pagu > 0, kind: x, message: M", ""},
	{"form: tag, require: pagu > 0, message: '{nomor} {isian} {tahap} {bulan} {nama} {I01}'",
		""},
	{"form: tag, require: unique(kode), message: '{kembar}'", ""},
	{"form: tag, require: pagu > 0, message: '{kembar}'",
		"common.yaml:6: {kembar} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
	{"form: tag, require: linked, message: '{isian}'",
		"common.yaml:6: {isian} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
	{"each: all, require: mentions(tag.indikator) > 0, message: M",
		"common.yaml:6: require: kolom 1: mentions() hanya untuk pemeriksaan dengan scope: [district].\n"},
	{"each: all, scope: [district], require: mentions(tag.indikator) > 0, message: M", ""},
	{"form: tag, value: open_items(cek), require: value > 0, message: M",
		"common.yaml:6: value: kolom 1: open_items() hanya untuk pemeriksaan dengan scope: [district].\n"},
	{"scope: [district], require: in_window, message: '{nomor}'",
		"common.yaml:6: {nomor} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
	{"scope: [district], require: in_window, message: '{nama}'",
		"common.yaml:6: {nama} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.\n"},
};

static void test_mistakes(void **state)
{

	(void)state;
	for (size_t i = 0; i < COUNT(mistake_cases); i++) {
		struct buf common = {0}, mistakes = {0};
		struct forms *f;

		buf_print(&common, "%schecks:\n  - {id: X, %s, severity: hard, english: E}\n",
			desk_common, mistake_cases[i].check);
		{
			const struct form_source sources[] = {
				{"common.yaml", buf_str(&common), common.size},
				{"codelists.yaml", desk_codelists, sizeof(desk_codelists) - 1},
				{"f.yaml", desk_table, sizeof(desk_table) - 1},
				{"tag.yaml", desk_tag, sizeof(desk_tag) - 1},
				{"line.yaml", desk_line, sizeof(desk_line) - 1},
				{"cek.yaml", desk_list, sizeof(desk_list) - 1},
				{"surat.yaml", desk_paper, sizeof(desk_paper) - 1},
				{"calendar.yaml", desk_year, sizeof(desk_year) - 1},
			};

			f = forms_read(sources, COUNT(sources), &mistakes);
		}
		assert_string_equal(buf_str(&mistakes), mistake_cases[i].line);
		forms_free(f);
		buf_release(&common);
		buf_release(&mistakes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_messages),
		cmocka_unit_test(test_many_missing),
		cmocka_unit_test(test_touches),
		cmocka_unit_test(test_mistakes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
