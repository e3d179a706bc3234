#include "place_name.h"

#include <string.h>
#include <strings.h>

static bool is_named(const struct place *p, const char *name)
{
	return strcmp(p->code, name) == 0 || strcmp(p->code + strlen(p->code) - 4, name) == 0 ||
	       strcasecmp(p->name, name) == 0;
}

bool place_named(const struct desk *d, const char *name, size_t *place, struct err *e)
{
	size_t found = 0;

	for (size_t i = 0; i < d->book.place_count; i++) {
		if (!is_named(&d->book.places[i], name))
			continue;
		*place = i;
		found++;
	}
	if (found == 0)
		return err_say(e, TEXT_SHELL_NO_VILLAGE, name, NULL);
	return found == 1 || err_say(e, TEXT_SHELL_TWO_VILLAGES, name, NULL);
}

bool unit_named(
	const struct desk *d, const char *name, const struct desk_unit **unit, struct err *e)
{
	for (size_t i = 0; i < d->unit_count; i++) {
		*unit = &d->units[i];
		if (strcasecmp(d->units[i].name, name) == 0)
			return true;
	}
	return err_say(e, TEXT_SOURCE_NO_UNIT, name, NULL);
}

bool row_named(const struct desk *d, const char *name, const struct row **row, struct err *e)
{
	*row = forms_row(d->book.forms, name);
	if (*row == NULL)
		return err_say(e, TEXT_SHELL_NO_ROW, name, NULL);
	return stage_has(d->report.stage, (*row)->form) ||
	       err_say(e, TEXT_REC_CMD_ROW_ELSEWHERE, (*row)->name, d->report.stage->name, NULL);
}
