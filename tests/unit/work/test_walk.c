#include "../codec/signkey_vectors.h"
#include "walk.h"

#include "work/sign.h"

/* Ten thousand acts by random people: whatever they do, in whatever order, no report gets through that
 * breaks a rule, and none that was signed changes. ANSIT_SEED walks another way. */

enum {
	STEPS = 10000
};

static const char *const people[] = {
	"Ani", "Bayu", "Budi", "Citra", "Eka", "Fajar", "Vera", "Wira", "Catur", "Cici", "Dewi"};

/* The newest revision of a stage, now and then an older one; id 0 when it is not begun. */
static struct report any_report(struct walk *w)
{
	struct report r = office_report(w->o, walk_draw(w, 2) == 0 ? "satu" : "dua");

	if (r.revision > 1 && walk_draw(w, 20) == 0)
		MUST(w->o, report_find(w->o->store, 2026, r.stage,
				   1 + (int)walk_draw(w, (size_t)r.revision), &r, &w->o->e));
	return r;
}

static struct desk any_desk(struct walk *w)
{
	struct report r = any_report(w);
	struct desk d;

	MUST(w->o, desk_open(&d, w->o->store, &r, &w->o->e));
	return d;
}

/* A refusal says why, and is nobody's trouble. */
static bool told(struct walk *w, bool ok)
{
	if (!ok && (w->o->e.text[0] == '\0' || w->o->e.is_trouble))
		fail_msg("step %zu: \"%s\"", w->step, w->o->e.text);
	return ok;
}

static bool lasted(struct walk *w, enum put_result result)
{
	return told(w, result == PUT_DONE || result == PUT_SAME) && result == PUT_DONE;
}

/* A number that is mostly right: S1 is the biggest. */
static const char *any_value(struct walk *w, const struct row *row, char out[16])
{
	static const size_t least[] = {50, 20, 20, 10, 0}, span[] = {40, 35, 33, 30, 5};

	(void)snprintf(out, 16, "%zu", least[row->index] + walk_draw(w, span[row->index]));
	return out;
}

static bool put(struct walk *w, struct report *r, const struct row *row, const char *place)
{
	static const char *const notes[] = {"", "", "", "sudah dicek"};
	char value[16], withdrew[CELL_WITHDREW];
	struct cell_write c = {.report = r,
		.row = row,
		.place = place,
		.base = BASE_ANY,
		.note = notes[walk_draw(w, 4)],
		.flagged = walk_draw(w, 9) == 0,
		.withdrew = withdrew};
	size_t kind = walk_draw(w, 20);

	if (kind > 1)
		c.value = any_value(w, row, value);
	else if (kind == 1)
		c.reason = "belum ada";
	return lasted(w, cell_put(w->o->store, &c, &w->o->e));
}

static bool put_cell(struct walk *w)
{
	static const char *const places[] = {DESA1, DESA2};
	struct report r = any_report(w);

	return put(
		w, &r, w->forms->rows[walk_draw(w, w->forms->row_count)], places[walk_draw(w, 2)]);
}

static bool name_source(struct walk *w)
{
	struct report r = any_report(w);
	struct unit *units;
	size_t count;

	MUST(w->o, units_list(w->o->store, &w->o->arena, &units, &count, &w->o->e));
	return told(w,
		source_put(w->o->store, &r, units[walk_draw(w, count)].id, "Lap. Juli", &w->o->e));
}

static const char *any_amount(struct walk *w)
{
	static const char *const amounts[] = {"", "3", "40", "60", "101"};

	return amounts[walk_draw(w, walk_draw(w, 3) == 0 ? 5 : 3)];
}

static bool add_record(struct walk *w)
{
	struct desk d = any_desk(w);
	const char *values[2] = {walk_draw(w, 4) == 0 ? "" : "Kegiatan", any_amount(w)};
	bool item = walk_draw(w, 4) == 0;
	struct record_new n = {.report = &d.report, .place = "", .values = values};
	struct record *made;
	bool ok = false;

	n.form = forms_form(w->forms, item ? "daftar" : "catat");
	if (item) {
		values[0] = "ya";
		n.item = &n.form->items[walk_draw(w, 2)];
	}
	/* Two records are enough to talk about. */
	if (item || d.book.records->count < 3)
		ok = lasted(w, desk_record_add(&d, &n, &made, &w->o->e));
	desk_close(&d);
	return ok;
}

