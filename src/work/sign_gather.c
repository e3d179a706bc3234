#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/mem.h"
#include "bundle/canonical.h"
#include "store/place.h"
#include "work/flow.h"
#include "work/sign_parts.h"
#include "work/verify.h"

/* The lists of a document while they grow; texts are the desk's or the arena's. */
struct lines {
	struct canonical_line *list;
	size_t count, room;
};

struct gathering {
	struct desk *d;
	struct arena arena;
	struct lines reasons, notes, sources, confirms, remarks, unable, steps;
	char previous[65], head[65];
};

static void add(struct lines *l, const struct canonical_line *line)
{
	l->list = mem_grow(l->list, l->count, &l->room, sizeof(*l->list));
	l->list[l->count++] = *line;
}

static const char *moment(struct gathering *g, int64_t at_ms)
{
	char iso[CLOCK_TEXT];

	clock_iso(iso, at_ms);
	return arena_text(&g->arena, iso);
}

static void gather_cell(struct gathering *g, const struct cell *c)
{
	if (c->reason != NULL && *c->reason != '\0')
		add(&g->reasons, &(struct canonical_line){{c->place, c->row->name, c->reason}});
	if (c->note != NULL && *c->note != '\0')
		add(&g->notes, &(struct canonical_line){{c->place, c->row->name, c->note}});
}

static void gather_cells(struct gathering *g)
{
	const struct book *b = &g->d->book;

	for (size_t place = 0; place < b->place_count; place++) {
		for (size_t i = 0; i < b->forms->row_count; i++) {
			const struct row *row = b->forms->rows[i];

			if (row->calculation == NULL && stage_has(b->stage, row->form))
				gather_cell(g, desk_cell(g->d, row, place));
		}
	}
}

/* By owner and name: the order in which units were made is no part of the report. */
static int compare_units(const void *a, const void *b)
{
	const struct desk_unit *left = *(const struct desk_unit *const *)a;
	const struct desk_unit *right = *(const struct desk_unit *const *)b;
	int order = strcmp(left->owner, right->owner);

	return order != 0 ? order : strcmp(left->name, right->name);
}

static void gather_unit(struct gathering *g, const struct desk_unit *u)
{
	const struct confirm *c = workflow_confirm(&g->d->flow, u->id);

	if (u->source != NULL)
		add(&g->sources, &(struct canonical_line){{u->name, u->owner, u->source}});
	if (c != NULL)
		add(&g->confirms, &(struct canonical_line){{u->name, u->owner, c->user,
					  moment(g, c->at_ms), c->paper}});
}

static void gather_units(struct gathering *g)
{
	size_t count = g->d->unit_count;
	const struct desk_unit **sorted = mem_array(count + 1, sizeof(*sorted));

	for (size_t i = 0; i < count; i++)
		sorted[i] = &g->d->units[i];
	qsort(sorted, count, sizeof(*sorted), compare_units);
	for (size_t i = 0; i < count; i++)
		gather_unit(g, sorted[i]);
	free(sorted);
}

/* Only remarks on checks that fail now, with the numbers they speak of. */
static void gather_remarks(struct gathering *g)
{
	const struct workflow *w = &g->d->flow;
	bool *holds = arena_new(&g->arena, w->remark_count + 1, sizeof(*holds));
	struct problem_list problems;

	flow_problems(g->d, &g->arena, &problems);
	for (size_t i = 0; i < problems.count; i++) {
		const struct remark *m = flow_remark(g->d, problems.list[i]);

		if (m != NULL)
			holds[m - w->remarks] = true;
	}
	for (size_t i = 0; i < w->remark_count; i++) {
		const struct remark *m = &w->remarks[i];

		if (holds[i])
			add(&g->remarks,
				&(struct canonical_line){{m->accepts ? "terima" : "catatan",
					m->rule, m->place, m->facts, m->user, m->text}});
	}
}

