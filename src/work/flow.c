#include "work/flow_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "codec/sha256.h"
#include "store/change.h"

_Static_assert(TEXT_ROLE_OPERATOR + (int)ROLE_ADMIN == (int)TEXT_ROLE_ADMIN,
	"words of roles stand in the order of roles");

/* What an act is called in a sentence. */
static const enum text_id acts[FLOW_COUNT] = {
	[FLOW_SOURCE] = TEXT_FLOW_ACT_SOURCE,
	[FLOW_CONFIRM] = TEXT_FLOW_ACT_CONFIRM,
	[FLOW_ACCEPT] = TEXT_FLOW_ACT_ACCEPT,
	[FLOW_SUBMIT] = TEXT_FLOW_ACT_SUBMIT,
	[FLOW_REVIEW] = TEXT_FLOW_ACT_REVIEW,
	[FLOW_RETURN] = TEXT_FLOW_ACT_RETURN,
	[FLOW_VERIFY] = TEXT_FLOW_ACT_VERIFY,
	[FLOW_SIGN] = TEXT_FLOW_ACT_SIGN,
	[FLOW_REOPEN] = TEXT_FLOW_ACT_REOPEN,
};

/* Who does what next with a report in a state; what is beyond these was signed. */
static const struct {
	const char *state;
	enum text_id next;
} nexts[] = {
	{"draft", TEXT_FLOW_NEXT_OPEN},
	{"returned", TEXT_FLOW_NEXT_OPEN},
	{"submitted", TEXT_FLOW_NEXT_SUBMITTED},
	{"verified", TEXT_FLOW_NEXT_VERIFIED},
};

const char *flow_next(const char *state)
{
	for (size_t i = 0; i < sizeof(nexts) / sizeof(nexts[0]); i++) {
		if (strcmp(nexts[i].state, state) == 0)
			return text(nexts[i].next);
	}
	return text(TEXT_FLOW_NEXT_SIGNED);
}

static const char *role_name(enum role role)
{
	return text((enum text_id)(TEXT_ROLE_OPERATOR + (int)role));
}

static bool say_who(enum flow_act act, enum role role, struct err *e)
{
	struct buf who = {0};

	for (int i = 0; i < ROLE_COUNT; i++) {
		if (flow_is_for(act, (enum role)i))
			buf_print(&who, "%s%s", who.size > 0 ? ", " : "", role_name((enum role)i));
	}
	(void)err_say(e, TEXT_FLOW_WHO, text(acts[act]), buf_str(&who), role_name(role), NULL);
	buf_release(&who);
	return false;
}

static bool say_old(const struct report *r, struct err *e)
{
	struct report newest = *r;
	char name[REPORT_TEXT], revision[NUMBER_TEXT];

	newest.revision = 1;
	report_show(&newest, name);
	number_plain(revision, r->revision);
	return err_say(e, TEXT_FLOW_OLD, name, revision, NULL);
}

bool flow_allowed(const struct desk *d, enum flow_act act, struct err *e)
{
	const struct actor *a = store_actor(d->store);
	const struct report *r = &d->report;
	char name[REPORT_TEXT];

	report_show(r, name);
	if (a->user == 0)
		return err_say(e, TEXT_STORE_DENY_NOBODY, NULL);
	if (!flow_is_for(act, a->role))
		return say_who(act, a->role, e);
	if (r->is_old)
		return say_old(r, e);
	if (r->id == 0)
		return err_say(e, TEXT_FLOW_NOT_BEGUN, name, NULL);
	if (act == FLOW_ACCEPT && a->role != ROLE_VERIFIER && strcmp(r->state, "submitted") == 0)
		return err_say(e, TEXT_FLOW_ACCEPT_SUBMITTED, name, NULL);
	return flow_is_in(act, r->state) ||
	       err_say(e, TEXT_FLOW_STATE, text(acts[act]), name, report_state_word(r->state),
		       flow_next(r->state), NULL);
}

bool flow_is_blank(const char *words)
{
	return words == NULL || words[strspn(words, " \t\r\n")] == '\0';
}

bool flow_try_begin(struct desk *d, struct flow_try *t, struct err *e)
{
	bool changed;

	if (!store_begin(d->store, e))
		return false;
	desk_forget(d);
	if (!desk_refresh(d, &changed, e))
		return store_end(d->store, false, e);
	t->before = d->report;
	return true;
}

bool flow_try_end(struct desk *d, const struct flow_try *t, struct err *e)
{
	bool done = store_end(d->store, t->is_done, e) && t->is_done, changed;
	struct err ignored;

	if (!done)
		d->report = t->before;
	if (!t->is_allowed && !e->is_trouble)
		flow_refused(d->store, &d->report, t->act, e->text);
	/* What was done stands, whatever the reading back says: the next refresh mends it. */
	desk_forget(d);
	(void)desk_refresh(d, &changed, &ignored);
	return done;
}

/* A return says what is wrong: rows that were sent back, or words. */
static bool has_reason(const struct desk *d, enum flow_act act, const char *reason, struct err *e)
{
	return act != FLOW_RETURN || !flow_is_blank(reason) || flow_has_sent_back(d) ||
	       err_say(e, TEXT_FLOW_REASON_RETURN, NULL);
}

bool flow_do(struct desk *d, enum flow_act act, const char *reason, struct err *e)
{
	struct flow_try t = {.act = act};

	if (!flow_try_begin(d, &t, e))
		return false;
	t.is_allowed = flow_allowed(d, act, e) && has_reason(d, act, reason, e) &&
		       flow_is_whole(d, act, NULL, e);
	t.is_done = t.is_allowed &&
		    report_move(d->store, &d->report, act, reason != NULL ? reason : "", e);
	return flow_try_end(d, &t, e);
}

bool flow_reopen(struct desk *d, const char *reason, struct err *e)
{
	struct flow_try t = {.act = FLOW_REOPEN};

	if (!flow_try_begin(d, &t, e))
		return false;
	t.is_allowed = flow_allowed(d, FLOW_REOPEN, e) &&
		       (!flow_is_blank(reason) || err_say(e, TEXT_FLOW_REASON_REOPEN, NULL));
	t.is_done = t.is_allowed && report_reopen(d->store, &d->report, reason, e);
	return flow_try_end(d, &t, e);
}

static bool keep_seq(void *data, const struct change *c)
{
	*(int64_t *)data = c->seq;
	return true;
}

void flow_code(const struct desk *d, enum flow_act act, const char *digest, char out[5])
{
	char name[REPORT_TEXT];
	unsigned char sum[SHA256_SIZE];
	struct buf b = {0};
	struct err ignored;
	int64_t head = 0;

	report_show(&d->report, name);
	if (digest == NULL)
		(void)changes_each(d->store, 1, keep_seq, &head, &ignored);
	buf_print(&b, "%s %s %" PRId64 " %s", name, flow_row(act)->word, head,
		digest != NULL ? digest : "");
	sha256(sum, b.data, b.size);
	(void)snprintf(out, 5, "%04u", (sum[0] << 8 | sum[1]) % 10000u);
	buf_release(&b);
}
