#ifndef TEST_WORK_WALK_H
#define TEST_WORK_WALK_H

/* A walk through the workflow, and what must hold at each of its steps, said a second time in plain SQL
 * over a connection of its own. */

#include <sqlite3.h>

#include "flowing.h"

#include "codec/sha256.h"
#include "store/sql.h"

enum {
	WALK_LOCKED = 1000
};

struct walk {
	struct office *o;
	uint64_t seed;
	struct forms *forms;
	char key[192]; /* the camat's key file */
	/* Reports that were signed, with the digest of all their rows. */
	struct {
		int64_t report;
		char digest[SHA256_HEX];
	} locked[WALK_LOCKED];
	size_t locked_count;
	size_t excepted; /* rules that failed in signed reports, with an answer */
	size_t step;
};

static inline size_t walk_draw(struct walk *w, size_t below)
{
	w->seed = w->seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(w->seed >> 33) % below;
}

/* One number by the reader: ?1 is the report, ?2 its name in the log. */
static inline int64_t walk_count(struct walk *w, const struct report *r, const char *text)
{
	sqlite3_stmt *q = NULL;
	char name[REPORT_TEXT];
	int64_t found;

	report_show(r, name);
	if (sqlite3_prepare_v2(w->o->reader->db, text, -1, &q, NULL) != SQLITE_OK)
		fail_msg("%s: %s", text, sqlite3_errmsg(w->o->reader->db));
	(void)sqlite3_bind_int64(q, 1, r->id);
	if (sqlite3_bind_parameter_count(q) > 1)
		(void)sqlite3_bind_text(q, 2, name, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(q), SQLITE_ROW);
	found = sqlite3_column_int64(q, 0);
	(void)sqlite3_finalize(q);
	return found;
}

/* Nothing of the kind may be found. */
struct walk_rule {
	const char *what, *text;
};

static inline void walk_none(
	struct walk *w, const struct report *r, const struct walk_rule *rules, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		int64_t found = walk_count(w, r, rules[i].text);

		if (found != 0)
			fail_msg("step %zu, report %d, %s: %lld %s", w->step, (int)r->id, r->state,
				(long long)found, rules[i].what);
	}
}

/* Both stages have the whole table, and every unit of an owner answers for a village. */
static inline void walk_check_submitted(struct walk *w, const struct report *r)
{
	static const struct walk_rule rules[] = {
		{"rows empty",
			"SELECT count(*) FROM answers AS a WHERE a.row <> 'S5' AND NOT EXISTS"
			" (SELECT 1 FROM cell AS c WHERE c.report = ?1 AND c.place = a.village"
			"  AND c.row = a.row AND (c.value IS NOT NULL OR c.reason <> ''))"},
		{"bare reasons", "SELECT count(*) FROM cell WHERE report = ?1 AND reason = ''"},
		{"records without words",
			"SELECT count(*) FROM record AS r WHERE r.report = ?1 AND r.deleted = 0"
			" AND r.form = 'catat' AND NOT EXISTS (SELECT 1 FROM answer AS a"
			"  WHERE a.record = r.id AND a.field = 'uraian' AND a.value <> '')"},
		{"items begun and not answered",
			"SELECT count(*) FROM (SELECT 'a1' AS item UNION SELECT 'a2') AS i"
			" WHERE EXISTS (SELECT 1 FROM record WHERE report = ?1 AND deleted = 0"
			"  AND form = 'daftar') AND NOT EXISTS (SELECT 1 FROM record AS r JOIN answer AS a"
			"  ON a.record = r.id WHERE r.report = ?1 AND r.deleted = 0"
			"  AND r.item = i.item AND a.value <> '')"},
		{"units silent",
			"SELECT count(DISTINCT a.unit) FROM answers AS a WHERE NOT EXISTS"
			" (SELECT 1 FROM confirm AS c WHERE c.report = ?1 AND c.unit = a.unit)"},
		{"numbers changed after the word of their unit",
			"SELECT count(*) FROM change AS k JOIN answers AS a ON a.row = k.row"
			" AND a.village = k.place JOIN confirm AS c ON c.unit = a.unit AND c.report = ?1"
			" WHERE k.act = 'cell' AND k.report = ?2 AND k.before <> k.after"
			" AND k.seq > c.revision"},
	};

	walk_none(w, r, rules, COUNT(rules));
}

