#include "tui/input.h"

#include "base/utf8.h"
#include "tui/sequence.h"

enum {
	MOUSE_BYTES = 3
};

static void enter(struct input *in, enum input_state state)
{
	in->state = state;
	in->size = 0;
	in->overlong = false;
}

static enum input_result give(struct input *in, struct key found, struct key *key)
{
	enum input_result result = in->joined ? INPUT_KEY_INSTEAD : INPUT_KEY;

	*key = found;
	in->joined = false;
	enter(in, INPUT_PLAIN);
	return result;
}

static enum input_result give_kind(struct input *in, enum key_kind kind, struct key *key)
{
	return give(in, (struct key){kind, 0}, key);
}

static enum input_result give_letter(struct input *in, uint32_t code, struct key *key)
{
	return give(in, (struct key){KEY_LETTER, code}, key);
}

static void keep(struct input *in, unsigned char byte)
{
	if (in->size < sizeof(in->pending))
		in->pending[in->size++] = byte;
	else
		in->overlong = true;
}

static enum input_result feed_escape(struct input *in, struct key *key)
{
	enum input_result result = INPUT_NOTHING;

	in->silent = in->pasting;
	if (!in->pasting)
		result = give_kind(in, KEY_ESC, key);
	enter(in, INPUT_ESC);
	return result;
}

static enum input_result feed_control(struct input *in, unsigned char byte, struct key *key)
{
	switch (byte) {
	case '\0':
		return INPUT_NOTHING;
	case '\b':
		return give_kind(in, KEY_BACKSPACE, key);
	case '\t':
		return give_kind(in, KEY_TAB, key);
	case '\n':
	case '\r':
		return give_kind(in, KEY_ENTER, key);
	case 0x1B:
		return feed_escape(in, key);
	default:
		if (byte > 26)
			return give_kind(in, KEY_UNKNOWN, key);
		return give(in, (struct key){KEY_CTRL, (uint32_t)(byte - 1 + 'a')}, key);
	}
}

/* A byte that begins something; whatever was pending is forgotten. */
static enum input_result feed_fresh(struct input *in, unsigned char byte, struct key *key)
{
	enter(in, INPUT_PLAIN);
	if (byte < 0x20)
		return feed_control(in, byte, key);
	if (byte < 0x7F)
		return give_letter(in, byte, key);
	if (byte == 0x7F)
		return give_kind(in, KEY_BACKSPACE, key);
	if (byte >= 0xC2 && byte <= 0xF4) {
		enter(in, INPUT_UTF8);
		keep(in, byte);
	}
	return INPUT_NOTHING;
}

