#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "store/sealed.h"
#include "work/flow_parts.h"
#include "work/records.h"
#include "work/verify.h"

/* One look for one kind. */
struct search {
	const struct desk *desk;
	struct gaps *out;
	struct verify_list lines; /* when somebody asks for them */
	struct problem_list problems;
};

void gaps_release(struct gaps *g)
{
	free(g->list);
	arena_release(&g->arena);
	*g = (struct gaps){0};
}

static void add(struct search *s, const struct gap *g)
{
	struct gaps *out = s->out;

	out->list = mem_grow(out->list, out->count, &out->room, sizeof(*out->list));
	out->list[out->count++] = *g;
}

static bool is_empty(const struct desk *d, const struct row *row, int place)
{
	const struct datum *datum = book_at(&d->book, PERIOD_NOW, row->id, place);

	return row->required && datum->state != DATUM_NUMBER && datum->state != DATUM_NO_DATA;
}

static void look_for_empty(struct search *s, const struct owner *owner, int place)
{
	const struct desk *d = s->desk;
	struct gap g = {.kind = GAP_EMPTY, .place = place};

	for (size_t i = 0; i < d->book.forms->row_count; i++) {
		const struct row *row = d->book.forms->rows[i];

		if (row->owner != owner || !stage_has(d->report.stage, row->form) ||
			!is_empty(d, row, place))
			continue;
		if (g.count++ == 0) {
			g.row = row;
			g.form = row->form;
			g.unit = desk_unit_of(d, row, (size_t)place);
		}
	}
	if (g.count > 0)
		add(s, &g);
}

static void find_empty(struct search *s)
{
	const struct desk *d = s->desk;

	for (size_t place = 0; place < d->book.place_count; place++) {
		for (size_t i = 0; i < d->book.forms->owner_count; i++)
			look_for_empty(s, &d->book.forms->owners[i], (int)place);
	}
}

/* Items of a checklist at a place; one that nobody began is not asked for. */
static void look_for_items(struct search *s, const struct form *form, int place)
{
	const struct desk *d = s->desk;
	struct gap g = {.kind = GAP_LACKING, .place = place, .form = form};

	for (size_t i = 0; i < form->item_count; i++) {
		struct record *r = records_item(d->book.records, &form->items[i], place);
		size_t at = 0;

		if (r != NULL && record_complete(&d->book, r))
			continue;
		if (g.count++ == 0) {
			g.item = &form->items[i];
			g.record = r;
			g.field = r != NULL ? record_missing(&d->book, r, &at) : NULL;
		}
	}
	if (g.count > 0)
		add(s, &g);
}

static void look_for_checklist(struct search *s, const struct form *form)
{
	const struct book *b = &s->desk->book;
	size_t at = 0;

	if (records_next(b->records, form, NULL, &at) == NULL)
		return;
	if (!form->per_village)
		look_for_items(s, form, PLACE_DISTRICT);
	for (int place = -1;
		form->per_village && (place = form_next_place(form, b, place, 1)) >= 0;)
		look_for_items(s, form, place);
}

static void look_for_lacking(struct search *s, const struct form *form)
{
	const struct book *b = &s->desk->book;
	struct gap g = {.kind = GAP_LACKING, .place = PLACE_DISTRICT, .form = form};
	struct record *r;
	size_t at = 0;

	while ((r = records_next(b->records, form, NULL, &at)) != NULL) {
		size_t first = 0;

		if (record_complete(b, r))
			continue;
		if (g.count++ == 0) {
			g.record = r;
			g.field = record_missing(b, r, &first);
		}
	}
	if (g.count > 0)
		add(s, &g);
}

static void find_lacking(struct search *s)
{
	const struct forms *f = s->desk->book.forms;

	for (size_t i = 0; i < f->form_count; i++) {
		const struct form *form = &f->forms[i];

		if (form->kind == FORM_TABLE || !stage_has(s->desk->report.stage, form))
			continue;
		if (form->kind == FORM_CHECKLIST)
			look_for_checklist(s, form);
		else
			look_for_lacking(s, form);
	}
}

