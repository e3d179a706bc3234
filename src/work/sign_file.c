#include <string.h>

#include "base/file.h"
#include "bundle/canonical.h"
#include "codec/signkey.h"
#include "work/sign_parts.h"

/* The sizes codec/signkey.h takes. */
enum {
	KEY_BYTES = 16384
};

static bool is_private(const struct buf *text)
{
	static const char head[] = "-----BEGIN ";

	return strncmp(buf_str(text), head, sizeof(head) - 1) == 0;
}

/* One line, whatever stands behind it. */
static bool read_public(struct buf *text, struct sshsig_public *key, struct err *e)
{
	text->size = strcspn(buf_str(text), "\r\n");
	if (text->data != NULL)
		text->data[text->size] = '\0';
	return sshsig_public_parse(buf_str(text), key, e);
}

/* k holds the seed when *secret is SIGN_PLAIN: to be wiped. */
static bool open_file(const char *path, struct signkey *k, enum sign_secret *secret, struct err *e)
{
	struct buf text = {0};
	bool encrypted = false, ok;

	*secret = SIGN_AGENT;
	ok = file_read_regular(path, KEY_BYTES, &text, e);
	if (ok && is_private(&text)) {
		ok = signkey_read_openssh(text.data, text.size, k, &encrypted, e);
		*secret = encrypted ? SIGN_PASSPHRASE : SIGN_PLAIN;
	} else if (ok) {
		ok = read_public(&text, &k->key, e);
	}
	if (text.data != NULL)
		explicit_bzero(text.data, text.room);
	buf_release(&text);
	return ok;
}

bool sign_file_read(
	const char *path, struct sshsig_public *key, enum sign_secret *secret, struct err *e)
{
	struct signkey k = {0};
	bool ok = open_file(path, &k, secret, e);

	*key = k.key;
	signkey_wipe(&k);
	return ok;
}

static bool is_key(const struct sshsig_public *a, const struct sshsig_public *b)
{
	return memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

static bool say_other_key(const char *path, struct err *e)
{
	return err_say(e, TEXT_SIGN_OTHER_KEY, path, NULL);
}

static bool by_keygen(const struct sign_file *f, const struct buf *document,
	unsigned char signature[SSHSIG_SIGNATURE], struct err *e)
{
	struct sshsig_public key;
	struct buf armor = {0};
	bool ok = sign_by_keygen(f, document, &armor, e) &&
		  sshsig_dearmor(
			  buf_str(&armor), armor.size, CANONICAL_NAMESPACE, &key, signature, e) &&
		  (is_key(&key, f->key) || say_other_key(f->path, e));

	buf_release(&armor);
	return ok;
}

bool sign_with_file(const struct sign_file *f, const struct buf *document,
	unsigned char signature[SSHSIG_SIGNATURE], struct err *e)
{
	struct signkey k = {0};
	enum sign_secret secret;
	bool ok = open_file(f->path, &k, &secret, e);

	if (ok && !is_key(&k.key, f->key))
		ok = say_other_key(f->path, e);
	else if (ok && secret == SIGN_PLAIN)
		ok = sshsig_sign(
			k.seed, CANONICAL_NAMESPACE, document->data, document->size, signature, e);
	else if (ok)
		ok = by_keygen(f, document, signature, e);
	signkey_wipe(&k);
	return ok;
}
