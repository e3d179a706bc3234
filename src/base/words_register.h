#ifndef BASE_WORDS_REGISTER_H
#define BASE_WORDS_REGISTER_H

/* What stands on the screens of registers and documents. Ids begin with REG_. */
/* clang-format off */
#define WORDS_REGISTER(X) \
	X(REG_ORIGIN, "dari {1}", "from {1}") \
	X(REG_ORIGIN_DELETED, "dari {1} (sudah dihapus)", "from {1} (deleted)") \
	X(REG_READER, "Peran Anda hanya melihat daftar ini. Yang mengisi: {1}.", "Your role only reads this list. It is filled by: {1}.") \
	X(REG_RECORDS, "catatan", "records") \
	X(REG_OF, "dari", "of") \
	X(REG_INCOMPLETE, "belum lengkap", "incomplete") \
	X(REG_SEARCHED, "cari", "search") \
	X(REG_SORTED, "urut", "sorted by") \
	X(REG_DESCENDING, " (turun)", " (descending)") \
	X(REG_ONLY_PROBLEMS, "hanya yang bermasalah", "only those with problems") \
	X(REG_ONLY_PROBLEMS_ON, "Hanya catatan yang bermasalah atau belum lengkap. E menampilkan semua lagi.", "Only records with problems or something missing. E shows all again.") \
	X(REG_EMPTY, "Belum ada catatan di sini. Tekan + untuk menambah yang pertama.", "There are no records here yet. Press + to add the first.") \
	X(REG_EMPTY_TAKE, "Belum ada catatan di sini. Tekan + untuk menambah, atau i untuk mengambil dari yang sudah ada.", "There are no records here yet. Press + to add one, or i to take over what there is already.") \
	X(REG_EMPTY_READER, "Belum ada catatan di sini.", "There are no records here yet.") \
	X(REG_NONE_FITS, "Tidak ada catatan yang cocok. q menampilkan semua lagi.", "No record fits. q shows all again.") \
	X(REG_GONE, "Catatan itu baru saja dihapus.", "That record was just deleted.") \
	X(REG_ADD_BELOW, "Rincian ditambah di bawah induknya: buka dulu {1}.", "Lines are added under their record: open {1} first.") \
	X(REG_SINGLE, "Laporan ini hanya punya satu dokumen ini, dan sudah ada. Enter membukanya.", "A report has only one of this document, and here it is. Enter opens it.") \
	X(REG_EMPTY_GONE, "Catatan yang kosong tidak disimpan.", "The empty record was not kept.") \
	X(REG_COPIED, "Disalin menjadi {1}. Enter membukanya, u membatalkan.", "Copied to {1}. Enter opens it, u takes it back.") \
	X(REG_DELETED, "{1} dihapus; u mengembalikan.", "{1} deleted; u brings it back.") \
	X(REG_UNDONE, "Diurungkan: {1}. U mengulangi.", "Taken back: {1}. U does it again.") \
	X(REG_REDONE, "Diulangi: {1}.", "Done again: {1}.") \
	X(REG_UNDONE_GONE, "Diurungkan: {1} tidak ada lagi. U mengembalikan.", "Taken back: {1} is gone. U brings it back.") \
	X(REG_REDONE_GONE, "Diulangi: {1} tidak ada lagi. u mengembalikan.", "Done again: {1} is gone. u brings it back.") \
	X(REG_UNDONE_MANY, "{1} catatan diurungkan. U mengulangi.", "{1} records taken back. U does it again.") \
	X(REG_REDONE_MANY, "{1} catatan diulangi. u mengurungkan.", "{1} records done again. u takes them back.") \
	X(REG_DELETED_BEFORE, "{1} sudah dihapus orang lain.", "{1} had been deleted by somebody else.") \
	X(REG_NOTHING_OPEN, "Tidak ada catatan yang dapat dibuka di sini.", "There is no record to open here.") \
	X(REG_READ_ONLY, "hanya lihat", "read only") \
	X(REG_WAITING, "menunggu", "waiting") \
	X(REG_ALL_WELL, "Tidak ada kesalahan atau peringatan pada catatan ini.", "No error or warning in these records.") \
	X(REG_ALL_COMPLETE, "Semua catatan di sini lengkap.", "All records here are complete.") \
	X(REG_TAKE_NONE, "Daftar ini tidak mengambil dari tahapan lain. + menambah.", "This list takes nothing over from another stage. + adds.") \
	X(REG_TAKE_ABOVE, "Rincian ikut diambil bersama induknya.", "Lines are taken over together with their record.") \
	X(REG_TAKE_TITLE, "Ambil", "Take over") \
	X(REG_TAKE_KEYS_OTHER, "Spasi tandai  * semua  i ambil yang ditandai  Tab sumber lain  q kembali", "Space mark  * all  i take what is marked  Tab another source  q back") \
	X(REG_TAKE_CHOSEN, "ditandai", "marked") \
	X(REG_TAKE_TAKEN, "sudah diambil", "already taken") \
	X(REG_TAKE_ALREADY, "sudah diambil", "taken") \
	X(REG_TAKE_EMPTY, "Belum ada yang dapat diambil dari sana. q kembali, lalu + menambah sendiri.", "There is nothing to take over from there yet. q goes back, + adds by hand.") \
	X(REG_TAKE_KEYS, "Spasi tandai  * semua  i ambil yang ditandai  ? bantuan  q kembali", "Space mark  * all  i take what is marked  ? help  q back") \
	X(REG_TAKE_MARK_FIRST, "Tandai dulu dengan Spasi (atau * semua), lalu i mengambilnya.", "Mark with Space first (or * for all), then i takes them over.") \
	X(REG_TAKE_PASSED, "{1} catatan diambil; {2} sudah diambil orang lain, jadi dilewati.", "{1} records taken over; {2} passed by: somebody else had taken them.") \
	X(REG_TAKE_DONE_ROWS, "{1} catatan dibuat; lengkapi dengan Enter. u membatalkan.", "{1} records made; complete them with Enter. u takes them back.") \
	X(REG_TAKE_DONE, "{1} catatan diambil; asalnya tetap tertaut. u membatalkan.", "{1} records taken over; they stay linked to where they came from. u takes them back.") \
	X(REG_SUGGESTION, "(Enter: {1})", "(Enter: {1})") \
	X(REG_REQUIRED, " (wajib)", " (required)") \
	X(REG_ORIGIN_VALUE, "di asalnya: {1}", "where it came from: {1}") \
	X(REG_MORE, "{1} lagi; ketik kata atau kodenya", "{1} more; type words or the code") \
	X(REG_DONE, "Selesai.", "Done.") \
	X(REG_NOT_DONE, "Belum lengkap: {1} isian.", "Not complete: {1} values.") \
	X(REG_DONE_LIST, " Enter: kembali ke daftar.", " Enter: back to the list.") \
	X(REG_DONE_LINES, " Enter: {1} ({2}). Esc Esc: ke daftar.", " Enter: {1} ({2}). Esc Esc: to the list.") \
	X(REG_KEYS_READER, "Enter lanjut  Esc u balik  Esc h riwayat  Esc 1 bantuan  Esc Esc keluar", "Enter next  Esc u back  Esc h history  Esc 1 help  Esc Esc leave") \
	X(REG_WENT, "ke {1}", "to {1}") \
	X(REG_ASK_FIELD, "Ke isian nomor: ", "To field number: ") \
	X(REG_KEYS_TEXT, "Enter lanjut  Esc u balik  Esc s sama  Esc 1 bantuan  Esc Esc keluar", "Enter next  Esc u back  Esc s same  Esc 1 help  Esc Esc leave") \
	X(REG_KEYS_CODES, "Enter lanjut  = pilih dari daftar  Esc u balik  Esc 1 bantuan  Esc Esc keluar", "Enter next  = choose from list  Esc u back  Esc 1 help  Esc Esc leave") \
	X(REG_KEYS_PARAGRAPHS, "Tab lanjut  Enter baris baru  Esc u balik  Esc 1 bantuan  Esc Esc keluar", "Tab next  Enter new line  Esc u back  Esc 1 help  Esc Esc leave") \
	X(REG_KEYS_DONE, "Enter terima  Atas balik  Esc 1 bantuan  Esc Esc keluar", "Enter accept  Up back  Esc 1 help  Esc Esc leave") \
	X(REG_WRITTEN_BY, "terakhir ditulis {1}, {2}", "last written by {1}, {2}") \
	X(REG_REST, ", rincian {1}, sisa {2}", ", lines {1}, left {2}") \
	X(REG_OVER, ", rincian {1}, lebih {2}", ", lines {1}, {2} too much") \
	X(REG_ASK_NUMBER, "Ke nomor: ", "To number: ") \
	X(REG_NO_SUCH_NUMBER, "Tidak ada nomor \"{1}\" di daftar ini.", "There is no number \"{1}\" in this list.")
/* clang-format on */

#endif
