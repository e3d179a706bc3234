#include "tui/screen.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "tui/ascii.h"
#include "tui/input.h"
#include "tui/paint.h"
#include "tui/picture.h"
#include "tui/script.h"
#include "tui/terminal.h"

enum {
	PATIENCE_MILLISECONDS = 1500,
	INPUT_BYTES = 4096,
	DEFAULT_ROWS = 24,
	DEFAULT_COLUMNS = 80
};
_Static_assert((int)SCRIPT_LINE_BYTES <= (int)INPUT_BYTES, "a line of bytes comes in one piece");

struct screen {
	struct picture picture;
	struct paint *paint; /* NULL: a script without even a terminal compiled in */
	struct script *script;
	struct terminal terminal; /* without a script */
	pid_t owner;
	bool ascii, beep;

	struct input input;
	unsigned char bytes[INPUT_BYTES]; /* read and not yet decoded */
	size_t size, used;
	bool prefix_given; /* the last key given was Esc, and it may still turn out to be none */
	bool took_back;
	size_t paste; /* that the last key given stood in; 0: none */

	size_t sent, last_sent, told; /* bytes; told: at the last :bytes-sent */
};

/* For exit(3) only: the screen whose terminal is to be restored. */
static struct screen *open_screen;

static void close_at_exit(void)
{
	if (open_screen != NULL && open_screen->owner == getpid())
		screen_close(open_screen);
}

static void remember_for_exit(struct screen *s)
{
	static bool asked;

	if (!asked)
		asked = atexit(close_at_exit) == 0;
	open_screen = s;
}

