#include <string.h>

#include "form/read_form.h"

static const struct expr *read_rule(
	struct reading *r, const struct yaml *map, const char *key, enum wanted wanted)
{
	const struct expr_names names = {.forms = r->forms, .form = r->source->form};
	const struct expr *x = read_expr(r, map, key, &names, wanted);

	/* `complete` asks whether every field that is asked for is filled: a field that is asked for
	 * when the record is complete would wait for itself. */
	if (!expr_has(x, EXPR_COMPLETE))
		return x;
	mistake_add(r, yaml_get(map, key)->line, TEXT_FORM_REC_R_COMPLETE, key, NULL);
	return NULL;
}

/* Whether a code of a row list names a row of it; villages are the database's. */
static void check_row_default(struct reading *r, const struct yaml *map, const struct field *f)
{
	const struct row *row;

	if (f->type != FIELD_SELECT_ONE || f->list == NULL || f->list->kind != CODELIST_ROWS ||
		*f->default_text == '\0')
		return;
	row = forms_row(r->forms, f->default_text);
	if (row == NULL || row->form != f->list->form)
		mistake_add(r, yaml_get(map, "default")->line, TEXT_FORM_ROW_UNKNOWN,
			f->default_text, NULL);
}

void read_field_rules(struct reading *r)
{
	struct form *form = r->source->form;
	const struct yaml *list = yaml_get(r->source->root, "fields");
	const struct yaml *map = list == NULL ? NULL : list->first;

	for (size_t i = 0; i < form->field_count && map != NULL; i++, map = map->next) {
		struct field *f = &form->fields[i];

		if (map->kind != YAML_MAP)
			continue;
		f->relevant = read_rule(r, map, "relevant", WANTED_TRUTH);
		if (field_is_number(f)) {
			f->calculation = read_rule(r, map, "calculation", WANTED_NUMBER);
			f->default_value = read_rule(r, map, "default", WANTED_NUMBER);
		}
		check_row_default(r, map, f);
	}
}
