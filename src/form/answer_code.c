#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/number.h"
#include "form/answer_parts.h"
#include "form/pattern.h"

enum {
	CODE_BYTES = 64,
	NAMED = 3, /* candidates that a sentence names */
	SHARE_DIGITS = 3,
	SHARE_MOST = 100
};

/* What is being read: where it is looked up, and where it goes. */
struct reader {
	const struct field *field;
	const struct book *book;
	struct buf *out;
	struct err *e;
	size_t count;
};

static bool is_share(const char *digits, size_t size)
{
	return size >= 1 && size <= SHARE_DIGITS && strspn(digits, "0123456789") >= size;
}

bool answer_code(const char **at, char code[64], int *share)
{
	const char *p = *at + strspn(*at, " ");
	size_t size = strcspn(p, " "), name = strcspn(p, " :");

	*share = -1;
	if (size == 0)
		return false;
	(void)snprintf(
		code, CODE_BYTES, "%.*s", (int)(name < CODE_BYTES ? name : CODE_BYTES - 1), p);
	if (name < size && is_share(p + name + 1, size - name - 1))
		*share = (int)strtol(p + name + 1, NULL, 10);
	*at = p + size;
	return true;
}

bool answer_has_code(const char *canonical, const char *wanted)
{
	char code[CODE_BYTES];
	int share;

	while (answer_code(&canonical, code, &share)) {
		if (strcmp(code, wanted) == 0)
			return true;
	}
	return false;
}

static bool is_code(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789_-.";
	size_t size = strlen(text);

	return size > 0 && size < CODE_BYTES && strspn(text, letters) == size;
}

static bool say_ambiguous(
	const struct reader *r, const char *text, const struct candidate *found, size_t count)
{
	struct buf names = {0};

	for (size_t i = 0; i < count && i < NAMED; i++) {
		buf_text(&names, i == 0 ? "" : ", ");
		codelist_show(r->field->list, r->book, found[i].code, &names);
	}
	buf_text(&names, count > NAMED ? ", ..." : "");
	(void)answer_refuse(TEXT_FORM_REC_V_AMBIGUOUS, text, buf_str(&names), r->e);
	buf_release(&names);
	return false;
}

static bool say_unknown(const struct reader *r, const char *text)
{
	return answer_refuse(TEXT_FORM_REC_V_UNKNOWN, text, codelist_label(r->field->list), r->e);
}

/* The one of several that the words name whole: all of its label, or what stands behind the colon in
 * "APBDes: Dana Desa". */
static const char *named(const struct candidate *found, size_t count, const char *text)
{
	const char *code = NULL;

	for (size_t i = 0; i < count; i++) {
		const char *tail = strstr(found[i].label, ": ");

		if (strcasecmp(found[i].label, text) != 0 &&
			(tail == NULL || strcasecmp(tail + 2, text) != 0))
			continue;
		if (code != NULL)
			return NULL;
		code = found[i].code;
	}
	return code;
}

/* The code a text means: NULL with a sentence when it means none or several. */
static const char *find_one(const struct reader *r, const char *text)
{
	const struct codelist *l = r->field->list;
	const char *exact = codelist_exact(l, r->book, text);
	struct candidate found[NAMED + 1];
	size_t count;

	if (exact != NULL)
		return exact;
	count = codelist_find(l, r->book, text, found, NAMED + 1);
	if (count == 1)
		return found[0].code;
	if (count > 1 && (exact = named(found, count, text)) != NULL)
		return exact;
	if (count == 0 && l->kind == CODELIST_OPEN && is_code(text))
		return text;
	(void)(count == 0 ? say_unknown(r, text) : say_ambiguous(r, text, found, count));
	return NULL;
}

static bool read_one(struct reader *r, const char *text)
{
	const char *code = find_one(r, text);

	if (code == NULL)
		return false;
	buf_text(r->out, code);
	return true;
}

static bool stands_already(const struct reader *r, const char *code)
{
	const char *at = buf_str(r->out);
	char other[CODE_BYTES];
	int share;

	while (answer_code(&at, other, &share)) {
		if (strcmp(other, code) == 0)
			return true;
	}
	return false;
}

/* "60" or "60%" behind the colon. */
static bool read_share(const struct reader *r, const char *text, char *colon, int *share)
{
	size_t size = strlen(colon + 1);

	if (size > 0 && colon[size] == '%')
		size--;
	*share = is_share(colon + 1, size) ? (int)strtol(colon + 1, NULL, 10) : SHARE_MOST + 1;
	if (!r->field->shares)
		return answer_refuse(TEXT_FORM_REC_V_NO_SHARES, text, NULL, r->e);
	if (*share > SHARE_MOST)
		return answer_refuse(TEXT_FORM_REC_V_SHARE, text, NULL, r->e);
	*colon = '\0';
	return true;
}

/* One code of several, with its share. */
static bool add_code(struct reader *r, char *text)
{
	char *colon = strrchr(text, ':');
	char most[NUMBER_TEXT];
	const char *code;
	int share = -1;

	if (colon != NULL && !read_share(r, text, colon, &share))
		return false;
	code = find_one(r, text);
	if (code == NULL)
		return false;
	if (stands_already(r, code))
		return answer_refuse(TEXT_FORM_REC_V_TWICE, code, NULL, r->e);
	number_plain(most, ANSWER_CODES);
	if (++r->count > ANSWER_CODES)
		return err_say(r->e, TEXT_FORM_REC_V_CODES, most, NULL);
	buf_print(r->out, "%s%s", r->out->size == 0 ? "" : " ", code);
	if (share >= 0)
		buf_print(r->out, ":%d", share);
	return true;
}

