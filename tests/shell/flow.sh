#!/bin/sh
# A whole report from the shell: half typed, completed, confirmed, submitted, returned, mended, accepted,
# verified, signed, reopened and submitted again; and everything that is refused on the way.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
unset ANSIT_KEY_PASSWORD_FILE ANSIT_NEW_PASSWORD_FILE
db=$TEMP/kec.db
empty "$db"
ansit_then "$db" user add setya --role owner --unit 'Setcam Bengalon'
ansit_then "$db" user add beni --role owner --unit 'Puskesmas Bengalon'
ansit_then "$db" user add lina --role owner --unit 'Balai PLKB Bengalon'
ansit_then "$db" user add wati --role verifier
ANSIT_PASSWORD_FILE=$TEMP/secret
export ANSIT_PASSWORD_FILE

# as CODE USER WORDS..: somebody about 2026/sem1 in July, exit status CODE
as() {
	code=$1 who=$2
	shift 2
	run "$code" --db "$db" --now 2026-07-14 --user "$who" "$@" --report 2026/sem1
}

# logged TEXT: the newest row of the log is that refusal
logged() {
	has 'the log' "$(sqlite3 "$db" 'SELECT act, after FROM change ORDER BY seq DESC LIMIT 1')" "refused|$1"
}

# state WORD: the report's, as a program reads it
state() {
	as 0 siti status --json
	prints "\"state\": \"$1\""
}

step 'acting on a report nobody began'
as 1 siti submit
says 'belum dimulai'
as 1 budi verify
as 1 siti reopen 'Salah'
as 0 siti accept
as 0 siti confirm
prints 'Setcam Bengalon	Setcam	0/110			'

step 'submitting half a report'
as 0 siti import "$data/bengalon.csv" --source 'Lap. 12 Juli 2026'
as 0 siti set 2004 S04= S05=
as 1 siti submit
says '2 baris Puskesmas Bengalon kosong di Tepian Langsat, mulai S04.' \
	'! W12 Tepian Indah: Gizi kurang 0-23 bulan 22%; di atas 20%.' \
	'Setcam Bengalon belum menyatakan isiannya benar' '2026/sem1 tetap berstatus draf'
same 'lines' 10 "$(count "$TEMP/err")"
printed ''
logged 'submit 2026/sem1'
as 1 siti --lang en submit
says 'Empty rows of Puskesmas Bengalon in Tepian Langsat: 2, from S04.' '2026/sem1 stays draft'
state draft

step 'submitting as somebody else'
for who in dewi budi camat "$(id -un)"; do
	as 1 "$who" submit
	says 'adalah tugas operator'
	logged 'submit 2026/sem1'
done
run 2 --db "$db" --user siti submit now --report 2026/sem1
run 2 --db "$db" --user siti submit --report 2026/nonsense
run 2 --db "$db" --user siti submit --report 2026/sem1/7
run 2 --db "$db" --user siti reopen --report 2026/sem1
run 2 --db "$db" --user siti accept W12 2010 --report 2026/sem1
run 2 --db "$db" --user siti confirm --withdraw --report 2026/sem1

step 'confirming'
as 1 beni confirm 'Puskesmas Bengalon'
says '2 baris Puskesmas Bengalon kosong di Tepian Langsat, mulai S04.'
logged 'confirm 2026/sem1'
as 0 siti set 2004 S04=100 S05=94
as 1 dewi confirm 'Puskesmas Bengalon'
says 'dinyatakan benar oleh Puskesmas Bengalon sendiri; Anda dari Puskesmas Sepaso'
as 1 siti confirm 'Puskesmas Bengalon'
says 'adalah tugas pemilik data, verifikator'
as 1 budi confirm 'Puskesmas Bengalon'
says 'kertas bertanda tangan Puskesmas Bengalon'
as 1 dewi confirm 'Puskesmas Sepaso' 'Kertas'
as 1 dewi confirm 'Puskesmas Entah'
says 'Tidak ada unit'
as 0 beni confirm 'puskesmas bengalon'
as 0 dewi confirm 'Puskesmas Sepaso'
prints 'Isian Puskesmas Sepaso dinyatakan benar.'
as 0 budi confirm 'Balai PLKB Bengalon' 'Lap. PLKB 12 Juli'
as 1 dewi confirm 'Puskesmas Sepaso'
says 'sudah dinyatakan benar oleh dewi'
as 0 dewi confirm 'Puskesmas Sepaso' 'Masih dihitung' --withdraw
as 1 dewi confirm 'Puskesmas Sepaso' --withdraw
says 'tidak ada yang ditarik kembali'
as 0 dewi confirm 'Puskesmas Sepaso'
as 0 setya confirm 'Setcam Bengalon'
as 0 siti confirm
same 'what is listed' \
	'Balai PLKB Bengalon|PLKB|33/33|budi|2026-07-14T05:00:00.000Z|Lap. PLKB 12 Juli
