#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/buf.h"
#include "tui/input.h"

/* Columns: bytes, the names of the keys a person pressed. Taken-back prefixes are gone. */
static const struct {
	const char *bytes, *keys;
} rows[] = {
	/* plain */
	{"7", "7"},
	{"a b", "a Space b"},
	{"\r\n", "Enter"}, /* a line pasted from Windows */
	{"\r\r", "Enter Enter"},
	{"\n\n", "Enter Enter"},
	{"\n\r", "Enter Enter"},
	{"\x7f\b", "Backspace Backspace"},
	{"\t", "Tab"},
	{"\x01\x17\x1a\x03\x13\x11", "Ctrl-A Ctrl-W Ctrl-Z Ctrl-C Ctrl-S Ctrl-Q"},
	{"\x1c\x1f", "Unknown Unknown"},
	{"\x1b", "Esc"},
	{"\x1bu", "Esc u"},
	{"\x1b\x1b", "Esc Esc"},
	{"\x1b\r", "Esc Enter"},
	{"\xc3\xa9\xe4\xbd\x9c\xf0\x9f\x98\x80", "é 作 😀"},
	/* what is no UTF-8 is dropped */
	{"\xff\x80\xc1\x31", "1"},
	{"\xc3\x31", "1"},
	{"\xe4\xbd\x31", "1"},
	{"\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80\x31", "1"},
	{"\xc2\x9b\x31", "1"},
	{"\xc3\x1b[A", "Up"},
	/* arrows and the six keys: xterm, VT220, rxvt, linux, SCO */
	{"\x1b[A\x1b[B\x1b[C\x1b[D", "Up Down Right Left"},
	{"\x1bOA\x1bOB\x1bOC\x1bOD", "Up Down Right Left"},
	{"\x1b[H\x1b[F\x1bOH\x1bOF", "Home End Home End"},
	{"\x1b[1~\x1b[4~\x1b[7~\x1b[8~", "Home End Home End"},
	{"\x1b[2~\x1b[3~\x1b[5~\x1b[6~", "Insert Delete PgUp PgDn"},
	{"\x1b[L\x1b[G", "Insert PgDn"},
	{"\x1b[Z", "BackTab"},
	/* with modifiers: as without */
	{"\x1b[1;5A\x1b[1;2B\x1b[1;3C\x1b[1;8D", "Up Down Right Left"},
	{"\x1b[1;5H\x1b[1;2F", "Home End"},
	{"\x1b[3;5~\x1b[5;2~", "Delete PgUp"},
	{"\x1b[a\x1b[b\x1b[c\x1b[d", "Up Down Right Left"},
	{"\x1bOa\x1bOb\x1bOc\x1bOd", "Up Down Right Left"},
	{"\x1b[3$\x1b[5^\x1b[6@", "Delete PgUp PgDn"},
	{"\x1bO5A\x1bO1;5B", "Up Down"},
	{"\x1b[1;2Z", "BackTab"},
	/* F-keys: xterm, VT220/rxvt, linux, SCO, with modifiers */
	{"\x1bOP\x1bOQ\x1bOR\x1bOS", "F1 F2 F3 F4"},
	{"\x1b[11~\x1b[12~\x1b[13~\x1b[14~", "F1 F2 F3 F4"},
	{"\x1b[15~\x1b[17~\x1b[18~\x1b[19~", "F5 F6 F7 F8"},
	{"\x1b[20~\x1b[21~\x1b[23~\x1b[24~", "F9 F10 F11 F12"},
	{"\x1b[[A\x1b[[B\x1b[[C\x1b[[D\x1b[[E", "F1 F2 F3 F4 F5"},
	{"\x1b[N\x1b[P\x1b[Q\x1b[R\x1b[S", "F2 F4 F5 F6 F7"},
	{"\x1b[T\x1b[U\x1b[V\x1b[W\x1b[X", "F8 F9 F10 F11 F12"},
	{"\x1b[1;5P\x1b[1;2Q\x1b[1;3S", "F1 F2 F4"},
	{"\x1b[15;5~\x1b[24;2~\x1b[11^\x1b[23@", "F5 F12 F1 F11"},
	{"\x1bO5P\x1bO1;2S", "F1 F4"},
	/* VT100+ of PuTTY; its F9 is the keypad's = */
	{"\x1bOT\x1bOU\x1bOV\x1bOW\x1bOY\x1bOZ\x1bO[", "F5 F6 F7 F8 F10 F11 F12"},
	/* the application keypad */
	{"\x1bOp\x1bOq\x1bOr\x1bOs\x1bOt", "0 1 2 3 4"},
	{"\x1bOu\x1bOv\x1bOw\x1bOx\x1bOy", "5 6 7 8 9"},
	{"\x1bOM\x1bOk\x1bOl\x1bOm\x1bOn", "Enter + + - ."},
	{"\x1bOj\x1bOo\x1bOX\x1bOI\x1bO ", "* / = Tab Space"},
	/* the impatient person: an Esc of his own before an arrow */
	{"\x1b\x1b[A", "Esc Up"},
	{"\x1b\x1bOP", "Esc F1"},
	{"\x1b\x1b\x1b[B4", "Esc Esc Down 4"},
	/* cut sequences: what comes instead of the rest is a key of its own */
	{"\x1b[\r", "Enter"},
	{"\x1b[5\x1b[6~", "PgDn"},
	{"\x1b[5\x1b", "Esc"},
	{"\x1b[5\x1bu", "Esc u"},
	{"\x1bO\r4", "Enter 4"},
	{"\x1b[1;\xc3\xa9", "é"},
	{"\x1b[[\x1b[A", "Up"},
	/* keys nobody knows: whole, no letter of them */
	{"\x1b[25~1", "Unknown 1"},
	{"\x1b[E1", "Unknown 1"},
	{"\x1b[27;5;65~1", "Unknown 1"},
	{"\x1b[97;5u1", "Unknown 1"},
	{"\x1b[[Z1", "Unknown 1"},
	{"\x1bO~1", "Unknown 1"},
	{"\x1b[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16A1", "Unknown 1"},
	/* late answers of terminals, marks around pasted text, the mouse: nothing */
	{"\x1b[24;80R1", "1"},
	{"\x1b[1;5R1", "1"},
	{"\x1b[?1;2c1", "1"},
	{"\x1b[>0;276;0c1", "1"},
	{"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29;30;31c1", "1"},
	{"\x1b[0n\x1b[?2026;2$y\x1b[4;1$y1", "1"},
	{"\x1b[8;24;80t1", "1"},
	{"\x1b]11;rgb:0000/0000/0000\x07"
	 "1",
		"1"},
	{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\1", "1"},
	{"\x1bP>|xterm(380)\x1b\\1", "1"},
	{"\x1b_Gi=31;OK\x1b\\1", "1"},
	/* pasted: (..) */
	{"\x1b[200~42\r\t\x1b[201~1", "( 4 2 Enter Tab ) 1"},
	{"\x1b[200~\x1b[201~1", "( ) 1"},
	{"1\x1b[200~\xc3\xa9\x17\x7f\x1b[201~u", "1 ( é Ctrl-W Backspace ) u"},
	{"\x1b[200~a\x1b[200~b\x1b[201~c", "( a b ) c"}, /* begun twice, ended once */
	{"\x1b[201~a", "a"},
	{"\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~", "( a ) ( b )"},
	{"\x1b[200~a\x1b[A\x1bOMb\x1b[201~c", "( a Up Enter b ) c"},
	{"\x1b[200~a\x1bu\x1b[201~c", "( a u ) c"}, /* Esc is no key there */
	{"\x1b[200~\x1b]0;t\x1b[201~c", "( ) c"},
	{"\x1b[200~\x1b[M!\x1b[201~c", "( ) c"},
	{"\x1b[200~\xe4\xbd\x1b[201~c", "( ) c"},
	{"\x1b[200~\x1b[[\x1b[201~c", "( ) c"},
	{"\x1b[200~\x1b[1;\x1b[201~c", "( ) c"},
	{"\x1b[2001~a", "Unknown a"},
	{"\x1b[200$a\x1b[200;1~b", "a b"},
	/* its end was lost: Esc Esc, and nothing but that */
	{"\x1b[200~a\x1b\x1bu", "( a ) u"},
	{"\x1b[200~a\x1b[20\x1b\x1bu", "( a ) u"},
	{"\x1b[200~a\x1b]x\x1b\x1bu", "( a ) u"},
	{"\x1b[200~a\x1b\x1b\x1b", "( a ) Esc"},
	{"\x1b[200~a\x1b\x1b[201~u", "( a ) u"}, /* the first was part of the text */
	{"\x1b\x1b[200~a\x1b[201~u", "Esc ( a ) u"},
	{"\x1b[M !!1", "1"},
	{"\x1b[<0;10;5M\x1b[<0;10;5m1", "1"},
	{"\x1b[32;10;5M1", "1"},
	{"\x1b[I\x1b[O1", "1"},
	/* cut answers end at the next control */
	{"\x1b]11;rgb\r1", "Enter 1"},
	{"\x1b]11;rgb\x1b[A1", "Up 1"},
	{"\x1b]11;rgb\x1b\x1b[A1", "Up 1"},
	{"\x1b]11;rgb\x1bu1", "1"},
	{"\x1b[M \r1", "Enter 1"},
};

/* The keys a person sees: an Esc that was the start of a sequence is taken back. */
struct seen {
	struct key keys[64];
	size_t count;
};

static void take(struct seen *s, enum input_result result, const struct key *key)
{
	if (result == INPUT_NOTHING)
		return;
	if (result == INPUT_KEY_INSTEAD) {
		assert_true(s->count > 0);
		assert_int_equal(s->keys[--s->count].kind, KEY_ESC);
	}
	if (key->kind != KEY_NONE)
		s->keys[s->count++] = *key;
}

/* The ends of pasted text are seen as ( and ). */
static void feed(struct seen *s, struct input *in, char byte)
{
	bool pasting = in->pasting;
	struct key key;

	take(s, input_feed(in, (unsigned char)byte, &key), &key);
	if (in->pasting != pasting)
		s->keys[s->count++] = (struct key){KEY_LETTER, pasting ? ')' : '('};
}

static void name_all(const struct seen *s, struct buf *out)
{
	for (size_t i = 0; i < s->count; i++) {
		char name[KEY_NAME];

		key_name(&s->keys[i], name);
		buf_print(out, "%s%s", i > 0 ? " " : "", name);
	}
}

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct input in = {.state = INPUT_PLAIN};
		struct seen seen = {.count = 0};
		struct buf names = {0};

		for (const char *at = rows[i].bytes; *at != '\0'; at++)
			feed(&seen, &in, *at);
		name_all(&seen, &names);
		assert_string_equal(buf_str(&names), rows[i].keys);
		assert_false(input_is_inside(&in));
		buf_release(&names);
	}
}