/* curses must know letters of UTF-8; a person without them gets ASCII. */
static bool set_locale(const struct screen_options *o)
{
	bool own = o->script == NULL && o->wire == NULL;

	if (own && setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return o->ascii;
	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return true;
	return own || o->ascii;
}

static bool open_script(struct screen *s, const char *path, struct err *e)
{
	struct buf data = {0};

	if (file_read(path, SCRIPT_BYTES, &data, e))
		s->script = script_read(path, buf_str(&data), data.size, e);
	buf_release(&data);
	return s->script != NULL;
}

/* What there is to show it on: sets the size of the picture. */
static bool open_line(struct screen *s, const struct screen_options *o, struct err *e)
{
	int rows = o->rows > 0 ? o->rows : DEFAULT_ROWS;
	int columns = o->columns > 0 ? o->columns : DEFAULT_COLUMNS;

	if (o->script != NULL) {
		if (!open_script(s, o->script, e))
			return false;
	} else {
		if (!terminal_open(&s->terminal, o->wire, e))
			return false;
		if (o->wire == NULL) {
			rows = s->terminal.rows;
			columns = s->terminal.columns;
		}
	}
	picture_size(&s->picture, rows, columns);
	return true;
}

static bool wants_colour(const struct screen_options *o)
{
	const char *no = getenv("NO_COLOR");

	return o->script != NULL || o->wire != NULL || no == NULL || *no == '\0';
}

static void open_paint(struct screen *s, const struct screen_options *o)
{
	struct theme theme;
	struct paint_options paint = {
		.theme = o->theme,
		.rows = s->picture.rows,
		.columns = s->picture.columns,
		.colour = wants_colour(o),
	};

	if (o->theme == NULL) {
		theme_default(&theme);
		paint.theme = &theme;
	}
	if (o->wire != NULL)
		paint.term = o->wire->term;
	else if (o->script == NULL)
		paint.term = getenv("TERM");
	s->paint = paint_open(&paint);
}

static void free_screen(struct screen *s)
{
	script_free(s->script);
	picture_release(&s->picture);
	free(s);
}

struct screen *screen_open(const struct screen_options *o, struct err *e)
{
	struct screen *s = mem_array(1, sizeof(*s));
	const char *term = getenv("TERM");

	s->owner = getpid();
	s->ascii = set_locale(o);
	if (!open_line(s, o, e)) {
		free_screen(s);
		return NULL;
	}
	open_paint(s, o);
	if (s->paint == NULL && s->script == NULL) {
		terminal_close(&s->terminal);
		free_screen(s);
		(void)err_say(e, TEXT_TUI_NO_CURSES, term != NULL ? term : "", NULL);
		return NULL;
	}
	remember_for_exit(s);
	return s;
}

static void send_bytes(struct screen *s, const struct buf *bytes)
{
	if (bytes->size == 0)
		return;
	s->sent += bytes->size;
	s->last_sent = bytes->size;
	if (s->script == NULL)
		(void)terminal_write(&s->terminal, bytes->data, bytes->size);
}

void screen_close(struct screen *s)
{
	struct buf bytes = {0};

	if (s == NULL)
		return;
	open_screen = NULL;
	paint_close(s->paint, &bytes);
	send_bytes(s, &bytes);
	buf_release(&bytes);
	if (s->script == NULL)
		terminal_close(&s->terminal);
	free_screen(s);
}

int screen_rows(const struct screen *s)
{
	return s->picture.rows;
}

int screen_columns(const struct screen *s)
{
	return s->picture.columns;
}

bool screen_is_ascii(const struct screen *s)
{
	return s->ascii;
}

void screen_clear(struct screen *s)
{
	picture_clear(&s->picture);
}

void screen_span(
	struct screen *s, const struct screen_span *at, enum theme_role role, const char *text)
{
	struct buf plain = {0};

	if (s->ascii)
		ascii_add(&plain, text);
	picture_span(&s->picture, at, role, s->ascii ? buf_str(&plain) : text);
	buf_release(&plain);
}

void screen_put(struct screen *s, int row, int column, enum theme_role role, const char *text)
{
	struct screen_span at = {.row = row, .column = column, .cells = PICTURE_COLUMNS * 4};

	screen_span(s, &at, role, text);
}

void screen_cursor(struct screen *s, int row, int column)
{
	bool outside = row >= s->picture.rows || column < 0 || column >= s->picture.columns;

	s->picture.cursor_row = row < 0 || outside ? -1 : row;
	s->picture.cursor_column = s->picture.cursor_row < 0 ? 0 : column;
}

void screen_beep(struct screen *s)
{
	s->beep = true;
}

void screen_redraw(struct screen *s)
{
	if (s->paint != NULL)
		paint_forget(s->paint);
}

void screen_show(struct screen *s)
{
	struct buf bytes = {0};

	if (s->paint != NULL)
		paint_draw(s->paint, &s->picture, &bytes);
	if (s->beep)
		buf_char(&bytes, '\a');
	s->beep = false;
	send_bytes(s, &bytes);
	buf_release(&bytes);
}

static void resize(struct screen *s, int rows, int columns)
{
	picture_size(&s->picture, rows, columns);
	if (s->paint != NULL)
		paint_size(s->paint, s->picture.rows, s->picture.columns);
}

/* Reads what waits on the line behind the bytes at hand. */
static void read_more(struct screen *s)
{
	if (s->used == s->size)
		s->used = s->size = 0;
	if (s->size < sizeof(s->bytes))
		s->size +=
			terminal_read(&s->terminal, s->bytes + s->size, sizeof(s->bytes) - s->size);
}

/* True when the byte behind an Esc is here already and makes a sequence of it. */
static bool esc_is_no_key(struct screen *s)
{
	if (s->used == s->size && s->script == NULL && terminal_has_input(&s->terminal))
		read_more(s);
	return s->used < s->size && input_joins(&s->input, s->bytes[s->used]);
}

/* Whether a key that came out of the decoder is for the program, and what it says of the Esc. */
static bool is_given(struct screen *s, enum input_result result, const struct key *key)
{
	if (key->kind == KEY_ESC && esc_is_no_key(s)) {
		if (result == INPUT_KEY)
			s->prefix_given = false;
		return false;
	}
	s->took_back = result == INPUT_KEY_INSTEAD && s->prefix_given;
	s->paste = s->input.pasting ? s->input.pastes : 0;
	s->prefix_given = key->kind == KEY_ESC;
	return key->kind != KEY_NONE || s->took_back;
}

/* The next key of the bytes at hand. */
static bool decode(struct screen *s, struct key *key)
{
	while (s->used < s->size) {
		enum input_result result = input_feed(&s->input, s->bytes[s->used++], key);

		if (result != INPUT_NOTHING && is_given(s, result, key))
			return true;
	}
	return false;
}

/* The rest of a sequence did not come. */
static bool give_up(struct screen *s, struct key *key)
{
	bool inside = input_is_inside(&s->input);

	if (!inside)
		return false;
	input_give_up(&s->input);
	s->took_back = s->prefix_given;
	s->prefix_given = false;
	*key = (struct key){KEY_NONE, 0};
	return s->took_back;
}

static void tell_bytes(struct screen *s, const char *name)
{
	(void)printf("== %s\n%zu\n", name, s->sent - s->told);
	s->told = s->sent;
}

static void tell_picture(const struct screen *s, const char *name, bool roles)
{
	char *dump = screen_dump(s, roles);

	(void)printf("== %s\n%s", name, dump);
	free(dump);
}

/* Does a step of the script; true when it is a key for the program. */
static bool take_step(struct screen *s, const struct script_step *step, struct key *key)
{
	switch (step->kind) {
	case SCRIPT_BYTE:
		s->bytes[s->size++] = step->byte;
		return false;
	case SCRIPT_DUMP:
	case SCRIPT_ROLES:
		tell_picture(s, step->name, step->kind == SCRIPT_ROLES);
		return false;
	case SCRIPT_SENT:
		tell_bytes(s, step->name);
		return false;
	case SCRIPT_RESIZE:
		resize(s, step->rows, step->columns);
		*key = (struct key){KEY_WINDOW, 0};
		return true;
	case SCRIPT_KEY:
		break;
	}
	*key = step->key;
	return is_given(s, INPUT_KEY, key);
}

static bool key_of_script(struct screen *s, struct key *key)
{
	struct script_step step;

	for (;;) {
		if (decode(s, key))
			return true;
		screen_show(s);
		s->used = s->size = 0;
		do {
			if (!script_next(s->script, &step))
				return false;
			/* Somebody pressed a key by its name: the cut sequence is long gone. */
			if (step.kind == SCRIPT_KEY)
				input_give_up(&s->input);
			if (take_step(s, &step, key))
				return true;
		} while (step.kind == SCRIPT_BYTE && step.more);
	}
}

static bool key_of_terminal(struct screen *s, struct key *key)
{
	for (;;) {
		struct terminal *t = &s->terminal;

		if (decode(s, key))
			return true;
		if (!t->in_flight && !terminal_has_input(t))
			screen_show(s);
		switch (terminal_wait(t, input_is_inside(&s->input) ? PATIENCE_MILLISECONDS : -1)) {
		case TERMINAL_BYTES:
			read_more(s);
			break;
		case TERMINAL_WINDOW:
			resize(s, t->rows, t->columns);
			*key = (struct key){KEY_WINDOW, 0};
			return true;
		case TERMINAL_PATIENCE:
			if (give_up(s, key))
				return true;
			break;
		case TERMINAL_SENT:
			break;
		case TERMINAL_END:
			return false;
		}
	}
}

bool screen_key(struct screen *s, struct key *key)
{
	s->took_back = false;
	s->paste = 0;
	return s->script != NULL ? key_of_script(s, key) : key_of_terminal(s, key);
}

bool screen_took_back_prefix(const struct screen *s)
{
	return s->took_back;
}

size_t screen_paste(const struct screen *s)
{
	return s->paste;
}

char *screen_dump(const struct screen *s, bool roles)
{
	return picture_dump(&s->picture, roles);
}

size_t screen_bytes(const struct screen *s)
{
	return s->sent;
}

size_t screen_last_bytes(const struct screen *s)
{
	return s->last_sent;
}
