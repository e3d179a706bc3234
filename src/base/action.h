#ifndef BASE_ACTION_H
#define BASE_ACTION_H

#include <stdbool.h>

#include "base/key.h"
#include "base/text.h"

/* What a person can ask for, and the keys that ask (ref/peers.md 5.2). Columns: id, keys while a
 * number field has the cursor, keys in a list, keys while rows are verified, key after Esc or Ctrl-G anywhere, F-key, the
 * word, whose sentence has the same name and _HELP.
 * The footer, the help screen, the manual page and the key tests are printed from these rows.
 * Letters are free for actions in number fields because values are whole numbers.
 * A rule the tests hold: what has an F-key has another key too. */
/* clang-format off */
#define ACTIONS(X) \
	X(NONE,             "",                 "",              "",              "",    "",    ACT_NONE) \
	X(NEXT,             "Enter + Down",     "Down",          "Down",          "",    "",    ACT_NEXT) \
	X(PREVIOUS,         "- Up BackTab",     "Up BackTab",    "- Up BackTab",  "u",   "",    ACT_PREVIOUS) \
	X(RIGHT,            "Tab Right",        "Tab Right",     "",              "",    "",    ACT_RIGHT) \
	X(LEFT,             "Left",             "Left",          "",              "",    "",    ACT_LEFT) \
	X(FIRST,            "Home",             "Home",          "Home",          "",    "",    ACT_FIRST) \
	X(LAST,             "End",              "End",           "End",           "",    "",    ACT_LAST) \
	X(OPEN,             "",                 "Enter",         "v",             "",    "",    ACT_OPEN) \
	X(ADD,              "",                 "+",             "",              "a",   "",    ACT_ADD) \
	X(COPY,             "",                 "c",             "",              "j",   "",    ACT_COPY) \
	X(DELETE,           "",                 "x Delete",      "",              "D",   "",    ACT_DELETE) \
	X(SORT,             "",                 "s",             "",              "S",   "",    ACT_SORT) \
	X(TAKE,             "",                 "i",             "",              "i",   "",    ACT_TAKE) \
	X(EVIDENCE,         "b",                "",              "",              "",    "",    ACT_EVIDENCE) \
	X(NO_DATA,          ".",                "",              "",              "n",   "",    ACT_NO_DATA) \
	X(SAME,             "*",                "",              "",              "s",   "F7",  ACT_SAME) \
	X(EMPTY_NEXT,       "k",                "k",             "",              "o",   "",    ACT_EMPTY_NEXT) \
	X(SECTION_NEXT,     "/ PgDn",           "PgDn",          "PgDn",          "/",   "F8",  ACT_SECTION_NEXT) \
	X(SECTION_PREVIOUS, "PgUp",             "PgUp",          "PgUp",          "b",   "",    ACT_SECTION_PREVIOUS) \
	X(VILLAGE_NEXT,     ">",                "",              "> Tab Right",   ".",   "",    ACT_VILLAGE_NEXT) \
	X(VILLAGE_PREVIOUS, "<",                "",              "< Left",        ",",   "",    ACT_VILLAGE_PREVIOUS) \
	X(HELP,             "?",                "?",             "?",             "1",   "F1",  ACT_HELP) \
	X(REASONS,          "=",                "",              "",              "4",   "F4",  ACT_REASONS) \
	X(GOTO,             "g",                "g",             "g",             "g",   "F6",  ACT_GOTO) \
	X(SEARCH,           "Ctrl-F",           "/ Ctrl-F",      "/ Ctrl-F",      "l",   "",    ACT_SEARCH) \
	X(NOTE,             "n",                "n",             "",              "c",   "F9",  ACT_NOTE) \
	X(FLAG,             "!",                "",              "",              "f",   "",    ACT_FLAG) \
	X(HISTORY,          "h",                "h",             "h",             "h",   "",    ACT_HISTORY) \
	X(UNDO,             "u",                "u",             "u",             "z",   "",    ACT_UNDO) \
	X(REDO,             "U",                "U",             "",              "Z",   "",    ACT_REDO) \
	X(ERROR_NEXT,       "e",                "e",             "",              "e",   "F5",  ACT_ERROR_NEXT) \
	X(ERROR_PREVIOUS,   "E",                "E",             "",              "E",   "",    ACT_ERROR_PREVIOUS) \
	X(SOURCE,           "d",                "d",             "",              "d",   "",    ACT_SOURCE) \
	X(MINE,             "m",                "",              "",              "m",   "",    ACT_MINE) \
	X(THEIRS,           "t",                "",              "",              "t",   "",    ACT_THEIRS) \
	X(GRID,             "v",                "v",             "",              "v",   "",    ACT_GRID) \
	X(YEAR,             "",                 "t",             "",              "y",   "",    ACT_YEAR) \
	X(LANGUAGE,         "",                 "b",             "",              "B",   "",    ACT_LANGUAGE) \
	X(SAVE,             "Ctrl-W",           "Ctrl-W",        "",              "w",   "F2",  ACT_SAVE) \
	X(ERASE,            "Delete Ctrl-U",    "",              "",              "",    "",    ACT_ERASE) \
	X(BACKSPACE,        "Backspace",        "",              "",              "",    "",    ACT_BACKSPACE) \
	X(LEAVE,            "",                 "q",             "q",             "3",   "F3",  ACT_LEAVE) \
	X(REDRAW,           "Ctrl-L Ctrl-R",    "Ctrl-L Ctrl-R", "Ctrl-L Ctrl-R", "r",   "",    ACT_REDRAW) \
	X(KEYS,             "",                 "",              "",              "k",   "",    ACT_KEYS) \
	X(STEP,             "",                 "",              "",              "x",   "",    ACT_STEP) \
	X(CONFIRM,          "",                 "p",             "",              "p",   "",    ACT_CONFIRM) \
	X(REMARKS,          "",                 "r",             "",              "R",   "",    ACT_REMARKS) \
	X(DOCUMENT,         "",                 "l",             "",              "L",   "",    ACT_DOCUMENT) \
	X(RETURNED,         "",                 "K",             "",              "K",   "",    ACT_RETURNED) \
	X(AGREE,            "",                 "",              "Enter +",       "",    "",    ACT_AGREE) \
	X(AGREE_ALL,        "",                 "",              "a",             "",    "",    ACT_AGREE_ALL) \
	X(SEND_BACK,        "",                 "",              "x",             "",    "",    ACT_SEND_BACK) \
	X(UNABLE,           "",                 "",              ".",             "",    "",    ACT_UNABLE) \
	X(SHOW_OPEN,        "",                 "",              "b",             "",    "",    ACT_SHOW_OPEN) \
	X(SHOW_CHANGED,     "",                 "",              "c",             "",    "",    ACT_SHOW_CHANGED) \
	X(SHOW_WARNED,      "",                 "",              "e",             "",    "",    ACT_SHOW_WARNED) \
	X(SHOW_OUTLIER,     "",                 "",              "o",             "",    "",    ACT_SHOW_OUTLIER) \
	X(SHOW_RETURNED,    "",                 "",              "k",             "",    "",    ACT_SHOW_RETURNED) \
	X(SHOW_ALL,         "",                 "",              "s",             "",    "",    ACT_SHOW_ALL) \
	X(PERSON,           "",                 "o",             "",              "O",   "",    ACT_PERSON) \
	X(REKEY,            "",                 "",              "r",             "",    "",    ACT_REKEY)
