#include "reading.h"

/* A register with every key there is, a line form under it, a checklist and a document. */
static const char whole[] =
	"form: f\n"
	"kind: register\n"
	"order: 20\n"
	"label: Penandaan\n"
	"english: Tagging\n"
	"brief: Penandaan\n"
	"hint: Satu kegiatan satu catatan.\n"
	"hint_english: One record an activity.\n"
	"writers: [owner, verifier]\n"
	"owner: Setcam\n"
	"fields:\n"
	"  - name: kode\n"
	"    label: Kode sub kegiatan\n"
	"    english: Code\n"
	"    brief: Kode\n"
	"    brief_english: Code it is\n"
	"    hint: Seperti di DPA.\n"
	"    hint_english: As in the budget.\n"
	"    type: code\n"
	"    list: activity\n"
	"    pattern: '^1\\.'\n"
	"    fills: uraian\n"
	"    required: yes\n"
	"    width: 14\n"
	"  - {name: uraian, label: Uraian, english: Words, type: text, appearance: multiline,\n"
	"     default: 'belum ada'}\n"
	"  - {name: dana, label: Dana, english: Fund, type: select_one, list: fund, default: apbd}\n"
	"  - {name: indikator, label: I, english: I, type: select_multiple, list: indicator,\n"
	"     shares: yes}\n"
	"  - {name: tanggal, label: T, english: D, type: date, default: today}\n"
	"  - {name: volume, label: V, english: V, type: decimal}\n"
	"  - {name: harga, label: H, english: P, type: money, default: 2 * 500}\n"
	"  - {name: jumlah, label: J, english: A, type: money, calculation: harga * 2, total: yes,\n"
	"     required: yes}\n"
	"  - {name: alasan, label: A, english: R, type: text, relevant: harga > 10}\n"
	"carry:\n"
	"  - name: kendala\n"
	"    label: Dari kendala\n"
	"    english: From constraints\n"
	"    from: kendala\n"
	"    stage: ansit\n"
	"    year: -1\n"
	"    stages: [apbd]\n"
	"    fields: {uraian: masalah, indikator: indikator, harga: biaya, alasan: dana}\n"
	"    lines: yes\n"
	"    once: no\n"
	"  - {name: rendah, label: L, english: E, lowest: t, field: indikator}\n";

static const char line[] =
	"{form: baris, kind: register, order: 21, label: L, english: E, brief: B, parent: f,\n"
	" fields: [{name: x, label: L, english: E, type: integer}],\n"
	" carry: [{name: kendala, label: L, english: E, from: isi, stage: ansit, fields: {x: y}}]}\n";

/* Reads the register with its lines, and what those are taken from. */
static struct forms *read_whole(void)
{
	static const char isi[] =
		"{form: isi, kind: register, label: L, english: E, brief: B, parent: kendala,\n"
		" fields: [{name: y, label: L, english: E, type: money}]}\n";
	const struct form_source sources[] = {
		{"baris.yaml", line, sizeof(line) - 1},
		{"common.yaml", desk_common, sizeof(desk_common) - 1},
		{"codelists.yaml", reading_lists, sizeof(reading_lists) - 1},
		{"table.yaml", reading_table, sizeof(reading_table) - 1},
		{"calendar.yaml", reading_calendar, sizeof(reading_calendar) - 1},
		{"kendala.yaml", reading_kendala, sizeof(reading_kendala) - 1},
		{"f.yaml", whole, sizeof(whole) - 1},
		{"isi.yaml", isi, sizeof(isi) - 1},
	};
	struct buf mistakes = {0};
	struct forms *f = forms_read(sources, COUNT(sources), &mistakes);

	assert_string_equal(buf_str(&mistakes), "");
	assert_non_null(f);
	buf_release(&mistakes);
	return f;
}

static void test_form(void **state)
{
	struct forms *all = read_whole();
	const struct form *f = forms_form(all, "f"), *t = forms_form(all, "t");

	(void)state;
	assert_int_equal(f->kind, FORM_REGISTER);
	assert_int_equal(f->order, 20);
	assert_string_equal(form_label(f), "Penandaan");
	assert_string_equal(form_hint(f), "Satu kegiatan satu catatan.");
	assert_int_equal(f->writers, 1U << FORM_WRITER_OWNER | 1U << FORM_WRITER_VERIFIER);
	assert_ptr_equal(f->owner, forms_owner(all, "Setcam"));
	assert_string_equal(f->file, "f.yaml");
	assert_string_equal(f->print, "");
	assert_null(f->parent);
	assert_false(f->single || f->per_village);
	assert_int_equal(f->field_count, 9);
	assert_int_equal(f->carry_count, 2);
	/* Forms of all kinds stand in one order; a table has the same texts, empty. */
	assert_ptr_equal(t + 1, forms_form(all, "kendala"));
	assert_ptr_equal(f + 1, forms_form(all, "baris"));
	assert_int_equal(t->kind, FORM_TABLE);
	assert_string_equal(form_hint(t), "");
	assert_string_equal(t->print, "");
	assert_int_equal(forms_form(all, "kendala")->writers, 1U << FORM_WRITER_OPERATOR);
	forms_free(all);
}

