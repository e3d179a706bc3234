#include <setjmp.h>
#include <spawn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "../base/temp.h"
#include "base/file.h"
#include "codec/signkey.h"

/* Against the other side itself: ssh-keygen and openssl of this machine, when it has them. */
static const char purpose[] = "laporan@ansit.id";
static const char message[] = "ansit-laporan 1\nkecamatan\t64.08.09\n";
static const char password[] = "kata sandi";

extern char **environ;

/* Runs it in the folder of the test with a file as its input; its status, 127 when it is not there. */
static int run(const char *input, const char *const words[])
{
	posix_spawn_file_actions_t files;
	char *copy[20] = {NULL};
	pid_t child = 0;
	int status = 0, failed;

	for (size_t i = 0; words[i] != NULL; i++) {
		assert_true(i + 1 < sizeof(copy) / sizeof(copy[0]));
		copy[i] = strdup(words[i]);
	}
	assert_int_equal(posix_spawn_file_actions_init(&files), 0);
	(void)posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0);
	(void)posix_spawn_file_actions_addopen(
		&files, 1, "out", O_WRONLY | O_CREAT | O_TRUNC, 0600);
	(void)posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
	failed = posix_spawnp(&child, copy[0], &files, NULL, copy, environ);
	(void)posix_spawn_file_actions_destroy(&files);
	for (size_t i = 0; copy[i] != NULL; i++)
		free(copy[i]);
	if (failed != 0)
		return 127;
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static void need(const char *program)
{
	const char *const words[] = {program, "-?", NULL};

	if (run("/dev/null", words) == 127)
		skip();
}

static void write_text(const char *name, const char *text)
{
	struct err e;

	assert_true(file_write(name, text, strlen(text), 0600, &e));
}

static void read_text(const char *name, struct buf *b)
{
	struct err e;

	assert_true(file_read(name, 16384, b, &e));
}

/* A key by ssh-keygen, with a passphrase when it is not empty. */
static void make_key(const char *name, const char *kind, const char *passphrase)
{
	const char *const words[] = {
		"ssh-keygen", "-q", "-t", kind, "-N", passphrase, "-C", "camat", "-f", name, NULL};

	assert_int_equal(run("/dev/null", words), 0);
}

static bool read_key(const char *name, struct signkey *k, bool *encrypted, struct err *e)
{
	struct buf b = {0};
	bool ok;

	read_text(name, &b);
	ok = signkey_read_openssh(b.data, b.size, k, encrypted, e);
	buf_release(&b);
	return ok;
}

/* The .pub file of a key says the same as the key. */
static void assert_public(const char *name, const struct signkey *k)
{
	struct sshsig_public key;
	char line[SSHSIG_LINE];
	struct buf b = {0};
	struct err e;

	read_text(name, &b);
	assert_true(sshsig_public_parse(b.data, &key, &e));
	assert_memory_equal(&key, &k->key, sizeof(key));
	sshsig_public_line(&key, line);
	assert_memory_equal(b.data, line, strlen(line));
	buf_release(&b);
}

/* ssh-keygen -l prints "256 SHA256:.. comment (ED25519)". */
static void assert_fingerprint(const char *name, const struct signkey *k)
{
	const char *const words[] = {"ssh-keygen", "-l", "-f", name, NULL};
	char print[SSHSIG_FINGERPRINT];
	struct buf b = {0};

	assert_int_equal(run("/dev/null", words), 0);
	sshsig_fingerprint(&k->key, print);
	read_text("out", &b);
	assert_memory_equal(b.data + 4, print, strlen(print));
	assert_int_equal(b.data[4 + strlen(print)], ' ');
	buf_release(&b);
}

static void reads_keys_of_ssh_keygen(void **state)
{
	struct signkey k;
	struct err e = {0};
	bool encrypted;

	(void)state;
	need("ssh-keygen");
	make_key("open", "ed25519", "");
	assert_true(read_key("open", &k, &encrypted, &e));
	assert_false(encrypted);
	assert_public("open.pub", &k);
	assert_fingerprint("open.pub", &k);
	make_key("locked", "ed25519", "rahasia");
	assert_true(read_key("locked", &k, &encrypted, &e));
	assert_true(encrypted);
	assert_public("locked.pub", &k);
	make_key("ecdsa", "ecdsa", "");
	assert_false(read_key("ecdsa", &k, &encrypted, &e));
	assert_non_null(strstr(e.text, "bukan Ed25519"));
}

static int keygen_sign(const char *key, const char *file)
{
	const char *const words[] = {
		"ssh-keygen", "-Y", "sign", "-n", purpose, "-f", key, file, NULL};

	return run("/dev/null", words);
}

