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

/* table: fixed rows, one number a village. register: any number of records. checklist: fixed items,
 * a record each. document: a record that prints. The last three are made of fields. */
enum form_kind { FORM_TABLE, FORM_REGISTER, FORM_CHECKLIST, FORM_DOCUMENT, FORM_KIND_COUNT };

/* Types of fields, in XLSForm's words where it has one; what an answer is made of is said in
 * form/answer.h. */
#define FIELD_TYPES(X) \
	X(TEXT, "text") \
	X(INTEGER, "integer") \
	X(DECIMAL, "decimal") \
	X(MONEY, "money") \
	X(DATE, "date") \
	X(SELECT_ONE, "select_one") \
	X(SELECT_MULTIPLE, "select_multiple") \
	X(CODE, "code")

enum field_type {
#define X(id, word) FIELD_##id,
	FIELD_TYPES(X)
#undef X
	FIELD_TYPE_COUNT
};

enum coverage_kind {
	COVERAGE_NONE,     /* a count, no percentage */
	COVERAGE_PERCENT,  /* of its denominator */
	COVERAGE_BOUND,    /* of an upper bound only: shown as "maks." */
	COVERAGE_VILLAGES, /* of the number of villages; in a village 0 or 1 */
};

enum severity { SEVERITY_SOFT, SEVERITY_HARD };
enum override { OVERRIDE_NONE, OVERRIDE_NOTE, OVERRIDE_VERIFIER };
enum scope {
	SCOPE_VILLAGE = 1,
	SCOPE_DISTRICT = 2,
	SCOPE_PAIR = 4,
	SCOPE_OWNER = 8,
	SCOPE_RECORD = 16 /* each record of the check's form */
};

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
	bool lower_is_better; /* a percentage: the target is the most it should be */
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

struct pattern;

/* One code of a list: fund source, side of a constraint, answer of a checklist. */
struct code {
	const char *name; /* what is stored */
	const char *label, *label_english;
	const char *keys; /* keys that choose it at once in a checklist: "y1"; "" when none */
};

enum codelist_kind {
	CODELIST_FIXED,    /* the codes of the file, no others */
	CODELIST_OPEN,     /* those, the office's (store/codes.h), and whatever fits the pattern */
	CODELIST_ROWS,     /* the rows of a table: I01 .. I31 */
	CODELIST_VILLAGES, /* villages of the report, and the code of the kecamatan for all of it */
};

struct codelist {
	const char *name;
	const char *label, *label_english;
	enum codelist_kind kind;
	struct code *codes; /* CODELIST_FIXED, _OPEN */
	size_t code_count;
	const struct form *form; /* CODELIST_ROWS */
};

struct field {
	const char *name; /* unique in its form */
	const char *label, *label_english;
	const char *brief, *brief_english; /* head of a column; the label when left out */
	const char *hint, *hint_english;
	enum field_type type;
	bool multiline; /* FIELD_TEXT: paragraphs */
	bool shares;    /* FIELD_SELECT_MULTIPLE: each code may carry a share in per cent */
	const struct codelist *list; /* selects and codes; NULL for a code without a list */
	const char *fills;   /* FIELD_CODE: the field that takes the label of a chosen code, "" */
	const char *pattern; /* FIELD_CODE: POSIX extended regular expression, "" when any */
	const struct pattern *fits; /* the same made ready (form/pattern.h); NULL when any */
	bool required;
	const struct expr *relevant;      /* asked for only when true; NULL: always */
	const struct expr *calculation;   /* computed, nobody types it */
	const struct expr *default_value; /* numbers: what Enter on an empty field takes */
	const char *default_text;         /* the others: the same; "today" for a date; "" none */
	int width;   /* of its column in the list of records; 0: not shown there */
	bool total;  /* summed under the list */
	const struct form *form;
	size_t index; /* in its form */
	int line;
};

/* One item of a checklist. */
struct item {
	const char *name; /* 1.1: unique in its form */
	const char *no;
	const char *label, *label_english;
	const char *criteria; /* as the source has it, "" when none */
	const char *evidence; /* what proves it, as the source has it */
	const char *note;     /* where the wording comes from */
	const struct group *group;
	const struct form *form;
	size_t index;
	int line;
};

/* Records of another register that become records of this one, each with a link to where it came
 * from. Or, with `lowest`, the rows of a table by their coverage, lowest first, as a start. */
