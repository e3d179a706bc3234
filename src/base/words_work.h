#ifndef BASE_WORDS_WORK_H
#define BASE_WORDS_WORK_H

/* What is said while a table is being filled, by screen, line and shell alike. */
/* clang-format off */
#define WORDS_WORK(X) \
	X(TYPED_NOT_WHOLE, "\"{1}\" bukan bilangan bulat nol atau lebih. Tulis angka saja, mis. 1250 atau 1.250.", "\"{1}\" is not a whole number, zero or more. Write digits only, e.g. 1250 or 1,250.") \
	X(TYPED_TOO_BIG, "\"{1}\" terlalu besar; kemungkinan salah ketik.", "\"{1}\" is too big; probably mistyped.") \
	X(TYPED_NO_SUCH_REASON, "Tidak ada alasan nomor {1}. Tekan = untuk melihat daftarnya.", "There is no reason number {1}. Press = to see the list.") \
	X(ENTRY_NO_DATA, "tidak ada", "no data") \
	X(ENTRY_NO_DATA_ASK, "Tidak ada data: Enter, atau nomor alasannya lalu Enter (= daftar alasan).", "No data: Enter, or the number of the reason and Enter (= list of reasons).") \
	X(ENTRY_REASON_OWED, "! {1}: alasan \"tidak ada data\" belum ditulis. .1 sampai .{2} memilih, n menulis.", "! {1}: the reason for \"no data\" is still owed. .1 to .{2} choose, n writes.") \
	X(ENTRY_SAME_ASK, "Sama dengan laporan sebelumnya. Enter menerima.", "Same as the report before. Enter accepts.") \
	X(ENTRY_SAME_AGAIN, "Isian ini sudah ada; * sekali lagi menggantinya dengan angka sebelumnya.", "There is a value here; * once more replaces it with the one before.") \
	X(ENTRY_KEPT_UNFINISHED, "? \"{1}\" belum selesai diketik saat terputus. m: pakai, t: buang, atau ketik ulang.", "? \"{1}\" was not finished when the line was cut. m: use it, t: drop it, or type again.") \
	X(ENTRY_ALL_FILLED, "Tidak ada lagi isian wajib yang kosong bagi Anda.", "No required field is left empty for you.") \
	X(ENTRY_NOTHING_YOURS, "Tidak ada baris unit Anda di tabel ini untuk {1}. > desa berikutnya.", "No row of your unit is in this table for {1}. > next village.") \
	X(ENTRY_VILLAGE_GONE, "Desa {1} baru saja dikeluarkan dari daftar. Kursor pindah ke desa pertama.", "Village {1} was just taken off the list. The cursor went to the first village.") \
	X(ENTRY_NOTHING_BEFORE, "Laporan sebelumnya tidak punya angka di baris ini.", "The report before has no number in this row.") \
	X(ENTRY_DIGITS_ONLY, "{1} tidak dipakai di isian. Esc Esc keluar, ? bantuan.", "{1} is not used in a field. Esc Esc leaves, ? helps.") \
	X(ENTRY_COMPUTED, "Baris ini dihitung sendiri; tidak diisi.", "This row is computed; nobody fills it.") \
	X(ENTRY_LOCKED, "Laporan ini sudah {1}, jadi terkunci. Esc x: langkahnya.", "This report is {1}, so it is locked. Esc x: its steps.") \
	X(ENTRY_LOCKED_SIGNED, "Laporan ini sudah {1}, jadi terkunci. Esc x: langkahnya, mis. buka revisi.", "This report is {1}, so it is locked. Esc x: its steps, such as a new revision.") \
	X(ENTRY_READER, "Peran Anda hanya melihat tabel ini. Yang mengisi: operator dan pemilik data.", "Your role only reads this table. Operators and data owners fill it.") \
	X(ENTRY_NOT_YOURS, "Baris ini milik {1} ({2}), bukan unit Anda.", "This row belongs to {1} ({2}), not to your unit.") \
	X(ENTRY_NEEDS_SOURCE, "Sumber dari {1} belum disebut. d: tulis dokumennya; yang diketik sementara disimpan.", "The document of {1} is not named yet. d: write it; what is typed meanwhile is kept.") \
	X(ENTRY_SOURCE_NAMED, "Sumber {1} dicatat.", "Document of {1} recorded.") \
	X(ENTRY_SOURCE_WRITTEN, "Sumber {1} dicatat; {2} isian yang menunggu kini tersimpan.", "Document of {1} recorded; {2} waiting values are now written.") \
	X(ENTRY_SOURCE_NOT_NEEDED, "Pemilik data mengisi barisnya sendiri; sumber tidak perlu.", "A data owner fills its own rows; no document is needed.") \
	X(ENTRY_CONFLICT, "? {1}: {2} menulis {3} ({4}), Anda mengetik {5}. m: pakai milik Anda, t: pakai miliknya.", "? {1}: {2} wrote {3} ({4}), you typed {5}. m: keep yours, t: keep theirs.") \
	X(ENTRY_NO_CONFLICT, "Tidak ada yang perlu dipilih di isian ini.", "There is nothing to choose in this field.") \
	X(ENTRY_KEPT_WRONG, "? \"{1}\" bukan bilangan bulat. Ketikan disimpan; perbaiki atau Del.", "? \"{1}\" is not a whole number. What you typed is kept; mend it or Del.") \
	X(ENTRY_NO_UNDO, "Tidak ada lagi yang dapat dibatalkan.", "Nothing more to undo.") \
	X(ENTRY_NO_REDO, "Tidak ada lagi yang dapat diulang.", "Nothing more to redo.") \
	X(ENTRY_NO_SUCH_ROW, "Tidak ada baris atau desa \"{1}\". Contoh: S12, B5, 2006.", "There is no row or village \"{1}\". Examples: S12, B5, 2006.") \
	X(ENTRY_NOT_FOUND, "\"{1}\" tidak ditemukan.", "\"{1}\" was not found.") \
	X(ENTRY_ALL_WELL, "Tidak ada kesalahan, peringatan atau tanda di laporan ini.", "No error, warning or flag in this report.") \
	X(ENTRY_SAVED, "Tersimpan. Setiap isian memang tersimpan sendiri saat ditinggalkan.", "Saved. Every field is saved by itself when you leave it.") \
	X(STATE_NONE, "-", "-") \
	X(STATE_DRAFT, "draf", "draft") \
	X(IDENTITY_UNKNOWN_ACCOUNT, "Akun \"{1}\" belum terikat pada seorang pengguna. Pakai --user NAMA, atau minta admin: ansit user add NAMA --role PERAN --os {1}", "Account \"{1}\" is not bound to a person. Use --user NAME, or ask the admin: ansit user add NAME --role ROLE --os {1}") \
	X(IDENTITY_NO_SUCH_USER, "Tidak ada pengguna aktif \"{1}\". Lihat: ansit user list", "There is no active person \"{1}\". See: ansit user list") \
	X(IDENTITY_WRONG, "Nama atau kata sandi salah.", "Wrong name or password.") \
	X(IMPORT_EMPTY, "{1}: tidak ada baris data. Baris pertama kepala kolom, lalu satu baris tiap desa.", "{1}: no data lines. The first line names the columns, then one line a village.") \
	X(IMPORT_NO_HEAD, "{1}: kolom kode_desa tidak ada di baris pertama. Contoh: ansit export > contoh.csv", "{1}: there is no column kode_desa in the first line. Example: ansit export > example.csv") \
	X(IMPORT_COLUMN_UNKNOWN, "kolom \"{1}\" tidak dikenal; yang ada: kode_desa, nama_desa, S01 .. P13", "column \"{1}\" is unknown; there are: kode_desa, nama_desa, S01 .. P13") \
	X(IMPORT_COLUMN_TWICE, "kolom \"{1}\" ada dua kali", "column \"{1}\" stands twice") \
	X(IMPORT_OTHER_DISTRICT, "desa {1} bukan di kecamatan ini ({2})", "village {1} is not in this district ({2})") \
	X(IMPORT_VILLAGE_UNKNOWN, "desa \"{1}\" tidak ada di daftar. Lihat: ansit village list", "village \"{1}\" is not in the list. See: ansit village list") \
	X(IMPORT_VILLAGE_TWICE, "desa {1} sudah ada di baris {2}", "village {1} already stands on line {2}") \
	X(IMPORT_NAME_SLIPPED, "nama \"{1}\" bukan milik {2} ({3}); baris tergeser?", "the name \"{1}\" does not belong to {2} ({3}); has the line slipped?") \
	X(IMPORT_TOO_WIDE, "baris ini punya lebih banyak sel daripada kepala kolom", "this line has more cells than the first line has columns") \
	X(IMPORT_NOT_YOURS, "baris ini milik {1} ({2}) di {3}; Anda tidak dapat mengisinya", "this row belongs to {1} ({2}) in {3}; you cannot fill it") \
	X(IMPORT_ROLE, "Peran {1} tidak mengisi angka. Ulangi sebagai operator atau PJ data: ansit --user NAMA import ...", "The role {1} fills no figures. Try as an operator or data owner: ansit --user NAME import ...") \
	X(IMPORT_NEEDS_SOURCE, "baris milik {1}: sebut dokumennya dengan --source \"Lap. ... tanggal ...\"", "a row of {1}: name its document with --source \"Report of ... dated ...\"") \
	X(ENTRY_NO_VILLAGES, "Kecamatan ini tidak punya desa pada tahun itu. Tambah dengan: ansit village add KODE NAMA", "This district has no villages in that year. Add with: ansit village add CODE NAME")
/* clang-format on */

#endif