static inline void walk_check_reviewed(struct walk *w, const struct report *r)
{
	static const struct walk_rule rules[] = {
		{"cells not reviewed by somebody else",
			"SELECT count(*) FROM cell AS c WHERE c.report = ?1"
			" AND (c.value IS NOT NULL OR c.reason IS NOT NULL) AND NOT EXISTS"
			" (SELECT 1 FROM review AS v JOIN user AS u ON u.id = v.user"
			"  WHERE v.report = ?1 AND v.place = c.place AND v.row = c.row"
			"  AND v.verdict IN ('agree', 'unable') AND v.seen = c.revision"
			"  AND v.user <> c.user AND u.role = 'verifier')"},
		{"verdicts of a writer",
			"SELECT count(*) FROM review AS v JOIN cell AS c ON c.report = v.report"
			" AND c.place = v.place AND c.row = v.row WHERE v.report = ?1"
			" AND v.seen = c.revision AND v.user = c.user"},
		/* What verifiers wrote needs no review; one part by anybody else does, by somebody
		 * who did not write all of it. */
		{"records not reviewed by somebody else",
			"WITH part AS (SELECT id AS record, revision, user FROM record WHERE report = ?1"
			"  AND deleted = 0 UNION ALL SELECT a.record, a.revision, a.user FROM answer AS a"
			"  JOIN record AS r ON r.id = a.record WHERE r.report = ?1 AND r.deleted = 0),"
			" newest AS (SELECT record, max(revision) AS seen, max(role <> 'verifier') AS owes,"
			"  min(user) AS one, max(user) AS other"
			"  FROM part JOIN user ON user.id = user GROUP BY record)"
			" SELECT count(*) FROM newest AS n JOIN record AS r ON r.id = n.record"
			" WHERE n.owes AND NOT EXISTS"
			" (SELECT 1 FROM review AS v WHERE v.report = ?1 AND v.row = '' AND v.place ="
			"  r.form || '/' || iif(r.item <> '', r.item, r.no)"
			"  AND v.verdict IN ('agree', 'unable') AND v.seen = n.seen"
			"  AND (v.user <> n.one OR v.user <> n.other))"},
	};

	walk_none(w, r, rules, COUNT(rules));
}

static inline void walk_check_signed(struct walk *w, const struct report *r)
{
	static const struct walk_rule rules[] = {
		{"documents missing", "SELECT 1 - count(*) FROM document WHERE report = ?1"},
		{"later revisions",
			"SELECT count(*) FROM report AS o JOIN report AS n ON n.year = o.year"
			" AND n.stage = o.stage AND n.revision > o.revision WHERE o.id = ?1"},
	};

	walk_none(w, r, rules, COUNT(rules));
}

static inline void walk_number(struct buf *b, struct value v, const char *end)
{
	if (v.known)
		buf_print(b, "%lld", (long long)v.number);
	buf_text(b, end);
}

/* Where and about which numbers, as the table remark has it. */
static inline void walk_key(
	const struct book *b, const struct problem *p, struct buf *place, struct buf *facts)
{
	if (p->record != NULL)
		buf_print(place, "catat/%d", p->record->no);
	else if (p->place >= 0)
		buf_text(place, b->places[p->place].code);
	if (p->row != NULL)
		buf_print(place, " %s", p->row->name);
	walk_number(facts, p->lhs, "|");
	walk_number(facts, p->rhs, "|");
	walk_number(facts, p->value, "");
}

