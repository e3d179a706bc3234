#ifndef BASE_WORDS_RECORDCMD_H
#define BASE_WORDS_RECORDCMD_H

/* What the commands on records, targets, codes and documents say: sentences, then help. Ids begin with
 * REC_CMD_. */
/* clang-format off */
#define WORDS_RECORDCMD(X) \
	X(REC_CMD_NO_FORM, "Tidak ada formulir \"{1}\". Lihat: ansit form list", "There is no form \"{1}\". See: ansit form list") \
	X(REC_CMD_IS_TABLE, "\"{1}\" adalah tabel. Pakai: ansit set, ansit get, atau import dan export tanpa --form", "\"{1}\" is a table. Use: ansit set, ansit get, or import and export without --form") \
	X(REC_CMD_NO_SLASH, "\"{1}\" bukan DESA/BUTIR. Contoh: 2006/1.1", "\"{1}\" is not VILLAGE/ITEM. Example: 2006/1.1") \
	X(REC_CMD_NO_ITEM, "{1} tidak punya butir \"{2}\". Lihat: ansit form items {1}", "{1} has no item \"{2}\". See: ansit form items {1}") \
	X(REC_CMD_ROW_ELSEWHERE, "Baris {1} tidak diisi pada tahapan {2}.", "The row {1} is not filled at the stage {2}.") \
	X(REC_CMD_NO_CHECKLIST, "{1} bukan daftar periksa. Lihat: ansit form fields {1}", "{1} is no checklist. See: ansit form fields {1}") \
	X(REC_CMD_NO_NUMBER, "\"{1}\" bukan nomor catatan. Contoh: 3", "\"{1}\" is no number of a record. Example: 3") \
	X(REC_CMD_NO_LINE, "\"{1}\" bukan nomor baris. Contoh: 3.2, baris 2 di bawah catatan 3", "\"{1}\" is no number of a line. Example: 3.2, line 2 under record 3") \
	X(REC_CMD_NO_RECORD, "Tidak ada {1} {2}. Lihat: ansit record list {1}", "There is no {1} {2}. See: ansit record list {1}") \
	X(REC_CMD_NOT_DELETED, "Tidak ada {1} {2} yang dihapus.", "There is no deleted {1} {2}.") \
	X(REC_CMD_NO_PARENT, "{1} tidak berada di bawah catatan lain.", "{1} does not stand under other records.") \
	X(REC_CMD_ABOVE, "Sebut di mana: nomor catatan induknya, atau butirnya. Lihat: ansit help record ({1})", "Say where: the number of the record it stands under, or the item. See: ansit help record ({1})") \
	X(REC_CMD_NO_FIELD, "\"{1}\": {2} tidak punya isian itu. Lihat: ansit form fields {2}", "\"{1}\": {2} has no such field. See: ansit form fields {2}") \
	X(REC_CMD_NO_VALUE, "\"{1}\" bukan ISIAN=NILAI.", "\"{1}\" is not FIELD=VALUE.") \
	X(REC_CMD_COMPUTED, "{1} dihitung sendiri; tidak diisi.", "{1} is computed; nobody fills it.") \
	X(REC_CMD_TAKEN, "{1} catatan diambil.", "{1} records taken over.") \
	X(REC_CMD_TAKEN_ALREADY, "sudah", "taken") \
	X(REC_CMD_NOT_OFFERED, "\"{1}\" tidak ditawarkan oleh {2}. Lihat dengan --dry-run.", "\"{1}\" is not offered by {2}. See with --dry-run.") \
	X(REC_CMD_NO_CARRY, "Di tahapan ini tidak ada pengambilan \"{1}\". Lihat: ansit record take {2}", "Nothing is taken over as \"{1}\" at this stage. See: ansit record take {2}") \
	X(REC_CMD_NAME_ROWS, "Sebut barisnya, mis. ansit record take {1} {2} I05 I12. Lihat dengan --dry-run.", "Name the rows, e.g. ansit record take {1} {2} I05 I12. See with --dry-run.") \
	X(REC_CMD_DONE, "{1}: {2} baris dibaca; {3} catatan baru, {4} berubah, {5} sudah sama.", "{1}: {2} lines read; {3} records new, {4} changed, {5} the same already.") \
	X(REC_CMD_WOULD, "{1}: {2} baris dibaca, tidak ada kesalahan; {3} akan baru, {4} akan berubah, {5} sudah sama. Tidak ada yang ditulis (--dry-run).", "{1}: {2} lines read, no mistake; {3} would be new, {4} changed, {5} are the same. Nothing written (--dry-run).") \
	X(REC_CMD_LINES_DONE, "{1} baris diambil.", "{1} lines taken.") \
	X(REC_CMD_LINES_WOULD, "{1} baris dibaca, tidak ada kesalahan; tidak ada yang ditulis (--dry-run).", "{1} lines read, no mistake; nothing written (--dry-run).") \
	X(REC_CMD_OTHER_MAP, "Pemetaan itu untuk {1}, bukan {2}.", "That mapping is for {1}, not for {2}.") \
	X(REC_CMD_NO_SOURCE, "--source hanya untuk tabel; catatan tidak memerlukannya.", "--source is for tables only; records need none.") \
	X(REC_CMD_NO_MAP, "Tidak ada pemetaan {1}.", "There is no mapping {1}.") \
	X(REC_CMD_BAD_MAP, "Pemetaan {1} tidak dapat dipakai.", "The mapping {1} cannot be used.") \
	X(REC_CMD_NO_LIST, "Tidak ada daftar \"{1}\"; yang ada: {2}", "There is no list \"{1}\"; there are: {2}") \
	X(REC_CMD_NOT_PER_VILLAGE, "{1} untuk kecamatan, bukan tiap desa. Cetak dengan: ansit report {1}", "{1} is the kecamatan's, not of each village. Print it by: ansit report {1}") \
	X(REC_CMD_NOT_FILLED, "Belum diisi: {1}.", "Not filled in: {1}.") \
	X(REC_CMD_NO_DOCUMENT, "Belum ada {1} di laporan ini. Buat dengan: ansit record add {2} ISIAN=NILAI...", "There is no {1} in this report yet. Make it with: ansit record add {2} FIELD=VALUE...") \
	X(REC_CMD_WHICH_DOCUMENT, "Ada beberapa; sebut nomornya. Lihat: ansit record list {1}", "There are several; name its number. See: ansit record list {1}") \
	X(REC_CMD_TARGET, "target {1}", "target {1}") \
	X(REC_CMD_HEAD_FORM, "Formulir", "Form") \
	X(REC_CMD_HEAD_RECORDS, "ada", "there") \
	X(REC_CMD_HEAD_COMPLETE, "lengkap", "complete") \
	X(REC_CMD_OPTION_SEARCH, "Hanya catatan yang memuat kata-kata ini.", "Only records that hold these words.") \
	X(REC_CMD_OPTION_FORM, "Catatan formulir FORM, bukan tabel. Lihat: ansit form list", "Records of the form FORM, not the tables. See: ansit form list") \
	X(REC_CMD_OPTION_MAP, "Pemetaan kolom program lain: nama di map/ atau berkas .yaml (man 5 ansit-form).", "Mapping of another program's columns: a name in map/ or a .yaml file (man 5 ansit-form).") \
	X(REC_CMD_OPTION_STATUS_YEAR, "Semua tahapan tahun itu, sebaris tiap tahapan.", "All stages of that year, a line each.") \
	X(REC_CMD_OPTION_TARGET_YEAR, "Target tahun itu; bila tidak disebut, tahun ini.", "Targets of that year; else of this one.") \
	X(REC_CMD_RECORD_SUMMARY, "catatan register, dokumen dan daftar periksa", "records of registers, documents and checklists") \
	X(REC_CMD_RECORD_LESSON, "Melihat dan mengisi catatan register, dokumen dan daftar periksa; semua yang ditulis satu perintah masuk atau tidak satu pun, dengan hak dan pemeriksaan seperti di layar. Nomor: 3, atau 3.2 bagi baris 2 di bawah catatan 3; butir daftar periksa ditulis DESA/BUTIR (2006/1.1), atau BUTIR saja bila untuk kecamatan. list mencetak kolom daftar dipisah tab, show semua isian. add mencetak nomor barunya; baris dan butir menyebut induk atau butirnya dahulu. ISIAN= mengosongkan. delete menghapus, restore mengembalikan. take mengambil alih catatan tahapan lain: tanpa nama mencetak yang ada, tanpa nomor mengambil semua yang belum, --dry-run mencetak yang ditawarkan.", "Shows and fills records of registers, documents and checklists; all that one command writes goes in or none of it, with the rights and checks of the screens. Numbers: 3, or 3.2 for line 2 under record 3; items of checklists are VILLAGE/ITEM (2006/1.1), or ITEM alone where they are the kecamatan's. list prints the columns of the list parted by tabs, show all fields. add prints the new number; lines and items name their parent or item first. FIELD= clears. delete removes, restore takes back. take takes over records of another stage: without a name it prints what there is, without numbers it takes all that were not taken, --dry-run prints what is offered.") \
	X(REC_CMD_REPORT_SUMMARY, "mencetak dokumen, daftar periksa atau register sebagai teks", "print a document, checklist or register as text") \
	X(REC_CMD_REPORT_LESSON, "Mencetak formulir apa pun selain tabel dengan isiannya, 80 kolom, siap disunting. Berita acara, surat edaran dan laporan memakai naskah formulirnya (print:), yang boleh diubah kantor; isian yang kosong menjadi titik-titik, dan yang wajib disebut di akhir. Daftar periksa dicetak bagi desa yang disebut, atau semua yang sudah menjawab; register dengan baris di bawah catatannya dan jumlahnya, atau satu catatan dengan nomornya.", "Prints any form but tables with its answers, in 80 columns, ready to be edited. Minutes, circulars and reports have the wording of their form (print:), which the office may change; empty answers become dots, and required ones are named at the end. A checklist is printed for the village named, or all that have answers; a register with the lines under its records and the totals, or one record by its number.") \
	X(REC_CMD_TARGET_SUMMARY, "target kabupaten untuk cakupan", "targets of the kabupaten for coverage") \
	X(REC_CMD_TARGET_LESSON, "Mengambil target dari CSV dengan kolom baris (I01), tahun, target (persen: 80 atau 57,5; - mencabutnya) dan sumber; semuanya masuk atau tidak satu pun. Target tampil di samping cakupan; tanpa target tidak ada yang dibandingkan.", "Takes targets from a CSV with the columns \"baris\" (I01), \"tahun\", \"target\" (per cent: 80 or 57.5; - takes it away) and \"sumber\"; all of it goes in or nothing. A target stands beside the coverage; without one nothing is compared.") \
	X(REC_CMD_CODES_SUMMARY, "daftar kode: sub kegiatan, rekening, sumber dana", "lists of codes: sub-activities, accounts, fund sources") \
	X(REC_CMD_CODES_LESSON, "list mencari kode dengan nomor atau kata. import mengambil kode kantor dari CSV dengan kolom kode dan uraian ke daftar yang terbuka; kode yang ada mendapat uraian baru.", "list finds codes by number or words. import takes the office's codes from a CSV with the columns kode and uraian into an open list; codes that exist get the new words.")
/* clang-format on */

#endif
