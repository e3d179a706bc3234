#include <string.h>

#include "store/book_parts.h"
#include "store/place.h"
#include "store/record.h"
#include "store/sql.h"
#include "store/target.h"

bool book_places(struct store *s, struct arena *a, int year, struct book *b, struct err *e)
{
	const struct district *d = district_get(s, a, e);
	struct village *list;
	struct place *places;
	size_t count;

	if (d == NULL || !villages_list(s, a, year, &list, &count, e))
		return false;
	places = arena_new(a, count, sizeof(*places));
	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){list[i].code, list[i].name, village_kind(list[i].code)};
	b->district_code = d->code;
	b->district_name = d->name;
	b->places = places;
	b->place_count = count;
	return true;
}

/* While people write it is today that counts, afterwards the day the report was handed in. */
static bool find_day(struct store *s, const struct report *r, int64_t *ms, struct err *e)
{
	enum sql_step step;
	char name[REPORT_TEXT];
	struct sql q;

	*ms = store_now(s);
	if (r->id == 0 || strcmp(r->state, "draft") == 0 || strcmp(r->state, "returned") == 0)
		return true;
	report_show(r, name);
	if (!sql_open(s, &q,
		    "SELECT at FROM change WHERE act = 'report' AND report = ? AND place = ''"
		    " AND row = '' AND after = 'submitted' ORDER BY seq DESC LIMIT 1",
		    e))
		return false;
	sql_text(&q, name);
	step = sql_step(&q, e);
	if (step == SQL_ROW && sql_moment(&q, 0) != 0)
		*ms = sql_moment(&q, 0);
	sql_close(&q);
	return step != SQL_FAILED;
}

static bool find_window(struct store *s, const struct report *r, struct book *b, struct err *e)
{
	int64_t day;

	b->in_window = r->stage->month_count == 0;
	if (b->in_window)
		return true;
	if (!find_day(s, r, &day, e))
		return false;
	for (size_t i = 0; i < r->stage->month_count; i++)
		b->in_window = b->in_window || (clock_year(day) == r->year &&
						       clock_month(day) == r->stage->months[i]);
	return true;
}

static bool is_signed(const char *state)
{
	static const char *const states[] = {"signed", "sent", "received"};

	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		if (strcmp(state, states[i]) == 0)
			return true;
	}
	return false;
}

/* Of each stage the newest revision comes last. */
static bool load_signed(struct store *s, struct book *b, struct err *e)
{
	enum sql_step step;
	struct sql q;

	if (!sql_open(s, &q, "SELECT stage, state FROM report WHERE year = ? ORDER BY revision", e))
		return false;
	sql_int(&q, b->year);
	while ((step = sql_step(&q, e)) == SQL_ROW) {
		const struct stage *stage = forms_stage(b->forms, sql_str(&q, 0));
		uint64_t bit;

		if (stage == NULL || stage->index >= 64)
			continue;
		bit = UINT64_C(1) << stage->index;
		b->is_signed = is_signed(sql_str(&q, 1)) ? b->is_signed | bit : b->is_signed & ~bit;
	}
	sql_close(&q);
	return step == SQL_DONE;
}

static bool concerns(const struct check *check, const struct stage *stage)
{
	for (size_t i = 0; i < check->stage_count; i++) {
		if (strcmp(check->stages[i], stage->name) == 0)
			return true;
	}
	return check->stages == NULL;
}

static bool load_foreign_of(
	struct store *s, struct arena *a, const struct stage *stage, struct book *b, struct err *e)
{
	struct records **records = &b->foreign[stage->index];
	struct report r;

	if (*records != NULL)
		return true;
	*records = arena_new(a, 1, sizeof(**records));
	return report_find(s, b->year, stage, 0, &r, e) && records_load(s, a, &r, b, *records, e);
}

/* Only what rules on records of other stages look at. */
static bool load_foreign(struct store *s, struct arena *a, struct book *b, struct err *e)
{
	const struct forms *forms = b->forms;

	for (size_t i = 0; i < forms->check_count; i++) {
		const struct check *check = &forms->checks[i];

		if (check->of == NULL || check->of == b->stage || !concerns(check, b->stage))
			continue;
		if (b->foreign == NULL)
			b->foreign = arena_new(a, forms->stage_count, sizeof(struct records *));
		if (!load_foreign_of(s, a, check->of, b, e))
			return false;
	}
	return true;
}

bool book_facts(
	struct store *s, const struct report *r, struct arena *a, struct book *b, struct err *e)
{
	struct target *targets;

	b->year = r->year;
	if (!find_window(s, r, b, e) ||
		!targets_list(s, a, r->year, &targets, &b->target_count, e) ||
		!load_signed(s, b, e))
		return false;
	b->targets = targets;
	b->records = arena_new(a, 1, sizeof(*b->records));
	return records_load(s, a, r, b, b->records, e) && load_foreign(s, a, b, e);
}

void book_facts_release(struct book *b)
{
	if (b->records != NULL)
		records_release(b->records);
	for (size_t i = 0; b->foreign != NULL && i < b->forms->stage_count; i++) {
		if (b->foreign[i] != NULL)
			records_release(b->foreign[i]);
	}
	b->records = NULL;
	b->foreign = NULL;
}
