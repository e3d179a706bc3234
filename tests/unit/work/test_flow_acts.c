#include "tries.h"

/* The acts of the workflow: what is refused and logged, what they look at again, and that nothing that
 * changes meanwhile slips through. */

static void judge(struct office *o, const char *name, size_t line, enum verdict verdict)
{
	struct desk d = flowing_desk(o, name, "satu");
	struct arena arena = {0};
	struct verify_list lines;

	verify_lines(&d, &arena, &lines);
	assert_true(line < lines.count);
	MUST(o, verify_put(&d, &lines.list[line], verdict,
			verdict == VERDICT_AGREE ? "" : "lihat lagi", &o->e));
	arena_release(&arena);
	desk_close(&d);
}

static void test_review(void **state)
{
	struct office *o = submitted();

	(void)state;
	assert_gaps(o, "Vera", FLOW_VERIFY, "UNREVIEWED 4 S1 0|UNREVIEWED 4 S1 1");
	judge(o, "Vera", 0, VERDICT_AGREE);
	judge(o, "Vera", 1, VERDICT_RETURN);
	judge(o, "Vera", 4, VERDICT_RETURN);
	judge(o, "Vera", 7, VERDICT_UNABLE);
	assert_gaps(o, "Vera", FLOW_VERIFY,
		"UNREVIEWED 2 S3 0|UNREVIEWED 2 S2 1|SENT_BACK 1 S2 0|SENT_BACK 1 S1 1");
	assert_false(try(o, "Vera", FLOW_VERIFY, NULL));
	assert_non_null(strstr(o->e.text, "2 isian di Sepaso belum diperiksa, mulai S3."));
	assert_non_null(strstr(o->e.text, "Masih ada 3 hal lain."));
	/* Rows that were sent back say why. */
	assert_true(try(o, "Vera", FLOW_RETURN, NULL));
	/* It is not handed in again before each of them was looked at. */
	assert_gaps(o, "Ani", FLOW_SUBMIT, "SENT_BACK 1 S2 0|SENT_BACK 1 S1 1");
	assert_false(try(o, "Ani", FLOW_SUBMIT, NULL));
	assert_non_null(strstr(o->e.text, "1 isian di Sepaso dikembalikan dan belum disentuh"));
	put(o, "S2 " DESA1, "49");
	put(o, "S1 " DESA2, "62");
	assert_gaps(o, "Ani", FLOW_SUBMIT, "CONFIRM 1 Setcam 0");
	assert_true(confirm(o, "Budi", "Setcam", NULL));
	assert_true(try(o, "Ani", FLOW_SUBMIT, NULL));
	assert_gaps(o, "Vera", FLOW_VERIFY, "UNREVIEWED 3 S2 0|UNREVIEWED 3 S1 1");
	/* What was changed since it was sent back is no reason any more. */
	assert_false(try(o, "Vera", FLOW_RETURN, " "));
	flowing_review_all(o, "Wira", "satu", VERDICT_AGREE);
	assert_gaps(o, "Vera", FLOW_VERIFY, "");
	assert_true(try(o, "Vera", FLOW_VERIFY, NULL));
	assert_true(try(o, "Catur", FLOW_RETURN, "Tanda tangan kurang"));
	office_free(o);
}

/* What was accepted can be taken back while others verify, and another stage's numbers change: every act
 * looks at the rules again. */
static void test_rules_again(void **state)
{
	struct office *o = flowing_new();

	(void)state;
	flowing_fill(o, "satu");
	flowing_fill(o, "dua");
	assert_int_equal(office_put_in(o, o->store, "dua", "S1 " DESA1, "66"), PUT_DONE);
	put(o, "S1 " DESA1, "61");
	flowing_confirm_all(o, "dua");
	assert_true(accept_in(o, "dua", "Vera", "A5", PLACE_DISTRICT, "Menyusul"));
	flowing_do(o, "Ani", "dua", FLOW_SUBMIT, NULL);
	flowing_review_all(o, "Vera", "dua", VERDICT_AGREE);
	put(o, "S1 " DESA1, "60");
	assert_gaps_in(o, "dua", "Vera", FLOW_VERIFY, "HARD 1 K3 0");
	assert_false(accept_in(o, "dua", "Ani", "K3", 0, "Pindahan"));
	assert_non_null(strstr(o->e.text, "sedang diverifikasi"));
	assert_true(accept_in(o, "dua", "Wira", "K3", 0, "Pindahan"));
	assert_gaps_in(o, "dua", "Vera", FLOW_VERIFY, "");
	assert_true(accept_in(o, "dua", "Vera", "K3", 0, ""));
	assert_gaps_in(o, "dua", "Vera", FLOW_VERIFY, "HARD 1 K3 0");
	put(o, "S1 " DESA1, "61");
	flowing_do(o, "Vera", "dua", FLOW_VERIFY, NULL);
	put(o, "S1 " DESA1, "60");
	assert_gaps_in(o, "dua", "Catur", FLOW_SIGN, "HARD 1 K3 0|NO_KEY 1  -1");
	office_free(o);
}

