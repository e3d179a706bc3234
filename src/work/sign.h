#ifndef WORK_SIGN_H
#define WORK_SIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "codec/sshsig.h"
#include "store/sealed.h"
#include "work/desk.h"

/* The canonical document of a report as it would be signed now (or, once signed, as it was: sign_holds).
 * The desk must be opened with cells. Appends; digest gets its SHA-256. False with a sentence. */
bool sign_document(struct desk *d, struct buf *out, char digest[65], struct err *e);

/* The code people type: the first digits of a digest. */
enum {
	SIGN_CODE = 8
};

/* Signs. digest: of the document the camat has seen, or at least its first 8 digits; anything
 * else there now is refused. password: of a sealed key, or the passphrase of a key file (NULL:
 * ssh-keygen asks itself at the terminal). key NULL: the person's own newest key. All gaps are
 * looked at again. Refusals are logged: wrong person, wrong state, an old revision, signed
 * already, a changed document, a wrong password. The desk is fresh afterwards. */
struct signing {
	const char *digest;
	const char *password;
	/* An OpenSSH key file, or the public key of one in an agent, that is registered; NULL: the newest. */
	const char *key_file;
};
bool sign_report(struct desk *d, const struct signing *how, struct err *e);

/* Whether sign_report with that key would need a password: for a sealed key and for a key file
 * with a passphrase. key_file as above; false too when there is no such key. */
bool sign_asks_password(struct store *s, const char *key_file);

/* Whether a password may seal a new key: at least 8 letters. False with a sentence. */
bool sign_password_is_long(const char *password, struct err *e);

/* Registers keys of the acting camat: a new one sealed by a password, or an OpenSSH file (the
 * private key, with a passphrase or without, or the public key of one in an agent). */
bool sign_key_new(struct store *s, const char *password, char line[96], struct err *e);
bool sign_key_file(struct store *s, const char *path, char line[96], struct err *e);

/* allowed_signers of ssh-keygen for all keys: "64.08.09 namespaces=.. ssh-ed25519 .. name";
 * retired ones with valid-before. Appends. */
bool sign_allowed(struct store *s, struct buf *out, struct err *e);

/* Whether a stored document is still what was signed: its digest, the signature by its key, and that
 * its header names this report, its place among the documents, and the row of the log that verified
 * it with the hash that row has now. False with a sentence that names the report. */
bool sign_holds(const struct sealed *sealed, struct err *e);

/* The same for all that are stored, after changes_verify: the first that does not hold. */
bool sign_verify_all(struct store *s, struct err *e);

/* Whether an armored signature is one of a document, by whomever: the key and the kecamatan and
 * report that the document names itself. False with a sentence. */
struct sign_seen {
	struct sshsig_public key;
	char district[16];
	int year, revision;
	char stage[64];
};
bool sign_check(
	const struct buf *document, const struct buf *armor, struct sign_seen *out, struct err *e);

/* Whether a key signed for its kecamatan rightly: it is one of this office's, and was not
 * retired unless this very document is kept here as signed by it; or an allowed_signers text
 * has it for that kecamatan and our namespace in a line of the plain kind: plain names, at most one
 * namespaces= of plain names, an Ed25519 key; the sentence names a line with the key that is not. The
 * name is appended. False with a sentence. */
bool sign_known(struct store *s, const struct buf *document, const struct sign_seen *seen,
	struct buf *name, struct err *e);
bool sign_listed(
	const char *allowed, const struct sign_seen *seen, struct buf *name, struct err *e);

#endif
