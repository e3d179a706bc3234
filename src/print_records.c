#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "print.h"
#include "work/records.h"
#include "work/summary.h"

struct desk_count print_count(const struct desk *d)
{
	struct desk_count n = desk_count(d, PLACE_DISTRICT);
	struct desk_count records = desk_records_count(d, NULL);

	return (struct desk_count){n.hard + records.hard, n.soft + records.soft};
}

/* A line under its parent is counted with it by desk_records_count, but has a line of its own here. */
static struct desk_count count_own(const struct desk *d, const struct form *form)
{
	struct desk_count n = {0, 0};

	for (size_t i = 0; i < d->record_problems.count; i++) {
		const struct problem *p = &d->record_problems.list[i];

		if (p->record == NULL || p->record->form != form)
			continue;
		n.hard += p->check->severity == SEVERITY_HARD;
		n.soft += p->check->severity == SEVERITY_SOFT;
	}
	return n;
}

static size_t count_records(const struct desk *d, const struct form *form)
{
	size_t count = 0, at = 0;

	while (records_next(d->book.records, form, NULL, &at) != NULL)
		count++;
	return count;
}

static void add_form(struct buf *b, const struct desk *d, const struct form *form)
{
	struct progress p = records_progress(&d->book, form, PLACE_DISTRICT);
	struct desk_count n = count_own(d, form);
	struct buf cell = {0};

	print_cell(b, form->name, 16, false);
	buf_char(b, ' ');
	print_cell(b, form_label(form), 34, false);
	buf_print(&cell, "%zu", count_records(d, form));
	print_cell(b, buf_str(&cell), 6, true);
	buf_clear(&cell);
	buf_print(&cell, "%zu/%zu", p.filled, p.required);
	print_cell(b, buf_str(&cell), 10, true);
	buf_print(b, "  %zux %zu!\n", n.hard, n.soft);
	buf_release(&cell);
}

void print_records(struct buf *b, const struct desk *d)
{
	bool first = true;

	for (size_t i = 0; i < d->book.forms->form_count; i++) {
		const struct form *form = &d->book.forms->forms[i];

		if (form->kind == FORM_TABLE || !stage_has(d->report.stage, form))
			continue;
		if (first && d->report.stage->has_tables)
			buf_char(b, '\n');
		if (first) {
			print_cell(b, text(TEXT_REC_CMD_HEAD_FORM), 51, false);
			print_cell(b, text(TEXT_REC_CMD_HEAD_RECORDS), 6, true);
			print_cell(b, text(TEXT_REC_CMD_HEAD_COMPLETE), 10, true);
			buf_char(b, '\n');
		}
		first = false;
		add_form(b, d, form);
	}
}

/* "7/11" villages, "2/4" records of those expected, or the records there are. */
static void add_extent(struct buf *b, const struct stage_summary *s)
{
	if (s->villages > 0)
		buf_print(b, "%zu/%zu %s", s->villages_done, s->villages, text(TEXT_APP_VILLAGES));
	else if (s->stage->expected > 0)
		buf_print(b, "%zu/%d", s->records, s->stage->expected);
	else if (s->records > 0)
		buf_print(b, "%zu", s->records);
}

static void add_stage(struct buf *b, const struct stage_summary *s)
{
	char report[REPORT_TEXT];

	report_show(&s->report, report);
	print_cell(b, report, 18, false);
	print_cell(b, stage_brief(s->stage), 30, false);
	print_cell(b, summary_state(&s->report), 14, false);
	if (s->report.id != 0) {
		buf_print(b, "%4d%%  %zux %zu!  ", summary_percent(&s->progress), s->count.hard,
			s->count.soft);
		add_extent(b, s);
	}
	while (b->data[b->size - 1] == ' ')
		b->data[--b->size] = '\0';
	buf_char(b, '\n');
}

bool print_year(struct buf *b, struct store *s, int year, struct err *e)
{
	const struct forms *f = store_forms(s);
	struct stage_summary *list = mem_array(f->stage_count + 1, sizeof(*list));
	bool ok = summary_year(s, year, list, e);

	for (size_t i = 0; ok && i < f->stage_count; i++)
		add_stage(b, &list[i]);
	free(list);
	return ok;
}
