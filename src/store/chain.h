#ifndef STORE_CHAIN_H
#define STORE_CHAIN_H

#include <stddef.h>
#include <stdint.h>

#include "codec/sha256.h"

/* The columns of a log row after seq, in the order of change.h: at .. note. */
enum {
	CHAIN_TEXTS = 12
};

struct chain_row {
	int64_t seq;
	struct {
		const char *text;
		size_t size;
	} texts[CHAIN_TEXTS];
};

/* The hash before the first row: 64 zeros. */
void chain_start(char hash[SHA256_HEX]);

/* Takes a stored hash, whatever its length is. */
void chain_copy(char hash[SHA256_HEX], const char *stored);

/* Turns the hash of the row before into this row's. */
void chain_next(char hash[SHA256_HEX], const struct chain_row *row);

#endif
