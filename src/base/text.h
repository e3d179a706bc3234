#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>

#include "base/words_app.h"
#include "base/words_base.h"
#include "base/words_carry.h"
#include "base/words_checks.h"
#include "base/words_cmd.h"
#include "base/words_exchange.h"
#include "base/words_fields.h"
#include "base/words_fill.h"
#include "base/words_flow.h"
#include "base/words_flowcmd.h"
#include "base/words_form.h"
#include "base/words_help.h"
#include "base/words_record.h"
#include "base/words_recordcmd.h"
#include "base/words_register.h"
#include "base/words_sign.h"
#include "base/words_step.h"
#include "base/words_store.h"
#include "base/words_tui.h"
#include "base/words_verify.h"
#include "base/words_work.h"

struct buf;

/* Every word of the program, in X lists of (ID, Indonesian, English), a list for each layer that
 * says it. {1} {2} .. stand for strings given later. Labels of rows and rules are not here: those
 * live in forms. */
#define TEXT_WORDS(X) \
	WORDS_BASE(X) \
	WORDS_FORM(X) \
	WORDS_FIELDS(X) \
	WORDS_STORE(X) \
	WORDS_RECORD(X) \
	WORDS_WORK(X) \
	WORDS_FILL(X) \
	WORDS_CARRY(X) \
	WORDS_EXCHANGE(X) \
	WORDS_TUI(X) \
	WORDS_APP(X) \
	WORDS_REGISTER(X) \
	WORDS_CHECKS(X) \
	WORDS_HELP(X) \
	WORDS_CMD(X) \
	WORDS_RECORDCMD(X) \
	WORDS_FLOW(X) \
	WORDS_STEP(X) \
	WORDS_VERIFY(X) \
	WORDS_SIGN(X) \
	WORDS_FLOWCMD(X)

enum text_id {
#define X(id, indonesian, english) TEXT_##id,
	TEXT_WORDS(X)
#undef X
		TEXT_COUNT
};

enum lang { LANG_ID, LANG_EN, LANG_COUNT };

/* The language of this process, as a locale is; Indonesian until somebody chooses. */
void text_use(enum lang lang);
enum lang text_lang(void);

/* "id" or "en"; false for anything else. */
bool text_lang_parse(const char *name, enum lang *lang);

/* The words in the language of the process, or in a given one. Never NULL. */
const char *text(enum text_id id);
const char *text_in(enum text_id id, enum lang lang);

/* Whichever of two texts of a form file fits the language; the Indonesian one when the other is
 * missing. */
const char *text_either(const char *indonesian, const char *english);

/* Adds the words to b with {1} {2} .. replaced by the strings that follow, which end with NULL. */
void text_fill(struct buf *b, enum text_id id, ...) __attribute__((sentinel));
void text_fill_list(struct buf *b, enum text_id id, va_list args);

#endif
