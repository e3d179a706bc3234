#include "work/carry.h"

#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "work/carry_value.h"
#include "work/listing_text.h"

/* The form a carry stands in. */
static const struct form *form_of(const struct forms *forms, const struct carry *carry)
{
	for (size_t i = 0; i < forms->form_count; i++) {
		const struct form *f = &forms->forms[i];

		for (size_t k = 0; k < f->carry_count; k++) {
			if (&f->carries[k] == carry)
				return f;
		}
	}
	return NULL;
}

static const struct stage *stage_of(const struct desk *d, const struct carry *carry)
{
	return carry->stage != NULL ? carry->stage : d->report.stage;
}

/* A register takes nothing over from itself, and coverages only where they are reported. */
static bool fits(const struct desk *d, const struct form *form, const struct carry *carry)
{
	if (!carry_is_for(carry, d->report.stage))
		return false;
	if (carry->lowest != NULL)
		return stage_has(d->report.stage, carry->lowest);
	return carry->from != form || carry->year != 0 || stage_of(d, carry) != d->report.stage;
}

size_t carries_fitting(
	const struct desk *d, const struct form *form, const struct carry **out, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < form->carry_count && n < most; i++) {
		if (fits(d, form, &form->carries[i]))
			out[n++] = &form->carries[i];
	}
	return n;
}

/* True when the row stands among the codes of a field in a record of this report. */
static bool mentions_row(const struct record *r, const struct field *f, const struct row *row)
{
	const char *answer = r->values[f->index];

	if (f->type != FIELD_SELECT_ONE && f->type != FIELD_SELECT_MULTIPLE)
		return strcmp(answer, row->name) == 0;
	return answer_has_code(answer, row->name);
}

static bool is_row_taken(const struct desk *d, const struct offer *o, const struct row *row)
{
	struct record *r;
	size_t at = 0;

	while ((r = records_next(d->book.records, o->form, NULL, &at)) != NULL) {
		if (mentions_row(r, o->carry->row_field, row))
			return true;
	}
	return false;
}

static bool is_record_taken(const struct desk *d, const struct offer *o, int64_t id)
{
	struct record *r;
	size_t at = 0;

	while ((r = records_next(d->book.records, o->form, NULL, &at)) != NULL) {
		if (r->origin.id == id)
			return true;
	}
	return false;
}

bool offered_is_taken(const struct desk *d, const struct offer *o, const struct offered *one)
{
	return one->row != NULL ? is_row_taken(d, o, one->row)
				: is_record_taken(d, o, one->record->id);
}

static int by_coverage(const void *a, const void *b)
{
	const struct offered *x = a, *y = b;

	if (x->taken != y->taken)
		return x->taken - y->taken;
	if ((x->permille < 0) != (y->permille < 0))
		return x->permille < 0 ? 1 : -1;
	if (x->permille != y->permille)
		return x->permille > y->permille ? 1 : -1;
	return x->row->index > y->row->index ? 1 : -1;
}

static void offer_rows(struct offer *o, const struct desk *d)
{
	const struct form *table = o->carry->lowest;

	o->list = arena_new(&o->arena, table->row_count + 1, sizeof(*o->list));
	for (size_t i = 0; i < table->row_count; i++) {
		const struct row *row = &table->rows[i];
		struct coverage c = book_coverage(&d->book, PERIOD_NOW, row, PLACE_DISTRICT);

		if (row->coverage != COVERAGE_NONE && row->coverage != COVERAGE_BOUND)
			o->list[o->count++] = (struct offered){.row = row,
				.permille = coverage_permille(&c),
				.taken = is_row_taken(d, o, row)};
	}
	if (o->count > 1)
		qsort(o->list, o->count, sizeof(*o->list), by_coverage);
}

/* Two rounds: what is not taken, then what is. */
static void offer_taken(struct offer *o, const struct desk *d, bool taken)
{
	struct record *r;
	size_t at = 0;

	while ((r = records_next(o->book.records, o->carry->from, NULL, &at)) != NULL) {
		if (is_record_taken(d, o, r->id) == taken)
			o->list[o->count++] =
				(struct offered){.record = r, .permille = -1, .taken = taken};
	}
}

