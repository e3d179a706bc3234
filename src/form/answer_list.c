#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "form/answer_parts.h"

enum {
	WORDS = 12,
	VILLAGE_DIGITS = 4
};

/* One code of a list, whatever kind the list is of. */
struct entry {
	const char *code, *label;
	const char *also; /* words that mean it too */
	const struct row *row;
};

static bool village_entry(const struct book *b, size_t index, struct entry *out)
{
	if (b == NULL || index > b->place_count)
		return false;
	if (index < b->place_count)
		*out = (struct entry){
			b->places[index].code, b->places[index].name, b->places[index].kind, NULL};
	else
		*out = (struct entry){b->district_code, text(TEXT_FORM_REC_V_WHOLE),
			b->district_name == NULL ? "" : b->district_name, NULL};
	return out->code != NULL;
}

/* False behind the last. */
static bool entry_at(
	const struct codelist *l, const struct book *b, size_t index, struct entry *out)
{
	if (l->kind == CODELIST_VILLAGES)
		return village_entry(b, index, out);
	if (l->kind == CODELIST_ROWS) {
		const struct row *row;

		if (l->form == NULL || index >= l->form->row_count)
			return false;
		row = &l->form->rows[index];
		*out = (struct entry){row->name, row_label(row), row->brief, row};
		return true;
	}
	if (index >= l->code_count)
		return false;
	*out = (struct entry){
		l->codes[index].name, code_label(&l->codes[index]), l->codes[index].label, NULL};
	return true;
}

static bool find_code(
	const struct codelist *l, const struct book *b, const char *code, struct entry *out)
{
	for (size_t i = 0; entry_at(l, b, i, out); i++) {
		if (strcmp(out->code, code) == 0)
			return true;
	}
	return false;
}

const char *codelist_name_of(const struct codelist *l, const struct book *book, const char *code)
{
	struct entry entry;

	return find_code(l, book, code, &entry) ? entry.label : NULL;
}

void codelist_show(
	const struct codelist *l, const struct book *book, const char *code, struct buf *out)
{
	struct entry entry;
	char number[16];

	if (l == NULL || !find_code(l, book, code, &entry)) {
		buf_text(out, code);
	} else if (entry.row != NULL) {
		row_number(entry.row, number);
		buf_print(out, "%s %s", number, row_brief(entry.row));
	} else {
		buf_text(out, entry.label);
	}
}

static bool is_number(const char *text)
{
	return *text != '\0' && strlen(text) <= VILLAGE_DIGITS &&
	       strspn(text, "0123456789") == strlen(text);
}

/* "I5" for I05. */
static bool same_but_zeros(const char *code, const char *text)
{
	size_t letters = strcspn(text, "0123456789");

	if (letters == 0 || text[letters] == '\0' || strncasecmp(code, text, letters) != 0)
		return false;
	code += letters;
	text += letters;
	return strcmp(code + strspn(code, "0"), text + strspn(text, "0")) == 0;
}

/* "2006" and "6" for 64.08.09.2006; the whole code without its points. */
static bool is_village(const char *code, const char *text)
{
	const char *last = strrchr(code, '.');

	if (strlen(text) > VILLAGE_DIGITS) {
		for (; *text != '\0' && *code != '\0'; code++) {
			if (*code == '.')
				continue;
			if (*code != *text++)
				return false;
		}
		return *text == '\0' && *code == '\0';
	}
	if (last == NULL || strlen(last) != 1 + VILLAGE_DIGITS || !is_number(text))
		return false;
	if (strlen(text) == VILLAGE_DIGITS)
		return strcmp(last + 1, text) == 0;
	return strtol(last + 2, NULL, 10) == strtol(text, NULL, 10);
}

static bool means(const struct codelist *l, const struct entry *entry, const char *text)
{
	char number[16];

	if (l->kind == CODELIST_VILLAGES)
		return is_village(entry->code, text);
	if (entry->row == NULL)
		return false;
	row_number(entry->row, number);
	return strcasecmp(number, text) == 0 || same_but_zeros(entry->code, text);
}

