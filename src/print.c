#include "print.h"

#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "base/utf8.h"
#include "work/summary.h"

enum {
	BAR_CELLS = 20
};

void print_name(struct buf *b, const char *name)
{
	size_t start = b->size;

	buf_text(b, name);
	if (b->size > start)
		utf8_plain(b->data + start, b->size - start);
}

void print_cell(struct buf *b, const char *text, size_t cells, bool right)
{
	size_t fit = utf8_fit(text, cells), width;
	char part[512];

	(void)snprintf(part, sizeof(part), "%.*s", (int)fit, text);
	utf8_plain(part, strlen(part));
	width = utf8_width(part);
	if (right)
		buf_print(b, "%*s", (int)(cells - width), "");
	buf_text(b, part);
	if (!right)
		buf_print(b, "%*s", (int)(cells - width), "");
}

static void add_progress(struct buf *b, const struct progress *p)
{
	char words[64];

	if (p->required == 0)
		(void)snprintf(words, sizeof(words), "-");
	else
		(void)snprintf(words, sizeof(words), "%zu/%zu", p->filled, p->required);
	print_cell(b, words, 11, true);
}

static void add_form(struct buf *b, const struct desk *d, const struct form *form)
{
	const struct forms *f = d->book.forms;
	struct progress p;

	print_cell(b, form != NULL ? form_label(form) : text(TEXT_REPORT_ALL), 26, false);
	for (size_t i = 0; i < f->owner_count; i++) {
		p = book_progress(&d->book, form, &f->owners[i], PLACE_DISTRICT);
		add_progress(b, &p);
	}
	p = book_progress(&d->book, form, NULL, PLACE_DISTRICT);
	add_progress(b, &p);
	buf_print(b, "%5d%%\n", summary_percent(&p));
}

static void add_forms(struct buf *b, const struct desk *d)
{
	const struct forms *f = d->book.forms;

	print_cell(b, text(TEXT_REPORT_FORM), 26, false);
	for (size_t i = 0; i < f->owner_count; i++)
		print_cell(b, f->owners[i].name, 11, true);
	print_cell(b, text(TEXT_REPORT_TOTAL), 11, true);
	buf_char(b, '\n');
	for (size_t i = 0; i < d->report.stage->form_count; i++) {
		if (d->report.stage->forms[i]->kind == FORM_TABLE)
			add_form(b, d, d->report.stage->forms[i]);
	}
	add_form(b, d, NULL);
}

static void add_units(struct buf *b, const struct desk *d)
{
	char number[NUMBER_TEXT];

	for (size_t i = 0; i < d->unit_count; i++) {
		struct waiting w = summary_waiting(d, &d->units[i]);

		if (w.empty == 0 && d->units[i].source == NULL)
			continue;
		number_show(number, (int64_t)w.empty);
		print_cell(b, d->units[i].name, 26, false);
		print_cell(b, number, 11, true);
		buf_print(b, " %s   %s\n", text(TEXT_STATUS_EMPTY),
			d->units[i].source != NULL ? d->units[i].source
						   : text(TEXT_REPORT_NO_SOURCE));
	}
}

static void add_villages(struct buf *b, const struct desk *d)
{
	for (size_t i = 0; i < d->book.place_count; i++) {
		struct progress p = book_progress(&d->book, NULL, NULL, (int)i);
		struct desk_count n = desk_count(d, (int)i);
		const struct place *place = &d->book.places[i];

		buf_print(b, "%s ", place->code);
		print_cell(b, place->name, 24, false);
		add_progress(b, &p);
		buf_print(b, "%5d%%  %zux %zu!\n", summary_percent(&p), n.hard, n.soft);
	}
}

