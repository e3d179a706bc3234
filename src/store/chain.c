#include "store/chain.h"

#include <string.h>

#include "base/buf.h"
#include "base/number.h"

enum {
	UNIT_SEPARATOR = 0x1f
};

void chain_start(char hash[SHA256_HEX])
{
	memset(hash, '0', SHA256_HEX - 1);
	hash[SHA256_HEX - 1] = '\0';
}

void chain_copy(char hash[SHA256_HEX], const char *stored)
{
	size_t size = strnlen(stored, SHA256_HEX - 1);

	memset(hash, '\0', SHA256_HEX);
	memcpy(hash, stored, size);
}

void chain_next(char hash[SHA256_HEX], const struct chain_row *row)
{
	char seq[NUMBER_TEXT];
	struct buf b = {0};

	number_plain(seq, row->seq);
	buf_text(&b, hash);
	buf_char(&b, '\n');
	buf_text(&b, seq);
	for (size_t i = 0; i < CHAIN_TEXTS; i++) {
		buf_char(&b, UNIT_SEPARATOR);
		buf_add(&b, row->texts[i].text, row->texts[i].size);
	}
	sha256_hex(hash, b.data, b.size);
	buf_release(&b);
}
