#include "base/number.h"
#include "work/flow.h"

/* The sentence of each kind; `other` where it speaks of records, or of a rule that can be accepted. */
static const struct {
	enum text_id sentence, other;
} says[GAP_COUNT] = {
	[GAP_EMPTY] = {TEXT_GAP_EMPTY, TEXT_GAP_EMPTY},
	[GAP_LACKING] = {TEXT_GAP_LACKING_ITEMS, TEXT_GAP_LACKING},
	[GAP_PENDING] = {TEXT_GAP_PENDING, TEXT_GAP_PENDING_RECORD},
	[GAP_HARD] = {TEXT_GAP_HARD, TEXT_GAP_HARD_ACCEPT},
	[GAP_SOFT] = {TEXT_GAP_SOFT, TEXT_GAP_SOFT},
	[GAP_CONFIRM] = {TEXT_GAP_CONFIRM, TEXT_GAP_CONFIRM},
	[GAP_UNREVIEWED] = {TEXT_GAP_UNREVIEWED, TEXT_GAP_UNREVIEWED_RECORDS},
	[GAP_SENT_BACK] = {TEXT_GAP_SENT_BACK, TEXT_GAP_SENT_BACK_RECORDS},
	[GAP_NO_KEY] = {TEXT_GAP_NO_KEY, TEXT_GAP_NO_KEY},
};

static bool is_other(const struct gap *g)
{
	if (g->kind == GAP_HARD)
		return g->problem->check->override == OVERRIDE_VERIFIER;
	return g->kind == GAP_LACKING ? g->item == NULL : g->record != NULL;
}

/* As long as it can be mended the sentence is for those who do. */
static enum text_id sentence_of(const struct desk *d, const struct gap *g)
{
	if (g->kind == GAP_SENT_BACK && report_is_open(&d->report))
		return g->record != NULL ? TEXT_GAP_UNTOUCHED_RECORDS : TEXT_GAP_UNTOUCHED;
	return is_other(g) ? says[g->kind].other : says[g->kind].sentence;
}

/* Whose it is: a unit's, or a form's. */
static const char *whose(const struct gap *g)
{
	if (g->unit != NULL)
		return g->unit->name;
	if (g->row != NULL)
		return g->row->owner->name;
	return g->form != NULL ? form_label(g->form) : "";
}

static const char *where(const struct desk *d, const struct gap *g)
{
	bool is_village = g->place >= 0 && (size_t)g->place < d->book.place_count;

	return is_village ? d->book.places[g->place].name : d->book.district_name;
}

/* What it begins with. */
static void add_first(const struct desk *d, const struct gap *g, struct buf *out)
{
	if (g->problem != NULL)
		buf_text(out, g->problem->check->id);
	else if (g->item != NULL)
		buf_text(out, g->item->name);
	else if (g->record != NULL)
		record_name(&d->book, g->record, out);
	else if (g->row != NULL)
		buf_text(out, g->row->name);
}

/* A field's name, or what the rule says. */
static void add_detail(const struct desk *d, const struct gap *g, struct buf *out)
{
	if (g->problem != NULL)
		problem_text(&d->book, g->problem, out);
	else if (g->field != NULL)
		buf_text(out, field_label(g->field));
}

void gap_say(const struct desk *d, const struct gap *g, struct buf *out)
{
	struct buf first = {0}, detail = {0};
	char count[NUMBER_TEXT];

	number_show(count, (int64_t)g->count);
	add_first(d, g, &first);
	add_detail(d, g, &detail);
	text_fill(out, sentence_of(d, g), count, whose(g), where(d, g), buf_str(&first),
		buf_str(&detail), NULL);
	buf_release(&first);
	buf_release(&detail);
}
