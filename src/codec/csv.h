#ifndef CODEC_CSV_H
#define CODEC_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

struct buf;

/* A CSV file (RFC 4180) in memory, cells trimmed of blanks around them. */
struct csv_line {
	int line;   /* in the file, from 1 */
	size_t count;
	const char **cells;
};

struct csv {
	char separator;
	size_t count;
	struct csv_line *lines; /* lines with nothing in them are left out */
};

/* Reads text as CSV with libcsv in strict mode; the separator is found from the first line: comma,
 * semicolon (Excel in Indonesia) or tab. Takes a UTF-8 BOM and CRLF; refuses UTF-16, other
 * encodings, NUL bytes, open quotes and more than 65,536 lines with a sentence naming file:line. */
bool csv_read(struct arena *a, const char *name, const char *data, size_t size, struct csv *out,
	struct err *e);

/* Adds one cell, quoted when it must be, and a comma before it unless it is the first. */
void csv_put(struct buf *b, bool first, const char *text);

#endif
