#ifndef CODEC_SIGNKEY_H
#define CODEC_SIGNKEY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "codec/sshsig.h"

/* Secret keys at rest. Seeds in memory are wiped (OPENSSL_cleanse) by whoever held them: signkey_wipe. */
struct signkey {
	unsigned char seed[SSHSIG_SEED];
	struct sshsig_public key;
};
void signkey_wipe(struct signkey *k);

/* A new key. */
bool signkey_make(struct signkey *out, struct err *e);

/* Sealed by a password: a PEM "ENCRYPTED PRIVATE KEY" (PKCS #8, PBES2 with scrypt N 16384 r 8 p 5 and
 * AES-256-CBC), which `openssl pkey` opens too; appends. signkey_open: false with a sentence for a
 * wrong password (checked against the public key the caller expects) or a damaged text, other work
 * than ours included; out is wiped then. A password has 1 to 511 bytes. */
bool signkey_seal(const struct signkey *k, const char *password, struct buf *out, struct err *e);
bool signkey_open(const char *pem, const char *password, const struct sshsig_public *expected,
	struct signkey *out, struct err *e);

/* An OpenSSH private key file (PROTOCOL.key) of at most 16 KiB. *encrypted: it has a passphrase; then
 * only the public key is given (the seed is zeros) and ssh-keygen must sign. False with a sentence
 * for anything but one whole Ed25519 key; out is wiped then. */
bool signkey_read_openssh(
	const char *text, size_t size, struct signkey *out, bool *encrypted, struct err *e);

#endif
