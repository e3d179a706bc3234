#ifndef FORM_EXPR_TOKEN_H
#define FORM_EXPR_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,
	TOKEN_BIG,
	TOKEN_NAME,
	TOKEN_QUOTED, /* 'word' with its quotes */
	TOKEN_SIGN,
	TOKEN_BAD
};

/* A word of an expression; text is borrowed and not terminated. */
struct token {
	enum token_kind kind;
	const char *text;
	size_t size;
	int64_t number; /* TOKEN_NUMBER */
};

/* The token at text, after blanks. */
struct token token_read(const char *text);

/* True when the token is exactly these letters. */
bool token_is(const struct token *t, const char *letters);

/* True for the words that mean something by themselves and so cannot name a row or a stage. */
bool token_is_reserved(const char *name);

#endif
