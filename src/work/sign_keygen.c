#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/trouble.h"
#include "base/utf8.h"
#include "bundle/canonical.h"
#include "work/sign_parts.h"

enum {
	ARMOR_BYTES = 4096,
	SAID_BYTES = 2048,
	PASSWORD_FD = 3, /* of ssh-keygen and of the program it asks */
	ASKPASS_ROWS = 3
};

/* It gets a passphrase: neither it nor what it starts is looked for in folders of somebody else. */
static const char *const folders[] = {"/usr/bin", "/bin", "/usr/local/bin"};
static const char search_path[] = "PATH=/usr/bin:/bin:/usr/local/bin";

/* One run of ssh-keygen. Descriptors that are not open are -1. What it says goes into memory of a
 * fixed size, zeros behind it: nobody has to read while it runs, and whoever keeps it open keeps
 * nobody waiting. */
struct keygen {
	const char *program;
	char found[64];
	char path[sizeof(search_path)];
	int document;  /* its standard input */
	int answer;    /* its standard output */
	int said;      /* its standard error */
	int secret[2]; /* the passphrase, when there is one */
	char askpass[ASKPASS_ROWS][64];
	char **environment;
};

static void close_one(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
	*fd = -1;
}

static void keygen_release(struct keygen *k)
{
	close_one(&k->document);
	close_one(&k->answer);
	close_one(&k->said);
	close_one(&k->secret[0]);
	close_one(&k->secret[1]);
	free(k->environment);
}

static bool is_path(const char *variable)
{
	return strncmp(variable, "PATH=", 5) == 0;
}

static bool is_askpass(const char *variable)
{
	return strncmp(variable, "SSH_ASKPASS=", 12) == 0 ||
	       strncmp(variable, "SSH_ASKPASS_REQUIRE=", 20) == 0 ||
	       strncmp(variable, "ANSIT_ASKPASS_FD=", 17) == 0;
}

/* With a passphrase ssh-keygen asks this very program for it (src/askpass.c): /proc/PID/exe is
 * it even when its file was replaced meanwhile. */
static void make_environment(struct keygen *k, bool has_password)
{
	size_t count = 0, to = 0;

	while (environ[count] != NULL)
		count++;
	k->environment = mem_array(count + ASKPASS_ROWS + 2, sizeof(*k->environment));
	for (size_t i = 0; i < count; i++) {
		if (!is_path(environ[i]) && (!has_password || !is_askpass(environ[i])))
			k->environment[to++] = environ[i];
	}
	memcpy(k->path, search_path, sizeof(search_path));
	k->environment[to++] = k->path;
	if (!has_password)
		return;
	(void)snprintf(
		k->askpass[0], sizeof(k->askpass[0]), "SSH_ASKPASS=/proc/%ld/exe", (long)getpid());
	(void)snprintf(k->askpass[1], sizeof(k->askpass[1]), "SSH_ASKPASS_REQUIRE=force");
	(void)snprintf(k->askpass[2], sizeof(k->askpass[2]), "ANSIT_ASKPASS_FD=%d", PASSWORD_FD);
	for (size_t i = 0; i < ASKPASS_ROWS; i++)
		k->environment[to++] = k->askpass[i];
}

static bool write_all(int fd, const char *data, size_t size)
{
	while (size > 0) {
		ssize_t done = write(fd, data, size);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		data += done;
		size -= (size_t)done;
	}
	return true;
}

/* Memory that takes so many bytes and no more. */
static int open_memory(const char *name, size_t most)
{
	int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

	if (fd >= 0 && (ftruncate(fd, (off_t)most) != 0 ||
			       fcntl(fd, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK) != 0))
		close_one(&fd);
	return fd;
}

/* What was written there: everything before the zeros. */
static bool read_memory(int fd, struct buf *out)
{
	char part[512];
	off_t at = 0;
	ssize_t got;

	while ((got = pread(fd, part, sizeof(part), at)) > 0) {
		size_t size = strnlen(part, (size_t)got);

		buf_add(out, part, size);
		at += got;
		if (size < (size_t)got)
			break;
	}
	return got >= 0;
}

/* A passphrase is at most 511 bytes: the pipe takes it without a reader. */
static bool put_secret(struct keygen *k, const char *password)
{
	bool ok = pipe2(k->secret, O_CLOEXEC) == 0 &&
		  write_all(k->secret[1], password, strlen(password)) &&
		  write_all(k->secret[1], "\n", 1);

	close_one(&k->secret[1]);
	return ok;
}

static const char *find_keygen(struct keygen *k)
{
	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
		(void)snprintf(k->found, sizeof(k->found), "%s/ssh-keygen", folders[i]);
		if (access(k->found, X_OK) == 0)
			return k->found;
	}
	return NULL;
}

