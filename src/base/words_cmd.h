#ifndef BASE_WORDS_CMD_H
#define BASE_WORDS_CMD_H

/* What the shell commands say: sentences, then help. --help and ansit(1) print the latter. */
/* clang-format off */
#define WORDS_CMD(X) \
	X(MAIN_NO_COMMAND, "Tidak ada perintah \"{1}\". Lihat: ansit --help", "There is no command \"{1}\". See: ansit --help") \
	X(MAIN_NO_VERB, "{1}: \"{2}\" tidak dikenal. Pakai: ansit {1} {3}", "{1}: \"{2}\" is unknown. Usage: ansit {1} {3}") \
	X(MAIN_BAD_OPTION, "Pilihan \"{1}\" tidak dikenal atau tanpa nilai. Lihat: ansit help", "Option \"{1}\" is unknown or lacks its value. See: ansit help") \
	X(MAIN_BAD_VALUE, "--{1}: \"{2}\" tidak dapat dipakai. Lihat: ansit help", "--{1}: \"{2}\" cannot be used. See: ansit help") \
	X(MAIN_ARGUMENTS, "Jumlah kata tidak cocok. Pakai: ansit {1} {2}", "Wrong number of words. Usage: ansit {1} {2}") \
	X(MAIN_NO_FORMS, "Berkas formulir di {1} tidak dapat dipakai.", "The form files in {1} cannot be used.") \
	X(MAIN_NO_DATA, "Folder formulir tidak ditemukan. Pasang ulang program, atau sebut dengan ANSIT_DATA.", "The folder of forms was not found. Install the program again, or name it with ANSIT_DATA.") \
	X(MAIN_NO_DB, "Basis data {1} belum ada. Bila kantor sudah punya, sebut dengan --db atau ANSIT_DB. Bila belum: ansit init KODE --year TAHUN, atau coba: ansit demo", "There is no database {1} yet. If the office has one, name it with --db or ANSIT_DB. If not: ansit init CODE --year YEAR, or try: ansit demo") \
	X(MAIN_PASSWORD, "Kata sandi", "Password") \
	X(MAIN_NO_FOLDER, "Folder formulir {1} tidak ada.", "There is no folder of forms {1}.") \
	X(MAIN_PASSWORD_AGAIN, "Ulangi kata sandi", "Password again") \
	X(MAIN_PASSWORD_DIFFERS, "Kedua kata sandi berbeda. Ulangi perintahnya.", "The two passwords differ. Try again.") \
	X(FORM_NOWHERE, "{1}: formulir \"{2}\" tidak disebut tahapan mana pun (calendar.yaml: forms), jadi tidak akan tampil.", "{1}: the form \"{2}\" is named by no stage (calendar.yaml: forms), so it will not be seen.") \
	X(FORM_GOOD, "{1} formulir, {2} baris, {3} pemeriksaan; tidak ada kesalahan.", "{1} forms, {2} rows, {3} checks; no mistake.") \
	X(MAIN_NEEDS_PASSWORD, "Kata sandi {1} diperlukan: jalankan di terminal, atau sebut berkasnya dengan ANSIT_PASSWORD_FILE.", "The password of {1} is needed: run in a terminal, or name its file with ANSIT_PASSWORD_FILE.") \
	X(MAIN_WHICH_REPORT, "Belum ada laporan. Sebut dengan --report TAHUN/TAHAP, mis. --report 2026/ansit", "There is no report yet. Name one with --report YEAR/STAGE, e.g. --report 2026/ansit") \
	X(MAIN_NO_TABLES, "{1} tidak punya tabel.", "{1} has no tables.") \
	X(MAIN_OUTPUT, "Keluaran tidak dapat ditulis seluruhnya; disk penuh?", "The output could not be written whole; is the disk full?") \
	X(SHELL_NO_VILLAGE, "Tidak ada desa \"{1}\". Sebut kodenya, empat angka terakhirnya, atau namanya. Lihat: ansit village list", "There is no village \"{1}\". Give its code, the last four digits of it, or its name. See: ansit village list") \
	X(SHELL_TWO_VILLAGES, "Ada lebih dari satu desa \"{1}\"; sebut kodenya.", "There is more than one village \"{1}\"; give its code.") \
	X(SHELL_NO_ROW, "Tidak ada baris \"{1}\". Lihat: ansit form list --csv", "There is no row \"{1}\". See: ansit form list --csv") \
	X(SET_NO_VALUE, "\"{1}\" bukan BARIS=NILAI.", "\"{1}\" is not ROW=VALUE.") \
	X(IMPORT_MORE, "dan {1} kesalahan lagi.", "and {1} more mistakes.") \
	X(IMPORT_NOTHING, "Tidak ada yang ditulis. Perbaiki berkasnya, lalu ulangi.", "Nothing was written. Mend the file and try again.") \
	X(IMPORT_DONE, "{1}: {2} desa dibaca, {3} isian ditulis, {4} sudah sama.", "{1}: {2} villages read, {3} values written, {4} were the same already.") \
	X(IMPORT_WOULD, "{1}: {2} desa dibaca, tidak ada kesalahan; tidak ada yang ditulis (--dry-run).", "{1}: {2} villages read, no mistake; nothing written (--dry-run).") \
	X(IMPORT_CHECKS, "Pemeriksaan: {1} keras, {2} lunak. Rinciannya: ansit check --report {3}", "Checks: {1} hard, {2} soft. Details: ansit check --report {3}") \
	X(USER_WHICH_ROLE, "--role \"{1}\" tidak dikenal: operator, owner, verifier, camat atau admin.", "--role \"{1}\" is unknown: operator, owner, verifier, camat or admin.") \
	X(USER_NO_ROLE, "Sebut perannya: --role operator, owner, verifier, camat atau admin.", "Name the role: --role operator, owner, verifier, camat or admin.") \
	X(USER_PASSWORD, "(kata sandi)", "(password)") \
	X(USER_CLOSED, " (ditutup)", " (closed)") \
	X(UNIT_WHICH_OWNER, "Sebut pemilik datanya: --owner Setcam, Puskesmas atau PLKB.", "Name its data owner: --owner Setcam, Puskesmas or PLKB.") \
	X(UNIT_NO_VILLAGES, "--villages kosong. Sebut desanya, atau hilangkan pilihan itu untuk semua desa yang tersisa.", "--villages is empty. Name the villages, or leave the option out for all that are left.") \
	X(SOURCE_NO_UNIT, "Tidak ada unit \"{1}\". Lihat: ansit unit list", "There is no unit \"{1}\". See: ansit unit list") \
	X(AUDIT_BROKEN, "Rantai catatan putus di baris {1}: catatan itu atau yang sebelumnya diubah di luar program.", "The chain of the log breaks at row {1}: that row or one before it was changed outside the program.") \
	X(AUDIT_STRAY, "Isian {1} tidak sesuai dengan catatan perubahan: diubah di luar program.", "The value {1} does not agree with the log: it was changed outside the program.") \
	X(AUDIT_ALTERED, "Tabel atau pemicu {1} bukan seperti buatan program: basis data diubah dari luar.", "The table or trigger {1} is not as the program makes it: the database was altered from outside.") \
	X(DEMO_NO_FOLDER, "Folder sementara {1} tidak dapat dibuat.", "The temporary folder {1} cannot be made.") \
	X(DEMO_COVERAGE, "Cakupan kecamatan", "Coverage of the kecamatan") \
	X(ENTRY_NO_TERMINAL, "Layar memerlukan terminal. Untuk skrip: --script FILE; dari shell: ansit set, ansit import.", "The screens need a terminal. For scripts: --script FILE; from a shell: ansit set, ansit import.") \
	X(EXPORT_NOT_THERE, "{1} bukan berkas biasa, atau sebuah basis data; tidak ditimpa. Pilih nama lain, atau pakai: ansit export > ...", "{1} is no plain file, or a database; it is not overwritten. Choose another name, or use: ansit export > ...") \
	X(STATUS_EMPTY, "kosong", "empty") \
	X(INIT_NEXT, "Berikutnya: ansit unit add, ansit user add NAMA --role operator, lalu ansit --user NAMA", "Next: ansit unit add, ansit user add NAME --role operator, then ansit --user NAME") \
	X(USAGE_USAGE, "Pakai", "Usage") \
	X(USAGE_COMMAND, "PERINTAH", "COMMAND") \
	X(USAGE_OPTIONS, "Pilihan", "Options") \
	X(USAGE_EXAMPLES, "Contoh", "Examples") \
	X(USAGE_COMMANDS, "Perintah", "Commands") \
	X(USAGE_COMMON, "Pilihan umum (--db, --user ..): ansit --help", "Common options (--db, --user ..): ansit --help") \
	X(USAGE_NAME, "mengisi, memeriksa dan menjaga enam puluh angka tiap desa", "count, check and keep the sixty figures of each village") \
	X(USAGE_PROGRAM, "Mengisi data sasaran, cakupan layanan dan data pendukung pencegahan stunting sebuah kecamatan, desa demi desa. Tanpa perintah terbuka layar. Setiap isian tersimpan saat ditinggalkan; yang tidak mungkin benar ditandai selagi lembarnya masih di tangan.", "Fills target population, service coverage and supporting data against child stunting for a kecamatan, village by village. Without a command the screens open. Every value is kept when its field is left; what cannot be true is marked while the page is still in hand.") \
	X(USAGE_CODES, "Kode keluar: 0 selesai, 1 data ditolak, 2 salah pakai, 3 gangguan dari luar.", "Exit status: 0 done, 1 the data is refused, 2 wrong use, 3 outside trouble.") \
	X(USAGE_MORE, "Lebih jauh: ansit help PERINTAH, man ansit, dan tombol ? di layar.", "More: ansit help COMMAND, man ansit, and the key ? on the screens.") \
	X(OPTION_DB, "Basis data kecamatan; bila tidak disebut, $ANSIT_DB atau ~/.local/share/ansit/ansit.db.", "Database of the kecamatan; else $ANSIT_DB or ~/.local/share/ansit/ansit.db.") \
	X(OPTION_USER, "Bertindak sebagai orang ini. Akun admin boleh tanpa kata sandi; catatan menyebut keduanya.", "Act as this person. The admin's account needs no password; the log names both.") \
	X(OPTION_FORMS, "Folder formulir tambahan; berkas bernama sama menggantikan bawaan.", "Folder of further forms; a file of the same name replaces the shipped one.") \
	X(OPTION_LANG, "Bahasa layar dan pesan.", "Language of screens and messages.") \
	X(OPTION_THEME, "Tema layar: default, mono, contrast, atau sebuah berkas.", "Theme of the screens: default, mono, contrast, or a file.") \
	X(OPTION_SCRIPT, "Menjalankan layar dari berkas tombol, tanpa terminal.", "Run the screens from a file of keys, without a terminal.") \
	X(OPTION_NOW, "Menahan jam di waktu ini (UTC), mis. 2026-07-14, untuk pengujian.", "Hold the clock at this time (UTC), e.g. 2026-07-14, for tests.") \
	X(OPTION_HELP, "Bantuan.", "Help.") \
	X(OPTION_VERSION, "Versi program.", "Version of the program.") \
	X(OPTION_MAN, "Cetak halaman manual (mdoc).", "Print the manual page (mdoc).") \
	X(OPTION_YEAR, "Tahun sejak daftar desa berlaku; bila tidak disebut, tahun ini.", "Year from which the list of villages holds; else this year.") \
	X(OPTION_REPORT, "Laporan, mis. 2026/sem1; bila tidak disebut, yang terakhir dimulai.", "Report, e.g. 2026/sem1; else the one begun last.") \
	X(OPTION_REASON, "Alasan \"tidak ada data\".", "Reason of \"no data\".") \
	X(OPTION_NOTE, "Catatan di samping isian.", "Note beside the value.") \
	X(OPTION_SOURCE, "Dokumen pemilik data yang disalin operator, bagi unit yang belum punya, mis. \"Lap. Puskesmas 12 Juli 2026 no. 440/112\". Mengganti: ansit source.", "The data owner's document an operator copies from, for units that have none yet, e.g. \"Report of Puskesmas, 12 July 2026, no. 440/112\". To change one: ansit source.") \
	X(OPTION_JSON, "JSON, untuk dibaca program.", "JSON, for programs to read.") \
	X(OPTION_DRY_RUN, "Baca dan periksa semuanya, tidak menulis apa pun.", "Read and check everything, write nothing.") \
	X(OPTION_FORMAT, "Format: csv.", "Format: csv.") \
	X(OPTION_OUTPUT, "Tulis ke berkas ini; berkas lama diganti utuh atau tidak sama sekali.", "Write to this file; an old one is replaced whole or not at all.") \
	X(OPTION_LOCAL, "Sertakan baris lokal (L01), yang bukan baris resmi.", "Include local rows (L01), which are not official ones.") \
	X(OPTION_DRAFT, "Jangan tuntut kelengkapan (R002): periksa yang sudah terisi saja.", "Do not ask for completeness (R002): check only what is filled.") \
	X(OPTION_COVERAGE, "Cakupan kecamatan tiap indikator: jumlah pembilang per jumlah penyebut.", "Coverage of the kecamatan for each indicator: sum of numerators over sum of denominators.") \
	X(OPTION_ROLE, "Peran: operator, owner, verifier, camat atau admin.", "Role: operator, owner, verifier, camat or admin.") \
	X(OPTION_UNIT, "Unit pemilik data (wajib untuk owner).", "Unit of the data owner (required for owner).") \
	X(OPTION_OS, "Akun sistem orang ini: ia masuk tanpa kata sandi.", "This person's account of the system: no password is asked.") \
	X(OPTION_OWNER, "Pemilik data: Setcam, Puskesmas atau PLKB.", "Data owner: Setcam, Puskesmas or PLKB.") \
	X(OPTION_VILLAGES, "Desa unit ini, dipisah koma: kode, empat angka terakhir, atau nama.", "Villages of this unit, parted by commas: codes, last four digits, or names.") \
	X(OPTION_FROM_YEAR, "Tahun mulai berlaku; untuk list: desa pada tahun itu.", "Year from which it holds; for list: the villages of that year.") \
	X(OPTION_WHY, "Alasannya, mis. nomor peraturan.", "Why, e.g. the number of the decree.") \
	X(OPTION_VERIFY, "Periksa rantai SHA-256 dan cocokkan setiap isian dengan catatan.", "Verify the SHA-256 chain and hold every value against the log.") \
	X(OPTION_LAST, "Hanya sekian baris terakhir.", "Only the last so many rows.") \
	X(OPTION_CSV, "form,row,no,owner,unit,denominator,label tiap baris.", "form,row,no,owner,unit,denominator,label of each row.") \
	X(ENV_DB, "Basis data bila --db tidak disebut.", "The database when --db is not given.") \
	X(ENV_USER, "Nama bila --user tidak disebut.", "The name when --user is not given.") \
	X(ENV_PASSWORD, "Berkas yang baris pertamanya kata sandi; hanya boleh terbaca pemiliknya.", "A file whose first line is the password; only its owner may be able to read it.") \
	X(ENV_NEW_PASSWORD, "Berkas kata sandi yang diberikan oleh user add dan user password, bila bukan ANSIT_PASSWORD_FILE.", "A file with the password that user add and user password give, if not ANSIT_PASSWORD_FILE.") \
	X(ENV_LANG, "Bahasa: id atau en.", "Language: id or en.") \
	X(ENV_THEME, "Tema bila --theme tidak disebut.", "The theme when --theme is not given.") \
	X(ENV_DATA, "Folder berisi forms dan themes, bila bukan yang terpasang.", "The folder with forms and themes, if not the installed one.") \
	X(ENTRY_SUMMARY, "membuka layar (juga tanpa perintah)", "open the screens (also without a command)") \
	X(ENTRY_LESSON, "Membuka layar: tahapan setahun, laporan, desa, tabel isian. Kursor kembali ke isian terakhir Anda. Tombol ? menjelaskan tombol lain.", "Opens the screens: stages of the year, report, villages, table. The cursor comes back to your last field. The key ? explains the others.") \
	X(INIT_SUMMARY, "membuat basis data sebuah kecamatan", "make the database of a kecamatan") \
	X(INIT_LESSON, "Membuat basis data baru untuk kecamatan dengan kode wilayah ini, lengkap dengan desa dan kelurahannya. Akun sistem Anda menjadi admin.", "Makes a new database for the kecamatan of this code, with its villages. Your account of the system becomes the admin.") \
	X(DEMO_SUMMARY, "mencoba dengan kecamatan yang sudah terisi", "try with a filled kecamatan") \
	X(DEMO_LESSON, "Membuka kecamatan Bengalon dengan angka karangan, sebagai operator siti. Semua yang diketik hilang saat keluar. Pengguna lain di dalamnya: dewi (Puskesmas), budi (verifikator), camat.", "Opens the kecamatan Bengalon with invented figures, as the operator siti. All you type is gone when you leave. Others in it: dewi (Puskesmas), budi (verifier), camat.") \
	X(SET_SUMMARY, "menulis isian dari shell", "write values from the shell") \
	X(SET_LESSON, "Menulis satu atau beberapa isian sebuah desa; semuanya atau tidak satu pun. Nilai: bilangan bulat (1250 atau 1.250), titik untuk \"tidak ada data\", kata kosong untuk menghapus. Hak dan pemeriksaannya sama dengan di layar.", "Writes one or several values of a village; all of them or none. A value is a whole number (1250 or 1,250), a point for \"no data\", an empty word to clear. Rights and checks are those of the screens.") \
	X(GET_SUMMARY, "membaca isian dari shell", "read values from the shell") \
	X(GET_LESSON, "Mencetak isian: satu, sebuah desa, satu baris di semua desa (-), atau semua. Kolomnya kode, desa, baris, nilai, dipisah tab.", "Prints values: one, those of a village, one row of all villages (-), or all. Columns are code, village, row, value, parted by tabs.") \
	X(IMPORT_SUMMARY, "mengambil CSV lebar ke sebuah laporan", "take a wide CSV into a report") \
	X(IMPORT_LESSON, "Mengambil CSV dengan kolom kode_desa, nama_desa, S01 .. P13 (urutan dan jumlahnya bebas; koma, titik koma atau tab). Semuanya masuk atau tidak satu pun; isi berkas menggantikan isian lama, sel kosong membiarkannya. Setiap kesalahan disebut baris dan kolomnya. Dengan --form, CSV catatan: sebaris sebuah catatan, kolomnya nama isian; titik atau koma tunggal pada bilangan desimal (2.125 atau 2,125) selalu tanda desimal.", "Takes a CSV with the columns kode_desa, nama_desa, S01 .. P13 (any order, any of them; comma, semicolon or tab). All of it goes in or nothing; what the file has replaces old values, an empty cell leaves them. Every mistake is named with its line and column. With --form a CSV of records: a line a record, its columns the names of fields; a single point or comma in a decimal (2.125 or 2,125) is always the decimal sign.") \
	X(EXPORT_SUMMARY, "mencetak sebuah laporan sebagai CSV lebar", "print a report as a wide CSV") \
	X(EXPORT_LESSON, "Mencetak laporan sebagai CSV yang dapat diambil kembali dengan ansit import. Titik berarti \"tidak ada data\", diikuti alasannya.", "Prints the report as a CSV that ansit import takes back. A point means \"no data\", followed by its reason.") \
	X(CHECK_SUMMARY, "memeriksa sebuah laporan; keluar 1 bila ada yang keras", "check a report; exit 1 on hard ones") \
	X(CHECK_LESSON, "Mencetak setiap aturan yang tidak dipenuhi: nomor, hard atau soft, tempat, kalimat, dipisah tab. Yang keras menahan pengiriman, yang lunak meminta catatan.", "Prints every rule that fails: id, hard or soft, place, sentence, parted by tabs. A hard one stops sending, a soft one wants a note.") \
	X(STATUS_SUMMARY, "seberapa jauh sebuah laporan", "how far a report is") \
	X(STATUS_LESSON, "Mencetak yang terisi dan yang wajib menurut formulir dan pemilik data, unit yang ditunggu dan dokumennya, dan tiap desa.", "Prints what is filled and what is required by form and data owner, the units waited for and their documents, and each village.") \
	X(SOURCE_SUMMARY, "menyebut dokumen yang disalin operator", "name the document an operator copies from") \
	X(SOURCE_LESSON, "Operator mengisi baris milik unit lain sesudah menyebut dokumen unit itu, sekali tiap unit dan laporan. Tanpa kata: daftarnya.", "An operator fills rows of another unit after naming that unit's document, once for each unit and report. Without words: the list.") \
	X(UNIT_SUMMARY, "unit pemilik data dan desanya", "units of data owners and their villages") \
	X(UNIT_LESSON, "Satu kecamatan dapat punya beberapa Puskesmas, masing-masing dengan desanya. Tanpa --villages unit baru menerima semua desa yang belum dipegang unit lain milik pemilik data itu.", "A kecamatan may have several Puskesmas, each with its villages. Without --villages a new unit takes every village that no other unit of that data owner holds.") \
	X(USER_SUMMARY, "orang dan perannya", "people and their roles") \
	X(USER_LESSON, "Menambah orang dengan perannya. Yang tidak punya akun sistem (--os) memberi kata sandi: ditanya di terminal, atau dari ANSIT_PASSWORD_FILE. Isian orang yang ditutup tetap ada.", "Adds a person with a role. Who has no account of the system (--os) gives a password: asked at the terminal, or from ANSIT_PASSWORD_FILE. What a closed person wrote stays.") \
	X(VILLAGE_SUMMARY, "desa yang baru, berganti nama, atau berakhir", "villages that are new, renamed or retired") \
	X(VILLAGE_LESSON, "Pemekaran, penggabungan dan ganti nama berlaku sejak sebuah tahun; laporan tahun sebelumnya tetap seperti dulu.", "Splits, merges and renames hold from a year on; reports of earlier years stay as they were.") \
	X(AUDIT_SUMMARY, "catatan semua perubahan", "the log of all changes") \
	X(AUDIT_LESSON, "Mencetak catatan: nomor, waktu, orang, akun, asal, perbuatan, laporan, tempat, baris, sebelum, sesudah, catatan, tanda (! periksa lagi, * sama; accept atau note pada jawaban peringatan). Perbuatan alur kerja: report, confirm, remark, review, rekey, key, refused. --verify mencetak jumlah baris dan sidik jari terakhir, atau di mana rantainya putus; dokumen yang disahkan juga diperiksa tanda tangannya dan tempatnya dalam catatan.", "Prints the log: number, time, person, account, origin, act, report, place, row, before, after, note, mark (! check again, * same; accept or note of an answer to a warning). Acts of the workflow: report, confirm, remark, review, rekey, key, refused. --verify prints the number of rows and the last hash, or where the chain breaks; of signed documents it also checks the signature and their place in the log.") \
	X(BACKUP_SUMMARY, "menyalin basis data dengan aman", "copy the database safely") \
	X(BACKUP_LESSON, "Menulis salinan utuh ke berkas baru, juga selagi orang mengisi. Berkas yang sudah ada tidak ditimpa.", "Writes a whole copy to a new file, also while people are filling. A file that exists is not overwritten.") \
	X(FORM_SUMMARY, "daftar dan pemeriksaan berkas formulir", "list and check form files") \
	X(FORM_LESSON, "list mencetak formulir (nama, jumlah baris, butir atau isian, jenis, judul, berkas) atau baris tabel, fields isian satu formulir, items butir satu daftar periksa. check membaca berkas bersama formulir bawaan dan mencetak setiap kesalahan sebagai berkas:baris: kalimat. adopt, oleh admin, membuat basis data memakai pemilik baris dari formulir ini. Bentuk berkas: man 5 ansit-form.", "list prints the forms (name, how many rows, items or fields, kind, title, file) or the rows of tables, fields the fields of one form, items the items of one checklist. check reads files together with the shipped forms and prints every mistake as file:line: sentence. adopt, by an admin, makes the database take the owners of rows from these forms. How files look: man 5 ansit-form.") \
	X(KEYS_SUMMARY, "uji tombol", "key test") \
	X(KEYS_LESSON, "Membuka layar yang menunjukkan bagaimana program menerima tombol terminal Anda. Tanpa terminal: daftar semua tombol.", "Opens a screen that shows how the program receives the keys of your terminal. Without a terminal: the list of all keys.") \
	X(HELP_SUMMARY, "bantuan sebuah perintah", "help on a command") \
	X(HELP_LESSON, "Mencetak bantuan program atau sebuah perintah.", "Prints the help of the program or of a command.")
/* clang-format on */

#endif
