#include <string.h>

#include "base/number.h"
#include "codec/base64.h"
#include "codec/sshsig.h"
#include "codec/sshsig_wire.h"

static const char name[] = "SSH SIGNATURE";
static const char magic[] = {'S', 'S', 'H', 'S', 'I', 'G'};

/* ssh-keygen breaks lines at 70. */
enum {
	COLUMNS = 70,
	TEXT_BYTES = 4096,
	FORMAT = 1
};

void sshsig_armor(const struct sshsig_public *key, const char *name_space,
	const unsigned char signature[SSHSIG_SIGNATURE], struct buf *out)
{
	struct buf blob = {0};

	buf_add(&blob, magic, sizeof(magic));
	wire_put_u32(&blob, FORMAT);
	wire_put_ed25519(&blob, key->bytes, SSHSIG_PUBLIC);
	wire_put_text(&blob, name_space);
	wire_put_text(&blob, "");
	wire_put_text(&blob, "sha512");
	wire_put_ed25519(&blob, signature, SSHSIG_SIGNATURE);
	armor_write(out, name, blob.data, blob.size, COLUMNS);
	buf_release(&blob);
}

/* The first thing wrong with a blob; TEXT_COUNT when nothing is. */
static enum text_id blob_read(struct wire *w, const char *name_space, struct sshsig_public *key,
	unsigned char signature[SSHSIG_SIGNATURE])
{
	const unsigned char *begin = NULL;
	struct wire part = {0}, purpose = {0}, reserved = {0}, hash = {0};
	uint32_t version = 0;
	enum wire_kind kind;

	if (!wire_bytes(w, sizeof(magic), &begin) || memcmp(begin, magic, sizeof(magic)) != 0 ||
		!wire_u32(w, &version) || version != FORMAT || !wire_string(w, &part))
		return TEXT_CODEC_SIG_BROKEN;
	kind = wire_ed25519(part, key->bytes, SSHSIG_PUBLIC);
	if (kind != WIRE_GOOD)
		return kind == WIRE_OTHER_KIND ? TEXT_CODEC_SIG_KIND : TEXT_CODEC_SIG_BROKEN;
	if (!wire_string(w, &purpose) || !wire_string(w, &reserved) || !wire_string(w, &hash))
		return TEXT_CODEC_SIG_BROKEN;
	if (purpose.left != strlen(name_space) || memcmp(purpose.at, name_space, purpose.left) != 0)
		return TEXT_CODEC_SIG_PURPOSE;
	/* Something reserved would be signed with it; we sign nothing there, so nothing fits. */
	if (reserved.left != 0)
		return TEXT_CODEC_SIG_BROKEN;
	if (hash.left != 6 || memcmp(hash.at, "sha512", 6) != 0)
		return TEXT_CODEC_SIG_HASH;
	if (!wire_string(w, &part) || w->left != 0 ||
		wire_ed25519(part, signature, SSHSIG_SIGNATURE) != WIRE_GOOD)
		return TEXT_CODEC_SIG_BROKEN;
	return TEXT_COUNT;
}

bool sshsig_dearmor(const char *text, size_t size, const char *name_space,
	struct sshsig_public *key, unsigned char signature[SSHSIG_SIGNATURE], struct err *e)
{
	char most[NUMBER_TEXT];
	struct armor a;
	struct wire w;
	enum text_id wrong;

	if (size > TEXT_BYTES) {
		number_plain(most, TEXT_BYTES);
		return err_say(e, TEXT_CODEC_SIG_LARGE, most, NULL);
	}
	if (!armor_is(text, size, name))
		return err_say(e, TEXT_CODEC_SIG_NONE, NULL);
	if (!armor_read(text, size, name, &a))
		return err_say(e, TEXT_CODEC_SIG_BROKEN, NULL);
	w = (struct wire){a.bytes, a.size};
	wrong = blob_read(&w, name_space, key, signature);
	return wrong == TEXT_COUNT || err_say(e, wrong, name_space, NULL);
}
