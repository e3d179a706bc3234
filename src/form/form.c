#include "form/form.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

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

const struct codelist *forms_codelist(const struct forms *f, const char *name)
{
	for (size_t i = 0; i < f->codelist_count; i++) {
		if (strcmp(f->codelists[i].name, name) == 0)
			return &f->codelists[i];
	}
	return NULL;
}

const struct field *form_field(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->field_count; i++) {
		if (strcmp(form->fields[i].name, name) == 0)
			return &form->fields[i];
	}
	return NULL;
}

const struct item *form_item(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->item_count; i++) {
		if (strcmp(form->items[i].name, name) == 0)
			return &form->items[i];
	}
	return NULL;
}

const struct code *codelist_code(const struct codelist *l, const char *name)
{
	for (size_t i = 0; i < l->code_count; i++) {
		if (strcmp(l->codes[i].name, name) == 0)
			return &l->codes[i];
	}
	return NULL;
}

bool field_is_number(const struct field *field)
{
	return field->type == FIELD_INTEGER || field->type == FIELD_DECIMAL ||
	       field->type == FIELD_MONEY;
}

bool stage_has(const struct stage *stage, const struct form *form)
{
	for (size_t i = 0; i < stage->form_count; i++) {
		if (stage->forms[i] == form || stage->forms[i] == form->parent)
			return true;
	}
	return false;
}

bool carry_is_for(const struct carry *carry, const struct stage *stage)
{
	for (size_t i = 0; i < carry->stage_count; i++) {
		if (carry->stages[i] == stage)
			return true;
	}
	return carry->stages == NULL;
}

void row_number(const struct row *row, char out[16])
{
	(void)snprintf(out, 16, "%s%s", row->group != NULL ? row->group->name : "", row->no);
}

void row_called(const struct row *row, char out[16])
{
	if (row->group != NULL)
		row_number(row, out);
	else
		(void)snprintf(out, 16, "%s", row->name);
}
