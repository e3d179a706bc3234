#ifndef FORM_FORM_H
#define FORM_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "form/expr.h"

/* What the form files say, and nothing else of the domain is in C. All of it lives in the arena of
 * struct forms and is never written after forms_load. Texts come in pairs: x and x_english. A text
 * the file leaves out is "", never NULL; a missing x_english is x. */

enum form_kind { FORM_TABLE, FORM_KIND_COUNT };

enum coverage_kind {
	COVERAGE_NONE,     /* a count, no percentage */
	COVERAGE_PERCENT,  /* of its denominator */
	COVERAGE_BOUND,    /* of an upper bound only: shown as "maks." */
	COVERAGE_VILLAGES, /* of the number of villages; in a village 0 or 1 */
};

enum severity { SEVERITY_SOFT, SEVERITY_HARD };
enum override { OVERRIDE_NONE, OVERRIDE_NOTE, OVERRIDE_VERIFIER };
enum scope { SCOPE_VILLAGE = 1, SCOPE_DISTRICT = 2, SCOPE_PAIR = 4, SCOPE_OWNER = 8 };

/* A data owner (PJ data). */
struct owner {
	const char *name; /* Setcam, Puskesmas, PLKB: the key */
	const char *label, *label_english;
	const char *brief;
};

struct no_data_reason {
	const char *label, *label_english;
};

struct group {
	const char *name; /* A */
	const char *label, *label_english;
};

struct row {
	const char *name; /* S01: unique over all forms */
	const char *no;   /* as printed within its group */
	const char *code;
	const char *label, *label_english;
	const char *brief, *brief_english; /* at most 38 letters */
	const char *hint, *hint_english;
	const struct owner *owner;
	const char *unit;
	const char *measure;
	const struct group *group; /* NULL where the form has none */
	const struct expr *denominator;
	const char *denominator_text; /* as written, "" when none; VILLAGES for the number of villages */
	enum coverage_kind coverage;
	const struct expr *calculation; /* computed, nobody types it */
	bool required;
	bool local; /* an office's own row: never among the official ones in exports */
	const struct form *form;
	size_t index; /* in its form */
	size_t id;    /* over all forms: the row of a sheet */
	int line;
};

/* A coverage computed beside the rows: both diarrhoea bands together against all cases. */
struct ratio {
	const char *name;
	const char *label, *label_english;
	const char *brief;
	const struct row **rows; /* where it is shown */
	size_t row_count;
	const struct expr *numerator, *denominator;
};

struct check {
	const char *id;
	unsigned scopes;         /* of enum scope */
	const char **stages;     /* NULL: every stage */
	size_t stage_count;
	const struct row **each; /* the rows it is made for, NULL: once */
	size_t each_count;
	const struct expr *when, *value, *require, *lhs, *rhs; /* NULL where absent */
	bool at_submit;          /* only when the report is about to leave: completeness */
	enum severity severity;
	enum override override;
	bool crosses_owners;
	const char *kind;
	const char *message, *message_english;
	const char *basis;
	const char *file;
	int line;
};

struct form {
	const char *name;
	enum form_kind kind;
	int order;
	const char *label, *label_english, *brief;
	struct group *groups;
	size_t group_count;
	struct row *rows;
	size_t row_count;
	struct ratio *ratios;
	size_t ratio_count;
	const char *file;
};

struct stage {
	const char *name; /* sem1 */
	const char *code;
	const char *label, *label_english, *brief, *brief_english;
	int months[12];
	size_t month_count;
	const char *schedule, *actors, *output, *note;
	const struct form **forms;
	size_t form_count;
	const struct stage *previous; /* NULL: none */
	int previous_year;            /* 0 or -1 */
	size_t index;
};

struct forms {
	struct arena arena;
	struct owner *owners;
	size_t owner_count;
	struct no_data_reason *reasons;
	size_t reason_count;
	struct form *forms; /* in their order */
	size_t form_count;
	struct stage *stages; /* in the order of the year */
	size_t stage_count;
	struct check *checks;
	size_t check_count;
	const struct row **rows; /* all rows by id */
	size_t row_count;
};

/* Finds by name; NULL when there is none. Rows are found without regard to case. */
const struct row *forms_row(const struct forms *f, const char *name);
const struct form *forms_form(const struct forms *f, const char *name);
const struct stage *forms_stage(const struct forms *f, const char *name);
const struct owner *forms_owner(const struct forms *f, const char *name);

/* The row as people say it: "B5" in a form with groups, "12" in one without. */
void row_number(const struct row *row, char out[16]);

/* Label, short label and hint in the language of the program. */
const char *row_label(const struct row *row);
const char *row_brief(const struct row *row);
const char *row_hint(const struct row *row);
const char *form_label(const struct form *form);
const char *stage_brief(const struct stage *stage);
const char *owner_label(const struct owner *owner);
const char *group_label(const struct group *group);
const char *reason_label(const struct no_data_reason *reason);

#endif