/* Texts of all sizes around the block of SHA-512: our armored file is the one of ssh-keygen. */
static void signs_the_same_bytes(void **state)
{
	struct signkey k;
	struct err e;
	bool encrypted;
	char text[301];

	(void)state;
	need("ssh-keygen");
	make_key("same", "ed25519", "");
	assert_true(read_key("same", &k, &encrypted, &e));
	for (size_t size = 0; size <= 300; size += 50) {
		unsigned char signature[SSHSIG_SIGNATURE];
		struct buf ours = {0}, theirs = {0};

		memset(text, 'x', size);
		text[size] = '\0';
		write_text("text", text);
		(void)unlink("text.sig");
		assert_int_equal(keygen_sign("same", "text"), 0);
		assert_true(sshsig_sign(k.seed, purpose, text, size, signature, &e));
		sshsig_armor(&k.key, purpose, signature, &ours);
		read_text("text.sig", &theirs);
		assert_string_equal(buf_str(&ours), buf_str(&theirs));
		buf_release(&ours);
		buf_release(&theirs);
	}
}

static int keygen_verify(const char *file, const char *name_space)
{
	const char *const words[] = {"ssh-keygen", "-Y", "verify", "-f", "allowed", "-I",
		"64.08.09", "-n", name_space, "-s", "good.sig", NULL};

	return run(file, words);
}

/* A key of our own, which ssh-keygen has never seen. */
static void verifies_what_we_sign(void **state)
{
	unsigned char signature[SSHSIG_SIGNATURE];
	char line[SSHSIG_LINE];
	struct signkey k;
	struct buf allowed = {0}, armored = {0};
	struct err e;

	(void)state;
	need("ssh-keygen");
	assert_true(signkey_make(&k, &e));
	sshsig_public_line(&k.key, line);
	buf_print(&allowed, "64.08.09 namespaces=\"%s\" %s\n", purpose, line);
	write_text("allowed", allowed.data);
	assert_true(sshsig_sign(k.seed, purpose, message, sizeof(message) - 1, signature, &e));
	sshsig_armor(&k.key, purpose, signature, &armored);
	write_text("good.sig", armored.data);
	write_text("good", message);
	write_text("altered", "ansit-laporan 1\nkecamatan\t64.08.08\n");
	assert_int_equal(keygen_verify("good", purpose), 0);
	assert_int_not_equal(keygen_verify("altered", purpose), 0);
	assert_int_not_equal(keygen_verify("good", "file"), 0);
	buf_release(&allowed);
	buf_release(&armored);
}

static int openssl_pkey(const char *pass)
{
	const char *const words[] = {"openssl", "pkey", "-in", "sealed.pem", "-passin", pass,
		"-outform", "DER", "-out", "plain.der", NULL};

	return run("/dev/null", words);
}

static void openssl_opens_what_we_seal(void **state)
{
	struct signkey k;
	struct buf sealed = {0}, plain = {0};
	struct err e;

	(void)state;
	need("openssl");
	assert_true(signkey_make(&k, &e));
	assert_true(signkey_seal(&k, password, &sealed, &e));
	write_text("sealed.pem", sealed.data);
	assert_int_not_equal(openssl_pkey("pass:lain"), 0);
	assert_int_equal(openssl_pkey("pass:kata sandi"), 0);
	/* RFC 8410: the seed ends the plain key. */
	read_text("plain.der", &plain);
	assert_int_equal(plain.size, 16 + SSHSIG_SEED);
	assert_memory_equal(plain.data + 16, k.seed, SSHSIG_SEED);
	buf_release(&sealed);
	buf_release(&plain);
}

static void we_open_what_openssl_seals(void **state)
{
	static const char *const make[] = {
		"openssl", "genpkey", "-algorithm", "ed25519", "-out", "new.pem", NULL};
	static const char *const seal[] = {"openssl", "pkcs8", "-topk8", "-in", "new.pem", "-out",
		"new.sealed", "-passout", "pass:kata sandi", "-v2", "aes-256-cbc", "-scrypt",
		"-scrypt_N", "16384", "-scrypt_r", "8", "-scrypt_p", "5", NULL};
	static const char *const show[] = {
		"openssl", "pkey", "-in", "new.pem", "-pubout", "-outform", "DER", NULL};
	struct sshsig_public key;
	struct signkey k;
	struct buf public = {0}, sealed = {0};
	struct err e;

	(void)state;
	need("openssl");
	assert_int_equal(run("/dev/null", make), 0);
	assert_int_equal(run("/dev/null", seal), 0);
	assert_int_equal(run("/dev/null", show), 0);
	read_text("out", &public);
	read_text("new.sealed", &sealed);
	assert_int_equal(public.size, 12 + SSHSIG_PUBLIC);
	memcpy(key.bytes, public.data + 12, SSHSIG_PUBLIC);
	assert_true(signkey_open(sealed.data, password, &key, &k, &e));
	assert_false(signkey_open(sealed.data, "lain", &key, &k, &e));
	buf_release(&public);
	buf_release(&sealed);
}

static int setup(void **state)
{
	const struct temp *t;

	if (temp_setup(state) != 0)
		return -1;
	t = *state;
	return chdir(t->dir);
}

static int teardown(void **state)
{
	int left = chdir("/");

	return temp_teardown(state) != 0 || left != 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_keys_of_ssh_keygen),
		cmocka_unit_test(signs_the_same_bytes),
		cmocka_unit_test(verifies_what_we_sign),
		cmocka_unit_test(openssl_opens_what_we_seal),
		cmocka_unit_test(we_open_what_openssl_seals),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
