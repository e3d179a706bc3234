#include "codec/sshsig.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include "codec/sshsig_wire.h"

enum {
	SHA512_BYTES = 64
};

/* What is really signed: PROTOCOL.sshsig, section 3. */
static bool signed_bytes(struct buf *out, const char *name_space, const void *message, size_t size)
{
	unsigned char digest[SHA512_BYTES];
	unsigned length = 0;

	if (EVP_Digest(message, size, digest, &length, EVP_sha512(), NULL) != 1 ||
		length != SHA512_BYTES)
		return false;
	buf_text(out, "SSHSIG");
	wire_put_text(out, name_space);
	wire_put_text(out, "");
	wire_put_text(out, "sha512");
	wire_put(out, digest, sizeof(digest));
	return true;
}

bool sshsig_sign(const unsigned char seed[SSHSIG_SEED], const char *name_space, const void *message,
	size_t size, unsigned char out[SSHSIG_SIGNATURE], struct err *e)
{
	EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, SSHSIG_SEED);
	EVP_MD_CTX *act = EVP_MD_CTX_new();
	struct buf bytes = {0};
	size_t length = SSHSIG_SIGNATURE;
	bool ok = key != NULL && act != NULL && signed_bytes(&bytes, name_space, message, size) &&
		  EVP_DigestSignInit(act, NULL, NULL, NULL, key) == 1 &&
		  EVP_DigestSign(
			  act, out, &length, (const unsigned char *)bytes.data, bytes.size) == 1 &&
		  length == SSHSIG_SIGNATURE;

	buf_release(&bytes);
	EVP_MD_CTX_free(act);
	EVP_PKEY_free(key);
	ERR_clear_error();
	return ok || err_say(e, TEXT_CODEC_SIG_LIBRARY, NULL);
}

bool sshsig_verify(const struct sshsig_public *key, const char *name_space, const void *message,
	size_t size, const unsigned char signature[SSHSIG_SIGNATURE])
{
	EVP_PKEY *public =
		EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, key->bytes, SSHSIG_PUBLIC);
	EVP_MD_CTX *act = EVP_MD_CTX_new();
	struct buf bytes = {0};
	bool ok = public != NULL && act != NULL &&
		  signed_bytes(&bytes, name_space, message, size) &&
		  EVP_DigestVerifyInit(act, NULL, NULL, NULL, public) == 1 &&
		  EVP_DigestVerify(act, signature, SSHSIG_SIGNATURE,
			  (const unsigned char *)bytes.data, bytes.size) == 1;

	buf_release(&bytes);
	EVP_MD_CTX_free(act);
	EVP_PKEY_free(public);
	ERR_clear_error();
	return ok;
}
