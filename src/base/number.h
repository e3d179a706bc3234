#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NUMBER_TEXT = 32 };

/* The whole number a person wrote: digits, or digits in groups of three parted by points, commas
 * or blanks of one kind ("1.250.000"). False for anything else: signs, letters, fractions. More
 * than NUMBER_DIGITS digits, zeros before them not counted, are false with *too_big set. */
enum { NUMBER_DIGITS = 13 };
bool number_parse(const char *text, int64_t *number, bool *too_big);

/* A whole number for eyes, grouped in the language of the program: 1.250.000 or 1,250,000. */
void number_show(char out[NUMBER_TEXT], int64_t number);

/* number / 10 for eyes, with one decimal that is left out when it is 0: 1234 is "123,4" (or "123.4"),
 * 1000 is "100". So per mille are shown as per cent without floats. */
void number_tenths(char out[NUMBER_TEXT], int64_t number);

/* Plain digits, for files and keys. */
void number_plain(char out[NUMBER_TEXT], int64_t number);

#endif
