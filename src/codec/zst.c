#include "codec/zst.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/trouble.h"

enum { LINE_BYTES = 1024, CHUNK_BYTES = 16384, WINDOW_LOG_MAX = 23 };

struct lines {
	const char *path;
	bool (*line)(void *data, const char *text);
	void *data;
	char text[LINE_BYTES + 1];
	size_t size;
	int64_t number;
	bool done;  /* line() has seen enough */
	bool whole; /* the last frame has ended */
};

static void line_end(struct lines *l)
{
	l->text[l->size] = '\0';
	l->size = 0;
	l->number++;
	l->done = !l->line(l->data, l->text);
}

static bool line_bad(const struct lines *l, struct err *e)
{
	char number[NUMBER_TEXT], most[NUMBER_TEXT];

	number_plain(number, l->number + 1);
	number_plain(most, LINE_BYTES);
	return err_say(e, TEXT_CODEC_ZST_LONG, l->path, number, most, NULL);
}

static bool lines_add(struct lines *l, const char *data, size_t size, struct err *e)
{
	for (size_t i = 0; i < size && !l->done; i++) {
		if (data[i] == '\n') {
			line_end(l);
			continue;
		}
		if (l->size == LINE_BYTES || data[i] == '\0')
			return line_bad(l, e);
		l->text[l->size++] = data[i];
	}
	return true;
}

/* Unpacks one chunk of the file, however much comes out of it. */
static bool lines_unpack(struct lines *l, ZSTD_DCtx *zstd, ZSTD_inBuffer *in, struct err *e)
{
	char chunk[CHUNK_BYTES];
	ZSTD_outBuffer out;

	do {
		size_t left;

		out = (ZSTD_outBuffer){chunk, sizeof(chunk), 0};
		left = ZSTD_decompressStream(zstd, &out, in);
		if (ZSTD_isError(left))
			return err_say(
				e, TEXT_CODEC_ZST_BROKEN, l->path, ZSTD_getErrorName(left), NULL);
		l->whole = left == 0;
		if (!lines_add(l, chunk, out.pos, e))
			return false;
	} while (!l->done && (in->pos < in->size || (out.pos == out.size && !l->whole)));
	return true;
}

static bool lines_read(struct lines *l, FILE *file, ZSTD_DCtx *zstd, struct err *e)
{
	char chunk[CHUNK_BYTES];
	size_t size;

	while (!l->done && (size = fread(chunk, 1, sizeof(chunk), file)) > 0) {
		ZSTD_inBuffer in = {chunk, size, 0};

		if (!lines_unpack(l, zstd, &in, e))
			return false;
	}
	if (ferror(file))
		return err_say(e, TEXT_BASE_FILE_TROUBLE, l->path, trouble_word(errno), NULL);
	if (!l->done && !l->whole)
		return err_say(e, TEXT_CODEC_ZST_BROKEN, l->path, text(TEXT_CODEC_ZST_CUT), NULL);
	if (!l->done && l->size > 0)
		line_end(l); /* the last line without LF */
	return true;
}

bool zst_lines(
	const char *path, bool (*line)(void *data, const char *text), void *data, struct err *e)
{
	struct lines l = {.path = path, .line = line, .data = data};
	ZSTD_DCtx *zstd = NULL;
	FILE *file = NULL;
	bool ok = false;

	file = fopen(path, "rbe");
	if (file == NULL) {
		(void)err_say(e, errno == ENOENT ? TEXT_BASE_FILE_MISSING : TEXT_BASE_FILE_TROUBLE,
			path, trouble_word(errno), NULL);
		goto out;
	}
	zstd = ZSTD_createDCtx();
	if (zstd == NULL)
		mem_end();
	/* A frame may ask for a window of gigabytes; ours never ask for more than 8 MiB. */
	(void)ZSTD_DCtx_setParameter(zstd, ZSTD_d_windowLogMax, WINDOW_LOG_MAX);
	ok = lines_read(&l, file, zstd, e);
out:
	(void)ZSTD_freeDCtx(zstd);
	if (file != NULL)
		(void)fclose(file);
	return ok;
}
