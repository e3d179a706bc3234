#include "signed.h"

static struct remark note(const char *place, const char *facts, bool accepts, const char *text)
{
	return (struct remark){
		.rule = "R010", .place = place, .facts = facts, .accepts = accepts, .text = text};
}

static void test_remarks(void **state)
{
	static const struct {
		const char *user;
		bool accepts, done, submitted; /* before it is handed in, and then */
	} rows[] = {
		{"Ani", false, true, false},
		{"Budi", false, true, false},
		{"Vera", false, true, true},
		{"Vera", true, true, true},
		{"Ani", true, false, false},
		{"Budi", true, false, false},
		{"Catur", true, false, false},
		{"Catur", false, false, false},
		{"Dewi", false, false, false},
		{NULL, false, false, false},
	};
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(rows) / sizeof(rows[0]); i++) {
		size_t at = i / 2;
		bool wanted = i % 2 == 0 ? rows[at].done : rows[at].submitted;
		const struct remark m = note("", "9|2|", rows[at].accepts, "sesuai");

		office_act(o, rows[at].user);
		MUST(o, store_begin(o->store, &o->e));
		if (i % 2 == 0)
			office_past_guards(o, "UPDATE report SET state = 'returned'");
		if (remark_put(o->store, &report, &m, &o->e) != wanted)
			print_message("%zu: %s\n", i, o->e.text);
		assert_int_equal(office_number(o, "SELECT count(*) FROM remark"), wanted);
		(void)store_end(o->store, false, &o->e);
	}
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'refused'"
					  " AND after = 'accept 2026/sem1'"),
		14);
	registers_free(r);
}

static bool report_back(struct office *o, struct report *report)
{
	office_act(o, "Vera");
	return report_move(o->store, report, FLOW_RETURN, "x", &o->e);
}

/* A note is its author's, an operator's or a verifier's to change, until its numbers are others. */
static void test_notes_of_others(void **state)
{
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;
	struct remark m = note(DESA1, "9|2|", false, "benar");

	(void)state;
	MUST(o, report_back(o, &report));
	office_act(o, "Budi");
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	m.text = "benar sekali";
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	office_act(o, "Citra");
	m.text = "lain";
	assert_false(remark_put(o->store, &report, &m, &o->e));
	assert_non_null(strstr(o->e.text, "orang lain"));
	m.text = "";
	assert_false(remark_put(o->store, &report, &m, &o->e));
	m.facts = "9|3|";
	assert_false(remark_put(o->store, &report, &m, &o->e));
	m.text = "angka baru";
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	office_act(o, "Budi");
	m.text = "";
	assert_false(remark_put(o->store, &report, &m, &o->e));
	office_act(o, "Ani");
	m.text = "operator";
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	office_act(o, "Vera");
	m.text = "";
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	registers_sound(r);
	registers_free(r);
}

/* What a verifier let stand is his to change; taken away it is gone for readers, not for the log. */
static void test_remark_again(void **state)
{
	struct report report;
	struct registers *r = signed_submitted(&report);
	struct office *o = &r->o;
	struct remark m = note(DESA1, "9|2|", true, "Dua register");
	struct workflow w;

	(void)state;
	office_act(o, "Vera");
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'remark'"), 1);
	office_act(o, "Ani");
	m = note(DESA1, "9|2|", false, "lain");
	assert_false(remark_put(o->store, &report, &m, &o->e));
	m.text = "";
	assert_false(remark_put(o->store, &report, &m, &o->e));
	MUST(o, report_back(o, &report));
	office_act(o, "Ani");
	m = note(DESA2, "1|2|", false, "benar");
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	MUST(o, workflow_load(o->store, &o->arena, &report, &w, &o->e));
	assert_int_equal(w.remark_count, 2);
	assert_true(workflow_remark(&w, "R010", DESA1)->accepts);
	assert_string_equal(workflow_remark(&w, "R010", DESA1)->facts, "9|2|");
	assert_string_equal(workflow_remark(&w, "R010", DESA2)->text, "benar");
	assert_false(workflow_remark(&w, "R010", DESA2)->accepts);
	assert_string_equal(workflow_remark(&w, "R010", DESA2)->user, "Ani");
	assert_null(workflow_remark(&w, "R011", DESA2));
	m.text = " ";
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	MUST(o, remark_put(o->store, &report, &m, &o->e));
	MUST(o, workflow_load(o->store, &o->arena, &report, &w, &o->e));
	assert_int_equal(w.remark_count, 1);
	assert_int_equal(office_number(o, "SELECT count(*) FROM change WHERE act = 'remark'"), 3);
	registers_sound(r);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_remarks),
		cmocka_unit_test(test_notes_of_others),
		cmocka_unit_test(test_remark_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
