#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "codec/base64.h"
#include "codec/signkey.h"
#include "signkey_vectors.h"
#include "sshsig_vectors.h"

static const char password[] = "rahasia";
static const struct signkey none;

static struct sshsig_public signer(void)
{
	struct sshsig_public key;
	struct err e;

	assert_true(sshsig_public_parse(signer_line, &key, &e));
	return key;
}

static bool is_signer(const struct signkey *k)
{
	struct sshsig_public key = signer();

	return memcmp(k->seed, signer_seed, SSHSIG_SEED) == 0 &&
	       memcmp(&k->key, &key, sizeof(key)) == 0;
}

static void a_new_key_signs(void **state)
{
	struct signkey a, b;
	unsigned char signature[SSHSIG_SIGNATURE];
	struct err e;

	(void)state;
	assert_true(signkey_make(&a, &e));
	assert_true(signkey_make(&b, &e));
	assert_memory_not_equal(a.seed, b.seed, SSHSIG_SEED);
	assert_true(sshsig_sign(a.seed, purpose, message, sizeof(message) - 1, signature, &e));
	assert_true(sshsig_verify(&a.key, purpose, message, sizeof(message) - 1, signature));
	assert_false(sshsig_verify(&b.key, purpose, message, sizeof(message) - 1, signature));
	signkey_wipe(&a);
	signkey_wipe(&b);
	assert_memory_equal(&a, &none, sizeof(none));
}

static void sealed_and_opened(void **state)
{
	static const char *const passwords[] = {"x", "kata sandi \xC3\xA9 \"'\\"};
	struct signkey k, again;
	struct err e;

	(void)state;
	assert_true(signkey_make(&k, &e));
	for (size_t i = 0; i < sizeof(passwords) / sizeof(passwords[0]); i++) {
		struct buf one = {0}, two = {0};

		assert_true(signkey_seal(&k, passwords[i], &one, &e));
		assert_true(signkey_seal(&k, passwords[i], &two, &e));
		assert_string_not_equal(buf_str(&one), buf_str(&two)); /* salted */
		assert_true(signkey_open(buf_str(&one), passwords[i], &k.key, &again, &e));
		assert_memory_equal(&again, &k, sizeof(k));
		buf_release(&one);
		buf_release(&two);
	}
}

/* Nothing of the seed stands in the sealed text. */
static void sealed_is_secret(void **state)
{
	struct signkey k;
	struct armor a;
	struct buf b = {0};
	struct err e;

	(void)state;
	assert_true(signkey_make(&k, &e));
	assert_true(signkey_seal(&k, password, &b, &e));
	assert_true(armor_read(b.data, b.size, "ENCRYPTED PRIVATE KEY", &a));
	assert_null(memmem(a.bytes, a.size, k.seed, 4));
	buf_release(&b);
}

static void opens_what_openssl_sealed(void **state)
{
	struct sshsig_public key = signer();
	struct signkey k;
	struct err e;

	(void)state;
	assert_true(signkey_open(sealed_good, password, &key, &k, &e));
	assert_true(is_signer(&k));
}

static void refuses_to_open(void **state)
{
	static const char damaged[] = "rusak atau tidak lengkap",
			  wrong[] = "Kata sandi kunci salah";
	static const struct {
		const char *pem, *password, *words;
	} rows[] = {
		{sealed_good, "Rahasia", wrong},
		{sealed_good, "rahasia ", wrong},
		{sealed_good, "", "Kata sandi kosong"},
		{sealed_x25519, password, wrong},
		{sealed_p1, password, damaged},
		{sealed_aes128, password, damaged},
		{sealed_pbkdf2, password, damaged},
		{sealed_3des, password, damaged},
		{sealed_n_30, password, damaged},
		{sealed_n_72, password, damaged},
		{sealed_n_negative, password, damaged},
		{sealed_r_24, password, damaged},
		{sealed_p_31, password, damaged},
		{pkcs8_plain, password, damaged},
		{openssh_open, password, damaged},
		{"", password, damaged},
	};
	struct sshsig_public key = signer();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct signkey k;
		struct err e = {0};

		assert_false(signkey_open(rows[i].pem, rows[i].password, &key, &k, &e));
		assert_non_null(strstr(e.text, rows[i].words));
		assert_memory_equal(&k, &none, sizeof(none));
	}
}

