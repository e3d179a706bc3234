#include <string.h>

#include "form/read.h"
#include "form/read_check.h"
#include "form/read_form.h"

static const struct key each_keys[] = {
	{"rows", false, KEY_ELSEWHERE},
	{"form", false, KEY_ELSEWHERE},
	{"measure", false, KEY_ELSEWHERE},
	{"coverage", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct choice coverages[] = {
	{"none", 1 << COVERAGE_NONE},
	{"percent", 1 << COVERAGE_PERCENT},
	{"bound", 1 << COVERAGE_BOUND},
	{"villages", 1 << COVERAGE_VILLAGES},
	{NULL, 0},
};

/* Which rows are left after each key said what it wants. */
struct chosen {
	bool is_out[READ_ROWS];
};

static void keep_rows(struct reading *r, const struct yaml *map, struct chosen *c)
{
	const struct yaml *word = read_words(r, map, "rows");
	bool is_named[READ_ROWS] = {false};

	if (yaml_get(map, "rows") == NULL)
		return;
	for (; word != NULL; word = word->next) {
		const struct row *row = forms_row(r->forms, word->text);

		if (row == NULL)
			mistake_add(r, word->line, TEXT_FORM_ROW_UNKNOWN, word->text, NULL);
		else
			is_named[row->id] = true;
	}
	for (size_t i = 0; i < r->forms->row_count; i++)
		c->is_out[i] = c->is_out[i] || !is_named[i];
}

static void keep_form(struct reading *r, const struct yaml *map, struct chosen *c)
{
	const struct form *form = read_form_of(r, map, "form");

	if (yaml_get(map, "form") == NULL)
		return;
	for (size_t i = 0; i < r->forms->row_count; i++)
		c->is_out[i] = c->is_out[i] || r->forms->rows[i]->form != form;
}

static void keep_measure(struct reading *r, const struct yaml *map, struct chosen *c)
{
	const struct yaml *node = yaml_get(map, "measure");
	const char *measure = yaml_text(map, "measure");

	if (node == NULL)
		return;
	if (measure == NULL)
		mistake_add(r, node->line, TEXT_FORM_KEY_TEXT, "measure", NULL);
	for (size_t i = 0; measure != NULL && i < r->forms->row_count; i++)
		c->is_out[i] = c->is_out[i] || strcmp(r->forms->rows[i]->measure, measure) != 0;
}

static void keep_coverage(struct reading *r, const struct yaml *map, struct chosen *c)
{
	const struct yaml *word = read_words(r, map, "coverage");
	int all = 0, one = 0;

	if (yaml_get(map, "coverage") == NULL)
		return;
	for (; word != NULL; word = word->next) {
		if (read_choice_of(r, word, coverages, &one))
			all |= one;
	}
	for (size_t i = 0; i < r->forms->row_count; i++)
		c->is_out[i] = c->is_out[i] || (all & 1 << r->forms->rows[i]->coverage) == 0;
}

static void take_rows(struct reading *r, const struct chosen *c, struct check *check)
{
	struct forms *f = r->forms;

	for (size_t i = 0; i < f->row_count; i++)
		check->each_count += !c->is_out[i];
	check->each = arena_new(&f->arena, check->each_count, sizeof(*check->each));
	check->each_count = 0;
	for (size_t i = 0; i < f->row_count; i++) {
		if (!c->is_out[i])
			check->each[check->each_count++] = f->rows[i];
	}
}

void read_each(struct reading *r, const struct yaml *map, struct check *check)
{
	const struct yaml *node = yaml_get(map, "each");
	struct chosen c = {{false}};
	size_t before = r->mistake_count;

	if (node == NULL)
		return;
	check->each = r->forms->rows;
	if (node->kind == YAML_TEXT && strcmp(node->text, "all") == 0) {
		check->each_count = r->forms->row_count;
		return;
	}
	if (node->kind != YAML_MAP) {
		mistake_add(r, node->line, TEXT_FORM_EACH, NULL);
		return;
	}
	(void)read_keys(r, node, each_keys, NULL);
	keep_rows(r, node, &c);
	keep_form(r, node, &c);
	keep_measure(r, node, &c);
	keep_coverage(r, node, &c);
	take_rows(r, &c, check);
	if (check->each_count == 0 && r->mistake_count == before)
		mistake_add(r, node->line, TEXT_FORM_EACH_NONE, NULL);
}