static struct record *any_record(struct walk *w, const struct desk *d)
{
	const struct records *all = d->book.records;

	return all == NULL || all->count == 0 ? NULL : all->list[walk_draw(w, all->count)];
}

static bool change_record(struct walk *w)
{
	struct desk d = any_desk(w);
	struct record *r = any_record(w, &d);
	bool ok = false;

	if (r != NULL && r->item != NULL)
		ok = lasted(w, desk_answer(&d, r, &r->form->fields[0],
				       walk_draw(w, 2) == 0 ? "ya" : "tidak", NULL, &w->o->e));
	else if (r != NULL && walk_draw(w, 3) == 0)
		ok = lasted(w, desk_answer(&d, r, &r->form->fields[0], "Lain", NULL, &w->o->e));
	else if (r != NULL)
		ok = lasted(
			w, desk_answer(&d, r, &r->form->fields[1], any_amount(w), NULL, &w->o->e));
	desk_close(&d);
	return ok;
}

static bool delete_record(struct walk *w)
{
	struct desk d = any_desk(w);
	struct record *r = any_record(w, &d);
	bool ok = r != NULL && lasted(w, desk_record_delete(&d, r, &w->o->e));

	desk_close(&d);
	return ok;
}

static bool confirm(struct walk *w)
{
	static const char *const papers[] = {NULL, "Lap. 12 Juli"};
	struct desk d = any_desk(w);
	const struct actor *a = store_actor(w->o->store);
	const char *paper =
		papers[walk_draw(w, 10) == 0 ? walk_draw(w, 2) : a->role == ROLE_VERIFIER];
	int64_t unit = d.units[walk_draw(w, d.unit_count)].id;
	bool ok;

	if (a->role == ROLE_OWNER && walk_draw(w, 10) > 0)
		unit = a->unit;
	if (walk_draw(w, 12) == 0)
		ok = flow_withdraw(&d, unit, "", &w->o->e);
	else
		ok = flow_confirm(&d, unit, paper, &w->o->e);
	desk_close(&d);
	return told(w, ok);
}

static bool accept(struct walk *w)
{
	struct desk d = any_desk(w);
	struct arena arena = {0};
	struct problem_list all;
	bool ok = false;

	flow_problems(&d, &arena, &all);
	if (all.count > 0)
		ok = told(w, flow_accept(&d, all.list[walk_draw(w, all.count)],
				     walk_draw(w, 15) == 0 ? "" : "memang begitu", &w->o->e));
	arena_release(&arena);
	desk_close(&d);
	return ok;
}

static bool put_verdict(struct walk *w)
{
	static const enum verdict verdicts[] = {VERDICT_RETURN, VERDICT_UNABLE, VERDICT_UNABLE};
	enum verdict verdict = VERDICT_AGREE;
	struct desk d = any_desk(w);
	struct arena arena = {0};
	struct verify_list lines;
	size_t first;
	bool ok = false;

	if (walk_draw(w, 12) == 0)
		verdict = verdicts[walk_draw(w, COUNT(verdicts))];
	verify_lines(&d, &arena, &lines);
	first = lines.count > 0 ? walk_draw(w, lines.count) : 0;
	/* Mostly what is open, now and then another word on what is not. */
	for (size_t i = 0; i < lines.count && walk_draw(w, 20) > 0; i++) {
		if (verify_is_open(&lines.list[first]))
			break;
		first = (first + 1) % lines.count;
	}
	if (lines.count > 0)
		ok = told(w, verify_put(&d, &lines.list[first], verdict,
				     walk_draw(w, 20) == 0 ? "" : "catatan", &w->o->e));
	arena_release(&arena);
	desk_close(&d);
	return ok;
}

