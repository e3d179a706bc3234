#ifndef WORK_SIGN_PARTS_H
#define WORK_SIGN_PARTS_H

#include "codec/sshsig.h"
#include "work/sign.h"

/* Parts of sign.c. */

/* The columns behind the name of a header line, to the next tab (`columns` 1) or the one after (2 ..);
 * false when the document has no such line among its headers, or they do not fit. */
bool sign_header(
	const struct buf *document, const char *name, size_t columns, char *out, size_t room);

/* Writes the document of a report that is not signed yet; the desk has cells. */
bool sign_gather(struct desk *d, struct buf *out, struct err *e);

/* The public key of a key file, private or public; *secret says what is needed to sign with it. */
enum sign_secret {
	SIGN_PLAIN,      /* the file itself */
	SIGN_PASSPHRASE, /* ssh-keygen, and a passphrase */
	SIGN_AGENT       /* ssh-keygen, which asks an agent */
};
bool sign_file_read(
	const char *path, struct sshsig_public *key, enum sign_secret *secret, struct err *e);

/* The registered key with that public one, whoever's and retired or not, in the arena; NULL
 * with that sentence when there is none. */
const struct sign_key *sign_key_find(struct store *s, struct arena *a,
	const struct sshsig_public *public, enum text_id none, struct err *e);

/* Signs a document with a key file, which must hold that key. */
struct sign_file {
	const char *path;
	const char *password; /* NULL: none, or ssh-keygen asks at the terminal */
	const struct sshsig_public *key;
	const char *keygen; /* the program; NULL: the system's ssh-keygen, wherever PATH points */
};
bool sign_with_file(const struct sign_file *f, const struct buf *document,
	unsigned char signature[SSHSIG_SIGNATURE], struct err *e);

/* What `ssh-keygen -Y sign` says of a document, armored; at most 4 KiB. */
bool sign_by_keygen(
	const struct sign_file *f, const struct buf *document, struct buf *armor, struct err *e);

#endif
