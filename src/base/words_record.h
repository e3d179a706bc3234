#ifndef BASE_WORDS_RECORD_H
#define BASE_WORDS_RECORD_H

/* Ids begin with STORE_REC_. */
/* clang-format off */
#define WORDS_RECORD(X) \
	X(STORE_REC_UNKNOWN, \
	"Catatan itu tidak ada di laporan ini. Muat ulang daftarnya.", \
	"There is no such record in this report. Load the list again.") \
	X(STORE_REC_DELETED, \
	"Catatan ini dihapus {1} pada {2}. Pulihkan dahulu, lalu isi.", \
	"This record was deleted by {1} at {2}. Restore it first, then fill it in.") \
	X(STORE_REC_ELSEWHERE, \
	"Formulir {1} tidak diisi pada tahapan {2}.", \
	"The form {1} is not filled in at the stage {2}.") \
	X(STORE_REC_FIELD, \
	"Isian {1} tidak diketik di formulir {2}.", \
	"The field {1} is not typed in the form {2}.") \
	X(STORE_REC_SHAPE, \
	"Catatan {1} tidak dapat ditambah di sini: induk, butir atau desanya tidak sesuai formulir.", \
	"A record of {1} cannot be added here: its parent, item or village does not fit the form.") \
	X(STORE_REC_THERE, \
	"Catatan itu sudah ada: ditulis {1} pada {2}. Muat ulang, lalu ubah yang ada.", \
	"That record is there already: {1} wrote it at {2}. Load again and change the one that stands.") \
	X(STORE_REC_TARGET, \
	"Target {1} tidak dapat dipakai. Tulis 0 sampai 100 persen.", \
	"The target {1} cannot be used. Write 0 to 100 per cent.") \
	X(STORE_REC_CODE, \
	"Kode \"{1}\" tidak dapat dipakai: 1 sampai {2} huruf, angka, titik, garis bawah atau tanda hubung.", \
	"The code \"{1}\" cannot be used: 1 to {2} letters, digits, points, underscores or hyphens.")
/* clang-format on */

#endif
