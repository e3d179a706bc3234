#include "form/read.h"

/* What is known of each row: 0 while its calculation waits for others. */
struct levels {
	int level[READ_ROWS];
	int work[READ_ROWS]; /* rows looked at for one number of it */
	size_t walk[READ_ROWS];
};

/* The rows one calculation reads. */
struct needs {
	const struct levels *levels;
	const struct row *waits_for; /* the first that has no level yet */
	int level, work;
};

static void need(void *data, const struct row *row)
{
	struct needs *n = data;
	int level = n->levels->level[row->id];

	if (level == 0 && n->waits_for == NULL)
		n->waits_for = row;
	n->level = level > n->level ? level : n->level;
	if (n->work <= READ_WORK)
		n->work += n->levels->work[row->id];
}

static struct needs needs_of(const struct levels *l, const struct row *row)
{
	struct needs n = {.levels = l, .work = 1};

	expr_rows(row->calculation, NULL, need, &n);
	return n;
}

/* Rows that read only rows with a level get the next one; round after round, as often as a sound
 * file could need. */
static void find_levels(const struct forms *f, struct levels *l)
{
	for (int round = 0; round < READ_LEVELS; round++) {
		for (size_t i = 0; i < f->row_count; i++) {
			struct needs n = needs_of(l, f->rows[i]);

			if (l->level[i] != 0 || n.waits_for != NULL)
				continue;
			l->level[i] = n.level + 1;
			l->work[i] = n.work;
		}
	}
}

static void mistake_at(struct reading *r, const struct row *row, enum text_id id, const char *word)
{
	for (size_t i = 0; i < r->source_count; i++) {
		if (r->sources[i].form == row->form)
			r->source = &r->sources[i];
	}
	mistake_add(r, row->line, id, word, NULL);
}

static void say_cycle(struct reading *r, const struct levels *l, const struct row *first)
{
	const struct row *row = first;
	struct buf names = {0};

	do {
		buf_print(&names, "%s -> ", row->name);
		row = needs_of(l, row).waits_for;
	} while (row != first);
	buf_text(&names, first->name);
	mistake_at(r, first, TEXT_FORM_CYCLE, buf_str(&names));
	buf_release(&names);
}

/* Follows who waits for whom until it comes round; a row met on an earlier walk was told then. */
static void follow(struct reading *r, struct levels *l, const struct row *start)
{
	const struct row *row = start;

	while (row != NULL && l->walk[row->id] == 0) {
		l->walk[row->id] = start->id + 1;
		row = needs_of(l, row).waits_for;
	}
	if (row == NULL && start != NULL)
		mistake_at(r, start, TEXT_FORM_CALCULATION_DEEP, start->name);
	else if (row != NULL && l->walk[row->id] == start->id + 1)
		say_cycle(r, l, row);
}

void lint_calculations(struct reading *r)
{
	const struct forms *f = r->forms;
	struct levels l = {.level = {0}};

	find_levels(f, &l);
	for (size_t i = 0; i < f->row_count; i++) {
		if (l.level[i] == 0)
			follow(r, &l, f->rows[i]);
		else if (l.level[i] > READ_LEVELS || l.work[i] > READ_WORK)
			mistake_at(r, f->rows[i], TEXT_FORM_CALCULATION_DEEP, f->rows[i]->name);
	}
}
