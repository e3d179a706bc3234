#include "registers.h"

/* Adding, answering, deleting and restoring, and what is read back. */

static void test_add_and_load(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);
	struct records all;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "Air jauh", "1000"), PUT_DONE);
	assert_int_not_equal(report.id, 0);
	assert_int_equal(r->last->no, 1);
	assert_string_equal(r->last->user, "Ani");
	assert_int_equal(
		registers_add(r, &report, FORM_KENDALA, " \nDua\nbaris\x01\n ", ""), PUT_DONE);
	assert_int_equal(r->last->no, 2);
	assert_string_equal(r->last->values[FIELD_URAIAN], "Dua\nbaris");
	all = registers_load(r, &report);
	assert_int_equal(all.count, 2);
	assert_int_equal(all.list[0]->no, 1);
	assert_ptr_equal(all.list[0]->form, &r->forms[FORM_KENDALA]);
	assert_string_equal(all.list[0]->values[FIELD_URAIAN], "Air jauh");
	assert_string_equal(all.list[0]->values[FIELD_BIAYA], "1000");
	assert_string_equal(all.list[0]->values[FIELD_KODE], "");
	assert_string_equal(all.list[0]->user, "Ani");
	assert_int_equal(all.list[0]->at_ms, o->clock.pinned_ms);
	assert_int_equal(all.list[0]->place, PLACE_DISTRICT);
	assert_int_equal(all.list[0]->origin.id, 0);
	assert_string_equal(all.list[1]->values[FIELD_URAIAN], "Dua\nbaris");
	records_release(&all);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE act = 'answer'"
				 " AND row = 'uraian' AND after = 'Dua' || char(8232) || 'baris'"
				 " AND place = 'kendala/2' AND report = '2026/ansit'"),
		1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'record'"
					  " AND before = '' AND after = '+'"),
		2);
	registers_sound(r);
	registers_free(r);
}

/* Records by form, then by what they stand under, then by number. */
static void test_order(void **state)
{
	static const struct {
		int form, up, no;
	} rows[] = {{FORM_PENANDAAN, 0, 1}, {FORM_PENANDAAN, 0, 2}, {FORM_BELANJA, 1, 1},
		{FORM_BELANJA, 1, 2}, {FORM_BELANJA, 2, 1}};
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_APBD);
	struct record *first, *second;
	struct records all;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "satu", ""), PUT_DONE);
	first = r->last;
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "dua", ""), PUT_DONE);
	second = r->last;
	assert_int_equal(registers_line(r, &report, second, "c"), PUT_DONE);
	assert_int_equal(registers_line(r, &report, first, "a"), PUT_DONE);
	assert_int_equal(registers_line(r, &report, first, "b"), PUT_DONE);
	all = registers_load(r, &report);
	assert_int_equal(all.count, sizeof(rows) / sizeof(rows[0]));
	for (size_t i = 0; i < all.count; i++) {
		const struct record *x = all.list[i];

		assert_ptr_equal(x->form, &r->forms[rows[i].form]);
		assert_int_equal(x->no, rows[i].no);
		assert_int_equal(x->parent != NULL ? x->parent->no : 0, rows[i].up);
	}
	assert_ptr_equal(all.list[2]->parent, all.list[0]);
	records_release(&all);
	assert_int_equal(
		office_number(o, "SELECT count(*) FROM change WHERE place = 'belanja/1.2'"), 2);
	registers_sound(r);
	registers_free(r);
}

/* A number is given once, whatever becomes of the record. */
static void test_numbers(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);
	struct report other = office_report(o, STAGE_SEM1);
	const struct record_new n = {
		.report = &other, .form = &r->forms[FORM_KENDALA], .place = "", .no = 9};

	(void)state;
	office_act(o, "Ani");
	for (int i = 1; i <= 3; i++)
		assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_DONE);
	assert_int_equal(record_delete(o->store, &report, r->last, &r->book, &o->e), PUT_DONE);
	assert_int_equal(office_number(o, "SELECT count(*) FROM record WHERE deleted = 0"), 2);
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_DONE);
	assert_int_equal(r->last->no, 4);
	assert_int_equal(registers_add(r, &other, FORM_KENDALA, "x", ""), PUT_DONE);
	assert_int_equal(r->last->no, 1);
	/* a number that a file brings is kept, but never given twice */
	assert_int_equal(record_add(o->store, &o->arena, &n, &r->book, &r->last, &o->e), PUT_DONE);
	assert_int_equal(r->last->no, 9);
	assert_int_equal(
		record_add(o->store, &o->arena, &n, &r->book, &r->last, &o->e), PUT_FAILED);
	assert_int_equal(registers_add(r, &other, FORM_KENDALA, "x", ""), PUT_DONE);
	assert_int_equal(r->last->no, 10);
	registers_sound(r);
	registers_free(r);
}

