#include "registers.h"

#include "codec/sha256.h"
#include "store/sealed.h"
#include "work/carry.h"

/* A desk and what one stage takes from another, once a report was signed and opened again. */

static void review_all(struct office *o, const struct report *r, const struct records *all)
{
	struct arena a = {0};
	struct buf path = {0};

	for (size_t i = 0; i < all->count; i++) {
		struct review w = {.row = "",
			.verdict = VERDICT_AGREE,
			.note = "",
			.seen = all->list[i]->seen};

		buf_clear(&path);
		record_path(&(struct book){0}, all->list[i], &path);
		w.place = arena_text(&a, buf_str(&path));
		MUST(o, review_put(o->store, r, &w, &o->e));
	}
	buf_release(&path);
	arena_release(&a);
}

static void seal(struct office *o, struct report *r)
{
	char digest[SHA256_HEX], last[SHA256_HEX];
	struct sealed d = {.digest = digest};
	const struct sign_key *key = sign_key_of(o->store, &o->arena);
	struct buf text = {0};

	if (key == NULL) {
		MUST(o, sign_key_add(o->store, KEY_FILE, "ssh-ed25519 AAAA", "/tmp/k", &o->e));
		key = sign_key_of(o->store, &o->arena);
	}
	assert_non_null(key);
	MUST(o, sealed_last(o->store, &d.serial, last, &o->e));
	buf_print(&text, "document %d\n", (int)++d.serial);
	sha256_hex(digest, text.data, text.size);
	d.text = buf_str(&text);
	d.size = text.size;
	MUST(o, sealed_put(o->store, r, &d, key->id, &o->e));
	buf_release(&text);
}

/* The desk's report goes all the way, and its records with it. */
static void sign(struct registers *g, const char *stage)
{
	struct report r;

	registers_open(g, "Ani", stage);
	r = g->desk.report;
	MUST(g->o, report_move(g->o->store, &r, FLOW_SUBMIT, "", &g->o->e));
	office_act(g->o, "Vera");
	review_all(g->o, &r, g->desk.book.records);
	MUST(g->o, report_move(g->o->store, &r, FLOW_VERIFY, "", &g->o->e));
	office_act(g->o, "Catur");
	seal(g->o, &r);
	registers_open(g, "Ani", stage);
}

static void reopen(struct registers *g, const char *stage)
{
	struct report r = office_report(g->o, stage);

	office_act(g->o, "Ani");
	MUST(g->o, report_reopen(g->o->store, &r, "lagi", &g->o->e));
	registers_open(g, "Ani", stage);
}

static const struct carry *carry_from_awal(const struct registers *g)
{
	const struct form *f = registers_form(g, "kegiatan");

	for (size_t i = 0; i < f->carry_count; i++) {
		if (strcmp(f->carries[i].name, "awal") == 0)
			return &f->carries[i];
	}
	fail_msg("no carry");
	return NULL;
}

/* How many are offered and are not taken yet; takes all of them. */
static size_t take_all(struct registers *g)
{
	struct offer_taken taken;
	struct offer o;

	MUST(g->o, offer_open(&o, &g->desk, carry_from_awal(g), &g->o->e));
	for (size_t i = 0; i < o.count; i++)
		o.list[i].chosen = true;
	MUST(g->o, offer_take(&o, &g->desk, g->undo, &taken, &g->o->e));
	offer_close(&o);
	return taken.made;
}

static struct registers with_two(void)
{
	struct registers g = registers_new("Ani", "awal");
	struct record *r = registers_add(&g, "masalah");

	PUT(&g, r, "usulan", "Beli timbangan");
	r = registers_add(&g, "masalah");
	PUT(&g, r, "usulan", "Kelas ibu hamil");
	return g;
}

