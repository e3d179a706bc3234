#include "tui/script.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"
#include "tui/picture.h"

struct script {
	struct arena names;
	struct script_step *steps;
	size_t count, room, next;
};

/* One line of the file being read. */
struct line {
	const char *name;
	int number;
	const char *at, *end;
	struct script *script;
	struct err *err;
};

static void add_step(struct line *l, struct script_step step)
{
	struct script *s = l->script;

	s->steps = mem_grow(s->steps, s->count, &s->room, sizeof(*s->steps));
	s->steps[s->count++] = step;
}

static void add_key(struct line *l, struct key key)
{
	add_step(l, (struct script_step){.kind = SCRIPT_KEY, .key = key});
}

static bool mistake(const struct line *l, enum text_id id, const char *what)
{
	char number[NUMBER_TEXT];

	number_plain(number, l->number);
	return err_say(l->err, id, l->name, number, what, NULL);
}

static bool too_many(const struct line *l, enum text_id id, int most)
{
	char number[NUMBER_TEXT];

	number_plain(number, most);
	return mistake(l, id, number);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* True when a word or a text follows; what comes after # is a comment. */
static bool skip_blanks(struct line *l)
{
	while (l->at < l->end && is_blank(*l->at))
		l->at++;
	return l->at < l->end && *l->at != '#';
}

/* Takes the next word; one too long for any name is cut, and then nobody knows it. */
static void take_word(struct line *l, char word[SCRIPT_NAME_BYTES + 2])
{
	const char *from = l->at;
	size_t size;

	while (l->at < l->end && !is_blank(*l->at))
		l->at++;
	size = (size_t)(l->at - from);
	if (size > SCRIPT_NAME_BYTES + 1)
		size = SCRIPT_NAME_BYTES + 1;
	memcpy(word, from, size);
	word[size] = '\0';
}

/* Goes over a backslash; '\n' and '\t' only where text is pasted. */
static bool take_escape(struct line *l, bool pastes, unsigned char *code)
{
	char next = '\0';

	if (*l->at == '\\' && l->end - l->at > 1)
		next = l->at[1];
	if (next == '"' || next == '\\')
		l->at++;
	if (!pastes || (next != 'n' && next != 't'))
		return false;
	*code = next == 'n' ? '\r' : '\t';
	l->at += 2;
	return true;
}

static void add_byte(struct line *l, unsigned char byte)
{
	add_step(l, (struct script_step){.kind = SCRIPT_BYTE, .byte = byte, .more = true});
}

static bool take_letter(struct line *l, bool pastes)
{
	size_t length;
	uint32_t code = utf8_next(l->at, (size_t)(l->end - l->at), &length);

	if (code < 0x20 || (code >= 0x7F && code < 0xA0))
		return mistake(l, TEXT_TUI_SCRIPT_TEXT, NULL);
	if (!pastes)
		add_key(l, (struct key){KEY_LETTER, code});
	for (size_t i = 0; pastes && i < length; i++)
		add_byte(l, (unsigned char)l->at[i]);
	l->at += length;
	return true;
}

static bool read_text(struct line *l, bool pastes)
{
	unsigned char code;

	for (l->at++; l->at < l->end && *l->at != '"';) {
		if (take_escape(l, pastes, &code))
			add_byte(l, code);
		else if (!take_letter(l, pastes))
			return false;
	}
	if (l->at == l->end)
		return mistake(l, TEXT_TUI_SCRIPT_QUOTE, NULL);
	l->at++;
	return l->at == l->end || is_blank(*l->at) || mistake(l, TEXT_TUI_SCRIPT_QUOTE, NULL);
}

static void add_bytes(struct line *l, const char *bytes)
{
	for (; *bytes != '\0'; bytes++)
		add_byte(l, (unsigned char)*bytes);
}

/* The text behind the word, in one piece with its marks. */
static bool read_paste(struct line *l)
{
	struct script *s = l->script;
	size_t before = s->count;

	if (!skip_blanks(l) || *l->at != '"')
		return too_many(l, TEXT_TUI_SCRIPT_PASTE, SCRIPT_LINE_BYTES);
	add_bytes(l, "\033[200~");
	if (!read_text(l, true))
		return false;
	add_bytes(l, "\033[201~");
	if (s->count - before > SCRIPT_LINE_BYTES)
		return too_many(l, TEXT_TUI_SCRIPT_PASTE, SCRIPT_LINE_BYTES);
	s->steps[s->count - 1].more = false;
	return true;
}

static bool read_keys(struct line *l)
{
	char word[SCRIPT_NAME_BYTES + 2];
	struct key key;

	while (skip_blanks(l)) {
		if (*l->at == '"') {
			if (!read_text(l, false))
				return false;
			continue;
		}
		take_word(l, word);
		if (strcmp(word, "Paste") == 0) {
			if (!read_paste(l))
				return false;
			continue;
		}
		if (!key_parse(word, &key))
			return mistake(l, TEXT_TUI_SCRIPT_KEY, word);
		add_key(l, key);
	}
	return true;
}

static bool parse_byte(const char *word, unsigned char *byte)
{
	if (strlen(word) != 2 || !isxdigit((unsigned char)word[0]) ||
		!isxdigit((unsigned char)word[1]))
		return false;
	*byte = (unsigned char)strtoul(word, NULL, 16);
	return true;
}

static bool read_bytes(struct line *l, enum script_kind kind)
{
	char word[SCRIPT_NAME_BYTES + 2];
	struct script_step step = {.kind = kind, .more = true};
	int count = 0;

	for (; skip_blanks(l); count++) {
		take_word(l, word);
		if (!parse_byte(word, &step.byte))
			return mistake(l, TEXT_TUI_SCRIPT_BYTE, word);
		if (count == SCRIPT_LINE_BYTES)
			return too_many(l, TEXT_TUI_SCRIPT_BYTES, SCRIPT_LINE_BYTES);
		add_step(l, step);
	}
	if (count == 0)
		return too_many(l, TEXT_TUI_SCRIPT_BYTES, SCRIPT_LINE_BYTES);
	l->script->steps[l->script->count - 1].more = false;
	return true;
}

/* The one word after a command. */
static bool take_only(struct line *l, char word[SCRIPT_NAME_BYTES + 2])
{
	if (!skip_blanks(l))
		return false;
	take_word(l, word);
	return strlen(word) <= SCRIPT_NAME_BYTES && !skip_blanks(l);
}

static bool read_name(struct line *l, enum script_kind kind)
{
	char word[SCRIPT_NAME_BYTES + 2];

	if (!take_only(l, word))
		return too_many(l, TEXT_TUI_SCRIPT_NAME, SCRIPT_NAME_BYTES);
	add_step(
		l, (struct script_step){.kind = kind, .name = arena_text(&l->script->names, word)});
	return true;
}

/* Digits at *text as a number up to most; 0 when there are none or it is too large. */
static int take_number(const char **text, int most)
{
	int number = 0;

	for (; **text >= '0' && **text <= '9'; (*text)++) {
		if (number <= most)
			number = number * 10 + (**text - '0');
	}
	return number <= most ? number : 0;
}

static bool read_size(struct line *l, enum script_kind kind)
{
	char word[SCRIPT_NAME_BYTES + 2] = "";
	struct script_step step = {.kind = kind};
	const char *at = word;

	if (!take_only(l, word))
		return mistake(l, TEXT_TUI_SCRIPT_SIZE, word);
	step.columns = take_number(&at, PICTURE_COLUMNS);
	if (*at != 'x')
		return mistake(l, TEXT_TUI_SCRIPT_SIZE, word);
	at++;
	step.rows = take_number(&at, PICTURE_ROWS);
	if (*at != '\0' || step.rows == 0 || step.columns == 0)
		return mistake(l, TEXT_TUI_SCRIPT_SIZE, word);
	add_step(l, step);
	return true;
}

static const struct {
	const char *word;
	enum script_kind kind;
	bool (*read)(struct line *l, enum script_kind kind);
} commands[] = {
	{":bytes", SCRIPT_BYTE, read_bytes},
	{":dump", SCRIPT_DUMP, read_name},
	{":roles", SCRIPT_ROLES, read_name},
	{":resize", SCRIPT_RESIZE, read_size},
	{":bytes-sent", SCRIPT_SENT, read_name},
};

static bool read_command(struct line *l)
{
	char word[SCRIPT_NAME_BYTES + 2];

	take_word(l, word);
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		if (strcmp(word, commands[i].word) == 0)
			return commands[i].read(l, commands[i].kind);
	}
	return mistake(l, TEXT_TUI_SCRIPT_COMMAND, word);
}