static void test_answers(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);
	struct record *record;
	char big[ANSWER_LONG + 2];

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", ""), PUT_DONE);
	record = r->last;
	assert_int_equal(registers_put(r, &report, record, FIELD_URAIAN, "x"), PUT_SAME);
	assert_int_equal(registers_put(r, &report, record, FIELD_BIAYA, ""), PUT_SAME);
	assert_int_equal(registers_put(r, &report, record, FIELD_BIAYA, "12"), PUT_DONE);
	assert_int_equal(registers_put(r, &report, record, FIELD_BIAYA, ""), PUT_DONE);
	assert_int_equal(registers_put(r, &report, record, FIELD_KODE, "5.1\n5.2"), PUT_DONE);
	assert_int_equal(
		office_number(o, "SELECT value = '5.1 5.2' FROM answer WHERE field = 'kode'"), 1);
	assert_int_equal(registers_put(r, &report, record, FIELD_JUMLAH, "1"), PUT_FAILED);
	assert_non_null(strstr(o->e.text, "jumlah"));
	memset(big, 'x', sizeof(big));
	big[sizeof(big) - 1] = '\0';
	assert_int_equal(registers_put(r, &report, record, FIELD_URAIAN, big), PUT_FAILED);
	assert_non_null(strstr(o->e.text, "4000"));
	big[ANSWER_LONG] = '\0';
	assert_int_equal(registers_put(r, &report, record, FIELD_URAIAN, big), PUT_DONE);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'answer'"
					  " AND before = '12' AND after = '' AND row = 'biaya'"),
		1);
	registers_sound(r);
	registers_free(r);
}

static void test_conflict(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_APBD);
	struct answer_write w = {.report = &report, .value = "lain", .before = "lama"};

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "lama", ""), PUT_DONE);
	w.record = r->last;
	w.field = &r->fields[FORM_PENANDAAN][FIELD_URAIAN];
	office_act(o, "Vera");
	assert_int_equal(registers_put(r, &report, r->last, FIELD_URAIAN, "baru"), PUT_DONE);
	office_act(o, "Ani");
	assert_int_equal(answer_put(o->store, &w, &r->book, &o->e), PUT_CONFLICT);
	assert_non_null(strstr(o->e.text, "Vera"));
	assert_non_null(strstr(o->e.text, "baru"));
	assert_non_null(strstr(o->e.text, "lain"));
	assert_int_equal(
		office_number(o, "SELECT value = 'baru' FROM answer WHERE field = 'uraian'"), 1);
	w.before = "baru";
	assert_int_equal(answer_put(o->store, &w, &r->book, &o->e), PUT_DONE);
	w.before = "sesuatu"; /* but it stands already */
	assert_int_equal(answer_put(o->store, &w, &r->book, &o->e), PUT_SAME);
	office_act(o, "Vera");
	assert_int_equal(record_delete(o->store, &report, w.record, &r->book, &o->e), PUT_DONE);
	office_act(o, "Ani");
	w.value = "lagi";
	assert_int_equal(answer_put(o->store, &w, &r->book, &o->e), PUT_CONFLICT);
	assert_non_null(strstr(o->e.text, "Vera"));
	assert_int_equal(o->store->depth, 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"), 0);
	registers_sound(r);
	registers_free(r);
}

