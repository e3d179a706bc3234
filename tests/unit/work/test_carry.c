#include "registers.h"

#include "work/carry.h"

/* What one stage takes over from another, with its link. */

static const struct carry *carry_of(const struct registers *g, const char *form, const char *name)
{
	const struct form *f = registers_form(g, form);

	for (size_t i = 0; i < f->carry_count; i++) {
		if (strcmp(f->carries[i].name, name) == 0)
			return &f->carries[i];
	}
	fail_msg("%s", name);
	return NULL;
}

static struct offer offer_new(struct registers *g, const char *form, const char *name)
{
	struct offer o;

	MUST(g->o, offer_open(&o, &g->desk, carry_of(g, form, name), &g->o->e));
	return o;
}

static const char *said(struct registers *g, const struct offer *o, size_t index)
{
	struct buf b = {0};
	const char *text;

	offer_text(&g->desk, o, index, &b);
	text = arena_text(&g->o->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

static size_t take(struct registers *g, struct offer *o, struct record **first)
{
	struct offer_taken taken;

	MUST(g->o, offer_take(o, &g->desk, g->undo, &taken, &g->o->e));
	*first = taken.first;
	return taken.made;
}

/* Two problems in the first stage. */
static struct registers with_problems(void)
{
	struct registers g = registers_new("Ani", "awal");
	struct record *r = registers_add(&g, "masalah");

	PUT(&g, r, "baris", "Q3");
	PUT(&g, r, "usulan", "Beli timbangan\nuntuk posyandu");
	PUT(&g, r, "biaya", "1250000");
	PUT(&g, r, "tempat", DESA1 " " DESA2);
	PUT(&g, r, "porsi", "Q2:60 Q3:40");
	PUT(&g, r, "dana", "csr");
	r = registers_add(&g, "masalah");
	PUT(&g, r, "usulan", "Kelas ibu hamil");
	registers_open(&g, "Ani", "dua");
	return g;
}

static void test_from_stage(void **state)
{
	struct registers g = with_problems();
	struct offer o = offer_new(&g, "kegiatan", "awal");
	struct buf went = {0};
	struct record *r;
	char wanted[32];

	(void)state;
	assert_int_equal(o.count, 2);
	assert_int_equal(
		desk_records_count(&g.desk, NULL).soft, 2); /* nothing became of them yet */
	assert_false(o.list[0].taken || o.list[0].chosen);
	assert_string_equal(said(&g, &o, 1), "2, Kelas ibu hamil");
	o.list[0].chosen = true;
	assert_int_equal(take(&g, &o, &r), 1);
	assert_ptr_equal(r, registers_no(&g, "kegiatan", 1));
	assert_answer(&g, r, "nama", "Beli timbangan untuk posyandu"); /* one line */
	assert_answer(&g, r, "pagu", "1250000");
	assert_answer(&g, r, "separuh", "625000"); /* a default of what was taken */
	assert_answer(&g, r, "tahun", "2027");
	assert_answer(&g, r, "baris", "Q3"); /* one becomes a choice of several */
	assert_answer(&g, r, "tempat", DESA1 " " DESA2);
	assert_answer(&g, r, "porsi", "Q2 Q3"); /* no shares there */
	assert_answer(&g, r, "dana", "Swasta"); /* a text takes the label */
	assert_int_equal(r->origin.id, o.list[0].record->id);
	assert_int_equal(r->origin.no, 1);
	assert_string_equal(r->origin.stage->name, "awal");
	assert_string_equal(r->origin.form->name, "masalah");
	assert_int_equal(desk_records_count(&g.desk, NULL).soft, 1);
	offer_close(&o);
	registers_same(&g);
	/* What is taken comes last, and is not taken again. */
	o = offer_new(&g, "kegiatan", "awal");
	assert_int_equal(o.count, 2);
	assert_int_equal(o.list[0].record->no, 2);
	assert_true(o.list[1].taken);
	o.list[1].chosen = true;
	assert_int_equal(take(&g, &o, &r), 0);
	assert_null(r);
	offer_close(&o);
	registers_open(&g, "Ani", "awal");
	assert_true(registers_no(&g, "masalah", 1)->stages & (uint64_t)1 << 1);
	record_went(&g.desk.book, registers_no(&g, "masalah", 1), &went);
	(void)snprintf(wanted, sizeof(wanted), "kegiatan Dua %d", g.desk.report.year);
	assert_string_equal(buf_str(&went), wanted);
	buf_clear(&went);
	record_went(&g.desk.book, registers_no(&g, "masalah", 2), &went);
	assert_string_equal(buf_str(&went), "");
	buf_release(&went);
	assert_false(registers_no(&g, "masalah", 2)->stages != 0);
	registers_end(&g);
}

/* One step of undo, however many. */
static void test_undo(void **state)
{
	struct registers g = with_problems();
	struct offer o = offer_new(&g, "kegiatan", "awal");
	struct record *r;
	size_t before = record_undo_count(g.undo);
	struct record_undo_next next;

	(void)state;
	o.list[0].chosen = o.list[1].chosen = true;
	assert_int_equal(take(&g, &o, &r), 2);
	offer_close(&o);
	assert_int_equal(record_undo_count(g.undo), before + 1);
	assert_true(record_undo_next(g.undo, false, &next));
	assert_int_equal(next.records, 2);
	assert_int_equal(next.record, r->id);
	assert_false(record_undo_next(g.undo, true, &next));
	PUT(&g, registers_no(&g, "kegiatan", 2), "pagu", "5");
	assert_true(registers_undo(&g, false));
	assert_int_equal(g.desk.book.records->count, 2);
	assert_true(registers_undo(&g, false));
	assert_int_equal(g.desk.book.records->count, 0);
	assert_int_equal(desk_records_count(&g.desk, NULL).soft, 2);
	registers_same(&g);
	o = offer_new(&g, "kegiatan", "awal");
	assert_false(o.list[0].taken);
	offer_close(&o);
	assert_true(registers_undo(&g, true));
	assert_int_equal(g.desk.book.records->count, 2);
	assert_true(registers_undo(&g, true));
	assert_answer(&g, registers_no(&g, "kegiatan", 2), "pagu", "5");
	registers_same(&g);
	registers_end(&g);
}

/* Somebody else has worked on one of them: all stay. */
static void test_undo_others(void **state)
{
	struct registers g = with_problems();
	struct offer o = offer_new(&g, "kegiatan", "awal");
	struct record *r;
	struct answer_write w = {.report = &g.desk.report, .value = "Milik Bayu"};
	const struct records *first;
	bool changed;

	(void)state;
	o.list[0].chosen = o.list[1].chosen = true;
	(void)take(&g, &o, &r);
	offer_close(&o);
	w.record = registers_no(&g, "kegiatan", 1);
	w.field = registers_field(w.record, "nama");
	office_act_in(g.o, g.o->reader, "Bayu");
	assert_int_equal(answer_put(g.o->reader, &w, &g.desk.book, &g.o->e), PUT_DONE);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	first = g.desk.book.records;
	assert_false(registers_undo(&g, false));
	assert_non_null(strstr(g.o->e.text, "Bayu"));
	/* Nothing is freed under the caller, who sees what stands after a refresh. */
	assert_ptr_equal(g.desk.book.records, first);
	MUST(g.o, desk_refresh(&g.desk, &changed, &g.o->e));
	assert_true(changed);
	assert_int_equal(g.desk.book.records->count, 2);
	registers_same(&g);
	registers_end(&g);
}

/* Two people look at the same offer: what the first took, the second does not take again. */
static void test_taken_meanwhile(void **state)
{
	struct registers g = with_problems();
	struct offer mine = offer_new(&g, "kegiatan", "awal"), other = {0};
	struct report report;
	struct desk desk = {0};
	struct offer_taken taken;

	(void)state;
	office_act_in(g.o, g.o->reader, "Bayu");
	report = office_report_in(g.o, g.o->reader, g.desk.report.year, "dua");
	MUST(g.o, desk_look(&desk, g.o->reader, &report, &g.o->e));
	MUST(g.o, offer_open(&other, &desk, mine.carry, &g.o->e));
	other.list[0].chosen = true;
	MUST(g.o, offer_take(&other, &desk, NULL, &taken, &g.o->e));
	assert_int_equal(taken.made, 1);
	offer_close(&other);
	desk_close(&desk);
	mine.list[0].chosen = mine.list[1].chosen = true;
	MUST(g.o, offer_take(&mine, &g.desk, g.undo, &taken, &g.o->e));
	assert_int_equal(taken.made, 1);
	assert_int_equal(taken.passed, 1);
	assert_int_equal(taken.first->origin.no, 2);
	assert_true(mine.list[0].taken);
	assert_int_equal(g.desk.book.records->count, 2);
	offer_close(&mine);
	registers_same(&g);
	registers_end(&g);
}

/* With lines, whose sums are the source's, and which come from their own. */
static void test_lines(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct record *r = registers_add(&g, "kegiatan"), *line;
	struct offer o;
	size_t at = 0;

	(void)state;
	PUT(&g, r, "kode", "1.01");
	for (int i = 0; i < 2; i++) {
		line = registers_add_at(&g, "rincian", r);
		PUT(&g, line, "uraian", i == 0 ? "Kertas" : "Tinta");
		PUT(&g, line, "volume", "2.5");
		PUT(&g, line, "harga", i == 0 ? "100" : "200");
	}
	(void)registers_add(&g, "kegiatan");
	registers_open(&g, "Ani", "tiga");
	o = offer_new(&g, "kegiatan", "dua");
	assert_int_equal(o.count, 2);
	assert_non_null(strstr(said(&g, &o, 0), "750"));
	o.list[0].chosen = o.list[1].chosen = true;
	assert_int_equal(take(&g, &o, &r), 2);
	assert_answer(&g, r, "nama", "Posyandu");
	assert_answer(&g, r, "pagu", "750");
	assert_answer(&g, r, "dipakai", "750");
	assert_answer(&g, r, "tahun", "2026");
	assert_int_equal(g.desk.book.records->count, 4);
	line = records_next(g.desk.book.records, registers_form(&g, "rincian"), r, &at);
	assert_answer(&g, line, "uraian", "Kertas");
	assert_int_equal(line->origin.no, 1);
	assert_int_equal(line->origin.parent_no, 1);
	registers_same(&g);
	offer_close(&o);
	assert_true(registers_undo(&g, false));
	assert_int_equal(g.desk.book.records->count, 0);
	assert_true(registers_undo(&g, true));
	assert_int_equal(g.desk.book.records->count, 4);
	registers_same(&g);
	registers_end(&g);
}

/* From another register of the same report: it follows what its origin says. */
static void test_same_report(void **state)
{
	struct registers g = registers_new("Ani", "tiga");
	struct record *from = registers_add(&g, "kegiatan"), *r;
	struct offer o;
	int64_t id = from->id;

	(void)state;
	PUT(&g, from, "nama", "Posyandu");
	o = offer_new(&g, "terpilih", "dari");
	o.list[0].chosen = true;
	assert_int_equal(take(&g, &o, &r), 1);
	assert_answer(&g, r, "nama", "Posyandu");
	assert_true(from->stages & (uint64_t)1 << 2);
	registers_same(&g);
	PUT(&g, from, "nama", "Pasar");
	PUT(&g, from, "pagu", "101");
	assert_int_equal(desk_records_count(&g.desk, NULL).hard, 1);
	assert_answer(&g, r, "nama", "Posyandu");
	assert_string_equal(r->origin.values[registers_field(from, "nama")->index], "Pasar");
	registers_same(&g);
	offer_close(&o);
	o = offer_new(&g, "terpilih", "dari");
	assert_true(o.list[0].taken);
	o.list[0].chosen = true;
	assert_int_equal(take(&g, &o, &r), 1); /* as often as one likes */
	offer_close(&o);
	assert_int_equal(desk_record_delete(&g.desk, r, &g.o->e), PUT_DONE);
	registers_same(&g);
	assert_int_equal(desk_record_delete(&g.desk, from, &g.o->e), PUT_DONE);
	assert_true(registers_no(&g, "terpilih", 1)->origin.deleted);
	registers_same(&g);
	assert_int_equal(desk_record_restore(&g.desk, id, registers_form(&g, "kegiatan"), &g.o->e),
		PUT_DONE);
	assert_false(registers_no(&g, "terpilih", 1)->origin.deleted);
	registers_same(&g);
	registers_end(&g);
}

static void write_row(struct registers *g, const char *row, const char *value)
{
	static const char *const places[] = {KEL, DESA1};

	office_act_in(g->o, g->o->store, "Budi");
	for (size_t i = 0; i < COUNT(places); i++) {
		char cell[32];

		(void)snprintf(cell, sizeof(cell), "%s %s", row, places[i]);
		assert_int_equal(office_put_in(g->o, g->o->store, "awal", cell, value), PUT_DONE);
	}
}

static void test_lowest(void **state)
{
	struct registers g = registers_new("Budi", "awal");
	struct record *r;
	struct offer o;

	(void)state;
	write_row(&g, "Q1", "200");
	write_row(&g, "Q2", "150");
	write_row(&g, "Q4", "25");
	registers_open(&g, "Ani", "awal");
	o = offer_new(&g, "masalah", "terendah");
	assert_int_equal(o.count, 3); /* Q1 has no percentage */
	assert_string_equal(o.list[0].row->name, "Q4");
	assert_int_equal(o.list[0].permille, 125);
	assert_string_equal(o.list[1].row->name, "Q2");
	assert_string_equal(o.list[2].row->name, "Q3");
	assert_int_equal(o.list[2].permille, -1);
	assert_string_equal(said(&g, &o, 0), "4 Baris 4: 12,5%");
	assert_string_equal(said(&g, &o, 2), "3 Baris 3");
	o.list[0].chosen = o.list[2].chosen = true;
	assert_int_equal(take(&g, &o, &r), 2);
	assert_answer(&g, r, "baris", "Q4");
	assert_int_equal(r->origin.id, 0);
	registers_same(&g);
	offer_close(&o);
	o = offer_new(&g, "masalah", "terendah");
	assert_string_equal(o.list[0].row->name, "Q2");
	assert_true(!o.list[0].taken && o.list[1].taken && o.list[2].taken);
	assert_string_equal(o.list[1].row->name, "Q4");
	offer_close(&o);
	registers_end(&g);
}

/* All or none: what is refused leaves nothing behind. */
static void test_refused(void **state)
{
	struct registers g = with_problems();
	struct offer o;
	struct offer_taken taken;

	(void)state;
	registers_open(&g, "Catur", "dua");
	o = offer_new(&g, "kegiatan", "awal");
	o.list[0].chosen = o.list[1].chosen = true;
	assert_false(offer_take(&o, &g.desk, g.undo, &taken, &g.o->e));
	assert_string_not_equal(g.o->e.text, "");
	assert_int_equal(taken.made, 0);
	assert_null(taken.first);
	assert_int_equal(g.desk.book.records->count, 0);
	assert_int_equal(office_report(g.o, "dua").id, 0);
	offer_close(&o);
	registers_end(&g);
}

static void test_fitting(void **state)
{
	static const struct {
		const char *stage, *form, *fits;
	} rows[] = {
		{"awal", "masalah", "terendah "},
		{"dua", "kegiatan", "awal "},
		{"tiga", "kegiatan", "dua "},
		{"dua", "rincian", ""},
		{"tiga", "terpilih", "dari "},
	};
	struct registers g = registers_new("Ani", "awal");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct carry *list[4];
		char names[64] = "";
		size_t n;

		registers_open(&g, "Ani", rows[i].stage);
		n = carries_fitting(&g.desk, registers_form(&g, rows[i].form), list, COUNT(list));
		for (size_t k = 0; k < n; k++)
			(void)snprintf(names + strlen(names), sizeof(names) - strlen(names), "%s ",
				list[k]->name);
		assert_string_equal(names, rows[i].fits);
	}
	registers_end(&g);
}

/* The source has nothing yet, and the offer outlives a desk that is loaded again. */
static void test_around(void **state)
{
	struct registers g = registers_new("Ani", "dua");
	struct offer o = offer_new(&g, "kegiatan", "awal");
	struct record *r;

	(void)state;
	assert_int_equal(o.count, 0);
	assert_int_equal(take(&g, &o, &r), 0);
	offer_close(&o);
	registers_end(&g);
	g = with_problems();
	o = offer_new(&g, "kegiatan", "awal");
	desk_forget(&g.desk);
	o.list[0].chosen = true;
	assert_int_equal(take(&g, &o, &r), 1);
	assert_string_equal(said(&g, &o, 1), "2, Kelas ibu hamil");
	offer_close(&o);
	registers_same(&g);
	registers_end(&g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_from_stage),
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_undo_others),
		cmocka_unit_test(test_taken_meanwhile),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_same_report),
		cmocka_unit_test(test_lowest),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_fitting),
		cmocka_unit_test(test_around),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
