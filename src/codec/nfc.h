#ifndef CODEC_NFC_H
#define CODEC_NFC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* Appends the text in Unicode's normal form C (libunistring); false when it is no UTF-8, and then
 * nothing is added. */
bool nfc_add(struct buf *out, const char *text, size_t size);

#endif