/* Taken once is taken, whichever side was opened again, and however often. */
static void test_once(void **state)
{
	struct registers g = with_two();

	(void)state;
	registers_open(&g, "Ani", "dua");
	assert_int_equal(take_all(&g), 2);
	sign(&g, "awal");
	reopen(&g, "awal");
	registers_same(&g);
	assert_int_equal(g.desk.report.revision, 2);
	PUT(&g, registers_no(&g, "masalah", 1), "usulan", "Beli dua timbangan");
	registers_open(&g, "Ani", "dua");
	assert_int_equal(take_all(&g), 0);
	assert_string_equal(
		registers_no(&g, "kegiatan", 1)
			->origin.values[form_field(registers_form(&g, "masalah"), "usulan")->index],
		"Beli dua timbangan");
	sign(&g, "dua");
	reopen(&g, "dua");
	registers_same(&g);
	assert_int_equal(take_all(&g), 0);
	sign(&g, "awal");
	reopen(&g, "awal");
	assert_int_equal(registers_add(&g, "masalah")->no, 3);
	PUT(&g, registers_no(&g, "masalah", 3), "usulan", "Baru");
	registers_open(&g, "Ani", "dua");
	assert_int_equal(take_all(&g), 1);
	assert_int_equal(take_all(&g), 0);
	registers_same(&g);
	registers_open(&g, "Ani", "awal");
	for (int no = 1; no <= 3; no++)
		assert_true(registers_no(&g, "masalah", no)->stages & (uint64_t)1 << 1);
	registers_end(&g);
}

/* The desk of an old revision shows what that holds, and nobody writes there. */
static void test_old_desk(void **state)
{
	struct registers g = with_two();
	const struct form *masalah = registers_form(&g, "masalah");
	struct report old;
	bool changed;

	(void)state;
	sign(&g, "awal");
	assert_false(desk_may_record(&g.desk, masalah));
	old = office_report(g.o, "awal");
	MUST(g.o, report_reopen(g.o->store, &old, "lagi", &g.o->e));
	/* a desk that was open stays with its revision and learns that it is old */
	desk_forget(&g.desk);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_true(changed);
	assert_int_equal(g.desk.report.revision, 1);
	assert_true(g.desk.report.is_old);
	assert_false(desk_may_record(&g.desk, masalah));
	registers_open(&g, "Ani", "awal");
	assert_int_equal(g.desk.report.revision, 2);
	assert_true(desk_may_record(&g.desk, masalah));
	PUT(&g, registers_no(&g, "masalah", 1), "usulan", "Lain");
	MUST(g.o, report_find(g.o->store, old.year, old.stage, 1, &old, &g.o->e));
	desk_close(&g.desk);
	MUST(g.o, desk_look(&g.desk, g.o->store, &old, &g.o->e));
	assert_answer(&g, registers_no(&g, "masalah", 1), "usulan", "Beli timbangan");
	registers_end(&g);
}

/* The flow of a desk follows what is written: a confirmation that a number withdraws is gone. */
static void test_withdrawn(void **state)
{
	struct registers g = registers_new("Ani", "awal");
	struct office *o = g.o;
	const struct row *row = forms_row(o->forms, "Q1");
	const struct desk_unit *unit;
	struct cell_write w = {.row = row, .value = "5", .base = BASE_ANY};
	char withdrew[CELL_WITHDREW];
	struct report r;
	struct desk d;

	(void)state;
	office_sources(o, "awal");
	r = office_report(o, "awal");
	MUST(o, desk_open(&d, o->store, &r, &o->e));
	assert_int_equal(desk_put(&d, 0, &w, &o->e), PUT_DONE);
	unit = desk_unit_of(&d, row, 0);
	assert_non_null(unit);
	office_act(o, "Vera");
	MUST(o, confirm_put(o->store, &d.report, unit->id, "lembar", &o->e));
	MUST(o, desk_reload_flow(&d, &o->e));
	assert_non_null(workflow_confirm(&d.flow, unit->id));
	office_act(o, "Ani");
	w.note = "catatan saja";
	assert_int_equal(desk_put(&d, 0, &w, &o->e), PUT_DONE);
	assert_non_null(workflow_confirm(&d.flow, unit->id));
	w.value = "6";
	w.withdrew = withdrew;
	assert_int_equal(desk_put(&d, 0, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, unit->name);
	assert_null(workflow_confirm(&d.flow, unit->id));
	w.value = "7";
	assert_int_equal(desk_put(&d, 0, &w, &o->e), PUT_DONE);
	assert_string_equal(withdrew, "");
	desk_close(&d);
	registers_end(&g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_once),
		cmocka_unit_test(test_old_desk),
		cmocka_unit_test(test_withdrawn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
