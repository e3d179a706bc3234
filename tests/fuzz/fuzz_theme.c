/* A theme file of anybody: read whole or refused with a sentence, and then nothing has changed. */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "tui/theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct err e = {.text = ""};
	struct theme before, t;

	theme_default(&t);
	before = t;
	if (!theme_read(&t, "fuzz", (const char *)data, size, &e)) {
		assert(e.text[0] != '\0');
		assert(memcmp(&t, &before, sizeof(t)) == 0);
		return 0;
	}
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		assert(t.looks[i].foreground >= -1 && t.looks[i].foreground <= 7);
		assert(t.looks[i].background >= -1 && t.looks[i].background <= 7);
	}
	return 0;
}
