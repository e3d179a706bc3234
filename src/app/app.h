#ifndef APP_APP_H
#define APP_APP_H

#include <stdbool.h>
#include <stddef.h>

#include "app/view.h"
#include "base/buf.h"
#include "store/place.h"
#include "tui/screen.h"
#include "work/records.h"

enum {
	APP_DEPTH = 8
};

/* One person at one terminal: a stack of views and what they share. */
struct app {
	struct screen *screen;
	struct store *store;
	const struct forms *forms;
	struct arena arena;
	const struct district *district;
	int year;
	bool prefix; /* Esc or Ctrl-G was pressed and waits */
	struct paste paste; /* being read */
	bool is_demo;
	bool has_lang;      /* the language was given from outside; a person's choice gives way */
	struct buf message; /* of the last act, for the message line of the top view */
	bool message_is_error;
	/* What was done to the records of one register: its list and its records share it. */
	struct record_undo *undo;
	struct {
		int year;
		const struct stage *stage;
		const struct form *form;
	} undo_of;
	int64_t arrived; /* the record a view that closes leaves its list on, 0: none */
	struct {
		const struct view_ops *ops;
		void *state;
	} stack[APP_DEPTH];
	size_t depth;
};

struct app_options {
	struct screen *screen;
	struct store *store;
	int year; /* 0: the clock's */
	bool is_demo;
	bool has_lang;
};

/* Runs until the person leaves, the line drops or the script ends; everything typed is written by
 * then. False with a sentence only when it cannot start. Who acts is the store's actor; with none
 * the login screen comes first. */
bool app_run(const struct app_options *o, struct err *e);

/* The key test alone, without a database, until Esc Esc. */
void app_keys(struct screen *screen);

/* For views: a sentence in the message line until the next key. */
void app_say(struct app *app, bool is_error, enum text_id id, ...) __attribute__((sentinel));
void app_say_error(struct app *app, const struct err *e);

/* The undo of a register in a report, the app's; begun anew when another one was at work. */
struct record_undo *app_undo(struct app *app, const struct report *r, const struct form *form);

/* Opens home in the language the person chose, and gives the step to where they were last. */
struct step app_welcome(struct app *app);

#endif