static void gather_unable(struct gathering *g)
{
	struct verify_list lines;
	struct buf path = {0};

	verify_lines(g->d, &g->arena, &lines);
	for (size_t i = 0; i < lines.count; i++) {
		const struct verify_line *l = &lines.list[i];

		if (l->review == NULL || l->review->verdict != VERDICT_UNABLE || l->changed)
			continue;
		buf_clear(&path);
		verify_path(g->d, l, &path);
		add(&g->unable, &(struct canonical_line){{arena_text(&g->arena, buf_str(&path)),
					l->row != NULL ? l->row->name : "", l->review->user,
					l->review->note}});
	}
	buf_release(&path);
}

/* What led to the state it is in: a return makes all steps before it void. The words are the
 * document's, in no language of the screen. */
static void gather_steps(struct gathering *g)
{
	static const char *const words[][2] = {
		{"submitted", "diserahkan"}, {"verified", "diverifikasi"}};
	const struct workflow *w = &g->d->flow;
	const struct state_step *last[2] = {NULL};

	for (size_t i = 0; i < w->step_count; i++) {
		const char *state = w->steps[i].state;

		if (strcmp(state, words[1][0]) == 0) {
			last[1] = &w->steps[i];
			continue;
		}
		last[0] = strcmp(state, words[0][0]) == 0 ? &w->steps[i] : NULL;
		last[1] = NULL;
	}
	for (size_t i = 0; i < 2; i++) {
		if (last[i] != NULL)
			add(&g->steps, &(struct canonical_line){{words[i][1], last[i]->user,
					       moment(g, last[i]->at_ms)}});
	}
}

/* Why this revision was begun. */
static const char *reopened(const struct workflow *w)
{
	for (size_t i = 0; i < w->step_count; i++) {
		if (strcmp(w->steps[i].state, "draft") == 0)
			return w->steps[i].note;
	}
	return "";
}

/* The place in the chain of documents, and in the log. */
static bool gather_chain(struct gathering *g, struct canonical *c, struct err *e)
{
	struct desk *d = g->d;
	const struct district *district = district_get(d->store, &g->arena, e);

	if (district == NULL || !sealed_last(d->store, &c->serial, g->previous, e))
		return false;
	c->serial++;
	c->previous = g->previous;
	c->regency = district->regency;
	c->audit_hash = g->head;
	if (strcmp(d->report.state, "verified") != 0)
		return true;
	return sealed_head(d->store, &d->report, &c->audit_seq, g->head, e);
}

static void take_lists(const struct gathering *g, struct canonical *c)
{
	c->reasons = g->reasons.list;
	c->reason_count = g->reasons.count;
	c->notes = g->notes.list;
	c->note_count = g->notes.count;
	c->sources = g->sources.list;
	c->source_count = g->sources.count;
	c->confirms = g->confirms.list;
	c->confirm_count = g->confirms.count;
	c->remarks = g->remarks.list;
	c->remark_count = g->remarks.count;
	c->unable = g->unable.list;
	c->unable_count = g->unable.count;
	c->steps = g->steps.list;
	c->step_count = g->steps.count;
}

bool sign_gather(struct desk *d, struct buf *out, struct err *e)
{
	struct gathering g = {.d = d};
	struct canonical c = {
		.book = &d->book, .revision = d->report.revision, .forms = d->book.forms->digest};
	bool ok;

	gather_cells(&g);
	gather_units(&g);
	gather_remarks(&g);
	gather_unable(&g);
	gather_steps(&g);
	take_lists(&g, &c);
	c.reopened = reopened(&d->flow);
	ok = gather_chain(&g, &c, e) && canonical_write(&c, out, e);
	free(g.reasons.list);
	free(g.notes.list);
	free(g.sources.list);
	free(g.confirms.list);
	free(g.remarks.list);
	free(g.unable.list);
	free(g.steps.list);
	arena_release(&g.arena);
	return ok;
}
