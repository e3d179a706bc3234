/* Bytes of a hostile terminal: at most one key a byte, and no text out of a sequence. */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_letter_of_text(const struct key *key)
{
	return key->code >= 0x20 && key->code <= 0x10FFFF &&
	       (key->code < 0x7F || key->code >= 0xA0) &&
	       (key->code < 0xD800 || key->code > 0xDFFF);
}

/* What may come out for a byte when the decoder was in that state. */
static void check(
	enum input_state before, uint8_t byte, enum input_result result, const struct key *key)
{
	bool inside = before == INPUT_CSI || before == INPUT_LINUX_F || before == INPUT_MOUSE ||
		      before == INPUT_STRING || before == INPUT_STRING_ESC;

	assert(result == INPUT_NOTHING || key->kind < KEY_KIND_COUNT);
	if (result == INPUT_NOTHING || key->kind != KEY_LETTER)
		return;
	assert(is_letter_of_text(key));
	assert(!inside || byte >= 0x80);
	assert(before != INPUT_SS3 || key->code < 0x80);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {.state = INPUT_PLAIN};
	struct key key = {KEY_NONE, 0};

	for (size_t i = 0; i < size; i++) {
		enum input_state before = in.state;
		bool joins = input_joins(&in, data[i]);
		enum input_result result = input_feed(&in, data[i], &key);

		check(before, data[i], result, &key);
		assert(!joins || (result == INPUT_NOTHING && input_is_inside(&in)));
		assert(in.size <= sizeof(in.pending));
		assert(!in.pasting || (key.kind != KEY_ESC || result == INPUT_NOTHING));
		assert(!in.pasting || (in.pastes > 0 && !input_is_inside(&in)));
	}
	input_give_up(&in);
	assert(input_feed(&in, '4', &key) == INPUT_KEY && key.code == '4');
	return 0;
}
