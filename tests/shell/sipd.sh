#!/bin/sh
# Budget lines as SIPD exports them, through the shipped mapping and one of the office's own.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
office=$TEMP/kec.db
empty "$office"

# take CODE FILE MAP OPTION..: into the tagging of the current budget, or of $stage
stage=apbd
take() {
	code=$1 file=$2 map=$3
	shift 3
	run "$code" --db "$office" --user siti import "$file" --map "$map" --report "2026/$stage" "$@"
}

# gives FORM: what stands there
gives() {
	run 0 --db "$office" export --form "$1" --report "2026/$stage"
}

step 'a dry run'
take 0 "$data/sipd.csv" sipd-belanja --dry-run
prints '3 baris dibaca, tidak ada kesalahan; 3 akan baru'
gives belanja
same 'lines' 1 "$(count "$TEMP/out")"

step 'lines, and the sub-activities they stand under'
take 0 "$data/sipd.csv" sipd-belanja --form belanja
prints '3 catatan baru'
gives penandaan
same 'sub-activities' 3 "$(count "$TEMP/out")"
prints '1,2026,7.01.06.2.01.0003,Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa,' \
	',120000000,apbd,PENDAPATAN ASLI DAERAH (PAD),Kecamatan Bengalon,' \
	',80000000,apbd,[DANA UMUM] - DANA ALOKASI UMUM,'
gives belanja
prints '1,1,5.1.02.01.001.00052,Nasi kotak,245,Orang / Kali,,,,,,,245,30000,0,7350000,' \
	'1,2,5.1.02.02.001.00003,Narasumber,3,Orang,2,Kali,1.5,Jam,,,9,300000,,2700000,' \
	'2,1,5.1.02.01.01.0026,Buku KIA,1200,Buku,,,,,,,1200,12500,0,15000000,'
run 0 --db "$office" check --draft --report 2026/apbd

step 'the same file again adds nothing, a longer one only what is new'
take 0 "$data/sipd.csv" sipd-belanja
prints '0 catatan baru, 0 berubah, 3 sudah sama'
{
	cat "$data/sipd.csv"
	tail -n 2 "$data/sipd.csv" | tr '\n' ' ' | sed 's/Buku KIA/Kartu menuju sehat/'
	echo
} >"$TEMP/longer.csv"
take 0 "$TEMP/longer.csv" sipd-belanja
prints '4 baris dibaca; 1 catatan baru, 0 berubah, 3 sudah sama'

step 'with commas, and without a column for the total'
printf 'KODE_SUB_GIAT,Kode_Akun,uraian,koefisien,harga_satuan,nama_dana\n7.01.06.2.01.0003,5.1.02.01.001.00026,Map,"2,5 rim x 4 bulan",55.000,[DANA UMUM] - DAU\n' >"$TEMP/short.csv"
take 0 "$TEMP/short.csv" sipd-belanja
gives belanja
prints ',Map,2.5,rim,4,bulan,,,,,10,55000,,550000,'

step 'mistakes, and nothing written'
gives belanja
cp "$TEMP/out" "$TEMP/before"
cat >"$TEMP/bad.csv" <<'LINES'
kode_sub_giat,kode_akun,uraian,koefisien,harga_satuan,nama_dana
7.01.99.2.01.0003,5.1.02.01.001.00026,Map,banyak rim,55.000,DAU
7.01.06.2.01.0003,5.1.02.01.001.00026,Map,1 a x 2 b x 3 c x 4 d x 5 e,55.000,DAU
,5.1.02.01.001.00026,Map,1 rim,55.000,DAU
7.01.98.2.01.0003,5.1.02.01.001.00026,Map,1 rim,mahal,Kas kecil
LINES
take 1 "$TEMP/bad.csv" sipd-belanja
says "$TEMP/bad.csv:2: koefisien: " "$TEMP/bad.csv:3: koefisien: terlalu banyak faktor" \
	"$TEMP/bad.csv:4: kode_sub_giat: Kode sub kegiatan kosong" "$TEMP/bad.csv:5: harga_satuan: " \
	"$TEMP/bad.csv:5: nama_dana: " 'Tidak ada yang ditulis'
printf 'a,b\n1,2\n' >"$TEMP/bad.csv"
take 1 "$TEMP/bad.csv" sipd-belanja
says "$TEMP/bad.csv:1: tidak satu pun kolom pemetaan ada"
printf 'kode_akun,uraian\n5.1.02.01.001.00026,Map\n' >"$TEMP/bad.csv"
take 1 "$TEMP/bad.csv" sipd-belanja
says "$TEMP/bad.csv:1: kolom \"kode_sub_giat\" tidak ada"
gives belanja
same_files "$TEMP/before" "$TEMP/out"

step 'a mapping of the office'
cat >"$TEMP/own.yaml" <<'LINES'
form: publikasi
columns:
  judul: [Nama Berita, Judul]
  tanggal: Tgl
codes:
  media: {WEB: web aksi bangda}
where:
  media: papan pengumuman
