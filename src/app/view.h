#ifndef APP_VIEW_H
#define APP_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/action.h"
#include "base/err.h"
#include "base/paste.h"
#include "form/form.h"
#include "tui/screen.h"
#include "work/entry.h"

struct app;

/* Which part of which report a view is opened on; what it does not need is NULL or 0. */
struct view_target {
	int year;
	const struct stage *stage;
	const struct form *form;
	const struct row *row;
	char place[16];
	enum entry_face face;
	int64_t record; /* the record, or the one whose lines are listed; 0: none */
	const struct field *field;
	const struct item *item;
	const struct carry *carry;
	const struct check *check; /* the failed check to put the cursor on, NULL: the first */
	int64_t unit;              /* the unit to put the cursor on, 0: none */
};

/* Every screen: its id and the struct view_ops that makes it. */
#define VIEWS(X) \
	X(LOGIN, login_view) \
	X(HOME, home_view) \
	X(REPORT, report_view) \
	X(VILLAGES, villages_view) \
	X(ENTRY, entry_view) \
	X(REGISTER, register_view) \
	X(RECORD, record_view) \
	X(OFFER, offer_view) \
	X(CHECKLIST, checklist_view) \
	X(HISTORY, history_view) \
	X(FLOW, flow_view) \
	X(REMARKS, remarks_view) \
	X(RETURNED, returned_view) \
	X(DIFFERENCES, differences_view) \
	X(VERIFY, verify_view) \
	X(KEYING, keying_view) \
	X(SIGN, sign_view) \
	X(DOCUMENT, document_view) \
	X(HELP, help_view) \
	X(KEYS, keys_view)

enum view_kind {
#define X(id, ops) VIEW_##id,
	VIEWS(X)
#undef X
	VIEW_COUNT
};

/* What a view wants after a key. Views never open each other: the app does what they return. */
enum step_kind {
	STEP_STAY,
	STEP_BEEP,
	STEP_BACK,
	STEP_QUIT,
	STEP_PERSON, /* somebody else sits down */
	STEP_OPEN
};

struct step {
	enum step_kind kind;
	enum view_kind view;
	struct view_target target;
};

/* A screen as functions over its own state, which open() allocates and close() frees. draw() puts
 * the whole picture; nothing else draws. back(), if there is one, is called when the
 * view above was left. paste(), if there is one, says where pasted text falls; else its keymap does
 * (paste_into). */
struct view_ops {
	void *(*open)(struct app *app, const struct view_target *t, struct err *e);
	enum keymap (*keymap)(const void *state);
	void (*draw)(void *state, struct app *app);
	struct step (*act)(void *state, struct app *app, enum action action, const struct key *key);
	void (*back)(void *state, struct app *app);
	void (*close)(void *state, struct app *app);
	enum paste_into (*paste)(const void *state);
};

#define X(id, ops) extern const struct view_ops ops;
VIEWS(X)
#undef X

#endif
