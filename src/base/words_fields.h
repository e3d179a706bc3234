#ifndef BASE_WORDS_FIELDS_H
#define BASE_WORDS_FIELDS_H

/* Ids begin with FORM_REC_. */
/* clang-format off */
#define WORDS_FIELDS(X) \
	X(FORM_REC_R_ONLY, "kunci \"{1}\" hanya untuk {2}. Hapus kunci ini.", "the key \"{1}\" is only for {2}. Delete it.") \
	X(FORM_REC_R_TYPED, "isian tanpa calculation", "fields without calculation") \
	X(FORM_REC_R_CODE_BAD, "kode \"{1}\" tidak dapat dipakai: hanya huruf, angka, _ - dan titik, tanpa spasi.", "the code \"{1}\" cannot be used: only letters, digits, _ - and periods, no blanks.") \
	X(FORM_REC_R_KEYS, "tombol \"{1}\" tidak dapat dipakai: paling banyak 8 huruf atau angka.", "the keys \"{1}\" cannot be used: at most 8 letters or digits.") \
	X(FORM_REC_R_NO_TABLE, "formulir \"{1}\" bukan tabel (kind: table). Pilih tabel.", "the form \"{1}\" is no table (kind: table). Choose a table.") \
	X(FORM_REC_R_PARENT, "\"{1}\" tidak dapat menjadi induk: harus register lain yang tidak punya induk.", "\"{1}\" cannot be a parent: it must be another register without a parent of its own.") \
	X(FORM_REC_R_LINE_LISTED, "formulir \"{1}\" ikut dengan induknya, {2}. Tulis {2} saja.", "the form \"{1}\" comes with its parent, {2}. List {2} only.") \
	X(FORM_REC_R_PRINT, "{{1}} dalam \"print\" bukan isian formulir ini, bukan kecamatan, kabupaten, tahun, tahapan, hari:TANGGAL, dan bukan daftar FORMULIR [PILIHAN [NOMOR]]. Periksa ejaannya.", "{{1}} in \"print\" is no field of this form, not kecamatan, kabupaten, tahun, tahapan, hari:DATE, and not daftar FORM [CHOICE [NUMBER]]. Check its spelling.") \
	X(FORM_REC_R_PRINT_LINE, "{{1}} harus sendirian pada barisnya dalam \"print\".", "{{1}} must stand alone on its line in \"print\".") \
	X(FORM_REC_R_NAME, "nama isian \"{1}\" tidak dapat dipakai: pakai huruf kecil, angka dan _, dan bukan kata rumus.", "the field name \"{1}\" cannot be used: small letters, digits and _, and no word of formulas.") \
	X(FORM_REC_R_LIST_UNKNOWN, "daftar kode \"{1}\" tidak ada. Lihat berkas codelists.", "there is no code list \"{1}\". See the codelists file.") \
	X(FORM_REC_R_DEFAULT, "\"{1}\" bukan isian jenis {2}. Perbaiki default-nya.", "\"{1}\" is no answer of type {2}. Mend the default.") \
	X(FORM_REC_R_FIELD_UNKNOWN, "isian \"{1}\" tidak ada di formulir {2}. Periksa ejaannya.", "there is no field \"{1}\" in the form {2}. Check its spelling.") \
	X(FORM_REC_R_FILLS, "isian \"{1}\" harus berjenis text supaya dapat menerima uraian kode.", "the field \"{1}\" must be of type text to take the label of a code.") \
	X(FORM_REC_R_PATTERN, "pola \"{1}\" tidak dapat dipakai: periksa kurungnya, dan buat sederhana.", "the pattern \"{1}\" cannot be used: check its brackets, and keep it simple.") \
	X(FORM_REC_R_COMPLETE, "{1}: \"complete\" hanya untuk pemeriksaan.", "{1}: \"complete\" is only for checks.") \
	X(FORM_REC_R_SOURCE, "tulis salah satu: \"from\" atau \"lowest\".", "write one of \"from\" and \"lowest\".") \
	X(FORM_REC_R_NOT_IN_STAGE, "formulir \"{1}\" tidak diisi pada tahapan {2}. Lihat berkas calendar.", "the form \"{1}\" is not filled in stage {2}. See the calendar file.") \
	X(FORM_REC_R_COMPUTED, "isian \"{1}\" dihitung sendiri, jadi tidak dapat menerima salinan.", "the field \"{1}\" is computed, so nothing can be taken over into it.") \
	X(FORM_REC_R_PAIR, "isian \"{1}\" dan \"{2}\" tidak sejenis atau daftarnya lain.", "the fields \"{1}\" and \"{2}\" differ in type or list.") \
	X(FORM_REC_R_ROW_FIELD, "isian \"{1}\" tidak memilih baris dari tabel {2}.", "the field \"{1}\" does not choose from the rows of the table {2}.") \
	X(FORM_REC_R_LINES, "tidak ada \"carry\" bernama \"{1}\" di formulir di bawahnya. Tambahkan, atau hapus lines.", "no form under this one has a \"carry\" named \"{1}\". Add it, or delete lines.") \
	X(FORM_REC_V_UTF8, "Teks ini bukan UTF-8. Ketik ulang, atau simpan berkasnya sebagai UTF-8.", "This text is not UTF-8. Type it again, or save the file as UTF-8.") \
	X(FORM_REC_V_CONTROL, "Teks ini memuat karakter kendali. Ketik ulang.", "This text has control characters. Type it again.") \
	X(FORM_REC_V_LONG, "Terlalu panjang; paling banyak {1} huruf. Persingkat.", "Too long; at most {1} letters. Make it shorter.") \
	X(FORM_REC_V_NOT_WHOLE, "\"{1}\" bukan bilangan bulat. Ketik misalnya 1250 atau 1.250.", "\"{1}\" is no whole number. Type for example 1250 or 1,250.") \
	X(FORM_REC_V_NOT_NUMBER, "\"{1}\" bukan angka. Ketik misalnya 12 atau 2,5.", "\"{1}\" is no number. Type for example 12 or 2.5.") \
	X(FORM_REC_V_NOT_MONEY, "\"{1}\" bukan nilai rupiah. Ketik misalnya 1.250.000, 12r (ribu) atau 3j (juta).", "\"{1}\" is no amount of rupiah. Type for example 1,250,000, 12r (thousand) or 3j (million).") \
	X(FORM_REC_V_BIG, "Angka \"{1}\" terlalu besar; paling banyak 13 angka.", "The number \"{1}\" is too big; at most 13 digits.") \
	X(FORM_REC_V_CENTS, "\"{1}\" tidak bulat. Tulis rupiah tanpa sen.", "\"{1}\" is not whole. Write rupiah without cents.") \
	X(FORM_REC_V_DECIMALS, "\"{1}\": paling banyak tiga angka di belakang koma.", "\"{1}\": at most three digits behind the point.") \
	X(FORM_REC_V_NOT_DATE, "\"{1}\" bukan tanggal. Ketik misalnya 11/2/2026, 110226 atau 11 Februari.", "\"{1}\" is no date. Type for example 11/2/2026, 110226 or 11 February.") \
	X(FORM_REC_V_NO_SUCH_DAY, "Tanggal \"{1}\" tidak ada di kalender. Periksa hari, bulan dan tahunnya.", "There is no day \"{1}\" in the calendar. Check day, month and year.") \
	X(FORM_REC_V_UNKNOWN, "\"{1}\" tidak ada dalam daftar {2}. Ketik kode, nomor, atau kata dari namanya.", "\"{1}\" is not in the list {2}. Type a code, a number, or words of its name.") \
	X(FORM_REC_V_AMBIGUOUS, "\"{1}\" dapat berarti {2}. Ketik kodenya, atau kata yang lebih lengkap.", "\"{1}\" may mean {2}. Type the code, or more words.") \
	X(FORM_REC_V_TWICE, "\"{1}\" disebut dua kali. Hapus salah satu.", "\"{1}\" stands there twice. Delete one.") \
	X(FORM_REC_V_NO_SHARES, "\"{1}\": isian ini tidak memakai porsi. Hapus titik dua dan angkanya.", "\"{1}\": this field takes no shares. Delete the colon and the number.") \
	X(FORM_REC_V_SHARE, "\"{1}\": porsi ditulis dalam persen, 0 sampai 100, misalnya I05:60 I07:40.", "\"{1}\": a share is in per cent, 0 to 100, for example I05:60 I07:40.") \
	X(FORM_REC_V_CODES, "Terlalu banyak pilihan; paling banyak {1}.", "Too many codes; at most {1}.") \
	X(FORM_REC_V_CODE_LONG, "Kode \"{1}\" terlalu panjang; paling panjang 63 huruf.", "The code \"{1}\" is too long; at most 63 letters.") \
	X(FORM_REC_V_CODE_BLANK, "\"{1}\" bukan kode: kode ditulis tanpa spasi.", "\"{1}\" is no code: a code has no blanks.") \
	X(FORM_REC_V_WHOLE, "Seluruh kecamatan", "The whole kecamatan") \
	X(FORM_REC_V_NO_PARENT, "kolom {1}: \"parent\" hanya untuk formulir yang punya induk.", "column {1}: \"parent\" is only for forms that have one.") \
	X(FORM_REC_V_NO_FIELD, "kolom {1}: isian \"{2}\" tidak ada. Periksa ejaannya.", "column {1}: there is no field \"{2}\". Check its spelling.") \
	X(FORM_REC_V_NO_NUMBER, "kolom {1}: isian \"{2}\" bukan angka, jadi tidak dapat dijumlahkan.", "column {1}: the field \"{2}\" is no number and cannot be summed.") \
	X(FORM_REC_V_NO_ROWS, "kolom {1}: isian \"{2}\" tidak memilih baris tabel.", "column {1}: the field \"{2}\" does not choose rows of a table.") \
	X(FORM_REC_V_NO_STAGE, "kolom {1}: tahapan \"{2}\" tidak ada. Lihat berkas calendar.", "column {1}: there is no stage \"{2}\". See the calendar file.") \
	X(FORM_REC_V_NO_CODE, "kolom {1}: kode {2} tidak ada dalam daftar {3}. Periksa ejaannya.", "column {1}: the code {2} is not in the list {3}. Check its spelling.") \
	X(FORM_REC_V_NO_RECORD, "kolom {1}: \"{2}\" hanya untuk isian dan pemeriksaan dengan \"form\".", "column {1}: \"{2}\" is only for fields and for checks that have \"form\".") \
	X(FORM_REC_V_NEEDS_EACH, "kolom {1}: {2}() hanya dipakai bersama each.", "column {1}: {2}() is only for checks with each.") \
	X(FORM_REC_V_DISTRICT, "kolom {1}: {2}() hanya untuk pemeriksaan dengan scope: [district].", "column {1}: {2}() is only for checks with scope: [district].") \
	X(FORM_REC_V_NO_CHECKLIST, "kolom {1}: \"{2}\" bukan daftar periksa (kind: checklist). Periksa ejaannya.", "column {1}: \"{2}\" is no checklist (kind: checklist). Check its spelling.") \
	X(FORM_REC_V_WANTS_IS, "kolom {1}: isian \"{2}\" berisi teks; bandingkan dengan = atau !=.", "column {1}: the field \"{2}\" holds text; compare it with = or !=.") \
	X(FORM_REC_V_WANTS_QUOTED, "kolom {1}: di sini harus teks dalam tanda petik tunggal, seperti 'ya'.", "column {1}: a text in single quotes is needed here, like 'ya'.") \
	X(FORM_REC_V_SUITS, "kolom {1}: {3}() tidak cocok untuk isian \"{2}\".", "column {1}: {3}() does not suit the field \"{2}\".") \
	X(FORM_REC_V_TABLE, "\"{1}\" adalah tabel: pemeriksaannya memakai each, bukan form.", "\"{1}\" is a table: its checks take each, not form.")
/* clang-format on */

#endif
