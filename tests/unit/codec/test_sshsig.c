#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "codec/base64.h"
#include "codec/sshsig.h"
#include "sshsig_vectors.h"

static struct sshsig_public public_of(const char *line)
{
	struct sshsig_public key;
	struct err e;

	assert_true(sshsig_public_parse(line, &key, &e));
	return key;
}

/* What ssh-keygen wrote, byte for byte, from the seed alone. */
static void signs_as_ssh_keygen(void **state)
{
	static const struct {
		const char *message, *armored;
	} rows[] = {{message, signature_good}, {"", signature_empty}};
	struct sshsig_public key = public_of(signer_line);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		unsigned char signature[SSHSIG_SIGNATURE];
		struct buf b = {0};
		struct err e;

		assert_true(sshsig_sign(signer_seed, purpose, rows[i].message,
			strlen(rows[i].message), signature, &e));
		sshsig_armor(&key, purpose, signature, &b);
		assert_string_equal(buf_str(&b), rows[i].armored);
		buf_release(&b);
	}
}

static void verifies_only_what_was_signed(void **state)
{
	static const char other_message[] = "Laporan Puskesmas Sepasu\n";
	struct sshsig_public key, read, other = public_of(other_line);
	unsigned char s[SSHSIG_SIGNATURE];
	size_t size = sizeof(message) - 1;
	struct err e;

	(void)state;
	key = public_of(signer_line);
	assert_true(
		sshsig_dearmor(signature_good, sizeof(signature_good) - 1, purpose, &read, s, &e));
	assert_memory_equal(&read, &key, sizeof(key));
	assert_true(sshsig_verify(&key, purpose, message, size, s));
	assert_false(sshsig_verify(&other, purpose, message, size, s));
	assert_false(sshsig_verify(&key, "tanda-terima@ansit.id", message, size, s));
	assert_false(sshsig_verify(&key, "", message, size, s));
	assert_false(sshsig_verify(&key, purpose, other_message, size, s));
	assert_false(sshsig_verify(&key, purpose, message, size - 1, s));
	assert_false(sshsig_verify(&key, purpose, message, size + 1, s));
	assert_false(sshsig_verify(&key, purpose, NULL, 0, s));
	assert_true(sshsig_dearmor(
		signature_empty, sizeof(signature_empty) - 1, purpose, &read, s, &e));
	assert_true(sshsig_verify(&key, purpose, NULL, 0, s));
	assert_true(sshsig_dearmor(
		signature_other, sizeof(signature_other) - 1, purpose, &read, s, &e));
	assert_memory_equal(&read, &other, sizeof(other));
	assert_true(sshsig_verify(&other, purpose, message, size, s));
	assert_false(sshsig_verify(&key, purpose, message, size, s));
}

