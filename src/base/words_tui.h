#ifndef BASE_WORDS_TUI_H
#define BASE_WORDS_TUI_H

/* clang-format off */
#define WORDS_TUI(X) \
	X(TUI_NO_TERMINAL, "Layar penuh memerlukan terminal. Jalankan perintah ini langsung di terminal, tanpa pipa.", "The full screen needs a terminal. Run this command right in a terminal, without a pipe.") \
	X(TUI_NO_CURSES, "Terminal ini tidak dapat dipakai untuk layar penuh ({1}). Coba dengan TERM=vt100.", "This terminal cannot show the full screen ({1}). Try TERM=vt100.") \
	X(TUI_THEME_MAP, "{1}:{2}: tema adalah daftar \"peran: rupa\", misalnya \"title: bold\".", "{1}:{2}: a theme is a list of \"role: looks\", as in \"title: bold\".") \
	X(TUI_THEME_ROLE, "{1}:{2}: peran \"{3}\" tidak dikenal. Lihat nama-namanya di themes/default.theme.", "{1}:{2}: there is no role \"{3}\". See the names in themes/default.theme.") \
	X(TUI_THEME_LOOK, "{1}:{2}: rupa \"{3}\" tidak dikenal. Pakai nama warna, \"on\" dan nama warna, bold, dim, underline, reverse.", "{1}:{2}: there is no look \"{3}\". Use a colour, \"on\" and a colour, bold, dim, underline, reverse.") \
	X(TUI_THEME_COLOUR, "{1}:{2}: setelah \"on\" harus ada nama warna, misalnya \"on blue\".", "{1}:{2}: after \"on\" comes a colour, as in \"on blue\".") \
	X(TUI_THEME_TWICE, "{1}:{2}: \"{3}\" disebut setelah warna lain. Pilih satu warna saja.", "{1}:{2}: \"{3}\" comes after another colour. Choose only one.") \
	X(TUI_SCRIPT_LARGE, "{1}: naskah tombol terlalu besar; paling banyak {2} byte.", "{1}: the key script is too large; at most {2} bytes.") \
	X(TUI_SCRIPT_TEXT, "{1}:{2}: baris ini bukan teks UTF-8. Simpan berkas sebagai UTF-8.", "{1}:{2}: this line is not UTF-8 text. Save the file as UTF-8.") \
	X(TUI_SCRIPT_KEY, "{1}:{2}: tombol \"{3}\" tidak dikenal. Tulis teks di antara tanda petik.", "{1}:{2}: there is no key \"{3}\". Put text between quotes.") \
	X(TUI_SCRIPT_QUOTE, "{1}:{2}: tanda petik penutup tidak ada, atau ada huruf sesudahnya. Tutup teks dengan petik dan beri spasi.", "{1}:{2}: the closing quote is missing, or a letter follows it. Close the text with a quote and leave a blank.") \
	X(TUI_SCRIPT_COMMAND, "{1}:{2}: perintah \"{3}\" tidak dikenal. Yang ada: :bytes :dump :roles :resize :bytes-sent.", "{1}:{2}: there is no command \"{3}\". There are :bytes :dump :roles :resize :bytes-sent.") \
	X(TUI_SCRIPT_BYTE, "{1}:{2}: \"{3}\" bukan byte. Tulis dua angka heksadesimal, misalnya 1b.", "{1}:{2}: \"{3}\" is no byte. Write two hexadecimal digits, as in 1b.") \
	X(TUI_SCRIPT_BYTES, "{1}:{2}: setelah :bytes harus ada 1 sampai {3} byte. Bagi menjadi beberapa baris.", "{1}:{2}: after :bytes come 1 to {3} bytes. Part them over several lines.") \
	X(TUI_SCRIPT_PASTE, "{1}:{2}: setelah Paste harus ada satu teks di antara tanda petik, dengan penandanya paling panjang {3} byte.", "{1}:{2}: after Paste comes one text between quotes, at most {3} bytes with its marks.") \
	X(TUI_SCRIPT_NAME, "{1}:{2}: setelah perintah ini harus ada satu nama, paling panjang {3} byte.", "{1}:{2}: after this command comes one name of at most {3} bytes.") \
	X(TUI_SCRIPT_SIZE, "{1}:{2}: ukuran layar \"{3}\" tidak dapat dipakai. Tulis kolom x baris, misalnya 80x24.", "{1}:{2}: a window of \"{3}\" cannot be used. Write columns x rows, as in 80x24.")
/* clang-format on */

#endif