static size_t utf8_size(unsigned char lead)
{
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static enum input_result feed_utf8(struct input *in, unsigned char byte, struct key *key)
{
	size_t size = utf8_size(in->pending[0]), length;
	uint32_t code;

	if ((byte & 0xC0) != 0x80)
		return feed_fresh(in, byte, key);
	keep(in, byte);
	if (in->size < size)
		return INPUT_NOTHING;
	code = utf8_next((const char *)in->pending, size, &length);
	if (length == size && code >= 0xA0)
		return give_letter(in, code, key);
	enter(in, INPUT_PLAIN);
	return INPUT_NOTHING;
}

static enum input_state state_after_esc(unsigned char byte)
{
	switch (byte) {
	case '[':
		return INPUT_CSI;
	case 'O':
		return INPUT_SS3;
	case ']':
	case 'P':
	case '_':
		return INPUT_STRING;
	default:
		return INPUT_PLAIN;
	}
}

static enum input_result feed_esc(struct input *in, unsigned char byte, struct key *key)
{
	enum input_state state = state_after_esc(byte);

	if (in->pasting && byte == 0x1B) {
		/* The second may still be the first byte of the mark. */
		in->pasting = false;
		enter(in, INPUT_ESC);
		return INPUT_NOTHING;
	}
	if (state == INPUT_PLAIN)
		return feed_fresh(in, byte, key);
	enter(in, state);
	in->joined = !in->silent;
	return INPUT_NOTHING;
}

/* rxvt's Shift: the only '$' that ends a sequence stands right after one number. */
static bool is_rxvt_end(const struct input *in, unsigned char byte)
{
	if (byte != '$' || in->size == 0)
		return false;
	for (size_t i = 0; i < in->size; i++) {
		if (in->pending[i] < '0' || in->pending[i] > '9')
			return false;
	}
	return true;
}

static enum input_result finish_csi(struct input *in, unsigned char final, struct key *key)
{
	struct key found = sequence_csi(in->pending, in->size, final);
	enum sequence_mark mark = sequence_mark(in->pending, in->size, final);

	if (mark == SEQUENCE_PASTE_BEGINS && !in->pasting)
		in->pastes++;
	if (mark != SEQUENCE_NO_MARK)
		in->pasting = mark == SEQUENCE_PASTE_BEGINS;
	if (in->overlong && found.kind != KEY_NONE)
		found = (struct key){KEY_UNKNOWN, 0};
	return give(in, found, key);
}

static enum input_result feed_csi(struct input *in, unsigned char byte, struct key *key)
{
	bool first = in->size == 0;

	if (is_rxvt_end(in, byte))
		return finish_csi(in, byte, key);
	if (byte < 0x40) {
		keep(in, byte);
		return INPUT_NOTHING;
	}
	if (first && (byte == '[' || byte == 'M')) {
		enter(in, byte == '[' ? INPUT_LINUX_F : INPUT_MOUSE);
		return INPUT_NOTHING;
	}
	return finish_csi(in, byte, key);
}

static enum input_result feed_ss3(struct input *in, unsigned char byte, struct key *key)
{
	/* xterm writes modifiers before the letter: Esc O 5 P, Esc O 1 ; 5 P. */
	if ((byte >= '0' && byte <= '9') || byte == ';') {
		keep(in, byte);
		return INPUT_NOTHING;
	}
	return give(in, sequence_ss3(byte), key);
}

static enum input_result feed_mouse(struct input *in, unsigned char byte, struct key *key)
{
	keep(in, byte);
	if (in->size < MOUSE_BYTES)
		return INPUT_NOTHING;
	return give_kind(in, KEY_NONE, key);
}

/* Answers have no controls inside: one of them is a person's key after an answer was cut, or after
 * an Esc ] of his own, and ends the swallowing. */
static enum input_result feed_string(struct input *in, unsigned char byte, struct key *key)
{
	if (byte == '\a')
		return give_kind(in, KEY_NONE, key);
	if (byte == 0x1B) {
		enter(in, INPUT_STRING_ESC);
		return INPUT_NOTHING;
	}
	if (byte < 0x20)
		return feed_fresh(in, byte, key);
	return INPUT_NOTHING;
}

static enum input_result feed_string_esc(struct input *in, unsigned char byte, struct key *key)
{
	if (byte >= 0x20 && state_after_esc(byte) == INPUT_PLAIN)
		return give_kind(in, KEY_NONE, key);
	return feed_esc(in, byte, key);
}

/* Bytes no sequence holds: what was begun is cut and the byte stands for itself. */
static bool breaks_sequence(enum input_state state, unsigned char byte)
{
	switch (state) {
	case INPUT_CSI:
	case INPUT_SS3:
	case INPUT_LINUX_F:
		return byte < 0x20 || byte >= 0x7F;
	case INPUT_MOUSE:
		return byte < 0x20;
	default:
		return false;
	}
}

enum input_result input_feed(struct input *in, unsigned char byte, struct key *key)
{
	bool was_cr = in->after_cr;

	in->after_cr = byte == '\r';
	if (was_cr && byte == '\n')
		return INPUT_NOTHING;
	if (breaks_sequence(in->state, byte))
		return feed_fresh(in, byte, key);
	switch (in->state) {
	case INPUT_ESC:
		return feed_esc(in, byte, key);
	case INPUT_CSI:
		return feed_csi(in, byte, key);
	case INPUT_SS3:
		return feed_ss3(in, byte, key);
	case INPUT_UTF8:
		return feed_utf8(in, byte, key);
	case INPUT_LINUX_F:
		return give(in, sequence_linux(byte), key);
	case INPUT_MOUSE:
		return feed_mouse(in, byte, key);
	case INPUT_STRING:
		return feed_string(in, byte, key);
	case INPUT_STRING_ESC:
		return feed_string_esc(in, byte, key);
	case INPUT_PLAIN:
		break;
	}
	return feed_fresh(in, byte, key);
}

bool input_joins(const struct input *in, unsigned char byte)
{
	return in->state == INPUT_ESC && !in->silent && state_after_esc(byte) != INPUT_PLAIN;
}

bool input_is_inside(const struct input *in)
{
	return !in->pasting && in->state != INPUT_PLAIN && in->state != INPUT_ESC;
}

void input_give_up(struct input *in)
{
	*in = (struct input){.state = INPUT_PLAIN, .pastes = in->pastes};
}
