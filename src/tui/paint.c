#include "tui/paint.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "base/mem.h"
#include "base/number.h"

enum {
	TERM_BYTES = 64,
	STYLE_NONE = ROLE_LOOK_COUNT
};

/* How a role looks, in the words of curses. */
struct style {
	attr_t attributes;
	short pair;
	bool solid; /* seen on blanks, too */
};

struct paint {
	SCREEN *curses;
	FILE *file; /* in memory: curses writes here */
	struct style styles[ROLE_LOOK_COUNT + 1];
	unsigned char style_of[ROLE_LOOK_COUNT]; /* roles that look the same share one */
	struct picture shown;
	struct buf start; /* goes before the first frame */
	bool whole;       /* the next frame must put everything right */
	bool hidden;      /* the cursor */
};

/* A terminal that knows cup, clear, el, ed, bold, dim, underline and reverse of ECMA-48, as
 * TERMINFO takes it (terminfo(5), "b64:"), for machines without a terminfo database. Without am, so
 * that curses dares to fill the last cell. It is tic of
 *   ansit-plain, xenl, msgr, cols#80, lines#24, bel=^G, bold=\E[1m, clear=\E[H\E[2J, cr=^M,
 *   cub1=^H, cuf1=\E[C, cup=\E[%i%p1%d;%p2%dH, dim=\E[2m, ed=\E[J, el=\E[K, home=\E[H,
 *   rev=\E[7m, rmul=\E[24m, sgr0=\E[m, smul=\E[4m, */
static const char compiled_name[] = "ansit-plain";
static const char compiled_entry[] = "b64:GgEMAA8AAwAtAE0AYW5zaXQtcGxhaW4AAAAAAAEAAAAAAAAAAAABAFAA"
				     "__8YAP__AAACAP____8EAAwAEAD_____FAD__yUA__8pAP____8rAP______"
				     "_________________y8A_____zQA________OQD__z4A_____0MA________"
				     "__9HAAcADQAbW0gbWzJKABtbSwAbW0oAG1slaSVwMSVkOyVwMiVkSAAbW0gA"
				     "CAAbW0MAG1sxbQAbWzJtABtbN20AG1s0bQAbW20AG1syNG0A";

/* An environment variable for the length of one call; *before is to be freed by put_back. */
static void put_aside(const char *name, const char *value, char **before)
{
	*before = mem_text(getenv(name));
	(void)setenv(name, value, 1);
}

static void put_back(const char *name, char *before)
{
	if (before != NULL)
		(void)setenv(name, before, 1);
	else
		(void)unsetenv(name);
	free(before);
}

/* What terminfo may be asked for: TERM comes from the other end of a line. */
static bool is_term(const char *term)
{
	static const char allowed[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+";
	size_t size = term == NULL ? 0 : strlen(term);

	return size > 0 && size < TERM_BYTES && term[0] != '.' && strspn(term, allowed) == size;
}

/* newterm takes signals nobody else has taken; they are not its business. */
static const int curses_signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum {
	CURSES_SIGNALS = sizeof(curses_signals) / sizeof(curses_signals[0])
};

static SCREEN *quiet_newterm(const char *term, FILE *file)
{
	struct sigaction before[CURSES_SIGNALS];
	SCREEN *screen;

	for (size_t i = 0; i < CURSES_SIGNALS; i++)
		(void)sigaction(curses_signals[i], NULL, &before[i]);
	screen = newterm(term, file, file);
	for (size_t i = 0; i < CURSES_SIGNALS; i++)
		(void)sigaction(curses_signals[i], &before[i], NULL);
	return screen;
}

/* The size goes by the environment: set later, curses would first shrink the scrolling region. */
static SCREEN *try_term(struct paint *p, const char *term, int rows, int columns)
{
	char text[NUMBER_TEXT], *lines, *cols;
	SCREEN *screen;

	if (!is_term(term))
		return NULL;
	number_plain(text, rows);
	put_aside("LINES", text, &lines);
	number_plain(text, columns);
	put_aside("COLUMNS", text, &cols);
	use_env(TRUE);
	use_tioctl(FALSE);
	screen = quiet_newterm(term, p->file);
	put_back("LINES", lines);
	put_back("COLUMNS", cols);
	return screen;
}

static SCREEN *try_compiled(struct paint *p, int rows, int columns)
{
	SCREEN *screen;
	char *before;

	put_aside("TERMINFO", compiled_entry, &before);
	screen = try_term(p, compiled_name, rows, columns);
	put_back("TERMINFO", before);
	return screen;
}

static SCREEN *open_curses(struct paint *p, const struct paint_options *o)
{
	const char *terms[] = {o->term, "xterm-256color", "vt100"};
	SCREEN *screen = NULL;

	for (size_t i = 0; screen == NULL && i < sizeof(terms) / sizeof(terms[0]); i++)
		screen = try_term(p, terms[i], o->rows, o->columns);
	return screen != NULL ? screen : try_compiled(p, o->rows, o->columns);
}

static bool same_looks(const struct look *a, const struct look *b)
{
	return a->foreground == b->foreground && a->background == b->background &&
	       a->bold == b->bold && a->dim == b->dim && a->underline == b->underline &&
	       a->reverse == b->reverse;
}

static bool has_colour(const struct look *l)
{
	return l->foreground >= 0 || l->background >= 0;
}

static bool has_any(const struct look *l)
{
	return has_colour(l) || l->bold || l->dim || l->underline || l->reverse;
}

static struct style make_style(const struct look *l, short pair)
{
	struct style s = {.attributes = A_NORMAL};

	s.attributes |= l->bold ? A_BOLD : 0;
	s.attributes |= l->dim ? A_DIM : 0;
	s.attributes |= l->underline ? A_UNDERLINE : 0;
	s.attributes |= l->reverse ? A_REVERSE : 0;
	if (pair > 0 && has_colour(l) && init_pair(pair, l->foreground, l->background) == OK)
		s.pair = pair;
	s.solid = l->underline || l->reverse || (s.pair > 0 && l->background >= 0);
	return s;
}

static void make_styles(struct paint *p, const struct theme *theme, bool colour)
{
	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++) {
		const struct look *look = &theme->looks[i];
		size_t same = 0;

		while (same < i && !same_looks(look, &theme->looks[same]))
			same++;
		p->style_of[i] = (unsigned char)(has_any(look) ? same : STYLE_NONE);
		p->styles[i] = make_style(look, (short)(colour ? i + 1 : 0));
	}
}