Puskesmas Bengalon|Puskesmas|235/235|beni|2026-07-14T05:00:00.000Z|
Puskesmas Sepaso|Puskesmas|282/282|dewi|2026-07-14T05:00:00.000Z|
Setcam Bengalon|Setcam|110/110|setya|2026-07-14T05:00:00.000Z|' "$(tr '\t' '|' <"$TEMP/out")"

step 'changing a number that was confirmed'
as 0 siti set 2001 S01 8766 --note 'Dihitung ulang'
says 'Pernyataan Setcam Bengalon gugur karena perubahan ini.'
as 0 siti set 2001 S01 8766 --note 'Hanya catatan'
quiet
as 0 siti confirm
prints 'Setcam Bengalon	Setcam	110/110			'
as 0 setya confirm 'Setcam Bengalon'
printf 'kode_desa,S01,I01\n64.08.09.2001,8767,.1\n' >"$TEMP/more.csv"
as 0 siti import "$TEMP/more.csv"
says 'Setcam Bengalon' 'Puskesmas Sepaso' 'gugur karena perubahan ini'
as 0 setya confirm 'Setcam Bengalon'
as 0 dewi confirm 'Puskesmas Sepaso'
as 1 siti set 2001 S01=5 S99=5
lacks "$TEMP/err" gugur
as 0 siti confirm
prints 'Setcam Bengalon	Setcam	110/110	setya'

step 'answering what fails'
as 0 siti accept
same 'columns' 8 "$(awk -F'\t' 'NR == 1 { print NF }' "$TEMP/out")"
prints 'W12	soft	64.08.09.2010		operator, pemilik data, verifikator		Gizi kurang'
as 1 siti accept W99 2010 'Benar'
says 'Tidak ada aturan "W99"'
as 1 siti accept W12 2001 'Benar'
says 'W12 tidak gagal di 2001'
as 1 siti accept W12 2099 'Benar'
says 'Tidak ada desa "2099"'
as 1 siti accept W12 - 'Benar'
as 1 siti accept W12 2001+2010 'Benar'
as 1 siti accept W12 kendala/1 'Benar'
as 1 siti accept W12 2010 'Benar' --row S99
as 1 camat accept W12 2010 'Benar'
logged 'accept 2026/sem1'
as 1 siti accept W12 2010 ''
says 'belum punya jawaban'
as 0 siti accept w12 2010 'Sudah ditimbang ulang'
prints 'w12 di 2010: jawaban dicatat.'
as 0 siti accept
prints 'Sudah ditimbang ulang (siti)'
as 0 siti accept W12 2010 ''
as 0 siti accept
lacks "$TEMP/out" 'Sudah ditimbang'
as 1 dewi accept W12 'Tepian Indah' 'Sudah ditimbang ulang'
says 'tidak menyangkut isian unit Anda'
as 0 beni accept W12 'Tepian Indah' 'Sudah ditimbang ulang'
as 1 dewi accept W12 'Tepian Indah' ''
says 'ditulis orang lain'
for answer in 'D02 2002' 'D03 2003' 'D04 64.08.09.2010'; do
	# shellcheck disable=SC2086 # rule and place
	as 0 siti accept $answer 'Sudah dicocokkan'
done
as 0 siti submit

step 'writing into a submitted report'
state submitted
as 1 siti set 2001 S01 8768
says 'diserahkan'
as 1 dewi confirm 'Puskesmas Sepaso' --withdraw
as 1 siti source 'Setcam Bengalon' 'Lap. lain'
as 1 siti submit
says 'berstatus diserahkan' 'verifikator memeriksanya'
as 1 siti reopen 'Salah'
as 0 siti status
prints 'Revisi 1, diserahkan oleh siti, 14 Jul 05.00'

step 'returning it'
as 1 budi return
says 'alasan pengembalian'
as 1 budi return '   '
as 1 siti return 'Salah'
says 'adalah tugas verifikator, camat'
as 1 budi verify
says '60 isian di Sepaso belum diperiksa, mulai S01.' 'yang masih harus dibereskan: 11'
as 0 budi review 2003 S07 return 'Lebih banyak dari biasanya'
as 1 budi verify
says '1 isian di Keraitan dikembalikan, mulai S07.'
as 0 budi return
prints '2026/sem1 kini berstatus dikembalikan. Berikutnya: operator melengkapi lalu menyerahkannya.'
state returned

