#include "codec/nfc.h"

#include <stdint.h>
#include <stdlib.h>
#include <uninorm.h>

#include "base/mem.h"
#include "base/utf8.h"

bool nfc_add(struct buf *out, const char *text, size_t size)
{
	uint8_t *normal;
	size_t length = 0;

	if (!utf8_is_valid(text, size))
		return false;
	if (size == 0)
		return true;
	normal = u8_normalize(UNINORM_NFC, (const uint8_t *)text, size, NULL, &length);
	/* Valid text fails for want of memory only. */
	if (normal == NULL)
		mem_end();
	buf_add(out, normal, length);
	free(normal);
	return true;
}
