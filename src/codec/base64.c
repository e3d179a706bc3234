#include "codec/base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char blanks[] = " \t\r\n";

void armor_wipe(struct armor *a)
{
	OPENSSL_cleanse(a, sizeof(*a));
}

static bool is_one_of(const char *set, char c)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* OpenSSL's decoder skips blanks and forgives bits behind the end; ours must not. */
static bool is_exact(const struct armor *a, size_t padding)
{
	unsigned char last[5] = "";
	size_t whole = a->letter_count / 4 * 3 - 3;
	int have = EVP_EncodeBlock(last, a->bytes + whole, (int)(3 - padding));
	bool same = have == 4 && memcmp(last, a->letters + a->letter_count - 4, 4) == 0;

	OPENSSL_cleanse(last, sizeof(last));
	return same;
}

static bool armor_decode(struct armor *a)
{
	size_t padding = 0;

	a->size = 0;
	if (a->letter_count == 0 || a->letter_count % 4 != 0)
		return false;
	while (padding < 2 && a->letters[a->letter_count - 1 - padding] == '=')
		padding++;
	for (size_t i = 0; i < a->letter_count - padding; i++) {
		if (!is_one_of(alphabet, a->letters[i]))
			return false;
	}
	if (EVP_DecodeBlock(a->bytes, (const unsigned char *)a->letters, (int)a->letter_count) < 0)
		return false;
	a->size = a->letter_count / 4 * 3 - padding;
	return is_exact(a, padding);
}

bool base64_read(const char *text, size_t size, struct armor *out)
{
	out->size = 0;
	out->letter_count = 0;
	if (size > ARMOR_LETTERS)
		return false;
	memcpy(out->letters, text, size);
	out->letter_count = size;
	return armor_decode(out);
}

void base64_write(struct buf *out, const void *data, size_t size)
{
	const unsigned char *at = data;
	unsigned char four[5];

	for (size_t i = 0; i < size; i += 3) {
		size_t take = size - i < 3 ? size - i : 3;

		(void)EVP_EncodeBlock(four, at + i, (int)take);
		buf_add(out, four, 4);
	}
}

/* What is left of a text that is read from its start. */
struct rest {
	const char *at;
	size_t size;
};

static bool rest_skip(struct rest *r, const char *word)
{
	size_t size = strlen(word);

	if (r->size < size || memcmp(r->at, word, size) != 0)
		return false;
	r->at += size;
	r->size -= size;
	return true;
}

static void rest_skip_blanks(struct rest *r)
{
	while (r->size > 0 && is_one_of(blanks, *r->at)) {
		r->at++;
		r->size--;
	}
}

static bool rest_skip_line(struct rest *r, const char *what, const char *name)
{
	return rest_skip(r, "-----") && rest_skip(r, what) && rest_skip(r, " ") &&
	       rest_skip(r, name) && rest_skip(r, "-----") &&
	       (r->size == 0 || is_one_of(blanks, *r->at));
}

bool armor_is(const char *text, size_t size, const char *name)
{
	struct rest r = {text, size};

	rest_skip_blanks(&r);
	return rest_skip_line(&r, "BEGIN", name);
}

bool armor_read(const char *text, size_t size, const char *name, struct armor *out)
{
	struct rest r = {text, size};

	out->size = 0;
	out->letter_count = 0;
	rest_skip_blanks(&r);
	if (!rest_skip_line(&r, "BEGIN", name))
		return false;
	for (rest_skip_blanks(&r); r.size > 0 && *r.at != '-'; rest_skip_blanks(&r)) {
		if (out->letter_count == ARMOR_LETTERS)
			return false;
		out->letters[out->letter_count++] = *r.at++;
		r.size--;
	}
	if (!rest_skip_line(&r, "END", name))
		return false;
	rest_skip_blanks(&r);
	return r.size == 0 && armor_decode(out);
}

void armor_write(struct buf *out, const char *name, const void *data, size_t size, size_t columns)
{
	struct buf letters = {0};

	base64_write(&letters, data, size);
	buf_print(out, "-----BEGIN %s-----\n", name);
	for (size_t i = 0; i < letters.size; i += columns) {
		size_t left = letters.size - i;

		buf_add(out, letters.data + i, left < columns ? left : columns);
		buf_char(out, '\n');
	}
	buf_print(out, "-----END %s-----\n", name);
	buf_release(&letters);
}
