#include "work/checklist_parts.h"

#include <stdarg.h>
#include <stdlib.h>

#include "work/returned.h"

void checking_say(struct checking *c, bool is_error, enum text_id id, ...)
{
	va_list args;

	buf_clear(&c->message);
	va_start(args, id);
	text_fill_list(&c->message, id, args);
	va_end(args);
	c->message_is_error = is_error;
}

void checking_say_error(struct checking *c, const struct err *e)
{
	buf_clear(&c->message);
	buf_text(&c->message, e->text);
	c->message_is_error = true;
}

/* What was answered here and not taken, with what stands. */
static bool say_waiting(struct checking *c, const struct record *r)
{
	const struct field *const fields[] = {c->answer, c->evidence, c->note};
	struct buf mine = {0}, theirs = {0};
	char *waits = NULL;

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]) && waits == NULL; i++) {
		waits = fields[i] != NULL ? checking_waiting(c, r, fields[i]) : NULL;
		if (waits == NULL)
			continue;
		if (fields[i] == c->answer) {
			answer_show(c->answer, &c->desk->book, waits, &mine);
			answer_show(
				c->answer, &c->desk->book, r->values[c->answer->index], &theirs);
			checking_say(c, true, TEXT_FILL_ANSWER_WAITS, buf_str(&mine),
				theirs.size > 0 ? theirs.data : "-", NULL);
		} else {
			checking_say(c, true, TEXT_FILL_LINE_WAITS, field_label(fields[i]), NULL);
		}
	}
	free(waits);
	buf_release(&mine);
	buf_release(&theirs);
	return c->message.size > 0;
}

static bool say_problem(struct checking *c, const struct record *r)
{
	const struct problem *p = desk_record_problem(c->desk, r, NULL);

	if (p == NULL)
		return false;
	c->message_is_error = p->check->severity == SEVERITY_HARD;
	buf_print(&c->message, "%s %s: ", c->message_is_error ? "x" : "!", r->item->no);
	problem_text(&c->desk->book, p, &c->message);
	return true;
}

/* The verifier's note on an item he sent back and nobody has changed since. */
static bool say_returned(struct checking *c, const struct record *r)
{
	const struct review *review = returned_record_to_see(c->desk, r);

	if (review != NULL)
		checking_say(
			c, true, TEXT_RETURNED_HERE, r->item->no, review->user, review->note, NULL);
	return review != NULL;
}

/* The item just answered comes first: that is what the person did. */
static void say_checks(struct checking *c)
{
	const struct item *items[] = {c->left, checking_item(c)};

	for (size_t i = 0; i < sizeof(items) / sizeof(items[0]); i++) {
		const struct record *r = items[i] != NULL ? checking_at(c, items[i]->index) : NULL;

		if (r != NULL && (say_waiting(c, r) || say_returned(c, r) || say_problem(c, r)))
			return;
	}
}

const char *checking_message(struct checking *c, bool *hard)
{
	if (c->asks)
		checking_say(c, false, TEXT_FILL_ASK_ITEM, c->named.text, NULL);
	if (c->message.size == 0) {
		c->message_is_error = false;
		say_checks(c);
	}
	*hard = c->message_is_error;
	return buf_str(&c->message);
}
