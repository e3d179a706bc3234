#!/bin/sh
# What `ansit report` prints: documents with dots for what is empty, checklists and registers as lists.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
full=$TEMP/kec.db
empty "$full" || give_up 'no database'
# shellcheck disable=SC2086,SC2154 # words
registers "$full" $stages || give_up 'no year'

# report CODE FORM STAGE WORD..: prints from $full, and no line is too wide
report() {
	code=$1 form=$2 stage=$3
	shift 3
	run "$code" --db "$full" report "$form" "$@" --report "2026/$stage"
	same "wide lines of $form" '' "$(awk 'length($0) > 80' "$TEMP/out")"
}

# add FORM STAGE FIELD=VALUE..: siti makes a record; prints its number
add() {
	form=$1 stage=$2
	shift 2
	"$ANSIT" --db "$full" --user siti record add "$form" "$@" --report "2026/$stage" ||
		wrong "no record of $form"
}

step 'every form of the year'
forms=0
for stage in $stages; do
	for form in $(form_names); do
		[ -f "$ANSIT_SOURCE/forms/demo/2026-$stage-$form.csv" ] || continue
		doing="printing $form of $stage"
		number=
		[ "$form" != laporan-tp3s ] || number=1
		# shellcheck disable=SC2086 # none or one word
		report 0 "$form" "$stage" $number
		[ "$(count "$TEMP/out")" -gt 5 ] || wrong "little is printed of $form"
		forms=$((forms + 1))
	done
done
[ "$forms" -ge 27 ] || wrong "only $forms forms were printed"
run 1 --db "$full" report laporan-tp3s --report 2026/tp3s-lapor
says 'sebut nomornya'
run 2 --db "$full" report sasaran --report 2026/sem1

step 'a checklist of the kecamatan'
report 0 monev monev
quiet
same 'head' 'Monitoring dan evaluasi kecamatan
Kecamatan Bengalon, Monitoring dan evaluasi 2026

1. Hasil pelaksanaan Analisis Situasi;
   Hasil pelaksanaan: Selesai Januari dengan data 11 desa dan delapan kendala.
   Masalah yang dihadapi: Tiga indikator memakai catatan yang belum dipilah per
     desa.' "$(head -n 7 "$TEMP/out")"
prints '5. Hasil pelaksanaan publikasi.'
report 2 monev monev 2006
says 'bukan tiap desa'
run 0 --db "$full" --user camat record set monev 2 masalah= --report 2026/monev
report 0 monev monev
same 'problems' 4 "$(grep -c 'Masalah yang dihadapi:' "$TEMP/out")"

step 'a checklist of villages'
report 0 dbb periksa
same 'villages' 3 "$(grep -c '^[KD].*(64\.08\.09\.[0-9]*)$' "$TEMP/out")"
report 0 dbb periksa 2006
same 'villages' 1 "$(grep -c '(64\.08\.09\.[0-9]*)$' "$TEMP/out")"
prints '(64.08.09.2006)' '1.1. ' '     Jawaban: '
report 1 dbb periksa 2099
bare=$TEMP/bare.db
empty "$bare"
run 0 --db "$bare" report dbb --report 2026/periksa
prints '(tidak ada)'
run 0 --db "$bare" report dbb 2006 --report 2026/periksa
prints '1.1. '
lacks "$TEMP/out" 'Jawaban:'

step 'a register with its lines and totals'
report 0 penandaan apbd
prints '1. ' '   1.1 ' 'Jumlah '
report 0 penandaan apbd 2
prints '2. '
lacks "$TEMP/out" '   1.1 ' '3. Kode'
report 1 penandaan apbd 77
report 0 belanja apbd 2.1
prints '2.1 '
run 0 --db "$bare" report kendala --report 2026/ansit
prints '(tidak ada)'
run 0 --db "$bare" --user siti record add inventarisasi kegiatan=Satu anggaran=7350000 --report 2026/ansit
run 0 --db "$bare" --user siti record add inventarisasi kegiatan=Tiga anggaran=650000 --report 2026/ansit
run 0 --db "$bare" report inventarisasi --report 2026/ansit
printed 'Inventarisasi program/kegiatan
Kecamatan Bengalon, Analisis situasi 2026

1. Program/Kegiatan: Satu
   Anggaran: Rp 7.350.000

2. Program/Kegiatan: Tiga
   Anggaran: Rp 650.000

Jumlah Anggaran: Rp 8.000.000'
run 0 --db "$bare" --lang en report inventarisasi --report 2026/ansit
prints 'Total '
run 0 --db "$bare" --user siti record add kendala 'permasalahan=Satu
Dua' --report 2026/ansit
run 0 --db "$bare" report kendala --report 2026/ansit
same 'paragraphs' '1. Permasalahan: Satu
     Dua' "$(sed -n 4,5p "$TEMP/out")"

step 'dots where a document is empty, and what is required'
number=$(add surat-edaran regulasi nomor_surat=7)
report 0 surat-edaran regulasi "$number"
prints 'Nomor: 7' '...................., ....................' 'NIP ....................'
dots=$(printf '%080d' 0 | tr 0 .)
same 'dotted lines below Dasar:' "$dots
$dots" "$(sed -n '/^Dasar:/,$p' "$TEMP/out" | sed -n 3,4p)"
says 'Belum diisi: ' 'Tentang'
lacks "$TEMP/err" 'Nomor'
report 0 surat-edaran regulasi 1
quiet
run 0 --db "$bare" --user siti record add ba-pramus nomor_surat=1 --report 2026/pramus
run 0 --db "$bare" report ba-pramus --report 2026/pramus
prints 'Pada hari ini ...................., ...................., bertempat di'

step 'room for a signature'
for each in ba-pramus/pramus surat-edaran/regulasi rembuk/tp3s-rembuk laporan-tp3s/tp3s-lapor; do
	report 0 "${each%/*}" "${each#*/}" 1
	same "room in $each" '' "$(grep -B 4 '^NIP' "$TEMP/out" | head -n 3)"
done
report 0 ba-pramus pramus
same 'room for the minutes taker' '' "$(sed -n '/^Notulis$/,$p' "$TEMP/out" | sed -n 2,4p)"
finish
