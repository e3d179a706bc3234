#include "form/form.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

const struct row *forms_row(const struct forms *f, const char *name)
{
	for (size_t i = 0; i < f->row_count; i++) {
		if (strcasecmp(f->rows[i]->name, name) == 0)
			return f->rows[i];
	}
	return NULL;
}

const struct form *forms_form(const struct forms *f, const char *name)
{
	for (size_t i = 0; i < f->form_count; i++) {
		if (strcmp(f->forms[i].name, name) == 0)
			return &f->forms[i];
	}
	return NULL;
}

const struct stage *forms_stage(const struct forms *f, const char *name)
{
	for (size_t i = 0; i < f->stage_count; i++) {
		if (strcmp(f->stages[i].name, name) == 0)
			return &f->stages[i];
	}
	return NULL;
}

const struct owner *forms_owner(const struct forms *f, const char *name)
{
	for (size_t i = 0; i < f->owner_count; i++) {
		if (strcmp(f->owners[i].name, name) == 0)
			return &f->owners[i];
	}
	return NULL;
}

void row_number(const struct row *row, char out[16])
{
	(void)snprintf(out, 16, "%s%s", row->group != NULL ? row->group->name : "", row->no);
}

const char *row_label(const struct row *row)
{
	return text_either(row->label, row->label_english);
}

const char *row_brief(const struct row *row)
{
	return text_either(row->brief, row->brief_english);
}

const char *row_hint(const struct row *row)
{
	return text_either(row->hint, row->hint_english);
}

const char *form_label(const struct form *form)
{
	return text_either(form->label, form->label_english);
}

const char *stage_brief(const struct stage *stage)
{
	return text_either(stage->brief, stage->brief_english);
}

const char *owner_label(const struct owner *owner)
{
	return text_either(owner->label, owner->label_english);
}

const char *group_label(const struct group *group)
{
	return text_either(group->label, group->label_english);
}

const char *reason_label(const struct no_data_reason *reason)
{
	return text_either(reason->label, reason->label_english);
}
