#include "work/bookmark.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const faces[] = {"village", "grid", "record", "items", "verify"};

/* What stands under the cursor, by the face it is seen in. */
static void parse_spot(const struct forms *f, const char *spot, struct bookmark *out)
{
	out->row = forms_row(f, spot);
	out->field = form_field(out->form, spot);
	out->item = form_item(out->form, spot);
}

static bool parse(const struct forms *f, const char *text, struct bookmark *out)
{
	char report[48], form[64], spot[64], face[16];
	struct err e;
	int revision;

	*out = (struct bookmark){0};
	if (sscanf(text, "%47s %63s %15s %63s %15s %" SCNd64, report, form, out->place, spot, face,
		    &out->record) < 5)
		return false;
	if (!report_parse(f, report, &out->year, &out->stage, &revision, &e))
		return false;
	for (size_t i = 0; i < sizeof(faces) / sizeof(faces[0]); i++) {
		if (strcmp(face, faces[i]) == 0)
			out->face = (enum entry_face)i;
	}
	if (out->face == FACE_VERIFY)
		return true;
	out->form = forms_form(f, form);
	if (out->form == NULL)
		return false;
	parse_spot(f, spot, out);
	return true;
}

bool bookmark_get(struct store *s, struct bookmark *out)
{
	char *text = setting_get(s, store_actor(s)->user, "last");
	bool ok = text != NULL && parse(store_forms(s), text, out);

	free(text);
	return ok;
}

static const char *spot_name(const struct bookmark *b)
{
	if (b->face == FACE_RECORD)
		return b->field != NULL ? b->field->name : "-";
	if (b->face == FACE_ITEMS)
		return b->item != NULL ? b->item->name : "-";
	return b->row != NULL ? b->row->name : "-";
}

void bookmark_put(struct store *s, const struct bookmark *b)
{
	struct report r = {.year = b->year, .stage = b->stage, .revision = 1};
	char report[REPORT_TEXT], text[256];
	struct err ignored;

	report_show(&r, report);
	(void)snprintf(text, sizeof(text), "%s %s %s %s %s %" PRId64, report,
		b->form != NULL ? b->form->name : "-", *b->place != '\0' ? b->place : "-",
		spot_name(b), faces[b->face], b->record);
	(void)setting_put(s, store_actor(s)->user, "last", text, &ignored);
}
