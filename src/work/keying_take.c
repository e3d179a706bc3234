#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "work/keying_parts.h"
#include "work/returned.h"
#include "work/typed.h"

/* "no data" is one answer here: its reason is not typed again. */
static void stand_of(const struct cell *c, char out[NUMBER_TEXT])
{
	(void)snprintf(out, NUMBER_TEXT, "%s",
		c->value != NULL    ? c->value
		: c->reason != NULL ? "."
				    : "");
}

void keying_show(const char *value, char *out, size_t size)
{
	char digits[NUMBER_TEXT];
	int64_t number;
	bool too_big;

	if (!number_parse(value, &number, &too_big)) {
		(void)snprintf(out, size, "%s", *value == '.' ? text(TEXT_ENTRY_NO_DATA) : "");
		return;
	}
	number_show(digits, number);
	(void)snprintf(out, size, "%s", digits);
}

/* What differed is kept with its cell: who is cut off in the middle, and each call of the shell, goes
 * on from there. A setting of the verifier: "2026/sem1 PLACE ROW REVISION VALUE". */
static const char first_setting[] = "rekey";

static void first_key(const struct keying *k, char *out, size_t size)
{
	const struct rekey *r = &k->list[k->cursor];
	char report[REPORT_TEXT];

	report_show(&k->desk.report, report);
	(void)snprintf(out, size, "%s %s %s %" PRId64 " ", report, r->place, r->row,
		keying_cell(k, k->cursor)->revision);
}

static void load_first(struct keying *k)
{
	char key[128];
	char *kept = setting_get(k->desk.store, store_actor(k->desk.store)->user, first_setting);

	first_key(k, key, sizeof(key));
	k->first[0] = '\0';
	if (kept != NULL && strncmp(kept, key, strlen(key)) == 0)
		(void)snprintf(k->first, sizeof(k->first), "%.15s", kept + strlen(key));
	free(kept);
}

static enum keying_answer differs(struct keying *k, const char *value)
{
	bool again = k->first[0] != '\0';
	char key[160];
	struct err e;
	size_t size;

	first_key(k, key, sizeof(key));
	size = strlen(key);
	(void)snprintf(key + size, sizeof(key) - size, "%s", value);
	(void)snprintf(k->first, sizeof(k->first), "%.15s", value);
	if (!setting_put(k->desk.store, store_actor(k->desk.store)->user, first_setting, key, &e)) {
		keying_say_error(k, &e);
		return KEYING_REFUSED;
	}
	keying_say(k, true, again ? TEXT_KEYING_AGAIN_OTHER : TEXT_KEYING_AGAIN, NULL);
	return KEYING_DIFFERS;
}

static bool send_back(struct keying *k, const char *value, const char *stood, struct err *e)
{
	const struct rekey *r = &k->list[k->cursor];
	const struct review *before = workflow_review(&k->desk.flow, r->place, r->row);
	struct review w = {.place = r->place,
		.row = r->row,
		.verdict = VERDICT_RETURN,
		.revision = before != NULL ? before->revision : 0,
		.seen = keying_cell(k, k->cursor)->revision};
	char typed[64], stands[64];
	struct buf note = {0};
	bool ok;

	/* Somebody else has sent it back already: his note stays, the value stands beside it. */
	if (before != NULL && before->user_id != store_actor(k->desk.store)->user &&
		returned_holds(before, w.seen))
		return true;
	keying_show(value, typed, sizeof(typed));
	keying_show(stood, stands, sizeof(stands));
	text_fill(&note, TEXT_KEYING_NOTE, typed, stands, NULL);
	w.note = buf_str(&note);
	ok = review_put(k->desk.store, &k->desk.report, &w, e);
	buf_release(&note);
	return ok;
}

/* The outcome, and what follows from it, in one transaction. */
static bool write(struct keying *k, enum rekey_result result, const char *value, const char *stood,
	struct err *e)
{
	struct rekey *r = &k->list[k->cursor], now = *r;
	const struct cell *c = keying_cell(k, k->cursor);
	bool ok;

	now.result = result;
	now.value = value;
	now.seen = c->revision;
	now.keyer = c->user;
	if (!store_begin(k->desk.store, e))
		return false;
	ok = rekey_put(k->desk.store, &k->desk.report, &now, e) &&
	     (result != REKEY_KEYER || send_back(k, value, stood, e));
	if (!store_end(k->desk.store, ok, e) || !ok)
		return false;
	now.value = arena_text(&k->arena, value);
	now.keyer = arena_text(&k->arena, now.keyer);
	*r = now;
	k->first[0] = '\0';
	return true;
}

static void say_outcome(
	struct keying *k, enum keying_answer answer, const char *value, const char *stood)
{
	static const enum text_id words[] = {[KEYING_EQUAL] = TEXT_KEYING_EQUAL,
		[KEYING_KEYER] = TEXT_KEYING_KEYER,
		[KEYING_VERIFIER] = TEXT_KEYING_VERIFIER};
	char name[160], typed[64], stands[64];

	(void)snprintf(name, sizeof(name), "%s %s", k->list[k->cursor].row,
		k->desk.book.places[keying_place(k, k->cursor)].name);
	keying_show(value, typed, sizeof(typed));
	keying_show(stood, stands, sizeof(stands));
	keying_say(k, false, words[answer], name, typed, stands, NULL);
}

static enum keying_answer judge(struct keying *k, const char *value)
{
	static const enum rekey_result results[] = {[KEYING_EQUAL] = REKEY_SAME,
		[KEYING_KEYER] = REKEY_KEYER,
		[KEYING_VERIFIER] = REKEY_VERIFIER};
	enum keying_answer answer;
	char stood[NUMBER_TEXT];
	struct err e;

	stand_of(keying_cell(k, k->cursor), stood);
	load_first(k);
	if (strcmp(value, stood) == 0)
		answer = k->first[0] != '\0' ? KEYING_VERIFIER : KEYING_EQUAL;
	else if (strcmp(value, k->first) == 0)
		answer = KEYING_KEYER;
	else
		return differs(k, value);
	if (!write(k, results[answer], value, stood, &e)) {
		keying_say_error(k, &e);
		return KEYING_REFUSED;
	}
	say_outcome(k, answer, value, stood);
	return answer;
}

enum keying_answer keying_take(struct keying *k, const char *typed)
{
	struct typed answer;
	struct err e;

	if (!typed_read(k->desk.book.forms, typed, &answer, &e) || !keying_refresh(k, &e)) {
		keying_say_error(k, &e);
		return KEYING_REFUSED;
	}
	if (k->cursor >= k->count || k->list[k->cursor].result != REKEY_OPEN) {
		keying_say(k, true, TEXT_KEYING_SETTLED, NULL);
		return KEYING_REFUSED;
	}
	if (answer.value == NULL && answer.reason == NULL) {
		keying_say(k, true, TEXT_KEYING_EMPTY, NULL);
		return KEYING_REFUSED;
	}
	return judge(k, answer.value != NULL ? answer.value : ".");
}
