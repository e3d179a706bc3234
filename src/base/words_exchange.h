#ifndef BASE_WORDS_EXCHANGE_H
#define BASE_WORDS_EXCHANGE_H

/* What is said of files that are taken in: records, targets, codes, and the mappings of other
 * programs' columns. Ids begin with EXCH_. */
/* clang-format off */
#define WORDS_EXCHANGE(X) \
	X(EXCH_LIST_NONE, "(tidak ada)", "(none)") \
	X(EXCH_PRINT_HEAD, "Kecamatan {1}, {2}", "Kecamatan {1}, {2}") \
	X(EXCH_PRINT_TOTAL, "Jumlah {1}", "Total {1}") \
	X(EXCH_LIST_NO_CLASS, "Belum dikelompokkan", "Not classed yet") \
	X(EXCH_SUNDAY, "Minggu", "Sunday") \
	X(EXCH_MONDAY, "Senin", "Monday") \
	X(EXCH_TUESDAY, "Selasa", "Tuesday") \
	X(EXCH_WEDNESDAY, "Rabu", "Wednesday") \
	X(EXCH_THURSDAY, "Kamis", "Thursday") \
	X(EXCH_FRIDAY, "Jumat", "Friday") \
	X(EXCH_SATURDAY, "Sabtu", "Saturday") \
	X(EXCH_EMPTY, "{1}: tidak ada baris data. Baris pertama kepala kolom.", "{1}: no data lines. The first line names the columns.") \
	X(EXCH_COLUMN_UNKNOWN, "kolom \"{1}\" tidak dikenal; yang ada: {2}", "column \"{1}\" is unknown; there are: {2}") \
	X(EXCH_COLUMN_MISSING, "kolom \"{1}\" tidak ada di baris pertama", "the first line has no column \"{1}\"") \
	X(EXCH_NOT_IN_STAGE, "Tahapan {2} tidak punya catatan \"{1}\". Lihat: ansit form list", "The stage {2} has no records \"{1}\". See: ansit form list") \
	X(EXCH_ROW_ELSEWHERE, "baris {1} tidak diisi pada tahapan {2}", "the row {1} is not filled at the stage {2}") \
	X(EXCH_ROLE, "Peran {1} tidak mengisi {2} di laporan ini. Ulangi sebagai pengisinya: ansit --user NAMA ...", "The role {1} does not fill {2} in this report. Try as somebody who does: ansit --user NAME ...") \
	X(EXCH_NO_PARENT, "tidak ada catatan nomor \"{1}\" di {2}", "there is no record number \"{1}\" in {2}") \
	X(EXCH_NO_PARENT_CODE, "{1} kosong; baris ini tidak punya induk", "{1} is empty; this line stands under nothing") \
	X(EXCH_NO_ITEM, "tidak ada butir \"{1}\" di {2}", "there is no item \"{1}\" in {2}") \
	X(EXCH_BAD_NO, "\"{1}\" bukan nomor catatan (1 sampai 99999); kosongkan untuk catatan baru", "\"{1}\" is no record number (1 to 99999); leave it empty for a new record") \
	X(EXCH_DELETED, "catatan {1} sudah dihapus; kembalikan dulu, atau kosongkan nomornya", "record {1} was deleted; restore it first, or leave the number empty") \
	X(EXCH_SINGLE, "hanya ada satu {1} tiap laporan; kosongkan nomornya untuk mengubahnya", "there is only one {1} a report; leave the number empty to change it") \
	X(EXCH_NOT_ASKED, "{1} kelurahan; {2} hanya untuk desa", "{1} is a kelurahan; {2} is for desa only") \
	X(EXCH_TWICE, "sudah ada di baris {1}", "already stands on line {1}") \
	X(EXCH_ORIGIN_NO_NAME, "\"{1}\" bukan nama catatan asal; contoh: 2026/ansit kendala 3", "\"{1}\" names no record; example: 2026/ansit kendala 3") \
	X(EXCH_ORIGIN_UNFIT, "{2} tidak mengambil dari \"{1}\"", "{2} takes nothing over from \"{1}\"") \
	X(EXCH_ORIGIN_GONE, "catatan asal \"{1}\" tidak ada atau sudah dihapus", "the record \"{1}\" it comes from does not exist or was deleted") \
	X(EXCH_ORIGIN_FIXED, "asal catatan yang sudah ada tidak dapat diubah", "where an existing record came from cannot be changed") \
	X(EXCH_TOO_MANY_FACTORS, "terlalu banyak faktor dalam koefisien ini", "too many factors in this coefficient") \
	X(EXCH_NO_ROW, "tidak ada baris \"{1}\"; contoh: I01", "there is no row \"{1}\"; example: I01") \
	X(EXCH_BAD_YEAR, "\"{1}\" bukan tahun; contoh: 2026", "\"{1}\" is no year; example: 2026") \
	X(EXCH_BAD_PERCENT, "\"{1}\" bukan persen dari 0 sampai 100 dengan paling banyak satu desimal; contoh: 57,5", "\"{1}\" is no percentage from 0 to 100 with at most one decimal; example: 57.5") \
	X(EXCH_NO_WORDS, "kode {1} tanpa uraian", "code {1} without words") \
	X(EXCH_LIST_CLOSED, "Daftar {1} tidak menerima kode kantor.", "The list {1} takes no codes of the office.") \
	X(EXCH_MAP_UNFIT, "tidak satu pun kolom pemetaan ada di berkas ini; kepala kolomnya lain?", "the file has none of the columns of the mapping; are its heads others?") \
	X(EXCH_MAP_NO_MAP, "\"{1}\" harus berisi nama: nilai", "\"{1}\" must hold name: value") \
	X(EXCH_MAP_NO_TEXT, "\"{1}\" harus berupa teks", "\"{1}\" must be a text") \
	X(EXCH_MAP_KEY, "kunci \"{1}\" tidak dikenal", "key \"{1}\" is unknown") \
	X(EXCH_MAP_FIELD, "tidak ada isian \"{1}\" di formulir itu", "the form has no field \"{1}\"") \
	X(EXCH_MAP_COMPUTED, "isian \"{1}\" dihitung sendiri", "the field \"{1}\" is computed") \
	X(EXCH_MAP_NO_FORM, "sebut formulirnya: {1}: FORM", "name its form: {1}: FORM") \
	X(EXCH_MAP_FORM, "tidak ada formulir dengan isian bernama \"{1}\"", "there is no form with fields named \"{1}\"") \
	X(EXCH_MAP_SPLIT, "{1}: perlu column, dan into dengan pasangan isian jumlah dan satuan", "{1}: needs column, and into with pairs of fields, amount and unit") \
	X(EXCH_MAP_NO_PARENT, "formulir {1} tidak punya induk", "the form {1} has no parent") \
	X(EXCH_MAP_PARENT, "{1}: perlu column dan field", "{1}: needs column and field") \
	X(EXCH_MAP_LINK, "{1}: perlu carry, dan by dengan daftar isian", "{1}: needs carry, and by with a list of fields") \
	X(EXCH_MAP_CARRY, "formulir itu tidak punya carry \"{1}\" dari catatan lain", "the form has no carry \"{1}\" from other records") \
	X(EXCH_MAP_LINK_FIELD, "carry itu tidak mengisi isian \"{1}\"", "that carry fills no field \"{1}\"")
/* clang-format on */

#endif
