#ifndef FORM_PRINT_WORD_H
#define FORM_PRINT_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "form/form.h"

/* What stands in braces in the `print` of a document. */
enum print_word_kind {
	PRINT_FIELD,    /* {perihal}: a field of the document */
	PRINT_DAY,      /* {hari:tanggal}: the day of the week of its date */
	PRINT_DISTRICT, /* {kecamatan} */
	PRINT_REGENCY,  /* {kabupaten} */
	PRINT_YEAR,     /* {tahun} */
	PRINT_STAGE,    /* {tahapan} */
	PRINT_LIST      /* {daftar usulan klasifikasi nomor}, alone on its line */
};

struct print_word {
	enum print_word_kind kind;
	const struct field *field;  /* PRINT_FIELD, PRINT_DAY */
	const struct form *form;    /* PRINT_LIST: whose records */
	const struct field *group;  /* PRINT_LIST: the choice that groups them, NULL: not named */
	const struct field *number; /* PRINT_LIST: the number they are sorted by, NULL: none */
};

/* Reads what stands between two braces, so many bytes; a field of the document wins over the other
 * words. False when it means nothing there. */
bool print_word_read(const struct forms *f, const struct form *document, const char *text,
	size_t size, struct print_word *out);

#endif
