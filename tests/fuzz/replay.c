#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"

/* Runs one fuzzer over its saved corpus, so that what was once found stays found without a fuzzer. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay(const char *folder, const char *name)
{
	char *path = file_join(folder, name);
	struct buf b = {0};
	struct err e;
	int ok = file_read(path, 1 << 20, &b, &e);

	if (ok)
		(void)LLVMFuzzerTestOneInput((const uint8_t *)buf_str(&b), b.size);
	else
		(void)fprintf(stderr, "%s\n", e.text);
	buf_release(&b);
	free(path);
	return ok;
}

int main(void)
{
	const char *source = getenv("ANSIT_SOURCE");
	char *corpus = file_join(source != NULL ? source : ".", "tests/fuzz/corpus/" SUBJECT);
	struct dirent **list = NULL;
	int count = scandir(corpus, &list, NULL, alphasort), replayed = 0;

	for (int i = 0; i < count; i++) {
		if (list[i]->d_name[0] != '.')
			replayed += replay(corpus, list[i]->d_name);
		free(list[i]);
	}
	free(list);
	free(corpus);
	(void)printf("%s: %d\n", SUBJECT, replayed);
	return replayed > 0 ? 0 : 1;
}
