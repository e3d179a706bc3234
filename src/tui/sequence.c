#include "tui/sequence.h"

#include <stdbool.h>
#include <string.h>

/* Keys of Esc [ letter, bare and with numbers (xterm puts 1;modifiers there). Where two terminals
 * disagree: bare P to S are SCO's F4 to F7, with numbers xterm's F1 to F4, but R with numbers is
 * where the cursor stands (CPR); bare a to d are rxvt's arrows with Shift; SCO's F1 (M, the mouse),
 * F3 (O, the focus) and PgUp (I) are out. */
static const struct {
	unsigned char final;
	enum key_kind bare, numbered;
} csi_letters[] = {
	{'A', KEY_UP, KEY_UP},
	{'B', KEY_DOWN, KEY_DOWN},
	{'C', KEY_RIGHT, KEY_RIGHT},
	{'D', KEY_LEFT, KEY_LEFT},
	{'F', KEY_END, KEY_END},
	{'G', KEY_PAGE_DOWN, KEY_UNKNOWN},
	{'H', KEY_HOME, KEY_HOME},
	{'I', KEY_NONE, KEY_NONE},
	{'L', KEY_INSERT, KEY_UNKNOWN},
	{'M', KEY_NONE, KEY_NONE},
	{'N', KEY_F1 + 1, KEY_UNKNOWN},
	{'O', KEY_NONE, KEY_NONE},
	{'P', KEY_F1 + 3, KEY_F1},
	{'Q', KEY_F1 + 4, KEY_F1 + 1},
	{'R', KEY_F1 + 5, KEY_NONE},
	{'S', KEY_F1 + 6, KEY_F1 + 3},
	{'T', KEY_F1 + 7, KEY_UNKNOWN},
	{'U', KEY_F1 + 8, KEY_UNKNOWN},
	{'V', KEY_F1 + 9, KEY_UNKNOWN},
	{'W', KEY_F1 + 10, KEY_UNKNOWN},
	{'X', KEY_F1 + 11, KEY_UNKNOWN},
	{'Z', KEY_BACKTAB, KEY_BACKTAB},
	{'a', KEY_UP, KEY_UP},
	{'b', KEY_DOWN, KEY_DOWN},
	{'c', KEY_RIGHT, KEY_NONE},
	{'d', KEY_LEFT, KEY_LEFT},
	{'m', KEY_NONE, KEY_NONE},
	{'n', KEY_NONE, KEY_NONE},
	{'t', KEY_NONE, KEY_NONE},
	{'x', KEY_NONE, KEY_NONE},
	{'y', KEY_NONE, KEY_NONE},
};

/* Esc [ number ~, the VT220's; 7 and 8 are rxvt's; 200 and 201 are around pasted text. */
static const struct {
	int number;
	enum key_kind kind;
} csi_numbers[] = {
	{1, KEY_HOME},
	{2, KEY_INSERT},
	{3, KEY_DELETE},
	{4, KEY_END},
	{5, KEY_PAGE_UP},
	{6, KEY_PAGE_DOWN},
	{7, KEY_HOME},
	{8, KEY_END},
	{11, KEY_F1},
	{12, KEY_F1 + 1},
	{13, KEY_F1 + 2},
	{14, KEY_F1 + 3},
	{15, KEY_F1 + 4},
	{17, KEY_F1 + 5},
	{18, KEY_F1 + 6},
	{19, KEY_F1 + 7},
	{20, KEY_F1 + 8},
	{21, KEY_F1 + 9},
	{23, KEY_F1 + 10},
	{24, KEY_F1 + 11},
	{200, KEY_NONE},
	{201, KEY_NONE},
};

/* Esc O letter. T to [ without X are F5 to F12 of PuTTY's VT100+; its F9 (X) is the keypad's '='.
 * PuTTY's keypad sends l for '+', the VT100's comma. */
