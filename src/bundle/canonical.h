#ifndef BUNDLE_CANONICAL_H
#define BUNDLE_CANONICAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "form/records.h"
#include "form/sheet.h"

/* The canonical document of a report: what is signed and sent (ref/upload.md E). The same data gives
 * the same bytes on any machine, in any language of the screen, and whoever reads it back needs no
 * form. UTF-8 in NFC, LF at the end of every line, TAB between columns, integers without leading
 * zeros. In a text LF is "\n", TAB "\t" and a backslash "\\", two characters each; nothing else
 * that utf8_is_control() names stands anywhere.
 *
 *   document = header { section }
 *   header   = ansit-laporan 1                               the version of this grammar
 *              kecamatan, code, name, regency                64.08.09
 *              tahun, year
 *              tahapan, stage                                sem1
 *              revisi, number                                from 1
 *              urut, number                                  of the office's signed documents, from 1
 *              sebelum, digest                               of the document with the urut before, or -
 *              audit, seq, hash                              the log row that verified it; 0 and - before
 *              formulir, digest                         of the form files that were asked: SHA-256 of
 *                                                       what `sha256sum *.yaml` prints of them
 *              dibuka, reason                                from revision 2 on only
 *   section  = title, head, one line or more                 without a line it is left out
 *   title    = "[" kind "]" | "[" kind " " form "]"          the only lines that begin with "[" and
 *                                                            have no TAB
 *   head     = names of the columns; every line has as many columns as its head
 *
 * Sections, in this order:
 *
 *   desa             kode nama                   the villages
 *   tabel FORM       baris, a village each       the rows that somebody types, in the form's order. An
 *                                                empty column: not reported; ".": no data
 *   register FORM    no, or induk no, fields     the records by number; under a parent: its number first
 *   periksa FORM     butir, or desa butir,       the items that were answered
 *                    fields
 *   dokumen FORM     no, fields                  as a register
 *   tidak ada data   desa baris alasan           why a "." stands
 *   catatan          desa baris catatan          notes beside numbers
 *   sumber           unit pemilik dokumen        what an operator copied from
 *   pernyataan       unit pemilik oleh waktu surat
 *   pengecualian     jenis aturan tempat fakta oleh alasan
 *                                                failed checks that were accepted ("terima") or noted
 *                                                ("catatan"); fakta: lhs|rhs|value
 *   tak dapat dinilai  tempat baris oleh catatan what a verifier could not judge
 *   langkah          keadaan oleh waktu          the last of each step
 *
 * Tables, registers, checklists and documents come in the order of the forms. Fields that are computed
 * are left out, and those that are not asked for are empty. Where records were carried from others a
 * last column "asal:" names those: "2026/ansit kendala/3", "2026/apbd belanja/3.2" for a line, the item
 * for a checklist. No name of a field ends with a colon. A village stands as its last four digits
 * ("2001"), which the kecamatan's code and a point come before; one of another kecamatan stands whole.
 * In answers and in `tempat` codes are whole, as in the database. Times are RFC 3339 in UTC. */
enum {
	CANONICAL_COLUMNS = 8
};
struct canonical_line {
	const char *columns[CANONICAL_COLUMNS]; /* NULL counts as "" */
};

struct canonical {
	const struct book *book;
	int revision;
	int64_t serial; /* urut */
	const char
		*previous; /* hex digest of the document before, "" for the first: "-" is written */
	int64_t audit_seq;
	const char *audit_hash; /* "" with seq 0 */
	const char *forms;      /* struct forms: digest; "": "-" is written */
	const char *regency;
	/* What the book does not hold; each list is written in this order, which is the caller's: by village,
	 * then row; by unit; by rule and place. */
	const struct canonical_line *reasons; /* village, row, reason of "no data" */
	size_t reason_count;
	const struct canonical_line *notes; /* village, row, note */
	size_t note_count;
	const struct canonical_line *sources; /* unit, owner, document */
	size_t source_count;
	const struct canonical_line *confirms; /* unit, owner, who, when (RFC 3339), paper */
	size_t confirm_count;
	const struct canonical_line
		*remarks; /* "terima" or "catatan", rule, place, facts, who, text */
	size_t remark_count;
	const struct canonical_line *unable; /* place, row, who, note: what could not be judged */
	size_t unable_count;
	const struct canonical_line
		*steps; /* state, who, when: submitted and verified, the last of each */
	size_t step_count;
	const char *reopened; /* the reason of this revision, "" for the first */
};

/* Appends the document; false with a sentence, and nothing appended, when a text is no UTF-8 or holds a
 * control character (utf8_is_control), which only a foreign hand can have written; the sentence names
 * the section and the line. */
bool canonical_write(const struct canonical *c, struct buf *out, struct err *e);

/* The digest people and the wire name it by: lower-case hex SHA-256. */
void canonical_digest(const struct buf *document, char out[65]);

/* The namespace of its signature. */
#define CANONICAL_NAMESPACE "laporan@ansit.id"

#endif