static void test_key(void **state)
{
	struct office *o = submitted();

	(void)state;
	flowing_review_all(o, "Vera", "satu", VERDICT_AGREE);
	assert_gaps(o, "Catur", FLOW_SIGN, "NO_KEY 1  -1");
	office_act(o, "Catur");
	MUST(o, sign_key_add(o->store, KEY_SEALED,
			"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEFuc2l0IHRlc3Qga2V5LCBub3QgYSBwb2ludCEh",
			"x", &o->e));
	assert_gaps(o, "Catur", FLOW_SIGN, "");
	office_free(o);
}

struct refusal {
	const char *after, *note;
	bool found;
};

static bool look(void *data, const struct change *c)
{
	struct refusal *r = data;

	r->found = r->found || (strcmp(c->act, "refused") == 0 && strcmp(c->after, r->after) == 0 &&
				       strcmp(c->note, r->note) == 0);
	return true;
}

/* The newest rows of the log tell what was tried and the sentence the person was given. */
static void assert_logged(struct office *o, const char *after)
{
	struct refusal r = {.after = after, .note = o->e.text};
	struct err e;

	assert_true(changes_each(o->reader, 3, look, &r, &e));
	if (!r.found)
		fail_msg("no refusal \"%s\": %s", after, o->e.text);
}

static void test_refusals(void **state)
{
	static const struct {
		const char *name;
		enum flow_act act;
		const char *after, *part;
	} rows[] = {
		{"Ani", FLOW_SUBMIT, "submit 2026/satu", "kosong"},
		{"Vera", FLOW_SUBMIT, "submit 2026/satu", "adalah tugas operator"},
		{"Ani", FLOW_VERIFY, "verify 2026/satu", "adalah tugas verifikator"},
		{"Vera", FLOW_VERIFY, "verify 2026/satu", "berstatus draf"},
		{"Catur", FLOW_RETURN, "return 2026/satu", "berstatus draf"},
		{"Dewi", FLOW_RETURN, "return 2026/satu", "verifikator, camat"},
	};
	struct office *o = flowing_new();

	(void)state;
	office_act(o, "Ani");
	assert_false(try(o, "Ani", FLOW_SUBMIT, NULL));
	assert_non_null(strstr(o->e.text, "belum dimulai"));
	office_sources(o, "satu");
	put(o, "S1 " DESA1, "60");
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_false(try(o, rows[i].name, rows[i].act, "alasan"));
		if (strstr(o->e.text, rows[i].part) == NULL)
			fail_msg("%zu: %s", i, o->e.text);
		assert_logged(o, rows[i].after);
	}
	assert_false(try(o, NULL, FLOW_SUBMIT, NULL));
	office_free(o);
}

/* Another connection writes after the desk was opened: the act sees it, and is refused. */
static void test_meanwhile(void **state)
{
	struct office *o = flowing_new();
	struct desk d;

	(void)state;
	flowing_fill(o, "satu");
	flowing_confirm_all(o, "satu");
	d = flowing_desk(o, "Ani", "satu");
	assert_string_equal(gaps_of(o, &d, FLOW_SUBMIT), "");
	office_act_in(o, o->reader, "Bayu");
	assert_int_equal(office_put_in(o, o->reader, "satu", "S2 " DESA1, "70"), PUT_DONE);
	assert_false(flow_do(&d, FLOW_SUBMIT, NULL, &o->e));
	assert_non_null(strstr(o->e.text, "x K1 Sepaso"));
	assert_string_equal(gaps_of(o, &d, FLOW_SUBMIT), "HARD 1 K1 0|CONFIRM 1 Setcam 0");
	assert_string_equal(d.report.state, "draft");
	desk_close(&d);
	office_free(o);
}

