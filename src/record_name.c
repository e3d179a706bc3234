#include "record_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "place_name.h"
#include "work/record_number.h"

static bool read_item(const struct desk *d, const struct form *form, const char *name,
	struct record_place *out, struct err *e)
{
	const char *slash = strchr(name, '/');
	size_t place;
	char *village;
	bool found;

	if (form->per_village) {
		if (slash == NULL)
			return err_say(e, TEXT_REC_CMD_NO_SLASH, name, NULL);
		village = mem_text(name);
		village[slash - name] = '\0';
		found = place_named(d, village, &place, e);
		free(village);
		if (!found)
			return false;
		out->place = (int)place;
		name = slash + 1;
	}
	out->item = form_item(form, name);
	if (out->item == NULL)
		return err_say(e, TEXT_REC_CMD_NO_ITEM, form->name, name, NULL);
	out->record = records_item(d->book.records, out->item, out->place);
	return true;
}

static bool read_number(const struct desk *d, const struct form *form, const char *name,
	struct record_place *out, struct err *e)
{
	const struct records *all = d->book.records;

	if (!record_number_read(form, name, &out->parent_no, &out->no))
		return err_say(e,
			form->parent == NULL ? TEXT_REC_CMD_NO_NUMBER : TEXT_REC_CMD_NO_LINE, name,
			NULL);
	if (form->parent != NULL) {
		out->parent = record_numbered(all, form->parent, NULL, out->parent_no);
		if (out->parent == NULL)
			return true;
	}
	out->record = record_numbered(all, form, out->parent, out->no);
	return true;
}

bool record_place_read(const struct desk *d, const struct form *form, const char *name,
	struct record_place *out, struct err *e)
{
	*out = (struct record_place){.place = PLACE_DISTRICT};
	return form->kind == FORM_CHECKLIST ? read_item(d, form, name, out, e)
					    : read_number(d, form, name, out, e);
}

bool record_named(const struct desk *d, const struct form *form, const char *name,
	struct record **out, struct err *e)
{
	struct record_place place;

	if (!record_place_read(d, form, name, &place, e))
		return false;
	*out = place.record;
	return *out != NULL || err_say(e, TEXT_REC_CMD_NO_RECORD, form->name, name, NULL);
}

void record_number_show(const struct desk *d, const struct record *r, struct buf *out)
{
	if (r->item != NULL && r->place >= 0)
		buf_print(out, "%s/%s", d->book.places[r->place].code, r->item->name);
	else if (r->item != NULL)
		buf_text(out, r->item->name);
	else if (r->parent != NULL)
		buf_print(out, "%d.%d", r->parent->no, r->no);
	else
		buf_print(out, "%d", r->no);
}
