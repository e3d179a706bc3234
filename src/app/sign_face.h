#ifndef APP_SIGN_FACE_H
#define APP_SIGN_FACE_H

#include "app/ask.h"
#include "app/challenge.h"
#include "store/sealed.h"
#include "work/picture.h"

/* What the line at the foot asks for. */
enum sign_asks {
	SIGN_ASKS_NOTHING,
	SIGN_ASKS_REASON,   /* of a return */
	SIGN_ASKS_PASSWORD, /* of the key, behind the code */
	SIGN_ASKS_NEW,      /* of a key that is to be made */
	SIGN_ASKS_AGAIN     /* the same */
};

/* The camat's one screen before the signature, and its picture. */
struct sign_screen {
	struct desk desk;
	struct arena arena; /* of what follows; anew with the desk */
	struct picture picture;
	const struct sealed *sealed; /* NULL: not signed yet */
	char digest[65]; /* of the document as it stands, "" when it cannot be written */
	bool is_camat, has_key;
	bool lowest_first;
	size_t top; /* first bar shown */
	struct challenge challenge;
	char asked[65]; /* the digest the code was made for */
	char code[CHALLENGE_DIGITS + 1];
	enum sign_asks asks;
	struct ask ask;
	char *first; /* the new password, typed once; wiped before it is freed */
};

enum keymap sign_screen_keymap(const void *state);
void sign_face_draw(struct sign_screen *s, struct app *app);

/* Bars that fit above the foot. */
size_t sign_face_bars(const struct app *app);

#endif
