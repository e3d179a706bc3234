#ifndef CODEC_SIGNKEY_PARTS_H
#define CODEC_SIGNKEY_PARTS_H

#include <openssl/evp.h>
#include <stdbool.h>

#include "codec/signkey.h"

/* Both halves of an Ed25519 key of OpenSSL; false and wiped for NULL and for other kinds. */
bool signkey_of(EVP_PKEY *key, struct signkey *out);

#endif