/* Colours cost bytes even when nothing is coloured: only a theme that has some begins them. */
static bool begin_colour(const struct paint_options *o)
{
	bool wanted = false;

	for (size_t i = 0; i < ROLE_LOOK_COUNT; i++)
		wanted = wanted || has_colour(&o->theme->looks[i]);
	return wanted && o->colour && has_colors() && start_color() == OK &&
	       use_default_colors() == OK;
}

/* Adds a terminfo string without its padding, "$<5>". */
static void add_capability(struct buf *out, const char *name)
{
	const char *string = tigetstr(name);

	if (string == NULL || (intptr_t)string == -1)
		return;
	while (*string != '\0') {
		size_t size = strcspn(string, "$");

		buf_add(out, string, size);
		string += size;
		if (string[0] == '$' && string[1] == '<')
			string += strcspn(string, ">");
		else if (*string != '\0')
			buf_char(out, *string);
		string += *string != '\0';
	}
}

/* The keypad sends digits (DECKPNM) and the cursor keys their plain codes. Terminals that know no
 * rmkx ignore Esc >, as every one does that knows what a VT100 was. */
static void add_numeric_keypad(struct buf *out)
{
	static const char numeric[] = "\033>";

	add_capability(out, "rmkx");
	if (out->size == 0 || strstr(buf_str(out), numeric) == NULL)
		buf_text(out, numeric);
}

/* Pasted text comes between marks (tui/input.h); terminals that know no marks ignore this. */
static const char pasting_on[] = "\033[?2004h", pasting_off[] = "\033[?2004l";

/* A shell in between, after a stop, has set them its own way. */
static void set_modes(struct paint *p)
{
	buf_clear(&p->start);
	add_numeric_keypad(&p->start);
	buf_text(&p->start, pasting_on);
}

struct paint *paint_open(const struct paint_options *o)
{
	struct paint *p = mem_array(1, sizeof(*p));
	int fd = memfd_create("picture", MFD_CLOEXEC);

	p->file = fd < 0 ? tmpfile() : fdopen(fd, "w+");
	if (p->file != NULL)
		p->curses = open_curses(p, o);
	if (p->curses == NULL) {
		if (p->file != NULL)
			(void)fclose(p->file);
		else if (fd >= 0)
			(void)close(fd);
		free(p);
		return NULL;
	}
	(void)typeahead(-1);
	(void)nonl();
	make_styles(p, o->theme, begin_colour(o));
	picture_size(&p->shown, o->rows, o->columns);
	set_modes(p);
	p->whole = true;
	return p;
}

static bool is_blank(const struct cell *c)
{
	return c->code == ' ' && c->width == 1;
}

/* The style of every cell of a row. A blank shows nothing of bold, dim or a colour: between two
 * words that look the same it stays with them, elsewhere it is plain, so that a row changes looks
 * seldom and the end of a row can be erased. */
static void settle_styles(const struct paint *p, const struct cell *row, unsigned char *styles)
{
	int last = -1, columns = p->shown.columns;

	for (int i = 0; i < columns; i++) {
		styles[i] = p->style_of[row[i].role];
		if (is_blank(row + i) && !p->styles[styles[i]].solid) {
			styles[i] = STYLE_NONE;
			continue;
		}
		for (int j = last + 1; last >= 0 && j < i && styles[last] == styles[i]; j++)
			styles[j] = styles[i];
		last = i;
	}
}

