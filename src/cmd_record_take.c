#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/number.h"
#include "cmd_record.h"
#include "record_name.h"
#include "work/carry.h"

/* "3", "3.2", or the row it is for. */
static void name_offered(const struct desk *d, const struct offered *o, struct buf *out)
{
	buf_clear(out);
	if (o->row != NULL)
		buf_text(out, o->row->name);
	else
		record_number_show(d, o->record, out);
}

static int list_carries(const struct desk *d, const struct form *form)
{
	const struct carry **list = mem_array(form->carry_count + 1, sizeof(*list));
	size_t count = carries_fitting(d, form, list, form->carry_count);

	for (size_t i = 0; i < count; i++)
		(void)printf("%s\t%s\n", list[i]->name, carry_label(list[i]));
	free(list);
	return EXIT_DONE;
}

static void list_offers(const struct desk *d, const struct offer *o)
{
	struct buf name = {0}, words = {0};

	for (size_t i = 0; i < o->count; i++) {
		name_offered(d, &o->list[i], &name);
		buf_clear(&words);
		offer_text(d, o, i, &words);
		(void)printf("%s\t%s\t%s\n", buf_str(&name),
			o->list[i].taken ? text(TEXT_REC_CMD_TAKEN_ALREADY) : "", buf_str(&words));
	}
	buf_release(&name);
	buf_release(&words);
}

static bool choose(const struct desk *d, struct offer *o, const char *wanted, struct err *e)
{
	struct buf name = {0};
	bool found = false;

	for (size_t i = 0; i < o->count; i++) {
		name_offered(d, &o->list[i], &name);
		if (strcasecmp(buf_str(&name), wanted) != 0)
			continue;
		o->list[i].chosen = found = true;
	}
	buf_release(&name);
	return found || err_say(e, TEXT_REC_CMD_NOT_OFFERED, wanted, o->carry->name, NULL);
}

/* Those named; none named: what was not taken yet. */
static bool choose_all(
	const struct context *c, const struct desk *d, struct offer *o, struct err *e)
{
	for (int i = 2; i < c->argc; i++) {
		if (!choose(d, o, c->argv[i], e))
			return false;
	}
	for (size_t i = 0; c->argc == 2 && i < o->count; i++)
		o->list[i].chosen = !o->list[i].taken;
	return true;
}

static int take(const struct context *c, struct desk *d, struct offer *o)
{
	char count[NUMBER_TEXT];
	struct offer_taken taken;
	struct buf words = {0};
	struct err e;

	if (!choose_all(c, d, o, &e) || !offer_take(o, d, NULL, &taken, &e))
		return fail(EXIT_REFUSED, &e);
	number_show(count, (int64_t)taken.made);
	text_fill(&words, TEXT_REC_CMD_TAKEN, count, NULL);
	(void)printf("%s\n", buf_str(&words));
	buf_release(&words);
	return EXIT_DONE;
}

static const struct carry *find_carry(
	const struct desk *d, const struct form *form, const char *name)
{
	const struct carry **list = mem_array(form->carry_count + 1, sizeof(*list)), *found = NULL;
	size_t count = carries_fitting(d, form, list, form->carry_count);

	for (size_t i = 0; found == NULL && i < count; i++) {
		if (strcmp(list[i]->name, name) == 0)
			found = list[i];
	}
	free(list);
	return found;
}

static int take_carry(struct context *c, struct desk *d, const struct form *form)
{
	const struct carry *carry = find_carry(d, form, c->argv[1]);
	struct offer o;
	struct err e;
	int code = EXIT_DONE;

	if (carry == NULL)
		return fail_say(EXIT_USE, TEXT_REC_CMD_NO_CARRY, c->argv[1], form->name, NULL);
	if (!offer_open(&o, d, carry, &e))
		return fail(EXIT_REFUSED, &e);
	if (option(c, "dry-run") != NULL)
		list_offers(d, &o);
	else if (carry->lowest != NULL && c->argc == 2)
		code = fail_say(EXIT_USE, TEXT_REC_CMD_NAME_ROWS, form->name, carry->name, NULL);
	else
		code = take(c, d, &o);
	offer_close(&o);
	return code;
}

int record_take_verb(struct context *c)
{
	const struct form *form;
	struct desk d;
	int code = EXIT_DONE;

	if (!record_desk(c, &form, &d, &code))
		return code;
	code = c->argc == 1 ? list_carries(&d, form) : take_carry(c, &d, form);
	desk_close(&d);
	return code;
}