static void another_key_and_long_texts(void **state)
{
	struct sshsig_public key;
	struct signkey k;
	char text[5000];
	struct buf b = {0};
	struct err e = {0};

	(void)state;
	assert_true(sshsig_public_parse(other_line, &key, &e));
	assert_false(signkey_open(sealed_good, password, &key, &k, &e));
	assert_memory_equal(&k, &none, sizeof(none));
	memset(text, 'x', sizeof(text));
	text[512] = '\0';
	assert_false(signkey_seal(&none, text, &b, &e));
	assert_non_null(strstr(e.text, "paling banyak 511 byte"));
	assert_int_equal(b.size, 0);
	assert_false(signkey_open(sealed_good, text, &key, &k, &e));
	memset(text, ' ', sizeof(text) - 1);
	memcpy(text, sealed_good, sizeof(sealed_good) - 1);
	text[sizeof(text) - 1] = '\0';
	key = signer();
	assert_false(signkey_open(text, password, &key, &k, &e));
	text[4096] = '\0';
	assert_true(signkey_open(text, password, &key, &k, &e));
}

/* A cut text has no end line; a cut blob is no PKCS #8. None of this costs the work of scrypt. */
static void cut_sealed_keys(void **state)
{
	struct sshsig_public key = signer();
	struct signkey k;
	struct armor a;
	struct err e;

	(void)state;
	for (size_t i = 0; i < sizeof(sealed_good) - 2; i++) {
		char text[sizeof(sealed_good)];

		memcpy(text, sealed_good, i);
		text[i] = '\0';
		assert_false(signkey_open(text, password, &key, &k, &e));
	}
	assert_true(armor_read(sealed_good, sizeof(sealed_good) - 1, "ENCRYPTED PRIVATE KEY", &a));
	for (size_t i = 0; i < a.size; i++) {
		struct buf b = {0};

		armor_write(&b, "ENCRYPTED PRIVATE KEY", a.bytes, i, 64);
		assert_false(signkey_open(b.data, password, &key, &k, &e));
		buf_release(&b);
	}
}

/* Where a flipped bit is only found by the work of scrypt: salt, vector and encrypted blocks. One byte
 * of each will do, and in the vector the one over the version of PKCS #8. */
static bool is_tried(size_t i)
{
	enum {
		SALT = 34,
		NUMBERS = 43,
		VECTOR = 68,
		BLOCK = 16,
		VERSION_BYTE = 4
	};

	if (i > SALT && i < NUMBERS)
		return false;
	return i < VECTOR || (i - VECTOR) % BLOCK == 0 || i == VECTOR + VERSION_BYTE;
}

/* CBC has no check of its own: the bit of the version is all that may differ unseen, and then it is the
 * same key. */
static void flipped_bits_in_sealed_keys(void **state)
{
	struct sshsig_public key = signer();
	struct armor a;
	size_t same = 0;

	(void)state;
	assert_true(armor_read(sealed_good, sizeof(sealed_good) - 1, "ENCRYPTED PRIVATE KEY", &a));
	for (size_t i = 0; i < a.size; i++) {
		struct buf b = {0};
		struct signkey k;
		struct err e;

		if (!is_tried(i))
			continue;
		a.bytes[i] ^= 1;
		armor_write(&b, "ENCRYPTED PRIVATE KEY", a.bytes, a.size, 64);
		if (signkey_open(b.data, password, &key, &k, &e)) {
			assert_true(is_signer(&k));
			same++;
		} else {
			assert_memory_equal(&k, &none, sizeof(none));
		}
		a.bytes[i] ^= 1;
		buf_release(&b);
	}
	assert_int_equal(same, 1);
}

static void reads_openssh_files(void **state)
{
	static const struct {
		const char *text;
		bool encrypted;
	} rows[] = {{openssh_open, false}, {openssh_locked, true}, {openssh_gcm, true}};
	struct sshsig_public key = signer();

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		bool encrypted = !rows[i].encrypted;
		struct signkey k;
		struct err e;

		assert_true(signkey_read_openssh(
			rows[i].text, strlen(rows[i].text), &k, &encrypted, &e));
		assert_int_equal(encrypted, rows[i].encrypted);
		assert_memory_equal(&k.key, &key, sizeof(key));
		assert_memory_equal(k.seed, encrypted ? none.seed : signer_seed, sizeof(k.seed));
	}
}

