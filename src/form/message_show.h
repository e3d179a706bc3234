#ifndef FORM_MESSAGE_SHOW_H
#define FORM_MESSAGE_SHOW_H

#include "form/message.h"

/* One problem whose message is being filled in. */
struct show {
	const struct book *book;
	const struct problem *problem;
	struct buf *out;
};

/* The first field a check of records reads, NULL when it reads none. */
const struct field *message_field_read(const struct check *c);

/* What stands for {tahap} {bulan} {nomor} {kembar} {isian}, and for a field in braces. */
void show_stage(const struct show *s);
void show_months(const struct show *s);
void show_record_number(const struct show *s);
void show_twin_number(const struct show *s);
void show_field_label(const struct show *s);
void show_field(const struct show *s, const struct field *field);

#endif
