#include <string.h>

#include "codec/sha256.h"
#include "store/flow_parts.h"
#include "store/sealed.h"
#include "store/valid.h"

enum {
	PUBLIC_BYTES = 200
};

static const char *const kinds[SIGN_KEY_KIND_COUNT] = {
	[KEY_SEALED] = "sealed", [KEY_FILE] = "file"};

/* A key comes: the log holds a digest of its secret, with which nobody can do anything. */
static bool log_new(struct store *s, const struct sign_key *k, int64_t *seq, struct err *e)
{
	char digest[SHA256_HEX];

	sha256_hex(digest, k->secret, strlen(k->secret));
	return change_add(s,
		&(struct change){.act = "key",
			.after = k->public_line,
			.mark = kinds[k->kind],
			.note = digest},
		seq, e);
}

/* Everybody else has one of his own: a key that two people hold would sign for both. */
static bool is_free(struct store *s, const char *public_line, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q,
		    "SELECT user.name FROM sign_key LEFT JOIN user ON user.id = sign_key.user"
		    " WHERE public = ?",
		    e))
		return false;
	sql_text(&q, public_line);
	step = sql_step(&q, e);
	if (step == SQL_ROW) {
		(void)err_say(e, TEXT_STORE_KEY_TWICE, sql_str(&q, 0), NULL);
		refuse(s, &(struct change){.act = "key", .after = public_line}, e->text);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool insert(struct store *s, const struct sign_key *k, int64_t seq, struct err *e)
{
	struct sql q;

	if (!sql_open(s, &q,
		    "INSERT INTO sign_key(user, kind, public, secret, revision, at)"
		    " VALUES(?1, ?2, ?3, ?4, ?5, (SELECT at FROM change WHERE seq = ?5))",
		    e))
		return false;
	sql_int(&q, s->actor.user);
	sql_text(&q, kinds[k->kind]);
	sql_text(&q, k->public_line);
	sql_text(&q, k->secret);
	sql_int(&q, seq);
	return sql_done(&q, e);
}

static bool add(struct store *s, const struct sign_key *k, struct err *e)
{
	int64_t seq;

	if (!is_free(s, k->public_line, e))
		return false;
	if (log_new(s, k, &seq, e) && insert(s, k, seq, e))
		return true;
	refuse_if_denied(s, &(struct change){.act = "key", .after = k->public_line});
	return false;
}

bool sign_key_add(struct store *s, enum sign_key_kind kind, const char *public_line,
	const char *secret, struct err *e)
{
	struct sign_key k = {.kind = kind};
	struct arena a = {0};
	bool ok;

	k.public_line = valid_text(&a, public_line, PUBLIC_BYTES, e);
	k.secret = k.public_line != NULL ? valid_answer(&a, secret, true, e) : NULL;
	ok = k.secret != NULL && store_begin(s, e) && store_end(s, add(s, &k, e), e);
	arena_release(&a);
	return ok;
}

void sign_key_refused(struct store *s, const char *sentence)
{
	struct err ignored;

	if (!store_begin(s, &ignored))
		return;
	refuse(s, &(struct change){.act = "key", .after = "new"}, sentence);
	(void)store_end(s, true, &ignored);
}

static bool retire(struct store *s, int64_t id, const char *public_line, struct err *e)
{
	int64_t seq;
	struct sql q;

	if (!change_add(s, &(struct change){.act = "key", .before = public_line}, &seq, e) ||
		!sql_open(s, &q, "UPDATE sign_key SET retired = ?2 WHERE id = ?1", e))
		return false;
	sql_int(&q, id);
	sql_int(&q, seq);
	if (sql_done(&q, e))
		return true;
	refuse_if_denied(s, &(struct change){.act = "key", .before = public_line});
	return false;
}

static bool find_and_retire(struct store *s, int64_t id, struct err *e)
{
	const char *public_line = NULL;
	struct arena a = {0};
	enum sql_step step;
	struct sql q;
	bool ok;

	if (!sql_open(s, &q, "SELECT public FROM sign_key WHERE id = ? AND retired = 0", e))
		return false;
	sql_int(&q, id);
	step = sql_step(&q, e);
	if (step == SQL_ROW)
		public_line = arena_text(&a, sql_str(&q, 0));
	sql_close(&q);
	ok = step == SQL_ROW    ? retire(s, id, public_line, e)
	     : step == SQL_DONE ? err_say(e, TEXT_STORE_DENY_KEY, NULL)
				: false;
	arena_release(&a);
	return ok;
}

bool sign_key_retire(struct store *s, int64_t id, struct err *e)
{
	return store_begin(s, e) && store_end(s, find_and_retire(s, id, e), e);
}

#define KEYS \
	"SELECT count(*) OVER (), sign_key.id, sign_key.user, user.name, sign_key.kind = 'file'," \
	" public, secret, sign_key.at, retired, change.at FROM sign_key" \
	" LEFT JOIN user ON user.id = sign_key.user LEFT JOIN change ON change.seq = retired "

static struct sign_key read_key(const struct sql *q, struct arena *a)
{
	return (struct sign_key){
		.id = sql_int_at(q, 1),
		.user = sql_int_at(q, 2),
		.user_name = arena_text(a, sql_str(q, 3)),
		.kind = sql_int_at(q, 4) != 0 ? KEY_FILE : KEY_SEALED,
		.public_line = arena_text(a, sql_str(q, 5)),
		.secret = arena_text(a, sql_str(q, 6)),
		.at_ms = sql_moment(q, 7),
		.retired = sql_int_at(q, 8) != 0,
		.retired_ms = sql_moment(q, 9),
	};
}

bool sign_keys_list(
	struct store *s, struct arena *a, struct sign_key **list, size_t *count, struct err *e)
{
	enum sql_step step;
	struct sql q;

	*list = NULL;
	*count = 0;
	if (!sql_open(s, &q, KEYS "ORDER BY sign_key.id", e))
		return false;
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		if (*list == NULL)
			*list = arena_new(a, (size_t)sql_int_at(&q, 0), sizeof(**list));
		(*list)[(*count)++] = read_key(&q, a);
	}
	sql_close(&q);
	return step == SQL_DONE;
}

const struct sign_key *sign_key_of(struct store *s, struct arena *a)
{
	struct sign_key *key = NULL;
	struct err ignored;
	struct sql q;

	if (!sql_open(s, &q,
		    KEYS
		    "WHERE sign_key.user = ? AND retired = 0 ORDER BY sign_key.id DESC LIMIT 1",
		    &ignored))
		return NULL;
	sql_int(&q, s->actor.user);
	if (sql_step(&q, &ignored) == SQL_ROW) {
		key = arena_new(a, 1, sizeof(*key));
		*key = read_key(&q, a);
	}
	sql_close(&q);
	return key;
}
