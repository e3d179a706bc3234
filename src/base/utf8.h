#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;

/* The code point at text (RFC 3629) and its length in bytes; 0xFFFD and 1 when the bytes are not
 * UTF-8. At the end (size 0) the length is 0. */
uint32_t utf8_next(const char *text, size_t size, size_t *length);

bool utf8_is_valid(const char *text, size_t size);

void utf8_put(struct buf *b, uint32_t code);

/* Makes text as it may go to a terminal, in place: the bytes of controls, which could drive it (U+0080
 * to U+009F too: ECMA-48, 8.2.2), and of what is not UTF-8 become '?'. */
void utf8_plain(char *text, size_t size);

/* Controls (also U+0080 to U+009F), and what hides or turns text: zero width, ends of lines,
 * bidirectional marks (Unicode TR 36), with which one name could pass for another. */
bool utf8_is_control(uint32_t code);

/* Terminal cells of one code point (0 for combining marks and controls, 2 for wide letters). */
int utf8_cells(uint32_t code);

/* Something that belongs to the letter before it: no cells, and not a control. */
bool utf8_is_mark(uint32_t code);

/* Terminal cells of a text. */
size_t utf8_width(const char *text);

/* How many bytes of text fit in so many cells without cutting a letter from its marks. */
size_t utf8_fit(const char *text, size_t cells);

/* Bytes of the letter (with its combining marks) that ends before offset, and that starts there. */
size_t utf8_before(const char *text, size_t offset);
size_t utf8_after(const char *text, size_t offset);

#endif
