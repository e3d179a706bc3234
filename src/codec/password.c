#include "codec/password.h"

#include <crypt.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/trouble.h"

/* crypt(5): yescrypt, and how its settings begin. */
static const char yescrypt[] = "$y$";

/* Settings of nobody, so that an unknown name costs as much time as a known one. */
static const char nobody[] = "$y$j9T$7rbKqFgWVGPZ6A4BvLVOh/$";

enum { PASSWORD_BYTES = CRYPT_MAX_PASSPHRASE_SIZE - 1 };

/* The hash of a password under some settings, to be freed; NULL with errno when crypt cannot. */
static char *hash_with(const char *password, const char *settings)
{
	void *room = NULL;
	int size = 0;
	const char *hash = crypt_ra(password, settings, &room, &size);
	char *copy = mem_text(hash);

	if (room != NULL) {
		int number = errno;

		explicit_bzero(room, (size_t)size);
		free(room);
		errno = number;
	}
	return copy;
}

char *password_hash(const char *password, struct err *e)
{
	char most[NUMBER_TEXT];
	char *settings = NULL, *hash = NULL;

	if (*password == '\0') {
		(void)err_say(e, TEXT_CODEC_PASSWORD_EMPTY, NULL);
		goto out;
	}
	if (strlen(password) > PASSWORD_BYTES) {
		number_plain(most, PASSWORD_BYTES);
		(void)err_say(e, TEXT_CODEC_PASSWORD_LONG, most, NULL);
		goto out;
	}
	settings = crypt_gensalt_ra(yescrypt, 0, NULL, 0);
	if (settings != NULL)
		hash = hash_with(password, settings);
	if (hash == NULL)
		(void)err_say(e, TEXT_CODEC_PASSWORD_CRYPT, trouble_word(errno), NULL);
out:
	free(settings);
	return hash;
}

static bool is_same(const char *a, const char *b)
{
	size_t size = strlen(a);
	volatile unsigned char differ = 0;

	/* The length of a hash is no secret, its bytes are. */
	if (size != strlen(b))
		return false;
	for (size_t i = 0; i < size; i++)
		differ |= (unsigned char)(a[i] ^ b[i]);
	return differ == 0;
}

bool password_fits(const char *password, const char *hash)
{
	bool known = hash != NULL && strncmp(hash, yescrypt, sizeof(yescrypt) - 1) == 0;
	char *again = hash_with(password, known ? hash : nobody);
	bool fits = again != NULL && known && is_same(again, hash);

	free(again);
	return fits;
}

/* Reads at most size bytes; -1 with errno. */
static ssize_t read_some(int fd, char *data, size_t size)
{
	size_t have = 0;

	while (have < size) {
		ssize_t more = read(fd, data + have, size - have);

		if (more < 0 && errno == EINTR)
			continue;
		if (more < 0)
			return -1;
		if (more == 0)
			break;
		have += (size_t)more;
	}
	return (ssize_t)have;
}

static char *first_of(char *lines, struct err *e)
{
	char most[NUMBER_TEXT];
	size_t size = strcspn(lines, "\r\n");

	if (size == 0) {
		(void)err_say(e, TEXT_CODEC_PASSWORD_EMPTY, NULL);
		return NULL;
	}
	if (size > PASSWORD_BYTES) {
		number_plain(most, PASSWORD_BYTES);
		(void)err_say(e, TEXT_CODEC_PASSWORD_LONG, most, NULL);
		return NULL;
	}
	lines[size] = '\0';
	return mem_text(lines);
}

char *password_read(const char *path, struct err *e)
{
	char lines[PASSWORD_BYTES + 2] = "", *password = NULL;
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0 || fstat(fd, &st) != 0) {
		(void)err_say(e, TEXT_CODEC_PASSWORD_FILE, path, trouble_word(errno), NULL);
		goto out;
	}
	if ((st.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
		(void)err_say(e, TEXT_CODEC_PASSWORD_OPEN, path, NULL);
		goto out;
	}
	if (read_some(fd, lines, sizeof(lines) - 1) < 0) {
		(void)err_say(e, TEXT_CODEC_PASSWORD_FILE, path, trouble_word(errno), NULL);
		goto out;
	}
	password = first_of(lines, e);
out:
	explicit_bzero(lines, sizeof(lines));
	if (fd >= 0)
		(void)close(fd);
	return password;
}

void password_free(char *password)
{
	if (password != NULL)
		explicit_bzero(password, strlen(password));
	free(password);
}