/* Restoring takes back what the same deletion took, and nothing else. */
static void test_delete_with_lines(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_APBD);
	struct record *parent, *early;
	struct records all;
	int64_t found;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "satu", ""), PUT_DONE);
	parent = r->last;
	assert_int_equal(registers_line(r, &report, parent, "a"), PUT_DONE);
	early = r->last;
	assert_int_equal(registers_line(r, &report, parent, "b"), PUT_DONE);
	assert_int_equal(registers_line(r, &report, parent, "c"), PUT_DONE);
	assert_int_equal(record_delete(o->store, &report, early, &r->book, &o->e), PUT_DONE);
	assert_int_equal(record_delete(o->store, &report, early, &r->book, &o->e), PUT_SAME);
	assert_int_equal(record_delete(o->store, &report, parent, &r->book, &o->e), PUT_DONE);
	all = registers_load(r, &report);
	assert_int_equal(all.count, 0);
	records_release(&all);
	registers_sound(r);
	MUST(o, record_deleted(o->store, &report, early->form, 1, 1, &found, &o->e));
	assert_int_equal(found, early->id);
	MUST(o, record_deleted(o->store, &report, early->form, 0, 1, &found, &o->e));
	assert_int_equal(found, 0);
	/* a line alone cannot come back under a parent that is gone */
	assert_int_equal(
		record_restore(o->store, &report, early->id, early->form, &o->e), PUT_REFUSED);
	assert_int_equal(registers_line(r, &report, parent, "d"), PUT_REFUSED);
	assert_int_equal(
		record_restore(o->store, &report, parent->id, parent->form, &o->e), PUT_DONE);
	assert_int_equal(
		record_restore(o->store, &report, parent->id, parent->form, &o->e), PUT_SAME);
	all = registers_load(r, &report);
	assert_int_equal(all.count, 3);
	assert_string_equal(all.list[1]->values[FIELD_URAIAN], "b");
	assert_string_equal(all.list[2]->values[FIELD_URAIAN], "c");
	records_release(&all);
	assert_int_equal(
		record_restore(o->store, &report, early->id, early->form, &o->e), PUT_DONE);
	assert_int_equal(record_restore(o->store, &report, 999, early->form, &o->e), PUT_FAILED);
	registers_sound(r);
	registers_free(r);
}

static void test_checklist(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);
	struct record *first;
	struct records all;

	(void)state;
	office_act(o, "Vera");
	assert_int_equal(registers_check(r, &report, 0, DESA1), PUT_DONE);
	first = r->last;
	assert_int_equal(first->place, 1);
	assert_int_equal(registers_put(r, &report, first, FIELD_URAIAN, "ya"), PUT_DONE);
	assert_int_equal(registers_check(r, &report, 0, DESA1), PUT_CONFLICT);
	assert_non_null(strstr(o->e.text, "Vera"));
	assert_null(r->last);
	assert_int_equal(registers_check(r, &report, 1, DESA1), PUT_DONE);
	assert_int_equal(registers_check(r, &report, 0, DESA2), PUT_DONE);
	assert_int_equal(registers_check(r, &report, 0, ""), PUT_FAILED);
	assert_int_equal(registers_check(r, &report, 0, "64.08.09.2999"), PUT_FAILED);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'record'"
					  " AND place = 'dbb/" DESA1 "/1.1'"),
		1);
	/* what was deleted is taken back, without its old answer */
	assert_int_equal(record_delete(o->store, &report, first, &r->book, &o->e), PUT_DONE);
	assert_int_equal(registers_check(r, &report, 0, DESA1), PUT_DONE);
	assert_int_equal(r->last->id, first->id);
	assert_int_equal(r->last->no, first->no);
	all = registers_load(r, &report);
	assert_int_equal(all.count, 3);
	assert_ptr_equal(all.list[0]->item, &r->items[0]);
	assert_string_equal(all.list[0]->values[FIELD_URAIAN], "");
	records_release(&all);
	registers_sound(r);
	registers_free(r);
}

static void test_single_and_shape(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_SEM1);
	struct report apbd = office_report(o, STAGE_APBD);
	struct record *first;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_SURAT, "a", ""), PUT_DONE);
	first = r->last;
	assert_int_equal(registers_add(r, &report, FORM_SURAT, "b", ""), PUT_CONFLICT);
	assert_int_equal(record_delete(o->store, &report, first, &r->book, &o->e), PUT_DONE);
	assert_int_equal(registers_add(r, &report, FORM_SURAT, "b", ""), PUT_DONE);
	assert_int_equal(r->last->no, 2);
	/* not of this stage, no line without its parent, none under the wrong one, no table */
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "x", ""), PUT_FAILED);
	assert_non_null(strstr(o->e.text, "penandaan"));
	assert_int_equal(registers_add(r, &apbd, FORM_BELANJA, "x", ""), PUT_FAILED);
	assert_int_equal(registers_line(r, &apbd, first, "x"), PUT_FAILED);
	assert_int_equal(registers_add(r, &report, FORM_SASARAN, "x", ""), PUT_FAILED);
	assert_int_equal(apbd.id, 0);
	assert_int_equal(o->store->depth, 0);
	registers_sound(r);
	registers_free(r);
}