static void look_for_pending(struct search *s, size_t place)
{
	const struct desk *d = s->desk;
	struct gap g = {.kind = GAP_PENDING, .place = (int)place};

	for (size_t i = 0; i < d->book.forms->row_count; i++) {
		const struct row *row = d->book.forms->rows[i];

		if (desk_cell(d, row, place)->pending == NULL)
			continue;
		if (g.count++ == 0) {
			g.row = row;
			g.form = row->form;
			g.unit = desk_unit_of(d, row, place);
		}
	}
	if (g.count > 0)
		add(s, &g);
}

static void find_pending(struct search *s)
{
	const struct desk *d = s->desk;

	for (size_t place = 0; place < d->book.place_count; place++)
		look_for_pending(s, place);
	for (size_t i = 0; i < d->waiting_count; i++) {
		const struct record *r = desk_record(d, d->waiting[i].record);
		struct gap g = {.kind = GAP_PENDING, .count = 1, .record = r};

		if (r == NULL)
			continue;
		g.place = r->place;
		g.form = r->form;
		g.field = form_field(r->form, d->waiting[i].field);
		add(s, &g);
	}
}

static void look_for_problems(struct search *s, enum gap_kind kind, enum severity severity)
{
	for (size_t i = 0; i < s->problems.count; i++) {
		const struct problem *p = s->problems.list[i];
		struct gap g = {.kind = kind,
			.count = 1,
			.place = p->place,
			.row = p->row,
			.record = p->record,
			.problem = p};

		if (p->check->severity != severity || flow_is_answered(s->desk, p))
			continue;
		g.form = p->record != NULL ? p->record->form : NULL;
		if (p->row != NULL)
			g.form = p->row->form;
		add(s, &g);
	}
}

static void find_hard(struct search *s)
{
	look_for_problems(s, GAP_HARD, SEVERITY_HARD);
}

static void find_soft(struct search *s)
{
	look_for_problems(s, GAP_SOFT, SEVERITY_SOFT);
}

static void find_confirm(struct search *s)
{
	const struct desk *d = s->desk;

	for (size_t i = 0; i < d->unit_count; i++) {
		struct gap g = {.kind = GAP_CONFIRM, .count = 1, .unit = &d->units[i]};

		if (!flow_first_cell(d, g.unit, &g.row, &g.place) ||
			workflow_confirm(&d->flow, g.unit->id) != NULL)
			continue;
		g.form = g.row->form;
		add(s, &g);
	}
}

static bool is_of_kind(const struct verify_line *l, enum gap_kind kind)
{
	if (verify_is_done(l))
		return false;
	return verify_is_returned(l) == (kind == GAP_SENT_BACK);
}

/* One gap a village and one a form of records; the lines stand in that order. */
static bool continues(const struct gap *g, const struct verify_line *l)
{
	if (l->record != NULL)
		return g->record != NULL && g->record->form == l->record->form;
	return g->row != NULL && g->place == l->place;
}

static void look_for_lines(struct search *s, enum gap_kind kind)
{
	struct gap g = {.kind = kind};

	for (size_t i = 0; i < s->lines.count; i++) {
		const struct verify_line *l = &s->lines.list[i];

		if (!is_of_kind(l, kind))
			continue;
		if (g.count > 0 && !continues(&g, l)) {
			add(s, &g);
			g.count = 0;
		}
		if (g.count++ > 0)
			continue;
		g.place = l->place;
		g.row = l->row;
		g.record = l->record;
		g.form = l->record != NULL ? l->record->form : l->row->form;
		g.unit = l->row != NULL ? desk_unit_of(s->desk, l->row, (size_t)l->place) : NULL;
	}
	if (g.count > 0)
		add(s, &g);
}

