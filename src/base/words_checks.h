#ifndef BASE_WORDS_CHECKS_H
#define BASE_WORDS_CHECKS_H

/* What stands on the screen of checklists. Ids begin with CHK_. */
/* clang-format off */
#define WORDS_CHECKS(X) \
	X(CHK_OPEN, "belum (k)", "open (k)") \
	X(CHK_SKIP, "lewati", "skip") \
	X(CHK_OTHERS, "isian lain", "other fields") \
	X(CHK_ITEM, "Butir", "Item") \
	X(CHK_CRITERIA, "Kriteria", "Criteria") \
	X(CHK_WANTED, "Bukti yang diminta", "Evidence wanted") \
	X(CHK_KEYS_PARAGRAPHS, "Tab terima  Enter baris baru  Esc Esc batal", "Tab accept  Enter new line  Esc Esc cancel") \
	X(CHK_DONE, "Selesai. Esc Esc: kembali, k: butir yang belum.", "Done. Esc Esc: back, k: items left open.") \
	X(CHK_DONE_NEXT, "Selesai. Enter: desa berikutnya, k: butir yang belum.", "Done. Enter: next village, k: items left open.")
/* clang-format on */

#endif
