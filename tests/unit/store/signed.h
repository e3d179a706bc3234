#ifndef TEST_STORE_SIGNED_H
#define TEST_STORE_SIGNED_H

/* A report on the whole way from draft to signed, as people go it: every unit with numbers confirms on
 * paper that Vera holds, Ani submits, Vera reviews and verifies, Catur signs. */

#include "codec/sha256.h"
#include "registers.h"
#include "store/flow.h"
#include "store/sealed.h"

enum {
	SIGNED_MOST = 200
};

static inline void signed_confirm(struct office *o, const struct report *r)
{
	int64_t units[SIGNED_MOST];
	size_t count = 0;
	struct sql q;

	MUST(o, sql_open(o->store, &q,
			"SELECT DISTINCT a.unit FROM cell_filled AS c JOIN answers AS a"
			" ON a.row = c.row AND a.village = c.place WHERE c.report = ?",
			&o->e));
	sql_int(&q, r->id);
	while (count < SIGNED_MOST && sql_step(&q, &o->e) == SQL_ROW)
		units[count++] = sql_int_at(&q, 0);
	sql_close(&q);
	for (size_t i = 0; i < count; i++)
		MUST(o, confirm_put(o->store, r, units[i], "lembar 1", &o->e));
}

/* What Vera wrote herself needs no review. */
static inline void signed_review(struct office *o, const struct report *r)
{
	struct review list[SIGNED_MOST];
	size_t count = 0;
	struct sql q;

	MUST(o, sql_open(o->store, &q,
			"SELECT place, row, revision FROM cell_filled WHERE report = ?1 UNION ALL"
			" SELECT path, '', seen FROM record_newest AS n WHERE report = ?1 AND EXISTS"
			"  (SELECT 1 FROM record_part AS p JOIN user AS u ON u.id = p.user"
			"   WHERE p.record = n.record AND role <> 'verifier')",
			&o->e));
	sql_int(&q, r->id);
	while (count < SIGNED_MOST && sql_step(&q, &o->e) == SQL_ROW)
		list[count++] = (struct review){.place = arena_text(&o->arena, sql_str(&q, 0)),
			.row = arena_text(&o->arena, sql_str(&q, 1)),
			.verdict = VERDICT_AGREE,
			.note = "",
			.seen = sql_int_at(&q, 2)};
	sql_close(&q);
	for (size_t i = 0; i < count; i++)
		MUST(o, review_put(o->store, r, &list[i], &o->e));
}

/* The camat's key, made once. */
static inline int64_t signed_key(struct office *o)
{
	const struct sign_key *key = sign_key_of(o->store, &o->arena);

	if (key == NULL) {
		MUST(o, sign_key_add(o->store, KEY_FILE, "ssh-ed25519 AAAA", "/tmp/k", &o->e));
		key = sign_key_of(o->store, &o->arena);
	}
	assert_non_null(key);
	return key->id;
}

static inline void signed_seal(struct office *o, struct report *r)
{
	char digest[SHA256_HEX], last[SHA256_HEX];
	struct sealed d = {.digest = digest};
	struct buf text = {0};
	int64_t key;

	office_act(o, "Catur");
	key = signed_key(o);
	MUST(o, sealed_last(o->store, &d.serial, last, &o->e));
	d.serial++;
	buf_print(&text, "document %d\n", (int)d.serial);
	sha256_hex(digest, text.data, text.size);
	d.text = buf_str(&text);
	d.size = text.size;
	MUST(o, sealed_put(o->store, r, &d, key, &o->e));
	buf_release(&text);
}

/* Ends with Ani, who goes on writing. */
static inline void signed_walk(struct office *o, struct report *r)
{
	office_act(o, "Vera");
	signed_confirm(o, r);
	office_act(o, "Ani");
	MUST(o, report_move(o->store, r, FLOW_SUBMIT, "", &o->e));
	office_act(o, "Vera");
	signed_review(o, r);
	MUST(o, report_move(o->store, r, FLOW_VERIFY, "", &o->e));
	signed_seal(o, r);
	assert_string_equal(r->state, "signed");
	office_act(o, "Ani");
}

/* A record by its number and its parent's (0: none), NULL when it is not there. */
static inline struct record *signed_record(
	const struct records *all, const struct form *form, int parent, int no)
{
	for (size_t i = 0; i < all->count; i++) {
		struct record *r = all->list[i];

		if (r->form == form && r->no == no &&
			(r->parent != NULL ? r->parent->no : 0) == parent)
			return r;
	}
	fail_msg("there is no %s %d", form->name, no);
	abort(); /* not reached: compilers do not know it of fail_msg */
}

/* Semester 1 with a bit of everything. */
static inline void signed_fill(struct registers *r, struct report *sem1)
{
	struct office *o = &r->o;
	struct cell_write w;

	office_act(o, "Ani");
	office_source(o, sem1, ROW_S01, DESA1);
	assert_int_equal(office_put(o, sem1, ROW_S01, DESA1, "7"), PUT_DONE);
	w = office_write(o, sem1, ROW_S01, DESA2, NULL);
	w.reason = "belum didata";
	w.note = "menyusul";
	w.flagged = true;
	assert_int_equal(cell_put(o->store, &w, &o->e), PUT_DONE);
	office_act(o, "Citra");
	assert_int_equal(office_put(o, sem1, ROW_I01, DESA1, "3"), PUT_DONE);
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "satu\ndua", "5"), PUT_DONE);
	assert_int_equal(registers_add(r, sem1, FORM_KENDALA, "hapus", ""), PUT_DONE);
	assert_int_equal(record_delete(o->store, sem1, r->last, &r->book, &o->e), PUT_DONE);
	assert_int_equal(registers_add(r, sem1, FORM_SURAT, "perihal", ""), PUT_DONE);
	office_act(o, "Vera");
	assert_int_equal(registers_check(r, sem1, 0, DESA1), PUT_DONE);
	assert_int_equal(registers_put(r, sem1, r->last, FIELD_URAIAN, "ada"), PUT_DONE);
	office_act(o, "Ani");
	MUST(o, remark_put(o->store, sem1,
			&(struct remark){
				.rule = "R1", .place = DESA1, .facts = "1|2|", .text = "benar"},
			&o->e));
}

/* A submitted semester report: S01 of DESA1 by Budi, I01 of DESA1 a reason by Citra, kendala/1 by Ani,
 * an item of dbb by Vera. */
static inline struct registers *signed_submitted(struct report *report)
{
	struct registers *r = registers_new();
	struct office *o = &r->o;
	struct cell_write none;

	*report = office_report(o, STAGE_SEM1);
	office_act(o, "Dewi");
	MUST(o, user_add(o->store, &(struct user_new){.name = "Wati", .role = ROLE_VERIFIER},
			&o->e));
	office_act(o, "Budi");
	assert_int_equal(office_put(o, report, ROW_S01, DESA1, "3"), PUT_DONE);
	office_act(o, "Citra");
	none = office_write(o, report, ROW_I01, DESA1, NULL);
	none.reason = "rusak";
	assert_int_equal(cell_put(o->store, &none, &o->e), PUT_DONE);
	office_act(o, "Vera");
	assert_int_equal(registers_check(r, report, 0, DESA1), PUT_DONE);
	signed_confirm(o, report);
	office_act(o, "Ani");
	assert_int_equal(registers_add(r, report, FORM_KENDALA, "x", "1"), PUT_DONE);
	MUST(o, report_move(o->store, report, FLOW_SUBMIT, "", &o->e));
	return r;
}

#endif