static void refuses_other_files(void **state)
{
	static const struct {
		const char *text, *words;
	} rows[] = {
		{openssh_ecdsa, "bukan Ed25519"},
		{pkcs8_plain, "bukan kunci OpenSSH"},
		{signer_line, "bukan kunci OpenSSH"},
		{"", "bukan kunci OpenSSH"},
		{"-----BEGIN OPENSSH PRIVATE KEY-----\n", "rusak"},
	};
	char large[16385];
	struct signkey k;
	struct err e = {0};
	bool encrypted;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_false(signkey_read_openssh(
			rows[i].text, strlen(rows[i].text), &k, &encrypted, &e));
		assert_non_null(strstr(e.text, rows[i].words));
		assert_memory_equal(&k, &none, sizeof(none));
	}
	memset(large, '\n', sizeof(large));
	memcpy(large, openssh_open, sizeof(openssh_open) - 1);
	assert_true(signkey_read_openssh(large, sizeof(large) - 1, &k, &encrypted, &e));
	assert_false(signkey_read_openssh(large, sizeof(large), &k, &encrypted, &e));
	assert_non_null(strstr(e.text, "paling banyak 16384 byte"));
	memset(large, 'A', sizeof(large));
	memcpy(large, openssh_open, 40);
	assert_false(signkey_read_openssh(large, sizeof(large) - 1, &k, &encrypted, &e));
}

static bool reads_blob(const unsigned char *bytes, size_t size, struct signkey *k, bool *encrypted)
{
	struct buf b = {0};
	struct err e;
	bool ok;

	armor_write(&b, "OPENSSH PRIVATE KEY", bytes, size, 70);
	ok = signkey_read_openssh(b.data, b.size, k, encrypted, &e);
	if (!ok)
		assert_memory_equal(k, &none, sizeof(none));
	buf_release(&b);
	return ok;
}

static void cut_openssh_keys(void **state)
{
	struct armor a;
	struct signkey k;
	struct err e;
	bool encrypted;

	(void)state;
	for (size_t i = 0; i < sizeof(openssh_open) - 2; i++)
		assert_false(signkey_read_openssh(openssh_open, i, &k, &encrypted, &e));
	assert_true(armor_read(openssh_open, sizeof(openssh_open) - 1, "OPENSSH PRIVATE KEY", &a));
	assert_true(reads_blob(a.bytes, a.size, &k, &encrypted));
	for (size_t i = 0; i < a.size; i++)
		assert_false(reads_blob(a.bytes, i, &k, &encrypted));
	a.bytes[a.size] = '\0';
	assert_false(reads_blob(a.bytes, a.size + 1, &k, &encrypted));
}

/* Only the comment may be anything, and one byte longer instead of the padding: what is still read is
 * the same key, or says it is encrypted. */
static void flipped_bits_in_openssh_keys(void **state)
{
	struct armor a;
	size_t same = 0;

	(void)state;
	assert_true(armor_read(openssh_open, sizeof(openssh_open) - 1, "OPENSSH PRIVATE KEY", &a));
	for (size_t i = 0; i < 8 * a.size; i++) {
		struct signkey k;
		bool encrypted;

		a.bytes[i / 8] ^= (unsigned char)(1 << i % 8);
		if (reads_blob(a.bytes, a.size, &k, &encrypted) && !encrypted) {
			assert_true(is_signer(&k));
			same++;
		}
		a.bytes[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	assert_int_equal(same, 8 * strlen("camat@sepaso") + 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_key_signs),
		cmocka_unit_test(sealed_and_opened),
		cmocka_unit_test(sealed_is_secret),
		cmocka_unit_test(opens_what_openssl_sealed),
		cmocka_unit_test(refuses_to_open),
		cmocka_unit_test(another_key_and_long_texts),
		cmocka_unit_test(cut_sealed_keys),
		cmocka_unit_test(flipped_bits_in_sealed_keys),
		cmocka_unit_test(reads_openssh_files),
		cmocka_unit_test(refuses_other_files),
		cmocka_unit_test(cut_openssh_keys),
		cmocka_unit_test(flipped_bits_in_openssh_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