static void test_nul_is_ignored(void **state)
{
	struct input in = {.state = INPUT_PLAIN};
	struct key key;

	(void)state;
	assert_int_equal(input_feed(&in, 0, &key), INPUT_NOTHING);
	assert_int_equal(input_feed(&in, '4', &key), INPUT_KEY);
	assert_int_equal(key.code, '4');
}

static void test_esc_is_a_key_at_once(void **state)
{
	struct input in = {.state = INPUT_PLAIN};
	struct key key;

	(void)state;
	assert_int_equal(input_feed(&in, 0x1B, &key), INPUT_KEY);
	assert_int_equal(key.kind, KEY_ESC);
	assert_false(input_is_inside(&in));
	assert_true(input_joins(&in, '['));
	assert_true(input_joins(&in, 'O'));
	assert_false(input_joins(&in, 'u'));
	assert_false(input_joins(&in, 0x1B));
	assert_int_equal(input_feed(&in, '[', &key), INPUT_NOTHING);
	assert_true(input_is_inside(&in));
	assert_int_equal(input_feed(&in, 'A', &key), INPUT_KEY_INSTEAD);
	assert_int_equal(key.kind, KEY_UP);
}

/* Cut after each byte and given up: the piece is never text, and what follows is taken as it is. */
static void test_giving_up(void **state)
{
	static const char *const pieces[] = {"\x1b[", "\x1b[1;5", "\x1bO", "\x1b[[", "\x1b[M!",
		"\x1b]11;", "\x1bPx", "\xc3", "\xe4\xbd"};

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct input in = {.state = INPUT_PLAIN};
		struct key key;

		for (const char *at = pieces[i]; *at != '\0'; at++)
			(void)input_feed(&in, (unsigned char)*at, &key);
		assert_true(input_is_inside(&in));
		input_give_up(&in);
		assert_false(input_is_inside(&in));
		assert_int_equal(input_feed(&in, '4', &key), INPUT_KEY);
		assert_int_equal(key.code, '4');
	}
}

