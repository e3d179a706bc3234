#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "codec/base64.h"
#include "codec/signkey.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_openssh(const char *text, size_t size)
{
	static const struct signkey none;
	struct signkey k;
	unsigned char signature[SSHSIG_SIGNATURE];
	bool encrypted = false;
	struct err e = {0};

	if (!signkey_read_openssh(text, size, &k, &encrypted, &e)) {
		assert(e.text[0] != '\0' && memcmp(&k, &none, sizeof(k)) == 0);
		return;
	}
	if (encrypted) {
		assert(memcmp(k.seed, none.seed, sizeof(k.seed)) == 0);
		return;
	}
	assert(sshsig_sign(k.seed, "x", text, size, signature, &e));
	assert(sshsig_verify(&k.key, "x", text, size, signature));
}

/* The numbers of our own scrypt cost a quarter of a second, which a fuzzer has not: they are left out.
 * Any other must be refused at once, and the time limit of the fuzzer sees to it. */
static bool is_work(const uint8_t *data, size_t size)
{
	static const uint8_t numbers[] = {2, 2, 0x40, 0, 2, 1, 8, 2, 1, 5};

	return memmem(data, size, numbers, sizeof(numbers)) != NULL;
}

static void try_sealed(const char *text, size_t size)
{
	struct sshsig_public key = {0};
	struct signkey k;
	struct armor a;
	struct err e = {0};

	if (armor_read(text, size, "ENCRYPTED PRIVATE KEY", &a) && is_work(a.bytes, a.size))
		return;
	assert(!signkey_open(text, "rahasia", &key, &k, &e));
	assert(e.text[0] != '\0');
}

/* As a text, and as the blob inside one. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf text = {0}, openssh = {0}, sealed = {0};

	buf_add(&text, data, size);
	armor_write(&openssh, "OPENSSH PRIVATE KEY", data, size, 70);
	armor_write(&sealed, "ENCRYPTED PRIVATE KEY", data, size, 64);
	try_openssh(text.data, text.size);
	try_openssh(openssh.data, openssh.size);
	try_sealed(text.data, strlen(text.data));
	try_sealed(sealed.data, sealed.size);
	buf_release(&text);
	buf_release(&openssh);
	buf_release(&sealed);
	return 0;
}
