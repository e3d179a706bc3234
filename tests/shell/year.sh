#!/bin/sh
# A year of Bengalon, January to December, by commands: every stage is filled, by hand, from files and by
# taking over, and what the checks want at the end of each month stands.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
office=$TEMP/kec.db
demo=$ANSIT_SOURCE/forms/demo
empty "$office"
today=2026-01-05

# at NAME WORD..: somebody does something today
at() {
	who=$1
	shift
	run 0 --db "$office" --now "$today" --user "$who" "$@"
}

# file STAGE FORM: siti takes the demo's file
file() {
	at siti import "$demo/2026-$1-$2.csv" --form "$2" --report "2026/$1"
}

# table STAGE FILE: siti takes numbers
table() {
	at siti import "$2" --report "2026/$1" --source "Laporan $today"
}

# numbers FORM STAGE: of its records
numbers() {
	"$ANSIT" --db "$office" --user siti record list "$1" --report "2026/$2" | tail -n +2 | cut -f 1
}

# done_with STAGE [RULE]: nothing stops it, but for rules of a workflow that is not there yet
done_with() {
	"$ANSIT" --db "$office" --now "$today" check --report "2026/$1" >"$TEMP/found"
	same "hard failures of $1" "${2:-}" "$(awk -F'\t' '$2 == "hard" { print $1 " " $3 " " $4 }' "$TEMP/found" |
		sed "s/^${2:-nothing} .*/${2:-}/")"
	run 0 --db "$office" status --report "2026/$1" --json
	filled=$(grep -m 1 '"filled"' "$TEMP/out" | tr -dc 0-9)
	same "required of $1" "$(grep -m 1 '"required"' "$TEMP/out" | tr -dc 0-9)" "$filled"
	[ "$filled" -gt 0 ] || wrong "$1 is empty"
}

step 'January: situation analysis and tagging of the budget'
at siti target import "$demo/2026-target.csv"
table ansit "$demo/2026-ansit.csv"
table ansit "$demo/2026-ansit-demografi.csv"
file ansit inventarisasi
at siti record take kendala terendah --dry-run --report 2026/ansit
lowest=$(head -n 1 "$TEMP/out" | cut -f 1)
at siti record take kendala terendah "$lowest" --report 2026/ansit
prints '1 catatan diambil'
at siti record set kendala 1 sisi=ketersediaan 'permasalahan=Cakupan paling rendah.' \
	'penyebab=Layanan belum menjangkau desa terjauh.' 'rekomendasi=Jadwal keliling.' \
	'usulan_kegiatan=Layanan keliling ke desa terjauh' kebutuhan_anggaran=45j 'lokasi=64.08.09' \
	--report 2026/ansit
sed "1!s/^[0-9]*,/,/" "$demo/2026-ansit-kendala.csv" >"$TEMP/kendala.csv"
at siti import "$TEMP/kendala.csv" --form kendala --report 2026/ansit
done_with ansit
file apbd penandaan
file apbd belanja
done_with apbd

step 'February: before the musrenbang'
today=2026-02-11
at siti record take usulan kendala --report 2026/pramus
for no in $(numbers usulan pramus); do
	at siti record set usulan "$no" klasifikasi=sosial_budaya pengusul=Puskesmas --report 2026/pramus
done
at siti record set usulan 1 klasifikasi='Fisik Prasarana' --report 2026/pramus
at siti record take prioritas usulan 1 2 3 --report 2026/pramus
for no in 1 2 3; do
	at siti record set prioritas $no nomor_prioritas=$no --report 2026/pramus
done
file pramus ba-pramus
run 0 --db "$office" report ba-pramus --report 2026/pramus
prints 'BERITA ACARA'
done_with pramus

step 'March to June: circular, publication, meeting'
today=2026-03-09
file regulasi regulasi
file regulasi surat-edaran
done_with regulasi
file publikasi publikasi
done_with publikasi
today=2026-06-18
file tp3s-rembuk rembuk
done_with tp3s-rembuk

