#ifndef BASE_WORDS_HELP_H
#define BASE_WORDS_HELP_H

/* What the actions of base/action.h are called: the word stands in the footer, the sentence with
 * _HELP in the help screen and in the manual page. */
/* clang-format off */
#define WORDS_HELP(X) \
	X(ACT_NONE, "-", "-") \
	X(ACT_NONE_HELP, "Tidak melakukan apa-apa.", "Does nothing.") \
	X(ACT_NEXT, "lanjut", "next") \
	X(ACT_NEXT_HELP, "Simpan isian ini dan pindah ke isian berikutnya.", "Keep this value and go to the next one.") \
	X(ACT_PREVIOUS, "balik", "back") \
	X(ACT_PREVIOUS_HELP, "Simpan isian ini dan kembali ke isian sebelumnya.", "Keep this value and go back to the one before.") \
	X(ACT_RIGHT, "kanan", "right") \
	X(ACT_RIGHT_HELP, "Pindah ke isian di kanan.", "Go to the value on the right.") \
	X(ACT_LEFT, "kiri", "left") \
	X(ACT_LEFT_HELP, "Pindah ke isian di kiri.", "Go to the value on the left.") \
	X(ACT_FIRST, "awal", "first") \
	X(ACT_FIRST_HELP, "Pindah ke baris pertama.", "Go to the first row.") \
	X(ACT_LAST, "akhir", "last") \
	X(ACT_LAST_HELP, "Pindah ke baris terakhir.", "Go to the last row.") \
	X(ACT_OPEN, "buka", "open") \
	X(ACT_OPEN_HELP, "Buka baris yang ditunjuk.", "Open the row under the cursor.") \
	X(ACT_ADD, "tambah", "add") \
	X(ACT_ADD_HELP, "Tambah catatan baru.", "Add a new record.") \
	X(ACT_COPY, "salin", "copy") \
	X(ACT_COPY_HELP, "Salin catatan ini beserta rinciannya menjadi catatan baru.", "Copy this record with its lines to a new one.") \
	X(ACT_DELETE, "hapus", "delete") \
	X(ACT_DELETE_HELP, "Hapus catatan ini beserta rinciannya; u mengembalikannya.", "Delete this record with its lines; u brings it back.") \
	X(ACT_SORT, "urut", "sort") \
	X(ACT_SORT_HELP, "Urutkan daftar menurut kolom berikutnya.", "Sort the list by the next column.") \
	X(ACT_TAKE, "ambil", "take over") \
	X(ACT_TAKE_HELP, "Ambil catatan dari tahapan lain; asalnya tetap tertaut.", "Take records over from another stage; they stay linked to where they came from.") \
	X(ACT_EVIDENCE, "bukti", "evidence") \
	X(ACT_EVIDENCE_HELP, "Tulis bukti dukung butir ini.", "Write the evidence for this item.") \
	X(ACT_NO_DATA, "tiada", "none") \
	X(ACT_NO_DATA_HELP, "Nyatakan bahwa datanya tidak ada, dengan alasannya. Berbeda dari kosong dan dari nol.", "Say that there is no data, and why. It is neither empty nor zero.") \
	X(ACT_SAME, "sama", "same") \
	X(ACT_SAME_HELP, "Isi dengan angka yang sama seperti periode lalu.", "Fill in the same number as last period.") \
	X(ACT_SECTION_NEXT, "bagian", "section") \
	X(ACT_SECTION_NEXT_HELP, "Pindah ke bagian berikutnya.", "Go to the next section.") \
	X(ACT_SECTION_PREVIOUS, "bagian lalu", "last section") \
	X(ACT_SECTION_PREVIOUS_HELP, "Kembali ke bagian sebelumnya.", "Go back to the section before.") \
	X(ACT_VILLAGE_NEXT, "desa lanjut", "next village") \
	X(ACT_VILLAGE_NEXT_HELP, "Pindah ke desa berikutnya, pada baris yang sama.", "Go to the next village, on the same row.") \
	X(ACT_VILLAGE_PREVIOUS, "desa balik", "village before") \
	X(ACT_VILLAGE_PREVIOUS_HELP, "Kembali ke desa sebelumnya, pada baris yang sama.", "Go back to the village before, on the same row.") \
	X(ACT_HELP, "bantuan", "help") \
	X(ACT_HELP_HELP, "Tampilkan arti baris ini, pemilik datanya, dan tombol-tombol yang berlaku.", "Show what this row means, who owns its data, and the keys.") \
	X(ACT_REASONS, "pilihan", "choices") \
	X(ACT_REASONS_HELP, "Tampilkan pilihan jawaban atau alasan untuk isian ini.", "Show the answers or reasons to choose from.") \
	X(ACT_GOTO, "ke", "go to") \
	X(ACT_GOTO_HELP, "Pindah ke baris menurut kodenya, misalnya S05.", "Go to a row by its code, such as S05.") \
	X(ACT_SEARCH, "cari", "search") \
	X(ACT_SEARCH_HELP, "Cari baris menurut kata dalam namanya.", "Find a row by a word of its name.") \
	X(ACT_NOTE, "catat", "note") \
	X(ACT_NOTE_HELP, "Tulis catatan pada isian ini, misalnya penjelasan atas peringatan.", "Write a note on this value, such as the reason for a warning.") \
	X(ACT_FLAG, "tandai", "flag") \
	X(ACT_FLAG_HELP, "Tandai isian ini untuk diperiksa lagi; tekan sekali lagi untuk menghapus tandanya.", "Mark this value to be looked at again; press again to take the mark away.") \
	X(ACT_HISTORY, "riwayat", "history") \
	X(ACT_HISTORY_HELP, "Tampilkan siapa mengubah isian ini, kapan, dan dari angka berapa.", "Show who changed this value, when, and from what.") \
	X(ACT_UNDO, "urung", "undo") \
	X(ACT_UNDO_HELP, "Urungkan perubahan terakhir Anda.", "Take back your last change.") \
	X(ACT_REDO, "ulangi", "redo") \
	X(ACT_REDO_HELP, "Ulangi perubahan yang baru diurungkan.", "Make the change again that you took back.") \
	X(ACT_EMPTY_NEXT, "kosong", "empty") \
	X(ACT_EMPTY_NEXT_HELP, "Pindah ke isian wajib berikutnya yang masih kosong.", "Go to the next required field that is still empty.") \
	X(ACT_ERROR_NEXT, "salah lanjut", "next error") \
	X(ACT_ERROR_NEXT_HELP, "Pindah ke kesalahan atau peringatan berikutnya.", "Go to the next error or warning.") \
	X(ACT_ERROR_PREVIOUS, "salah balik", "error before") \
	X(ACT_ERROR_PREVIOUS_HELP, "Kembali ke kesalahan atau peringatan sebelumnya.", "Go back to the error or warning before.") \
	X(ACT_SOURCE, "sumber", "source") \
	X(ACT_SOURCE_HELP, "Sebutkan dokumen sumber angka-angka ini, misalnya laporan Puskesmas dan tanggalnya.", "Name the document these numbers come from, such as a report and its date.") \
	X(ACT_MINE, "milik saya", "mine") \
	X(ACT_MINE_HELP, "Pilih angka yang Anda ketik bila dua orang mengisi baris yang sama.", "Keep the number you typed when two people filled in the same row.") \
	X(ACT_THEIRS, "milik mereka", "theirs") \
	X(ACT_THEIRS_HELP, "Pilih angka orang lain bila dua orang mengisi baris yang sama.", "Take the other one's number when two people filled in the same row.") \
	X(ACT_GRID, "semua desa", "all villages") \
	X(ACT_GRID_HELP, "Ganti tampilan: satu desa, atau semua desa berdampingan.", "Change the view: one village, or all villages side by side.") \
	X(ACT_YEAR, "tahun", "year") \
	X(ACT_YEAR_HELP, "Pilih tahun laporan.", "Choose the year of the reports.") \
	X(ACT_LANGUAGE, "bahasa", "language") \
	X(ACT_LANGUAGE_HELP, "Ganti bahasa layar: Indonesia atau Inggris.", "Change the language of the screen: Indonesian or English.") \
	X(ACT_SAVE, "simpan", "save") \
	X(ACT_SAVE_HELP, "Simpan isian ini sekarang. Setiap isian juga tersimpan sendiri begitu ditinggalkan.", "Save this value now. Every value is also saved when you leave it.") \
	X(ACT_ERASE, "kosongkan", "erase") \
	X(ACT_ERASE_HELP, "Kosongkan isian ini.", "Empty this value.") \
	X(ACT_BACKSPACE, "hapus", "delete") \
	X(ACT_BACKSPACE_HELP, "Hapus angka atau huruf terakhir.", "Delete the last digit or letter.") \
	X(ACT_LEAVE, "keluar", "leave") \
	X(ACT_LEAVE_HELP, "Tinggalkan layar ini; semua yang sudah diisi tersimpan. Selagi mengetik: batalkan ketikan.", "Leave this screen; everything filled in is saved. While typing: take the typing back.") \
	X(ACT_REDRAW, "gambar ulang", "redraw") \
	X(ACT_REDRAW_HELP, "Gambar ulang layar bila tampilannya kacau.", "Draw the screen again when it looks broken.") \
	X(ACT_STEP, "langkah", "step") \
	X(ACT_STEP_HELP, "Serahkan, kembalikan, verifikasi, sahkan atau buka lagi laporan ini: tampilkan yang masih kurang, lalu minta kode.", "Submit, return, verify, sign or reopen this report: show what is missing, then ask for a code.") \
	X(ACT_CONFIRM, "nyatakan", "confirm") \
	X(ACT_CONFIRM_HELP, "Nyatakan bahwa angka unit ini benar, atau catat surat pernyataannya.", "Confirm that the numbers of this unit are right, or record its signed paper.") \
	X(ACT_REMARKS, "peringatan", "warnings") \
	X(ACT_REMARKS_HELP, "Tampilkan daftar galat dan peringatan; beri catatan atau terima dengan alasan.", "Show the list of errors and warnings; put a note on one or accept it with a reason.") \
	X(ACT_DOCUMENT, "dokumen", "document") \
	X(ACT_DOCUMENT_HELP, "Lihat dokumen laporan yang lengkap, seperti yang disahkan.", "Read the whole document of the report, as it is signed.") \
	X(ACT_RETURNED, "kembali", "returned") \
	X(ACT_RETURNED_HELP, "Tampilkan baris yang dikembalikan verifikator.", "Show the rows a verifier sent back.") \
	X(ACT_AGREE, "sesuai", "agree") \
	X(ACT_AGREE_HELP, "Nyatakan baris ini sesuai dan lanjut ke baris berikutnya.", "Agree with this row and go to the next one.") \
	X(ACT_AGREE_ALL, "semua sesuai", "agree all") \
	X(ACT_AGREE_ALL_HELP, "Nyatakan sesuai semua baris desa ini yang belum diperiksa dan tanpa tanda.", "Agree with all rows of this village that are still open and have no mark.") \
	X(ACT_SEND_BACK, "kembalikan", "send back") \
	X(ACT_SEND_BACK_HELP, "Kembalikan baris ini kepada pengisinya, dengan catatan.", "Send this row back to who filled it in, with a note.") \
	X(ACT_UNABLE, "tak dapat dinilai", "cannot judge") \
	X(ACT_UNABLE_HELP, "Nyatakan bahwa baris ini tidak dapat dinilai, dengan catatan.", "Say that this row cannot be judged, with a note.") \
	X(ACT_SHOW_OPEN, "belum", "open") \
	X(ACT_SHOW_OPEN_HELP, "Tampilkan hanya yang belum diperiksa.", "Show only what nobody has verified yet.") \
	X(ACT_SHOW_CHANGED, "berubah", "changed") \
	X(ACT_SHOW_CHANGED_HELP, "Tampilkan hanya yang berubah sejak diperiksa.", "Show only what changed after it was verified.") \
	X(ACT_SHOW_WARNED, "bertanda", "marked") \
	X(ACT_SHOW_WARNED_HELP, "Tampilkan hanya yang gagal pemeriksaan.", "Show only what fails a check.") \
	X(ACT_SHOW_OUTLIER, "menyimpang", "outliers") \
	X(ACT_SHOW_OUTLIER_HELP, "Tampilkan hanya yang jauh dari tahun lalu atau dari desa lain.", "Show only what is far from last year or from the other villages.") \
	X(ACT_SHOW_RETURNED, "kembali", "returned") \
	X(ACT_SHOW_RETURNED_HELP, "Tampilkan hanya yang dikembalikan.", "Show only what was sent back.") \
	X(ACT_SHOW_ALL, "semua", "all") \
	X(ACT_SHOW_ALL_HELP, "Tampilkan semua baris.", "Show all rows.") \
	X(ACT_PERSON, "ganti orang", "other person") \
	X(ACT_PERSON_HELP, "Keluar dan masuk sebagai orang lain; dalam demo, jadilah orang berikutnya.", "Log out and in as somebody else; in the demo, become the next person.") \
	X(ACT_REKEY, "ketik ulang", "re-key") \
	X(ACT_REKEY_HELP, "Ketik ulang contoh baris tanpa melihat isiannya.", "Type a sample of rows again without seeing what stands there.") \
	X(ACT_KEYS, "uji tombol", "test keys") \
	X(ACT_KEYS_HELP, "Buka layar uji tombol: tampilkan nama setiap tombol yang ditekan.", "Open the key test: it shows the name of each key you press.")
/* clang-format on */

#endif