static bool read_line(struct line *l)
{
	size_t size = (size_t)(l->end - l->at);

	if (!utf8_is_valid(l->at, size) || memchr(l->at, '\0', size) != NULL)
		return mistake(l, TEXT_TUI_SCRIPT_TEXT, NULL);
	if (!skip_blanks(l))
		return true;
	return *l->at == ':' ? read_command(l) : read_keys(l);
}

static bool read_lines(struct line *l, const char *data, size_t size)
{
	const char *end = data + size;

	while (data < end) {
		const char *newline = memchr(data, '\n', (size_t)(end - data));

		l->number++;
		l->at = data;
		l->end = newline != NULL ? newline : end;
		data = newline != NULL ? newline + 1 : end;
		if (!read_line(l))
			return false;
	}
	return true;
}

struct script *script_read(const char *name, const char *data, size_t size, struct err *e)
{
	struct script *s = mem_array(1, sizeof(*s));
	struct line line = {.name = name, .script = s, .err = e};
	char most[NUMBER_TEXT];
	bool ok;

	if (size > SCRIPT_BYTES) {
		number_plain(most, SCRIPT_BYTES);
		ok = err_say(e, TEXT_TUI_SCRIPT_LARGE, name, most, NULL);
	} else {
		ok = read_lines(&line, data, size);
	}
	if (!ok) {
		script_free(s);
		return NULL;
	}
	return s;
}

bool script_next(struct script *s, struct script_step *step)
{
	if (s->next >= s->count)
		return false;
	*step = s->steps[s->next++];
	return true;
}

void script_free(struct script *s)
{
	if (s == NULL)
		return;
	arena_release(&s->names);
	free(s->steps);
	free(s);
}