static inline bool walk_is_answered(
	struct walk *w, const struct report *r, const struct book *b, const struct problem *p)
{
	bool hard = p->check->severity == SEVERITY_HARD;
	struct buf place = {0}, facts = {0};
	sqlite3_stmt *q = NULL;
	bool found;

	walk_key(b, p, &place, &facts);
	assert_int_equal(
		sqlite3_prepare_v2(w->o->reader->db,
			"SELECT 1 FROM remark JOIN user ON user.id = remark.user"
			" WHERE report = ? AND rule = ? AND place = ? AND facts = ?"
			" AND text <> '' AND (NOT ? OR kind = 'accept' AND role = 'verifier')",
			-1, &q, NULL),
		SQLITE_OK);
	(void)sqlite3_bind_int64(q, 1, r->id);
	(void)sqlite3_bind_text(q, 2, p->check->id, -1, SQLITE_STATIC);
	(void)sqlite3_bind_text(q, 3, buf_str(&place), -1, SQLITE_STATIC);
	(void)sqlite3_bind_text(q, 4, buf_str(&facts), -1, SQLITE_STATIC);
	(void)sqlite3_bind_int(q, 5, hard);
	found = sqlite3_step(q) == SQLITE_ROW;
	(void)sqlite3_finalize(q);
	buf_release(&place);
	buf_release(&facts);
	return hard ? found && p->check->override == OVERRIDE_VERIFIER : found || p->noted;
}

/* Every rule, on a book of its own; gives how many stand because somebody answered. */
static inline size_t walk_check_rules(struct walk *w, const struct report *r)
{
	struct check_what what = {.at_submit = true, .place = CHECK_EVERYWHERE};
	struct problems found = {0};
	struct arena arena = {0};
	struct book book;
	size_t count;

	MUST(w->o, book_load(w->o->reader, r, &arena, &book, &w->o->e));
	check_run(&book, &what, &found);
	what.place = CHECK_RECORDS;
	check_run(&book, &what, &found);
	for (size_t i = 0; i < found.count; i++) {
		if (!walk_is_answered(w, r, &book, &found.list[i]))
			fail_msg("step %zu, report %d, %s: %s fails at %d unanswered", w->step,
				(int)r->id, r->state, found.list[i].check->id, found.list[i].place);
	}
	count = found.count;
	problems_release(&found);
	book_release(&book);
	arena_release(&arena);
	return count;
}

