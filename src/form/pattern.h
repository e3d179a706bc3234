#ifndef FORM_PATTERN_H
#define FORM_PATTERN_H

#include <stdbool.h>

/* A POSIX extended regular expression made ready once, for every answer it is held against. */
struct pattern;

/* NULL when the text is none, or one that could cost a hostile form file's reader too much: longer
 * than 200 bytes, with references back, or repeating more than 10000 times in all. */
struct pattern *pattern_new(const char *text);
void pattern_free(const struct pattern *p);

/* Texts longer than 255 bytes fit nothing. */
bool pattern_fits(const struct pattern *p, const char *text);

#endif
