#ifndef CODEC_SSHSIG_H
#define CODEC_SSHSIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

/* SSHSIG (OpenSSH's PROTOCOL.sshsig) with Ed25519 and SHA-512: what `ssh-keygen -Y sign` writes and
 * `ssh-keygen -Y verify` accepts. No other kind of key. */
enum {
	SSHSIG_PUBLIC = 32,
	SSHSIG_SEED = 32,
	SSHSIG_SIGNATURE = 64,
	SSHSIG_LINE = 96 /* bytes of "ssh-ed25519 AAAA.." with its NUL */
};

struct sshsig_public {
	unsigned char bytes[SSHSIG_PUBLIC];
};

/* The signature over a message in a namespace, from the key's seed. */
bool sshsig_sign(const unsigned char seed[SSHSIG_SEED], const char *name_space, const void *message,
	size_t size, unsigned char out[SSHSIG_SIGNATURE], struct err *e);

/* True when it is that key's signature of the message in that namespace. */
bool sshsig_verify(const struct sshsig_public *key, const char *name_space, const void *message,
	size_t size, const unsigned char signature[SSHSIG_SIGNATURE]);

/* The armored file, byte for byte as ssh-keygen writes it; rebuilt from key and signature. Appends. */
void sshsig_armor(const struct sshsig_public *key, const char *name_space,
	const unsigned char signature[SSHSIG_SIGNATURE], struct buf *out);

/* Reads an armored file of at most 4 KiB. The namespace must be that one and the hash SHA-512. False
 * with a sentence. The signature is not verified here. */
bool sshsig_dearmor(const char *text, size_t size, const char *name_space,
	struct sshsig_public *key, unsigned char signature[SSHSIG_SIGNATURE], struct err *e);

/* "ssh-ed25519 AAAA..", and back from such a line (options before it are refused, a comment behind it
 * is dropped). */
void sshsig_public_line(const struct sshsig_public *key, char out[SSHSIG_LINE]);
bool sshsig_public_parse(const char *line, struct sshsig_public *out, struct err *e);

/* "SHA256:..", as ssh-keygen -l prints it. */
enum {
	SSHSIG_FINGERPRINT = 52
};
void sshsig_fingerprint(const struct sshsig_public *key, char out[SSHSIG_FINGERPRINT]);

#endif
