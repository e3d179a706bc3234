#include "form/read_check.h"

/* XLSForm's constraint is a hard check of one row in each village, or of one field in each record. */
struct constraint {
	const struct yaml *map;
	struct check *check;
	const struct row *row; /* NULL: a field */
	const struct field *field;
};

static const char *message_of(struct reading *r, const struct yaml *map, const char *key)
{
	const struct yaml *node = yaml_get(map, key);

	return node == NULL ? NULL : read_text(r, node);
}

static void read_message(struct reading *r, const struct yaml *map, struct check *c)
{
	const char *english = message_of(r, map, "constraint_message_english");

	c->message = message_of(r, map, "constraint_message");
	if (c->message == NULL) {
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "constraint_message", NULL);
		c->message = "";
	}
	c->message_english = english == NULL ? c->message : english;
}

static void name_check(struct reading *r, const struct constraint *one)
{
	struct buf id = {0};

	if (one->row != NULL)
		buf_print(&id, "%s-constraint", one->row->name);
	if (one->field != NULL)
		buf_print(&id, "%s.%s-constraint", one->field->form->name, one->field->name);
	one->check->id = arena_text(&r->forms->arena, buf_str(&id));
	buf_release(&id);
}

/* Where it is made: a field that is not asked for may hold what it likes. */
static void place_check(struct reading *r, const struct constraint *one)
{
	struct check *c = one->check;

	if (one->field != NULL) {
		c->scopes = SCOPE_RECORD;
		c->form = one->field->form;
		c->when = one->field->relevant;
		return;
	}
	c->scopes = SCOPE_VILLAGE;
	c->each = arena_new(&r->forms->arena, 1, sizeof(*c->each));
	c->each[0] = one->row;
	c->each_count = 1;
}

static void read_constraint(struct reading *r, struct constraint one)
{
	const struct expr_names names = {.forms = r->forms,
		.has_row = one.row != NULL,
		.form = one.field == NULL ? NULL : one.field->form};

	one.check = check_next(r, one.map);
	name_check(r, &one);
	read_message(r, one.map, one.check);
	place_check(r, &one);
	one.check->require = read_expr(r, one.map, "constraint", &names, WANTED_TRUTH);
	check_default_sides(one.check);
	one.check->severity = SEVERITY_HARD;
	one.check->kind = one.check->basis = "";
	check_end(r, one.map, one.check);
}

static bool has_constraint(const struct yaml *map)
{
	return map->kind == YAML_MAP && yaml_get(map, "constraint") != NULL;
}

static const struct yaml *first_of(const struct yaml *root, const char *key)
{
	const struct yaml *list = yaml_get(root, key);

	return list != NULL && list->kind == YAML_LIST ? list->first : NULL;
}

size_t read_constraints_count(const struct yaml *root)
{
	static const char *const keys[] = {"rows", "fields"};
	size_t count = 0;

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		for (const struct yaml *c = first_of(root, keys[i]); c != NULL; c = c->next)
			count += has_constraint(c);
	}
	return count;
}

void read_constraints(struct reading *r)
{
	const struct form *form = r->source->form;
	const struct yaml *item = first_of(r->source->root, "rows");

	for (size_t i = 0; form != NULL && item != NULL && i < form->row_count; i++) {
		if (has_constraint(item))
			read_constraint(r, (struct constraint){.map = item, .row = &form->rows[i]});
		item = item->next;
	}
	item = first_of(r->source->root, "fields");
	for (size_t i = 0; form != NULL && item != NULL && i < form->field_count; i++) {
		if (has_constraint(item))
			read_constraint(
				r, (struct constraint){.map = item, .field = &form->fields[i]});
		item = item->next;
	}
}