static const struct {
	unsigned char final;
	struct key key;
} ss3_letters[] = {
	{' ', {KEY_LETTER, ' '}},
	{'A', {KEY_UP, 0}},
	{'B', {KEY_DOWN, 0}},
	{'C', {KEY_RIGHT, 0}},
	{'D', {KEY_LEFT, 0}},
	{'F', {KEY_END, 0}},
	{'H', {KEY_HOME, 0}},
	{'I', {KEY_TAB, 0}},
	{'M', {KEY_ENTER, 0}},
	{'P', {KEY_F1, 0}},
	{'Q', {KEY_F1 + 1, 0}},
	{'R', {KEY_F1 + 2, 0}},
	{'S', {KEY_F1 + 3, 0}},
	{'T', {KEY_F1 + 4, 0}},
	{'U', {KEY_F1 + 5, 0}},
	{'V', {KEY_F1 + 6, 0}},
	{'W', {KEY_F1 + 7, 0}},
	{'X', {KEY_LETTER, '='}},
	{'Y', {KEY_F1 + 9, 0}},
	{'Z', {KEY_F1 + 10, 0}},
	{'[', {KEY_F1 + 11, 0}},
	{'a', {KEY_UP, 0}},
	{'b', {KEY_DOWN, 0}},
	{'c', {KEY_RIGHT, 0}},
	{'d', {KEY_LEFT, 0}},
	{'j', {KEY_LETTER, '*'}},
	{'k', {KEY_LETTER, '+'}},
	{'l', {KEY_LETTER, '+'}},
	{'m', {KEY_LETTER, '-'}},
	{'n', {KEY_LETTER, '.'}},
	{'o', {KEY_LETTER, '/'}},
};

static struct key key_of(enum key_kind kind)
{
	return (struct key){kind, 0};
}

/* The first number; 0 when there is none, large ones are cut. */
static int first_number(const unsigned char *parameters, size_t size)
{
	int number = 0;

	for (size_t i = 0; i < size && parameters[i] >= '0' && parameters[i] <= '9'; i++) {
		if (number < 10000)
			number = number * 10 + (parameters[i] - '0');
	}
	return number;
}

static struct key csi_number(int number)
{
	for (size_t i = 0; i < sizeof(csi_numbers) / sizeof(csi_numbers[0]); i++) {
		if (csi_numbers[i].number == number)
			return key_of(csi_numbers[i].kind);
	}
	return key_of(KEY_UNKNOWN);
}

static struct key csi_letter(unsigned char final, bool numbered)
{
	for (size_t i = 0; i < sizeof(csi_letters) / sizeof(csi_letters[0]); i++) {
		if (csi_letters[i].final == final)
			return key_of(numbered ? csi_letters[i].numbered : csi_letters[i].bare);
	}
	return key_of(KEY_UNKNOWN);
}

static bool is_answer(const unsigned char *parameters, size_t size)
{
	if (size > 0 && strchr("<=>?", parameters[0]) != NULL)
		return true;
	for (size_t i = 0; i < size; i++) {
		if (parameters[i] < '0')
			return true;
	}
	return false;
}

enum sequence_mark sequence_mark(const unsigned char *parameters, size_t size, unsigned char final)
{
	int number = first_number(parameters, size);

	if (size != 3 || final != '~')
		return SEQUENCE_NO_MARK;
	if (number == 200)
		return SEQUENCE_PASTE_BEGINS;
	return number == 201 ? SEQUENCE_PASTE_ENDS : SEQUENCE_NO_MARK;
}

struct key sequence_csi(const unsigned char *parameters, size_t size, unsigned char final)
{
	if (is_answer(parameters, size))
		return key_of(KEY_NONE);
	/* rxvt ends with $ ^ @ where Shift, Ctrl or both were held. */
	if (strchr("~$^@", final) != NULL)
		return csi_number(first_number(parameters, size));
	return csi_letter(final, size > 0);
}

struct key sequence_ss3(unsigned char final)
{
	if (final >= 'p' && final <= 'y')
		return (struct key){KEY_LETTER, (uint32_t)(final - 'p' + '0')};
	for (size_t i = 0; i < sizeof(ss3_letters) / sizeof(ss3_letters[0]); i++) {
		if (ss3_letters[i].final == final)
			return ss3_letters[i].key;
	}
	return key_of(KEY_UNKNOWN);
}

struct key sequence_linux(unsigned char final)
{
	if (final < 'A' || final > 'E')
		return key_of(KEY_UNKNOWN);
	return key_of((enum key_kind)(KEY_F1 + (final - 'A')));
}