struct carry {
	const char *name;
	const char *label, *label_english; /* "Usulan dari kendala ansit" */
	const struct form *from;   /* NULL with lowest */
	const struct stage *stage; /* its stage */
	int year;                  /* 0 this year, -1 the year before */
	const struct stage **stages; /* offered in their reports; NULL: in all that have the form */
	size_t stage_count;
	/* The same type, or text from anything; one code may become several of the same list, and
	 * shares are left out where the field takes none. */
	struct carry_pair {
		const struct field *to, *from;
	} *pairs;
	size_t pair_count;
	bool lines; /* what stands under them comes along, by the carry of the same name there */
	bool once;  /* a record that was taken is not offered again; default yes */
	const struct form *lowest;    /* a table: its rows with a coverage */
	const struct field *row_field; /* lowest: takes the row */
};

struct check {
	const char *id;
	const struct form *form;       /* SCOPE_RECORD: whose records */
	const struct stage *of;        /* SCOPE_RECORD: records of that stage of this year, NULL: of the report */
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
	const struct row *compare; /* table: its rows without a denominator are weighed by that row when
				      villages are compared; NULL: by nothing */
	/* Registers, checklists and documents. */
	struct field *fields;
	size_t field_count;
	struct item *items; /* checklist */
	size_t item_count;
	bool per_village;   /* checklist: a set of items for each village, not one for the kecamatan */
	bool desa_only;     /* per_village: kelurahan are not asked (form_asks in form/records.h) */
	bool single;        /* document: at most one record a report */
	const struct form *parent; /* its records stand under records of that form; NULL: on their own */
	unsigned writers;   /* 1u << the index of a word of FORM_WRITERS */
	const struct owner *owner; /* whose people may write besides, NULL: nobody's */
	struct carry *carries;
	size_t carry_count;
	const char *print;  /* document: its text with {field} in it, "" when none */
	const char *hint, *hint_english;
	const char *file;
};

/* Roles a form may name as its writers, in the order of enum role (store/store.h). */
#define FORM_WRITERS(X) X(OPERATOR, "operator") X(OWNER, "owner") X(VERIFIER, "verifier") X(CAMAT, "camat")
enum form_writer {
#define X(id, word) FORM_WRITER_##id,
	FORM_WRITERS(X)
#undef X
	FORM_WRITER_COUNT
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
	int budget_year;              /* its fiscal year less the report's: 1 for next year's plan */
	int expected;                 /* records expected in a year (TP3S: 4), 0: not said */
	bool has_tables;
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
	struct codelist *codelists;
	size_t codelist_count;
	struct stage *stages; /* in the order of the year */
	size_t stage_count;
	struct check *checks;
	size_t check_count;
	const struct row **rows; /* all rows by id */
	size_t row_count;
	char digest[65]; /* of the files: SHA-256, in hex, of a line "SHA-256  name" for each, by their
			    names, as sha256sum prints them */
};

/* Finds by name; NULL when there is none. Rows are found without regard to case. */
const struct row *forms_row(const struct forms *f, const char *name);
const struct form *forms_form(const struct forms *f, const char *name);
const struct stage *forms_stage(const struct forms *f, const char *name);
const struct owner *forms_owner(const struct forms *f, const char *name);
const struct codelist *forms_codelist(const struct forms *f, const char *name);
const struct field *form_field(const struct form *form, const char *name);
const struct item *form_item(const struct form *form, const char *name);
const struct code *codelist_code(const struct codelist *l, const char *name);

/* Integers, decimals and money: what is counted, added up and shown to the right. */
bool field_is_number(const struct field *field);

/* True when the stage has the form, or the form its parent is. */
bool stage_has(const struct stage *stage, const struct form *form);

/* True when the carry is offered in reports of the stage. */
bool carry_is_for(const struct carry *carry, const struct stage *stage);

/* The row as people say it: "B5" in a form with groups, "12" in one without. */
void row_number(const struct row *row, char out[16]);

/* "S12", "B5" where rows are lettered: what a row is called where those of other tables are beside it. */
void row_called(const struct row *row, char out[16]);

/* Label, short label and hint in the language of the program. */
const char *row_label(const struct row *row);
const char *row_brief(const struct row *row);
const char *row_hint(const struct row *row);
const char *form_label(const struct form *form);
const char *stage_brief(const struct stage *stage);
const char *owner_label(const struct owner *owner);
const char *group_label(const struct group *group);
const char *reason_label(const struct no_data_reason *reason);
const char *field_label(const struct field *field);
const char *field_brief(const struct field *field);
const char *field_hint(const struct field *field);
const char *item_label(const struct item *item);
const char *code_label(const struct code *code);
const char *codelist_label(const struct codelist *list);
const char *carry_label(const struct carry *carry);
const char *form_hint(const struct form *form);

#endif
