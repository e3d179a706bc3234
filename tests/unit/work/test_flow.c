#include "tries.h"

/* What stands between a report and an act: each kind fires and is silent again, in order. */

#define ALL_CONFIRM \
	"CONFIRM 1 PLKB 0|CONFIRM 1 Puskesmas 1|CONFIRM 1 Puskesmas Satu 0|CONFIRM 1 Setcam 0"

static void test_empty(void **state)
{
	struct office *o = flowing_new();

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "satu");
	put(o, "S1 " DESA1, "60");
	assert_gaps(o, "Ani", FLOW_SUBMIT,
		"EMPTY 1 S2 0|EMPTY 1 S3 0|EMPTY 1 S4 0|EMPTY 2 S1 1|EMPTY 1 S3 1|EMPTY 1 S4 1|" ALL_CONFIRM);
	put(o, "S2 " DESA1, ".");
	assert_gaps(o, "Ani", FLOW_CONFIRM,
		"EMPTY 1 S2 0|EMPTY 1 S3 0|EMPTY 1 S4 0|EMPTY 2 S1 1|EMPTY 1 S3 1|EMPTY 1 S4 1");
	put(o, "S2 " DESA1, ".1");
	assert_gaps(o, "Ani", FLOW_CONFIRM,
		"EMPTY 1 S3 0|EMPTY 1 S4 0|EMPTY 2 S1 1|EMPTY 1 S3 1|EMPTY 1 S4 1");
	flowing_fill(o, "satu");
	assert_gaps(o, "Ani", FLOW_CONFIRM, "");
	assert_gaps(o, "Ani", FLOW_SUBMIT, ALL_CONFIRM);
	assert_gaps(o, "Ani", FLOW_RETURN, "");
	office_free(o);
}

static void test_lacking(void **state)
{
	struct office *o = flowing_new();
	int64_t first, second;

	(void)state;
	flowing_fill(o, "satu");
	flowing_confirm_all(o, "satu");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "");
	add_record(o, "Ani", NULL, "Lengkap", "3");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "");
	first = add_record(o, "Ani", NULL, "", "4");
	second = add_record(o, "Ani", NULL, "", "");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "LACKING 2 catat/2 -1");
	answer(o, "Ani", first, "uraian", "Isi");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "LACKING 1 catat/3 -1");
	answer(o, "Ani", second, "uraian", "Isi");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "");
	first = add_record(o, "Vera", "a2", "", NULL);
	assert_gaps(o, "Ani", FLOW_SUBMIT, "LACKING 2 a1 -1");
	add_record(o, "Vera", "a1", "ya", NULL);
	assert_gaps(o, "Ani", FLOW_SUBMIT, "LACKING 1 a2 -1");
	answer(o, "Vera", first, "jawaban", "tidak");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "");
	office_free(o);
}

static void test_pending(void **state)
{
	struct office *o = flowing_new();
	struct report r;
	struct desk d;
	int64_t id;

	(void)state;
	flowing_fill(o, "satu");
	flowing_confirm_all(o, "satu");
	id = add_record(o, "Ani", NULL, "Isi", "3");
	office_act(o, "Ani");
	r = office_report(o, "satu");
	MUST(o, cell_pend(o->store, &r, forms_row(o->forms, "S3"), DESA2, "12a", PENDING_WRONG,
			&o->e));
	d = flowing_desk(o, "Ani", "satu");
	MUST(o, answer_pend(o->store, &d.report, &d.book, desk_record(&d, id),
			form_field(forms_form(o->forms, "catat"), "jumlah"), "x", &o->e));
	desk_close(&d);
	assert_gaps(o, "Ani", FLOW_SUBMIT, "PENDING 1 S3 1|PENDING 1 catat/1 -1");
	assert_gaps(o, "Bayu", FLOW_SUBMIT, "");
	assert_gaps(o, "Vera", FLOW_VERIFY,
		"UNREVIEWED 4 S1 0|UNREVIEWED 4 S1 1|UNREVIEWED 1 catat/1 -1");
	office_free(o);
}

static void test_hard(void **state)
{
	struct office *o = flowing_new();

	(void)state;
	flowing_fill(o, "satu");
	put(o, "S2 " DESA2, "70");
	put(o, "S3 " DESA1, "65");
	flowing_confirm_all(o, "satu");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "HARD 1 K2 0|HARD 1 K1 1");
	assert_false(accept(o, "Vera", "K1", 1, "memang begitu"));
	assert_non_null(strstr(o->e.text, "harus dibetulkan"));
	assert_false(accept(o, "Ani", "K2", 0, "memang begitu"));
	assert_non_null(strstr(o->e.text, "verifikator"));
	assert_false(accept(o, "Catur", "K2", 0, "memang begitu"));
	assert_false(accept(o, "Vera", "K2", 0, "  "));
	assert_true(accept(o, "Vera", "K2", 0, "Bulan yang berbeda"));
	assert_gaps(o, "Ani", FLOW_SUBMIT, "HARD 1 K1 1");
	/* It speaks of these numbers only. */
	put(o, "S3 " DESA1, "66");
	put(o, "S2 " DESA2, "50");
	assert_gaps(
		o, "Ani", FLOW_SUBMIT, "HARD 1 K2 0|CONFIRM 1 Puskesmas Satu 0|CONFIRM 1 Setcam 0");
	put(o, "S3 " DESA1, "65");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "CONFIRM 1 Puskesmas Satu 0|CONFIRM 1 Setcam 0");
	assert_false(accept(o, "Ani", "K2", 0, ""));
	assert_true(accept(o, "Wira", "K2", 0, ""));
	assert_gaps(
		o, "Ani", FLOW_SUBMIT, "HARD 1 K2 0|CONFIRM 1 Puskesmas Satu 0|CONFIRM 1 Setcam 0");
	assert_false(accept(o, "Wira", "K2", 0, ""));
	office_free(o);
}

