#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "base/number.h"
#include "codec/base64.h"
#include "codec/signkey.h"
#include "codec/signkey_parts.h"
#include "codec/sshsig_wire.h"

static const char name[] = "OPENSSH PRIVATE KEY";
static const char magic[] = "openssh-key-v1"; /* with its NUL */

enum {
	TEXT_BYTES = 16384,
	BLOCK = 8
};

/* The last bytes are 1 2 3 .. up to a whole block of the cipher "none". */
static bool is_padding(const struct wire *w)
{
	if (w->left >= BLOCK)
		return false;
	for (size_t i = 0; i < w->left; i++) {
		if (w->at[i] != i + 1)
			return false;
	}
	return true;
}

/* The public half is written three times and follows from the seed: all must agree. */
static bool seed_read(const struct wire *both, struct signkey *out)
{
	struct signkey again = {0};
	EVP_PKEY *key = NULL;
	bool ok = false;

	if (both->left != SSHSIG_SEED + SSHSIG_PUBLIC ||
		memcmp(both->at + SSHSIG_SEED, out->key.bytes, SSHSIG_PUBLIC) != 0)
		return false;
	key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, both->at, SSHSIG_SEED);
	if (signkey_of(key, &again) &&
		memcmp(again.key.bytes, out->key.bytes, SSHSIG_PUBLIC) == 0) {
		memcpy(out->seed, again.seed, SSHSIG_SEED);
		ok = true;
	}
	signkey_wipe(&again);
	EVP_PKEY_free(key);
	ERR_clear_error();
	return ok;
}

static bool private_read(struct wire w, struct signkey *out)
{
	unsigned char public[SSHSIG_PUBLIC];
	struct wire both = {0}, comment = {0};
	uint32_t check = 0, again = 0;

	return w.left % BLOCK == 0 && wire_u32(&w, &check) && wire_u32(&w, &again) &&
	       check == again && wire_is(&w, "ssh-ed25519") &&
	       wire_copy(&w, public, SSHSIG_PUBLIC) &&
	       memcmp(public, out->key.bytes, SSHSIG_PUBLIC) == 0 && wire_string(&w, &both) &&
	       wire_string(&w, &comment) && is_padding(&w) && seed_read(&both, out);
}

static bool is_text(const struct wire *w, const char *text)
{
	return w->left == strlen(text) && memcmp(w->at, text, w->left) == 0;
}

/* The first thing wrong with a blob (PROTOCOL.key); TEXT_COUNT when nothing is. */
static enum text_id blob_read(struct wire *w, struct signkey *out, bool *encrypted)
{
	const unsigned char *begin = NULL;
	struct wire cipher = {0}, kdf = {0}, options = {0}, public = {0}, private = {0};
	uint32_t count = 0;
	enum wire_kind kind;

	if (!wire_bytes(w, sizeof(magic), &begin) || memcmp(begin, magic, sizeof(magic)) != 0)
		return TEXT_CODEC_SIG_KEY_BROKEN;
	if (!wire_string(w, &cipher) || !wire_string(w, &kdf) || !wire_string(w, &options) ||
		!wire_u32(w, &count) || count != 1 || !wire_string(w, &public) ||
		!wire_string(w, &private))
		return TEXT_CODEC_SIG_KEY_BROKEN;
	kind = wire_ed25519(public, out->key.bytes, SSHSIG_PUBLIC);
	if (kind != WIRE_GOOD)
		return kind == WIRE_OTHER_KIND ? TEXT_CODEC_SIG_KEY_KIND
					       : TEXT_CODEC_SIG_KEY_BROKEN;
	*encrypted = !is_text(&cipher, "none");
	/* Some ciphers put a tag behind the private part. */
	if (*encrypted)
		return TEXT_COUNT;
	if (!is_text(&kdf, "none") || options.left != 0 || w->left != 0)
		return TEXT_CODEC_SIG_KEY_BROKEN;
	return private_read(private, out) ? TEXT_COUNT : TEXT_CODEC_SIG_KEY_BROKEN;
}

bool signkey_read_openssh(
	const char *text, size_t size, struct signkey *out, bool *encrypted, struct err *e)
{
	char most[NUMBER_TEXT];
	struct armor a;
	struct wire w;
	enum text_id wrong = TEXT_CODEC_SIG_KEY_BROKEN;

	*encrypted = false;
	signkey_wipe(out);
	if (size > TEXT_BYTES) {
		number_plain(most, TEXT_BYTES);
		return err_say(e, TEXT_CODEC_SIG_KEY_LARGE, most, NULL);
	}
	if (!armor_is(text, size, name))
		return err_say(e, TEXT_CODEC_SIG_KEY_NONE, NULL);
	if (armor_read(text, size, name, &a)) {
		w = (struct wire){a.bytes, a.size};
		wrong = blob_read(&w, out, encrypted);
	}
	armor_wipe(&a);
	if (wrong == TEXT_COUNT)
		return true;
	signkey_wipe(out);
	return err_say(e, wrong, NULL);
}
