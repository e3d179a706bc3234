#include "tui/terminal.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	DEFAULT_ROWS = 24,
	DEFAULT_COLUMNS = 80,
	END_MILLISECONDS = 500
};

/* Set by signals, read after every wait. */
static volatile sig_atomic_t end_asked, window_changed;

static void on_end(int number)
{
	(void)number;
	end_asked = 1;
}

static void on_window(int number)
{
	(void)number;
	window_changed = 1;
}

/* A stop is ignored: it would leave the terminal raw for the shell, and Ctrl-Z is a key. */
static const struct {
	int number;
	void (*handler)(int);
} signals[] = {
	{SIGTERM, on_end},
	{SIGHUP, on_end},
	{SIGINT, on_end},
	{SIGWINCH, on_window},
	{SIGCONT, on_window},
	{SIGTSTP, SIG_IGN},
	{SIGPIPE, SIG_IGN},
};
_Static_assert(sizeof(signals) / sizeof(signals[0]) == TERMINAL_SIGNALS, "room to keep each");

/* Without SA_RESTART: a write to a terminal that stands still must end, too. */
static void take_signals(struct terminal *t)
{
	end_asked = 0;
	window_changed = 0;
	for (size_t i = 0; i < TERMINAL_SIGNALS; i++) {
		struct sigaction action = {.sa_handler = signals[i].handler};

		(void)sigemptyset(&action.sa_mask);
		(void)sigaction(signals[i].number, &action, &t->signals_before[i]);
	}
}

static void give_signals_back(const struct terminal *t)
{
	for (size_t i = 0; i < TERMINAL_SIGNALS; i++)
		(void)sigaction(signals[i].number, &t->signals_before[i], NULL);
}

static void block_signals(sigset_t *before)
{
	sigset_t set;

	(void)sigemptyset(&set);
	for (size_t i = 0; i < TERMINAL_SIGNALS; i++)
		(void)sigaddset(&set, signals[i].number);
	(void)sigprocmask(SIG_BLOCK, &set, before);
}

/* TCSANOW and not TCSAFLUSH: what was typed ahead stays. */
static void make_raw(const struct terminal *t)
{
	struct termios raw = t->before;

	raw.c_iflag &= ~(tcflag_t)(BRKINT | IGNCR | ICRNL | INLCR | ISTRIP | IXON | IXOFF | PARMRK);
	raw.c_oflag &= ~(tcflag_t)OPOST;
	raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
	raw.c_cflag &= ~(tcflag_t)(CSIZE | PARENB);
	raw.c_cflag |= CS8;
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	(void)tcsetattr(t->in, TCSANOW, &raw);
}

/* Serial lines and some clients say 0 x 0. */
static void ask_size(struct terminal *t)
{
	struct winsize size;

	if (!t->own || ioctl(t->out, TIOCGWINSZ, &size) != 0)
		return;
	t->rows = size.ws_row > 0 ? size.ws_row : DEFAULT_ROWS;
	t->columns = size.ws_col > 0 ? size.ws_col : DEFAULT_COLUMNS;
}

bool terminal_open(struct terminal *t, const struct screen_wire *wire, struct err *e)
{
	*t = (struct terminal){
		.in = STDIN_FILENO,
		.out = STDOUT_FILENO,
		.control = -1,
		.own = wire == NULL,
		.rows = DEFAULT_ROWS,
		.columns = DEFAULT_COLUMNS,
	};
	if (wire != NULL) {
		t->in = wire->in;
		t->out = wire->out;
		t->control = wire->control;
		t->hold = wire->hold && wire->control >= 0;
		take_signals(t);
		return true;
	}
	if (!isatty(t->out) || tcgetattr(t->in, &t->before) != 0)
		return err_say(e, TEXT_TUI_NO_TERMINAL, NULL);
	take_signals(t);
	make_raw(t);
	ask_size(t);
	return true;
}

void terminal_close(struct terminal *t)
{
	if (t->own)
		(void)tcsetattr(t->in, TCSANOW, &t->before);
	give_signals_back(t);
}

bool terminal_has_input(const struct terminal *t)
{
	struct pollfd line = {.fd = t->in, .events = POLLIN};

	return poll(&line, 1, 0) == 1 && (line.revents & POLLIN) != 0;
}

/* Reads the control line: rows and columns of 16 bits, 0 and 0 when the frame has left. */
static enum terminal_event read_control(struct terminal *t)
{
	const unsigned char *m = t->message;
	int rows, columns;
	ssize_t size = read(
		t->control, t->message + t->message_size, sizeof(t->message) - t->message_size);

	if (size <= 0)
		return TERMINAL_END;
	t->message_size += (size_t)size;
	if (t->message_size < sizeof(t->message))
		return TERMINAL_SENT;
	t->message_size = 0;
	rows = m[0] << 8 | m[1];
	columns = m[2] << 8 | m[3];
	if (rows == 0 || columns == 0) {
		t->in_flight = false;
		return TERMINAL_SENT;
	}
	t->rows = rows;
	t->columns = columns;
	return TERMINAL_WINDOW;
}

/* After a window change, or after somebody stopped and continued the process. */
static enum terminal_event renew(struct terminal *t)
{
	window_changed = 0;
	if (t->own)
		make_raw(t);
	ask_size(t);
	return TERMINAL_WINDOW;
}

static enum terminal_event wait_event(struct terminal *t, int milliseconds, const sigset_t *open)
{
	struct timespec time = {
		.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L};
	struct pollfd lines[] = {
		{.fd = t->in, .events = POLLIN},
		{.fd = t->control, .events = POLLIN},
	};
	int ready;

	if (end_asked || t->gone)
		return TERMINAL_END;
	if (window_changed && t->own)
		return renew(t);
	ready = ppoll(lines, 2, milliseconds < 0 ? NULL : &time, open);
	if (ready == 0)
		return TERMINAL_PATIENCE;
	if (ready < 0)
		return errno == EINTR ? TERMINAL_SENT : TERMINAL_END;
	if (lines[1].revents != 0)
		return read_control(t);
	return TERMINAL_BYTES;
}

enum terminal_event terminal_wait(struct terminal *t, int milliseconds)
{
	enum terminal_event event;
	sigset_t before;

	/* Blocked from the look at the flags to ppoll: no signal falls in between. */
	block_signals(&before);
	event = wait_event(t, milliseconds, &before);
	(void)sigprocmask(SIG_SETMASK, &before, NULL);
	return event;
}

size_t terminal_read(struct terminal *t, unsigned char *bytes, size_t size)
{
	ssize_t got;

	do {
		got = read(t->in, bytes, size);
	} while (got < 0 && errno == EINTR && !end_asked);
	if (got <= 0)
		t->gone = true;
	return got > 0 ? (size_t)got : 0;
}

/* When the end was asked for, a terminal that stands still is not waited for. */
static bool may_write(const struct terminal *t)
{
	struct pollfd line = {.fd = t->out, .events = POLLOUT};

	return !end_asked || (poll(&line, 1, END_MILLISECONDS) == 1 && line.revents == POLLOUT);
}

bool terminal_write(struct terminal *t, const char *bytes, size_t size)
{
	while (size > 0 && !t->gone && may_write(t)) {
		ssize_t sent = write(t->out, bytes, size);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0) {
			t->gone = true;
			break;
		}
		bytes += sent;
		size -= (size_t)sent;
	}
	t->in_flight = t->hold;
	return size == 0;
}
