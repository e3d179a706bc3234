#include <stddef.h>
#include <string.h>

#include "form/expr_token.h"
#include "form/read_form.h"

static const struct key form_keys[] = {
	{"form", true, offsetof(struct form, name)},
	{"kind", true, KEY_ELSEWHERE},
	{"order", false, KEY_ELSEWHERE},
	{"label", true, offsetof(struct form, label)},
	{"english", true, offsetof(struct form, label_english)},
	{"brief", true, offsetof(struct form, brief)},
	{"hint", false, offsetof(struct form, hint)},
	{"hint_english", false, offsetof(struct form, hint_english)},
	{"groups", false, KEY_ELSEWHERE},
	{"rows", true, KEY_ELSEWHERE},
	{"coverages", false, KEY_ELSEWHERE},
	{"compare", false, KEY_ELSEWHERE},
	{"checks", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct key row_keys[] = {
	{"name", true, offsetof(struct row, name)},
	{"no", true, offsetof(struct row, no)},
	{"group", false, KEY_ELSEWHERE},
	{"code", false, offsetof(struct row, code)},
	{"label", true, offsetof(struct row, label)},
	{"english", true, offsetof(struct row, label_english)},
	{"brief", true, offsetof(struct row, brief)},
	{"brief_english", false, offsetof(struct row, brief_english)},
	{"owner", true, KEY_ELSEWHERE},
	{"unit", false, offsetof(struct row, unit)},
	{"measure", false, offsetof(struct row, measure)},
	{"denominator", false, offsetof(struct row, denominator_text)},
	{"coverage", false, KEY_ELSEWHERE},
	{"better", false, KEY_ELSEWHERE},
	{"hint", false, offsetof(struct row, hint)},
	{"hint_english", false, offsetof(struct row, hint_english)},
	{"required", false, KEY_ELSEWHERE},
	{"local", false, KEY_ELSEWHERE},
	{"calculation", false, KEY_ELSEWHERE},
	{"type", false, KEY_ELSEWHERE},
	{"constraint", false, KEY_ELSEWHERE},
	{"constraint_message", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static const struct choice coverages[] = {
	{"none", COVERAGE_NONE},
	{"percent", COVERAGE_PERCENT},
	{"bound", COVERAGE_BOUND},
	{"villages", COVERAGE_VILLAGES},
	{NULL, 0},
};

static const struct choice betters[] = {{"higher", 0}, {"lower", 1}, {NULL, 0}};

static const struct choice types[] = {{"integer", 0}, {NULL, 0}};

static void check_name(struct reading *r, const struct yaml *map, const struct row *row)
{
	const struct row *first = forms_row(r->forms, row->name);

	read_name(r, map, row->name);
	if (token_is_reserved(row->name) || strchr(row->name, '-') != NULL)
		mistake_add(r, map->line, TEXT_FORM_ROW_NAME, row->name, NULL);
	if (*row->name != '\0' && first != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, row->name, NULL);
}

static void check_number(struct reading *r, const struct yaml *map, const struct row *row)
{
	char number[16];

	read_short(r, map, "no", row->no);
	for (size_t i = 0; i < row->index; i++) {
		const struct row *other = &row->form->rows[i];

		if (other->group == row->group && *row->no != '\0' &&
			strcmp(other->no, row->no) == 0) {
			row_number(row, number);
			mistake_add(
				r, map->line, TEXT_FORM_NUMBER_TWICE, number, other->name, NULL);
			return;
		}
	}
}

static void check_denominator(struct reading *r, const struct yaml *map, struct row *row)
{
	bool has = *row->denominator_text != '\0';
	bool wants = row->coverage == COVERAGE_PERCENT || row->coverage == COVERAGE_BOUND;

	if (has != wants)
		mistake_add(r, map->line,
			has ? TEXT_FORM_DENOMINATOR_EXTRA : TEXT_FORM_DENOMINATOR_MISSING,
			row->name, NULL);
	if (row->coverage == COVERAGE_VILLAGES)
		row->denominator_text = "VILLAGES";
}

static void read_row(struct reading *r, const struct yaml *map, struct row *row)
{
	if (!read_keys(r, map, row_keys, row))
		return;
	if (*row->brief_english == '\0')
		row->brief_english = row->brief;
	if (*row->hint_english == '\0')
		row->hint_english = row->hint;
	read_brief(r, map, "brief", row->brief);
	read_brief(r, map, "brief_english", row->brief_english);
	row->group = read_group_of(r, map);
	row->owner = read_owner_of(r, map);
	row->coverage =
		(enum coverage_kind)read_choice(r, map, "coverage", coverages, COVERAGE_NONE);
	row->lower_is_better = read_choice(r, map, "better", betters, 0) != 0;
	read_only_for(r, map, "better", row->coverage == COVERAGE_PERCENT, "coverage: percent");
	row->required = read_yes(r, map, "required", true) && yaml_get(map, "calculation") == NULL;
	row->local = read_yes(r, map, "local", false);
	(void)read_choice(r, map, "type", types, 0);
	check_name(r, map, row);
	check_number(r, map, row);
	check_denominator(r, map, row);
}

static void read_rows(struct reading *r)
{
	struct forms *f = r->forms;
	struct form *form = r->source->form;
	size_t count;
	const struct yaml *item =
		read_list(r, r->source->root, "rows", READ_ROWS - f->row_count, &count);

	form->rows = read_room(r, NULL, 0, count, sizeof(*form->rows));
	f->rows = read_room(r, f->rows, f->row_count, count, sizeof(*f->rows));
	for (; count > 0; count--, item = item->next) {
		struct row *row = &form->rows[form->row_count];

		row->form = form;
		row->index = form->row_count;
		row->id = f->row_count;
		row->line = item->line;
		read_row(r, item, row);
		form->row_count++;
		f->rows[f->row_count] = row;
		f->row_count++;
	}
}

void read_table(struct reading *r)
{
	read_form_head(r, form_keys);
	read_groups(r);
	read_rows(r);
}
