#include "data.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"

static bool has_forms(const char *folder)
{
	char *path = file_join(folder, "forms/common.yaml");
	bool found = file_exists(path);

	free(path);
	return found;
}

static char *if_forms(char *folder)
{
	if (folder != NULL && has_forms(folder))
		return folder;
	free(folder);
	return NULL;
}

/* The folder of the running program (Linux proc(5)); NULL when /proc is not there. */
static char *program_folder(void)
{
	char path[4096];
	ssize_t size = readlink("/proc/self/exe", path, sizeof(path) - 1);
	char *slash;

	if (size <= 0)
		return NULL;
	path[size] = '\0';
	slash = strrchr(path, '/');
	if (slash != NULL)
		*slash = '\0';
	return mem_text(path);
}

char *data_folder(void)
{
	static const char *const beside[] = {"../share/ansit", ".."};
	const char *given = getenv("ANSIT_DATA");
	char *folder = NULL, *program;

	if (given != NULL && *given != '\0')
		return if_forms(mem_text(given));
	program = program_folder();
	for (size_t i = 0; program != NULL && folder == NULL && i < 2; i++)
		folder = if_forms(file_join(program, beside[i]));
	free(program);
	return folder != NULL ? folder : if_forms(mem_text(DATA_DIR));
}

char *data_regions(const char *data)
{
	char *folder = file_join(data, "wilayah"), *path = file_join(folder, "wilayah.tsv.zst");
	char *program = program_folder();

	free(folder);
	if (!file_exists(path) && program != NULL) {
		free(path);
		path = file_join(program, "wilayah.tsv.zst");
	}
	free(program);
	return path;
}