static void put_note(struct office *o, const char *row, const char *value, const char *note)
{
	struct report r = office_report(o, "satu");
	struct cell_write w = {.report = &r,
		.row = forms_row(o->forms, row),
		.place = DESA1,
		.value = value,
		.note = note,
		.base = BASE_ANY};

	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
}

static void test_soft(void **state)
{
	struct office *o = flowing_new();
	int64_t id;

	(void)state;
	flowing_fill(o, "satu");
	put(o, "S4 " DESA1, "59");
	put(o, "S1 " DESA2, "100");
	id = add_record(o, "Ani", NULL, "Isi", "60");
	flowing_confirm_all(o, "satu");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "SOFT 1 W1 0|SOFT 1 D1 -1|SOFT 1 N2 -1");
	assert_false(accept(o, "Catur", "D1", PLACE_DISTRICT, "Benar"));
	assert_false(accept(o, "Eka", "D1", PLACE_DISTRICT, "Benar"));
	assert_non_null(strstr(o->e.text, "unit Anda"));
	assert_false(accept(o, "Eka", "W1", 0, "Benar"));
	assert_true(accept(o, "Budi", "D1", PLACE_DISTRICT, "Benar"));
	assert_true(accept(o, "Ani", "N2", PLACE_DISTRICT, "Benar"));
	assert_gaps(o, "Ani", FLOW_SUBMIT, "SOFT 1 W1 0");
	/* A note of somebody else is not an owner's to take away, one's own is. */
	assert_true(accept(o, "Fajar", "W1", 0, "Benar"));
	assert_false(accept(o, "Budi", "W1", 0, "Lain"));
	assert_false(accept(o, "Budi", "W1", 0, ""));
	assert_true(accept(o, "Fajar", "W1", 0, ""));
	office_act(o, "Ani");
	put_note(o, "S4", "59", "sudah dicek");
	/* A note beside a number withdraws nobody's word. */
	assert_gaps(o, "Ani", FLOW_SUBMIT, "");
	answer(o, "Ani", id, "jumlah", "61");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "SOFT 1 N2 -1");
	answer(o, "Ani", id, "jumlah", "101");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "HARD 1 N1 -1|SOFT 1 N2 -1");
	office_free(o);
}

static void test_confirm(void **state)
{
	struct office *o = flowing_new();

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "satu");
	put(o, "S1 " DESA1, "60");
	assert_false(confirm(o, "Citra", "Puskesmas Satu", NULL));
	assert_non_null(strstr(o->e.text, "1 baris Puskesmas Satu kosong di Sepaso, mulai S3."));
	flowing_fill(o, "satu");
	assert_false(confirm(o, "Citra", "Puskesmas", NULL));
	assert_false(confirm(o, "Ani", "Puskesmas Satu", "kertas"));
	assert_false(confirm(o, "Catur", "Puskesmas Satu", "kertas"));
	assert_false(confirm(o, "Vera", "Puskesmas Satu", " "));
	assert_non_null(strstr(o->e.text, "kertas bertanda tangan"));
	assert_false(confirm(o, "Citra", "Puskesmas Satu", "kertas"));
	assert_true(confirm(o, "Citra", "Puskesmas Satu", NULL));
	assert_false(confirm(o, "Vera", "Puskesmas Satu", "kertas"));
	assert_non_null(strstr(o->e.text, "Citra"));
	assert_true(confirm(o, "Vera", "Puskesmas", "Lap. 12 Juli"));
	assert_gaps(o, "Ani", FLOW_SUBMIT, "CONFIRM 1 PLKB 0|CONFIRM 1 Setcam 0");
	assert_true(withdraw(o, "Citra", "keliru"));
	assert_false(withdraw(o, "Citra", "keliru"));
	assert_gaps(o, "Ani", FLOW_SUBMIT,
		"CONFIRM 1 PLKB 0|CONFIRM 1 Puskesmas Satu 0|CONFIRM 1 Setcam 0");
	put(o, "S5 " DESA2, "1");
	assert_gaps(o, "Ani", FLOW_SUBMIT, ALL_CONFIRM);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_lacking),
		cmocka_unit_test(test_pending),
		cmocka_unit_test(test_hard),
		cmocka_unit_test(test_soft),
		cmocka_unit_test(test_confirm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
