#include "map_find.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"

enum {
	MAP_BYTES = 256 * 1024
};

static bool is_file(const char *name)
{
	size_t size = strlen(name);

	return strchr(name, '/') != NULL || (size > 5 && strcmp(name + size - 5, ".yaml") == 0);
}

static char *path_in(const char *folder, const char *name)
{
	struct buf b = {0};

	buf_print(&b, "%s/map/%s.yaml", folder, name);
	return buf_take(&b);
}

/* The first that exists, else that of the program. */
static char *find_path(const struct context *c, const char *name)
{
	char *shipped = file_join(c->data, "forms"), *path;
	const char *const folders[] = {c->forms_folder, "/etc/ansit/forms"};

	for (size_t i = 0; i < 2; i++) {
		path = folders[i] != NULL ? path_in(folders[i], name) : NULL;
		if (path != NULL && file_exists(path)) {
			free(shipped);
			return path;
		}
		free(path);
	}
	path = path_in(shipped, name);
	free(shipped);
	return path;
}

struct mapping *map_find(const struct context *c, const char *name, int *code)
{
	char *path = is_file(name) ? mem_text(name) : find_path(c, name);
	struct buf file = {0}, mistakes = {0};
	struct mapping *map = NULL;
	struct err e;

	if (!file_exists(path))
		*code = fail_say(EXIT_USE, TEXT_REC_CMD_NO_MAP, path, NULL);
	else if (!file_read(path, MAP_BYTES, &file, &e))
		*code = fail(EXIT_TROUBLE, &e);
	else {
		map = mapping_read(c->forms, path, buf_str(&file), file.size, &mistakes);
		(void)fputs(buf_str(&mistakes), stderr);
		if (map == NULL)
			*code = fail_say(EXIT_REFUSED, TEXT_REC_CMD_BAD_MAP, path, NULL);
	}
	buf_release(&file);
	buf_release(&mistakes);
	free(path);
	return map;
}