/* The same by this very connection, which store_version does not count. */
static void test_meanwhile_here(void **state)
{
	struct office *o = flowing_new();
	struct desk d;

	(void)state;
	flowing_fill(o, "satu");
	flowing_confirm_all(o, "satu");
	d = flowing_desk(o, "Ani", "satu");
	assert_int_equal(office_put_in(o, o->store, "satu", "S4 " DESA1, ""), PUT_DONE);
	assert_false(flow_do(&d, FLOW_SUBMIT, NULL, &o->e));
	assert_non_null(strstr(o->e.text, "kosong"));
	desk_close(&d);
	office_free(o);
}

static void test_answer_meanwhile(void **state)
{
	struct office *o = flowing_new();
	const struct problem *p;
	struct desk d;

	(void)state;
	flowing_fill(o, "satu");
	put(o, "S3 " DESA1, "65");
	d = flowing_desk(o, "Vera", "satu");
	p = problem_of(o, &d, "K2", 0);
	assert_non_null(p);
	office_act_in(o, o->reader, "Bayu");
	assert_int_equal(office_put_in(o, o->reader, "satu", "S3 " DESA1, "90"), PUT_DONE);
	assert_false(flow_accept(&d, p, "Bulan yang berbeda", &o->e));
	assert_non_null(strstr(o->e.text, "angkanya berubah"));
	p = problem_of(o, &d, "K2", 0);
	MUST(o, flow_accept(&d, p, "Bulan yang berbeda", &o->e));
	p = problem_of(o, &d, "K2", 0);
	assert_string_equal(flow_remark(&d, p)->text, "Bulan yang berbeda");
	assert_true(flow_is_answered(&d, p));
	desk_close(&d);
	office_free(o);
}

static void test_code(void **state)
{
	struct office *o = flowing_new();
	char first[5], again[5], other[5];
	struct desk d;

	(void)state;
	flowing_fill(o, "satu");
	d = flowing_desk(o, "Ani", "satu");
	flow_code(&d, FLOW_SUBMIT, NULL, first);
	flow_code(&d, FLOW_SUBMIT, NULL, again);
	assert_string_equal(first, again);
	assert_int_equal(strspn(first, "0123456789"), 4);
	flow_code(&d, FLOW_RETURN, NULL, other);
	assert_string_not_equal(first, other);
	flow_code(&d, FLOW_SIGN, "ab12", other);
	put(o, "S5 " DESA1, "7");
	flow_code(&d, FLOW_SIGN, "ab12", again);
	assert_string_equal(other, again);
	flow_code(&d, FLOW_SUBMIT, NULL, again);
	assert_string_not_equal(first, again);
	desk_close(&d);
	office_free(o);
}

/* In English too every sentence is whole, whatever the gap. */
static void test_sentences(void **state)
{
	struct office *o = flowing_new();
	struct buf b = {0};
	struct gaps found;
	struct desk d;

	(void)state;
	office_act(o, "Ani");
	office_sources(o, "satu");
	put(o, "S1 " DESA1, "60");
	put(o, "S2 " DESA1, "61");
	add_record(o, "Ani", NULL, "", "60");
	add_record(o, "Vera", "a2", "ya", NULL);
	text_use(LANG_EN);
	d = flowing_desk(o, "Ani", "satu");
	MUST(o, flow_gaps(&d, FLOW_SUBMIT, &found, &o->e));
	for (size_t i = 0; i < found.count; i++) {
		gap_say(&d, &found.list[i], &b);
		buf_char(&b, '\n');
	}
	text_use(LANG_ID);
	assert_non_null(strstr(buf_str(&b), "Empty rows of Puskesmas Satu in Sepaso: 1, from S3."));
	assert_non_null(strstr(
		buf_str(&b), "Records: 1 records are not complete, from catat 1 (field Words)."));
	assert_non_null(
		strstr(buf_str(&b), "List: 1 items are not complete in Bengalon, from a1."));
	assert_non_null(
		strstr(buf_str(&b), "x K1 Sepaso: K1 fails at Sepaso. It has to be mended."));
	assert_non_null(strstr(buf_str(&b), "! N2 Bengalon: "));
	assert_non_null(strstr(buf_str(&b), "PLKB has not confirmed its figures"));
	assert_null(strchr(buf_str(&b), '{'));
	buf_release(&b);
	gaps_release(&found);
	desk_close(&d);
	office_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_review),
		cmocka_unit_test(test_rules_again),
		cmocka_unit_test(test_key),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_meanwhile),
		cmocka_unit_test(test_meanwhile_here),
		cmocka_unit_test(test_answer_meanwhile),
		cmocka_unit_test(test_code),
		cmocka_unit_test(test_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
