#include "work/mapping.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "codec/yaml.h"

/* The file being read. */
struct map_reader {
	struct mapping *m;
	const struct forms *forms;
	const char *name;
	struct buf *mistakes;
};

static bool say(
	const struct map_reader *r, const struct yaml *node, enum text_id id, const char *word)
{
	buf_print(r->mistakes, "%s:%d: ", r->name, node->line);
	text_fill(r->mistakes, id, word, NULL);
	buf_char(r->mistakes, '\n');
	return false;
}

/* Says each key of a map that is none of these; false when the node is no map. */
static bool keys_are(const struct map_reader *r, const struct yaml *map, const char *const *keys)
{
	if (map->kind != YAML_MAP)
		return say(r, map, TEXT_EXCH_MAP_NO_MAP, map->key != NULL ? map->key : "");
	for (const struct yaml *y = map->first; y != NULL; y = y->next) {
		size_t i = 0;

		while (keys[i] != NULL && strcmp(keys[i], y->key) != 0)
			i++;
		if (keys[i] == NULL)
			(void)say(r, y, TEXT_EXCH_MAP_KEY, y->key);
	}
	return true;
}

static const char *text_of(const struct map_reader *r, const struct yaml *node)
{
	if (node->kind == YAML_TEXT)
		return arena_text(&r->m->arena, node->text);
	(void)say(r, node, TEXT_EXCH_MAP_NO_TEXT, node->key != NULL ? node->key : "");
	return "";
}

/* The field a key names; calculated ones nobody fills. */
static const struct field *field_of(const struct map_reader *r, const struct form *form,
	const struct yaml *node, const char *name)
{
	const struct field *f = form_field(form, name);

	if (f == NULL || f->calculation != NULL) {
		(void)say(r, node, f == NULL ? TEXT_EXCH_MAP_FIELD : TEXT_EXCH_MAP_COMPUTED, name);
		return NULL;
	}
	return f;
}

/* One name or a list of them. */
static void read_names(const struct map_reader *r, const struct yaml *node, struct mapped *out)
{
	size_t count = node->kind == YAML_LIST ? node->count : 1;

	out->column_count = 0; /* `parent: column` wins over its columns */
	out->columns = arena_new(&r->m->arena, count + 1, sizeof(*out->columns));
	if (node->kind != YAML_LIST)
		out->columns[out->column_count++] = text_of(r, node);
	for (const struct yaml *y = node->first; node->kind == YAML_LIST && y != NULL; y = y->next)
		out->columns[out->column_count++] = text_of(r, y);
}

static void read_words(const struct map_reader *r, const struct yaml *map, struct mapped *out)
{
	if (map->kind != YAML_MAP) {
		(void)say(r, map, TEXT_EXCH_MAP_NO_MAP, map->key);
		return;
	}
	out->codes = arena_new(&r->m->arena, map->count + 1, sizeof(*out->codes));
	for (const struct yaml *y = map->first; y != NULL; y = y->next)
		out->codes[out->code_count++] =
			(struct their_words){arena_text(&r->m->arena, y->key), text_of(r, y)};
}

/* columns:, codes: and where: of a form's fields. */
static void read_fields(const struct map_reader *r, const struct yaml *map, const struct form *form,
	struct mapped *fields)
{
	static const char *const blocks[] = {"columns", "codes", "where"};

	for (size_t b = 0; b < sizeof(blocks) / sizeof(blocks[0]); b++) {
		const struct yaml *block = yaml_get(map, blocks[b]);

		if (block != NULL && block->kind != YAML_MAP)
			(void)say(r, block, TEXT_EXCH_MAP_NO_MAP, blocks[b]);
		for (const struct yaml *y = block != NULL && block->kind == YAML_MAP ? block->first
										     : NULL;
			y != NULL; y = y->next) {
			const struct field *f = field_of(r, form, y, y->key);

			if (f == NULL)
				continue;
			if (b == 0)
				read_names(r, y, &fields[f->index]);
			else if (b == 1)
				read_words(r, y, &fields[f->index]);
			else
				fields[f->index].constant = text_of(r, y);
		}
	}
}

static void read_split(const struct map_reader *r, const struct yaml *split)
{
	static const char *const keys[] = {"column", "into", NULL};
	const struct yaml *column = yaml_get(split, "column"), *into = yaml_get(split, "into");
	struct mapping *m = r->m;

	if (!keys_are(r, split, keys))
		return;
	if (column == NULL || into == NULL || into->kind != YAML_LIST || into->count % 2 != 0) {
		(void)say(r, split, TEXT_EXCH_MAP_SPLIT, "split");
		return;
	}
	read_names(r, column, &m->split);
	m->into = arena_new(&m->arena, into->count + 1, sizeof(*m->into));
	for (const struct yaml *y = into->first; y != NULL; y = y->next) {
		const struct field *f = field_of(r, m->form, y, text_of(r, y));

		if (f != NULL)
			m->into[m->into_count++] = f;
	}
}

static const struct carry *carry_of(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->carry_count; i++) {
		if (form->carries[i].from != NULL && strcmp(form->carries[i].name, name) == 0)
			return &form->carries[i];
	}
	return NULL;
}

/* The pair of a carry that fills the field of that name. */
static const struct carry_pair *pair_of(const struct carry *carry, const char *name)
{
	for (size_t i = 0; i < carry->pair_count; i++) {
		if (strcmp(carry->pairs[i].to->name, name) == 0)
			return &carry->pairs[i];
	}
	return NULL;
}

