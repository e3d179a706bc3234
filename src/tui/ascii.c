#include "tui/ascii.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum {
	LETTERS_FIRST = 0xC0
};

/* U+00C0 to U+017F in order; '?' where one letter does not do, see signs. */
static const char letters[] = "AAAAAA?CEEEEIIII"
			      "DNOOOOOxOUUUUY??"
			      "aaaaaa?ceeeeiiii"
			      "dnooooo/ouuuuy?y"
			      "AaAaAaCcCcCcCcDd"
			      "DdEeEeEeEeEeGgGg"
			      "GgGgHhHhIiIiIiIi"
			      "Ii??JjKkkLlLlLlL"
			      "lLlNnNnNnnNnOoOo"
			      "Oo??RrRrRrSsSsSs"
			      "SsTtTtTtUuUuUuUu"
			      "UuUuWwYyYZzZzZzs";

/* Signs a form or a bar may hold; each row is a range that shares what stands for it. */
static const struct {
	uint32_t first, last;
	const char *ascii;
} signs[] = {
	{0xA0, 0xA0, " "},
	{0xA9, 0xA9, "(c)"},
	{0xAB, 0xAB, "<"},
	{0xAD, 0xAD, ""},
	{0xB0, 0xB0, "o"},
	{0xB1, 0xB1, "+-"},
	{0xB2, 0xB2, "2"},
	{0xB3, 0xB3, "3"},
	{0xB4, 0xB4, "'"},
	{0xB5, 0xB5, "u"},
	{0xB7, 0xB7, "."},
	{0xB9, 0xB9, "1"},
	{0xBB, 0xBB, ">"},
	{0xBC, 0xBC, "1/4"},
	{0xBD, 0xBD, "1/2"},
	{0xBE, 0xBE, "3/4"},
	{0xC6, 0xC6, "AE"},
	{0xDE, 0xDE, "Th"},
	{0xDF, 0xDF, "ss"},
	{0xE6, 0xE6, "ae"},
	{0xFE, 0xFE, "th"},
	{0x132, 0x132, "IJ"},
	{0x133, 0x133, "ij"},
	{0x152, 0x152, "OE"},
	{0x153, 0x153, "oe"},
	{0x2000, 0x200A, " "},
	{0x200B, 0x200F, ""},
	{0x2010, 0x2015, "-"},
	{0x2018, 0x201B, "'"},
	{0x201C, 0x201F, "\""},
	{0x2020, 0x2021, "+"},
	{0x2022, 0x2023, "*"},
	{0x2026, 0x2026, "..."},
	{0x2028, 0x202E, ""},
	{0x202F, 0x202F, " "},
	{0x2030, 0x2030, "o/oo"},
	{0x2032, 0x2032, "'"},
	{0x2033, 0x2033, "\""},
	{0x2039, 0x2039, "<"},
	{0x203A, 0x203A, ">"},
	{0x2060, 0x206F, ""},
	{0x20AC, 0x20AC, "E"},
	{0x2190, 0x2190, "<"},
	{0x2191, 0x2191, "^"},
	{0x2192, 0x2192, ">"},
	{0x2193, 0x2193, "v"},
	{0x2212, 0x2212, "-"},
	{0x2260, 0x2260, "!="},
	{0x2264, 0x2264, "<="},
	{0x2265, 0x2265, ">="},
	{0x2500, 0x2501, "-"},
	{0x2502, 0x2503, "|"},
	{0x250C, 0x254B, "+"},
	{0x2550, 0x2550, "="},
	{0x2551, 0x2551, "|"},
	{0x2552, 0x256C, "+"},
	{0x2580, 0x2580, "#"},
	{0x2581, 0x2582, "_"},
	{0x2583, 0x2584, "."},
	{0x2585, 0x2586, "+"},
	{0x2587, 0x258C, "#"},
	{0x258D, 0x258F, "."},
	{0x2590, 0x2590, "#"},
	{0x2591, 0x2591, "."},
	{0x2592, 0x2593, "#"},
	{0x2594, 0x2594, "-"},
	{0x2595, 0x2595, "|"},
	{0x25A0, 0x25A0, "#"},
	{0x25A1, 0x25A1, "."},
	{0x25B2, 0x25B2, "^"},
	{0x25B6, 0x25B8, ">"},
	{0x25BC, 0x25BC, "v"},
	{0x25C0, 0x25C2, "<"},
	{0x25CF, 0x25CF, "*"},
	{0x2713, 0x2714, "v"},
	{0x2717, 0x2718, "x"},
	{0xFEFF, 0xFEFF, ""},
};

static const char *sign_of(uint32_t code)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (code >= signs[i].first && code <= signs[i].last)
			return signs[i].ascii;
	}
	return utf8_cells(code) == 0 ? "" : "?";
}

static bool is_letter(uint32_t code)
{
	return code >= LETTERS_FIRST && code - LETTERS_FIRST < sizeof(letters) - 1 &&
	       letters[code - LETTERS_FIRST] != '?';
}

void ascii_add(struct buf *out, const char *text)
{
	size_t size = strlen(text), length;

	for (size_t i = 0; i < size; i += length) {
		uint32_t code = utf8_next(text + i, size - i, &length);

		if (code < 0x20 || (code >= 0x7F && code < 0xA0))
			buf_char(out, '?');
		else if (code < 0x7F)
			buf_char(out, (char)code);
		else if (is_letter(code))
			buf_char(out, letters[code - LETTERS_FIRST]);
		else
			buf_text(out, sign_of(code));
	}
}
