#ifndef BASE_WORDS_FORM_H
#define BASE_WORDS_FORM_H

/* clang-format off */
#define WORDS_FORM(X) \
	X(FORM_UNREADABLE, "{1}", "{1}") \
	X(FORM_FOLDER_EMPTY, "Tidak ada berkas formulir (*.yaml) di {1}. Periksa nama foldernya.", "There is no form file (*.yaml) in {1}. Check the name of the folder.") \
	X(FORM_NO_FORM, "Tidak ada satu pun formulir. Sertakan berkas dengan \"kind: table\".", "There is not one form. Include a file with \"kind: table\".") \
	X(FORM_KIND_TABLE, "tabel", "table") \
	X(FORM_KIND_REGISTER, "register", "register") \
	X(FORM_KIND_CHECKLIST, "daftar periksa", "checklist") \
	X(FORM_KIND_DOCUMENT, "dokumen", "document") \
	X(FORM_HAS_ROWS, "{1} adalah tabel: isinya baris. Lihat ansit form list --csv.", "{1} is a table: it has rows. See ansit form list --csv.") \
	X(FORM_NOT_MAP, "di sini harus pasangan kunci dan isi, seperti \"name: S01\".", "here keys and values are needed, like \"name: S01\".") \
	X(FORM_KEY_UNKNOWN, "kunci \"{1}\" tidak dikenal di sini. Periksa ejaannya.", "the key \"{1}\" is not known here. Check its spelling.") \
	X(FORM_KEY_MISSING, "kunci \"{1}\" belum ada atau kosong. Isi dahulu.", "the key \"{1}\" is missing or empty. Fill it in.") \
	X(FORM_KEY_TEXT, "isi \"{1}\" harus satu teks, bukan daftar.", "\"{1}\" takes one text, not a list.") \
	X(FORM_KEY_LIST, "isi \"{1}\" harus daftar, seperti [a, b].", "\"{1}\" takes a list, like [a, b].") \
	X(FORM_KEY_CONTROL, "isi \"{1}\" memuat ganti baris atau karakter kendali. Tulis dengan >- atau dalam satu baris.", "\"{1}\" has a line break or control character. Write it with >- or on one line.") \
	X(FORM_TOO_MANY, "isi \"{1}\" terlalu banyak; paling banyak {2}.", "\"{1}\" has too many items; at most {2}.") \
	X(FORM_WORD_UNKNOWN, "\"{1}\" tidak dikenal; pilih salah satu: {2}.", "\"{1}\" is not known; choose one of: {2}.") \
	X(FORM_WHOLE, "di sini harus bilangan bulat dari {1} sampai {2}.", "here a whole number from {1} to {2} is needed.") \
	X(FORM_NAME_BAD, "nama \"{1}\" tidak dapat dipakai: mulai dengan huruf, lalu huruf, angka, _ atau -, paling panjang 32.", "the name \"{1}\" cannot be used: a letter, then letters, digits, _ or -, at most 32.") \
	X(FORM_ROW_NAME, "nama baris \"{1}\" tidak dapat dipakai dalam rumus. Ganti namanya, tanpa tanda -.", "the row name \"{1}\" cannot be used in formulas. Choose another, without -.") \
	X(FORM_STAGE_NAME, "nama tahapan \"{1}\" sudah berarti lain dalam rumus. Ganti namanya.", "the stage name \"{1}\" means something else in formulas. Choose another.") \
	X(FORM_TWICE, "\"{1}\" sudah dipakai. Hapus atau ganti salah satu.", "\"{1}\" is used already. Delete or rename one of them.") \
	X(FORM_NUMBER_TWICE, "nomor {1} sudah dipakai baris {2}. Ganti salah satu.", "the number {1} is used by row {2} already. Change one of them.") \
	X(FORM_NUMBER_LONG, "isi \"{1}\" terlalu panjang; paling panjang 6 huruf.", "\"{1}\" is too long; at most 6 letters.") \
	X(FORM_BRIEF_LONG, "isi \"{1}\" panjangnya {2} huruf; paling panjang 38 supaya muat di layar.", "\"{1}\" has {2} letters; at most 38 fit on the screen.") \
	X(FORM_OWNER_UNKNOWN, "PJ data \"{1}\" tidak dikenal. Lihat \"owners\" di berkas common.", "the owner \"{1}\" is not known. See \"owners\" in the common file.") \
	X(FORM_GROUP_UNKNOWN, "kelompok \"{1}\" tidak ada di \"groups\" formulir ini.", "the group \"{1}\" is not in the \"groups\" of this form.") \
	X(FORM_FORM_UNKNOWN, "formulir \"{1}\" tidak ada. Periksa ejaannya.", "there is no form \"{1}\". Check its spelling.") \
	X(FORM_ROW_UNKNOWN, "baris \"{1}\" tidak ada. Periksa ejaannya.", "there is no row \"{1}\". Check its spelling.") \
	X(FORM_STAGE_UNKNOWN, "tahapan \"{1}\" tidak ada. Lihat berkas calendar.", "there is no stage \"{1}\". See the calendar file.") \
	X(FORM_DENOMINATOR_MISSING, "{1}: \"denominator\" belum ada, padahal coverage percent atau bound.", "{1}: \"denominator\" is missing although coverage is percent or bound.") \
	X(FORM_DENOMINATOR_EXTRA, "{1}: \"denominator\" hanya untuk coverage percent atau bound. Hapus, atau ganti coverage-nya.", "{1}: \"denominator\" is only for coverage percent or bound. Delete it, or change coverage.") \
	X(FORM_CYCLE, "rumus saling menunggu dan tidak pernah selesai: {1}.", "calculations wait for each other and never end: {1}.") \
	X(FORM_CALCULATION_DEEP, "rumus {1} bertumpuk terlalu dalam atau terlalu banyak. Sederhanakan.", "the calculation of {1} stands on too many others. Make it simpler.") \
	X(FORM_EACH, "isi \"each\" harus all, atau rows, form, measure dan coverage.", "\"each\" takes all, or rows, form, measure and coverage.") \
	X(FORM_EACH_NONE, "tidak ada baris yang cocok dengan \"each\" ini.", "no row fits this \"each\".") \
	X(FORM_NEVER_WHEN, "{1}: \"when\" tidak pernah benar, jadi pemeriksaan ini tidak pernah dibuat.", "{1}: \"when\" is never true, so this check is never made.") \
	X(FORM_NEVER_HOLDS, "{1}: \"require\" tidak mungkin terpenuhi, jadi pemeriksaan ini selalu gagal.", "{1}: \"require\" cannot be met, so this check always fails.") \
	X(FORM_PLACEHOLDER, "{{1}} dalam pesan tidak dikenal, atau tidak ada isinya untuk pemeriksaan ini.", "{{1}} in the message is not known, or this check has nothing to put there.") \
	X(FORM_NOT_NUMBER, "{1}: hasilnya benar/salah, padahal harus angka.", "{1}: gives true or false where a number is needed.") \
	X(FORM_NOT_TRUTH, "{1}: hasilnya angka, padahal harus benar/salah, seperti S02 <= S01.", "{1}: gives a number where true or false is needed, like S02 <= S01.") \
	X(FORM_EXPR_IN, "{1}: {2}", "{1}: {2}") \
	X(FORM_EXPR_UNEXPECTED, "kolom {1}: \"{2}\" tidak pada tempatnya.", "column {1}: \"{2}\" is out of place.") \
	X(FORM_EXPR_UNFINISHED, "kolom {1}: rumus belum selesai.", "column {1}: the expression is not finished.") \
	X(FORM_EXPR_BIG, "kolom {1}: angka {2} terlalu besar.", "column {1}: the number {2} is too big.") \
	X(FORM_EXPR_DEEP, "kolom {1}: rumus terlalu dalam. Bagi menjadi beberapa.", "column {1}: the expression is nested too deeply. Split it.") \
	X(FORM_EXPR_NESTED, "kolom {1}: {2}() tidak boleh di dalam sum() atau count().", "column {1}: {2}() may not stand inside sum() or count().") \
	X(FORM_EXPR_WANTS_NUMBER, "kolom {1}: \"{2}\" memerlukan angka, bukan benar/salah.", "column {1}: \"{2}\" needs numbers, not true or false.") \
	X(FORM_EXPR_WANTS_TRUTH, "kolom {1}: \"{2}\" memerlukan benar/salah, bukan angka.", "column {1}: \"{2}\" needs true or false, not numbers.") \
	X(FORM_EXPR_WANTS_TWO, "kolom {1}: {2}() memerlukan paling sedikit dua angka.", "column {1}: {2}() needs at least two numbers.") \
	X(FORM_EXPR_WANTS_ROW, "kolom {1}: di sini harus nama baris, bukan \"{2}\".", "column {1}: a row name is needed here, not \"{2}\".") \
	X(FORM_EXPR_WANTS_BRACKET, "kolom {1}: kurung {3} kurang.", "column {1}: the bracket {3} is missing.") \
	X(FORM_EXPR_ROW_UNKNOWN, "kolom {1}: baris \"{2}\" tidak ada. Periksa ejaannya.", "column {1}: there is no row \"{2}\". Check its spelling.") \
	X(FORM_EXPR_FORM_UNKNOWN, "kolom {1}: formulir \"{2}\" tidak ada. Periksa ejaannya.", "column {1}: there is no form \"{2}\". Check its spelling.") \
	X(FORM_EXPR_PREFIX_UNKNOWN, "kolom {1}: awalan \"{2}.\" tidak dikenal; pakai prev, lastyear atau tahapan yang berformulir.", "column {1}: the prefix \"{2}.\" is not known; use prev, lastyear or a stage that has forms.") \
	X(FORM_EXPR_NO_ROW, "kolom {1}: \"row\" hanya dipakai bersama each atau constraint.", "column {1}: \"row\" is only for each and constraint.") \
	X(FORM_EXPR_NO_VALUE, "kolom {1}: \"value\" hanya dipakai di require, lhs dan rhs, bila ada \"value\".", "column {1}: \"value\" is only for require, lhs and rhs of a check that has \"value\".") \
	X(FORM_EXPR_NO_PAIR, "kolom {1}: same() hanya untuk scope: [pair].", "column {1}: same() is only for scope: [pair].") \
	X(FORM_EXPR_NO_OWNER, "kolom {1}: empty() hanya untuk scope: [owner].", "column {1}: empty() is only for scope: [owner].") \
	X(FORM_EXPR_PLAIN, "kolom {1}: \"{2}\" tidak dapat dipakai di sini; hanya baris tanpa awalan, angka dan hitungan.", "column {1}: \"{2}\" cannot be used here; only rows without a prefix, numbers and arithmetic.")
/* clang-format on */

#endif
