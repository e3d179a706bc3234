#ifndef FORM_ANSWER_H
#define FORM_ANSWER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "form/sheet.h"

/* Answers of fields. One canonical text stands for each answer, in the database, in CSV and in
 * rules; "" is empty.
 *
 * type              canonical                         a person may type
 * text              UTF-8, LF between paragraphs      anything
 * integer, money    digits, at most 13                1.250.000; money: 12r (thousands) 3j (millions)
 * decimal           12 or 2.5, at most 3 decimals     2,5 or 2.5 (a point before 3 digits groups)
 * date              2026-02-11                        11/2/2026, 110226, 11 Februari 2026, 11-2
 * select_one        a code                            the code, its number in the list, words of it
 * select_multiple   codes parted by blanks, each with the same, parted by blanks or commas
 *                   ":60" behind it when shares are
 *                   given (I05:60 I07:40)
 * code              the code as typed                 the code, words of it
 *
 * The one sign in a decimal that could be either (2,500 or 2.500) is read in the language of the
 * program: the comma is decimal in Indonesian, the point in English. So files hold what answer_edit
 * gives, or at most two decimals.
 *
 * Codes of a table's rows are their names (I05; typed also as B5, "5" or words); of villages their
 * full codes (typed also as the last digits or words), the code of the kecamatan for all of it. */

enum {
	ANSWER_TEXT = 255,   /* bytes of a one-line answer */
	ANSWER_LONG = 4000,  /* bytes of paragraphs */
	ANSWER_CODES = 64,   /* codes in a select_multiple */
	DECIMAL_ONE = 1000   /* a decimal's number in rules is in thousandths */
};

/* Where an answer is read: the book gives the villages and the year; today is ISO, for short dates. */
struct answer_at {
	const struct book *book;
	const char *today;
};

/* From what was typed or stands in a file to the canonical text in out (cleared first). False with
 * one sentence, which names the candidates when words fit several codes. An answer that a rule
 * would mark is accepted; only what has no canonical text is refused. */
bool answer_read(const struct field *f, const struct answer_at *at, const char *typed,
	struct buf *out, struct err *e);

/* For people: digits grouped, decimal comma, dates in words, labels of codes. Appends to out. */
void answer_show(
	const struct field *f, const struct book *book, const char *canonical, struct buf *out);

/* For a line being edited: what answer_read takes back to the same canonical text. */
void answer_edit(const struct field *f, const char *canonical, struct buf *out);

/* As rules see it: whole number, thousandths of a decimal, days since 1970-01-01 of a date; unknown
 * for an empty answer and for text and codes. */
struct value answer_number(const struct field *f, const char *canonical);

/* The canonical text of a number as rules see it, added to out: of a calculation or a default. A
 * minus stands before one below zero, which nobody can type. */
void answer_of_number(enum field_type type, int64_t number, struct buf *out);

/* The same for people. */
void answer_show_number(enum field_type type, int64_t number, struct buf *out);

/* One code of a select after another: copies it into code and its share (-1: none) into *share;
 * *at moves behind. False at the end. */
bool answer_code(const char **at, char code[64], int *share);

/* True when a code stands among those of a select, whatever its share. */
bool answer_has_code(const char *canonical, const char *code);

/* The label of a code of a list in the language of the program, NULL when the list does not hold it.
 * Codes of the office are the store's: they are not looked at here. */
const char *codelist_name_of(
	const struct codelist *l, const struct book *book, const char *code);

/* Codes of a list whose code begins with, or whose words hold, every word of text, best first; at
 * most `most`. Strings are borrowed. */
struct candidate {
	const char *code, *label;
};
size_t codelist_find(const struct codelist *l, const struct book *book, const char *text,
	struct candidate *out, size_t most);

#endif
