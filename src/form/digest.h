#ifndef FORM_DIGEST_H
#define FORM_DIGEST_H

#include "form/load.h"

/* What struct forms says of its files: hex SHA-256 of the lines sha256sum prints of them, in the order
 * of the bytes of their names, which count without their folders. */
void forms_digest(const struct form_source *sources, size_t count, char out[65]);

#endif
