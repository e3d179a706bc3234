#ifndef BASE_WORDS_FLOWCMD_H
#define BASE_WORDS_FLOWCMD_H

/* The commands of the workflow. */
/* clang-format off */
#define WORDS_FLOWCMD(X) \
	X(SUBMIT_SUMMARY, "menyerahkan laporan kepada verifikator", "hand a report over to the verifier") \
	X(SUBMIT_LESSON, "Operator menyerahkan laporan bila semua baris wajib terisi, catatan yang dimulai lengkap, yang keras dibetulkan atau diterima verifikator, yang lunak diberi catatan, dan setiap unit menyatakan isiannya benar. Yang kurang dicetak sebaris-sebaris; keluar 1.", "The operator submits a report when all required rows are filled, records that were begun are complete, hard failures are mended or accepted by a verifier, soft ones have a note, and every unit has confirmed its figures. What is missing is printed line by line; exit 1.") \
	X(RETURN_SUMMARY, "mengembalikan laporan supaya dibetulkan", "return a report to be mended") \
	X(RETURN_LESSON, "Verifikator atau camat mengembalikan laporan yang diserahkan atau diverifikasi. Alasannya wajib, kecuali ada baris yang dikembalikan dengan catatannya.", "A verifier or the camat returns a report that was submitted or verified. The reason is required unless rows were sent back with their notes.") \
	X(VERIFY_SUMMARY, "menyatakan laporan terverifikasi", "verify a report") \
	X(VERIFY_LESSON, "Verifikator menyatakan laporan terverifikasi bila semua isian dan catatan sudah diperiksa dan tidak ada yang dikembalikan. Semua syarat penyerahan diperiksa lagi.", "A verifier verifies a report when all figures and records are reviewed and none is sent back. All that submitting asks for is looked at again.") \
	X(REOPEN_SUMMARY, "membuka laporan yang sudah disahkan sebagai revisi baru", "open a signed report again as a new revision") \
	X(REOPEN_LESSON, "Revisi baru berisi semua isi revisi lama, sebagai draf. Revisi lama tetap seperti disahkan. Alasannya wajib dan tercetak di dokumen revisi baru.", "The new revision is a draft with everything of the old one, which stays as it was signed. The reason is required and printed in the document of the new revision.") \
	X(CONFIRM_SUMMARY, "pernyataan unit bahwa isiannya benar", "a unit's word that its figures are right") \
	X(CONFIRM_LESSON, "Tanpa kata: unit, pemilik data, baris wajib yang terisi, siapa yang menyatakan, kapan, dan kertasnya, dipisah tab. Dengan nama unit: orang unit itu menyatakan semua barisnya benar, atau verifikator yang menyebut kertas bertanda tangan yang ia pegang. Angka yang berubah sesudahnya menggugurkan pernyataan. Dengan --withdraw kata kedua adalah alasannya.", "Without words: unit, data owner, required rows that are filled, who confirmed, when, and the paper, parted by tabs. With the name of a unit: a person of that unit confirms all its rows, or a verifier who names the signed paper he holds. A figure that changes afterwards withdraws it. With --withdraw the second word is the reason.") \
	X(ACCEPT_SUMMARY, "menjawab pemeriksaan yang gagal", "answer checks that fail") \
	X(ACCEPT_LESSON, "Tanpa kata: yang gagal dengan nomor urut, aturan, hard atau soft, tempat, baris, siapa yang menjawab, jawabannya, dan kalimatnya, dipisah tab. Yang keras diterima verifikator dengan alasan bila aturannya membolehkan; yang lunak diberi catatan. Tempat: kode desa atau empat angka terakhirnya, desa+desa, nama catatan (belanja/3.2), atau - untuk kecamatan. Kata kosong menghapus jawaban. Jawaban tidak berlaku lagi bila angkanya berubah.", "Without words: what fails, with a number, the rule, hard or soft, place, row, who may answer, the answer and the sentence, parted by tabs. A hard one is accepted by a verifier with a reason where its rule allows that; a soft one takes a note. The place is the code of a village or its last four digits, village+village, the name of a record (belanja/3.2), or - for the kecamatan. An empty word takes the answer away. An answer holds no more when the figures change.") \
	X(FLOWCMD_NOW, "{1} kini berstatus {2}. {3}", "{1} is {2} now. {3}") \
	X(FLOWCMD_STAYS, "{1} tetap berstatus {2}; yang masih harus dibereskan: {3}.", "{1} stays {2}; still to be done: {3}.") \
	X(FLOWCMD_CONFIRMED, "Isian {1} dinyatakan benar.", "The figures of {1} are confirmed.") \
	X(FLOWCMD_WITHDRAWN, "Pernyataan {1} ditarik kembali.", "The confirmation of {1} is taken back.") \
	X(FLOWCMD_LOST, "Pernyataan {1} gugur karena perubahan ini. Minta dinyatakan lagi: ansit confirm", "The confirmation of {1} is withdrawn by this change. Have it confirmed again: ansit confirm") \
	X(FLOWCMD_WHO_NONE, "harus dibetulkan", "has to be mended") \
	X(FLOWCMD_WHO_HARD, "verifikator", "verifier") \
	X(FLOWCMD_WHO_SOFT, "operator, pemilik data, verifikator", "operator, data owner, verifier") \
	X(FLOWCMD_NOTED, "(catatan di samping isian)", "(note beside a figure)") \
	X(FLOWCMD_STALE, "(tidak berlaku lagi: {1}, {2})", "(holds no more: {1}, {2})") \
	X(FLOWCMD_ANSWERED, "{1} di {2}: jawaban dicatat.", "{1} at {2}: the answer is kept.") \
	X(FLOWCMD_TAKEN_AWAY, "{1} di {2}: jawaban dihapus.", "{1} at {2}: the answer is taken away.") \
	X(FLOWCMD_NO_RULE, "Tidak ada aturan \"{1}\". Lihat yang gagal: ansit accept", "There is no rule \"{1}\". See what fails: ansit accept") \
	X(FLOWCMD_NOT_FAILING, "{1} tidak gagal di {2}. Lihat yang gagal: ansit accept", "{1} does not fail at {2}. See what fails: ansit accept") \
	X(FLOWCMD_WHICH_ROW, "{1} gagal pada beberapa baris di {2}: {3}. Sebut salah satu dengan --row", "{1} fails for several rows at {2}: {3}. Name one with --row") \
	X(FLOWCMD_OPTION_WITHDRAW, "Tarik kembali pernyataan unit ini.", "Take the confirmation of this unit back.") \
	X(FLOWCMD_OPTION_ROW, "Baris yang diperiksa, bila aturannya gagal pada beberapa baris di satu tempat.", "The row it was made for, where a rule fails for several rows at one place.") \
	X(FLOWCMD_MOVED, "Revisi {1}, {2} oleh {3}, {4}", "Revision {1}, {2} by {3}, {4}")
/* clang-format on */

#endif
