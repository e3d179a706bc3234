#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "codec/base64.h"
#include "codec/sshsig.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char purpose[] = "laporan@ansit.id";

/* What was read is rebuilt from key and signature, and read again. */
static void try_signature(const char *text, size_t size)
{
	struct sshsig_public key, again;
	unsigned char a[SSHSIG_SIGNATURE], b[SSHSIG_SIGNATURE];
	struct buf out = {0};
	struct err e = {0};

	if (!sshsig_dearmor(text, size, purpose, &key, a, &e)) {
		assert(e.text[0] != '\0');
		return;
	}
	sshsig_armor(&key, purpose, a, &out);
	assert(sshsig_dearmor(out.data, out.size, purpose, &again, b, &e));
	assert(memcmp(&key, &again, sizeof(key)) == 0 && memcmp(a, b, sizeof(a)) == 0);
	(void)sshsig_verify(&key, purpose, text, size, a);
	buf_release(&out);
}

static void try_line(const char *line)
{
	struct sshsig_public key, again;
	char out[SSHSIG_LINE], print[SSHSIG_FINGERPRINT];
	struct err e = {0};

	if (!sshsig_public_parse(line, &key, &e)) {
		assert(e.text[0] != '\0');
		return;
	}
	sshsig_public_line(&key, out);
	assert(strncmp(out, line, strlen(out)) == 0);
	assert(sshsig_public_parse(out, &again, &e) && memcmp(&key, &again, sizeof(key)) == 0);
	sshsig_fingerprint(&key, print);
}

/* As a text, as the blob inside one, and as a line of a public key. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf text = {0}, armored = {0};

	buf_add(&text, data, size);
	armor_write(&armored, "SSH SIGNATURE", data, size, 70);
	try_signature(text.data, text.size);
	try_signature(armored.data, armored.size);
	try_line(text.data);
	buf_release(&text);
	buf_release(&armored);
	return 0;
}