static void test_fields(void **state)
{
	struct forms *all = read_whole();
	const struct form *form = forms_form(all, "f");
	const struct field *f = form_field(form, "kode");

	(void)state;
	assert_ptr_equal(f, &form->fields[0]);
	assert_string_equal(field_label(f), "Kode sub kegiatan");
	assert_string_equal(field_brief(f), "Kode");
	assert_string_equal(f->brief_english, "Code it is");
	assert_string_equal(field_hint(f), "Seperti di DPA.");
	assert_int_equal(f->type, FIELD_CODE);
	assert_ptr_equal(f->list, forms_codelist(all, "activity"));
	assert_string_equal(f->pattern, "^1\\.");
	assert_string_equal(f->fills, "uraian");
	assert_true(f->required && !f->total && !f->multiline && !f->shares);
	assert_int_equal(f->width, 14);
	assert_int_equal(f->line, 12);
	assert_ptr_equal(f->form, form);
	f = form_field(form, "uraian");
	assert_int_equal(f->index, 1);
	assert_true(f->multiline && !f->required);
	assert_string_equal(f->default_text, "belum ada");
	assert_string_equal(f->fills, "");
	assert_int_equal(f->width, 0);
	/* A column without a short label has the long one. */
	assert_string_equal(field_brief(f), "Uraian");
	assert_string_equal(f->brief_english, "Words");
	assert_true(form_field(form, "indikator")->shares);
	assert_string_equal(form_field(form, "tanggal")->default_text, "today");
	assert_null(form_field(form, "tanggal")->default_value);
	assert_non_null(form_field(form, "harga")->default_value);
	assert_string_equal(form_field(form, "harga")->default_text, "");
	/* Nobody can fill what is computed. */
	f = form_field(form, "jumlah");
	assert_true(f->total && !f->required && f->calculation != NULL);
	assert_non_null(form_field(form, "alasan")->relevant);
	assert_null(form_field(form, "nothing"));
	forms_free(all);
}

static void test_carries(void **state)
{
	struct forms *all = read_whole();
	const struct form *f = forms_form(all, "f");
	const struct carry *c = &f->carries[0];

	(void)state;
	assert_string_equal(c->name, "kendala");
	assert_string_equal(carry_label(c), "Dari kendala");
	assert_ptr_equal(c->from, forms_form(all, "kendala"));
	assert_ptr_equal(c->stage, forms_stage(all, "ansit"));
	assert_int_equal(c->year, -1);
	assert_true(c->lines && !c->once);
	assert_int_equal(c->pair_count, 4);
	assert_ptr_equal(c->pairs[1].to, form_field(f, "indikator"));
	assert_ptr_equal(c->pairs[1].from, form_field(c->from, "indikator"));
	assert_true(carry_is_for(c, forms_stage(all, "apbd")));
	assert_false(carry_is_for(c, forms_stage(all, "ansit")));
	c = &f->carries[1];
	assert_null(c->from);
	assert_true(c->once && carry_is_for(c, forms_stage(all, "ansit")));
	assert_ptr_equal(c->lowest, forms_form(all, "t"));
	assert_ptr_equal(c->row_field, form_field(f, "indikator"));
	forms_free(all);
}

static void test_codelists(void **state)
{
	struct forms *all = read_whole();
	const struct codelist *l = forms_codelist(all, "fund");

	(void)state;
	assert_int_equal(l->kind, CODELIST_FIXED);
	assert_int_equal(l->code_count, 2);
	assert_string_equal(codelist_label(l), "Sumber dana");
	assert_string_equal(codelist_code(l, "apbd")->keys, "y1");
	assert_string_equal(code_label(codelist_code(l, "dana_desa")), "Dana Desa");
	/* An official name needs no translation. */
	assert_string_equal(codelist_code(l, "dana_desa")->label_english, "Dana Desa");
	assert_null(codelist_code(l, "APBD"));
	assert_int_equal(forms_codelist(all, "activity")->kind, CODELIST_OPEN);
	assert_ptr_equal(forms_codelist(all, "indicator")->form, forms_form(all, "t"));
	assert_int_equal(forms_codelist(all, "location")->kind, CODELIST_VILLAGES);
	assert_null(forms_codelist(all, "nothing"));
	forms_free(all);
}

