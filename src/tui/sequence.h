#ifndef TUI_SEQUENCE_H
#define TUI_SEQUENCE_H

#include <stddef.h>

#include "base/key.h"

/* Esc [ 200 ~ and Esc [ 201 ~ stand around pasted text (xterm ctlseqs, "Bracketed Paste Mode"). */
enum sequence_mark {
	SEQUENCE_NO_MARK,
	SEQUENCE_PASTE_BEGINS,
	SEQUENCE_PASTE_ENDS
};
enum sequence_mark sequence_mark(
	const unsigned char *parameters, size_t size, unsigned char final);

/* The key of Esc [ parameters final. KEY_NONE for what no key sends: answers of terminals, pasting
 * marks, the mouse, the focus. KEY_UNKNOWN for a key nobody knows. */
struct key sequence_csi(const unsigned char *parameters, size_t size, unsigned char final);

/* The key of Esc O final: F-keys, arrows and the application keypad. */
struct key sequence_ss3(unsigned char final);

/* The key of Esc [ [ final (the Linux console's F1 to F5). */
struct key sequence_linux(unsigned char final);

#endif