step 'breaking rules while mending'
as 0 siti set 2003 S07 99
says 'Puskesmas Sepaso'
as 0 siti set 2010 I24 18
as 1 siti submit
says 'x R015 Keraitan: ' 'Harus dibetulkan.' 'x C24 Tepian Indah: ' 'atau verifikator menerimanya dengan alasan.' \
	'Puskesmas Sepaso belum menyatakan' 'Puskesmas Bengalon belum menyatakan'
as 1 budi accept R015 2003 'Memang begitu'
says 'harus dibetulkan'
logged 'accept 2026/sem1'
as 1 siti accept C24 2010 'Memang begitu'
says 'hanya dapat diterima oleh verifikator'
as 0 siti set 2003 S07 3
as 0 budi accept C24 2010 'Setcam mencatat per Mei'
as 0 budi accept
prints 'C24	hard	64.08.09.2010		verifikator	Setcam mencatat per Mei (budi)	'
as 0 siti set 2010 I24 19
as 0 budi accept
prints '(tidak berlaku lagi: Setcam mencatat per Mei, budi)'
as 0 dewi confirm 'Puskesmas Sepaso'
as 0 beni confirm 'Puskesmas Bengalon'
as 1 siti submit
says 'x C24 Tepian Indah'
same 'lines' 2 "$(count "$TEMP/err")"
as 0 wati accept C24 2010 'Setcam mencatat per Mei'
as 0 siti submit
prints '2026/sem1 kini berstatus diserahkan.'

step 'verifying'
for village in 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011; do
	as 0 budi review $village --all-agree
done
as 0 budi review --open
cut -f 1,2 "$TEMP/out" >"$TEMP/open"
while read -r place row; do
	as 0 budi review "$place" "$row" agree
done <"$TEMP/open"
as 1 siti verify
as 0 budi verify
state verified
as 1 siti set 2001 S01 8768
as 0 camat return 'Lampiran PLKB belum ditandatangani'
as 0 siti status
prints 'Revisi 1, dikembalikan oleh camat' ': Lampiran PLKB belum ditandatangani'
as 0 siti submit
as 0 wati verify

step 'signing'
as 1 camat sign --code 00000000
says kunci
printf 'Kunci-Camat-1\n' >"$TEMP/key-secret"
ANSIT_NEW_PASSWORD_FILE=$TEMP/key-secret ANSIT_KEY_PASSWORD_FILE=$TEMP/key-secret
export ANSIT_NEW_PASSWORD_FILE ANSIT_KEY_PASSWORD_FILE
run 0 --db "$db" --now 2026-07-15 --user camat key new
as 0 camat sign
sign_code=$(sed -n 's/.*--code \([0-9a-f]*\)$/\1/p' "$TEMP/out")
as 1 budi sign --code "$sign_code"
as 0 camat sign --code "$sign_code"
state signed
for words in 'set 2001 S01 8768' 'submit' 'return Salah' 'accept C24 2010 Lagi'; do
	# shellcheck disable=SC2086 # words
	as 1 siti $words
done
as 1 budi verify
says 'buka kembali sebagai revisi baru'

step 'reopening'
as 1 siti reopen '  '
says 'alasan'
as 1 dewi reopen 'Salah salin'
as 0 siti reopen 'Angka imunisasi Sekerat salah salin'
prints '2026/sem1/2 kini berstatus draf.'
state draft
prints '"revision": 2' '"note": "Angka imunisasi Sekerat salah salin"'
as 1 siti reopen 'Lagi'
run 1 --db "$db" --user siti submit --report 2026/sem1/1
says 'Revisi 1 dari 2026/sem1 sudah diganti yang lebih baru'
run 1 --db "$db" --user siti set 2001 S01 9 --report 2026/sem1/1
run 1 --db "$db" --user budi accept W12 2010 Lagi --report 2026/sem1/1
as 0 siti accept
prints 'Setcam mencatat per Mei (wati)'

step 'the second revision'
as 0 siti set 2002 I08 40
as 1 siti submit
says 'Puskesmas Sepaso belum menyatakan' 'Setcam Bengalon belum menyatakan'
for unit in 'Setcam Bengalon' 'Puskesmas Sepaso' 'Puskesmas Bengalon' 'Balai PLKB Bengalon'; do
	as 0 budi confirm "$unit" 'Surat 20 Juli'
done
as 0 siti submit
as 1 budi verify
says '1 isian di Sekerat belum diperiksa, mulai I08.'
as 0 budi review 2002 I08 unable 'Buku KIA hilang'
as 0 budi verify
as 0 camat sign
sign_code=$(sed -n 's/.*--code \([0-9a-f]*\)$/\1/p' "$TEMP/out")
as 0 camat sign --code "$sign_code"
state signed
run 0 --db "$db" get 2002 I08 --report 2026/sem1
printed 40
run 0 --db "$db" audit --verify
finish