/* clang-format on */

enum action {
#define X(id, field, list, review, prefix, fkey, word) ACT_##id,
	ACTIONS(X)
#undef X
	ACT_COUNT
};

/* Where the cursor is: in a number field, in a list, on rows that are verified, or in a line of text, where every letter is
 * text. A text shares the field's other keys: the caller lets Left, Right, Home and End move in the
 * text, and Delete take one letter. */
enum keymap {
	KEYMAP_FIELD,
	KEYMAP_LIST,
	KEYMAP_TEXT,
	KEYMAP_REVIEW,
	KEYMAP_COUNT
};

struct action_row {
	const char *field, *list, *review, *prefix, *fkey; /* names of keys, parted by blanks */
	enum text_id word;                                 /* for the footer: one to three words */
	enum text_id help; /* for the help screen and the manual: a sentence */
};

const struct action_row *action_row(enum action action);

/* Steps through the keys of a column of a row: the next key, *names behind it; false at the end. */
bool action_key(const char **names, struct key *key);

/* The action of a key; ACT_NONE when there is none and the key may be text. after_prefix: the key
 * before was Esc or Ctrl-G; then Esc again is ACT_LEAVE and 1..9 0 - = are F1..F12. */
enum action action_of(enum keymap map, bool after_prefix, const struct key *key);

/* True for Esc and Ctrl-G, which only begin something. */
bool action_is_prefix(const struct key *key);

#endif