static void test_stages(void **state)
{
	struct forms *all = read_whole();
	const struct stage *ansit = forms_stage(all, "ansit"), *apbd = forms_stage(all, "apbd");

	(void)state;
	assert_true(ansit->has_tables);
	assert_false(apbd->has_tables);
	assert_int_equal(apbd->budget_year, 1);
	assert_int_equal(apbd->expected, 4);
	assert_int_equal(ansit->budget_year, 0);
	/* Lines come with what they stand under. */
	assert_ptr_equal(forms_form(all, "baris")->parent, forms_form(all, "f"));
	assert_true(stage_has(apbd, forms_form(all, "f")));
	assert_true(stage_has(apbd, forms_form(all, "baris")));
	assert_int_equal(apbd->form_count, 1);
	assert_false(stage_has(ansit, forms_form(all, "baris")));
	assert_false(stage_has(apbd, forms_form(all, "t")));
	forms_free(all);
}

static void test_checklist(void **state)
{
	static const char text[] =
		"form: f\nkind: checklist\nlabel: L\nenglish: E\nbrief: B\nper_village: yes\n"
		"groups: [{name: A, label: Ibu, english: Mothers}]\n"
		"items:\n"
		"  - {name: 1.1, no: '1', group: A, label: Timbang, english: Weigh, criteria: Dua,\n"
		"     evidence: Buku, note: Lampiran}\n"
		"  - {name: a-2, no: '2', label: Ukur}\n"
		"fields: [{name: jawaban, label: J, english: A, type: select_one, list: fund}]\n";
	struct forms *all = reading_good(text, "");
	const struct form *f = forms_form(all, "f");
	const struct item *item = form_item(f, "1.1");

	(void)state;
	assert_int_equal(f->kind, FORM_CHECKLIST);
	assert_true(f->per_village);
	assert_int_equal(f->item_count, 2);
	assert_string_equal(item_label(item), "Timbang");
	assert_string_equal(item->label_english, "Weigh");
	assert_string_equal(item->criteria, "Dua");
	assert_string_equal(item->evidence, "Buku");
	assert_string_equal(item->note, "Lampiran");
	assert_ptr_equal(item->group, &f->groups[0]);
	assert_ptr_equal(item->form, f);
	assert_int_equal(item->line, 9);
	item = form_item(f, "a-2");
	assert_int_equal(item->index, 1);
	assert_string_equal(item->label_english, "Ukur");
	assert_string_equal(item->criteria, "");
	assert_null(item->group);
	assert_null(form_item(f, "A-2"));
	forms_free(all);
}

/* All villages, those that are no kelurahan, or the kecamatan. */
static void test_per_village(void **state)
{
	static const struct {
		const char *line;
		bool per_village, desa_only;
	} cases[] = {
		{"", false, false},
		{"per_village: no\n", false, false},
		{"per_village: yes\n", true, false},
		{"per_village: desa\n", true, true},
	};
	static const char rest[] = "items: [{name: a, no: '1', label: L}]\n"
				   "fields: [{name: isi, label: J, english: A, type: text}]\n";

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0};
		const struct form *f;
		struct forms *all;

		buf_print(&text, "form: f\nkind: checklist\nlabel: L\nenglish: E\nbrief: B\n%s%s",
			cases[i].line, rest);
		all = reading_good(buf_str(&text), "");
		f = forms_form(all, "f");
		assert_int_equal(f->per_village, cases[i].per_village);
		assert_int_equal(f->desa_only, cases[i].desa_only);
		forms_free(all);
		buf_release(&text);
	}
}

static void test_document(void **state)
{
	static const char text[] =
		"form: f\nkind: document\nlabel: L\nenglish: E\nbrief: B\nsingle: yes\n"
		"fields: [{name: isi, label: J, english: A, type: text}]\n"
		"print: |\n  BERITA ACARA\n\n  {isi}\n";
	struct forms *all = reading_good(text, "");
	const struct form *f = forms_form(all, "f");

	(void)state;
	assert_int_equal(f->kind, FORM_DOCUMENT);
	assert_true(f->single);
	assert_string_equal(f->print, "BERITA ACARA\n\n{isi}");
	forms_free(all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_form),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_carries),
		cmocka_unit_test(test_codelists),
		cmocka_unit_test(test_stages),
		cmocka_unit_test(test_checklist),
		cmocka_unit_test(test_per_village),
		cmocka_unit_test(test_document),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
