#ifndef BASE_WORDS_APP_H
#define BASE_WORDS_APP_H

/* What stands on the screens besides the words of forms. The roles stand in the order of
 * enum role. */
/* clang-format off */
#define WORDS_APP(X) \
	X(ROLE_OPERATOR, "operator", "operator") \
	X(ROLE_OWNER, "pemilik data", "data owner") \
	X(ROLE_VERIFIER, "verifikator", "verifier") \
	X(ROLE_CAMAT, "camat", "camat") \
	X(ROLE_ADMIN, "admin", "admin") \
	X(APP_DISTRICT, "Kecamatan", "Kecamatan") \
	X(APP_REVISION, "revisi", "revision") \
	X(APP_FILLED, "Terisi", "Filled") \
	X(APP_VILLAGES, "desa/kel.", "villages") \
	X(APP_TOO_DEEP, "Terlalu banyak layar terbuka. q menutup satu.", "Too many screens are open. q closes one.") \
	X(APP_TOO_SMALL, "60x12 diperlukan; ini terlalu kecil.", "60x12 needed; this is too small.") \
	X(APP_NO_SUCH_PREFIX, "Tombol itu tidak berarti setelah Esc. Esc Esc keluar, ? bantuan.", "That key means nothing after Esc. Esc Esc leaves, ? helps.") \
	X(APP_PASTE_DROPPED, "Teks tempelan tidak dipakai di sini. Bila tombol lalu diam: Esc Esc.", "Pasted text is not used here. Should keys do nothing afterwards: Esc Esc.") \
	X(DRAW_PREFIX, "Esc-", "Esc-") \
	X(HOME_TODAY, "Hari ini", "Today") \
	X(HOME_DUE, " - jatuh tempo: ", " - due: ") \
	X(HOME_DEMO, "DEMO, angka karangan. o: menjadi orang berikutnya, sampai camat", "DEMO, invented figures. o: become the next person, up to the camat") \
	X(HOME_HEAD, "Bulan Tahapan                           Keadaan               Isi    Periksa", "Month Stage                             State              Filled     Checks") \
	X(HOME_LATE, "lewat", "late") \
	X(HOME_WAITING, "Menunggu {1}: {2} isian di {3} desa/kelurahan", "Waiting for {1}: {2} values in {3} villages") \
	X(HOME_NO_FORMS, "{1}: belum ada formulirnya di program ini. Jadwal: {2}.", "{1}: the program has no form for it yet. Schedule: {2}.") \
	X(HOME_ASK_YEAR, "Tahun: ", "Year: ") \
	X(HOME_BAD_YEAR, "\"{1}\" bukan tahun antara 2015 dan 2099.", "\"{1}\" is not a year between 2015 and 2099.") \
	X(REPORT_STATE, "Formulir menurut pemilik data: terisi / wajib", "Forms by data owner: filled / required") \
	X(REPORT_STATE_RECORDS, "Daftar, daftar periksa dan dokumen tahapan ini", "Registers, checklists and documents of this stage") \
	X(REPORT_REGISTERS, "Daftar dan dokumen", "Registers and documents") \
	X(REPORT_CONTENT, "Isi", "Content") \
	X(REPORT_COMPLETE, "Lengkap", "Complete") \
	X(REPORT_LINES, "rincian", "lines") \
	X(REPORT_ITEMS, "butir", "items") \
	X(REPORT_VILLAGES, "desa", "villages") \
	X(REPORT_NOT_YET, "belum dibuat", "not made yet") \
	X(REPORT_ALL_TABLES, "Semua tabel", "All tables") \
	X(REPORT_FORM, "Formulir", "Form") \
	X(REPORT_TOTAL, "Jumlah", "Total") \
	X(REPORT_ALL, "Semua formulir", "All forms") \
	X(REPORT_UNIT, "Unit", "Unit") \
	X(REPORT_SOURCE, "Sumber (dokumen)", "Document") \
	X(REPORT_NO_SOURCE, "(belum disebut)", "(not named yet)") \
	X(REPORT_EMPTY, "Kosong", "Empty") \
	X(REPORT_WHERE, "di / pernyataan", "in / confirmed") \
	X(REPORT_SOURCE_WHERE, "Pilih dulu unitnya di bawah, lalu d.", "First choose the unit below, then d.") \
	X(ASK_KEYS, "Enter terima  Esc Esc batal", "Enter accept  Esc Esc cancel") \
	X(ASK_SOURCE, "Dokumen {1}: ", "Document of {1}: ") \
	X(ASK_GOTO, "Ke baris atau desa: ", "To row or village: ") \
	X(ASK_SEARCH, "Cari: ", "Search: ") \
	X(ASK_NOTE, "Catatan: ", "Note: ") \
	X(VILLAGES_STATE, "Desa dan kelurahan: terisi / wajib", "Villages: filled / required") \
	X(VILLAGES_VILLAGE, "Desa/kelurahan", "Village") \
	X(VILLAGES_CHECK, "Periksa", "Checks") \
	X(ENTRY_BOUND, "maks. ", "max. ") \
	X(ENTRY_DENOMINATOR, "Penyebut", "Denominator") \
	X(ENTRY_TARGET, "Target", "Target") \
	X(ENTRY_NOTE, "Catatan", "Note") \
	X(ENTRY_OWNER, "PJ data", "Data owner") \
	X(ENTRY_UNIT, "Satuan", "Unit") \
	X(ENTRY_DONE, "Akhir {1}, {2}. Enter: lanjut ke {3}. - balik.", "End of {1}, {2}. Enter: on to {3}. - back.") \
	X(ENTRY_DONE_LAST, "Akhir {1}, {2}. Ini desa terakhir. Esc Esc: kembali ke daftar, - balik.", "End of {1}, {2}. This is the last village. Esc Esc: back to the list, - back.") \
	X(ENTRY_HEAD_NO, "No", "No") \
	X(ENTRY_HEAD_ROW, "Uraian", "Row") \
	X(ENTRY_HEAD_OWNER, "PJ", "PJ") \
	X(ENTRY_HEAD_VALUE, "Isian", "Value") \
	X(ENTRY_HEAD_COVERAGE, "Cakupan", "Coverage") \
	X(GRID_TOTAL, "Kecamatan", "District") \
	X(GRID_ALL, "semua desa", "all villages") \
	X(HISTORY_TITLE, "Riwayat isian", "History of a value") \
	X(HISTORY_CELL, "isian", "value") \
	X(HISTORY_REFUSED, "ditolak", "refused") \
	X(HISTORY_DECLINED, "dilepas", "given up") \
	X(HISTORY_RECORD, "catatan", "record") \
	X(HISTORY_ADDED, "ditambah", "added") \
	X(HISTORY_DELETED, "dihapus", "deleted") \
	X(HISTORY_RESTORED, "dikembalikan", "brought back") \
	X(HISTORY_REVIEW, "periksa", "review") \
	X(HISTORY_REKEY, "diketik 2x", "re-keyed") \
	X(HISTORY_REVISION, "[rev. {1}]", "[rev. {1}]") \
	X(HISTORY_AGREE, "setuju", "agreed") \
	X(HISTORY_RETURN, "dikembalikan", "sent back") \
	X(HISTORY_UNABLE, "tidak dapat dinilai", "cannot be judged") \
	X(HISTORY_TAKEN_BACK, "penilaian ditarik", "verdict taken back") \
	X(HISTORY_DRAWN, "diundi untuk diketik ulang", "drawn for re-keying") \
	X(HISTORY_SAME, "sama", "the same") \
	X(HISTORY_KEYER, "berbeda dua kali: dikembalikan", "different twice: sent back") \
	X(HISTORY_VERIFIER, "salah ketik pemeriksa", "the verifier's slip") \
	X(HISTORY_NONE, "Isian ini belum pernah ditulis.", "Nothing was ever written here.") \
	X(HELP_TITLE, "Bantuan: tombol", "Help: keys") \
	X(HELP_STATE, "Ctrl-G sama dengan Esc. Esc angka = F1 sampai F12. Esc Esc selalu keluar.", "Ctrl-G is the same as Esc. Esc digit = F1 to F12. Esc Esc always leaves.") \
	X(HELP_FIELD, "di isian", "in a field") \
	X(HELP_LIST, "di daftar", "in a list") \
	X(HELP_REVIEW, "di layar periksa", "when verifying") \
	X(HELP_ANYWHERE, "selalu", "always") \
	X(HELP_ABOUT, "Nama wilayah dari idn-area-data, lisensi ODbL 1.0.", "Names of regions from idn-area-data, licence ODbL 1.0.") \
	X(KEYS_TITLE, "Uji tombol", "Key test") \
	X(KEYS_STATE, "Tekan tombol apa saja; di bawah terlihat apa yang diterima program.", "Press any key; below is what the program received.") \
	X(KEYS_KEY, "Tombol", "Key") \
	X(KEYS_LEAVE, "Esc Esc keluar.", "Esc Esc leaves.") \
	X(LOGIN_WHO, "Siapa Anda?", "Who are you?") \
	X(LOGIN_NAME, "Nama       : ", "Name     : ") \
	X(LOGIN_PASSWORD, "Kata sandi : ", "Password : ") \
	X(LOGIN_KEYS, "Enter lanjut   Esc Esc keluar", "Enter next   Esc Esc leave")
/* clang-format on */

#endif
