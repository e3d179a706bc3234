#include <stdlib.h>
#include <string.h>

#include "app/report_face.h"
#include "app/steps.h"
#include "base/mem.h"
#include "work/flow.h"

const struct desk_unit *report_current_unit(const struct report_state *r)
{
	return r->cursor >= r->form_count ? report_unit(r, r->cursor - r->form_count) : NULL;
}

/* Who answers for one unit means that one, wherever the cursor stands. */
static const struct desk_unit *unit_meant(const struct report_state *r)
{
	const struct desk_unit *unit = report_current_unit(r);
	int64_t own = store_actor(r->desk.store)->unit;

	for (size_t i = 0; unit == NULL && own != 0 && i < r->desk.unit_count; i++) {
		if (r->desk.units[i].id == own)
			unit = &r->desk.units[i];
	}
	return unit;
}

/* What is missing is seen in the cells, which this screen does not hold: it borrows a whole desk. */
static bool confirm(const struct report_state *r, int64_t unit, const char *paper, struct err *e)
{
	struct desk d;
	bool ok;

	if (!desk_open(&d, r->desk.store, &r->desk.report, e))
		return false;
	ok = flow_confirm(&d, unit, paper, e);
	desk_close(&d);
	return ok;
}

static struct step confirm_and_say(
	struct report_state *r, struct app *app, const struct desk_unit *unit, const char *paper)
{
	char *name = mem_text(unit->name);
	struct err e;
	bool ok = confirm(r, unit->id, paper, &e);

	if (ok) {
		report_reload(r, app);
		app_say(app, false, TEXT_CONFIRM_DONE, name, NULL);
	} else
		app_say_error(app, &e);
	free(name);
	return ok ? step_stay() : step_beep();
}

static struct step say_confirmed(struct app *app, const struct confirm *c)
{
	char when[CLOCK_TEXT];

	clock_short(when, c->at_ms);
	app_say(app, false, TEXT_CONFIRM_ALREADY, c->unit_name, c->user, when, NULL);
	return step_beep();
}

struct step report_confirm(struct report_state *r, struct app *app)
{
	const struct desk_unit *unit = unit_meant(r);
	const struct confirm *c = unit != NULL ? workflow_confirm(&r->desk.flow, unit->id) : NULL;
	struct err e;

	if (unit == NULL) {
		app_say(app, false, TEXT_CONFIRM_WHERE, NULL);
		return step_beep();
	}
	if (!flow_allowed(&r->desk, FLOW_CONFIRM, &e)) {
		app_say_error(app, &e);
		return step_beep();
	}
	if (c != NULL)
		return say_confirmed(app, c);
	if (store_actor(app->store)->role != ROLE_VERIFIER)
		return confirm_and_say(r, app, unit, "");
	buf_clear(&r->label);
	text_fill(&r->label, TEXT_CONFIRM_ASK_PAPER, unit->name, NULL);
	r->asks_paper = true;
	ask_open(&r->ask, buf_str(&r->label), "");
	return step_stay();
}

void report_take_paper(struct report_state *r, struct app *app)
{
	const struct desk_unit *unit = unit_meant(r);
	const char *paper = r->ask.edit.text + strspn(r->ask.edit.text, " ");

	if (unit == NULL)
		return;
	if (*paper == '\0')
		app_say(app, true, TEXT_CONFIRM_NEEDS_PAPER, NULL);
	else
		(void)confirm_and_say(r, app, unit, paper);
}
