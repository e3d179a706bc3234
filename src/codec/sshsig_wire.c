#include "codec/sshsig_wire.h"

#include <string.h>

static const char ed25519[] = "ssh-ed25519";

bool wire_bytes(struct wire *w, size_t size, const unsigned char **out)
{
	if (size > w->left)
		return false;
	*out = w->at;
	w->at += size;
	w->left -= size;
	return true;
}

bool wire_u32(struct wire *w, uint32_t *out)
{
	const unsigned char *b = NULL;

	if (!wire_bytes(w, WIRE_LENGTH, &b))
		return false;
	*out = (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
	return true;
}

bool wire_string(struct wire *w, struct wire *out)
{
	uint32_t size = 0;

	if (!wire_u32(w, &size) || !wire_bytes(w, size, &out->at))
		return false;
	out->left = size;
	return true;
}

bool wire_is(struct wire *w, const char *text)
{
	struct wire s = {0};

	return wire_string(w, &s) && s.left == strlen(text) && memcmp(s.at, text, s.left) == 0;
}

bool wire_copy(struct wire *w, void *out, size_t size)
{
	struct wire s = {0};

	if (!wire_string(w, &s) || s.left != size)
		return false;
	memcpy(out, s.at, size);
	return true;
}

void wire_put_u32(struct buf *out, uint32_t value)
{
	unsigned char b[WIRE_LENGTH] = {(unsigned char)(value >> 24), (unsigned char)(value >> 16),
		(unsigned char)(value >> 8), (unsigned char)value};

	buf_add(out, b, sizeof(b));
}

void wire_put(struct buf *out, const void *data, size_t size)
{
	wire_put_u32(out, (uint32_t)size);
	buf_add(out, data, size);
}

void wire_put_text(struct buf *out, const char *text)
{
	wire_put(out, text, strlen(text));
}

enum wire_kind wire_ed25519(struct wire blob, void *out, size_t size)
{
	struct wire kind = {0};

	if (!wire_string(&blob, &kind))
		return WIRE_BROKEN;
	if (kind.left != sizeof(ed25519) - 1 || memcmp(kind.at, ed25519, kind.left) != 0)
		return WIRE_OTHER_KIND;
	return wire_copy(&blob, out, size) && blob.left == 0 ? WIRE_GOOD : WIRE_BROKEN;
}

void wire_put_ed25519(struct buf *out, const void *data, size_t size)
{
	wire_put_u32(out, (uint32_t)(WIRE_LENGTH + sizeof(ed25519) - 1 + WIRE_LENGTH + size));
	wire_put_text(out, ed25519);
	wire_put(out, data, size);
}
