#include "base/text.h"
#include "form/form.h"

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

const char *form_hint(const struct form *form)
{
	return text_either(form->hint, form->hint_english);
}

const char *field_label(const struct field *field)
{
	return text_either(field->label, field->label_english);
}

const char *field_brief(const struct field *field)
{
	return text_either(field->brief, field->brief_english);
}

const char *field_hint(const struct field *field)
{
	return text_either(field->hint, field->hint_english);
}

const char *item_label(const struct item *item)
{
	return text_either(item->label, item->label_english);
}

const char *code_label(const struct code *code)
{
	return text_either(code->label, code->label_english);
}

const char *codelist_label(const struct codelist *list)
{
	return text_either(list->label, list->label_english);
}

const char *carry_label(const struct carry *carry)
{
	return text_either(carry->label, carry->label_english);
}
