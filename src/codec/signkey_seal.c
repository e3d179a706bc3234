#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <string.h>

#include "base/number.h"
#include "codec/base64.h"
#include "codec/signkey.h"
#include "codec/signkey_parts.h"

static const char name[] = "ENCRYPTED PRIVATE KEY";

/* RFC 7914. 16 MiB five times over: as much work as N 65536 with p 1, which with its 64 MiB is more
 * than what OpenSSL allows (32 MiB), so that stock `openssl pkey` could not open it. */
enum {
	SCRYPT_N = 16384,
	SCRYPT_R = 8,
	SCRYPT_P = 5,
	SALT_BYTES = 16,
	IV_BYTES = 16
};

enum {
	COLUMNS = 64,
	PASSWORD_BYTES = 511,
	TEXT_BYTES = 4096
};

static bool is_password(const char *password, struct err *e)
{
	char most[NUMBER_TEXT];

	if (*password == '\0')
		return err_say(e, TEXT_CODEC_PASSWORD_EMPTY, NULL);
	if (strlen(password) <= PASSWORD_BYTES)
		return true;
	number_plain(most, PASSWORD_BYTES);
	return err_say(e, TEXT_CODEC_PASSWORD_LONG, most, NULL);
}

/* The key in PKCS #8, encrypted; NULL when OpenSSL cannot. */
static X509_SIG *seal(EVP_PKEY *key, const char *password)
{
	PKCS8_PRIV_KEY_INFO *plain = key == NULL ? NULL : EVP_PKEY2PKCS8(key);
	X509_ALGOR *how = PKCS5_pbe2_set_scrypt(
		EVP_aes_256_cbc(), NULL, SALT_BYTES, NULL, SCRYPT_N, SCRYPT_R, SCRYPT_P);
	X509_SIG *sealed = NULL;

	if (plain != NULL && how != NULL)
		sealed = PKCS8_set0_pbe(password, (int)strlen(password), plain, how);
	if (sealed == NULL)
		X509_ALGOR_free(how);
	PKCS8_PRIV_KEY_INFO_free(plain);
	return sealed;
}

bool signkey_seal(const struct signkey *k, const char *password, struct buf *out, struct err *e)
{
	EVP_PKEY *key = NULL;
	X509_SIG *sealed = NULL;
	unsigned char *der = NULL;
	int size = 0;

	if (!is_password(password, e))
		return false;
	key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, k->seed, SSHSIG_SEED);
	sealed = seal(key, password);
	if (sealed != NULL)
		size = i2d_X509_SIG(sealed, &der);
	if (size > 0)
		armor_write(out, name, der, (size_t)size, COLUMNS);
	OPENSSL_free(der);
	X509_SIG_free(sealed);
	EVP_PKEY_free(key);
	ERR_clear_error();
	return size > 0 || err_say(e, TEXT_CODEC_SIG_LIBRARY, NULL);
}

static bool is_number(const ASN1_INTEGER *i, int64_t value)
{
	int64_t have = 0;

	return i != NULL && ASN1_INTEGER_get_int64(&have, i) == 1 && have == value;
}

/* What an algorithm's parameters hold, by their type; NULL when it is another algorithm. */
static void *parameters(const X509_ALGOR *a, int nid, const ASN1_ITEM *type)
{
	const ASN1_OBJECT *object = NULL;
	const void *value = NULL;
	int kind = 0;

	X509_ALGOR_get0(&object, &kind, &value, a);
	if (OBJ_obj2nid(object) != nid || kind != V_ASN1_SEQUENCE)
		return NULL;
	return ASN1_item_unpack(value, type);
}

static bool is_our_cipher(const X509_ALGOR *a)
{
	const ASN1_OBJECT *object = NULL;
	const void *iv = NULL;
	int kind = 0;

	X509_ALGOR_get0(&object, &kind, &iv, a);
	return OBJ_obj2nid(object) == NID_aes_256_cbc && kind == V_ASN1_OCTET_STRING &&
	       ASN1_STRING_length(iv) == IV_BYTES;
}

/* Whoever wrote the text chose how much work it is to open; we do only the work that we chose. */
static bool is_our_work(const X509_ALGOR *a)
{
	PBE2PARAM *both = parameters(a, NID_pbes2, ASN1_ITEM_rptr(PBE2PARAM));
	SCRYPT_PARAMS *work = both == NULL ? NULL
					   : parameters(both->keyfunc, NID_id_scrypt,
						     ASN1_ITEM_rptr(SCRYPT_PARAMS));
	bool ok = work != NULL && is_our_cipher(both->encryption) &&
		  is_number(work->costParameter, SCRYPT_N) &&
		  is_number(work->blockSize, SCRYPT_R) &&
		  is_number(work->parallelizationParameter, SCRYPT_P) && work->keyLength == NULL;

	SCRYPT_PARAMS_free(work);
	PBE2PARAM_free(both);
	return ok;
}

/* NULL unless the text is such a key as signkey_seal writes. */
static X509_SIG *sealed_read(const char *pem)
{
	size_t size = strnlen(pem, TEXT_BYTES + 1);
	X509_SIG *sealed = NULL;
	const X509_ALGOR *how = NULL;
	const unsigned char *at;
	struct armor a;

	if (size > TEXT_BYTES || !armor_read(pem, size, name, &a))
		return NULL;
	at = a.bytes;
	sealed = d2i_X509_SIG(NULL, &at, (long)a.size);
	if (sealed != NULL)
		X509_SIG_get0(sealed, &how, NULL);
	if (how == NULL || at != a.bytes + a.size || !is_our_work(how)) {
		X509_SIG_free(sealed);
		return NULL;
	}
	return sealed;
}

bool signkey_open(const char *pem, const char *password, const struct sshsig_public *expected,
	struct signkey *out, struct err *e)
{
	X509_SIG *sealed = NULL;
	PKCS8_PRIV_KEY_INFO *plain = NULL;
	EVP_PKEY *key = NULL;
	enum text_id wrong = TEXT_CODEC_SIG_KEY_BROKEN;

	signkey_wipe(out);
	if (!is_password(password, e))
		return false;
	sealed = sealed_read(pem);
	if (sealed == NULL)
		goto out;
	/* A wrong password nearly always ends in wrong padding or in no key; else in another key. */
	wrong = TEXT_CODEC_SIG_KEY_PASSWORD;
	plain = PKCS8_decrypt(sealed, password, (int)strlen(password));
	if (plain != NULL)
		key = EVP_PKCS82PKEY(plain);
	if (signkey_of(key, out) && memcmp(out->key.bytes, expected->bytes, SSHSIG_PUBLIC) == 0)
		wrong = TEXT_COUNT;
out:
	EVP_PKEY_free(key);
	PKCS8_PRIV_KEY_INFO_free(plain);
	X509_SIG_free(sealed);
	ERR_clear_error();
	if (wrong == TEXT_COUNT)
		return true;
	signkey_wipe(out);
	return err_say(e, wrong, NULL);
}
