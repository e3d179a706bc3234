#ifndef CODEC_PASSWORD_H
#define CODEC_PASSWORD_H

#include <stdbool.h>

#include "base/err.h"

/* yescrypt through crypt(3), as /etc/shadow does. The hash is to be freed; NULL with a sentence if
 * the password is empty or longer than 511 bytes, or if the system cannot. */
char *password_hash(const char *password, struct err *e);

/* Constant-time comparison with a stored hash; false too when hash is NULL or not one, and then as
 * slowly, so that nobody can tell which names exist. */
bool password_fits(const char *password, const char *hash);

/* The first line of a file (ANSIT_PASSWORD_FILE), to be freed with password_free. Refuses a file
 * that others can read. */
char *password_read(const char *path, struct err *e);

/* Wipes, then frees. */
void password_free(char *password);

#endif
