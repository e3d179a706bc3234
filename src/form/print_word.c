#include "form/print_word.h"

#include <stdio.h>
#include <string.h>

enum {
	WORD_BYTES = 64
};

static bool read_common(const char *word, struct print_word *out)
{
	static const struct {
		const char *word;
		enum print_word_kind kind;
	} words[] = {
		{"kecamatan", PRINT_DISTRICT},
		{"kabupaten", PRINT_REGENCY},
		{"tahun", PRINT_YEAR},
		{"tahapan", PRINT_STAGE},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(words[i].word, word) != 0)
			continue;
		out->kind = words[i].kind;
		return true;
	}
	return false;
}

static bool read_one(const struct form *document, const char *word, struct print_word *out)
{
	static const char day[] = "hari:";

	out->field = form_field(document, word);
	if (out->field != NULL)
		return true;
	if (strncmp(word, day, sizeof(day) - 1) != 0)
		return read_common(word, out);
	out->kind = PRINT_DAY;
	out->field = form_field(document, word + sizeof(day) - 1);
	return out->field != NULL && out->field->type == FIELD_DATE;
}

static bool groups(const struct field *f)
{
	return f != NULL && f->type == FIELD_SELECT_ONE && f->list != NULL &&
	       f->list->code_count > 0;
}

static bool read_list(
	const struct forms *f, char names[3][WORD_BYTES], int count, struct print_word *out)
{
	out->kind = PRINT_LIST;
	out->form = forms_form(f, names[0]);
	if (out->form == NULL || out->form->kind == FORM_TABLE)
		return false;
	if (count > 1) {
		out->group = form_field(out->form, names[1]);
		if (!groups(out->group))
			return false;
	}
	if (count > 2) {
		out->number = form_field(out->form, names[2]);
		if (out->number == NULL || !field_is_number(out->number))
			return false;
	}
	return true;
}

bool print_word_read(const struct forms *f, const struct form *document, const char *text,
	size_t size, struct print_word *out)
{
	char copy[4 * WORD_BYTES], first[WORD_BYTES], names[3][WORD_BYTES], more[2];
	int count;

	*out = (struct print_word){.kind = PRINT_FIELD};
	if (size >= sizeof(copy))
		return false;
	memcpy(copy, text, size);
	copy[size] = '\0';
	count = sscanf(copy, "%63s %63s %63s %63s %1s", first, names[0], names[1], names[2], more);
	if (count == 1)
		return read_one(document, first, out);
	return count > 1 && count < 5 && strcmp(first, "daftar") == 0 &&
	       read_list(f, names, count - 1, out);
}
