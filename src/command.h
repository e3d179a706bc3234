#ifndef COMMAND_H
#define COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/clock.h"
#include "base/text.h"
#include "form/form.h"
#include "store/report.h"
#include "store/store.h"

/* Exit codes of every command. */
enum exit_code {
	EXIT_DONE = 0,
	EXIT_REFUSED = 1, /* the data is refused */
	EXIT_USE = 2,     /* called wrongly */
	EXIT_TROUBLE = 3  /* disk, database, terminal */
};

/* What a command needs before it runs; done once by main, never by the command. */
enum need {
	NEED_FORMS = 1,
	NEED_STORE = 2,  /* an open database; implies forms */
	NEED_ACTOR = 4,  /* a known person; implies the store */
	NEED_READER = 8, /* the store, and a person if one is known */
	NEED_DATA = 16   /* the folder of forms and themes; implied by all others */
};

/* --name or --name ARGUMENT; a letter may stand for it. */
struct option_row {
	const char *name;
	const char *argument; /* NULL: a switch */
	enum text_id help;
};

enum {
	OPTION_MOST = 12
};

/* What a command is called with. */
struct context {
	char *db;         /* path of the database, owned */
	const char *user; /* --user, or NULL */
	const char *forms_folder;
	const char *script;
	const char *theme;
	char *data; /* folder with forms and themes */
	bool wants_help, wants_version, has_lang;
	struct clock clock;
	struct forms *forms;
	struct store *store;
	const struct command *command;
	const char *values[OPTION_MOST]; /* of the command's options, "" for a switch that is on */
	int argc;                        /* arguments after the options */
	char **argv;
};

/* A command is a row: help, manual page and dispatch are made of these. */
struct command {
	const char *name;
	const char *arguments;            /* as usage shows them */
	enum text_id summary;             /* one line */
	enum text_id lesson;              /* a paragraph that teaches */
	const struct option_row *options; /* ends with name NULL; may be NULL */
	const char *const *examples;      /* ends with NULL */
	const char *origin;               /* what the change log says; NULL: "shell" */
	unsigned needs;
	int least, most; /* arguments */
	int (*run)(struct context *c);
};

/* Each command's row stands at the end of its cmd_NAME.c. */
#define COMMANDS(X) \
	X(entry) \
	X(init) \
	X(demo) \
	X(set) \
	X(get) \
	X(import) \
	X(export) \
	X(check) \
	X(status) \
	X(record) \
	X(report) \
	X(source) \
	X(confirm) \
	X(accept) \
	X(submit) \
	X(return) \
	X(verify) \
	X(sign) \
	X(reopen) \
	X(review) \
	X(rekey) \
	X(target) \
	X(codes) \
	X(unit) \
	X(user) \
	X(key) \
	X(bundle) \
	X(village) \
	X(audit) \
	X(backup) \
	X(form) \
	X(keys) \
	X(help)

#define X(name) extern const struct command command_##name;
COMMANDS(X)
#undef X

extern const struct command *const commands[];
extern const size_t command_count;
const struct command *command_find(const char *name);

/* Options every command takes. */
extern const struct option_row common_options[];

/* The value of an option of the running command; NULL when it was not given. */
const char *option(const struct context *c, const char *name);

/* Prints the sentence to stderr and gives back the code, or EXIT_TROUBLE if it is about that. */
int fail(int code, const struct err *e);
int fail_say(int code, enum text_id id, ...) __attribute__((sentinel));

/* A person's password: from ANSIT_PASSWORD_FILE, else asked at the terminal. To be freed with
 * password_free; NULL after a sentence. */
char *context_password(const char *name, int *code);

/* The password somebody is given: from ANSIT_NEW_PASSWORD_FILE, then as above. */
char *context_new_password(const char *name, int *code);

/* The password of a key to sign with: from ANSIT_KEY_PASSWORD_FILE, or for a new one from
 * ANSIT_NEW_PASSWORD_FILE, else asked at the terminal (a new one twice); as above. */
char *context_key_password(bool is_new, int *code);

/* The report of --report, or the newest one there is; false after a sentence. */
bool context_report(struct context *c, struct report *r, int *code);

/* The same among reports with tables, or with records of a form. */
bool context_tables_report(struct context *c, struct report *r, int *code);
bool context_form_report(struct context *c, const struct form *form, struct report *r, int *code);

/* A register, checklist or document by its name; NULL after a sentence. */
const struct form *context_form(const struct context *c, const char *name, int *code);

/* Opens the terminal or the script; the theme is the person's. NULL after a sentence. */
struct screen *context_screen(struct context *c, int *code);

#endif