/* link: what continues records of another stage. */
static struct map_link *read_link(
	const struct map_reader *r, const struct yaml *link, const struct form *form)
{
	static const char *const keys[] = {"carry", "by", NULL};
	const struct yaml *carry, *by;
	struct map_link *out = arena_new(&r->m->arena, 1, sizeof(*out));

	if (link == NULL || !keys_are(r, link, keys))
		return NULL;
	carry = yaml_get(link, "carry");
	by = yaml_get(link, "by");
	if (carry == NULL || by == NULL || by->kind != YAML_LIST || by->count == 0) {
		(void)say(r, link, TEXT_EXCH_MAP_LINK, "link");
		return NULL;
	}
	out->carry = carry_of(form, text_of(r, carry));
	if (out->carry == NULL) {
		(void)say(r, carry, TEXT_EXCH_MAP_CARRY, text_of(r, carry));
		return NULL;
	}
	out->by = arena_new(&r->m->arena, by->count + 1, sizeof(*out->by));
	for (const struct yaml *y = by->first; y != NULL; y = y->next) {
		out->by[out->by_count] = pair_of(out->carry, text_of(r, y));
		if (out->by[out->by_count++] == NULL)
			(void)say(r, y, TEXT_EXCH_MAP_LINK_FIELD, text_of(r, y));
	}
	return out;
}

static void read_parent(const struct map_reader *r, const struct yaml *parent)
{
	static const char *const keys[] = {
		"column", "field", "columns", "codes", "where", "link", NULL};
	const struct yaml *column = yaml_get(parent, "column"), *field = yaml_get(parent, "field");
	struct mapping *m = r->m;

	if (m->form->parent == NULL) {
		(void)say(r, parent, TEXT_EXCH_MAP_NO_PARENT, m->form->name);
		return;
	}
	if (!keys_are(r, parent, keys))
		return;
	m->parent_fields =
		arena_new(&m->arena, m->form->parent->field_count + 1, sizeof(*m->parent_fields));
	read_fields(r, parent, m->form->parent, m->parent_fields);
	if (column == NULL || field == NULL) {
		(void)say(r, parent, TEXT_EXCH_MAP_PARENT, "parent");
		return;
	}
	m->parent_key = field_of(r, m->form->parent, field, text_of(r, field));
	if (m->parent_key != NULL)
		read_names(r, column, &m->parent_fields[m->parent_key->index]);
	m->parent_link = read_link(r, yaml_get(parent, "link"), m->form->parent);
}

static bool read_form(const struct map_reader *r, const struct yaml *root)
{
	const struct yaml *name = yaml_get(root, "form");

	if (name == NULL || name->kind != YAML_TEXT)
		return say(r, root, TEXT_EXCH_MAP_NO_FORM, "form");
	r->m->form = forms_form(r->forms, name->text);
	if (r->m->form == NULL || r->m->form->field_count == 0)
		return say(r, name, TEXT_EXCH_MAP_FORM, name->text);
	r->m->fields = arena_new(&r->m->arena, r->m->form->field_count + 1, sizeof(*r->m->fields));
	return true;
}

static void read_file(const struct map_reader *r, const struct yaml *root)
{
	static const char *const keys[] = {
		"kind", "form", "columns", "codes", "where", "split", "parent", "link", NULL};

	if (!keys_are(r, root, keys) || !read_form(r, root))
		return;
	read_fields(r, root, r->m->form, r->m->fields);
	if (yaml_get(root, "split") != NULL)
		read_split(r, yaml_get(root, "split"));
	if (yaml_get(root, "parent") != NULL)
		read_parent(r, yaml_get(root, "parent"));
	r->m->link = read_link(r, yaml_get(root, "link"), r->m->form);
}

struct mapping *mapping_read(const struct forms *forms, const char *name, const char *data,
	size_t size, struct buf *mistakes)
{
	struct mapping *m = mem_array(1, sizeof(*m));
	struct map_reader r = {m, forms, name, mistakes};
	struct arena arena = {0};
	size_t before = mistakes->size;
	struct yaml *root;
	struct err e;

	root = yaml_read(&arena, name, data, size, &e);
	if (root == NULL)
		buf_print(mistakes, "%s\n", e.text);
	else
		read_file(&r, root);
	arena_release(&arena);
	if (mistakes->size == before)
		return m;
	mapping_free(m);
	return NULL;
}

void mapping_free(struct mapping *m)
{
	if (m == NULL)
		return;
	arena_release(&m->arena);
	free(m);
}

const struct form *mapping_form(const struct mapping *m)
{
	return m->form;
}

bool mapping_serves(const struct mapping *m, const struct field *f)
{
	const struct mapped *how =
		f->form == m->form ? &m->fields[f->index] : &m->parent_fields[f->index];
	bool is_split = false;

	for (size_t i = 0; i < m->into_count; i++)
		is_split = is_split || m->into[i] == f;
	return is_split || how->column_count > 0 || how->constant != NULL;
}

const char *mapped_words(const struct mapped *m, const char *cell)
{
	for (size_t i = 0; i < m->code_count; i++) {
		if (strcasestr(cell, m->codes[i].words) != NULL)
			return m->codes[i].code;
	}
	return cell;
}
