#ifndef STORE_SEALED_H
#define STORE_SEALED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "store/report.h"

/* A camat's key for signing. Each person keeps his own; nobody registers one for somebody else, a public
 * key belongs to one person, and a retired one signs no more. */
enum sign_key_kind {
	KEY_SEALED,
	KEY_FILE,
	SIGN_KEY_KIND_COUNT
};
struct sign_key {
	int64_t id;
	int64_t user;
	const char *user_name;
	enum sign_key_kind kind;
	const char *public_line; /* "ssh-ed25519 AAAA..", without a comment */
	const char *
		secret; /* KEY_SEALED: the sealed key (codec/signkey.h); KEY_FILE: a path for ssh-keygen -Y sign */
	int64_t at_ms;
	bool retired;
	int64_t retired_ms;
};

/* By the acting camat for himself; logged with the public line. */
bool sign_key_add(struct store *s, enum sign_key_kind kind, const char *public_line,
	const char *secret, struct err *e);

/* Logs that somebody wanted a key and was told no, as flow_refused (store/flow.h). */
void sign_key_refused(struct store *s, const char *sentence);
bool sign_key_retire(struct store *s, int64_t id, struct err *e);

/* All keys, oldest first, in the arena; sign_key_of: the newest of the acting person that is not
 * retired, NULL when there is none. */
bool sign_keys_list(
	struct store *s, struct arena *a, struct sign_key **list, size_t *count, struct err *e);
const struct sign_key *sign_key_of(struct store *s, struct arena *a);

/* A signed document: the exact text, its digest, and the 64 bytes of the signature. */
struct sealed {
	int64_t report;
	int64_t serial;     /* "urut": 1, 2, 3 .. over all signed documents of the office */
	const char *digest; /* lower-case hex SHA-256 of text */
	const char *text;
	size_t size;
	unsigned char signature[64];
	const char *public_line; /* of the key */
	const char *signer;      /* name of the camat */
	int64_t at_ms;
	/* As the database has it now, to hold the text against. */
	const char *report_name; /* "2026/sem1" */
	const char *previous;    /* digest of the document with the serial before, "" for the first */
	int64_t audit_seq;       /* the log row that verified the report last */
	const char *audit_hash;
};

/* The last signed document of the office: serial 0 and digest "" when none. */
bool sealed_last(struct store *s, int64_t *serial, char digest[65], struct err *e);

/* The seq and hash of the log row by which this report was verified last; seq 0 when it never was. */
bool sealed_head(
	struct store *s, const struct report *r, int64_t *seq, char hash[65], struct err *e);

/* Stores it and moves the report to signed, in one transaction. Refused by the database when the state is
 * not verified, the serial is not the next, or the key is not the acting camat's own and alive. */
bool sealed_put(
	struct store *s, struct report *r, const struct sealed *d, int64_t key, struct err *e);

/* The document of a report, in the arena; NULL without a sentence when it is not signed. */
const struct sealed *sealed_get(
	struct store *s, struct arena *a, const struct report *r, struct err *e);

/* All signed documents by serial, in the arena. */
bool sealed_list(
	struct store *s, struct arena *a, struct sealed **list, size_t *count, struct err *e);

#endif
