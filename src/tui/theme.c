#include "tui/theme.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/number.h"
#include "codec/yaml.h"

enum {
	THEME_BYTES = 16384,
	WORD_BYTES = 32
};

static const struct {
	const char *word;
	char letter;
	const char *looks;
} roles[] = {
#define X(id, word, letter, looks, meaning) [ROLE_LOOK_##id] = {word, letter, looks},
	THEME_ROLES(X)
#undef X
};
_Static_assert(sizeof(roles) / sizeof(roles[0]) == ROLE_LOOK_COUNT, "a row for every role");

/* Columns: word, the number every terminal gives that colour (ECMA-48 30 to 37). */
static const struct {
	const char *word;
	signed char number;
} colours[] = {
	{"default", -1},
	{"black", 0},
	{"red", 1},
	{"green", 2},
	{"yellow", 3},
	{"blue", 4},
	{"magenta", 5},
	{"cyan", 6},
	{"white", 7},
};

static const struct look plain_look = {.foreground = -1, .background = -1};

/* What is wrong with looks, and the word that is; TEXT_COUNT when nothing is. */
struct mistake {
	enum text_id id;
	char word[WORD_BYTES];
};

static bool find_colour(const char *word, signed char *number)
{
	for (size_t i = 0; i < sizeof(colours) / sizeof(colours[0]); i++) {
		if (strcmp(word, colours[i].word) == 0) {
			*number = colours[i].number;
			return true;
		}
	}
	return false;
}

static bool *find_attribute(struct look *l, const char *word)
{
	const struct {
		const char *word;
		bool *flag;
	} rows[] = {
		{"bold", &l->bold},
		{"dim", &l->dim},
		{"underline", &l->underline},
		{"reverse", &l->reverse},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (strcmp(word, rows[i].word) == 0)
			return rows[i].flag;
	}
	return NULL;
}

/* Takes the next word off *looks; an overlong one is cut, and then nobody knows it. */
static bool next_word(const char **looks, char word[WORD_BYTES])
{
	static const char blanks[] = " \t";
	const char *from = *looks + strspn(*looks, blanks);
	size_t size = strcspn(from, blanks);

	*looks = from + size;
	if (size >= WORD_BYTES)
		size = WORD_BYTES - 1;
	memcpy(word, from, size);
	word[size] = '\0';
	return size > 0;
}

static bool mistaken(struct mistake *m, enum text_id id)
{
	m->id = id;
	return false;
}

static bool set_colour(signed char *colour, bool *set, signed char number, struct mistake *m)
{
	if (*set)
		return mistaken(m, TEXT_TUI_THEME_TWICE);
	*set = true;
	*colour = number;
	return true;
}

static bool parse_looks(const char *looks, struct look *l, struct mistake *m)
{
	bool foreground = false, background = false;
	signed char number;

	*l = plain_look;
	while (next_word(&looks, m->word)) {
		bool *flag = find_attribute(l, m->word);

		if (flag != NULL) {
			*flag = true;
		} else if (find_colour(m->word, &number)) {
			if (!set_colour(&l->foreground, &foreground, number, m))
				return false;
		} else if (strcmp(m->word, "on") != 0) {
			return mistaken(m, TEXT_TUI_THEME_LOOK);
		} else {
			if (!next_word(&looks, m->word) || !find_colour(m->word, &number))
				return mistaken(m, TEXT_TUI_THEME_COLOUR);
			if (!set_colour(&l->background, &background, number, m))
				return false;
		}
	}
	return true;
}

void theme_default(struct theme *t)
{
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		struct mistake m;
		bool ok = parse_looks(roles[i].looks, &t->looks[i], &m);

		assert(ok);
		(void)ok;
	}
}

static bool find_role(const char *word, size_t *role)
{
	for (*role = 0; *role < ROLE_LOOK_COUNT; (*role)++) {
		if (strcmp(word, roles[*role].word) == 0)
			return true;
	}
	return false;
}

static bool read_entry(struct theme *t, const char *name, const struct yaml *entry, struct err *e)
{
	char line[NUMBER_TEXT];
	struct mistake m;
	size_t role;

	number_plain(line, entry->line);
	if (!find_role(entry->key, &role))
		return err_say(e, TEXT_TUI_THEME_ROLE, name, line, entry->key, NULL);
	if (entry->kind != YAML_TEXT)
		return err_say(e, TEXT_TUI_THEME_MAP, name, line, NULL);
	if (!parse_looks(entry->text, &t->looks[role], &m))
		return err_say(e, m.id, name, line, m.word, NULL);
	return true;
}

bool theme_read(struct theme *t, const char *name, const char *data, size_t size, struct err *e)
{
	struct arena arena = {0};
	struct theme read = *t;
	const struct yaml *root = yaml_read(&arena, name, data, size, e);
	char line[NUMBER_TEXT];
	bool ok = false;

	if (root == NULL)
		goto out;
	if (root->kind != YAML_MAP) {
		number_plain(line, root->line);
		(void)err_say(e, TEXT_TUI_THEME_MAP, name, line, NULL);
		goto out;
	}
	for (const struct yaml *entry = root->first; entry != NULL; entry = entry->next) {
		if (!read_entry(&read, name, entry, e))
			goto out;
	}
	*t = read;
	ok = true;
out:
	arena_release(&arena);
	return ok;
}

bool theme_load(struct theme *t, const char *path, struct err *e)
{
	struct buf data = {0};
	bool ok = file_read(path, THEME_BYTES, &data, e) &&
		  theme_read(t, path, buf_str(&data), data.size, e);

	buf_release(&data);
	return ok;
}

char theme_letter(enum theme_role role)
{
	return roles[role].letter;
}

const char *theme_word(enum theme_role role)
{
	return roles[role].word;
}
