#include "form/read_check.h"

#include <stddef.h>
#include <string.h>

static const struct key check_keys[] = {
	{"id", true, offsetof(struct check, id)},
	{"scope", false, KEY_ELSEWHERE},
	{"stages", false, KEY_ELSEWHERE},
	{"each", false, KEY_ELSEWHERE},
	{"when", false, KEY_ELSEWHERE},
	{"value", false, KEY_ELSEWHERE},
	{"require", true, KEY_ELSEWHERE},
	{"lhs", false, KEY_ELSEWHERE},
	{"rhs", false, KEY_ELSEWHERE},
	{"phase", false, KEY_ELSEWHERE},
	{"severity", true, KEY_ELSEWHERE},
	{"override", false, KEY_ELSEWHERE},
	{"cross_owner", false, KEY_ELSEWHERE},
	{"kind", false, offsetof(struct check, kind)},
	{"message", true, offsetof(struct check, message)},
	{"english", true, offsetof(struct check, message_english)},
	{"basis", false, offsetof(struct check, basis)},
	{NULL, false, 0},
};

static const struct choice scopes[] = {
	{"village", SCOPE_VILLAGE},
	{"district", SCOPE_DISTRICT},
	{"pair", SCOPE_PAIR},
	{"owner", SCOPE_OWNER},
	{NULL, 0},
};

static const struct choice phases[] = {{"always", 0}, {"submit", 1}, {NULL, 0}};

static const struct choice severities[] = {
	{"hard", SEVERITY_HARD}, {"soft", SEVERITY_SOFT}, {NULL, 0}};

static const struct choice overrides[] = {
	{"none", OVERRIDE_NONE},
	{"note", OVERRIDE_NOTE},
	{"verifier", OVERRIDE_VERIFIER},
	{NULL, 0},
};

static void read_scopes(struct reading *r, const struct yaml *map, struct check *c)
{
	const struct yaml *word = read_words(r, map, "scope");
	int one = 0;

	c->scopes = word == NULL ? SCOPE_VILLAGE | SCOPE_DISTRICT : 0;
	for (; word != NULL; word = word->next) {
		if (read_choice_of(r, word, scopes, &one))
			c->scopes |= (unsigned)one;
	}
}

static void read_check_stages(struct reading *r, const struct yaml *map, struct check *c)
{
	const struct yaml *word = read_words(r, map, "stages");

	if (word == NULL)
		return;
	c->stages = arena_new(&r->forms->arena, yaml_get(map, "stages")->count, sizeof(*c->stages));
	for (; word != NULL; word = word->next) {
		const struct stage *stage = forms_stage(r->forms, word->text);

		if (stage == NULL)
			mistake_add(r, word->line, TEXT_FORM_STAGE_UNKNOWN, word->text, NULL);
		else
			c->stages[c->stage_count++] = stage->name;
	}
}

/* Without lhs and rhs the two sides of the first comparison are told. */
static void default_sides(struct check *c)
{
	const struct expr *first = expr_first_comparison(c->require);

	if (first == NULL)
		return;
	if (c->lhs == NULL)
		c->lhs = first->left;
	if (c->rhs == NULL)
		c->rhs = first->right;
}

static void read_rules(struct reading *r, const struct yaml *map, struct check *c)
{
	struct expr_names names = {
		.forms = r->forms,
		.has_row = yaml_get(map, "each") != NULL,
		.has_pair = (c->scopes & SCOPE_PAIR) != 0,
		.has_owner = (c->scopes & SCOPE_OWNER) != 0,
	};

	c->value = read_expr(r, map, "value", &names, WANTED_NUMBER);
	c->when = read_expr(r, map, "when", &names, WANTED_TRUTH);
	names.has_value = yaml_get(map, "value") != NULL;
	c->require = read_expr(r, map, "require", &names, WANTED_TRUTH);
	c->lhs = read_expr(r, map, "lhs", &names, WANTED_NUMBER);
	c->rhs = read_expr(r, map, "rhs", &names, WANTED_NUMBER);
	default_sides(c);
}