step 'July: semester 1, and tagging of next year'
today=2026-07-14
table sem1 "$data/bengalon.csv"
at siti record take realisasi inventarisasi --report 2026/sem1
for no in $(numbers realisasi sem1); do
	at siti record set realisasi "$no" sumber=apbdes realisasi=10j --report 2026/sem1
done
file sem1 kendala
done_with sem1
at siti record take penandaan prioritas 1 2 --report 2026/rkpd
for no in 1 2; do
	at siti record set penandaan $no kode_sub_kegiatan=7.01.06.2.01.0003 total_anggaran=20j sumber_dana=apbd \
		'pelaksana=Kecamatan Bengalon' --report 2026/rkpd
	at siti record add belanja $no kode_rekening=5.1.02.01.001.00052 'uraian_belanja=Nasi kotak' \
		volume1=40 satuan1=orang volume2=3 satuan2=kali harga_satuan=30.000 total=3.600.000 \
		indikator="I0$no" --report 2026/rkpd
done
at siti record show penandaan 1 --report 2026/rkpd
prints 'tahun	2' 'sub_kegiatan	Fasilitasi Pengelolaan Keuangan Desa' '<- prioritas 1'
at siti record set prioritas 3 status=tidak_terakomodir 'alasan=Pagu tidak cukup' --report 2026/pramus
run 0 --db "$office" --now "$today" check --report 2026/rkpd
lacks "$TEMP/out" B10
done_with rkpd

step 'September: the verifier and the lists'
today=2026-09-21
for form in dbb dbb-ambang peran-desa; do
	"$ANSIT" form items "$form" | cut -f 1 >"$TEMP/items"
	"$ANSIT" --db "$office" village list | cut -f 1 | awk 'NR == FNR { item[NR] = $0; n = NR; next }
		FNR == 1 { print "desa,butir,jawaban,bukti,catatan,tanggal" }
		{ for (i = 1; i <= n; i++) print $1 "," item[i] ",ya,Dokumen dilihat,,21/9/2026" }' \
		"$TEMP/items" - >"$TEMP/list.csv"
	at budi import "$TEMP/list.csv" --form "$form" --report 2026/periksa
done
file periksa aksi4
file periksa dokumen-8-aksi
file periksa tugas-tp3s
at budi record set dbb 2001/1.1 jawaban=tidak 'catatan=Belum ada' --report 2026/periksa
done_with periksa

step 'October: after the revision of the budget'
today=2026-10-12
at siti record take penandaan apbd --report 2026/apbdp
for no in $(numbers penandaan apbdp); do
	at siti record set penandaan "$no" perubahan=tetap --report 2026/apbdp
done
same 'lines that came along' "$(numbers belanja apbd | wc -l)" "$(numbers belanja apbdp | wc -l)"
run 0 --db "$office" export --form belanja --report 2026/apbdp
prints ',2026/apbd belanja 1.1'
done_with apbdp

step 'December: semester 2, monitoring, the reports of the quarters'
today=2026-12-14
table sem2 "$demo/2026-sem2.csv"
at siti record take realisasi sem1 --report 2026/sem2
at siti record set realisasi 1 realisasi=12j --report 2026/sem2
at siti record add kendala indikator=I27 sisi=tata_kelola permasalahan=Sanitasi penyebab=Biaya \
	rekomendasi=Arisan usulan_kegiatan='Arisan jamban' lokasi=64.08.09 --report 2026/sem2
done_with sem2 A05
for item in 1 2 3 4 5; do
	at camat record set monev $item hasil=Selesai 'masalah=tidak ada' tindak_lanjut=Diteruskan --report 2026/monev
done
done_with monev
file tp3s-lapor laporan-tp3s
done_with tp3s-lapor

step 'the whole year'
run 0 --db "$office" --now "$today" status --year 2026
# shellcheck disable=SC2154
for stage in $stages; do
	line=$(grep "^2026/$stage " "$TEMP/out")
	has "the state of $stage" "$line" draf
	has "how full $stage is" "$line" 100%
done
prints '11/11 desa' '4/4'
run 0 --db "$office" audit --verify
run 0 --db "$office" --now "$today" --user siti get 2001 S01 --report 2026/sem2
finish
