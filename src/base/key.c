#include "base/key.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static const struct {
	const char *name;
	struct key key;
} names[] = {
	{"Enter", {KEY_ENTER, 0}},
	{"Tab", {KEY_TAB, 0}},
	{"BackTab", {KEY_BACKTAB, 0}},
	{"Backspace", {KEY_BACKSPACE, 0}},
	{"Delete", {KEY_DELETE, 0}},
	{"Insert", {KEY_INSERT, 0}},
	{"Esc", {KEY_ESC, 0}},
	{"Up", {KEY_UP, 0}},
	{"Down", {KEY_DOWN, 0}},
	{"Left", {KEY_LEFT, 0}},
	{"Right", {KEY_RIGHT, 0}},
	{"Home", {KEY_HOME, 0}},
	{"End", {KEY_END, 0}},
	{"PgUp", {KEY_PAGE_UP, 0}},
	{"PgDn", {KEY_PAGE_DOWN, 0}},
	{"Space", {KEY_LETTER, ' '}},
	{"Window", {KEY_WINDOW, 0}},
	{"Unknown", {KEY_UNKNOWN, 0}},
};

/* F1 to F12, without zeros before and without anything behind. */
static bool parse_f(const char *name, struct key *key)
{
	int number = 0;

	if (name[0] != 'F' || name[1] < '1' || name[1] > '9')
		return false;
	for (name++; *name >= '0' && *name <= '9' && number < 100; name++)
		number = number * 10 + (*name - '0');
	*key = (struct key){(enum key_kind)(KEY_F1 + number - 1), 0};
	return *name == '\0' && number <= KEY_F12 - KEY_F1 + 1;
}

static bool parse_ctrl(const char *name, struct key *key)
{
	static const char prefix[] = "Ctrl-";
	const size_t at = sizeof(prefix) - 1;

	if (strncmp(name, prefix, at) != 0 || name[at] < 'A' || name[at] > 'Z' ||
		name[at + 1] != '\0')
		return false;
	*key = (struct key){KEY_CTRL, (uint32_t)(name[at] - 'A' + 'a')};
	return true;
}

static bool parse_letter(const char *name, struct key *key)
{
	size_t size = strlen(name), length;
	uint32_t code = utf8_next(name, size, &length);

	if (size == 0 || length != size || !utf8_is_valid(name, size))
		return false;
	*key = (struct key){KEY_LETTER, code};
	return code > ' ' && (code < 0x7F || code >= 0xA0);
}

bool key_parse(const char *name, struct key *key)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(name, names[i].name) == 0) {
			*key = names[i].key;
			return true;
		}
	}
	return parse_f(name, key) || parse_ctrl(name, key) || parse_letter(name, key);
}

static void letter_name(uint32_t code, char out[KEY_NAME])
{
	struct buf letter = {0};

	utf8_put(&letter, code);
	(void)snprintf(out, KEY_NAME, "%s", buf_str(&letter));
	buf_release(&letter);
}

void key_name(const struct key *key, char out[KEY_NAME])
{
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (key_is(key, &names[i].key)) {
			(void)snprintf(out, KEY_NAME, "%s", names[i].name);
			return;
		}
	}
	out[0] = '\0';
	if (key->kind >= KEY_F1 && key->kind <= KEY_F12)
		(void)snprintf(out, KEY_NAME, "F%d", (int)(key->kind - KEY_F1) + 1);
	else if (key->kind == KEY_CTRL)
		(void)snprintf(out, KEY_NAME, "Ctrl-%c", (char)(key->code - 'a' + 'A'));
	else if (key->kind == KEY_LETTER)
		letter_name(key->code, out);
}

bool key_is(const struct key *a, const struct key *b)
{
	if (a->kind != b->kind)
		return false;
	return (a->kind != KEY_LETTER && a->kind != KEY_CTRL) || a->code == b->code;
}
