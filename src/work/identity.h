#ifndef WORK_IDENTITY_H
#define WORK_IDENTITY_H

#include <stdbool.h>

#include "base/err.h"
#include "store/store.h"

/* Who sits here: the OS account at the keyboard, and the name it asks to act as (NULL: its own).
 * Rules: an account bound to a person is that person; an admin's account may act as anybody, and
 * the log names both; everybody else gives that person's password. */
enum identity { IDENTITY_KNOWN, IDENTITY_NEEDS_PASSWORD, IDENTITY_NOBODY };

/* Fills actor (origin left to the caller) when KNOWN; the sentence says why NOBODY. */
enum identity identity_find(struct store *s, const char *name, struct actor *actor, struct err *e);

/* The same after a password. False with one sentence for a wrong name or a wrong password alike. */
bool identity_login(struct store *s, const char *name, const char *password, struct actor *actor,
	struct err *e);

/* The OS account of this process, by its real user id; out holds at least 64 bytes. */
void identity_account(char out[64]);

#endif