/* One bit of key or signature makes it false. */
static void every_bit_of_a_signature_counts(void **state)
{
	struct sshsig_public key;
	unsigned char s[SSHSIG_SIGNATURE];
	struct err e;

	(void)state;
	assert_true(
		sshsig_dearmor(signature_good, sizeof(signature_good) - 1, purpose, &key, s, &e));
	for (size_t i = 0; i < 8 * SSHSIG_SIGNATURE; i++) {
		s[i / 8] ^= (unsigned char)(1 << i % 8);
		assert_false(sshsig_verify(&key, purpose, message, sizeof(message) - 1, s));
		s[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	for (size_t i = 0; i < 8 * SSHSIG_PUBLIC; i++) {
		key.bytes[i / 8] ^= (unsigned char)(1 << i % 8);
		assert_false(sshsig_verify(&key, purpose, message, sizeof(message) - 1, s));
		key.bytes[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	assert_true(sshsig_verify(&key, purpose, message, sizeof(message) - 1, s));
}

static bool reads(const char *text, size_t size, struct err *e)
{
	unsigned char s[SSHSIG_SIGNATURE];
	struct sshsig_public key;

	return sshsig_dearmor(text, size, purpose, &key, s, e);
}

static void says_what_is_wrong(void **state)
{
	static const struct {
		const char *text, *words;
	} rows[] = {
		{signature_file, "bukan untuk \"laporan@ansit.id\""},
		{signature_sha256, "tidak memakai SHA-512"},
		{signature_ecdsa, "bukan dari kunci Ed25519"},
		{"", "bukan tanda tangan SSH"},
		{"-----BEGIN PGP SIGNATURE-----\n", "bukan tanda tangan SSH"},
		{"-----BEGIN SSH SIGNATURE-----X\n", "bukan tanda tangan SSH"},
		{"-----BEGIN SSH SIGNATURE-----", "rusak"},
		{"-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n", "rusak"},
		{"-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n", "rusak"},
	};
	char large[4097];
	struct err e = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_false(reads(rows[i].text, strlen(rows[i].text), &e));
		assert_non_null(strstr(e.text, rows[i].words));
	}
	memset(large, '\n', sizeof(large));
	memcpy(large, signature_good, sizeof(signature_good) - 1);
	assert_true(reads(large, sizeof(large) - 1, &e));
	assert_false(reads(large, sizeof(large), &e));
	assert_non_null(strstr(e.text, "paling banyak 4096 byte"));
}

/* Mail and Windows change the ends of lines, nothing else. */
static void reads_other_ends_of_lines(void **state)
{
	struct buf b = {0};
	struct err e;

	(void)state;
	buf_text(&b, "\r\n");
	for (const char *c = signature_good; *c != '\0'; c++) {
		if (*c == '\n')
			buf_char(&b, '\r');
		buf_char(&b, *c);
	}
	assert_true(reads(b.data, b.size, &e));
	buf_char(&b, 'x');
	assert_false(reads(b.data, b.size, &e));
	buf_release(&b);
}

static void a_cut_text_is_refused(void **state)
{
	struct err e;

	(void)state;
	assert_true(reads(signature_good, sizeof(signature_good) - 2, &e));
	for (size_t i = 0; i < sizeof(signature_good) - 2; i++)
		assert_false(reads(signature_good, i, &e));
}

static bool reads_blob(const unsigned char *bytes, size_t size)
{
	struct buf b = {0};
	struct err e;
	bool ok;

	armor_write(&b, "SSH SIGNATURE", bytes, size, 70);
	ok = reads(b.data, b.size, &e);
	buf_release(&b);
	return ok;
}

static void a_cut_or_longer_blob_is_refused(void **state)
{
	struct armor a;

	(void)state;
	assert_true(armor_read(signature_good, sizeof(signature_good) - 1, "SSH SIGNATURE", &a));
	assert_true(reads_blob(a.bytes, a.size));
	for (size_t i = 0; i < a.size; i++)
		assert_false(reads_blob(a.bytes, i));
	a.bytes[a.size] = '\0';
	assert_false(reads_blob(a.bytes, a.size + 1));
}

/* Only the 32 + 64 bytes of key and signature may be anything; all lengths and names are fixed. */
static void flipped_bits_in_a_blob(void **state)
{
	struct armor a;
	size_t read = 0;

	(void)state;
	assert_true(armor_read(signature_good, sizeof(signature_good) - 1, "SSH SIGNATURE", &a));
	for (size_t i = 0; i < 8 * a.size; i++) {
		a.bytes[i / 8] ^= (unsigned char)(1 << i % 8);
		read += reads_blob(a.bytes, a.size);
		a.bytes[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	assert_int_equal(read, 8 * (SSHSIG_PUBLIC + SSHSIG_SIGNATURE));
}

/* No other text than the armored one is the same signature: a flipped bit is refused or verifies not. */
static void flipped_bits_in_a_text(void **state)
{
	char text[sizeof(signature_good)];
	struct sshsig_public key = {0};
	unsigned char s[SSHSIG_SIGNATURE];
	struct err e;

	(void)state;
	memcpy(text, signature_good, sizeof(text));
	for (size_t i = 0; i < 8 * (sizeof(text) - 1); i++) {
		text[i / 8] = (char)(text[i / 8] ^ 1 << i % 8);
		assert_false(sshsig_dearmor(text, sizeof(text) - 1, purpose, &key, s, &e) &&
			     sshsig_verify(&key, purpose, message, sizeof(message) - 1, s));
		text[i / 8] = (char)(text[i / 8] ^ 1 << i % 8);
	}
}

static void public_lines(void **state)
{
	struct sshsig_public key, again;
	char line[SSHSIG_LINE], print[SSHSIG_FINGERPRINT], with[256];
	struct err e;

	(void)state;
	key = public_of(signer_line);
	sshsig_public_line(&key, line);
	assert_string_equal(line, signer_line);
	sshsig_fingerprint(&key, print);
	assert_string_equal(print, signer_fingerprint);
	(void)snprintf(with, sizeof(with), "%s camat@sepaso kantor\r\n", signer_line);
	assert_true(sshsig_public_parse(with, &again, &e));
	assert_memory_equal(&again, &key, sizeof(key));
	(void)snprintf(with, sizeof(with), "%s\n%s\n", signer_line, other_line);
	assert_false(sshsig_public_parse(with, &again, &e));
	(void)snprintf(with, sizeof(with), "no-pty %s", signer_line);
	assert_false(sshsig_public_parse(with, &again, &e));
}

static void public_lines_that_are_refused(void **state)
{
	static const char not [] = "bukan baris kunci publik", other[] = "bukan Ed25519";
	static const struct {
		const char *line, *words;
	} rows[] = {
		{rsa_line, other},
		{ecdsa_line, other},
		{"sk-ssh-ed25519@openssh.com AAAA", other},
		{"", not },
		{"ssh-ed25519", other},
		{"ssh-ed25519 ", not },
		{"ssh-ed25519 AAAA", not },
		{"ssh-ed25519 \"AAAA\"", not },
		{"-----BEGIN OPENSSH PRIVATE KEY-----\n", not },
		/* the kind inside is another */
		{"ssh-ed25519 AAAAC3NzaC1lZDI1NTE4AAAAIO7hSaxHn67Use8FI/7hRhDmeMBUXaom2luwZ6fvhDDt",
			not },
		/* 31 bytes, a byte behind the key */
		{"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAH+7hSaxHn67Use8FI/7hRhDmeMBUXaom2luwZ6fvhDA=",
			not },
		{"ssh-ed25519 "
		 "AAAAC3NzaC1lZDI1NTE5AAAAIO7hSaxHn67Use8FI/7hRhDmeMBUXaom2luwZ6fvhDDtAA==",
			not },
	};
	struct sshsig_public key;
	char line[sizeof(signer_line)];
	struct err e = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_false(sshsig_public_parse(rows[i].line, &key, &e));
		assert_non_null(strstr(e.text, rows[i].words));
	}
	memcpy(line, signer_line, sizeof(line));
	for (size_t i = 0; i < sizeof(line) - 1; i++) {
		line[sizeof(line) - 2 - i] = '\0';
		assert_false(sshsig_public_parse(line, &key, &e));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signs_as_ssh_keygen),
		cmocka_unit_test(verifies_only_what_was_signed),
		cmocka_unit_test(every_bit_of_a_signature_counts),
		cmocka_unit_test(says_what_is_wrong),
		cmocka_unit_test(reads_other_ends_of_lines),
		cmocka_unit_test(a_cut_text_is_refused),
		cmocka_unit_test(a_cut_or_longer_blob_is_refused),
		cmocka_unit_test(flipped_bits_in_a_blob),
		cmocka_unit_test(flipped_bits_in_a_text),
		cmocka_unit_test(public_lines),
		cmocka_unit_test(public_lines_that_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