/* The last step the report has made, with its reason; a signature's digest is for machines. */
static void add_step(struct buf *b, const struct desk *d)
{
	const struct state_step *last;
	char revision[NUMBER_TEXT], when[CLOCK_TEXT];

	if (d->flow.step_count == 0)
		return;
	last = &d->flow.steps[d->flow.step_count - 1];
	number_plain(revision, d->report.revision);
	clock_short(when, last->at_ms);
	text_fill(b, TEXT_FLOWCMD_MOVED, revision, report_state_word(last->state), last->user, when,
		NULL);
	if (*last->note != '\0')
		buf_print(b, ": %s", last->note);
	buf_char(b, '\n');
}

void print_progress(struct buf *b, const struct desk *d)
{
	char report[REPORT_TEXT];
	struct desk_count n = print_count(d);

	report_show(&d->report, report);
	buf_print(b, "%s  %s, %s %s: %s, %zux %zu!\n", report, stage_brief(d->report.stage),
		text(TEXT_APP_DISTRICT), d->book.district_name, summary_state(&d->report), n.hard,
		n.soft);
	add_step(b, d);
	buf_char(b, '\n');
	if (d->report.stage->has_tables) {
		add_forms(b, d);
		buf_char(b, '\n');
		add_units(b, d);
		buf_char(b, '\n');
		add_villages(b, d);
	}
	print_records(b, d);
}

static void add_percent(struct buf *b, const struct row *row, const struct coverage *c)
{
	char number[NUMBER_TEXT], words[80];
	int64_t permille = coverage_permille(c);

	number_show(number, c->numerator);
	print_cell(b, number, 9, true);
	number_show(number, c->denominator);
	buf_text(b, " / ");
	print_cell(b, number, 8, false);
	number_tenths(number, permille);
	if (permille < 0)
		(void)snprintf(words, sizeof(words), "-");
	else
		(void)snprintf(words, sizeof(words), "%s%s%%",
			row->coverage == COVERAGE_BOUND ? text(TEXT_ENTRY_BOUND) : "", number);
	print_cell(b, words, 13, true);
	buf_text(b, "  ");
	for (int64_t i = 0; i < BAR_CELLS && i * 1000 < permille * BAR_CELLS; i++)
		buf_char(b, '#');
}

static void add_target(struct buf *b, const struct target *t)
{
	char percent[NUMBER_TEXT];

	if (t == NULL)
		return;
	number_tenths(percent, t->permille);
	buf_text(b, b->data[b->size - 1] == ' ' ? "" : "  ");
	text_fill(b, TEXT_REC_CMD_TARGET, percent, NULL);
}

/* What is there so far, as the percentages are. */
static void add_count(struct buf *b, const struct desk *d, const struct row *row)
{
	int64_t total = 0;
	char number[NUMBER_TEXT];

	for (size_t i = 0; i < d->book.place_count; i++) {
		struct value v = book_value(&d->book, PERIOD_NOW, row, (int)i);

		total += v.known ? v.number : 0;
	}
	number_show(number, total);
	print_cell(b, number, 9, true);
}

static void add_indicator(struct buf *b, const struct desk *d, const struct row *row)
{
	struct coverage c = book_coverage(&d->book, PERIOD_NOW, row, PLACE_DISTRICT);
	char number[16];

	row_number(row, number);
	print_cell(b, number, 4, false);
	print_cell(b, row_brief(row), 38, false);
	if (row->coverage == COVERAGE_NONE)
		add_count(b, d, row);
	else if (c.known)
		add_percent(b, row, &c);
	add_target(b, book_target(&d->book, row));
	while (b->size > 0 && b->data[b->size - 1] == ' ')
		b->data[--b->size] = '\0';
	buf_char(b, '\n');
}

void print_coverage(struct buf *b, const struct desk *d)
{
	const struct stage *stage = d->report.stage;

	for (size_t f = 0; f < stage->form_count; f++) {
		if (stage->forms[f]->group_count == 0)
			continue;
		for (size_t i = 0; i < stage->forms[f]->row_count; i++)
			add_indicator(b, d, &stage->forms[f]->rows[i]);
	}
}