/* Does something about what is missing, if this person can. */
static bool mend(struct walk *w)
{
	struct desk d = any_desk(w);
	struct gaps found;
	const struct gap *g;
	bool ok = false;

	MUST(w->o, flow_gaps(&d, FLOW_SUBMIT, &found, &w->o->e));
	g = found.count > 0 ? &found.list[walk_draw(w, found.count)] : NULL;
	if (g != NULL && g->problem != NULL && walk_draw(w, 2) == 0)
		ok = told(w, flow_accept(&d, g->problem, "alasan", &w->o->e));
	else if (g != NULL && g->kind == GAP_CONFIRM)
		ok = told(
			w, flow_confirm(&d, g->unit->id,
				   store_actor(w->o->store)->role == ROLE_VERIFIER ? "Lap." : NULL,
				   &w->o->e));
	else if (g != NULL && g->kind == GAP_EMPTY)
		ok = put(w, &d.report, g->row, d.book.places[g->place].code);
	else if (g != NULL && g->kind == GAP_HARD && g->place >= 0)
		ok = put(w, &d.report, w->forms->rows[walk_draw(w, 3)],
			d.book.places[g->place].code);
	else if (g != NULL && g->record != NULL)
		ok = lasted(w, desk_answer(&d, desk_record(&d, g->record->id),
				       &g->record->form->fields[0], "ya", NULL, &w->o->e));
	gaps_release(&found);
	desk_close(&d);
	return ok;
}

static bool move(struct walk *w, enum flow_act act)
{
	struct desk d = any_desk(w);
	bool ok = told(w, flow_do(&d, act, walk_draw(w, 2) == 0 ? "" : "alasan", &w->o->e));
	struct report now = d.report;

	desk_close(&d);
	if (!ok)
		return false;
	assert_string_equal(now.state, flow_row(act)->to);
	if (act == FLOW_RETURN)
		return true;
	walk_check_submitted(w, &now);
	(void)walk_check_rules(w, &now);
	if (act == FLOW_VERIFY)
		walk_check_reviewed(w, &now);
	return true;
}

static bool submit(struct walk *w)
{
	return move(w, FLOW_SUBMIT);
}

static bool return_it(struct walk *w)
{
	return move(w, FLOW_RETURN);
}

static bool verify(struct walk *w)
{
	return move(w, FLOW_VERIFY);
}

static bool sign(struct walk *w)
{
	struct desk d = any_desk(w);
	struct signing how = {.key_file = w->key};
	struct buf document = {0};
	char digest[65] = "";
	struct report now;
	struct err ignored;
	bool ok;

	(void)sign_document(&d, &document, digest, &ignored);
	how.digest = walk_draw(w, 15) == 0 ? "0000000000" : digest;
	ok = told(w, sign_report(&d, &how, &w->o->e));
	now = d.report;
	buf_release(&document);
	desk_close(&d);
	if (!ok)
		return false;
	assert_string_equal(now.state, "signed");
	walk_check_submitted(w, &now);
	walk_check_reviewed(w, &now);
	walk_check_signed(w, &now);
	w->excepted += walk_check_rules(w, &now);
	walk_lock(w, now.id);
	return true;
}

static bool attack(struct walk *w)
{
	if (w->locked_count > 0)
		walk_attack(w, walk_draw(w, w->locked_count));
	return w->locked_count > 0;
}

static bool reopen(struct walk *w)
{
	struct desk d = any_desk(w);
	int before = d.report.revision;
	bool ok = told(w, flow_reopen(&d, walk_draw(w, 8) == 0 ? " " : "salah salin", &w->o->e));

	assert_int_equal(d.report.revision, ok ? before + 1 : before);
	desk_close(&d);
	return ok;
}

enum {
	OPERATOR = 1 << ROLE_OPERATOR,
	OWNER = 1 << ROLE_OWNER,
	VERIFIER = 1 << ROLE_VERIFIER,
	CAMAT = 1 << ROLE_CAMAT
};

/* What people do, how often, who mostly does it, and how often it must have been done for the walk to have
 * been one. */