/* The records of the source's newest report, with all that its calculations read. */
static bool offer_records(struct offer *o, struct desk *d, struct err *e)
{
	const struct stage *stage = stage_of(d, o->carry);
	struct report source;

	if (!report_find(d->store, d->report.year + o->carry->year, stage, 0, &source, e) ||
		!records_load(d->store, &o->arena, &source, &o->book, o->book.records, e))
		return false;
	o->book.year = source.year;
	o->book.stage = stage;
	o->list = arena_new(&o->arena, o->book.records->count + 1, sizeof(*o->list));
	offer_taken(o, d, false);
	offer_taken(o, d, true);
	return true;
}

/* What of the desk's book the offer still needs when the desk is loaded again. */
static void keep_places(struct offer *o)
{
	struct place *places = arena_new(&o->arena, o->book.place_count + 1, sizeof(*places));

	for (size_t i = 0; i < o->book.place_count; i++)
		places[i] = (struct place){arena_text(&o->arena, o->book.places[i].code),
			arena_text(&o->arena, o->book.places[i].name),
			arena_text(&o->arena, o->book.places[i].kind)};
	o->book.places = places;
	o->book.district_code = arena_text(&o->arena, o->book.district_code);
	o->book.district_name = arena_text(&o->arena, o->book.district_name);
}

bool offer_open(struct offer *o, struct desk *d, const struct carry *carry, struct err *e)
{
	*o = (struct offer){.carry = carry, .form = form_of(d->book.forms, carry)};
	o->book = (struct book){.forms = d->book.forms,
		.stage = d->book.stage,
		.year = d->book.year,
		.district_code = d->book.district_code,
		.district_name = d->book.district_name,
		.places = d->book.places,
		.place_count = d->book.place_count,
		.records = arena_new(&o->arena, 1, sizeof(struct records))};
	keep_places(o);
	if (carry->lowest != NULL) {
		offer_rows(o, d);
		return true;
	}
	if (offer_records(o, d, e))
		return true;
	offer_close(o);
	return false;
}

void offer_close(struct offer *o)
{
	if (o->book.records != NULL)
		records_release(o->book.records);
	arena_release(&o->arena);
	*o = (struct offer){0};
}

static void row_text(const struct offered *one, struct buf *out)
{
	char number[16], percent[NUMBER_TEXT];

	row_number(one->row, number);
	buf_print(out, "%s %s", number, row_brief(one->row));
	if (one->permille < 0)
		return;
	number_tenths(percent, one->permille);
	buf_print(out, ": %s%%", percent);
}

static bool is_of_rows(const struct field *f)
{
	return f->list != NULL && f->list->kind == CODELIST_ROWS;
}

/* The fields that its own list shows, as far as they are filled; in brief, rows of tables are their
 * numbers, because what is said of them comes behind. */
static void source_text(const struct desk *d, const struct offer *o, const struct record *r,
	bool brief, struct buf *out)
{
	buf_print(out, "%d", r->no);
	for (size_t i = 0; i < r->form->field_count; i++) {
		const struct field *f = &r->form->fields[i];
		struct buf scratch = {0};
		const char *text;

		if (f->width == 0)
			continue;
		text = record_text(&o->book, r, f, &scratch);
		if (*text != '\0') {
			buf_text(out, ", ");
			if (brief && is_of_rows(f))
				answer_row_numbers(d, text, out);
			else
				answer_shown(d, f, text, out);
		}
		buf_release(&scratch);
	}
}

void offer_text(const struct desk *d, const struct offer *o, size_t index, struct buf *out)
{
	const struct offered *one = &o->list[index];

	if (one->row != NULL)
		row_text(one, out);
	else
		source_text(d, o, one->record, false, out);
}

void offer_brief(const struct desk *d, const struct offer *o, size_t index, struct buf *out)
{
	const struct offered *one = &o->list[index];

	if (one->row != NULL)
		row_text(one, out);
	else
		source_text(d, o, one->record, true, out);
}
