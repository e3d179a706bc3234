#ifndef FORM_READ_H
#define FORM_READ_H

#include <stdint.h>

#include "base/buf.h"
#include "base/text.h"
#include "codec/yaml.h"
#include "form/form.h"

enum source_kind {
	SOURCE_BAD,
	SOURCE_COMMON,
	SOURCE_CODELISTS,
	SOURCE_FORM, /* of any enum form_kind */
	SOURCE_CALENDAR
};

/* More of anything than an office could mean; keeps hostile files from being slow. */
enum {
	READ_ROWS = 1000,
	READ_LIST = 200,
	READ_CODES = 2000,
	READ_FIELDS = 64,
	READ_ITEMS = 300,
	READ_STAGES = 60, /* bits of struct record.stages */
	READ_CHECKS = 2000,
	READ_LEVELS = 16,
	READ_WORK = 2000
};

/* One form file while it is read. */
struct source {
	const char *name;
	const struct yaml *root;
	enum source_kind kind;
	enum form_kind form_kind;
	int order;         /* of its form */
	size_t index;      /* as given */
	struct form *form; /* SOURCE_FORM */
	size_t first_list; /* SOURCE_CODELISTS */
};

struct mistake {
	size_t source;
	int line;
	size_t index;
	char *text;
};

struct reading {
	struct forms *forms;
	struct arena scratch; /* the YAML trees */
	struct source *sources;
	size_t source_count;
	struct source *source; /* the file being read */
	struct mistake *mistakes;
	size_t mistake_count, mistake_room;
	size_t unreadable; /* files that say nothing: what others refer to may be in them */
};

/* Notes a mistake in the file being read; the strings for {1} {2} .. end with NULL. */
void mistake_add(struct reading *r, int line, enum text_id id, ...) __attribute__((sentinel));

/* The same for a name nobody has, unless a file that could not be read may hold it. */
void mistake_unknown(struct reading *r, int line, enum text_id id, const char *word);

/* Makes the file of a form the one being read, for what is found out later. */
void read_source_of(struct reading *r, const struct form *form);

/* One key of a map. */
struct key {
	const char *name;
	bool is_must;
	size_t text; /* where its text goes: offsetof, or KEY_ELSEWHERE when others read it */
};
#define KEY_ELSEWHERE SIZE_MAX

/* Checks a map against its keys, which end with a NULL name, and puts the texts into out; those
 * that are not there are "". False when it is no map. */
bool read_keys(struct reading *r, const struct yaml *map, const struct key *keys, void *out);

/* A text without blanks at its end; "" with a mistake when it is none or has control characters.
 * Paragraphs may have line breaks. */
const char *read_text(struct reading *r, const struct yaml *node);
const char *read_paragraphs(struct reading *r, const struct yaml *node);

/* Says that a key is only for something else, when it stands here although it does not fit. */
void read_only_for(
	struct reading *r, const struct yaml *map, const char *key, bool fits, const char *what);

/* The items of a list, at most `most`; none when the key is missing. */
const struct yaml *read_list(
	struct reading *r, const struct yaml *map, const char *key, size_t most, size_t *count);

/* The items of a list of texts; NULL when the key is missing or anything else stands in it. */
const struct yaml *read_words(struct reading *r, const struct yaml *map, const char *key);

struct choice {
	const char *word;
	int value;
};

/* The value of a word; fallback when the key is missing. The choices end with NULL. */
int read_choice(struct reading *r, const struct yaml *map, const char *key,
	const struct choice *choices, int fallback);
bool read_choice_of(
	struct reading *r, const struct yaml *word, const struct choice *choices, int *value);
bool read_yes(struct reading *r, const struct yaml *map, const char *key, bool fallback);

/* The stage a key names, whose reports must have the form (NULL: any); NULL when the key is missing or
 * wrong. */
const struct stage *read_stage_with(
	struct reading *r, const struct yaml *map, const char *key, const struct form *form);

/* A whole number within limits; fallback when it is missing or wrong. */
struct limits {
	int low, high, fallback;
};
int read_whole(struct reading *r, const struct yaml *node, const struct limits *limits);

/* A name others refer to: a letter, then letters, digits, _ and -. */
void read_name(struct reading *r, const struct yaml *map, const char *name);

/* True for "" and for letters, digits, _ - and . of at most so many bytes: what codes and items may
 * be called. */
bool read_is_code(const char *name, size_t most);

/* Says so when a short label is wider than a table's column. */
void read_brief(struct reading *r, const struct yaml *map, const char *key, const char *brief);

/* An expression of the wanted type; NULL when the key is missing or wrong. */
enum wanted {
	WANTED_NUMBER,
	WANTED_TRUTH
};
const struct expr *read_expr(struct reading *r, const struct yaml *map, const char *key,
	const struct expr_names *names, enum wanted wanted);

/* Room for more items behind those of an arena's list. */
void *read_room(struct reading *r, const void *list, size_t count, size_t more, size_t size);

/* The parts of the file being read, in the order they are needed: owners, then rows, then stages,
 * then what speaks of rows of any file. */
void read_common(struct reading *r);
void read_codelists(struct reading *r);
void read_form(struct reading *r);
void read_codelist_links(struct reading *r);
void read_parent(struct reading *r);
void read_parent_depth(struct reading *r);
void read_stages(struct reading *r);
void read_stage_links(struct reading *r);
void read_formulas(struct reading *r);
void read_print(struct reading *r);
void read_carries(struct reading *r);
void read_carry_lines(struct reading *r);
size_t read_checks_count(const struct source *s);
void read_checks(struct reading *r);

/* Cycles in calculations, and calculations that are too much work: of rows, of fields. */
void lint_calculations(struct reading *r);
void lint_fields(struct reading *r);

/* A rule that can never hold, and a message with words nobody fills in. */
void lint_check(struct reading *r, const struct yaml *map, const struct check *c);

#endif
