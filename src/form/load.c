#include "form/load.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

enum {
	FILE_BYTES = 1024 * 1024
};

/* Files being gathered. Both lists have the same length. */
struct gathered {
	struct file {
		char *path;
		struct buf bytes;
	} * files;
	struct form_source *sources;
	size_t count, file_room, source_room;
	bool is_broken; /* a file could not be read */
};

static void gathered_release(struct gathered *g)
{
	for (size_t i = 0; i < g->count; i++) {
		free(g->files[i].path);
		buf_release(&g->files[i].bytes);
	}
	free(g->files);
	free(g->sources);
}

static const char *name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

static bool is_there(const struct gathered *g, const char *name)
{
	for (size_t i = 0; i < g->count; i++) {
		if (strcmp(name_of(g->files[i].path), name) == 0)
			return true;
	}
	return false;
}

/* Takes the path over. */
static void gather_path(struct gathered *g, char *path, struct buf *mistakes)
{
	struct file file = {.path = path};
	struct err e = {0};

	if (!file_read(file.path, FILE_BYTES, &file.bytes, &e)) {
		buf_print(mistakes, "%s:1: %s\n", file.path, e.text);
		g->is_broken = true;
	}
	g->files = mem_grow(g->files, g->count, &g->file_room, sizeof(*g->files));
	g->sources = mem_grow(g->sources, g->count, &g->source_room, sizeof(*g->sources));
	g->files[g->count] = file;
	g->sources[g->count] =
		(struct form_source){file.path, buf_str(&file.bytes), file.bytes.size};
	g->count++;
}

static int is_form(const struct dirent *entry)
{
	static const char end[] = ".yaml";
	size_t size = strlen(entry->d_name);

	return entry->d_name[0] != '.' && size >= sizeof(end) &&
	       strcmp(entry->d_name + size - (sizeof(end) - 1), end) == 0;
}

/* A folder that is not there is empty: an office need not have forms of its own. */
static void gather_folder(struct gathered *g, const char *folder, struct buf *mistakes)
{
	struct dirent **entries = NULL;
	int count = scandir(folder, &entries, is_form, alphasort);

	for (int i = 0; i < count; i++) {
		if (!is_there(g, entries[i]->d_name))
			gather_path(g, file_join(folder, entries[i]->d_name), mistakes);
		free(entries[i]);
	}
	free(entries);
}

struct forms *forms_load_with(const char *const *files, size_t file_count,
	const char *const *folders, size_t count, struct buf *mistakes)
{
	struct gathered g = {0};
	struct forms *f = NULL;

	for (size_t i = 0; i < file_count; i++)
		gather_path(&g, mem_text(files[i]), mistakes);
	for (size_t i = 0; i < count; i++)
		gather_folder(&g, folders[i], mistakes);
	if (g.count == 0) {
		text_fill(mistakes, TEXT_FORM_FOLDER_EMPTY, count > 0 ? folders[count - 1] : ".",
			NULL);
		buf_char(mistakes, '\n');
	} else if (!g.is_broken) {
		f = forms_read(g.sources, g.count, mistakes);
	}
	gathered_release(&g);
	return f;
}

struct forms *forms_load(const char *const *folders, size_t count, struct buf *mistakes)
{
	return forms_load_with(NULL, 0, folders, count, mistakes);
}
