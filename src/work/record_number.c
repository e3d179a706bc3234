#include "work/record_number.h"

#include <stdio.h>
#include <string.h>

enum {
	NUMBER_BYTES = 12 /* of both parts and their point */
};

struct record *record_numbered(
	const struct records *all, const struct form *form, const struct record *parent, int no)
{
	struct record *r;
	size_t at = 0;

	while ((r = records_next(all, form, parent, &at)) != NULL) {
		if (r->no == no)
			return r;
	}
	return NULL;
}

bool record_number_read(const struct form *form, const char *text, int *parent_no, int *no)
{
	int size = -1;

	*parent_no = *no = 0;
	if (strlen(text) > NUMBER_BYTES || text[strspn(text, "0123456789.")] != '\0')
		return false;
	if (form->parent == NULL)
		(void)sscanf(text, "%5d%n", no, &size);
	else
		(void)sscanf(text, "%5d.%5d%n", parent_no, no, &size);
	return size > 0 && text[size] == '\0' && *no > 0;
}
