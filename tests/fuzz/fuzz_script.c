/* A key script of anybody: read to its end or refused with a sentence. */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/picture.h"
#include "tui/script.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct script_step *step)
{
	switch (step->kind) {
	case SCRIPT_KEY:
		assert(step->key.kind != KEY_NONE && step->key.kind < KEY_KIND_COUNT);
		break;
	case SCRIPT_RESIZE:
		assert(step->rows >= 1 && step->rows <= PICTURE_ROWS);
		assert(step->columns >= 1 && step->columns <= PICTURE_COLUMNS);
		break;
	case SCRIPT_DUMP:
	case SCRIPT_ROLES:
	case SCRIPT_SENT:
		assert(step->name != NULL && step->name[0] != '\0');
		break;
	case SCRIPT_BYTE:
		break;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct err e = {.text = ""};
	struct script *s = script_read("fuzz", (const char *)data, size, &e);
	struct script_step step;
	size_t count = 0;

	assert((s == NULL) == (e.text[0] != '\0'));
	if (s == NULL)
		return 0;
	for (; script_next(s, &step); count++)
		check(&step);
	assert(count <= SCRIPT_STEPS);
	script_free(s);
	return 0;
}
