#include <assert.h>
#include <string.h>

#include "codec/base64.h"
#include "codec/sha256.h"
#include "codec/sshsig.h"
#include "codec/sshsig_wire.h"

static const char kind_name[] = "ssh-ed25519 ";

void sshsig_public_line(const struct sshsig_public *key, char out[SSHSIG_LINE])
{
	struct buf blob = {0}, line = {0};

	wire_put_ed25519(&blob, key->bytes, SSHSIG_PUBLIC);
	buf_text(&line, kind_name);
	/* The line has the blob without the length in front. */
	base64_write(&line, blob.data + WIRE_LENGTH, blob.size - WIRE_LENGTH);
	assert(line.size < SSHSIG_LINE);
	memcpy(out, line.data, line.size + 1);
	buf_release(&line);
	buf_release(&blob);
}

/* Any kind of key that OpenSSH knows, so that the sentence can say what is wrong. */
static bool is_other_kind(const char *line)
{
	static const char *const kinds[] = {
		"ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-", "rsa-sha2-"};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (strncmp(line, kinds[i], strlen(kinds[i])) == 0)
			return true;
	}
	return false;
}

bool sshsig_public_parse(const char *line, struct sshsig_public *out, struct err *e)
{
	const char *letters;
	size_t size = strcspn(line, "\r\n");
	struct armor a;

	if (line[size + strspn(line + size, " \t\r\n")] != '\0')
		return err_say(e, TEXT_CODEC_SIG_PUBLIC_LINE, NULL);
	if (strncmp(line, kind_name, sizeof(kind_name) - 1) != 0)
		return err_say(e,
			is_other_kind(line) ? TEXT_CODEC_SIG_KEY_KIND : TEXT_CODEC_SIG_PUBLIC_LINE,
			NULL);
	letters = line + sizeof(kind_name) - 1;
	if (!base64_read(letters, strcspn(letters, " \t\r\n"), &a))
		return err_say(e, TEXT_CODEC_SIG_PUBLIC_LINE, NULL);
	return wire_ed25519((struct wire){a.bytes, a.size}, out->bytes, SSHSIG_PUBLIC) ==
		       WIRE_GOOD ||
	       err_say(e, TEXT_CODEC_SIG_PUBLIC_LINE, NULL);
}

void sshsig_fingerprint(const struct sshsig_public *key, char out[SSHSIG_FINGERPRINT])
{
	struct buf blob = {0}, words = {0};
	unsigned char digest[SHA256_SIZE];

	wire_put_ed25519(&blob, key->bytes, SSHSIG_PUBLIC);
	sha256(digest, blob.data + WIRE_LENGTH, blob.size - WIRE_LENGTH);
	buf_text(&words, "SHA256:");
	base64_write(&words, digest, sizeof(digest));
	/* ssh-keygen leaves the padding out: one '='. */
	assert(words.size == SSHSIG_FINGERPRINT - 1);
	words.data[--words.size] = '\0';
	memcpy(out, words.data, words.size + 1);
	buf_release(&words);
	buf_release(&blob);
}
