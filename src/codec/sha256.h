#ifndef CODEC_SHA256_H
#define CODEC_SHA256_H

#include <stddef.h>

enum { SHA256_SIZE = 32, SHA256_HEX = 65 };

/* FIPS 180-4 by OpenSSL's EVP; ends the program if libcrypto cannot (nothing can be trusted then). */
void sha256(unsigned char out[SHA256_SIZE], const void *data, size_t size);

/* The same as lower-case hex with NUL. */
void sha256_hex(char out[SHA256_HEX], const void *data, size_t size);

#endif
