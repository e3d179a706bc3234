#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "codec/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put_all(const struct csv *csv, struct buf *b)
{
	for (size_t i = 0; i < csv->count; i++) {
		for (size_t c = 0; c < csv->lines[i].count; c++)
			csv_put(b, c == 0, csv->lines[i].cells[c]);
		buf_char(b, '\n');
	}
}

/* What was read has the same cells after it is written and read again. The separator is found
 * anew, so a line of its own names it. */
static void assert_round(struct arena *a, const struct csv *csv)
{
	struct buf b = {0};
	struct csv again;
	struct err e;

	buf_text(&b, "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n");
	put_all(csv, &b);
	if (csv_read(a, "f", b.data, b.size, &again, &e)) {
		assert(again.count == csv->count + 1);
		for (size_t i = 0; i < csv->count; i++) {
			assert(again.lines[i + 1].count == csv->lines[i].count);
			for (size_t c = 0; c < csv->lines[i].count; c++)
				assert(strcmp(again.lines[i + 1].cells[c],
					       csv->lines[i].cells[c]) == 0);
		}
	} else {
		assert(strstr(e.text, "terlalu banyak") != NULL);
	}
	buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = {0};
	struct err e = {0};
	struct csv csv;

	if (csv_read(&a, "f", (const char *)data, size, &csv, &e))
		assert_round(&a, &csv);
	else
		assert(strncmp(e.text, "f:", 2) == 0);
	arena_release(&a);
	return 0;
}