LINES
printf 'Tgl;Nama Berita;Dibaca\n11/2/2026;Satu;12\n' >"$TEMP/news.csv"
run 0 --db "$office" --user siti import "$TEMP/news.csv" --map "$TEMP/own.yaml" --report 2026/publikasi
run 0 --db "$office" export --form publikasi --report 2026/publikasi
prints '1,2026-02-11,Satu,papan pengumuman,'
mkdir -p "$TEMP/forms/map"
sed 's/Nama Berita/Berita/' "$TEMP/own.yaml" >"$TEMP/forms/map/berita.yaml"
printf 'Tgl;Berita\n12/2/2026;Dua\n' >"$TEMP/news.csv"
run 0 --db "$office" --forms "$TEMP/forms" --user siti import "$TEMP/news.csv" --map berita --report 2026/publikasi
run 0 --db "$office" export --form publikasi --report 2026/publikasi
prints '2,2026-02-12,Dua,papan pengumuman,'

step 'after the revision: what continues lines of the original budget is linked to them'
at() {
	run 0 --db "$office" --user siti record "$@" --report "2026/$stage"
}
at set penandaan 1 indikator=I05 lokasi=64.08.09 'uraian_kegiatan=Rapat koordinasi'
at set belanja 1.1 indikator=I05
sed -e 's/120\.000\.000/150.000.000/' -e 's/245/300/g' -e 's/7\.350\.000/9.000.000/' -e 's/Buku KIA/Kartu baru/' \
	"$data/sipd.csv" >"$TEMP/revised.csv"
stage=apbdp
take 0 "$TEMP/revised.csv" sipd-belanja --dry-run
prints '3 akan baru'
take 0 "$TEMP/revised.csv" sipd-belanja
prints '3 catatan baru, 0 berubah'
gives penandaan
prints '7.01.06.2.01.0003,Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa,,,Rapat koordinasi,,I05,64.08.09,150000000,' \
	',2026/apbd penandaan 1' ',2026/apbd penandaan 2'
gives belanja
prints '1,1,5.1.02.01.001.00052,Nasi kotak,300,' ',9000000,I05,,2026/apbd belanja 1.1' ',2026/apbd belanja 1.2' \
	'Kartu baru,1200,Buku,,,,,,,1200,12500,0,15000000,,,'
run 1 --db "$office" check --draft --report 2026/apbdp
same 'unlinked' 1 "$(grep -c B08 "$TEMP/out")"

step 'the same again, and a price that changed'
take 0 "$TEMP/revised.csv" sipd-belanja
prints '0 catatan baru, 0 berubah, 3 sudah sama'
sed -e 's/30\.000,00/31.000,00/' -e 's/9\.000\.000/9.300.000/' "$TEMP/revised.csv" >"$TEMP/again.csv"
take 0 "$TEMP/again.csv" sipd-belanja
prints '0 catatan baru, 1 berubah, 2 sudah sama'

step 'what was taken over by hand is changed, not doubled'
for no in 1 2; do
	at delete penandaan $no
done
at take penandaan apbd
gives belanja
lines=$(count "$TEMP/out")
take 0 "$TEMP/revised.csv" sipd-belanja
prints '1 catatan baru, 1 berubah, 1 sudah sama'
gives belanja
same 'lines' $((lines + 1)) "$(count "$TEMP/out")"
prints 'Nasi kotak,300,' ',9000000,I05,,2026/apbd belanja 1.1'
gives penandaan
same 'sub-activities' 3 "$(count "$TEMP/out")"
prints ',150000000,'
stage=apbd

step 'mappings that cannot be'
take 2 "$data/sipd.csv" entah
says 'Tidak ada pemetaan'
take 2 "$data/sipd.csv" sipd-belanja --form penandaan
says 'untuk belanja, bukan penandaan'
cat >"$TEMP/bad.yaml" <<'LINES'
form: belanja
columns:
  entah: a
  volume: b
  total: {a: b}
split: {column: k, into: [volume1]}
parent: {column: k}
lain: 1
link: {carry: entah, by: [total]}
LINES
take 1 "$data/sipd.csv" "$TEMP/bad.yaml"
says "$TEMP/bad.yaml:3: tidak ada isian \"entah\"" "$TEMP/bad.yaml:4: isian \"volume\" dihitung sendiri" \
	"$TEMP/bad.yaml:5: \"total\" harus berupa teks" "$TEMP/bad.yaml:6: split: " \
	"$TEMP/bad.yaml:7: parent: " "$TEMP/bad.yaml:8: kunci \"lain\" tidak dikenal" \
	"$TEMP/bad.yaml:9: formulir itu tidak punya carry \"entah\""
printf 'form: belanja\nlink: {carry: apbd, by: [perubahan]}\nparent: {column: k, field: tahun, link: {by: []}}\n' >"$TEMP/bad.yaml"
take 1 "$data/sipd.csv" "$TEMP/bad.yaml"
says "$TEMP/bad.yaml:2: carry itu tidak mengisi isian \"perubahan\"" "$TEMP/bad.yaml:3: link: perlu carry"
printf 'form: sasaran\n' >"$TEMP/bad.yaml"
take 1 "$data/sipd.csv" "$TEMP/bad.yaml"
says "$TEMP/bad.yaml:1: tidak ada formulir dengan isian"
printf 'form: [\n' >"$TEMP/bad.yaml"
take 1 "$data/sipd.csv" "$TEMP/bad.yaml"
says "$TEMP/bad.yaml:"
run 0 --db "$office" audit --verify
finish
