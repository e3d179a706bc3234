#ifndef BASE_WORDS_SIGN_H
#define BASE_WORDS_SIGN_H

/* Keys, signatures, the canonical document and its screens and commands. */
/* clang-format off */
#define WORDS_SIGN(X) \
	X(CODEC_SIG_LIBRARY, "Pustaka OpenSSL di komputer ini tidak dapat memakai kunci Ed25519. Pasang ulang OpenSSL.", "OpenSSL on this computer cannot work with Ed25519 keys. Install OpenSSL again.") \
	X(CODEC_SIG_LARGE, "Tanda tangan terlalu besar; paling banyak {1} byte. Pilih berkas .sig yang benar.", "The signature is too large; at most {1} bytes. Choose the right .sig file.") \
	X(CODEC_SIG_NONE, "Ini bukan tanda tangan SSH: baris pertama harus -----BEGIN SSH SIGNATURE-----.", "This is no SSH signature: the first line must be -----BEGIN SSH SIGNATURE-----.") \
	X(CODEC_SIG_BROKEN, "Tanda tangan ini rusak atau tidak lengkap. Salin ulang dari aslinya, atau tanda tangani lagi.", "This signature is damaged or not whole. Copy it again from its source, or sign again.") \
	X(CODEC_SIG_KIND, "Tanda tangan ini bukan dari kunci Ed25519. Pakai kunci ssh-ed25519.", "This signature is not by an Ed25519 key. Use an ssh-ed25519 key.") \
	X(CODEC_SIG_PURPOSE, "Tanda tangan ini bukan untuk \"{1}\". Tanda tangani dengan: ssh-keygen -Y sign -n {1}", "This signature is not for \"{1}\". Sign with: ssh-keygen -Y sign -n {1}") \
	X(CODEC_SIG_HASH, "Tanda tangan ini tidak memakai SHA-512. Tanda tangani tanpa -O hashalg.", "This signature does not use SHA-512. Sign without -O hashalg.") \
	X(CODEC_SIG_PUBLIC_LINE, "Ini bukan baris kunci publik, atau rusak. Contoh: ssh-ed25519 AAAA.. nama", "This is no line of a public key, or it is damaged. Example: ssh-ed25519 AAAA.. name") \
	X(CODEC_SIG_KEY_KIND, "Kunci ini bukan Ed25519. Buat yang baru: ssh-keygen -t ed25519", "This key is not Ed25519. Make a new one: ssh-keygen -t ed25519") \
	X(CODEC_SIG_KEY_LARGE, "Berkas kunci terlalu besar; paling banyak {1} byte. Pilih berkas kunci yang benar.", "The key file is too large; at most {1} bytes. Choose the right key file.") \
	X(CODEC_SIG_KEY_NONE, "Ini bukan kunci OpenSSH: baris pertama harus -----BEGIN OPENSSH PRIVATE KEY-----.", "This is no OpenSSH key: the first line must be -----BEGIN OPENSSH PRIVATE KEY-----.") \
	X(CODEC_SIG_KEY_BROKEN, "Kunci ini rusak atau tidak lengkap. Ambil dari cadangan, atau buat kunci baru.", "This key is damaged or not whole. Take it from a backup, or make a new key.") \
	X(CODEC_SIG_KEY_PASSWORD, "Kata sandi kunci salah. Coba lagi.", "The password of the key is wrong. Try again.") \
	X(SIGNVIEW_VERIFIED, "diverifikasi {1} {2}", "verified by {1} {2}") \
	X(SIGNVIEW_COVERAGE, "Cakupan kecamatan, {1} indikator", "Coverage of the kecamatan, {1} indicators") \
	X(SIGNVIEW_NO_COVERAGE, "Tahapan ini tidak punya indikator cakupan.", "This stage has no indicators of coverage.") \
	X(SIGNVIEW_KEYS_RETURN, "k kembalikan  u urutkan", "k return  u sort") \
	X(SIGNVIEW_BEFORE, "   (| = {1})", "   (| = {1})") \
	X(SIGNVIEW_UP, "naik {1}", "up {1}") \
	X(SIGNVIEW_DOWN, "turun {1}", "down {1}") \
	X(SIGNVIEW_SAME, "tetap", "same") \
	X(SIGNVIEW_LOWEST, "Terendah menurut desa:", "Lowest villages:") \
	X(SIGNVIEW_COUNTS, "Pengecualian {1}   Peringatan bercatatan {2}   Belum dijawab {3}   Tak dapat dinilai {4}", "Exceptions {1}   Warnings with a note {2}   Unanswered {3}   Not to be judged {4}") \
	X(SIGNVIEW_CHANGED, "Berubah sejak diverifikasi {1}", "Changed since it was verified {1}") \
	X(SIGNVIEW_REVISED, "Berubah sejak revisi {1}: {2} (h: daftarnya)", "Changed since revision {1}: {2} (h: the list)") \
	X(SIGNVIEW_CONFIRMED, "Dinyatakan benar {1} dari {2}:", "Confirmed {1} of {2}:") \
	X(SIGNVIEW_PAPER, " (kertas)", " (paper)") \
	X(SIGNVIEW_SIGNED, "Disahkan {1}, {2}. Dokumen nomor {3}, sidik {4}", "Signed by {1}, {2}. Document number {3}, digest {4}") \
	X(SIGNVIEW_NO_KEY, "Anda belum punya kunci pengesahan. s: membuatnya di sini, dengan kata sandi.", "You have no key to sign with yet. s: makes one here, with a password.") \
	X(SIGNVIEW_DIGEST, "Sidik dokumen: {1}", "Digest of the document: {1}") \
	X(SIGNVIEW_CODE, "Untuk mengesahkan ketik kode ini lalu kata sandi:", "To sign type this code, then the password:") \
	X(SIGNVIEW_PASSWORD, "Kata sandi kunci: ", "Password of the key: ") \
	X(SIGNVIEW_NEW, "Kata sandi baru untuk kunci pengesahan: ", "New password for the signing key: ") \
	X(SIGNVIEW_AGAIN, "Sekali lagi kata sandi yang sama: ", "The same password once more: ") \
	X(SIGNVIEW_DIFFERS, "Kata sandi yang kedua berbeda; kunci belum dibuat. Ketik lagi dari yang pertama.", "The second password differs; no key was made. Type again from the first.") \
	X(SIGNVIEW_MADE, "Kunci dibuat: {1}. Ingat kata sandinya: tidak ada yang dapat menggantinya. s: mengesahkan.", "Key made: {1}. Remember its password: nobody can replace it. s: sign.") \
	X(SIGNVIEW_NEXT, "Disahkan dan terkunci. Salinannya: ansit bundle show. Perubahan hanya lewat revisi baru.", "Signed and locked. A copy: ansit bundle show. Changes need a new revision.") \
	X(SIGNVIEW_KEYS, "s sahkan  k kembalikan  u urutkan", "s sign  k return  u sort") \
	X(SIGNVIEW_KEYS_READER, "u urutkan", "u sort") \
	X(DOCVIEW_TITLE, "Dokumen", "Document") \
	X(DOCVIEW_DIGEST, "Sidik {1}", "Digest {1}") \
	X(DOCVIEW_SIDES, "kiri/kanan geser", "left/right scroll") \
	X(SIGN_TITLE, "Pengesahan", "Signing") \
	X(SIGN_NO_KEYGEN, "Program ssh-keygen tidak dapat dijalankan ({1}). Pasang paket openssh-client, atau pakai kunci dalam program: ansit key new", "The program ssh-keygen cannot be run ({1}). Install the package openssh-client, or use a key inside the program: ansit key new") \
	X(SIGN_KEYGEN_FAILED, "ssh-keygen tidak dapat menandatangani dengan {1}: {2}", "ssh-keygen cannot sign with {1}: {2}") \
	X(SIGN_OTHER_KEY, "Kunci di {1} bukan lagi kunci yang terdaftar. Daftarkan yang baru: ansit key add {1}", "The key in {1} is no longer the one that is registered. Register the new one: ansit key add {1}") \
	X(SIGN_KEY_UNKNOWN, "Kunci ini belum terdaftar. Daftarkan dahulu: ansit key add BERKAS", "This key is not registered. Register it first: ansit key add FILE") \
	X(SIGN_KEY_OTHERS, "Kunci ini milik {1}. Pakai kunci Anda sendiri.", "This key belongs to {1}. Use a key of your own.") \
	X(SIGN_KEY_RETIRED, "Kunci ini sudah dicabut. Pakai kunci lain, atau buat yang baru: ansit key new", "This key is retired. Use another one, or make a new one: ansit key new") \
	X(SIGN_NO_KEY, "Anda belum punya kunci tanda tangan. Buat dengan: ansit key new", "You have no key to sign with yet. Make one by: ansit key new") \
	X(SIGN_CHANGED, "Kode itu bukan kode dokumen yang ada sekarang: isinya mungkin berubah sesudah dilihat. Lihat lagi, lalu ketik kode yang baru.", "That code is not the one of the document as it is now: it may have changed since it was seen. Look again, then type the new code.") \
	X(SIGN_NEEDS_PASSWORD, "Kunci ini memerlukan kata sandinya.", "This key needs its password.") \
	X(SIGN_BAD, "Tanda tangan itu bukan dari dokumen ini: dokumennya berubah, atau tanda tangan dokumen lain.", "That is no signature of this document: it was altered, or the signature is of another one.") \
	X(SIGN_NO_DOCUMENT, "Ini bukan dokumen laporan ansit: baris pertamanya harus \"ansit-laporan\", tab, 1.", "This is no document of ansit: its first line must be \"ansit-laporan\", tab, 1.") \
	X(SIGN_DISTRICT, "Dokumen ini milik kecamatan {1}, basis data ini milik {2}. Beri berkas allowed_signers kecamatan itu.", "This document is of the kecamatan {1}, this database of {2}. Give the allowed_signers file of that one.") \
	X(SIGN_KEY_STRANGE, "Dokumen ditandatangani dengan benar, tetapi oleh kunci yang tidak dikenal di basis data ini.", "The document is rightly signed, but with a key this database does not know.") \
	X(SIGN_KEY_WAS_RETIRED, "Dokumen ditandatangani dengan kunci {1} yang sudah dicabut, dan tidak tersimpan di sini sebagai laporan yang disahkan.", "The document is signed with a key of {1} that is retired, and it is not kept here as a signed report.") \
	X(SIGN_NOT_LISTED, "Kunci tanda tangan ini tidak ada dalam daftar untuk kecamatan {1}, atau hanya untuk waktu tertentu. Bila berbatas waktu, periksa dengan: ssh-keygen -Y verify", "The key of this signature is not in the list for the kecamatan {1}, or only for a certain time. With limits of time, check by: ssh-keygen -Y verify") \
	X(SIGN_LIST_LINE, "Kunci tanda tangan ini untuk kecamatan {1} hanya ada di baris {2} daftar itu, yang bukan bentuk sederhana: nama tanpa ! dan *, paling banyak satu namespaces=, kunci ssh-ed25519, tanpa batas waktu. Periksa dengan: ssh-keygen -Y verify", "For the kecamatan {1} the key of this signature stands only in line {2} of that list, which is not of the plain kind: names without ! and *, at most one namespaces=, an ssh-ed25519 key, no limits of time. Check by: ssh-keygen -Y verify") \
	X(SIGN_HOLDS_NOT, "Dokumen laporan {1} yang tersimpan bukan lagi yang ditandatangani: diubah di luar program. Ambil dari cadangan, dan bandingkan dengan yang diterima kabupaten.", "The stored document of report {1} is no longer what was signed: it was changed outside the program. Take it from a backup, and compare it with what the kabupaten received.") \
	X(SIGN_LOG_OTHER, "Dokumen laporan {1} menyebut laporan, urutan atau baris catatan yang lain daripada yang ada sekarang: basis data diubah sesudah disahkan. Ambil dari cadangan, dan bandingkan dengan yang diterima kabupaten.", "The document of report {1} names another report, place or row of the log than there is now: the database was changed after it was signed. Take it from a backup, and compare it with what the kabupaten received.") \
	X(SIGN_KEY_OPEN, "Orang lain dapat membaca berkas kunci {1}, jadi ssh-keygen menolaknya. Tutup dengan: chmod 600 {1}", "Others can read the key file {1}, so ssh-keygen refuses it. Close it by: chmod 600 {1}") \
	X(SIGN_COUNT_CONFIRMS, "{1} pernyataan unit", "{1} confirmations of units") \
	X(SIGN_COUNT_REMARKS, "{1} pengecualian dan catatan pemeriksaan", "{1} exceptions and notes on checks") \
	X(SIGN_COUNT_UNABLE, "{1} tidak dapat dinilai verifikator", "{1} the verifier could not judge") \
	X(SIGN_CODE, "SHA-256 dokumen: {1}\nBaca dokumennya: ansit bundle show. Sahkan dengan: ansit sign --code {2}", "SHA-256 of the document: {1}\nRead it: ansit bundle show. Sign it by: ansit sign --code {2}") \
	X(SIGN_OPTION_CODE, "Sahkan dokumen dengan kode ini (delapan angka pertama sidik SHA-256-nya).", "Sign the document of this code (the first eight digits of its SHA-256).") \
	X(SIGN_OPTION_KEY, "Tanda tangani dengan berkas kunci OpenSSH ini, atau kunci publik (.pub) dari ssh-agent; sudah terdaftar.", "Sign with this OpenSSH key file, or the public key (.pub) of one in ssh-agent; registered before.") \
	X(SIGN_SUMMARY, "camat mengesahkan laporan dengan tanda tangan", "the camat signs the report") \
	X(SIGN_LESSON, "Tanpa --code mencetak ringkasan, sidik SHA-256 dokumen dan kodenya, atau apa yang masih kurang. Dengan --code menandatangani dokumen itu; bila isinya berubah sesudah dilihat, ditolak. Kata sandi kunci ditanya di terminal, atau dari ANSIT_KEY_PASSWORD_FILE. Sesudah itu laporan terkunci; membukanya: ansit reopen.", "Without --code it prints a summary, the SHA-256 of the document and its code, or what is still missing. With --code it signs that document; when it changed since it was seen, that is refused. The password of the key is asked at the terminal, or read from ANSIT_KEY_PASSWORD_FILE. Afterwards the report is locked; to open it again: ansit reopen.") \
	X(KEY_NAME, "kunci", "key") \
	X(KEY_SEALED, "tersimpan", "sealed") \
	X(KEY_FILE, "berkas", "file") \
	X(KEY_RETIRED, "dicabut {1}", "retired {1}") \
	X(KEY_NEEDS_PASSWORD, "Kata sandi kunci diperlukan: jalankan di terminal, atau sebut berkasnya dengan ANSIT_KEY_PASSWORD_FILE (kunci baru: ANSIT_NEW_PASSWORD_FILE).", "The password of the key is needed: run in a terminal, or name its file with ANSIT_KEY_PASSWORD_FILE (of a new key: ANSIT_NEW_PASSWORD_FILE).") \
	X(KEY_PASSWORD_SHORT, "Kata sandi kunci terlalu pendek; paling sedikit 8 huruf atau angka.", "The password of the key is too short; at least 8 letters or digits.") \
	X(KEY_CAMAT_ONLY, "Hanya camat yang mempunyai kunci tanda tangan, masing-masing miliknya sendiri.", "Only a camat has a key to sign with, each their own.") \
	X(KEY_NO_SUCH, "Tidak ada kunci bersidik {1}, atau lebih dari satu. Lihat: ansit key list", "There is no key with the fingerprint {1}, or more than one. See: ansit key list") \
	X(KEY_SUMMARY, "kunci tanda tangan camat", "the camat's keys to sign with") \
	X(KEY_LESSON, "list mencetak sidik, jenis, orang dan sejak kapan. new membuat kunci Ed25519 di dalam basis data, tersegel kata sandi: tanpa kata sandi itu tidak seorang pun dapat memakainya, dan kata sandi yang lupa tidak dapat dicari. add mendaftarkan berkas kunci OpenSSH (atau .pub dari kunci dalam ssh-agent). retire mencabut kunci yang bocor atau tidak dipakai lagi. export mencetak allowed_signers untuk ssh-keygen -Y verify; serahkan kepada kabupaten. Dokumen yang ditandatangani sebelum kuncinya dicabut diperiksa ssh-keygen dengan -Overify-time=YYYYMMDDHHMMSSZ, saat sebelum pencabutan.", "list prints fingerprint, kind, person and since when. new makes an Ed25519 key inside the database, sealed by a password: without it nobody can use the key, and a forgotten one cannot be found again. add registers an OpenSSH key file (or the .pub of a key in ssh-agent). retire ends a key that leaked or is no longer used. export prints allowed_signers for ssh-keygen -Y verify; hand it to the kabupaten. A document signed before its key was retired is checked by ssh-keygen with -Overify-time=YYYYMMDDHHMMSSZ, a moment before that.") \
	X(ENV_KEY_PASSWORD, "Berkas kata sandi kunci tanda tangan, untuk ansit sign.", "A file with the password of the key to sign with, for ansit sign.") \
	X(BUNDLE_NOT_YET, "Laporan {1} belum disahkan: begini dokumennya bila disahkan sekarang.", "Report {1} is not signed yet: this is the document as it would be signed now.") \
	X(BUNDLE_UNSIGNED, "Laporan {1} belum disahkan, jadi belum ada tanda tangannya.", "Report {1} is not signed, so there is no signature yet.") \
	X(BUNDLE_GOOD, "Tanda tangan sah: {1}, oleh {2}, kunci {3}", "Good signature: {1}, by {2}, key {3}") \
	X(BUNDLE_OPTION_SIGNATURE, "Cetak tanda tangannya (SSHSIG), bukan dokumennya.", "Print its signature (SSHSIG), not the document.") \
	X(BUNDLE_OPTION_DIGEST, "Cetak sidik SHA-256 dokumen saja.", "Print only the SHA-256 of the document.") \
	X(BUNDLE_SUMMARY, "dokumen kanonik laporan dan tanda tangannya", "the canonical document of a report and its signature") \
	X(BUNDLE_LESSON, "show mencetak dokumen yang ditandatangani, byte demi byte; dari laporan yang belum disahkan, dokumen sebagaimana akan disahkan. verify memeriksa dokumen dengan tanda tangannya terhadap kunci basis data ini, atau terhadap berkas allowed_signers, tanpa basis data. Siapa pun dapat memeriksanya tanpa ansit: ssh-keygen -Y verify.", "show prints the document that was signed, byte for byte; of a report that is not signed, the document as it would be. verify checks a document with its signature against the keys of this database, or against an allowed_signers file, without a database. Anybody can check it without ansit: ssh-keygen -Y verify.") \
	X(BUNDLE_NOT_TEXT, "Di bagian {1} dokumen, baris \"{2}\", ada tulisan yang bukan teks: huruf rusak, huruf kendali atau tanda yang tidak tampak, diubah di luar program. Cari dengan: ansit audit --verify", "In section {1} of the document, line \"{2}\", something is no text: broken letters, control characters or marks that do not show, written outside the program. Find it with: ansit audit --verify")
/* clang-format on */

#endif
