#include "work/bookmark.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool parse(const struct forms *f, const char *text, struct bookmark *out)
{
	char report[48], form[64], row[32], face[16];
	struct err e;
	int revision;

	if (sscanf(text, "%47s %63s %15s %31s %15s", report, form, out->place, row, face) != 5)
		return false;
	if (!report_parse(f, report, &out->year, &out->stage, &revision, &e))
		return false;
	out->form = forms_form(f, form);
	out->row = forms_row(f, row);
	out->face = strcmp(face, "grid") == 0 ? FACE_GRID : FACE_VILLAGE;
	return out->form != NULL;
}

bool bookmark_get(struct store *s, struct bookmark *out)
{
	char *text = setting_get(s, store_actor(s)->user, "last");
	bool ok = text != NULL && parse(store_forms(s), text, out);

	free(text);
	return ok;
}

void bookmark_put(struct store *s, const struct bookmark *b)
{
	struct report r = {.year = b->year, .stage = b->stage, .revision = 1};
	char report[REPORT_TEXT], text[160];
	struct err ignored;

	report_show(&r, report);
	(void)snprintf(text, sizeof(text), "%s %s %s %s %s", report, b->form->name, b->place,
		b->row != NULL ? b->row->name : "-", b->face == FACE_GRID ? "grid" : "village");
	(void)setting_put(s, store_actor(s)->user, "last", text, &ignored);
}