static void find_unreviewed(struct search *s)
{
	look_for_lines(s, GAP_UNREVIEWED);
}

static void find_sent_back(struct search *s)
{
	look_for_lines(s, GAP_SENT_BACK);
}

static void find_no_key(struct search *s)
{
	if (sign_key_of(s->desk->store, &s->out->arena) == NULL)
		add(s, &(struct gap){.kind = GAP_NO_KEY, .count = 1, .place = PLACE_DISTRICT});
}

static void (*const finders[GAP_COUNT])(struct search *s) = {
	[GAP_EMPTY] = find_empty,
	[GAP_LACKING] = find_lacking,
	[GAP_PENDING] = find_pending,
	[GAP_HARD] = find_hard,
	[GAP_SOFT] = find_soft,
	[GAP_CONFIRM] = find_confirm,
	[GAP_UNREVIEWED] = find_unreviewed,
	[GAP_SENT_BACK] = find_sent_back,
	[GAP_NO_KEY] = find_no_key,
};

enum {
	RULES = 1 << GAP_HARD | 1 << GAP_SOFT,
	WHOLE = 1 << GAP_EMPTY | 1 << GAP_LACKING | RULES | 1 << GAP_CONFIRM,
	REVIEWS = 1 << GAP_UNREVIEWED | 1 << GAP_SENT_BACK
};

/* Which act asks for which kinds. */
static const unsigned asks[FLOW_COUNT] = {
	[FLOW_CONFIRM] = 1 << GAP_EMPTY,
	[FLOW_SUBMIT] = WHOLE | 1 << GAP_PENDING | 1 << GAP_SENT_BACK,
	[FLOW_VERIFY] = WHOLE | REVIEWS,
	[FLOW_SIGN] = WHOLE | REVIEWS | 1 << GAP_NO_KEY,
};

static void find(const struct desk *d, unsigned kinds, struct gaps *out)
{
	struct search s = {.desk = d, .out = out};

	if ((kinds & RULES) != 0)
		flow_problems(d, &out->arena, &s.problems);
	if ((kinds & REVIEWS) != 0)
		verify_lines(d, &out->arena, &s.lines);
	for (int i = 0; i < GAP_COUNT; i++) {
		if ((kinds & 1u << i) != 0)
			finders[i](&s);
	}
}

bool flow_gaps(const struct desk *d, enum flow_act act, struct gaps *out, struct err *e)
{
	(void)e;
	*out = (struct gaps){0};
	find(d, asks[act], out);
	return true;
}

bool flow_has_sent_back(const struct desk *d)
{
	struct gaps found = {0};
	bool has;

	find(d, 1 << GAP_SENT_BACK, &found);
	has = found.count > 0;
	gaps_release(&found);
	return has;
}

/* The first gap as a sentence, and how many more there are. */
static bool say_first(const struct desk *d, const struct gap *first, size_t count, struct err *e)
{
	char more[NUMBER_TEXT];
	struct buf words = {0};

	gap_say(d, first, &words);
	number_show(more, (int64_t)count - 1);
	if (count > 1)
		(void)err_say(e, TEXT_FLOW_MORE, buf_str(&words), more, NULL);
	else
		(void)err_set(e, "%s", buf_str(&words));
	buf_release(&words);
	return false;
}

bool flow_is_whole(const struct desk *d, enum flow_act act, const int64_t *unit, struct err *e)
{
	const struct gap *first = NULL;
	struct gaps found;
	size_t count = 0;

	if (!flow_gaps(d, act, &found, e))
		return false;
	for (size_t i = 0; i < found.count; i++) {
		const struct gap *g = &found.list[i];

		if (unit != NULL && (g->unit == NULL || g->unit->id != *unit))
			continue;
		if (count++ == 0)
			first = g;
	}
	if (first != NULL)
		(void)say_first(d, first, count, e);
	gaps_release(&found);
	return first == NULL;
}
