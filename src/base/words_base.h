#ifndef BASE_WORDS_BASE_H
#define BASE_WORDS_BASE_H

/* Words of the layers base and codec. */
/* clang-format off */
#define WORDS_BASE(X) \
	X(BASE_NO_MEMORY, "Memori komputer ini tidak cukup. Tutup program lain, lalu coba lagi.", "This computer is out of memory. Close other programs, then try again.") \
	X(BASE_FILE_MISSING, "Berkas {1} tidak ada. Periksa nama dan foldernya.", "There is no file {1}. Check its name and folder.") \
	X(BASE_FILE_DENIED, "Berkas {1} tidak boleh dibuka oleh Anda. Minta izin kepada pengelola komputer.", "You may not open the file {1}. Ask whoever looks after this computer.") \
	X(BASE_FILE_SPECIAL, "{1} bukan berkas biasa. Sebutkan berkas yang tersimpan di disk.", "{1} is not a regular file. Name a file that is kept on disk.") \
	X(BASE_FILE_FOLDER, "{1} adalah folder, bukan berkas. Sebutkan berkas di dalamnya.", "{1} is a folder, not a file. Name a file inside it.") \
	X(BASE_FILE_FULL, "Tempat penyimpanan untuk {1} penuh. Hapus berkas yang tidak dipakai, lalu coba lagi.", "The disk of {1} is full. Delete what is not needed, then try again.") \
	X(BASE_FILE_READ_ONLY, "Tempat penyimpanan untuk {1} hanya dapat dibaca. Pilih folder lain.", "The disk of {1} can only be read. Choose another folder.") \
	X(TROUBLE_MISSING, "tidak ada", "it is not there") \
	X(TROUBLE_DENIED, "tidak diizinkan", "not allowed") \
	X(TROUBLE_FOLDER, "itu folder", "it is a folder") \
	X(TROUBLE_FULL, "disk penuh", "the disk is full") \
	X(TROUBLE_READ_ONLY, "hanya dapat dibaca", "it can only be read") \
	X(TROUBLE_IO, "disk rusak atau terlepas", "the disk is broken or gone") \
	X(TROUBLE_LONG, "namanya terlalu panjang", "its name is too long") \
	X(TROUBLE_LOOP, "tautannya berputar", "its links go in a circle") \
	X(TROUBLE_MANY, "terlalu banyak berkas terbuka", "too many files are open") \
	X(BASE_FILE_TROUBLE, "Berkas {1} tidak dapat dipakai ({2}). Periksa tempat penyimpanannya, lalu coba lagi.", "The file {1} cannot be used ({2}). Check its disk, then try again.") \
	X(BASE_FILE_LARGE, "Berkas {1} terlalu besar; paling banyak {2} byte.", "The file {1} is too large; at most {2} bytes.") \
	X(CODEC_NO_SHA256, "Pustaka OpenSSL di komputer ini tidak dapat menghitung SHA-256. Pasang ulang OpenSSL.", "OpenSSL on this computer cannot do SHA-256. Install OpenSSL again.") \
	X(CODEC_PASSWORD_EMPTY, "Kata sandi kosong. Ketik paling sedikit satu huruf.", "The password is empty. Type at least one letter.") \
	X(CODEC_PASSWORD_LONG, "Kata sandi terlalu panjang; paling banyak {1} byte.", "The password is too long; at most {1} bytes.") \
	X(CODEC_PASSWORD_CRYPT, "Kata sandi tidak dapat diacak ({1}). Hubungi pengelola komputer.", "The password cannot be hashed ({1}). Ask whoever looks after this computer.") \
	X(CODEC_PASSWORD_FILE, "Berkas kata sandi {1} tidak dapat dibaca ({2}).", "The password file {1} cannot be read ({2}).") \
	X(CODEC_PASSWORD_OPEN, "Berkas kata sandi {1} dapat dibaca orang lain. Jalankan: chmod 600 {1}", "The password file {1} can be read by others. Run: chmod 600 {1}") \
	X(CODEC_YAML_LARGE, "{1}:1: berkas terlalu besar; paling banyak {2} byte.", "{1}:1: the file is too large; at most {2} bytes.") \
	X(CODEC_YAML_EMPTY, "{1}:1: berkas ini tidak berisi apa-apa.", "{1}:1: there is nothing in this file.") \
	X(CODEC_YAML_SYNTAX, "{1}:{2}: susunan YAML salah: {3}.", "{1}:{2}: this is not YAML: {3}.") \
	X(CODEC_YAML_ANCHOR, "{1}:{2}: jangkar (&) dan rujukan (*) tidak dipakai di sini. Tulis isinya langsung, atau beri tanda kutip.", "{1}:{2}: anchors (&) and aliases (*) are not used here. Write the thing itself, or quote it.") \
	X(CODEC_YAML_TAG, "{1}:{2}: tag (!) tidak dipakai di sini. Hapus, atau beri tanda kutip.", "{1}:{2}: tags (!) are not used here. Delete it, or quote it.") \
	X(CODEC_YAML_SECOND, "{1}:{2}: dokumen kedua (---) dalam satu berkas. Pisahkan menjadi berkas sendiri.", "{1}:{2}: a second document (---) in one file. Make it a file of its own.") \
	X(CODEC_YAML_DEEP, "{1}:{2}: susunan terlalu dalam; paling banyak {3} tingkat.", "{1}:{2}: nested too deeply; at most {3} levels.") \
	X(CODEC_YAML_MANY, "{1}:{2}: terlalu banyak isi; paling banyak {3}.", "{1}:{2}: too many items; at most {3}.") \
	X(CODEC_YAML_KEY, "{1}:{2}: sebelum titik dua harus satu kata, bukan daftar.", "{1}:{2}: before a colon stands one word, not a list.") \
	X(CODEC_YAML_TWICE, "{1}:{2}: \"{3}\" sudah ada di baris {4}. Hapus salah satu.", "{1}:{2}: \"{3}\" is already on line {4}. Delete one of them.") \
	X(CODEC_YAML_NUL, "{1}:{2}: teks memuat karakter nol (\\0). Hapus.", "{1}:{2}: the text has a NUL character (\\0). Delete it.") \
	X(CODEC_CSV_UTF16, "{1}:1: berkas ini UTF-16. Buka di Excel, lalu pilih Simpan sebagai \"CSV UTF-8\".", "{1}:1: this file is UTF-16. Open it in Excel and choose Save as \"CSV UTF-8\".") \
	X(CODEC_CSV_ENCODING, "{1}:{2}: ada huruf yang bukan UTF-8. Buka di Excel, lalu pilih Simpan sebagai \"CSV UTF-8\".", "{1}:{2}: this line is not UTF-8. Open the file in Excel and choose Save as \"CSV UTF-8\".") \
	X(CODEC_CSV_NUL, "{1}:{2}: ada byte nol; ini bukan berkas CSV. Simpan ulang sebagai \"CSV UTF-8\".", "{1}:{2}: there is a NUL byte; this is no CSV file. Save it again as \"CSV UTF-8\".") \
	X(CODEC_CSV_QUOTE, "{1}:{2}: tanda kutip tidak pada tempatnya. Tulis dua kali (\"\") di dalam teks berkutip.", "{1}:{2}: a quote is out of place. Write it twice (\"\") inside quoted text.") \
	X(CODEC_CSV_OPEN, "{1}:{2}: tanda kutip di baris ini tidak ditutup.", "{1}:{2}: the quote on this line is never closed.") \
	X(CODEC_CSV_LINES, "{1}:{2}: terlalu banyak baris; paling banyak {3}.", "{1}:{2}: too many lines; at most {3}.") \
	X(CODEC_CSV_COLUMNS, "{1}:{2}: terlalu banyak kolom; paling banyak {3}.", "{1}:{2}: too many columns; at most {3}.") \
	X(CODEC_ZST_BROKEN, "Berkas {1} rusak atau tidak lengkap ({2}). Salin ulang dari aslinya.", "The file {1} is broken or not whole ({2}). Copy it again from its source.") \
	X(CODEC_ZST_LONG, "Berkas {1} rusak: baris {2} lebih dari {3} byte atau memuat byte nol.", "The file {1} is broken: line {2} has more than {3} bytes, or a NUL byte.") \
	X(CODEC_ZST_CUT, "berakhir di tengah", "it ends in the middle") \
	X(BASE_JANUARY, "Januari", "January") \
	X(BASE_FEBRUARY, "Februari", "February") \
	X(BASE_MARCH, "Maret", "March") \
	X(BASE_APRIL, "April", "April") \
	X(BASE_MAY, "Mei", "May") \
	X(BASE_JUNE, "Juni", "June") \
	X(BASE_JULY, "Juli", "July") \
	X(BASE_AUGUST, "Agustus", "August") \
	X(BASE_SEPTEMBER, "September", "September") \
	X(BASE_OCTOBER, "Oktober", "October") \
	X(BASE_NOVEMBER, "November", "November") \
	X(BASE_DECEMBER, "Desember", "December") \
	X(BASE_JAN, "Jan", "Jan") \
	X(BASE_FEB, "Feb", "Feb") \
	X(BASE_MAR, "Mar", "Mar") \
	X(BASE_APR, "Apr", "Apr") \
	X(BASE_MEI, "Mei", "May") \
	X(BASE_JUN, "Jun", "Jun") \
	X(BASE_JUL, "Jul", "Jul") \
	X(BASE_AGU, "Agu", "Aug") \
	X(BASE_SEP, "Sep", "Sep") \
	X(BASE_OKT, "Okt", "Oct") \
	X(BASE_NOV, "Nov", "Nov") \
	X(BASE_DES, "Des", "Dec")
/* clang-format on */

#endif
