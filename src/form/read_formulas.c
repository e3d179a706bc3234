#include <stddef.h>
#include <string.h>

#include "form/read_form.h"

static const struct key ratio_keys[] = {
	{"name", true, offsetof(struct ratio, name)},
	{"rows", true, KEY_ELSEWHERE},
	{"label", true, offsetof(struct ratio, label)},
	{"english", true, offsetof(struct ratio, label_english)},
	{"brief", true, offsetof(struct ratio, brief)},
	{"numerator", true, KEY_ELSEWHERE},
	{"denominator", true, KEY_ELSEWHERE},
	{NULL, false, 0},
};

static void read_ratio_rows(struct reading *r, const struct yaml *map, struct ratio *ratio)
{
	const struct yaml *word = read_words(r, map, "rows");
	const struct yaml *list = yaml_get(map, "rows");

	if (word != NULL)
		ratio->rows = arena_new(&r->forms->arena, list->count, sizeof(*ratio->rows));
	for (; word != NULL; word = word->next) {
		const struct row *row = forms_row(r->forms, word->text);

		if (row == NULL)
			mistake_add(r, word->line, TEXT_FORM_ROW_UNKNOWN, word->text, NULL);
		else
			ratio->rows[ratio->row_count++] = row;
	}
}

static void read_ratio(struct reading *r, const struct yaml *map, struct ratio *ratio)
{
	const struct expr_names names = {.forms = r->forms, .is_plain = true};

	if (!read_keys(r, map, ratio_keys, ratio))
		return;
	read_name(r, map, ratio->name);
	read_brief(r, map, "brief", ratio->brief);
	if (*ratio->name != '\0' && forms_row(r->forms, ratio->name) != NULL)
		mistake_add(r, map->line, TEXT_FORM_TWICE, ratio->name, NULL);
	read_ratio_rows(r, map, ratio);
	ratio->numerator = read_expr(r, map, "numerator", &names, WANTED_NUMBER);
	ratio->denominator = read_expr(r, map, "denominator", &names, WANTED_NUMBER);
}

static void read_ratios(struct reading *r)
{
	struct form *f = r->source->form;
	size_t count;
	const struct yaml *item = read_list(r, r->source->root, "coverages", READ_LIST, &count);

	f->ratios = read_room(r, NULL, 0, count, sizeof(*f->ratios));
	for (; count > 0; count--, item = item->next) {
		struct ratio *ratio = &f->ratios[f->ratio_count];

		read_ratio(r, item, ratio);
		for (size_t i = 0; i < f->ratio_count; i++) {
			if (*ratio->name != '\0' && strcmp(f->ratios[i].name, ratio->name) == 0)
				mistake_add(r, item->line, TEXT_FORM_TWICE, ratio->name, NULL);
		}
		f->ratio_count++;
	}
}

static void read_compare(struct reading *r, struct form *f)
{
	const struct yaml *node = yaml_get(r->source->root, "compare");
	const char *name;

	if (node == NULL)
		return;
	name = read_text(r, node);
	f->compare = forms_row(r->forms, name);
	if (*name != '\0' && f->compare == NULL)
		mistake_unknown(r, node->line, TEXT_FORM_ROW_UNKNOWN, name);
}

static void read_row_formulas(struct reading *r)
{
	const struct expr_names names = {.forms = r->forms, .is_plain = true};
	struct form *f = r->source->form;
	const struct yaml *list = yaml_get(r->source->root, "rows");
	const struct yaml *item = list == NULL ? NULL : list->first;

	for (size_t i = 0; i < f->row_count && item != NULL; i++, item = item->next) {
		if (item->kind != YAML_MAP)
			continue;
		f->rows[i].denominator = read_expr(r, item, "denominator", &names, WANTED_NUMBER);
		f->rows[i].calculation = read_expr(r, item, "calculation", &names, WANTED_NUMBER);
	}
	read_ratios(r);
	read_compare(r, f);
}

void read_formulas(struct reading *r)
{
	if (r->source->form->kind == FORM_TABLE)
		read_row_formulas(r);
	else
		read_field_rules(r);
}