/* All of the kecamatan, in the words people have for it. */
static bool is_whole(const char *text)
{
	static const char *const phrases[] = {"seluruh", "semua", "kecamatan", "seluruh kecamatan",
		"semua kecamatan", "sekecamatan", "se-kecamatan", "seluruh desa", "semua desa",
		"all", "whole", "district"};

	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
		if (strcasecmp(phrases[i], text) == 0)
			return true;
	}
	return false;
}

const char *codelist_exact(const struct codelist *l, const struct book *book, const char *text)
{
	const char *found = NULL;
	struct entry entry;
	size_t count = 0;

	for (size_t i = 0; entry_at(l, book, i, &entry); i++) {
		if (strcasecmp(entry.code, text) == 0)
			return entry.code;
		if (!means(l, &entry, text))
			continue;
		found = entry.code;
		count++;
	}
	if (count > 0)
		return count == 1 ? found : NULL;
	if (l->kind == CODELIST_VILLAGES)
		return is_whole(text) && book != NULL ? book->district_code : NULL;
	if (!is_number(text) || *text == '0' ||
		!entry_at(l, book, (size_t)strtol(text, NULL, 10) - 1, &entry))
		return NULL;
	return entry.code;
}

/* The words that are looked for, and the text as it was typed. */
struct sought {
	const char *text;
	char *copy;
	const char *words[WORDS];
	size_t count;
};

static void sought_open(struct sought *s, const char *text)
{
	char *rest;

	*s = (struct sought){.text = text, .copy = mem_text(text)};
	rest = s->copy;
	while (s->count < WORDS) {
		char *word = strsep(&rest, " ,");

		if (word == NULL)
			break;
		if (*word != '\0')
			s->words[s->count++] = word;
	}
}

static bool begins(const char *text, const char *start)
{
	return strncasecmp(text, start, strlen(start)) == 0;
}

/* 2 where a word of the text begins with it, 1 where it stands within, 0 nowhere. */
static int held(const char *text, const char *word)
{
	int best = 0;

	for (const char *p = strcasestr(text, word); p != NULL; p = strcasestr(p + 1, word)) {
		bool within = p > text && strchr(" -/(.,", p[-1]) == NULL;

		if (!within)
			return 2;
		best = 1;
	}
	return best;
}

enum {
	BEST = 1,
	WORST = 5
};

/* How well a code fits: BEST its code or label, then the beginning of its code, of its label, of
 * words in it, WORST letters within them; 0 not at all. */
static int fit(const struct sought *s, const struct entry *entry)
{
	int least = 2;

	if (strcasecmp(entry->code, s->text) == 0 || strcasecmp(entry->label, s->text) == 0)
		return BEST;
	if (begins(entry->code, s->text))
		return BEST + 1;
	if (begins(entry->label, s->text))
		return BEST + 2;
	for (size_t i = 0; i < s->count; i++) {
		int label = held(entry->label, s->words[i]), also = held(entry->also, s->words[i]);
		int best = label > also ? label : also;

		least = best < least ? best : least;
	}
	return least == 0 ? 0 : WORST + 1 - least;
}

size_t codelist_find(const struct codelist *l, const struct book *book, const char *text,
	struct candidate *out, size_t most)
{
	const char *exact = codelist_exact(l, book, text);
	struct sought sought;
	struct entry entry;
	size_t count = 0;

	sought_open(&sought, text);
	for (int round = 0; round <= WORST; round++) {
		for (size_t i = 0; count < most && entry_at(l, book, i, &entry); i++) {
			bool is_exact = exact != NULL && strcmp(entry.code, exact) == 0;

			if (is_exact ? round == 0 : round > 0 && fit(&sought, &entry) == round)
				out[count++] = (struct candidate){entry.code, entry.label};
		}
	}
	free(sought.copy);
	return count;
}
