#include "codec/signkey.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include "codec/signkey_parts.h"

void signkey_wipe(struct signkey *k)
{
	OPENSSL_cleanse(k, sizeof(*k));
}

bool signkey_of(EVP_PKEY *key, struct signkey *out)
{
	size_t seed = sizeof(out->seed), public = sizeof(out->key.bytes);
	bool ok = key != NULL && EVP_PKEY_is_a(key, "ED25519") == 1 &&
		  EVP_PKEY_get_raw_private_key(key, out->seed, &seed) == 1 &&
		  seed == sizeof(out->seed) &&
		  EVP_PKEY_get_raw_public_key(key, out->key.bytes, &public) == 1 &&
		  public == sizeof(out->key.bytes);

	if (!ok)
		signkey_wipe(out);
	ERR_clear_error();
	return ok;
}

bool signkey_make(struct signkey *out, struct err *e)
{
	EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
	bool ok = signkey_of(key, out);

	EVP_PKEY_free(key);
	return ok || err_say(e, TEXT_CODEC_SIG_LIBRARY, NULL);
}
