#include "work/sign.h"

#include <string.h>

#include "bundle/canonical.h"
#include "codec/signkey.h"
#include "work/flow_parts.h"
#include "work/sign_parts.h"

/* One signing from the look at everything to the row in the database. */
struct sign_act {
	struct desk *d;
	const struct signing *how;
	struct arena arena;
	const struct sign_key *key;
	struct sshsig_public public;
	struct buf document;
	char digest[65];
	unsigned char signature[SSHSIG_SIGNATURE];
};

bool sign_document(struct desk *d, struct buf *out, char digest[65], struct err *e)
{
	struct arena arena = {0};
	struct buf fresh = {0};
	const struct sealed *sealed;
	bool ok = true;

	*e = (struct err){0};
	sealed = sealed_get(d->store, &arena, &d->report, e);
	if (sealed != NULL) {
		buf_add(&fresh, sealed->text, sealed->size);
		ok = sign_holds(sealed, e);
	} else {
		ok = e->text[0] == '\0' && sign_gather(d, &fresh, e);
	}
	if (ok) {
		canonical_digest(&fresh, digest);
		buf_add(out, buf_str(&fresh), fresh.size);
	}
	buf_release(&fresh);
	arena_release(&arena);
	return ok;
}

/* The registered key of a file: living, and the acting person's. */
static const struct sign_key *key_of_file(
	struct store *s, struct arena *a, const char *path, struct err *e)
{
	struct sshsig_public public;
	enum sign_secret secret;
	const struct sign_key *key = NULL;

	if (sign_file_read(path, &public, &secret, e))
		key = sign_key_find(s, a, &public, TEXT_SIGN_KEY_UNKNOWN, e);
	if (key != NULL && key->user != store_actor(s)->user) {
		(void)err_say(e, TEXT_SIGN_KEY_OTHERS, key->user_name, NULL);
		return NULL;
	}
	if (key != NULL && key->retired) {
		(void)err_say(e, TEXT_SIGN_KEY_RETIRED, NULL);
		return NULL;
	}
	return key;
}

static bool choose_key(struct sign_act *a, struct err *e)
{
	struct store *s = a->d->store;

	if (a->how->key_file != NULL) {
		a->key = key_of_file(s, &a->arena, a->how->key_file, e);
		return a->key != NULL && sshsig_public_parse(a->key->public_line, &a->public, e);
	}
	a->key = sign_key_of(s, &a->arena);
	if (a->key == NULL)
		return err_say(e, TEXT_SIGN_NO_KEY, NULL);
	return sshsig_public_parse(a->key->public_line, &a->public, e);
}

/* What the camat has seen is what stands there: the whole digest, or as much of it as he typed. */
static bool is_seen(const struct sign_act *a, const char *digest, struct err *e)
{
	size_t size = strlen(a->how->digest);

	if (size >= SIGN_CODE && size < sizeof(a->digest) &&
		strncmp(digest, a->how->digest, size) == 0)
		return true;
	return err_say(e, TEXT_SIGN_CHANGED, NULL);
}

static bool sign_sealed(struct sign_act *a, struct err *e)
{
	struct signkey k = {0};
	bool ok;

	if (a->how->password == NULL)
		return err_say(e, TEXT_SIGN_NEEDS_PASSWORD, NULL);
	ok = signkey_open(a->key->secret, a->how->password, &a->public, &k, e) &&
	     sshsig_sign(k.seed, CANONICAL_NAMESPACE, a->document.data, a->document.size,
		     a->signature, e);
	signkey_wipe(&k);
	return ok;
}

static bool make_signature(struct sign_act *a, struct err *e)
{
	const struct signing *how = a->how;
	struct sign_file file = {
		.path = how->key_file, .password = how->password, .key = &a->public};
	bool ok;

	if (file.path == NULL && a->key->kind == KEY_SEALED) {
		ok = sign_sealed(a, e);
	} else {
		file.path = file.path != NULL ? file.path : a->key->secret;
		ok = sign_with_file(&file, &a->document, a->signature, e);
	}
	if (ok && !sshsig_verify(&a->public, CANONICAL_NAMESPACE, a->document.data,
			  a->document.size, a->signature))
		return err_say(e, TEXT_SIGN_BAD, NULL);
	return ok;
}

static bool put(struct sign_act *a, struct err *e)
{
	struct sealed sealed = {
		.report = a->d->report.id,
		.digest = a->digest,
		.text = a->document.data,
		.size = a->document.size,
	};
	char previous[65];

	memcpy(sealed.signature, a->signature, sizeof(sealed.signature));
	if (!sealed_last(a->d->store, &sealed.serial, previous, e))
		return false;
	sealed.serial++;
	return sealed_put(a->d->store, &a->d->report, &sealed, a->key->id, e);
}

/* The document as it is now, for whoever signs it. */
static bool look(struct desk *d, struct buf *document, char digest[65], struct err *e)
{
	return flow_allowed(d, FLOW_SIGN, e) && flow_is_whole(d, FLOW_SIGN, NULL, e) &&
	       sign_document(d, document, digest, e);
}

/* Nobody else writes any more: everything is looked at again, and the document made again. */
static bool is_unchanged(struct sign_act *a, struct err *e)
{
	struct buf now = {0};
	char digest[65];
	bool ok = look(a->d, &now, digest, e) &&
		  (strcmp(digest, a->digest) == 0 || err_say(e, TEXT_SIGN_CHANGED, NULL));

	buf_release(&now);
	return ok;
}

static bool store_it(struct sign_act *a, struct err *e)
{
	struct flow_try t = {.act = FLOW_SIGN};

	if (!flow_try_begin(a->d, &t, e))
		return false;
	t.is_allowed = is_unchanged(a, e);
	t.is_done = t.is_allowed && put(a, e);
	return flow_try_end(a->d, &t, e);
}

/* Everything that takes time, a person's or the processor's, while others may still write. */
static bool prepare(struct sign_act *a, struct err *e)
{
	bool changed;

	desk_forget(a->d);
	return desk_refresh(a->d, &changed, e) && flow_allowed(a->d, FLOW_SIGN, e) &&
	       choose_key(a, e) && look(a->d, &a->document, a->digest, e) &&
	       is_seen(a, a->digest, e) && make_signature(a, e);
}

bool sign_report(struct desk *d, const struct signing *how, struct err *e)
{
	struct sign_act a = {.d = d, .how = how};
	bool ok = prepare(&a, e);

	if (ok)
		ok = store_it(&a, e);
	else if (!e->is_trouble)
		flow_refused(d->store, &d->report, FLOW_SIGN, e->text);
	buf_release(&a.document);
	arena_release(&a.arena);
	return ok;
}

bool sign_asks_password(struct store *s, const char *key_file)
{
	struct arena arena = {0};
	const struct sign_key *key = key_file == NULL ? sign_key_of(s, &arena) : NULL;
	const char *path = key_file;
	enum sign_secret secret = SIGN_PLAIN;
	struct sshsig_public public;
	struct err ignored;
	bool asks = key != NULL && key->kind == KEY_SEALED;

	if (key != NULL && key->kind == KEY_FILE)
		path = key->secret;
	if (!asks && path != NULL)
		asks = sign_file_read(path, &public, &secret, &ignored) &&
		       secret == SIGN_PASSPHRASE;
	arena_release(&arena);
	return asks;
}