/* A pause after any byte of a pasted text, however long, makes no key of the rest. */
static void test_pasting_outlasts_pauses(void **state)
{
	static const char text[] = "a\xc3\xa9\r\x1b[201~u";

	(void)state;
	for (size_t cut = 0; cut < sizeof(text); cut++) {
		struct input in = {.state = INPUT_PLAIN};
		struct seen seen = {.count = 0};
		struct buf names = {0};

		for (const char *at = "\x1b[200~"; *at != '\0'; at++)
			feed(&seen, &in, *at);
		for (size_t i = 0; i < sizeof(text) - 1; i++) {
			assert_false(i == cut && input_is_inside(&in));
			feed(&seen, &in, text[i]);
		}
		name_all(&seen, &names);
		assert_string_equal(buf_str(&names), "( a é Enter ) u");
		assert_int_equal(in.pastes, 1);
		buf_release(&names);
	}
}

/* A key pressed by its name in a script comes long after; so does whoever gives up. */
static void test_giving_up_ends_pasting(void **state)
{
	struct input in = {.state = INPUT_PLAIN};
	struct seen seen = {.count = 0};

	(void)state;
	for (const char *at = "\x1b[200~a"; *at != '\0'; at++)
		feed(&seen, &in, *at);
	assert_true(in.pasting);
	input_give_up(&in);
	assert_false(in.pasting);
	assert_int_equal(in.pastes, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_nul_is_ignored),
		cmocka_unit_test(test_esc_is_a_key_at_once),
		cmocka_unit_test(test_giving_up),
		cmocka_unit_test(test_pasting_outlasts_pauses),
		cmocka_unit_test(test_giving_up_ends_pasting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
