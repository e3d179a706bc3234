#ifndef BASE_WORDS_FILL_H
#define BASE_WORDS_FILL_H

/* What is said while a record or a checklist is being filled. Ids begin with FILL_. */
/* clang-format off */
#define WORDS_FILL(X) \
	X(FILL_GONE, "Catatan ini sudah dihapus. Esc Esc kembali ke daftarnya.", "This record was deleted. Esc Esc goes back to its list.") \
	X(FILL_GONE_BY, "{1} menghapus catatan ini pada {2}. Esc Esc kembali; u di daftar mengembalikannya.", "{1} deleted this record at {2}. Esc Esc goes back; u in the list brings it back.") \
	X(FILL_GONE_KEPT, "Ketikan Anda menunggu di dalamnya.", "What you typed waits in it.") \
	X(FILL_DONE_LINE, "Di baris ini tidak ada yang diketik. Panah Up kembali ke isian.", "Nothing is typed in this line. Up goes back to the fields.") \
	X(FILL_KEPT, "Ketikan disimpan: perbaiki, atau Esc t membuangnya.", "What you typed is kept: mend it, or Esc t drops it.") \
	X(FILL_CHOOSE, "? {1}: ketikan Anda menunggu, Esc e ke sana lalu Esc m pakai / Esc t buang.", "? {1}: yours waits, Esc e goes there, then Esc m uses / Esc t drops it.") \
	X(FILL_KEPT_BEHIND, "Ketikan disimpan di isian itu; Esc e ke sana.", "What you typed is kept in that field; Esc e goes there.") \
	X(FILL_WAITS, "? Belum dipakai. Esc m memakai \"{1}\"; Esc t membuangnya, tetap {2}.", "? Not used yet. Esc m uses \"{1}\"; Esc t drops it and keeps {2}.") \
	X(FILL_STUCK, "Ketikan masih di isian ini: Esc w mencoba lagi, Esc Esc membuangnya.", "What you typed is still in this field: Esc w tries again, Esc Esc drops it.") \
	X(FILL_NO_CONFLICT, "Tidak ada ketikan yang menunggu di isian ini.", "Nothing typed is waiting in this field.") \
	X(FILL_UNDONE_IN, "Dibatalkan di {1}.", "Undone in {1}.") \
	X(FILL_COMPUTED, "Isian ini dihitung sendiri; tidak diketik.", "This field is computed; nobody types it.") \
	X(FILL_READER, "Peran Anda hanya melihat {1}. Esc Esc kembali.", "Your role only reads {1}. Esc Esc goes back.") \
	X(FILL_DIGITS_ONLY, "{1} tidak dipakai di isian angka. Esc 1 bantuan.", "{1} is not used in a number. Esc 1 helps.") \
	X(FILL_FULL, "Isian ini penuh; huruf terakhir tidak masuk.", "This field is full; the last letter did not go in.") \
	X(FILL_CHOOSING, "Panah memilih, Enter menerima, huruf menyaring, Esc Esc batal.", "Arrows choose, Enter accepts, letters narrow, Esc Esc cancels.") \
	X(FILL_NO_CANDIDATE, "Tidak ada kode yang cocok dengan ketikan ini.", "No code fits what was typed.") \
	X(FILL_SAME_ASK, "Sama dengan asal atau catatan sebelumnya. Enter menerima.", "Same as its origin or the record before. Enter accepts.") \
	X(FILL_NOTHING_BEFORE, "Asalnya atau catatan sebelumnya tidak punya isian ini.", "Its origin or the record before has nothing in this field.") \
	X(FILL_ALL_WELL, "Tidak ada kesalahan atau ketikan yang menunggu di catatan ini.", "No error and nothing waiting in this record.") \
	X(FILL_ALL_FILLED, "Semua isian wajib sudah terisi.", "All required fields are filled.") \
	X(FILL_NO_SUCH_FIELD, "Tidak ada isian \"{1}\". Ketik nomornya atau sebagian namanya.", "There is no field \"{1}\". Type its number or part of its name.") \
	X(FILL_HELP_TEXT, "Teks satu baris.", "Text of one line.") \
	X(FILL_HELP_PARAGRAPHS, "Teks panjang: Enter baris baru, Tab atau PgDn menerima dan lanjut.", "Long text: Enter begins a new line, Tab or PgDn accepts and goes on.") \
	X(FILL_HELP_INTEGER, "Bilangan bulat, mis. 1250 atau 1.250.", "A whole number, e.g. 1250 or 1,250.") \
	X(FILL_HELP_DECIMAL, "Angka dengan paling banyak tiga desimal, mis. 2,5.", "A number with at most three decimals, e.g. 2.5.") \
	X(FILL_HELP_MONEY, "Rupiah, mis. 1.250.000; 500 ribu atau 500r, 12 juta atau 12j, 2 miliar atau 2m.", "Rupiah, e.g. 1,250,000; 500 ribu or 500r (thousand), 12 juta or 12j (million), 2 miliar or 2m.") \
	X(FILL_HELP_DATE, "Tanggal, mis. 11/2/2026, 110226 atau 11 Februari.", "A date, e.g. 11/2/2026, 110226 or 11 February.") \
	X(FILL_HELP_ONE, "Kode, nomornya dalam daftar, atau kata-katanya; = memilih dari daftar.", "A code, its number in the list, or its words; = chooses from the list.") \
	X(FILL_HELP_MULTIPLE, "Beberapa kode dipisah spasi; = memilih dari daftar, spasi menambah.", "Several codes parted by blanks; = chooses from the list, a blank adds.") \
	X(FILL_HELP_SHARES, "Beberapa kode dengan bagiannya dalam persen, mis. I05:60 I07:40; = memilih dari daftar.", "Several codes with their shares in per cent, e.g. I05:60 I07:40; = chooses from the list.") \
	X(FILL_HELP_CODE, "Kode sebagaimana tertulis di dokumen; = mencari di daftar.", "The code as the document has it; = searches the list.") \
	X(FILL_HELP_LIST, "Daftar: {1}.", "List: {1}.") \
	X(FILL_HELP_REQUIRED, "Wajib diisi.", "Required.") \
	X(FILL_HELP_FROM, "Berasal dari {1}.", "It came from {1}.") \
	X(FILL_HELP_SAME, "Di sana: {1}. Esc s mengambilnya.", "There: {1}. Esc s takes it.") \
	X(FILL_ANSWER_WAITS, "? Jawaban Anda {1} belum dipakai; yang tersimpan: {2}. Tekan jawaban yang benar sekali lagi.", "? Your answer {1} is not used yet; what is kept: {2}. Press the right answer once more.") \
	X(FILL_ANSWER_AGAIN, "Milik Anda menunggu di butirnya: e ke sana, lalu tekan jawaban yang benar.", "Yours waits at its item: e goes there, then press the right answer.") \
	X(FILL_LINE_WAITS, "? Ketikan untuk {1} belum dipakai: buka lagi untuk memakai atau membuangnya.", "? What was typed for {1} is not used yet: open it again to use or drop it.") \
	X(FILL_LINE_GOES_ON, "Ketikan yang belum dipakai. Tab menyimpan, Esc Esc membuangnya.", "Typed and not used yet. Tab keeps it, Esc Esc drops it.") \
	X(FILL_ASK_ITEM, "Ke butir (nomor atau kata): {1}_", "To item (number or words): {1}_") \
	X(FILL_NO_SUCH_ITEM, "Tidak ada butir \"{1}\" di daftar ini.", "There is no item \"{1}\" in this list.") \
	X(FILL_NO_ANSWER_KEY, "{1} bukan jawaban di daftar ini; tombol jawaban ada di baris bawah.", "{1} is no answer in this list; the keys of the answers are in the bottom line.") \
	X(FILL_ALL_ANSWERED, "Semua butir sudah dijawab.", "All items are answered.") \
	X(FILL_NO_DESA, "Daftar \"{1}\" hanya untuk desa; kecamatan ini hanya punya kelurahan.", "The list \"{1}\" is only for desa; this district has kelurahan only.") \
	X(FILL_LIST_WELL, "Tidak ada butir yang perlu dilihat lagi.", "No item needs another look.") \
	X(FILL_SAVED, "Tersimpan. Setiap jawaban memang tersimpan sendiri.", "Saved. Every answer is saved by itself.")
/* clang-format on */

#endif