static bool keygen_prepare(
	struct keygen *k, const struct sign_file *f, const struct buf *document, struct err *e)
{
	*k = (struct keygen){.document = -1, .answer = -1, .said = -1, .secret = {-1, -1}};
	k->program = f->keygen != NULL ? f->keygen : find_keygen(k);
	if (k->program == NULL)
		return err_say(e, TEXT_SIGN_NO_KEYGEN, trouble_word(ENOENT), NULL);
	k->document = memfd_create("ansit-document", MFD_CLOEXEC);
	k->answer = open_memory("ansit-answer", ARMOR_BYTES);
	k->said = open_memory("ansit-said", SAID_BYTES);
	if (k->document < 0 || k->answer < 0 || k->said < 0 ||
		!write_all(k->document, document->data, document->size) ||
		lseek(k->document, 0, SEEK_SET) != 0 ||
		(f->password != NULL && !put_secret(k, f->password)))
		return err_say(e, TEXT_SIGN_NO_KEYGEN, trouble_word(errno), NULL);
	make_environment(k, f->password != NULL);
	return true;
}

/* The signals we ignore must not be ignored there. */
static void set_signals(posix_spawnattr_t *a)
{
	sigset_t ours;

	(void)sigemptyset(&ours);
	(void)sigaddset(&ours, SIGPIPE);
	(void)sigaddset(&ours, SIGXFSZ);
	(void)posix_spawnattr_setsigdefault(a, &ours);
	(void)posix_spawnattr_setflags(a, POSIX_SPAWN_SETSIGDEF);
}

static int keygen_spawn(const struct keygen *k, const char *path, pid_t *child)
{
	char program[] = "ssh-keygen", act[] = "-Y", sign[] = "sign", file[] = "-f", space[] = "-n";
	char name_space[] = CANONICAL_NAMESPACE, *key = mem_text(path);
	char *argv[] = {program, act, sign, file, key, space, name_space, NULL};
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	int wrong;

	(void)posix_spawn_file_actions_init(&files);
	(void)posix_spawnattr_init(&attributes);
	set_signals(&attributes);
	wrong = posix_spawn_file_actions_adddup2(&files, k->document, STDIN_FILENO);
	if (wrong == 0)
		wrong = posix_spawn_file_actions_adddup2(&files, k->answer, STDOUT_FILENO);
	if (wrong == 0)
		wrong = posix_spawn_file_actions_adddup2(&files, k->said, STDERR_FILENO);
	if (wrong == 0 && k->secret[0] >= 0)
		wrong = posix_spawn_file_actions_adddup2(&files, k->secret[0], PASSWORD_FD);
	if (wrong == 0)
		wrong = posix_spawn(child, k->program, &files, &attributes, argv, k->environment);
	(void)posix_spawn_file_actions_destroy(&files);
	(void)posix_spawnattr_destroy(&attributes);
	free(key);
	return wrong;
}

static bool ended_well(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0) {
		if (errno != EINTR)
			return false;
	}
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Its lines as they may go to a terminal, without the frames it draws; the last ones say why. */
static void plain_lines(char *said, struct buf *out)
{
	char *rest = said;

	for (char *line; (line = strsep(&rest, "\r\n")) != NULL;) {
		if (*line == '\0' || *line == '@')
			continue;
		if (out->size > 0)
			buf_text(out, " ");
		utf8_plain(line, strlen(line));
		buf_text(out, line);
	}
}

static bool say_failed(const struct keygen *k, const char *path, struct err *e)
{
	struct buf said = {0}, lines = {0};
	const char *words = "";

	if (read_memory(k->said, &said) && said.size > 0)
		plain_lines(said.data, &lines);
	words = buf_str(&lines);
	/* OpenSSH's readpass and authfile speak English only. */
	if (strstr(words, "incorrect passphrase") != NULL)
		(void)err_say(e, TEXT_CODEC_SIG_KEY_PASSWORD, NULL);
	else if (strstr(words, "are too open") != NULL)
		(void)err_say(e, TEXT_SIGN_KEY_OPEN, path, NULL);
	else
		(void)err_say(e, TEXT_SIGN_KEYGEN_FAILED, path, words, NULL);
	buf_release(&said);
	buf_release(&lines);
	return false;
}

static bool keygen_run(
	struct keygen *k, const struct sign_file *f, struct buf *armor, struct err *e)
{
	pid_t child = 0;
	int wrong = keygen_spawn(k, f->path, &child);

	if (wrong != 0)
		return err_say(e, TEXT_SIGN_NO_KEYGEN, trouble_word(wrong), NULL);
	close_one(&k->secret[0]);
	return (ended_well(child) && read_memory(k->answer, armor)) || say_failed(k, f->path, e);
}

bool sign_by_keygen(
	const struct sign_file *f, const struct buf *document, struct buf *armor, struct err *e)
{
	struct keygen k;
	bool ok = keygen_prepare(&k, f, document, e) && keygen_run(&k, f, armor, e);

	keygen_release(&k);
	return ok;
}