static const struct {
	const char *name;
	size_t weight;
	int roles;
	bool (*run)(struct walk *w);
	size_t least;
} acts[] = {
	{"cell", 110, OPERATOR | OWNER, put_cell, 60},
	{"source", 8, OPERATOR, name_source, 8},
	{"record", 25, OPERATOR | OWNER | VERIFIER, add_record, 6},
	{"answer", 40, OPERATOR | OWNER | VERIFIER, change_record, 10},
	{"delete", 16, OPERATOR | OWNER | VERIFIER, delete_record, 4},
	{"confirm", 60, OWNER | VERIFIER, confirm, 30},
	{"accept", 50, OPERATOR | OWNER | VERIFIER, accept, 30},
	{"mend", 250, OPERATOR | OWNER | VERIFIER, mend, 100},
	{"review", 300, VERIFIER, put_verdict, 150},
	{"submit", 90, OPERATOR, submit, 30},
	{"return", 14, VERIFIER | CAMAT, return_it, 5},
	{"verify", 90, VERIFIER, verify, 25},
	{"sign", 90, CAMAT, sign, 15},
	{"reopen", 40, OPERATOR | VERIFIER | CAMAT, reopen, 15},
	{"attack", 40, OPERATOR | OWNER | VERIFIER | CAMAT, attack, 100},
};

static size_t any_act(struct walk *w)
{
	size_t all = 0, i = 0, at;

	for (size_t k = 0; k < COUNT(acts); k++)
		all += acts[k].weight;
	for (at = walk_draw(w, all); at >= acts[i].weight; i++)
		at -= acts[i].weight;
	return i;
}

/* Mostly somebody whose part it is. */
static void any_person(struct walk *w, int roles)
{
	bool fits = walk_draw(w, 6) > 0;

	do
		office_act_in(w->o, w->o->store, people[walk_draw(w, COUNT(people))]);
	while (fits && (1 << store_actor(w->o->store)->role & roles) == 0);
}

static void begin(struct walk *w)
{
	static const struct user_new cici = {.name = "Cici", .role = ROLE_CAMAT};
	const char *seed = getenv("ANSIT_SEED");
	char line[96];
	struct office *o = flowing_new();

	*w = (struct walk){.o = o, .forms = o->forms, .seed = 20260712};
	if (seed != NULL)
		w->seed = strtoull(seed, NULL, 10);
	MUST(o, user_add(o->store, &cici, &o->e));
	/* Nothing is killed here: what lasts over a power cut is tested elsewhere. */
	assert_int_equal(sqlite3_exec(o->store->db, "PRAGMA synchronous = OFF", NULL, NULL, NULL),
		SQLITE_OK);
	(void)snprintf(w->key, sizeof(w->key), "%s/key", o->dir);
	MUST(o, file_write(w->key, openssh_open, sizeof(openssh_open) - 1, 0600, &o->e));
	office_act(o, "Catur");
	MUST(o, sign_key_file(o->store, w->key, line, &o->e));
}

static void finish(struct walk *w, const size_t *done)
{
	struct audit audit;

	for (size_t i = 0; i < w->locked_count; i++)
		walk_check_locked(w, i);
	for (size_t i = 0; i < COUNT(acts); i++)
		print_message("%s %zu\n", acts[i].name, done[i]);
	for (size_t i = 0; i < COUNT(acts); i++) {
		if (done[i] < acts[i].least)
			fail_msg("%s was done %zu times only", acts[i].name, done[i]);
	}
	print_message("exceptions in signed reports %zu\n", w->excepted);
	assert_true(w->excepted > 5);
	MUST(w->o, changes_verify(w->o->reader, &audit, &w->o->e));
	assert_int_equal(audit.broken_seq, 0);
	assert_string_equal(audit.stray, "");
	assert_string_equal(audit.altered, "");
}

static void test_walk(void **state)
{
	size_t done[COUNT(acts)] = {0};
	struct walk w;

	(void)state;
	begin(&w);
	for (w.step = 1; w.step <= STEPS; w.step++) {
		size_t i = any_act(&w);

		any_person(&w, acts[i].roles);
		done[i] += acts[i].run(&w);
		/* Each of them at the end; an attack looks at its own. */
		if (w.locked_count > 0 && w.step % 4 == 0)
			walk_check_locked(&w, walk_draw(&w, w.locked_count));
		arena_release(&w.o->arena);
	}
	finish(&w, done);
	office_free(w.o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_walk)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