static void test_pending(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_APBD);
	const struct field *biaya = &r->fields[FORM_PENANDAAN][FIELD_BIAYA];
	struct record *record;
	struct waiting_answer *list;
	struct cell *cells;
	size_t count;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_PENANDAAN, "x", ""), PUT_DONE);
	record = r->last;
	MUST(o, answer_pend(o->store, &report, &r->book, record, biaya, "12x", &o->e));
	assert_string_equal(
		answer_pending(o->store, &o->arena, &report, &r->book, record, biaya), "12x");
	MUST(o, answers_pending(o->store, &o->arena, &report, &list, &count, &o->e));
	assert_int_equal(count, 1);
	assert_int_equal(list[0].record, record->id);
	assert_string_equal(list[0].field, biaya->name);
	assert_int_equal(office_number(o, "SELECT why FROM pending WHERE place = 'penandaan/1'"),
		PENDING_WRONG);
	MUST(o, cells_list(o->store, &o->arena, &report, NULL, &cells, &count, &o->e));
	assert_int_equal(count, 0);
	office_act(o, "Vera");
	assert_null(answer_pending(o->store, &o->arena, &report, &r->book, record, biaya));
	MUST(o, answers_pending(o->store, &o->arena, &report, &list, &count, &o->e));
	assert_int_equal(count, 0);
	office_act(o, "Ani");
	assert_int_equal(registers_put(r, &report, record, FIELD_BIAYA, "12"), PUT_DONE);
	assert_null(answer_pending(o->store, &o->arena, &report, &r->book, record, biaya));
	MUST(o, answer_pend(o->store, &report, &r->book, record, biaya, "y", &o->e));
	MUST(o, answer_pend(o->store, &report, &r->book, record, biaya, NULL, &o->e));
	assert_null(answer_pending(o->store, &o->arena, &report, &r->book, record, biaya));
	registers_free(r);
}

static void test_history(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);
	const struct field *biaya = &r->fields[FORM_KENDALA][FIELD_BIAYA];
	struct record *record;
	struct change *list;
	size_t count;

	(void)state;
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", "1"), PUT_DONE);
	record = r->last;
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "y", "2"), PUT_DONE);
	assert_int_equal(registers_put(r, &report, record, FIELD_BIAYA, "3"), PUT_DONE);
	office_act(o, "Vera");
	assert_int_equal(registers_put(r, &report, record, FIELD_BIAYA, "4"), PUT_REFUSED);
	MUST(o, changes_of_record(
			o->store, &o->arena, &report, record, NULL, &list, &count, &o->e));
	assert_int_equal(count, 5);
	assert_string_equal(list[0].act, "refused");
	assert_string_equal(list[0].after, "4");
	assert_string_equal(list[0].before, "3");
	assert_string_equal(list[4].act, "record");
	MUST(o, changes_of_record(
			o->store, &o->arena, &report, record, biaya, &list, &count, &o->e));
	assert_int_equal(count, 3);
	assert_string_equal(list[1].after, "3");
	assert_string_equal(list[2].after, "1");
	registers_free(r);
}

/* A batch that is given up leaves nothing, and its report neither. */
static void test_batch_undone(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report report = office_report(o, STAGE_ANSIT);

	(void)state;
	office_act(o, "Ani");
	MUST(o, store_begin(o->store, &o->e));
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", "1"), PUT_DONE);
	assert_int_equal(registers_put(r, &report, r->last, FIELD_BIAYA, "3"), PUT_DONE);
	assert_false(store_end(o->store, false, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM record"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM answer"), 0);
	assert_int_equal(office_number(o, "SELECT count(*) FROM report"), 0);
	assert_int_equal(registers_add(r, &report, FORM_KENDALA, "x", "1"), PUT_DONE);
	assert_int_equal(r->last->no, 1);
	registers_sound(r);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_add_and_load),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_answers),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_delete_with_lines),
		cmocka_unit_test(test_checklist),
		cmocka_unit_test(test_single_and_shape),
		cmocka_unit_test(test_pending),
		cmocka_unit_test(test_history),
		cmocka_unit_test(test_batch_undone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
