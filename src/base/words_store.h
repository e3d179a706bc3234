#ifndef BASE_WORDS_STORE_H
#define BASE_WORDS_STORE_H

/* clang-format off */
#define WORDS_STORE(X) \
	X(STORE_MISSING, \
	"Basis data {1} belum ada. Buat dahulu dengan: ansit init KODE", \
	"There is no database {1} yet. Make one first with: ansit init CODE") \
	X(STORE_IS_FOLDER, \
	"{1} adalah folder, bukan basis data. Sebutkan nama berkasnya.", \
	"{1} is a folder, not a database. Name the file in it.") \
	X(STORE_NOT_OURS, \
	"{1} bukan basis data ansit. Periksa nama berkasnya.", \
	"{1} is not an ansit database. Check the name of the file.") \
	X(STORE_NEWER, \
	"{1} ditulis oleh ansit yang lebih baru. Perbarui program ini, lalu buka lagi.", \
	"{1} was written by a newer ansit. Update this program, then open it again.") \
	X(STORE_CORRUPT, \
	"Isi {1} rusak. Jangan dipakai lagi; pulihkan dari cadangan terakhir.", \
	"The contents of {1} are damaged. Stop using it and restore the last backup.") \
	X(STORE_FULL, \
	"Disk penuh: {1} tidak dapat ditulis. Kosongkan ruang lalu ulangi; yang sudah tersimpan tetap ada.", \
	"The disk is full: {1} cannot be written. Free some space and try again; what was saved is safe.") \
	X(STORE_IO, \
	"Disk gagal membaca atau menulis {1} ({2}). Periksa disknya lalu ulangi; yang sudah tersimpan tetap ada.", \
	"The disk failed to read or write {1} ({2}). Check the disk and try again; what was saved is safe.") \
	X(STORE_READONLY, \
	"{1} tidak boleh ditulis oleh akun ini. Mintalah izin tulis atas berkas dan foldernya.", \
	"This account may not write {1}. Ask for write access to the file and its folder.") \
	X(STORE_BUSY, \
	"{1} sedang dipakai program lain. Tunggu sebentar, lalu ulangi.", \
	"{1} is in use by another program. Wait a moment, then try again.") \
	X(STORE_CANTOPEN, \
	"{1} tidak dapat dibuka. Periksa apakah folder dan berkasnya boleh dibaca dan ditulis akun ini.", \
	"{1} cannot be opened. Check that this account may read and write the folder and the file.") \
	X(STORE_MEMORY, \
	"Memori komputer habis. Tutup program lain, lalu ulangi.", \
	"The computer is out of memory. Close other programs, then try again.") \
	X(STORE_TOO_BIG, \
	"Ada isi {1} yang terlalu besar. Periksa berkas itu dengan: ansit audit --verify", \
	"Something in {1} is too big. Check the file with: ansit audit --verify") \
	X(STORE_TROUBLE, \
	"Basis data {1} menolak: {2}. Ulangi; bila tetap, laporkan kalimat ini.", \
	"The database {1} refuses: {2}. Try again; if it stays, report this sentence.") \
	X(STORE_LOST, \
	"Penyimpanan ke {1} dibatalkan dan tidak ada yang berubah. Ulangi.", \
	"Saving to {1} was undone and nothing has changed. Try again.") \
	X(STORE_NETWORK, \
	"{1} ada di folder jaringan ({2}). Pindahkan ke disk komputer ini: di sana isinya dapat rusak.", \
	"{1} is in a network folder ({2}). Move it to a disk of this computer: it can be damaged there.") \
	X(STORE_NO_WAL, \
	"{1} ada di disk yang tidak dapat dipakai beberapa program bersama. Pindahkan ke disk lain.", \
	"{1} is on a disk that several programs cannot share. Move it to another disk.") \
	X(STORE_EXISTS, \
	"{1} sudah ada dan tidak ditimpa. Pakailah nama lain.", \
	"{1} exists already and is not overwritten. Use another name.") \
	X(STORE_FOLDER, \
	"Folder {1} tidak ada atau tidak boleh ditulis ({2}). Pilih folder lain.", \
	"The folder {1} is missing or may not be written ({2}). Choose another folder.") \
	X(STORE_PUBLISH, \
	"{1} tidak dapat dibuat ({2}). Pilih folder lain.", \
	"{1} cannot be made ({2}). Choose another folder.") \
	X(STORE_BACKUP_BAD, \
	"Cadangan {1} tidak jadi: salinannya tidak utuh ({2}). Periksa basis datanya.", \
	"The backup {1} was not made: the copy is not sound ({2}). Check the database.") \
	X(STORE_BACKUP_INSIDE, \
	"Cadangan tidak dapat dibuat selagi ada yang belum selesai disimpan. Ulangi sesudahnya.", \
	"A backup cannot be made while something is still being saved. Try again after that.") \
	X(STORE_BAD_NAME, \
	"Nama \"{1}\" tidak dapat dipakai: 1 sampai {2} bita, tanpa spasi di ujung dan tanpa karakter kendali.", \
	"The name \"{1}\" cannot be used: 1 to {2} bytes, no blanks at the ends, no control characters.") \
	X(STORE_BAD_YEAR, \
	"Tahun {1} tidak dapat dipakai. Tulis tahun antara 2000 dan 2100.", \
	"The year {1} cannot be used. Write a year from 2000 to 2100.") \
	X(STORE_BAD_TEXT, \
	"Teks terlalu panjang. Paling panjang {1} bita.", \
	"The text is too long. At most {1} bytes.") \
	X(STORE_BAD_DISTRICT, \
	"\"{1}\" bukan kode kecamatan. Contoh yang benar: 64.08.09", \
	"\"{1}\" is not a district code. A right one looks like 64.08.09") \
	X(STORE_BAD_VILLAGE, \
	"\"{1}\" bukan kode desa/kelurahan di kecamatan ini. Contoh yang benar: {2}.2001", \
	"\"{1}\" is not a village code of this district. A right one looks like {2}.2001") \
	X(STORE_NO_VILLAGES, \
	"Kecamatan {1} tidak mempunyai desa/kelurahan dalam daftar ini.", \
	"The district {1} has no villages in this list.") \
	X(STORE_REGION_UNKNOWN, \
	"Kecamatan {1} tidak ada dalam daftar wilayah. Periksa kodenya.", \
	"There is no district {1} in the list of regions. Check the code.") \
	X(STORE_REGION_NEAR, \
	"Kecamatan {1} tidak ada dalam daftar wilayah. Di {2} ada {3}.", \
	"There is no district {1} in the list of regions. In {2} there are {3}.") \
	X(STORE_REGION_BROKEN, \
	"Daftar wilayah {1} rusak pada baris {2}. Pasang ulang programnya.", \
	"The list of regions {1} is damaged at line {2}. Install the program again.") \
	X(STORE_VILLAGE_TWICE, \
	"Desa/kelurahan {1} sudah ada dalam daftar.", \
	"The village {1} is in the list already.") \
	X(STORE_VILLAGE_UNKNOWN, \
	"Tidak ada desa/kelurahan {1} dalam daftar, atau sudah dihapus.", \
	"There is no village {1} in the list, or it was retired.") \
	X(STORE_VILLAGE_BEFORE, \
	"Desa/kelurahan {1} baru ada sejak {2}. Tulis tahun itu atau sesudahnya.", \
	"The village {1} stands only since {2}. Write that year or a later one.") \
	X(STORE_VILLAGE_STILL, \
	"Desa/kelurahan {1} masih ada dalam daftar sampai {2}. Tulis tahun itu atau sesudahnya.", \
	"The village {1} stands in the list until {2}. Write that year or a later one.") \
	X(STORE_USER_TWICE, \
	"Pengguna {1} sudah ada. Pakailah nama lain.", \
	"There is a user {1} already. Use another name.") \
	X(STORE_USER_UNKNOWN, \
	"Tidak ada pengguna {1}.", \
	"There is no user {1}.") \
	X(STORE_ACCOUNT_TWICE, \
	"Akun komputer {1} sudah dipakai pengguna {2}.", \
	"The computer account {1} belongs to the user {2}.") \
	X(STORE_NEEDS_UNIT, \
	"PJ data harus mempunyai unit. Sebutkan unitnya.", \
	"A data owner needs a unit. Name the unit.") \
	X(STORE_TAKES_NO_UNIT, \
	"Peran {1} tidak mempunyai unit. Hapus nama unitnya.", \
	"The role {1} has no unit. Leave the unit out.") \
	X(STORE_UNIT_UNKNOWN, \
	"Tidak ada unit {1}. Yang ada: {2}.", \
	"There is no unit {1}. There are: {2}.") \
	X(STORE_UNIT_OTHER, \
	"Unit {1} adalah unit {2}, bukan {3}. Pakailah nama lain.", \
	"The unit {1} is one of {2}, not of {3}. Use another name.") \
	X(STORE_UNIT_NONE_LEFT, \
	"Semua desa/kelurahan {1} sudah ditangani {2}. Sebutkan kode desa yang dipindahkan.", \
	"All villages of {1} are with {2} already. Name the codes of the villages to move.") \
	X(STORE_OWNER_UNKNOWN, \
	"Tidak ada PJ data {1}. Yang ada: {2}.", \
	"There is no data owner {1}. There are: {2}.") \
	X(STORE_BAD_REPORT, \
	"\"{1}\" bukan nama laporan. Contoh: 2026/{2}. Tahapannya: {3}.", \
	"\"{1}\" is not the name of a report. Example: 2026/{2}. The stages are: {3}.") \
	X(STORE_NO_REPORT, \
	"Laporan {1} tidak ada.", \
	"There is no report {1}.") \
	X(STORE_SOURCE_EMPTY, \
	"Sebutkan dokumennya, misalnya: Lap. Puskesmas 12 Juli 2026", \
	"Name the document, for example: Report of the health centre, 12 July 2026") \
	X(STORE_BAD_VALUE, \
	"\"{1}\" bukan bilangan bulat. Tulis angkanya saja, paling banyak 13 angka.", \
	"\"{1}\" is not a whole number. Write digits only, at most 13.") \
	X(STORE_VALUE_AND_REASON, \
	"Isian tidak dapat sekaligus angka dan \"tidak ada data\". Pilih salah satu.", \
	"A cell cannot be a number and \"no data\" at once. Choose one.") \
	X(STORE_ROW_ELSEWHERE, \
	"Baris {1} tidak diisi pada tahapan {2}.", \
	"The row {1} is not filled at the stage {2}.") \
	X(STORE_CONFLICT, \
	"{1} menulis {2} di sini pada {3}. Pilih: pakai isian itu, atau isian Anda ({4}).", \
	"{1} wrote {2} here at {3}. Choose: keep that, or yours ({4}).") \
	X(STORE_EMPTY, "(kosong)", "(empty)") \
	X(STORE_DENY_NOBODY, \
	"Belum ada pengguna aktif yang masuk. Masuklah dengan nama Anda, lalu ulangi.", \
	"No active user is logged in. Log in with your name, then try again.") \
	X(STORE_DENY_NAME, \
	"Tidak boleh menulis atas nama orang lain.", \
	"Nobody may write in another person's name.") \
	X(STORE_DENY_ROLE, \
	"Peran {1} tidak mengisi angka. Angka diisi oleh operator atau PJ data.", \
	"The role {1} does not fill in numbers. The operator or the data owner does.") \
	X(STORE_DENY_STATE, \
	"Laporan ini berstatus {1}, jadi tidak dapat diisi lagi.", \
	"This report is {1} and cannot be filled any more.") \
	X(STORE_DENY_PLACE, \
	"{1} bukan desa/kelurahan yang ada pada tahun laporan ini.", \
	"{1} is not a village that stands in the year of this report.") \
	X(STORE_GONE, \
	"Berkas {1} dihapus, dipindah atau diganti sejak dibuka. Tidak ada yang ditulis; tutup program, kembalikan berkasnya, lalu buka lagi.", \
	"The file {1} was removed, moved or replaced since it was opened. Nothing was written; close the program, put the file back and open it again.") \
	X(STORE_DENY_ROW, \
	"{1} bukan baris yang diisi. Bila formulirnya baru, admin menjalankan: ansit form adopt", \
	"{1} is not a row that is filled in. If its form is new, an admin runs: ansit form adopt") \
	X(STORE_DENY_OWNER, \
	"Baris ini milik {1}. Mintalah {1} atau operator yang mengisinya.", \
	"This row belongs to {1}. Ask {1} or the operator to fill it.") \
	X(STORE_DENY_VILLAGE, \
	"Di desa/kelurahan ini baris itu milik unit {1}, bukan unit Anda.", \
	"In this village that row belongs to the unit {1}, not to yours.") \
	X(STORE_DENY_SOURCE, \
	"Baris ini milik {1}. Sebutkan dahulu dokumen {1} yang Anda salin.", \
	"This row belongs to {1}. First name the document of {1} that you copy from.") \
	X(STORE_DENY_OPERATOR, \
	"Dokumen sumber disebutkan oleh operator.", \
	"Source documents are named by the operator.") \
	X(STORE_DENY_ADMIN, \
	"Hanya admin yang boleh melakukan ini. Mintalah admin kantor.", \
	"Only an admin may do this. Ask the admin of the office.") \
	X(STORE_DENY_LAST, \
	"Ini admin terakhir. Tambahkan admin lain dahulu.", \
	"This is the last admin. Add another admin first.") \
	X(STORE_DENY_HISTORY, \
	"Riwayat tidak pernah dihapus atau diubah.", \
	"History is never removed or changed.") \
	X(STORE_DENY_LOG, \
	"Isian tidak dapat ditulis tanpa catatan perubahan.", \
	"A cell cannot be written without its row in the change log.") \
	X(STORE_DENY_FORM, \
	"{1} bukan formulir yang diisi. Bila formulirnya baru, admin menjalankan: ansit form adopt", \
	"{1} is not a form that is filled in. If it is new, an admin runs: ansit form adopt") \
	X(STORE_DENY_WRITER, \
	"Formulir ini bukan bagian Anda. Yang mengisinya: {1}.", \
	"This form is not yours to fill in. It is filled in by: {1}.") \
	X(STORE_DENY_PARENT, \
	"Catatan induknya sudah dihapus atau bukan dari laporan ini. Pulihkan dahulu induknya.", \
	"The record it belongs under was deleted or is of another report. Restore that one first.") \
	X(STORE_DENY_ORIGIN, \
	"Catatan asalnya tidak ada atau sudah dihapus. Pilih asal yang lain.", \
	"The record it comes from does not exist or was deleted. Choose another origin.") \
	X(STORE_DENY_DELETED, \
	"Catatan ini sudah dihapus. Pulihkan dahulu, lalu isi.", \
	"This record was deleted. Restore it first, then fill it in.") \
	X(STORE_DENY_OFFICE, \
	"Hanya operator atau admin yang boleh melakukan ini.", \
	"Only an operator or an admin may do this.") \
	X(STORE_NEEDS_NOTE, \
	"Tulis catatannya: mengapa dikembalikan, atau mengapa tidak dapat dinilai.", \
	"Write the note: why it is sent back, or why it cannot be judged.") \
	X(STORE_REVIEW_NEWER, \
	"{1} sudah memutuskan di sini pada {2}. Baca dahulu putusannya, lalu putuskan.", \
	"{1} gave a verdict here at {2}. Read that first, then decide.") \
	X(STORE_KEY_TWICE, \
	"Kunci itu sudah didaftarkan oleh {1}. Pakailah kunci lain.", \
	"That key was registered by {1} already. Use another one.") \
	X(STORE_DIGEST, \
	"Dokumen itu tidak sesuai dengan sidiknya. Buat lagi, lalu sahkan.", \
	"The document does not fit its digest. Make it again, then sign it.") \
	X(STORE_NOT_DRAWN, \
	"Isian ini bukan bagian contoh yang Anda ketik ulang.", \
	"This cell is not in the sample you key again.") \
	X(STORE_DENY_OLD, \
	"Laporan ini sudah dibuka kembali sebagai revisi {1}. Kerjakan revisi itu.", \
	"This report was reopened as revision {1}. Work on that one.") \
	X(STORE_DENY_MOVE, \
	"Laporan ini berstatus {1}, jadi ini tidak dapat dilakukan sekarang.", \
	"This report is {1}, so that cannot be done now.") \
	X(STORE_DENY_MOVER, \
	"Ini bukan bagian Anda. Yang melakukannya: {1}.", \
	"This is not yours to do. It is done by: {1}.") \
	X(STORE_DENY_UNCONFIRMED, \
	"{1} belum membuat pernyataan atas angkanya. Mintalah dahulu pernyataan itu.", \
	"{1} has not confirmed its numbers yet. Ask for that first.") \
	X(STORE_DENY_UNREVIEWED, \
	"{1} belum diverifikasi, atau berubah sesudah diverifikasi. Periksa dahulu.", \
	"{1} was not verified yet, or changed after it was. Look at it first.") \
	X(STORE_DENY_UNSIGNED, \
	"Laporan disahkan hanya bersama dokumennya. Sahkan lewat layar pengesahan atau ansit sign.", \
	"A report is signed only together with its document. Sign it on the screen or with ansit sign.") \
	X(STORE_DENY_REASON, \
	"Sebutkan alasan pengembalian, atau kembalikan dahulu barisnya.", \
	"Say why it is returned, or send rows back first.") \
	X(STORE_DENY_CONFIRMED, \
	"Pernyataan {1} masih berlaku untuk baris ini. Cabut dahulu pernyataan itu.", \
	"{1} has confirmed this row. Withdraw that first.") \
	X(STORE_DENY_CONFIRMER, \
	"Pernyataan {1} dibuat atau dicabut {1} sendiri, atau verifikator yang memegang suratnya.", \
	"The word of {1} is given or withdrawn by {1} itself, or by a verifier who holds its paper.") \
	X(STORE_DENY_PAPER, \
	"Sebutkan surat pernyataan {1} yang Anda pegang.", \
	"Name the signed paper of {1} that you hold.") \
	X(STORE_DENY_SEEN, \
	"Isian ini berubah sejak Anda lihat, atau sudah kosong. Lihat lagi, lalu putuskan.", \
	"This changed since you looked at it, or is empty now. Look again, then decide.") \
	X(STORE_DENY_EYES, \
	"Anda sendiri yang menulisnya. Mintalah verifikator lain memeriksanya.", \
	"You wrote this yourself. Ask another verifier to look at it.") \
	X(STORE_DENY_KEY, \
	"Kunci itu bukan kunci Anda, atau sudah dicabut. Pakailah kunci Anda yang berlaku.", \
	"That key is not yours, or was retired. Use the key of yours that is valid.") \
	X(STORE_DENY_SERIAL, \
	"Sementara itu dokumen lain sudah disahkan. Ulangi pengesahannya.", \
	"Another document was signed meanwhile. Sign again.") \
	X(STORE_DENY_FIXED, \
	"Laporan {1} sedang diverifikasi atau menunggu pengesahan, dan memakai desa dan unit ini. Kembalikan dahulu laporan itu, lalu ubah.", \
	"The report {1} is being verified or waits to be signed, and uses these villages and units. Return that report first, then change them.") \
	X(STORE_DENY_NOTE, \
	"Catatan pada pemeriksaan ini ditulis orang lain. Mintalah penulisnya, operator atau verifikator mengubahnya.", \
	"Somebody else wrote the note on this check. Ask its author, the operator or a verifier to change it.")
/* clang-format on */

#endif