/* The letter as curses wants it, and how many of its letters it takes: what the C library measures
 * differently would shift the row. */
static int make_letters(const struct cell *cell, const struct style *style, cchar_t *letters)
{
	wchar_t text[CELL_MARKS + 2] = {(wchar_t)cell->code};
	size_t size = 1;
	int count = 0;

	if (cell->code >= 0x80 && wcwidth(text[0]) != cell->width) {
		for (; count < cell->width; count++)
			(void)setcchar(&letters[count], L"?", style->attributes, style->pair, NULL);
		return count;
	}
	for (size_t i = 0; i < CELL_MARKS && cell->marks[i] != 0; i++) {
		text[size] = (wchar_t)cell->marks[i];
		if (wcwidth(text[size]) == 0)
			size++;
	}
	text[size] = L'\0';
	(void)setcchar(letters, text, style->attributes, style->pair, NULL);
	return 1;
}

static void draw_row(const struct paint *p, const struct cell *row, int number)
{
	unsigned char styles[PICTURE_COLUMNS];
	cchar_t letters[PICTURE_COLUMNS];
	int count = 0;

	settle_styles(p, row, styles);
	for (int i = 0; i < p->shown.columns; i++) {
		if (row[i].width > 0)
			count += make_letters(row + i, &p->styles[styles[i]], letters + count);
	}
	(void)mvwadd_wchnstr(stdscr, number, 0, letters, count);
}

/* The cursor is taken to be seen at first: saying so would cost 12 bytes. */
static void show_cursor(struct paint *p, const struct picture *picture)
{
	bool hidden = picture->cursor_row < 0;

	if (hidden != p->hidden)
		(void)curs_set(hidden ? 0 : 1);
	p->hidden = hidden;
	if (!hidden)
		(void)wmove(stdscr, picture->cursor_row, picture->cursor_column);
}

/* Nothing here changes character sets (no ACS), yet curses restores them with every attribute:
 * Esc ( B and SI are a third of those bytes. */
static void make_lean(struct buf *b, size_t from)
{
	size_t size = from;

	for (size_t i = from; i < b->size; i++) {
		if (b->size - i >= 3 && memcmp(b->data + i, "\033(B", 3) == 0)
			i += 2;
		else if (b->data[i] != '\017')
			b->data[size++] = b->data[i];
	}
	b->size = size;
}

/* Moves what curses wrote since the last time to bytes. */
static void collect(struct paint *p, struct buf *bytes)
{
	char chunk[4096];
	int fd = fileno(p->file);
	off_t end, at = 0;

	(void)fflush(p->file);
	end = lseek(fd, 0, SEEK_CUR);
	while (at < end) {
		size_t most =
			(size_t)(end - at) < sizeof(chunk) ? (size_t)(end - at) : sizeof(chunk);
		ssize_t size = pread(fd, chunk, most, at);

		if (size <= 0)
			break;
		buf_add(bytes, chunk, (size_t)size);
		at += size;
	}
	(void)lseek(fd, 0, SEEK_SET);
}

void paint_draw(struct paint *p, const struct picture *picture, struct buf *bytes)
{
	const size_t row_bytes = (size_t)p->shown.columns * sizeof(struct cell);
	size_t from;

	if (picture->rows != p->shown.rows || picture->columns != p->shown.columns)
		return;
	for (int row = 0; row < picture->rows; row++) {
		const struct cell *cells = picture_row(picture, row);
		size_t at = (size_t)row * (size_t)p->shown.columns;

		if (!p->whole && memcmp(cells, p->shown.cells + at, row_bytes) == 0)
			continue;
		draw_row(p, cells, row);
		memcpy(p->shown.cells + at, cells, row_bytes);
	}
	show_cursor(p, picture);
	buf_add(bytes, buf_str(&p->start), p->start.size);
	buf_clear(&p->start);
	(void)wnoutrefresh(stdscr);
	(void)doupdate();
	from = bytes->size;
	collect(p, bytes);
	if (!p->whole)
		make_lean(bytes, from);
	p->whole = false;
}

void paint_forget(struct paint *p)
{
	set_modes(p);
	p->whole = true;
	(void)clearok(curscr, TRUE);
}

void paint_size(struct paint *p, int rows, int columns)
{
	(void)resize_term(rows, columns);
	picture_size(&p->shown, rows, columns);
	paint_forget(p);
}

void paint_close(struct paint *p, struct buf *bytes)
{
	if (p == NULL)
		return;
	(void)endwin();
	collect(p, bytes);
	buf_text(bytes, pasting_off);
	delscreen(p->curses);
	(void)fclose(p->file);
	picture_release(&p->shown);
	buf_release(&p->start);
	free(p);
}
