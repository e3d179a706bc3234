#include "form/read_form.h"

#include <stddef.h>
#include <string.h>

#include "form/print_word.h"

static const struct key form_keys[] = {
	{"form", true, offsetof(struct form, name)},
	{"kind", true, KEY_ELSEWHERE},
	{"order", false, KEY_ELSEWHERE},
	{"label", true, offsetof(struct form, label)},
	{"english", true, offsetof(struct form, label_english)},
	{"brief", true, offsetof(struct form, brief)},
	{"hint", false, offsetof(struct form, hint)},
	{"hint_english", false, offsetof(struct form, hint_english)},
	{"writers", false, KEY_ELSEWHERE},
	{"owner", false, KEY_ELSEWHERE},
	{"parent", false, KEY_ELSEWHERE},
	{"single", false, KEY_ELSEWHERE},
	{"per_village", false, KEY_ELSEWHERE},
	{"print", false, KEY_ELSEWHERE},
	{"groups", false, KEY_ELSEWHERE},
	{"fields", true, KEY_ELSEWHERE},
	{"items", false, KEY_ELSEWHERE},
	{"carry", false, KEY_ELSEWHERE},
	{"checks", false, KEY_ELSEWHERE},
	{NULL, false, 0},
};

/* Keys that mean something in one kind of form only. */
static void check_kind(struct reading *r)
{
	static const struct {
		const char *key, *what;
		enum form_kind kind;
	} only[] = {
		{"parent", "kind: register", FORM_REGISTER},
		{"single", "kind: document", FORM_DOCUMENT},
		{"print", "kind: document", FORM_DOCUMENT},
		{"per_village", "kind: checklist", FORM_CHECKLIST},
		{"groups", "kind: checklist", FORM_CHECKLIST},
		{"items", "kind: checklist", FORM_CHECKLIST},
	};
	const struct yaml *root = r->source->root;
	enum form_kind kind = r->source->form_kind;

	for (size_t i = 0; i < sizeof(only) / sizeof(only[0]); i++)
		read_only_for(r, root, only[i].key, kind == only[i].kind, only[i].what);
	read_only_for(r, root, "carry", kind != FORM_CHECKLIST, "kind: register, document");
	if (kind == FORM_CHECKLIST && yaml_get(root, "items") == NULL)
		mistake_add(r, root->line, TEXT_FORM_KEY_MISSING, "items", NULL);
}

static void read_writers(struct reading *r)
{
	static const struct choice roles[] = {
#define X(id, word) {word, 1 << FORM_WRITER_##id},
		FORM_WRITERS(X)
#undef X
			{NULL, 0},
	};
	const struct yaml *root = r->source->root;
	const struct yaml *node = yaml_get(root, "writers"), *word = read_words(r, root, "writers");
	struct form *form = r->source->form;
	int one = 0;

	form->writers = node == NULL ? 1U << FORM_WRITER_OPERATOR : 0;
	for (; word != NULL; word = word->next) {
		if (read_choice_of(r, word, roles, &one))
			form->writers |= (unsigned)one;
	}
	if (node != NULL && node->first == NULL)
		mistake_add(r, node->line, TEXT_FORM_KEY_MISSING, "writers", NULL);
	form->owner = read_owner_of(r, root);
	read_only_for(r, root, "owner", (form->writers & 1U << FORM_WRITER_OWNER) != 0,
		"writers: [owner]");
}

/* Nothing else stands on the line of a word at `from` that ends before `to`. */
static bool is_alone(const char *whole, const char *from, const char *to)
{
	while (from > whole && from[-1] == ' ')
		from--;
	to += strspn(to, " ");
	return (from == whole || from[-1] == '\n') && (*to == '\0' || *to == '\n');
}

/* Every {word} of what is printed must mean something. */
static void check_print(struct reading *r, const struct yaml *node)
{
	const struct form *form = r->source->form;
	const char *open = strchr(form->print, '{');

	for (; open != NULL; open = strchr(open + 1, '{')) {
		size_t size = strcspn(open + 1, "{}\n");
		const char *word = arena_text_of(&r->scratch, open + 1, size);
		struct print_word means;

		if (open[1 + size] != '}' ||
			!print_word_read(r->forms, form, open + 1, size, &means))
			mistake_unknown(r, node->line, TEXT_FORM_REC_R_PRINT, word);
		else if (means.kind == PRINT_LIST && !is_alone(form->print, open, open + size + 2))
			mistake_add(r, node->line, TEXT_FORM_REC_R_PRINT_LINE, word, NULL);
	}
}

void read_print(struct reading *r)
{
	const struct yaml *node = yaml_get(r->source->root, "print");

	if (node == NULL || r->source->form == NULL)
		return;
	r->source->form->print = read_paragraphs(r, node);
	check_print(r, node);
}

/* no, yes, or desa: the villages that are no kelurahan. */
static void read_places(struct reading *r)
{
	const char *word = yaml_text(r->source->root, "per_village");
	struct form *form = r->source->form;

	form->desa_only = word != NULL && strcmp(word, "desa") == 0;
	form->per_village = form->desa_only || read_yes(r, r->source->root, "per_village", false);
}

void read_records(struct reading *r)
{
	const struct yaml *root = r->source->root;
	struct form *form = r->source->form;

	read_form_head(r, form_keys);
	check_kind(r);
	read_writers(r);
	form->single = read_yes(r, root, "single", false);
	read_places(r);
	read_groups(r);
	read_fields(r);
	read_items(r);
}

/* Lines stand one level deep: under a register that is no line itself. */
void read_parent(struct reading *r)
{
	const struct yaml *node = yaml_get(r->source->root, "parent");
	struct form *form = r->source->form;
	const struct form *parent;

	if (form->kind != FORM_REGISTER)
		return;
	parent = read_form_of(r, r->source->root, "parent");
	if (parent == NULL)
		return;
	if (parent->kind != FORM_REGISTER || parent == form)
		mistake_add(r, node->line, TEXT_FORM_REC_R_PARENT, parent->name, NULL);
	else
		form->parent = parent;
}

void read_parent_depth(struct reading *r)
{
	const struct form *form = r->source->form;

	if (form->parent != NULL && form->parent->parent != NULL)
		mistake_add(r, yaml_get(r->source->root, "parent")->line, TEXT_FORM_REC_R_PARENT,
			form->parent->name, NULL);
}