static struct check *next_check(struct reading *r, const struct yaml *map)
{
	struct check *c = &r->forms->checks[r->forms->check_count];

	c->file = arena_text(&r->forms->arena, r->source->name);
	c->line = map->line;
	return c;
}

static void end_check(struct reading *r, const struct yaml *map, const struct check *c)
{
	for (size_t i = 0; *c->id != '\0' && i < r->forms->check_count; i++) {
		if (strcmp(r->forms->checks[i].id, c->id) == 0) {
			mistake_add(r, map->line, TEXT_FORM_TWICE, c->id, NULL);
			break;
		}
	}
	lint_check(r, map, c);
	r->forms->check_count++;
}

static void read_check(struct reading *r, const struct yaml *map)
{
	struct check *c = next_check(r, map);

	if (!read_keys(r, map, check_keys, c))
		return;
	read_name(r, map, c->id);
	read_scopes(r, map, c);
	read_check_stages(r, map, c);
	read_each(r, map, c);
	read_rules(r, map, c);
	c->at_submit = read_choice(r, map, "phase", phases, 0) != 0;
	c->severity = (enum severity)read_choice(r, map, "severity", severities, SEVERITY_SOFT);
	c->override = (enum override)read_choice(r, map, "override", overrides,
		c->severity == SEVERITY_SOFT ? OVERRIDE_NOTE : OVERRIDE_NONE);
	c->crosses_owners = read_yes(r, map, "cross_owner", false);
	end_check(r, map, c);
}

/* XLSForm's constraint is a hard check of one row in each village. */
static void read_constraint(struct reading *r, const struct yaml *map, const struct row *row)
{
	const struct expr_names names = {.forms = r->forms, .has_row = true};
	const char *message = yaml_text(map, "constraint_message");
	struct check *c = next_check(r, map);
	struct buf id = {0};

	if (message == NULL) {
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "constraint_message", NULL);
		message = "";
	}
	buf_print(&id, "%s-constraint", row->name);
	c->id = arena_text(&r->forms->arena, buf_str(&id));
	buf_release(&id);
	c->scopes = SCOPE_VILLAGE;
	c->each = arena_new(&r->forms->arena, 1, sizeof(*c->each));
	c->each[0] = row;
	c->each_count = 1;
	c->require = read_expr(r, map, "constraint", &names, WANTED_TRUTH);
	default_sides(c);
	c->severity = SEVERITY_HARD;
	c->kind = c->basis = "";
	c->message = c->message_english = arena_text(&r->forms->arena, message);
	end_check(r, map, c);
}

static bool has_constraint(const struct yaml *map)
{
	return map->kind == YAML_MAP && yaml_get(map, "constraint") != NULL;
}

static const struct yaml *first_of(const struct yaml *map, const char *key)
{
	const struct yaml *list = yaml_get(map, key);

	return list != NULL && list->kind == YAML_LIST ? list->first : NULL;
}

static void read_constraints(struct reading *r)
{
	const struct form *form = r->source->form;
	const struct yaml *item = first_of(r->source->root, "rows");

	for (size_t i = 0; form != NULL && item != NULL && i < form->row_count; i++) {
		if (has_constraint(item))
			read_constraint(r, item, &form->rows[i]);
		item = item->next;
	}
}

size_t read_checks_count(const struct source *s)
{
	size_t count = 0;

	for (const struct yaml *c = first_of(s->root, "checks"); c != NULL; c = c->next)
		count += count < READ_CHECKS;
	for (const struct yaml *row = first_of(s->root, "rows"); row != NULL; row = row->next)
		count += has_constraint(row);
	return count;
}

void read_checks(struct reading *r)
{
	size_t count;
	const struct yaml *item;

	read_constraints(r);
	item = read_list(r, r->source->root, "checks", READ_CHECKS, &count);
	for (; count > 0; count--, item = item->next)
		read_check(r, item);
}
