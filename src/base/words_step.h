#ifndef BASE_WORDS_STEP_H
#define BASE_WORDS_STEP_H

/* The workflow on screen: steps, warnings, returned rows. */
/* clang-format off */
#define WORDS_STEP(X) \
	X(STEP_TITLE, "Langkah laporan", "Steps of the report") \
	X(STEP_SO_FAR, "Langkah sejauh ini", "Steps so far") \
	X(STEP_NO_STEPS, "Belum ada: laporan ini belum pernah diserahkan.", "None yet: this report was never submitted.") \
	X(STEP_MAY, "Yang dapat Anda lakukan", "What you can do") \
	X(STEP_MAY_NOTHING, "Tidak ada langkah bagi Anda sekarang.", "There is no step for you now.") \
	X(STEP_SO_FAR_LAST, "Langkah sejauh ini ({1} terakhir dari {2})", "Steps so far (the last {1} of {2})") \
	X(STEP_LACKS, "kurang {1}", "{1} missing") \
	X(STEP_LACKS_KEY, "buat kunci dulu", "make a key first") \
	X(STEP_PICTURE, "v gambar", "v picture") \
	X(STEP_NO_CONFIRM, "p menyatakan angka unit benar; di laporan ini tidak ada yang menunggu pernyataan Anda.", "p confirms the numbers of a unit; nothing in this report waits for your word.") \
	X(STEP_TURN_OTHERS, "Laporan ini belum dimulai. Yang memulainya: operator atau PJ data.", "This report is not begun. Operators and data owners begin it.") \
	X(STEP_TURN_NONE, "Laporan ini belum dimulai: isi dulu satu angka atau catatan.", "This report is not begun: first fill in a number or a record.") \
	X(STEP_UNCONFIRMED, "Belum dinyatakan benar: {1}", "Not confirmed: {1}") \
	X(STEP_CHANGED, "{1} isian berubah sejak revisi {2}", "{1} values changed since revision {2}") \
	X(STEP_CONFIRM, "Nyatakan angka unit benar", "Confirm the numbers of a unit") \
	X(STEP_ACCEPT, "Beri catatan atau terima peringatan", "Put notes on warnings or accept them") \
	X(STEP_SUBMIT, "Serahkan kepada verifikator", "Submit to the verifier") \
	X(STEP_REVIEW, "Periksa baris demi baris", "Look at it row by row") \
	X(STEP_RETURN, "Kembalikan untuk diperbaiki", "Return it to be mended") \
	X(STEP_VERIFY, "Nyatakan terverifikasi", "Verify") \
	X(STEP_SIGN, "Sahkan dengan tanda tangan", "Sign") \
	X(STEP_REOPEN, "Buka revisi baru", "Open a new revision") \
	X(STEP_CODE_SUBMIT, "Untuk menyerahkan ketik kode ini:", "To submit type this code:") \
	X(STEP_CODE_RETURN, "Untuk mengembalikan ketik kode ini:", "To return it type this code:") \
	X(STEP_CODE_VERIFY, "Untuk memverifikasi ketik kode ini:", "To verify type this code:") \
	X(STEP_CODE_REOPEN, "Untuk membuka revisi baru ketik kode ini:", "To open a new revision type this code:") \
	X(STEP_CODE_KEYS, "Angka, lalu Enter  Esc Esc batal: tidak ada yang berubah", "Digits, then Enter  Esc Esc cancel: nothing changes") \
	X(STEP_CODE_WRONG, "Kode tidak sama; tidak ada yang dilakukan. Ketik lagi, atau Esc Esc.", "The code differs; nothing was done. Type it again, or Esc Esc.") \
	X(STEP_DONE_SUBMIT, "Diserahkan. Menunggu verifikator.", "Submitted. Waiting for the verifier.") \
	X(STEP_DONE_RETURN, "Dikembalikan. Operator melihatnya di layar awal.", "Returned. The operator sees it on the home screen.") \
	X(STEP_DONE_VERIFY, "Terverifikasi. Menunggu camat.", "Verified. Waiting for the camat.") \
	X(STEP_DONE_REOPEN, "Revisi baru dibuka sebagai draf; revisi sebelumnya tetap tersimpan.", "A new revision is open as a draft; the one before stays.") \
	X(STEP_ASK_RETURN, "Alasan pengembalian: ", "Reason of the return: ") \
	X(STEP_ASK_REOPEN, "Alasan membuka kembali: ", "Reason for reopening: ") \
	X(STEP_GAPS, "{1}: masih kurang {2} hal. Enter ke sana, q batal.", "{1}: still missing {2}. Enter goes there, q cancels.") \
	X(STEP_NO_GAPS, "{1}: tidak ada lagi yang kurang. Enter melanjutkan.", "{1}: nothing is missing any more. Enter goes on.") \
	X(REMARK_TITLE, "Galat dan peringatan", "Errors and warnings") \
	X(REMARK_STATE, "Belum dijawab {1} dari {2}.  x menghalangi penyerahan, ! perlu catatan.", "{1} of {2} open.  x stops the submission, ! wants a note.") \
	X(REMARK_PLACE, "Tempat", "Place") \
	X(REMARK_WHAT, "Yang gagal", "What fails") \
	X(REMARK_ANSWER, "Jawaban", "Answer") \
	X(REMARK_OPEN, "belum", "open") \
	X(REMARK_ACCEPTED, "diterima", "accepted") \
	X(REMARK_NOTE, "catatan", "note") \
	X(REMARK_ACCEPTED_BY, "Diterima {1}, {2}: {3}", "Accepted by {1}, {2}: {3}") \
	X(REMARK_NOTE_BY, "Catatan {1}, {2}: {3}", "Note of {1}, {2}: {3}") \
	X(REMARK_STALE, "Jawaban {1} gugur, angkanya berubah. ", "The answer of {1} fell, the numbers changed. ") \
	X(REMARK_NOTE_BESIDE, "Catatannya ada di isian itu sendiri; g ke sana.", "Its note stands beside the value itself; g goes there.") \
	X(REMARK_WANTS_NOTE, "Perlu catatan: Enter menulisnya, atau perbaiki angkanya (g ke sana).", "It wants a note: Enter writes one, or mend the number (g goes there).") \
	X(REMARK_WANTS_VERIFIER, "Perbaiki angkanya (g ke sana); atau verifikator menerimanya dengan alasan.", "Mend the number (g goes there); or a verifier accepts it with a reason.") \
	X(REMARK_NEVER, "Galat ini tidak dapat diterima: angkanya harus diperbaiki (g ke sana).", "This error cannot be accepted: the number must be mended (g goes there).") \
	X(REMARK_NONE, "Tidak ada galat atau peringatan di laporan ini.", "There is no error or warning in this report.") \
	X(REMARK_ALL_ANSWERED, "Semuanya sudah dijawab.", "All of them are answered.") \
	X(REMARK_ASK_REASON, "Alasan menerima: ", "Reason for accepting: ") \
	X(REMARK_IS_ACCEPTED, "Diterima; alasannya dicetak di dokumen laporan. e: berikutnya.", "Accepted; the reason is printed in the document. e: the next one.") \
	X(REMARK_IS_NOTED, "Dicatat; catatannya dicetak di dokumen laporan. e: berikutnya.", "Noted; the note is printed in the document. e: the next one.") \
	X(REMARK_TAKEN_AWAY, "Jawabannya dihapus.", "The answer was taken away.") \
	X(REMARK_KEYS, "Enter jawab", "Enter answer") \
	X(RETURNED_TITLE, "Dikembalikan kepada Anda", "Returned to you") \
	X(RETURNED_STATE, "{1} menunggu. Yang diubah atau diberi catatan keluar dari daftar ini.", "{1} waiting. What is changed or given a note leaves this list.") \
	X(RETURNED_ROW, "Baris", "Row") \
	X(RETURNED_NOTE, "Dikembalikan {1}, {2}: {3}", "Returned by {1}, {2}: {3}") \
	X(RETURNED_PROPOSED, "(ketik ulang: {1}; di isiannya t memakainya)", "(re-keyed: {1}; in the field t takes it)") \
	X(RETURNED_NONE, "Tidak ada yang dikembalikan kepada Anda. Esc x: langkah berikutnya.", "Nothing is returned to you. Esc x: the next step.") \
	X(RETURNED_HOME, "Dikembalikan kepada Anda: {1} baris ({2}, {3})", "Returned to you: {1} rows ({2}, {3})") \
	X(RETURNED_HERE, "k {1}: dikembalikan {2}: {3}", "k {1}: returned by {2}: {3}") \
	X(RETURNED_TAKE, " (t: pakai {1})", " (t: take {1})") \
	X(DIFFER_TITLE, "Yang berubah", "What changed") \
	X(DIFFER_STATE, "{1} isian berubah sejak revisi {2}.", "{1} values changed since revision {2}.") \
	X(DIFFER_WHAT, "Semula -> kini", "Before -> now") \
	X(DIFFER_BY, "Oleh", "By") \
	X(DIFFER_NONE, "Belum ada yang berubah.", "Nothing has changed yet.") \
	X(DIFFER_FIRST, "Laporan ini masih revisi 1: belum pernah dibuka kembali.", "This report is revision 1: it was never opened again.") \
	X(CONFIRM_WITHDRAWN, "Pernyataan {1} gugur karena perubahan ini.", "The confirmation of {1} falls by this change.") \
	X(CONFIRM_HERE, "Di sini p menyatakan angka unit di bawah kursor benar.", "Here p confirms the numbers of the unit under the cursor.") \
	X(CONFIRM_WHERE, "Pilih dulu unitnya di bawah, lalu p.", "First choose the unit below, then p.") \
	X(CONFIRM_ASK_PAPER, "Surat pernyataan {1} (nomor, tanggal): ", "Signed paper of {1} (number, date): ") \
	X(CONFIRM_NEEDS_PAPER, "Sebutkan suratnya: pernyataan tanpa surat hanya dari unit itu sendiri.", "Name the paper: without one only the unit itself can confirm.") \
	X(CONFIRM_DONE, "{1} dinyatakan benar. Perubahan angka sesudah ini menggugurkannya.", "{1} is confirmed. A number that changes after this withdraws it.") \
	X(CONFIRM_ALREADY, "{1} sudah menyatakan angkanya benar ({2}, {3}).", "{1} has confirmed its numbers ({2}, {3}).") \
	X(CONFIRM_GIVEN, "dinyatakan benar", "confirmed") \
	X(CONFIRM_OWED, "belum dinyatakan", "not confirmed") \
	X(CONFIRM_BY, "{1}: dinyatakan benar oleh {2}, {3}.", "{1}: confirmed by {2}, {3}.") \
	X(CONFIRM_BY_PAPER, "{1}: dinyatakan benar dengan {4}, dicatat {2}, {3}.", "{1}: confirmed by {4}, recorded by {2}, {3}.") \
	X(RETURNED_WHY, "Dikembalikan {1}, {2}: {3}", "Returned by {1}, {2}: {3}") \
	X(NEWS_YOURS, "Menunggu Anda: {1} ({2})", "Waits for you: {1} ({2})") \
	X(NEWS_NOTHING, "", "") \
	X(NEWS_GO, "e: ke sana", "e: go there") \
	X(NEWS_STEPS, "Esc x: langkah", "Esc x: steps") \
	X(NEWS_LIST, "h: daftarnya", "h: the list") \
	X(STEP_NO_KEY, "Buat dulu kunci: ansit key new", "First make a key: ansit key new") \
	X(STEP_NOWHERE, "Itu tidak berada di satu baris. Kalimatnya menyebut yang harus diperbaiki.", "That stands in no single row. The sentence says what to mend.")
/* clang-format on */

#endif
