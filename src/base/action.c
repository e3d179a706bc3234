#include "base/action.h"

#include <string.h>

static const struct action_row rows[] = {
#define X(id, field, list, review, prefix, fkey, word) \
	[ACT_##id] = {field, list, review, prefix, fkey, TEXT_##word, TEXT_##word##_HELP},
	ACTIONS(X)
#undef X
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == ACT_COUNT, "a row for every action");

const struct action_row *action_row(enum action action)
{
	return &rows[action];
}

bool action_key(const char **names, struct key *key)
{
	char name[KEY_NAME];
	size_t size;

	*names += strspn(*names, " ");
	size = strcspn(*names, " ");
	if (size == 0 || size >= sizeof(name))
		return false;
	memcpy(name, *names, size);
	name[size] = '\0';
	*names += size;
	return key_parse(name, key);
}

static bool has_key(const char *names, const struct key *key)
{
	struct key one;

	while (action_key(&names, &one)) {
		if (key_is(&one, key))
			return true;
	}
	return false;
}

/* The keys that act in a keymap without a prefix; those of a line of text are the field's, because
 * there the letters have been sorted out before. */
static const char *names_in(const struct action_row *row, enum keymap map)
{
	if (map == KEYMAP_REVIEW)
		return row->review;
	return map == KEYMAP_LIST ? row->list : row->field;
}

static enum action action_plain(enum keymap map, const struct key *key)
{
	if (map == KEYMAP_TEXT && key->kind == KEY_LETTER)
		return ACT_NONE;
	for (int i = 0; i < ACT_COUNT; i++) {
		if (has_key(names_in(&rows[i], map), key) || has_key(rows[i].fkey, key))
			return (enum action)i;
	}
	return ACT_NONE;
}

/* The F-key that a digit stands for after a prefix, as in tn5250: 1..9 0 - = are F1..F12. */
static struct key fkey_of(const struct key *key)
{
	static const char digits[] = "1234567890-=";
	const char *at = NULL;

	if (key->kind == KEY_LETTER && key->code > 0 && key->code < 0x80)
		at = strchr(digits, (int)key->code);
	if (at == NULL)
		return *key;
	return (struct key){(enum key_kind)(KEY_F1 + (at - digits)), 0};
}

static enum action action_prefixed(const struct key *key)
{
	struct key fkey = fkey_of(key);

	if (key->kind == KEY_ESC)
		return ACT_LEAVE;
	for (int i = 0; i < ACT_COUNT; i++) {
		if (has_key(rows[i].prefix, key))
			return (enum action)i;
	}
	for (int i = 0; i < ACT_COUNT; i++) {
		if (has_key(rows[i].fkey, &fkey))
			return (enum action)i;
	}
	return ACT_NONE;
}

enum action action_of(enum keymap map, bool after_prefix, const struct key *key)
{
	return after_prefix ? action_prefixed(key) : action_plain(map, key);
}

bool action_is_prefix(const struct key *key)
{
	return key->kind == KEY_ESC || (key->kind == KEY_CTRL && key->code == 'g');
}
