#ifndef BASE_WORDS_VERIFY_H
#define BASE_WORDS_VERIFY_H

/* Verifying and blind re-keying: work, screens and commands. */
/* clang-format off */
#define WORDS_VERIFY(X) \
	X(REKEY_SUMMARY, "ketik ulang contoh isian tanpa melihat; tingkat kesalahan", "re-key a sample of cells blind; error rates") \
	X(REKEY_LESSON, "Verifikator mengundi beberapa isian (draw) lalu mengetiknya dari lembar asli tanpa melihat yang tertulis. Yang sama selesai. Yang berbeda diketik sekali lagi: nilai baru yang sama dua kali mengembalikan baris itu kepada pengisinya; kembali ke yang tertulis dihitung salah ketik verifikator. Tanpa argumen: tiap orang, isian yang diketik ulang, salah isi, persen; isian yang ia periksa, salah ketiknya, persen.", "A verifier draws some cells (draw) and types them from the paper without seeing what stands. What is equal is done. What differs is typed once more: the same new value twice sends the row back to whoever filled it; going back to what stands counts as a slip of the verifier. Without arguments: for each person the fields re-keyed, errors, per cent; fields re-keyed by the person, slips, per cent.") \
	X(REKEY_WORDS, "Tulis: ansit rekey draw [DESA], ansit rekey list, atau ansit rekey DESA BARIS NILAI.", "Write: ansit rekey draw [VILLAGE], ansit rekey list, or ansit rekey VILLAGE ROW VALUE.") \
	X(REKEY_NOT_DRAWN, "{1} {2} tidak diundi untuk Anda: ansit rekey list menunjukkan yang diundi.", "{1} {2} was not drawn for you: ansit rekey list shows what was.") \
	X(REKEY_OPTION_COUNT, "berapa isian yang diundi (10)", "how many cells to draw (10)") \
	X(REKEY_OPTION_SEED, "angka awal undian, agar dapat diulang", "seed of the draw, to repeat it") \
	X(KEYING_TITLE, "Ketik ulang", "Blind re-keying") \
	X(KEYING_ABOUT, "Ketik dari lembar aslinya; yang tertulis tidak diperlihatkan.", "Type from the paper itself; what stands is not shown.") \
	X(KEYING_STATE, "{1} dari {2}   salah isi {3}   salah ketik Anda {4}", "{1} of {2}   wrong {3}   your slips {4}") \
	X(KEYING_AGAIN, "Berbeda. Ketik sekali lagi.", "Different. Type it once more.") \
	X(KEYING_AGAIN_OTHER, "Berbeda lagi, juga dari ketikan tadi. Lihat lembarnya, lalu ketik sekali lagi.", "Different again, also from what you typed before. Look at the paper and type it once more.") \
	X(KEYING_OWES, "Baris ini berbeda dari yang tertulis: ketik sekali lagi dulu.", "This row differs from what stands: type it once more first.") \
	X(KEYING_EMPTY, "Ketik angkanya dulu; titik bila tidak ada data.", "Type the number first; a point for no data.") \
	X(KEYING_SETTLED, "Isian ini sudah diketik ulang; hasilnya tetap.", "This cell has been re-keyed; the outcome stays.") \
	X(KEYING_EQUAL, "{1}: sama.", "{1}: the same.") \
	X(KEYING_KEYER, "{1}: ketik ulang {2}, tertulis {3}. Dikembalikan untuk diperbaiki.", "{1}: re-keyed {2}, written {3}. Sent back to be mended.") \
	X(KEYING_VERIFIER, "{1}: memang {2}. Dihitung sebagai salah ketik Anda.", "{1}: it is {2} indeed. Counted as a slip of yours.") \
	X(KEYING_NOTE, "Ketik ulang: {1}, tertulis {2}.", "Re-keyed: {1}, written {2}.") \
	X(KEYING_LESSON, "Beberapa isian diundi, dan Anda mengetiknya dari lembar aslinya tanpa melihat yang tertulis. Yang sama selesai. Yang berbeda diketik sekali lagi; nilai baru yang sama dua kali mengembalikan baris itu kepada pengisinya.", "Some cells are drawn, and you type them from the paper without seeing what stands. What is equal is done. What differs is typed once more; the same new value twice sends the row back to whoever filled it.") \
	X(KEYING_HEAD, "Ketikan Anda / hasil", "Your typing / result") \
	X(KEYING_RESULT_SAME, "sama", "the same") \
	X(KEYING_RESULT_KEYER, "dikembalikan: {1}", "sent back: {1}") \
	X(KEYING_RESULT_VERIFIER, "{1}, salah ketik Anda", "{1}, your slip") \
	X(KEYING_DONE, "Semua selesai. r mengundi isian lain, q kembali.", "All done. r draws other cells, q goes back.") \
	X(KEYING_LEFT, "Belum diketik: {1}", "Not typed yet: {1}") \
	X(KEYING_ASK, "Berapa isian {1} diundi untuk diketik ulang? ({2}) ", "How many cells of {1} to draw for re-keying? ({2}) ") \
	X(KEYING_TOO_MANY, "Di sini hanya {1} isian lagi yang dapat diundi. Ketik paling banyak sekian.", "Only {1} cells are left to draw here. Type no more than that.") \
	X(KEYING_KEYS, "r undi", "r draw") \
	X(KEYING_DRAWN, "{1} isian diundi. Ambil lembar aslinya.", "{1} cells drawn. Take the paper they came from.") \
	X(KEYING_NOT_NOW, "Ketik ulang hanya selama laporan diserahkan dan belum diverifikasi.", "Re-keying is only for a report that is submitted and not yet verified.") \
	X(KEYING_NO_COUNT, "Sebutkan berapa isian yang diundi: 1 sampai 999.", "Say how many cells to draw: 1 to 999.") \
	X(KEYING_NOTHING_LEFT, "Tidak ada lagi isian untuk diundi di sini: semua sudah diundi, kosong, atau Anda sendiri yang menulisnya.", "No cells are left to draw here: all are drawn, empty, or written by yourself.") \
	X(VERIFY_TITLE, "Periksa", "Verify") \
	X(VERIFY_RECORDS, "daftar dan dokumen", "records and documents") \
	X(VERIFY_PROGRESS, "diperiksa {1} dari {2}, {3} kembali", "verified {1} of {2}, {3} sent back") \
	X(VERIFY_HEAD_ROW, "Baris", "Row") \
	X(VERIFY_HEAD_RECORD, "Catatan", "Record") \
	X(VERIFY_HEAD_SIGN, "Tanda", "Mark") \
	X(VERIFY_HELP_NEXT, "Pindah ke baris berikutnya, tanpa putusan.", "Go to the next row, without a verdict.") \
	X(VERIFY_HELP_PREVIOUS, "Pindah ke baris sebelumnya.", "Go to the previous row.") \
	X(VERIFY_HEAD_BEFORE, "sebelum", "before") \
	X(VERIFY_HEAD_CHANGE, "Beda", "Change") \
	X(VERIFY_HEAD_OTHERS, "Desa lain", "Others") \
	X(VERIFY_SIGN_OWN, "diri", "own") \
	X(VERIFY_END, "Selesai di sini. > melanjutkan.", "Done here. > goes on.") \
	X(VERIFY_FILTER_EMPTY, "Tidak ada baris seperti itu di sini. s: semua baris, >: desa berikutnya.", "No such row here. s: all rows, >: the next village.") \
	X(VERIFY_LAST_PLACE, "Tidak ada lagi sesudah ini. b: yang belum diperiksa, Esc x: langkah laporan.", "Nothing comes after this. b: what is still open, Esc x: steps of the report.") \
	X(VERIFY_FIRST_PLACE, "Tidak ada lagi sebelum ini.", "Nothing comes before this.") \
	X(VERIFY_STOPS, "Di sini selesai: > atau Tab melanjutkan, b menampilkan yang belum diperiksa.", "Done here: > or Tab goes on, b shows what is still open.") \
	X(VERIFY_WHOLE, "Seluruh laporan", "The whole report") \
	X(VERIFY_COUNT, "diperiksa {1} dari {2}, dikembalikan {3}, tak dapat dinilai {4}.", "verified {1} of {2}, sent back {3}, cannot be judged {4}.") \
	X(VERIFY_ALL_DONE, "Semua sudah diperiksa. Esc x: langkah laporan.", "Everything is verified. Esc x: steps of the report.") \
	X(VERIFY_GOES_ON, ">: desa berikutnya. b: hanya yang belum diperiksa. Esc x: langkah laporan.", ">: the next village. b: only what is still open. Esc x: steps of the report.") \
	X(VERIFY_ASK_RETURN, "Dikembalikan karena: ", "Sent back because: ") \
	X(VERIFY_ASK_UNABLE, "Tak dapat dinilai karena: ", "Cannot be judged because: ") \
	X(VERIFY_NOTE_OWED, "Tulis catatannya dulu, agar pengisi tahu apa yang harus diperiksa.", "Write the note first, so that whoever filled it in knows what to look at.") \
	X(VERIFY_OWN, "Anda yang mengisi ini; verifikator lain yang memeriksa.", "You filled this in; another verifier looks at it.") \
	X(VERIFY_AGREED_ALL, "{1} baris dinyatakan sesuai; tersisa {2}. b menampilkan sisanya, u membatalkan.", "Agreed with {1} rows; {2} are left. b shows what is left, u takes it back.") \
	X(VERIFY_AGREED_NONE, "Tidak ada baris tanpa tanda yang belum diperiksa; tersisa {2}, periksa satu per satu.", "No row without a mark is open; {2} are left, look at each.") \
	X(VERIFY_AGREED_LAST, "{1} baris dinyatakan sesuai; di sini tidak ada lagi. u membatalkan.", "Agreed with {1} rows; none is left here. u takes it back.") \
	X(VERIFY_AGREED_DONE, "Di sini tidak ada lagi yang belum diperiksa.", "Nothing is left to verify here.") \
	X(VERIFY_AGREED_STALE, "Isian di sini baru saja berubah; lihat lagi, lalu tekan a.", "What stands here has just changed; look again, then press a.") \
	X(VERIFY_NOTHING_TAKEN, "Tidak ada lagi putusan Anda yang dapat dibatalkan.", "No verdict of yours is left to take back.") \
	X(VERIFY_NOT_TAKEN, "Orang lain sudah memutuskan di sana; putusannya tetap.", "Somebody else has given a verdict there since; it stays.") \
	X(VERIFY_TAKEN_BACK, "Putusan terakhir dibatalkan.", "The last verdict was taken back.") \
	X(VERIFY_LINE_GONE, "Baris itu baru saja dihapus orang lain.", "Somebody else has just deleted that row.") \
	X(VERIFY_NO_SUCH_LINE, "Tidak ada baris atau desa \"{1}\" di sini. Contoh: S12, B5, 2006, kendala 3.", "There is no row or village \"{1}\" here. Examples: S12, B5, 2006, kendala 3.") \
	X(VERIFY_WRITTEN, "diisi {1}, {2}", "filled by {1}, {2}") \
	X(VERIFY_ANSWERED, "Jawaban {1}: {2}", "Answer of {1}: {2}") \
	X(VERIFY_FLAGGED, "Ditandai pengisinya: periksa lagi.", "Flagged by whoever filled it: check again.") \
	X(VERIFY_SINCE, "Berubah sesudah itu.", "Changed since.") \
	X(VERIFY_SHARE, "{1}% dari {2}", "{1}% of {2}") \
	X(VERIFY_SHARE_OTHERS, "{1}% dari {2}; desa lain {3}%", "{1}% of {2}; other villages {3}%") \
	X(VERIFY_OUTLIER, "o Menyimpang", "o Outlier") \
	X(VERIFY_FAR_CHANGE, "berubah {1}% dari {2}, di desa lain {3}%", "changed {1}% from {2}, in other villages {3}%") \
	X(VERIFY_FAR_SHARE, "bagiannya {1}%, di desa lain {2}%", "its share is {1}%, in other villages {2}%") \
	X(VERIFY_LAST_YEAR, "tahun lalu", "last year") \
	X(VERIFY_LAST_STAGE, "tahapan sebelumnya", "the stage before") \
	X(VERIFY_VERDICT_NONE, "Belum diperiksa", "Not verified yet") \
	X(VERIFY_VERDICT_AGREE, "Sesuai", "Agreed") \
	X(VERIFY_VERDICT_RETURN, "Dikembalikan", "Sent back") \
	X(VERIFY_VERDICT_UNABLE, "Tak dapat dinilai", "Cannot be judged") \
	X(REVIEW_SUMMARY, "periksa isian dan catatan: lihat, nyatakan sesuai, kembalikan", "verify cells and records: list, agree, send back") \
	X(REVIEW_LESSON, "Tanpa argumen: satu baris tiap isian dan catatan yang diperiksa, dengan kolom tempat, baris, isian, isian sebelumnya (tahun lalu, atau tahapan sebelumnya), beda, bagian dari penyebut, bagian itu di desa lain (tengahnya), tanda (x ! menyimpang o, berubah sejak diperiksa c, ditandai f), putusan dan catatan; pilihan menyaring, beberapa pilihan digabung. PLACE adalah kode desa atau empat angka terakhirnya; untuk catatan jalurnya (kendala/3) dengan ROW -. VERDICT: agree (sesuai), return (kembalikan) atau unable (tak dapat dinilai); dua yang terakhir perlu catatan. Tidak seorang pun memeriksa yang ia isi sendiri. --all-agree menyetujui semua baris desa itu yang belum diperiksa dan tanpa tanda, dan mencetak berapa.", "Without arguments: a line for each cell and record that is verified, with the columns place, row, value, value before (last year, or the stage before), change, share of its denominator, that share in the other villages (their median), marks (x ! outlier o, changed since it was verified c, flagged f), verdict and note; options filter, several are joined. PLACE is a village code or its last four digits; of a record its path (kendala/3) with ROW -. VERDICT: agree, return or unable; the last two need a note. Nobody verifies what they filled in themselves. --all-agree agrees with all rows of the village that are open and have no mark, and prints how many.") \
	X(REVIEW_WORDS, "Tulis: ansit review, ansit review DESA BARIS agree|return|unable [CATATAN], atau ansit review DESA --all-agree.", "Write: ansit review, ansit review VILLAGE ROW agree|return|unable [NOTE], or ansit review VILLAGE --all-agree.") \
	X(REVIEW_NO_VERDICT, "\"{1}\" bukan putusan: tulis agree, return atau unable.", "\"{1}\" is no verdict: write agree, return or unable.") \
	X(REVIEW_NO_RECORD, "Tidak ada catatan \"{1}\" yang diperiksa di laporan ini. ansit review menampilkan semuanya.", "No record \"{1}\" is verified in this report. ansit review lists them.") \
	X(REVIEW_NOTHING, "{1} di {2} kosong atau dihitung sendiri: tidak ada yang diperiksa.", "{1} in {2} is empty or computed: there is nothing to verify.") \
	X(REVIEW_OPTION_OPEN, "yang belum diperiksa", "what nobody has verified yet") \
	X(REVIEW_OPTION_CHANGED, "yang berubah sejak diperiksa", "what changed after it was verified") \
	X(REVIEW_OPTION_WARNED, "yang gagal pemeriksaan", "what fails a check") \
	X(REVIEW_OPTION_OUTLIERS, "yang menyimpang dari tahun lalu atau dari desa lain", "what is far from last year or from the other villages") \
	X(REVIEW_OPTION_RETURNED, "yang dikembalikan", "what was sent back") \
	X(REVIEW_OPTION_ALL_AGREE, "setujui semua baris desa itu yang belum diperiksa dan tanpa tanda", "agree with all rows of the village that are open and have no mark")
/* clang-format on */

#endif
