#ifndef TEST_TEMP_H
#define TEST_TEMP_H

/* A folder for one test program, and files in it; included after cmocka.h. */

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct temp {
	char dir[512];
	char path[1024];
};

static inline int temp_setup(void **state)
{
	const char *root = getenv("TMPDIR");
	struct temp *t = calloc(1, sizeof(*t));

	if (t == NULL)
		return -1;
	(void)snprintf(t->dir, sizeof(t->dir), "%s/ansit-XXXXXX", root == NULL ? "/tmp" : root);
	*state = t;
	return mkdtemp(t->dir) == NULL ? -1 : 0;
}

/* A path in the folder, borrowed until the next call. */
static inline const char *temp_path(struct temp *t, const char *name)
{
	(void)snprintf(t->path, sizeof(t->path), "%s/%s", t->dir, name);
	return t->path;
}

/* A file in the folder with these bytes. */
static inline const char *temp_file(struct temp *t, const char *name, const void *data, size_t size)
{
	const char *path = temp_path(t, name);
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, size), size);
	assert_int_equal(close(fd), 0);
	return path;
}

/* How many files are in the folder. */
static inline int temp_count(const struct temp *t)
{
	const struct dirent *entry;
	DIR *dir = opendir(t->dir);
	int count = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL)
		count += entry->d_name[0] != '.';
	(void)closedir(dir);
	return count;
}

static inline int temp_teardown(void **state)
{
	struct temp *t = *state;
	const struct dirent *entry;
	DIR *dir = opendir(t->dir);

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		if (unlinkat(dirfd(dir), entry->d_name, 0) != 0)
			(void)unlinkat(dirfd(dir), entry->d_name, AT_REMOVEDIR);
	}
	if (dir != NULL)
		(void)closedir(dir);
	(void)rmdir(t->dir);
	free(t);
	return 0;
}

#endif
