#ifndef CODEC_SSHSIG_WIRE_H
#define CODEC_SSHSIG_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "codec/sshsig.h"

/* RFC 4251 section 5, as blobs of SSH hold it: big-endian u32, and strings of a u32 length. A reader
 * borrows the bytes; whatever is false has moved nothing that matters: give up then. */
struct wire {
	const unsigned char *at;
	size_t left;
};

bool wire_bytes(struct wire *w, size_t size, const unsigned char **out);
bool wire_u32(struct wire *w, uint32_t *out);
bool wire_string(struct wire *w, struct wire *out);

/* The next string is exactly this text. */
bool wire_is(struct wire *w, const char *text);

/* The next string has exactly this size; copied. */
bool wire_copy(struct wire *w, void *out, size_t size);

void wire_put_u32(struct buf *out, uint32_t value);
void wire_put(struct buf *out, const void *data, size_t size);
void wire_put_text(struct buf *out, const char *text);

/* A key or signature has a blob of its own: the name of its kind, then the bytes. Reads a whole blob;
 * writes it as the string that it is in other blobs, with its length of WIRE_LENGTH bytes in front. */
enum wire_kind {
	WIRE_GOOD,
	WIRE_OTHER_KIND,
	WIRE_BROKEN
};
enum {
	WIRE_LENGTH = 4
};
enum wire_kind wire_ed25519(struct wire blob, void *out, size_t size);
void wire_put_ed25519(struct buf *out, const void *data, size_t size);

#endif
