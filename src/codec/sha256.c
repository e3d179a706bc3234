#include "codec/sha256.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"

enum { STATUS_OUTSIDE_TROUBLE = 3 };

void sha256(unsigned char out[SHA256_SIZE], const void *data, size_t size)
{
	unsigned length = 0;

	if (EVP_Digest(data, size, out, &length, EVP_sha256(), NULL) == 1 && length == SHA256_SIZE)
		return;
	(void)fprintf(stderr, "ansit: %s\n", text(TEXT_CODEC_NO_SHA256));
	exit(STATUS_OUTSIDE_TROUBLE);
}

void sha256_hex(char out[SHA256_HEX], const void *data, size_t size)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[SHA256_SIZE];

	sha256(digest, data, size);
	for (size_t i = 0; i < SHA256_SIZE; i++) {
		out[2 * i] = digits[digest[i] >> 4];
		out[2 * i + 1] = digits[digest[i] & 15];
	}
	out[SHA256_HEX - 1] = '\0';
}
