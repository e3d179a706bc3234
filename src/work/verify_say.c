#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "work/entry.h"
#include "work/listing.h"
#include "work/listing_text.h"
#include "work/verify_parts.h"

enum {
	FIRST_FIELDS = 3
};

void verify_say(struct verify *v, bool is_error, enum text_id id, ...)
{
	va_list args;

	buf_clear(&v->message);
	va_start(args, id);
	text_fill_list(&v->message, id, args);
	va_end(args);
	v->message_is_error = is_error;
}

void verify_say_error(struct verify *v, const struct err *e)
{
	buf_clear(&v->message);
	buf_text(&v->message, e->text);
	v->message_is_error = true;
}

/* The number alone is no name where it stands beside those of other tables. */
void verify_say_name(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	char number[16];

	if (l->row == NULL) {
		record_name(&d->book, l->record, out);
		return;
	}
	row_number(l->row, number);
	buf_text(out, l->row->group != NULL ? number : l->row->name);
}

static void add_first_fields(const struct desk *d, const struct record *r, struct buf *out)
{
	const struct field *columns[FIRST_FIELDS];
	size_t count = listing_columns(r->form, columns, FIRST_FIELDS), before = out->size;

	if (r->item != NULL)
		buf_text(out, item_label(r->item));
	for (size_t i = 0; i < count; i++) {
		struct buf one = {0};

		record_shown(d, r, columns[i], &one);
		if (one.size > 0)
			buf_print(out, "%s%s", out->size > before ? ", " : "", buf_str(&one));
		buf_release(&one);
	}
}

void verify_say_words(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	if (l->row != NULL)
		buf_text(out, row_brief(l->row));
	else
		add_first_fields(d, l->record, out);
}

void verify_say_value(const struct verify_line *l, struct buf *out)
{
	char shown[EDIT_BYTES];

	if (l->cell == NULL)
		return;
	/* Without what its writer is still typing elsewhere. */
	entry_cell_text(&(struct cell){.value = l->cell->value, .reason = l->cell->reason}, shown,
		sizeof(shown));
	buf_text(out, shown);
}

static void signed_tenths(int64_t permille, char out[NUMBER_TEXT + 1])
{
	char number[NUMBER_TEXT];

	number_tenths(number, permille < 0 ? -permille : permille);
	(void)snprintf(out, NUMBER_TEXT + 1, "%s%s",
		permille < 0   ? "-"
		: permille > 0 ? "+"
			       : "",
		number);
}

static void add_far_change(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	bool last_year = verify_period(d) == PERIOD_LAST_YEAR;
	char change[NUMBER_TEXT + 1], others[NUMBER_TEXT + 1];

	signed_tenths(l->change, change);
	signed_tenths(l->others_change, others);
	text_fill(out, TEXT_VERIFY_FAR_CHANGE, change,
		text(last_year ? TEXT_VERIFY_LAST_YEAR : TEXT_VERIFY_LAST_STAGE), others, NULL);
}

void verify_say_outlier(const struct desk *d, const struct verify_line *l, struct buf *out)
{
	char share[NUMBER_TEXT], others[NUMBER_TEXT];

	if (!l->is_outlier)
		return;
	number_tenths(share, l->share);
	number_tenths(others, l->others);
	buf_print(out, "%s: ", text(TEXT_VERIFY_OUTLIER));
	if (l->far_change)
		add_far_change(d, l, out);
	if (l->far_share) {
		buf_text(out, l->far_change ? "; " : "");
		text_fill(out, TEXT_VERIFY_FAR_SHARE, share, others, NULL);
	}
	buf_char(out, '.');
}

const char *verify_say_verdict(enum verdict verdict)
{
	static const enum text_id words[VERDICT_COUNT] = {
		[VERDICT_NONE] = TEXT_VERIFY_VERDICT_NONE,
		[VERDICT_AGREE] = TEXT_VERIFY_VERDICT_AGREE,
		[VERDICT_RETURN] = TEXT_VERIFY_VERDICT_RETURN,
		[VERDICT_UNABLE] = TEXT_VERIFY_VERDICT_UNABLE,
	};

	return text(words[verdict]);
}
