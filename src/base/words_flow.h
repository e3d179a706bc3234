#ifndef BASE_WORDS_FLOW_H
#define BASE_WORDS_FLOW_H

/* The workflow, in the layers store and work: states, gaps, refusals. */
/* clang-format off */
#define WORDS_FLOW(X) \
	X(STATE_SUBMITTED, "diserahkan", "submitted") \
	X(STATE_RETURNED, "dikembalikan", "returned") \
	X(STATE_VERIFIED, "diverifikasi", "verified") \
	X(STATE_SIGNED, "disahkan", "signed") \
	X(STATE_SENT, "dikirim", "sent") \
	X(STATE_RECEIVED, "diterima", "received") \
	X(STORE_REOPEN_REASON, "Tulis alasan membuka laporan ini lagi.", "Write why this report is reopened.") \
	X(STORE_REOPEN_OLD, "Hanya revisi terbaru yang dapat dibuka lagi, setelah disahkan.", "Only the newest revision can be reopened, once it is signed.") \
	X(STORE_REOPEN_MOST, "Laporan ini sudah punya 99 revisi; tidak dapat dibuka lagi.", "This report has 99 revisions already and cannot be reopened.") \
	X(FLOW_ACT_SOURCE, "Menyebut dokumen sumber", "Naming a source document") \
	X(FLOW_ACT_CONFIRM, "Menyatakan isian benar", "Confirming figures") \
	X(FLOW_ACT_ACCEPT, "Menjawab pemeriksaan", "Answering a check") \
	X(FLOW_ACT_SUBMIT, "Menyerahkan laporan", "Submitting a report") \
	X(FLOW_ACT_REVIEW, "Memeriksa isian", "Reviewing figures") \
	X(FLOW_ACT_RETURN, "Mengembalikan laporan", "Returning a report") \
	X(FLOW_ACT_VERIFY, "Menyatakan laporan terverifikasi", "Verifying a report") \
	X(FLOW_ACT_SIGN, "Mengesahkan laporan", "Signing a report") \
	X(FLOW_ACT_REOPEN, "Membuka kembali laporan", "Reopening a report") \
	X(FLOW_WHO, "{1} adalah tugas {2}; Anda masuk sebagai {3}. Mintalah {2} melakukannya.", "{1} is for: {2}; you are here as {3}. Ask: {2}.") \
	X(FLOW_OLD, "Revisi {2} dari {1} sudah diganti yang lebih baru dan tidak berubah lagi. Buka laporan itu kembali untuk memakai revisi terbarunya.", "Revision {2} of {1} was replaced by a newer one and changes no more. Open that report again to use its newest revision.") \
	X(FLOW_NOT_BEGUN, "Laporan {1} belum dimulai. Isi dahulu satu baris atau catatan.", "The report {1} has not been begun. Fill in a row or a record first.") \
	X(FLOW_STATE, "{1} tidak dapat selagi {2} berstatus {3}. {4}", "{1} is not possible while {2} is {3}. {4}") \
	X(FLOW_NEXT_OPEN, "Berikutnya: operator melengkapi lalu menyerahkannya.", "Next: the operator completes and submits it.") \
	X(FLOW_NEXT_SUBMITTED, "Berikutnya: verifikator memeriksanya, lalu menyatakannya terverifikasi atau mengembalikannya.", "Next: the verifier reviews it, then verifies or returns it.") \
	X(FLOW_NEXT_VERIFIED, "Berikutnya: camat mengesahkan atau mengembalikannya.", "Next: the camat signs or returns it.") \
	X(FLOW_NEXT_SIGNED, "Untuk mengubahnya, buka kembali sebagai revisi baru dengan alasannya.", "To change it, reopen it as a new revision and say why.") \
	X(FLOW_REASON_RETURN, "Tulis alasan pengembalian, atau kembalikan dahulu baris yang harus dibetulkan.", "Say why it is returned, or send back the rows to be mended first.") \
	X(FLOW_REASON_REOPEN, "Tulis alasan laporan dibuka kembali; alasan itu tercetak di dokumennya.", "Say why the report is reopened; the reason is printed in its document.") \
	X(FLOW_MORE, "{1} Masih ada {2} hal lain.", "{1} There is more to do: {2}.") \
	X(FLOW_UNIT_NOTHING, "Unit {1} tidak menjawab baris apa pun di laporan ini, jadi tidak perlu menyatakannya benar.", "The unit {1} answers for no row of this report, so there is nothing to confirm.") \
	X(FLOW_UNIT_OTHER, "Isian {1} dinyatakan benar oleh {1} sendiri; Anda dari {2}.", "The figures of {1} are confirmed by {1}; you are from {2}.") \
	X(FLOW_UNIT_OPEN, "{1} belum menyatakan isiannya benar, jadi tidak ada yang ditarik kembali.", "{1} has not confirmed its figures, so there is nothing to take back.") \
	X(FLOW_CONFIRMED, "Isian {1} sudah dinyatakan benar oleh {2}, {3}.", "The figures of {1} were confirmed already by {2}, {3}.") \
	X(FLOW_PAPER, "Sebutkan kertas bertanda tangan {1} yang Anda pegang, mis. \"Lap. {1} 12 Juli 2026 no. 440/112\".", "Name the signed paper of {1} that you hold, e.g. \"Report of {1}, 12 July 2026, no. 440/112\".") \
	X(FLOW_PAPER_OWN, "{1} menyatakannya dengan nama Anda; kertas hanya disebut oleh verifikator.", "{1} confirms in your name; only a verifier names a paper.") \
	X(FLOW_ACCEPT_NEVER, "{1} tidak dapat diterima dengan alasan apa pun: isiannya harus dibetulkan.", "{1} cannot be accepted for any reason: what was filled in has to be mended.") \
	X(FLOW_ACCEPT_VERIFIER, "{1} hanya dapat diterima oleh verifikator, dengan alasannya.", "{1} can be accepted by a verifier only, with a reason.") \
	X(FLOW_ACCEPT_GONE, "{1} sudah tidak gagal di sana, atau angkanya berubah. Lihat lagi daftarnya, lalu jawab.", "{1} does not fail there any more, or its figures have changed. Look at the list again, then answer.") \
	X(FLOW_ACCEPT_OTHER, "{1} tidak menyangkut isian unit Anda di sana. Operator atau unit yang mengisinya yang menjawab.", "{1} is not about figures of your unit there. The operator or the unit that fills them in answers it.") \
	X(FLOW_ACCEPT_SUBMITTED, "Laporan {1} sedang diverifikasi: hanya verifikator yang menjawab pemeriksaan sekarang. Mintalah ia menjawabnya atau mengembalikan laporan.", "The report {1} is being verified: only a verifier answers checks now. Ask for an answer, or for the report to be returned.") \
	X(FLOW_ACCEPT_NOTHING, "{1} belum punya jawaban yang dapat dihapus.", "{1} has no answer that could be taken away.") \
	X(GAP_EMPTY, "{1} baris {2} kosong di {3}, mulai {4}. Isi angkanya, atau tandai \"tidak ada data\" dengan alasannya.", "Empty rows of {2} in {3}: {1}, from {4}. Fill them in, or mark \"no data\" with its reason.") \
	X(GAP_LACKING, "{2}: {1} catatan belum lengkap, mulai {4} (isian {5}). Lengkapi, atau hapus catatannya.", "{2}: {1} records are not complete, from {4} (field {5}). Complete them, or delete the record.") \
	X(GAP_LACKING_ITEMS, "{2}: {1} butir belum lengkap di {3}, mulai {4}. Yang sudah dimulai harus dijawab semua.", "{2}: {1} items are not complete in {3}, from {4}. What was begun has to be answered whole.") \
	X(GAP_PENDING, "{1} isian yang Anda ketik di {3} belum diterima, mulai {4}. Buka isiannya, lalu betulkan atau batalkan.", "Figures you typed in {3} are not accepted yet: {1}, from {4}. Open them and mend or drop them.") \
	X(GAP_PENDING_RECORD, "{4}: isian {5} yang Anda ketik belum diterima. Buka isiannya, lalu betulkan atau batalkan.", "{4}: what you typed into {5} is not accepted yet. Open it and mend or drop it.") \
	X(GAP_HARD, "x {4} {3}: {5} Harus dibetulkan.", "x {4} {3}: {5} It has to be mended.") \
	X(GAP_HARD_ACCEPT, "x {4} {3}: {5} Betulkan, atau verifikator menerimanya dengan alasan.", "x {4} {3}: {5} Mend it, or a verifier accepts it with a reason.") \
	X(GAP_SOFT, "! {4} {3}: {5} Beri catatan di samping angkanya, atau pada peringatan ini.", "! {4} {3}: {5} Put a note beside the figure, or on this warning.") \
	X(GAP_CONFIRM, "{2} belum menyatakan isiannya benar: orangnya sendiri, atau verifikator yang memegang kertasnya.", "{2} has not confirmed its figures: its own people do, or a verifier who holds the paper.") \
	X(GAP_UNREVIEWED, "{1} isian di {3} belum diperiksa, mulai {4}. Diperiksa verifikator yang tidak menulisnya.", "Figures in {3} are not reviewed: {1}, from {4}. A verifier who did not write them does it.") \
	X(GAP_UNREVIEWED_RECORDS, "{2}: {1} catatan belum diperiksa, mulai {4}. Diperiksa verifikator yang tidak menulisnya.", "{2}: {1} records are not reviewed, from {4}. A verifier who did not write them does it.") \
	X(GAP_SENT_BACK, "{1} isian di {3} dikembalikan, mulai {4}. Kembalikan laporannya supaya dibetulkan.", "Figures in {3} are sent back: {1}, from {4}. Return the report so that they are mended.") \
	X(GAP_SENT_BACK_RECORDS, "{2}: {1} catatan dikembalikan, mulai {4}. Kembalikan laporannya supaya dibetulkan.", "{2}: {1} records are sent back, from {4}. Return the report so that they are mended.") \
	X(GAP_UNTOUCHED, "{1} isian di {3} dikembalikan dan belum disentuh, mulai {4}. Ubah angkanya, atau tulis catatan mengapa tetap.", "Figures in {3} that were sent back are untouched: {1}, from {4}. Change them, or note why they stay.") \
	X(GAP_UNTOUCHED_RECORDS, "{2}: {1} catatan dikembalikan dan belum diubah, mulai {4}. Betulkan isiannya.", "{2}: {1} records that were sent back are unchanged, from {4}. Mend what was filled in.") \
	X(GAP_NO_KEY, "Anda belum punya kunci untuk mengesahkan. Buat dahulu: ansit key new", "You have no key to sign with yet. Make one first: ansit key new")
/* clang-format on */

#endif