/* All rows of a report in every table. */
static inline void walk_digest(struct walk *w, int64_t report, char out[SHA256_HEX])
{
	static const char *const tables[] = {
		"SELECT * FROM report WHERE id = ?",
		"SELECT * FROM cell WHERE report = ? ORDER BY place, row",
		"SELECT * FROM record WHERE report = ? ORDER BY id",
		"SELECT answer.* FROM answer JOIN record ON record.id = answer.record"
		" WHERE report = ? ORDER BY record, field",
		"SELECT * FROM source WHERE report = ? ORDER BY unit",
		"SELECT * FROM confirm WHERE report = ? ORDER BY unit",
		"SELECT * FROM review WHERE report = ? ORDER BY place, row",
		"SELECT * FROM remark WHERE report = ? ORDER BY rule, place",
		"SELECT * FROM rekey WHERE report = ? ORDER BY place, row, user",
		"SELECT * FROM document WHERE report = ?",
	};
	sqlite3 *db = w->o->reader->db;
	struct buf b = {0};

	assert_int_equal(sqlite3_exec(db, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
	for (size_t i = 0; i < COUNT(tables); i++) {
		sqlite3_stmt *q = NULL;

		assert_int_equal(sqlite3_prepare_v2(db, tables[i], -1, &q, NULL), SQLITE_OK);
		(void)sqlite3_bind_int64(q, 1, report);
		while (sqlite3_step(q) == SQLITE_ROW) {
			for (int c = 0; c < sqlite3_column_count(q); c++) {
				buf_add(&b, sqlite3_column_blob(q, c),
					(size_t)sqlite3_column_bytes(q, c));
				buf_char(&b, '\037');
			}
		}
		buf_char(&b, '\n');
		(void)sqlite3_finalize(q);
	}
	assert_int_equal(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sha256_hex(out, b.data, b.size);
	buf_release(&b);
}

static inline void walk_lock(struct walk *w, int64_t report)
{
	assert_true(w->locked_count < WALK_LOCKED);
	w->locked[w->locked_count].report = report;
	walk_digest(w, report, w->locked[w->locked_count].digest);
	w->locked_count++;
}

static inline void walk_check_locked(struct walk *w, size_t i)
{
	char now[SHA256_HEX];

	walk_digest(w, w->locked[i].report, now);
	if (strcmp(now, w->locked[i].digest) != 0)
		fail_msg("step %zu: rows of the signed report %d changed", w->step,
			(int)w->locked[i].report);
}

/* Past the program's own checks, over its own connection, as the person who is logged in. */
static inline void walk_attack(struct walk *w, size_t i)
{
	static const char *const texts[] = {
		"UPDATE cell SET value = '1', reason = NULL, revision = (SELECT max(seq) FROM change)"
		" WHERE report = ?",
		"UPDATE cell SET note = 'x' WHERE report = ?",
		"UPDATE OR REPLACE cell SET place = '" DESA2
		"' WHERE report = ? AND place = '" DESA1 "'",
		"DELETE FROM cell WHERE report = ?",
		"INSERT OR REPLACE INTO cell SELECT report, place, row, form, '7', NULL, note, flagged,"
		" same, (SELECT max(seq) FROM change), user, at FROM cell WHERE report = ?",
		"UPDATE record SET deleted = revision WHERE report = ?",
		"DELETE FROM record WHERE report = ?",
		"UPDATE answer SET value = 'x' WHERE record IN (SELECT id FROM record WHERE report = ?)",
		"DELETE FROM answer WHERE record IN (SELECT id FROM record WHERE report = ?)",
		"UPDATE source SET text = 'x' WHERE report = ?",
		"DELETE FROM source WHERE report = ?",
		"UPDATE confirm SET paper = 'x' WHERE report = ?",
		"DELETE FROM confirm WHERE report = ?",
		"UPDATE review SET verdict = 'agree' WHERE report = ?",
		"DELETE FROM review WHERE report = ?",
		"INSERT OR REPLACE INTO review SELECT report, place, row, 'agree', '', seen,"
		" (SELECT max(seq) FROM change), ansit_user(), at FROM review WHERE report = ?",
		"UPDATE remark SET text = 'x' WHERE report = ?",
		"DELETE FROM remark WHERE report = ?",
		"UPDATE document SET text = 'x' WHERE report = ?",
		"DELETE FROM document WHERE report = ?",
		"UPDATE report SET state = 'draft' WHERE id = ?",
		"UPDATE report SET state = 'returned' WHERE id = ?",
		"UPDATE report SET revision = revision + 50 WHERE id = ?",
		"DELETE FROM report WHERE id = ?",
		"INSERT OR REPLACE INTO report SELECT id, year, stage, revision, 'draft' FROM report"
		" WHERE id = ?",
		"UPDATE change SET after = 'x' WHERE ? > 0",
		"DELETE FROM change WHERE ? > 0",
	};
	const char *text = texts[walk_draw(w, COUNT(texts))];
	sqlite3 *db = w->o->store->db;
	sqlite3_stmt *q = NULL;

	if (sqlite3_prepare_v2(db, text, -1, &q, NULL) != SQLITE_OK)
		fail_msg("%s: %s", text, sqlite3_errmsg(db));
	(void)sqlite3_bind_int64(q, 1, w->locked[i].report);
	if (sqlite3_step(q) == SQLITE_DONE && sqlite3_changes(db) > 0)
		fail_msg("step %zu: \"%s\" got through", w->step, text);
	(void)sqlite3_finalize(q);
	walk_check_locked(w, i);
}

#endif
