#include "form/message.h"
#include "form/read.h"

static int line_of(const struct yaml *map, const char *key)
{
	const struct yaml *node = yaml_get(map, key);

	return node != NULL ? node->line : map->line;
}

static void lint_rule(struct reading *r, const struct yaml *map, const struct check *c)
{
	struct expr both = {.op = EXPR_AND, .is_truth = true, .depth = EXPR_DEPTH};

	if (c->when != NULL && !expr_can_hold_with(c->when, c->value)) {
		mistake_add(r, line_of(map, "when"), TEXT_FORM_NEVER_WHEN, c->id, NULL);
		return;
	}
	/* Not only impossible by itself: also where the check is made at all. */
	both.left = c->when;
	both.right = c->require;
	if (!expr_can_hold_with(c->when == NULL ? c->require : &both, c->value))
		mistake_add(r, line_of(map, "require"), TEXT_FORM_NEVER_HOLDS, c->id, NULL);
}

static void lint_message(struct reading *r, int line, const struct check *c, const char *message)
{
	struct buf name = {0};

	if (message_is_wrong(r->forms, c, message, &name))
		mistake_add(r, line, TEXT_FORM_PLACEHOLDER, buf_str(&name), NULL);
	buf_release(&name);
}

void lint_check(struct reading *r, const struct yaml *map, const struct check *c)
{
	bool is_constraint = yaml_get(map, "constraint") != NULL;

	/* A rule that was not understood has been told; the rest would only follow from it. */
	if (c->require == NULL || (c->value == NULL && yaml_get(map, "value") != NULL))
		return;
	lint_rule(r, map, c);
	lint_message(
		r, line_of(map, is_constraint ? "constraint_message" : "message"), c, c->message);
	if (c->message_english != c->message)
		lint_message(r,
			line_of(map, is_constraint ? "constraint_message_english" : "english"), c,
			c->message_english);
}
