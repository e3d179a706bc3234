#include "signed.h"
#include "store/differ.h"

/* What differs between a revision and the one before: what stands, not how it came there. */

static char *differing(struct office *o, const struct report *r)
{
	struct difference *list;
	struct buf b = {0};
	size_t count;
	char *text;

	MUST(o, differences(o->store, &o->arena, r, &list, &count, &o->e));
	for (size_t i = 0; i < count; i++) {
		const struct difference *d = &list[i];

		assert_int_equal(d->at_ms, o->clock.pinned_ms);
		buf_print(&b, "%s %s: %s > %s (%s)\n", d->place, d->row, d->before, d->after,
			d->user);
	}
	text = arena_text(&o->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct record *at(const struct records *all, const struct form *form, int no)
{
	for (size_t i = 0; i < all->count; i++) {
		if (all->list[i]->form == form && all->list[i]->no == no)
			return all->list[i];
	}
	fail_msg("there is no %s %d", form->name, no);
	abort(); /* not reached: compilers do not know it of fail_msg */
}

static void begin(struct registers *r, struct report *sem1)
{
	struct office *o = &r->o;
	struct cell_write w;

	office_act(o, "Ani");
	office_source(o, sem1, ROW_S01, DESA1);
	for (int i = 0; i < 3; i++)
		assert_int_equal(office_put(o, sem1, ROW_S01,
					 i == 0   ? DESA1
					 : i == 1 ? DESA2
						  : DESA3,
					 "7"),
			PUT_DONE);
	w = office_write(o, sem1, ROW_S01, KEL, NULL);
	w.reason = "belum didata";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "satu", "5"), PUT_DONE);
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "dua", ""), PUT_DONE);
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "tiga", ""), PUT_DONE);
	assert_int_equal(record_delete(o->store, sem1, r->last, &r->book, &o->e), PUT_DONE);
}

static void test_none(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1);

	(void)state;
	assert_string_equal(differing(o, &sem1), "");
	begin(r, &sem1);
	assert_string_equal(differing(o, &sem1), "");
	signed_walk(o, &sem1);
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	o->clock.pinned_ms += 86400000;
	assert_string_equal(differing(o, &sem1), "");
	registers_free(r);
}

static void change_cells(struct registers *r, struct report *sem1)
{
	struct office *o = &r->o;
	struct cell_write w = office_write(o, sem1, ROW_S01, DESA2, "7");

	assert_int_equal(office_put(o, sem1, ROW_S01, DESA1, "9"), PUT_DONE);
	assert_int_equal(office_put(o, sem1, ROW_S01, KEL, "4"), PUT_DONE);
	w.note = "hanya catatan";
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	/* there and back again */
	assert_int_equal(office_put(o, sem1, ROW_S01, DESA3, "8"), PUT_DONE);
	assert_int_equal(office_put(o, sem1, ROW_S01, DESA3, "7"), PUT_DONE);
	office_act(o, "Citra");
	assert_int_equal(office_put(o, sem1, ROW_I01, DESA1, "3"), PUT_DONE);
	office_act(o, "Ani");
}

static void change_records(struct registers *r, struct report *sem1)
{
	const struct form *kendala = &r->forms[FORM_KENDALA];
	struct records all = registers_load(r, sem1);
	struct office *o = &r->o;
	int64_t id;

	assert_int_equal(
		registers_put(r, sem1, at(&all, kendala, 1), FIELD_URAIAN, "satu\nlagi"), PUT_DONE);
	assert_int_equal(registers_put(r, sem1, at(&all, kendala, 1), FIELD_KODE, "5.1"), PUT_DONE);
	/* a deleted one is told, not what stood in it */
	assert_int_equal(registers_put(r, sem1, at(&all, kendala, 2), FIELD_BIAYA, "1"), PUT_DONE);
	assert_int_equal(
		record_delete(o->store, sem1, at(&all, kendala, 2), &r->book, &o->e), PUT_DONE);
	records_release(&all);
	MUST(o, record_deleted(o->store, sem1, kendala, 0, 3, &id, &o->e));
	assert_int_equal(record_restore(o->store, sem1, id, kendala, &o->e), PUT_DONE);
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "empat", "4"), PUT_DONE);
	/* came and went */
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "lima", ""), PUT_DONE);
	assert_int_equal(record_delete(o->store, sem1, r->last, &r->book, &o->e), PUT_DONE);
}

static void test_all(void **state)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct report sem1 = office_report(o, STAGE_SEM1), old;

	(void)state;
	begin(r, &sem1);
	signed_walk(o, &sem1);
	old = sem1;
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	o->clock.pinned_ms += 86400000;
	change_cells(r, &sem1);
	change_records(r, &sem1);
	assert_string_equal(differing(o, &sem1),
		KEL " S01: . belum didata > 4 (Ani)\n" DESA1 " I01:  > 3 (Citra)\n" DESA1
		    " S01: 7 > 9 (Ani)\n"
		    "kendala/1 kode:  > 5.1 (Ani)\n"
		    "kendala/1 uraian: satu > satu\xe2\x80\xa8lagi (Ani)\n"
		    "kendala/2 : + > - (Ani)\n"
		    "kendala/3 : - > + (Ani)\n"
		    "kendala/4 :  > + (Ani)\n");
	assert_string_equal(differing(o, &old), "");
	/* the third is compared with the second alone */
	signed_walk(o, &sem1);
	MUST(o, report_reopen(o->store, &sem1, "lagi", &o->e));
	assert_string_equal(differing(o, &sem1), "");
	assert_int_equal(office_put(o, &sem1, ROW_S01, DESA1, "7"), PUT_DONE);
	assert_string_equal(differing(o, &sem1), DESA1 " S01: 9 > 7 (Ani)\n");
	registers_sound(r);
	registers_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
