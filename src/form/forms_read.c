#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "form/digest.h"
#include "form/load.h"
#include "form/pattern.h"
#include "form/read.h"

/* A file of forms says what it is: its own map, with a kind. */
static enum source_kind kind_of(struct reading *r)
{
	enum {
		NO_FORM = FORM_KIND_COUNT
	};
	static const struct choice kinds[] = {
		{"common", NO_FORM + SOURCE_COMMON},
		{"codelists", NO_FORM + SOURCE_CODELISTS},
		{"table", FORM_TABLE},
		{"register", FORM_REGISTER},
		{"checklist", FORM_CHECKLIST},
		{"document", FORM_DOCUMENT},
		{"calendar", NO_FORM + SOURCE_CALENDAR},
		{NULL, 0},
	};
	const struct yaml *root = r->source->root;
	int word = NO_FORM + SOURCE_BAD;

	if (root->kind != YAML_MAP)
		mistake_add(r, root->line, TEXT_FORM_NOT_MAP, NULL);
	else if (yaml_get(root, "kind") == NULL)
		mistake_add(r, root->line, TEXT_FORM_KEY_MISSING, "kind", NULL);
	else
		word = read_choice(r, root, "kind", kinds, word);
	r->unreadable += word == NO_FORM + SOURCE_BAD;
	if (word >= NO_FORM)
		return (enum source_kind)(word - NO_FORM);
	r->source->form_kind = (enum form_kind)word;
	return SOURCE_FORM;
}

/* Forms are in their order; only the order is needed this early, and said later if it is wrong. */
static int order_of(const struct source *s)
{
	const char *order = s->kind == SOURCE_FORM ? yaml_text(s->root, "order") : NULL;

	return order == NULL ? 0 : (int)strtol(order, NULL, 10);
}

/* The words of the YAML reader already begin with the file and the line. */
static void add_unreadable(struct reading *r, const struct err *e)
{
	r->unreadable++;
	mistake_add(r, 0, TEXT_FORM_UNREADABLE, e->text, NULL);
}

static void open_source(struct reading *r, const struct form_source *given, size_t index)
{
	struct source *s = &r->sources[index];
	struct err e = {0};

	*s = (struct source){.name = given->name, .index = index};
	r->source = s;
	s->root = yaml_read(&r->scratch, given->name, given->data, given->size, &e);
	if (s->root == NULL) {
		add_unreadable(r, &e);
		return;
	}
	s->kind = kind_of(r);
	s->order = order_of(s);
}

static int compare_sources(const void *a, const void *b)
{
	const struct source *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return x->index < y->index ? -1 : 1;
}

static void give_forms(struct reading *r)
{
	struct forms *f = r->forms;

	f->forms = arena_new(&f->arena, r->source_count, sizeof(*f->forms));
	for (size_t i = 0; i < r->source_count; i++) {
		if (r->sources[i].kind == SOURCE_FORM)
			r->sources[i].form = &f->forms[f->form_count++];
	}
}

/* Does one step for all files of a kind; SOURCE_BAD stands for all that could be read. */
static void for_kind(struct reading *r, enum source_kind kind, void (*step)(struct reading *r))
{
	for (size_t i = 0; i < r->source_count; i++) {
		struct source *s = &r->sources[i];

		if (s->kind != SOURCE_BAD && (kind == SOURCE_BAD || s->kind == kind)) {
			r->source = s;
			step(r);
		}
	}
}

static void read_rules(struct reading *r)
{
	struct forms *f = r->forms;
	size_t count = 0;

	for (size_t i = 0; i < r->source_count; i++)
		count += r->sources[i].kind == SOURCE_BAD ? 0 : read_checks_count(&r->sources[i]);
	f->checks = arena_new(&f->arena, count, sizeof(*f->checks));
	for_kind(r, SOURCE_FORM, read_formulas);
	for_kind(r, SOURCE_FORM, read_print);
	for_kind(r, SOURCE_FORM, read_carries);
	for_kind(r, SOURCE_FORM, read_carry_lines);
	lint_calculations(r);
	lint_fields(r);
	for_kind(r, SOURCE_BAD, read_checks);
}

static void read_all(struct reading *r)
{
	qsort(r->sources, r->source_count, sizeof(*r->sources), compare_sources);
	give_forms(r);
	for_kind(r, SOURCE_COMMON, read_common);
	for_kind(r, SOURCE_CODELISTS, read_codelists);
	for_kind(r, SOURCE_FORM, read_form);
	for_kind(r, SOURCE_CODELISTS, read_codelist_links);
	for_kind(r, SOURCE_FORM, read_parent);
	for_kind(r, SOURCE_FORM, read_parent_depth);
	for_kind(r, SOURCE_CALENDAR, read_stages);
	for_kind(r, SOURCE_CALENDAR, read_stage_links);
	/* What a broken file holds would be said to be missing in all others. */
	if (r->unreadable == 0)
		read_rules(r);
}

static int compare_mistakes(const void *a, const void *b)
{
	const struct mistake *x = a, *y = b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return x->index < y->index ? -1 : 1;
}

static void show_mistakes(
	const struct reading *r, const struct form_source *sources, struct buf *out)
{
	if (r->mistake_count > 0)
		qsort(r->mistakes, r->mistake_count, sizeof(*r->mistakes), compare_mistakes);
	for (size_t i = 0; i < r->mistake_count; i++) {
		const struct mistake *m = &r->mistakes[i];

		if (m->line > 0)
			buf_print(out, "%s:%d: ", sources[m->source].name, m->line);
		buf_print(out, "%s\n", m->text);
	}
}

static void reading_release(struct reading *r)
{
	for (size_t i = 0; i < r->mistake_count; i++)
		free(r->mistakes[i].text);
	free(r->mistakes);
	free(r->sources);
	arena_release(&r->scratch);
}

struct forms *forms_read(const struct form_source *sources, size_t count, struct buf *mistakes)
{
	struct reading r = {.forms = mem_array(1, sizeof(*r.forms)), .source_count = count};

	r.sources = mem_array(count + 1, sizeof(*r.sources));
	r.source = r.sources;
	forms_digest(sources, count, r.forms->digest);
	for (size_t i = 0; i < count; i++)
		open_source(&r, &sources[i], i);
	read_all(&r);
	if (r.forms->form_count == 0 && r.unreadable == 0)
		mistake_add(&r, 0, TEXT_FORM_NO_FORM, NULL);
	show_mistakes(&r, sources, mistakes);
	if (r.mistake_count > 0) {
		forms_free(r.forms);
		r.forms = NULL;
	}
	reading_release(&r);
	return r.forms;
}

/* The only thing of a form that does not live in the arena. */
static void free_patterns(const struct forms *f)
{
	for (size_t i = 0; i < f->form_count; i++) {
		for (size_t j = 0; j < f->forms[i].field_count; j++)
			pattern_free(f->forms[i].fields[j].fits);
	}
}

void forms_free(struct forms *f)
{
	if (f == NULL)
		return;
	free_patterns(f);
	arena_release(&f->arena);
	free(f);
}
