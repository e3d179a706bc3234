#include "form/read_check.h"

#include <stddef.h>
#include <string.h>

#include "form/read_form.h"

static const struct key check_keys[] = {
	{"id", true, offsetof(struct check, id)},
	{"form", false, KEY_ELSEWHERE},
	{"of", false, KEY_ELSEWHERE},
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
	{"record", SCOPE_RECORD},
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

	if (word == NULL)
		c->scopes = c->form != NULL ? SCOPE_RECORD : SCOPE_VILLAGE | SCOPE_DISTRICT;
	for (; word != NULL; word = word->next) {
		if (read_choice_of(r, word, scopes, &one))
			c->scopes |= (unsigned)one;
	}
}

/* Rules of records are looked at once a record, and nowhere else. */
static void check_scopes(struct reading *r, const struct yaml *map, const struct check *c)
{
	bool is_record = c->scopes == SCOPE_RECORD;

	read_only_for(r, map, "form", is_record, "scope: [record]");
	read_only_for(r, map, "of", is_record, "scope: [record]");
	read_only_for(r, map, "each", (c->scopes & SCOPE_RECORD) == 0,
		"scope: [village, district, pair, owner]");
	if ((c->scopes & SCOPE_RECORD) != 0 && yaml_get(map, "form") == NULL)
		mistake_add(r, map->line, TEXT_FORM_KEY_MISSING, "form", NULL);
}

static void read_check_form(struct reading *r, const struct yaml *map, struct check *c)
{
	c->form = read_form_of(r, map, "form");
	if (c->form != NULL && c->form->kind == FORM_TABLE)
		mistake_add(
			r, yaml_get(map, "form")->line, TEXT_FORM_REC_V_TABLE, c->form->name, NULL);
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

void check_default_sides(struct check *c)
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
		.of_district = c->scopes == SCOPE_DISTRICT,
		.form = c->form,
	};

	c->value = read_expr(r, map, "value", &names, WANTED_NUMBER);
	c->when = read_expr(r, map, "when", &names, WANTED_TRUTH);
	names.has_value = yaml_get(map, "value") != NULL;
	c->require = read_expr(r, map, "require", &names, WANTED_TRUTH);
	c->lhs = read_expr(r, map, "lhs", &names, WANTED_NUMBER);
	c->rhs = read_expr(r, map, "rhs", &names, WANTED_NUMBER);
	check_default_sides(c);
}

struct check *check_next(struct reading *r, const struct yaml *map)
{
	struct check *c = &r->forms->checks[r->forms->check_count];

	c->file = arena_text(&r->forms->arena, r->source->name);
	c->line = map->line;
	return c;
}

void check_end(struct reading *r, const struct yaml *map, const struct check *c)
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
	struct check *c = check_next(r, map);

	if (!read_keys(r, map, check_keys, c))
		return;
	read_name(r, map, c->id);
	read_check_form(r, map, c);
	read_scopes(r, map, c);
	check_scopes(r, map, c);
	c->of = read_stage_with(r, map, "of", c->form);
	read_check_stages(r, map, c);
	read_each(r, map, c);
	read_rules(r, map, c);
	c->at_submit = read_choice(r, map, "phase", phases, 0) != 0;
	c->severity = (enum severity)read_choice(r, map, "severity", severities, SEVERITY_SOFT);
	c->override = (enum override)read_choice(r, map, "override", overrides,
		c->severity == SEVERITY_SOFT ? OVERRIDE_NOTE : OVERRIDE_NONE);
	c->crosses_owners = read_yes(r, map, "cross_owner", false);
	check_end(r, map, c);
}

size_t read_checks_count(const struct source *s)
{
	size_t count = 0;

	const struct yaml *list = yaml_get(s->root, "checks");
	const struct yaml *c = list != NULL && list->kind == YAML_LIST ? list->first : NULL;

	for (; c != NULL; c = c->next)
		count += count < READ_CHECKS;
	return count + read_constraints_count(s->root);
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
