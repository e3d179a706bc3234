#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/edit.h"
#include "base/key.h"
#include "base/number.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void number(const char *text)
{
	char shown[NUMBER_TEXT];
	int64_t one = -1, two = -1;
	bool too_big;

	if (!number_parse(text, &one, &too_big))
		return;
	assert(!too_big && one >= 0 && one <= 9999999999999);
	number_show(shown, one);
	assert(number_parse(shown, &two, &too_big) && one == two);
}

static void key(const char *text)
{
	struct key one, two;
	char name[KEY_NAME];

	if (!key_parse(text, &one))
		return;
	key_name(&one, name);
	assert(strcmp(name, text) == 0);
	assert(key_parse(name, &two) && key_is(&one, &two));
}

/* Walking forward and back meets the same edges in valid text, and always ends. */
static void letters(const char *text, size_t size)
{
	bool valid = utf8_is_valid(text, size);
	size_t at = 0, step;

	while ((step = utf8_after(text, at)) > 0) {
		at += step;
		assert(!valid || utf8_before(text, at) == step);
	}
	assert(at == size);
	while ((step = utf8_before(text, at)) > 0)
		at -= step;
	assert(at == 0);
	for (size_t cells = 0; cells <= 20; cells++) {
		size_t fit = utf8_fit(text, cells);

		assert(fit <= size && (fit == size || utf8_width(text) > cells));
	}
}

/* Each byte is something a person does to a line of text. */
static void line(const uint8_t *data, size_t size)
{
	void (*const moves[])(struct edit *) = {edit_backspace, edit_delete, edit_left, edit_right,
		edit_home, edit_end, edit_clear};
	static const uint32_t codes[] = {'a', 0xE9, 0x301, 0x4F5C, 0x1F600, 0x1B, 0xD800};
	struct edit e;

	edit_set(&e, "Jose\xCC\x81");
	for (size_t i = 0; i < size; i++) {
		if (data[i] & 1)
			moves[(data[i] >> 1) % 7](&e);
		else
			(void)edit_insert(&e, codes[(data[i] >> 1) % 7]);
		assert(e.cursor <= e.size && e.size < EDIT_BYTES && e.text[e.size] == '\0');
		assert(utf8_is_valid(e.text, e.size) && utf8_is_valid(e.text, e.cursor));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);

	if (text == NULL)
		return 0;
	memcpy(text, data, size);
	text[size] = '\0';
	number(text);
	key(text);
	letters(text, strlen(text));
	line(data, size);
	free(text);
	return 0;
}