/* The word without its share. */
static char *word_of(const char *text, size_t size)
{
	char *word = mem_array(size + 1, 1);

	memcpy(word, text, size);
	word[strcspn(word, ":")] = '\0';
	return word;
}

/* True when all of the text, without its share, says one code. */
static bool is_one(const struct reader *r, const char *text)
{
	struct err ignored;
	struct reader quiet = *r;
	char *word = word_of(text, strlen(text));
	bool found;

	quiet.e = &ignored;
	found = find_one(&quiet, word) != NULL;
	free(word);
	return found;
}

/* True when each word of the text is a code by itself, so that blanks part codes and not words of one
 * label. An open list takes any code. */
static bool is_row_of_codes(const struct reader *r, const char *text)
{
	const struct codelist *l = r->field->list;
	struct candidate one;
	bool all = true;
	bool any = l->kind == CODELIST_OPEN && codelist_find(l, r->book, text, &one, 1) == 0;

	while (all && *text != '\0') {
		size_t size = strcspn(text, " ");
		char *word = word_of(text, size);

		all = codelist_exact(l, r->book, word) != NULL || (any && is_code(word));
		free(word);
		text += size;
		text += strspn(text, " ");
	}
	return all;
}

/* "2001 sekerat": codes that stand in front of words. */
static bool add_codes_and_words(struct reader *r, char *piece)
{
	while (piece[strcspn(piece, " ")] != '\0' && !is_one(r, piece)) {
		size_t size = strcspn(piece, " ");
		char *word = word_of(piece, size);
		bool is_exact = codelist_exact(r->field->list, r->book, word) != NULL;

		free(word);
		if (!is_exact)
			break;
		piece[size] = '\0';
		if (!add_code(r, piece))
			return false;
		piece += size + 1;
		piece += strspn(piece, " ");
	}
	return add_code(r, piece);
}

static bool add_piece(struct reader *r, char *piece)
{
	size_t size;
	char *word;

	piece += strspn(piece, " ");
	size = strlen(piece);
	while (size > 0 && piece[size - 1] == ' ')
		piece[--size] = '\0';
	if (size == 0)
		return true;
	/* "seluruh kecamatan" is one, though each of its words would be too. */
	if (codelist_exact(r->field->list, r->book, piece) != NULL)
		return add_code(r, piece);
	if (!is_row_of_codes(r, piece))
		return add_codes_and_words(r, piece);
	while ((word = strsep(&piece, " ")) != NULL) {
		if (*word != '\0' && !add_code(r, word))
			return false;
	}
	return true;
}

/* "I05 : 60 %" is "I05:60%": no blank parts a code from its share. */
static char *without_loose_blanks(const char *text)
{
	struct buf out = {0};

	for (; *text != '\0'; text++) {
		const char *next = text + strspn(text, " ");

		if (*text == ' ' && (*next == ':' || *next == '%' ||
					    (out.size > 0 && out.data[out.size - 1] == ':')))
			continue;
		buf_char(&out, *text);
	}
	return buf_take(&out);
}

static bool is_number_alone(const char *text)
{
	return *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

static bool read_several(struct reader *r, const char *text)
{
	char *copy = without_loose_blanks(text), *rest = copy, *piece;
	bool ok = true, shared = false;

	while (ok && (piece = strsep(&rest, ",;")) != NULL) {
		/* "I05:97,3" is no share with a code behind it, but a share that is no whole number. */
		if (shared && is_number_alone(piece))
			ok = answer_refuse(TEXT_FORM_REC_V_SHARE, text, NULL, r->e);
		shared = strchr(piece, ':') != NULL;
		ok = ok && add_piece(r, piece);
	}
	free(copy);
	return ok;
}

/* What was copied with its label behind it: "5.1.02.01.01.0026 Belanja bahan". */
static bool first_word_fits(const struct field *f, const char *text)
{
	char word[CODE_BYTES];
	size_t size = strcspn(text, " ");

	if (f->fits == NULL || size >= CODE_BYTES)
		return false;
	(void)snprintf(word, sizeof(word), "%.*s", (int)size, text);
	return pattern_fits(f->fits, word);
}

/* Codes are kept as they are typed: rules say what is wrong with them. */
static bool read_code(struct reader *r, const char *text)
{
	const struct field *f = r->field;
	const char *exact = f->list == NULL ? NULL : codelist_exact(f->list, r->book, text);
	size_t size = strcspn(text, " ");
	bool is_word = text[size] == '\0', has_digit = strpbrk(text, "0123456789") != NULL;
	struct candidate one;

	if (exact != NULL) {
		buf_text(r->out, exact);
		return true;
	}
	if (size >= CODE_BYTES)
		return answer_refuse(TEXT_FORM_REC_V_CODE_LONG, text, NULL, r->e);
	if (f->list != NULL && !first_word_fits(f, text) && (!is_word || !has_digit) &&
		(!is_word || codelist_find(f->list, r->book, text, &one, 1) > 0))
		return read_one(r, text);
	if (!is_word && !first_word_fits(f, text))
		return answer_refuse(TEXT_FORM_REC_V_CODE_BLANK, text, NULL, r->e);
	buf_add(r->out, text, size);
	return true;
}

bool answer_read_select(const struct field *f, const struct answer_at *at, const char *text,
	struct buf *out, struct err *e)
{
	struct reader r = {.field = f, .book = at->book, .out = out, .e = e};

	if (f->type == FIELD_CODE)
		return read_code(&r, text);
	return f->type == FIELD_SELECT_MULTIPLE ? read_several(&r, text) : read_one(&r, text);
}
