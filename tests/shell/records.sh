#!/bin/sh
# Registers, checklists and documents by commands: in and out as CSV to the byte, all of a file or
# nothing with every mistake named, and one by one with ansit record.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
full=$TEMP/kec.db
other=$TEMP/other.db
empty "$full" || give_up 'no database'
# shellcheck disable=SC2086 # words
registers "$full" $stages || give_up 'no year'

# take CODE FORM STAGE FILE OPTION..: siti imports into $other
take() {
	code=$1 form=$2 stage=$3 file=$4
	shift 4
	run "$code" --db "$other" --user siti import "$file" --form "$form" --report "2026/$stage" "$@"
}

# gives FORM STAGE: exports from $other
gives() {
	run 0 --db "$other" export --form "$1" --report "2026/$2"
}

# tables DATABASE: the records and their log, as text
tables() {
	sqlite3 -batch "$1" 'SELECT * FROM record ORDER BY id' 'SELECT * FROM answer' \
		'SELECT count(*) FROM change'
}

step 'every form out of one database, into another and out again'
empty "$other"
trips=0
# shellcheck disable=SC2154
for stage in $stages; do
	for form in $(form_names); do
		[ -f "$ANSIT_SOURCE/forms/demo/2026-$stage-$form.csv" ] || continue
		doing="taking $form of $stage"
		run 0 --db "$full" export --form "$form" --report "2026/$stage" --output "$TEMP/first.csv"
		take 0 "$form" "$stage" "$TEMP/first.csv"
		gives "$form" "$stage"
		same_files "$TEMP/first.csv" "$TEMP/out"
		trips=$((trips + 1))
	done
done
[ "$trips" -ge 27 ] || wrong "only $trips forms went round"
run 0 --db "$other" audit --verify

step 'the same file again changes nothing'
gives belanja apbd
cp "$TEMP/out" "$TEMP/belanja.csv"
tables "$other" >"$TEMP/before"
take 0 belanja apbd "$TEMP/belanja.csv"
prints '0 catatan baru, 0 berubah, 12 sudah sama'
tables "$other" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'a number that was deleted leaves a gap that goes round'
run 0 --db "$other" --user siti record delete kendala 2 --report 2026/sem1
gives kendala sem1
cp "$TEMP/out" "$TEMP/gap.csv"
third=$TEMP/third.db
empty "$third" && registers "$third" ansit
run 0 --db "$third" --user siti import "$TEMP/gap.csv" --form kendala --report 2026/sem1
run 0 --db "$third" export --form kendala --report 2026/sem1
same_files "$TEMP/gap.csv" "$TEMP/out"
printf 'no,permasalahan\n2,Kembali\n' >"$TEMP/part.csv"
take 1 kendala sem1 "$TEMP/part.csv"
says "$TEMP/part.csv:2: no: catatan 2 sudah dihapus"
run 0 --db "$other" --user siti record restore kendala 2 --report 2026/sem1
take 0 kendala sem1 "$TEMP/part.csv"
prints '0 catatan baru, 1 berubah'

step 'decimals of three digits, paragraphs and quotes'
printf 'no,indikator,kegiatan,volume\n,I05,"Satu ""dua"", tiga","2,125"\n,I05,Empat,2.1250\n,I05,Lima,1.250\n' >"$TEMP/part.csv"
take 0 inventarisasi ansit "$TEMP/part.csv"
gives inventarisasi ansit
holds "$TEMP/out" '"Satu ""dua"", tiga",2.125,' 'Empat,2.125,' 'Lima,1.25,'
cp "$TEMP/out" "$TEMP/round.csv"
take 0 inventarisasi ansit "$TEMP/round.csv"
prints '11 sudah sama'
take 0 inventarisasi ansit "$TEMP/round.csv" --lang en
prints '11 the same already'
printf 'no;volume\r\n9;"2,125"\r\n10;2,125\r\n11;1.250\r\n' >"$TEMP/part.csv"
for lang in en id; do
	take 0 inventarisasi ansit "$TEMP/part.csv" --lang $lang --dry-run
	prints '3'
	lacks "$TEMP/out" '1 akan berubah' '1 changed'
done
take 0 inventarisasi ansit "$TEMP/part.csv" --lang en
prints '3 the same already'
run 0 --db "$other" record show inventarisasi 9 --json --user siti --report 2026/ansit
prints '"volume": "2.125"'

step 'as a spreadsheet of this country writes it: semicolons, a mark of byte order, CR LF, its numbers'
printf '\357\273\277no;indikator;kegiatan;volume;satuan;anggaran;sumber_dana;pelaksana;lokasi;asal;;\r\n;B5;"Dua\r\nbaris";2,5;kali;Rp 1.250.000,00;dana_desa;Desa;Sepaso Timur;;;\r\n;I05;Lain;1.250.000;kali;7350000.00;Swadaya masyarakat;Desa;64.08.09;;;\r\n' >"$TEMP/excel.csv"
take 0 inventarisasi ansit "$TEMP/excel.csv"
prints '2 baris dibaca; 2 catatan baru'
gives inventarisasi ansit
prints ',I10,Dua baris,2.5,kali,1250000,dana_desa,Desa,64.08.09.2006,' \
	',I05,Lain,1250000,kali,7350000,swadaya,Desa,64.08.09,'
printf 'no;tanggal;judul;keterangan\r\n;11/2/2026;Satu;"a\r\nb"\r\n;11 Februari 2026;Dua;\r\n' >"$TEMP/excel.csv"
take 0 publikasi publikasi "$TEMP/excel.csv"
gives publikasi publikasi
prints '3,2026-02-11,Satu,' '4,2026-02-11,Dua,'
lacks "$TEMP/out" "$(printf '\r')"

step 'a part of the columns: what is missing or empty stays'
printf 'no,penyebab\n1,Lain sebabnya\n3,\n' >"$TEMP/part.csv"
gives kendala ansit
cp "$TEMP/out" "$TEMP/kendala.csv"
take 0 kendala ansit "$TEMP/part.csv"
prints '2 baris dibaca; 0 catatan baru, 1 berubah, 1 sudah sama'
gives kendala ansit
same 'lines that changed' 2 "$(diff "$TEMP/kendala.csv" "$TEMP/out" | grep -c '^[<>] *1,')"

step 'a dry run'
printf 'no,penyebab\n1,Sebab\n,Baru\n2,\n' >"$TEMP/part.csv"
tables "$other" >"$TEMP/before"
take 0 kendala ansit "$TEMP/part.csv" --dry-run
prints '3 baris dibaca' '1 akan baru, 1 akan berubah, 1 sudah sama' 'Tidak ada yang ditulis'
tables "$other" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'what is computed goes out and is passed over when it comes in'
sed 's/,32,150000,/,99,150000,/' "$TEMP/belanja.csv" >"$TEMP/computed.csv"
take 0 belanja apbd "$TEMP/computed.csv"
prints '12 sudah sama'

step 'every mistake with its line and column, and nothing written'
tables "$other" >"$TEMP/before"
cat >"$TEMP/bad.csv" <<'LINES'
no,indikator,anggaran,sumber_dana,lokasi,volume,indikator,asal,entah
1,I99,12 sapi,langit,64.08.10.2001,dua,,,x
0,I05,,,,,,,
1,I05,,,,,,,
,I05,,,64.08.09.2099,,,,
,I05,,,,,,,,,9
,I05,,,,,,2026/apbd penandaan 1,
,I05,,,,,,kemarin,
LINES
take 1 inventarisasi ansit "$TEMP/bad.csv"
name=$TEMP/bad.csv
says "$name:1: kolom \"indikator\" ada dua kali" \
	"$name:1: kolom \"entah\" tidak dikenal; yang ada: no, asal, indikator, kegiatan" \
	'Tidak ada yang ditulis.'
sed -e '1s/,indikator,asal,entah/,pelaksana,asal/' -e 's/,x$//' -e '3,$s/,$//' "$TEMP/bad.csv" >"$TEMP/bad2.csv"
name=$TEMP/bad2.csv
take 1 inventarisasi ansit "$name"
says "$name:2: indikator: " "$name:2: anggaran: " "$name:2: sumber_dana: " "$name:2: lokasi: " \
	"$name:2: volume: " "$name:3: no: \"0\" bukan nomor catatan" \
	"$name:5: lokasi: " "$name:6: baris ini punya lebih banyak sel" \
	"$name:7: asal: Inventarisasi program/kegiatan tidak mengambil dari" \
	"$name:8: asal: \"kemarin\" bukan nama catatan asal"
printf 'no,kegiatan\n1,a\n2,b\n1,c\n' >"$TEMP/bad3.csv"
take 1 inventarisasi ansit "$TEMP/bad3.csv"
says "$TEMP/bad3.csv:4: sudah ada di baris 2"
printf 'no,usulan,asal\n,Baru,2026/ansit kendala 77\n1,Lama,2026/ansit kendala 2\n' >"$TEMP/bad4.csv"
take 1 usulan pramus "$TEMP/bad4.csv"
says "$TEMP/bad4.csv:2: asal: catatan asal \"2026/ansit kendala 77\" tidak ada" \
	"$TEMP/bad4.csv:3: asal: asal catatan yang sudah ada tidak dapat diubah"
printf 'induk,no,uraian_belanja\n77,1,a\n,2,b\n' >"$TEMP/bad5.csv"
take 1 belanja apbd "$TEMP/bad5.csv"
says "$TEMP/bad5.csv:2: induk: tidak ada catatan nomor \"77\"" "$TEMP/bad5.csv:3: induk: "
printf 'no,uraian_belanja\n1,a\n' >"$TEMP/bad6.csv"
take 1 belanja apbd "$TEMP/bad6.csv"
says "$TEMP/bad6.csv:1: kolom \"induk\" tidak ada"
cat >"$TEMP/bad7.csv" <<'LINES'
desa,butir,jawaban
64.08.10.2001,1.1,ya
64.08.09.2099,1.1,ya
64.08.09.2001,9.9,ya
6408092002,1.1,mungkin
64.08.09.2003,1.1,ya
64.08.09.2003,1.1,tidak
LINES
name=$TEMP/bad7.csv
take 1 dbb periksa "$name"
says "$name:2: desa: desa 64.08.10.2001 bukan di kecamatan ini" \
	"$name:3: desa: desa \"64.08.09.2099\" tidak ada" "$name:4: butir: tidak ada butir \"9.9\"" \
	"$name:5: jawaban: " "$name:7: sudah ada di baris 6"
printf 'no,nomor_surat\n,Satu\n,Dua\n' >"$TEMP/bad8.csv"
take 1 ba-pramus pramus "$TEMP/bad8.csv"
says "$TEMP/bad8.csv:3: sudah ada di baris 2"
printf 'no,nomor_surat\n2,Satu\n' >"$TEMP/bad8.csv"
take 1 ba-pramus pramus "$TEMP/bad8.csv"
says "$TEMP/bad8.csv:2: no: hanya ada satu"
printf 'no,kegiatan\n1,"a\n' >"$TEMP/bad9.csv"
take 1 inventarisasi ansit "$TEMP/bad9.csv"
says "$TEMP/bad9.csv:2:"
take 3 inventarisasi ansit "$TEMP/nowhere.csv"
tables "$other" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'wrong use'
take 2 entah ansit "$TEMP/part.csv"
says 'Tidak ada formulir "entah"'
take 2 sasaran ansit "$TEMP/part.csv"
says 'adalah tabel'
take 2 belanja ansit "$TEMP/part.csv"
says 'Tahapan ansit tidak punya catatan "belanja"'
take 2 kendala ansit "$TEMP/part.csv" --source Lap
run 2 --db "$other" export --form entah
run 2 --db "$other" export --report 2026/apbd
run 2 --db "$other" get --report 2026/apbd

step 'rights by role'
for who in budi camat; do
	run 1 --db "$other" --user $who import "$TEMP/part.csv" --form kendala --report 2026/ansit
	says 'tidak mengisi'
	run 1 --db "$other" --user $who record set kendala 1 penyebab=x --report 2026/ansit
done
run 1 --db "$other" --user dewi record add inventarisasi kegiatan=x --report 2026/ansit
run 0 --db "$other" --user budi record set dbb 2005/1.1 jawaban=ya --report 2026/periksa
run 0 --db "$other" --user camat record set monev 1 hasil=Selesai --report 2026/monev
run 0 --db "$other" --user dewi record set kendala 1 'penyebab=Kata Puskesmas' --report 2026/ansit

step 'defaults and labels of codes, as the screen has them'
run 0 --db "$other" --user siti record add penandaan kode_sub_kegiatan=7.01.06.2.01.0003 --report 2026/apbd
tagged=$(cat "$TEMP/out")
run 0 --db "$other" --user siti record show penandaan "$tagged" --report 2026/apbd
prints 'sub_kegiatan	Fasilitasi Pengelolaan Keuangan Desa' 'tahun	2026'
run 0 --db "$other" --user siti record add belanja "$tagged" volume1=40 volume2=3 harga_satuan=30.000 --report 2026/apbd
run 0 --db "$other" --user siti record show belanja "$(cat "$TEMP/out")" --json --report 2026/apbd
prints '"total": "3600000"'
run 0 --db "$other" --user siti record add belanja "$tagged" harga_satuan=30.000 --report 2026/apbd
run 0 --db "$other" --user siti record show belanja "$(cat "$TEMP/out")" --json --report 2026/apbd
prints '"total": ""'
printf 'induk,volume1,harga_satuan,total\n%s,2,500,\n' "$tagged" >"$TEMP/part.csv"
take 0 belanja apbd "$TEMP/part.csv"
printf 'induk,volume1,harga_satuan\n%s,2,700\n%s,,700\n' "$tagged" "$tagged" >"$TEMP/part.csv"
take 0 belanja apbd "$TEMP/part.csv"
gives belanja apbd
prints "$tagged,3,,,2,,,,,,,,2,500,,,," "$tagged,4,,,2,,,,,,,,2,700,,1400,," "$tagged,5,,,,,,,,,,,,700,,,,"
printf 'no,kode_sub_kegiatan,sub_kegiatan\n,7.01.06.2.01.0003,\n,7.01.06.2.01.0003,Sendiri\n' >"$TEMP/part.csv"
take 0 penandaan apbd "$TEMP/part.csv"
gives penandaan apbd
prints ',7.01.06.2.01.0003,Fasilitasi Pengelolaan' ',7.01.06.2.01.0003,Sendiri,'
run 0 --db "$other" --user siti record delete penandaan "$tagged" --report 2026/apbd

step 'one by one'
run 0 --db "$other" --user siti record add kendala indikator=I05 'permasalahan=Dua
baris' --report 2026/ansit
number=$(cat "$TEMP/out")
run 0 --db "$other" --user siti record show kendala "$number" --report 2026/ansit
prints "kendala $number" 'permasalahan	Dua' '	baris'
run 0 --db "$other" --user siti record list kendala --report 2026/ansit
prints "$number	" 'no	'
run 0 --db "$other" --user siti record set kendala "$number" penyebab=Jauhsekali permasalahan= --report 2026/ansit
run 1 --db "$other" --user siti record set kendala "$number" penyebab=Dekat kebutuhan_anggaran=banyak --report 2026/ansit
says 'kebutuhan_anggaran: '
run 0 --db "$other" --user siti record show kendala "$number" --json --report 2026/ansit
prints '"penyebab": "Jauhsekali"' '"permasalahan": ""' '"complete": false'
run 0 --db "$other" --user siti record copy kendala "$number" --report 2026/ansit
copied=$(cat "$TEMP/out")
run 0 --db "$other" --user siti record delete kendala "$copied" --report 2026/ansit
run 1 --db "$other" --user siti record show kendala "$copied" --report 2026/ansit
run 0 --db "$other" --user siti record restore kendala "$copied" --report 2026/ansit
run 0 --db "$other" --user siti record show kendala "$copied" --report 2026/ansit
run 1 --db "$other" --user siti record restore kendala 77 --report 2026/ansit
run 0 --db "$other" --user siti record add belanja 1 uraian_belanja=Lain volume1=2,5 harga_satuan=12r --report 2026/apbd
has 'a line' "$(cat "$TEMP/out")" 1.
run 0 --db "$other" --user siti record show belanja "$(cat "$TEMP/out")" --report 2026/apbd
prints 'volume	2,5' 'harga_satuan	12.000'
run 0 --db "$other" --user siti record list belanja 1 --report 2026/apbd
lacks "$TEMP/out" '2.1	'
run 1 --db "$other" --user siti record add belanja 77 uraian_belanja=x --report 2026/apbd
run 1 --db "$other" --user siti record add belanja uraian_belanja=x --report 2026/apbd
run 1 --db "$other" --user siti record set belanja 3 uraian_belanja=x --report 2026/apbd
says '3.2'
run 1 --db "$other" --user siti record set belanja 1.1 volume=3 --report 2026/apbd
says 'dihitung sendiri'
run 1 --db "$other" --user siti record set belanja 1.1 entah=3 --report 2026/apbd
run 1 --db "$other" --user siti record set belanja 1.1 entah --report 2026/apbd
run 1 --db "$other" --user siti record set dbb 1.1 jawaban=ya --report 2026/periksa
says 'DESA/BUTIR'
run 0 --db "$other" --user siti record list kendala --search JAUHSEKALI --report 2026/ansit
same 'found' 3 "$(count "$TEMP/out")"
if command -v jq >/dev/null 2>&1; then
	run 0 --db "$other" --user siti record list kendala --json --report 2026/ansit
	same 'by jq' Jauhsekali "$(jq -r ".[] | select(.no == \"$number\").answers.penyebab" <"$TEMP/out")"
fi

step 'taking over'
fresh=$TEMP/fresh.db
filled "$fresh" && registers "$fresh" ansit
run 0 --db "$fresh" --user siti record take usulan --report 2026/pramus
prints 'kendala	'
run 0 --db "$fresh" --user siti record take usulan kendala --dry-run --report 2026/pramus
same 'offered' 8 "$(count "$TEMP/out")"
run 0 --db "$fresh" --user siti record take usulan kendala 3 1 --report 2026/pramus
prints '2 catatan diambil'
run 0 --db "$fresh" export --form usulan --report 2026/pramus
prints ',2026/ansit kendala 1' ',2026/ansit kendala 3'
run 0 --db "$fresh" --user siti record take usulan kendala --report 2026/pramus
prints '6 catatan diambil'
run 0 --db "$fresh" --user siti record take usulan kendala --report 2026/pramus
prints '0 catatan diambil'
run 1 --db "$fresh" --user siti record take usulan kendala 77 --report 2026/pramus
run 2 --db "$fresh" --user siti record take usulan entah --report 2026/pramus
run 1 --db "$fresh" --user camat record take prioritas usulan --report 2026/pramus
lowest=$("$ANSIT" --db "$fresh" --user siti record take kendala --report 2026/sem1 | awk -F'\t' 'NR == 1 { print $1 }')
run 0 --db "$fresh" --user siti record take kendala "$lowest" --dry-run --report 2026/sem1

step 'what checks and status say of records'
run 0 --db "$fresh" status --report 2026/pramus
prints 'usulan ' ' 8 '
run 0 --db "$fresh" status --year 2026
prints '2026/pramus' '2026/periksa'
run 1 --db "$fresh" check --report 2026/pramus
prints "K03	hard	usulan 1	"
run 1 --db "$fresh" check --report 2026/pramus --json
prints '"place": "usulan 1"' '"form": "usulan"'

step 'a list in a document has the numbers of its records, in their order'
printf 'no,nomor_prioritas,usulan,klasifikasi,kebutuhan_anggaran\n91,7,Tujuh,ekonomi,7000\n92,,Tanpa,ekonomi,\n93,2,"Dua\nbaris",ekonomi,1250000\n94,12,Dua belas,ekonomi,\n' >"$TEMP/part.csv"
take 0 prioritas pramus "$TEMP/part.csv"
run 0 --db "$other" report ba-pramus --report 2026/pramus
sed -n '/Lampiran 2/,$p' "$TEMP/out" | grep -A 99 '^Ekonomi' | grep -E 'Tujuh|Tanpa|Dua' >"$TEMP/order"
same 'order' '2. Dua baris - Rp 1.250.000
7. Tujuh - Rp 7.000
12. Dua belas
- Tanpa' "$(cat "$TEMP/order")"
same 'lines that are too long' '' "$(awk 'length($0) > 80' "$TEMP/out")"
for no in 91 92 93 94; do
	run 0 --db "$other" --user siti record delete prioritas $no --report 2026/pramus
done

step 'a document as text'
run 0 --db "$full" report ba-pramus
prints 'BERITA ACARA' 'Rabu, 11 Februari 2026' 'NIP 197203141994031005'
same 'lines wider than 80' 0 "$(awk 'length($0) > 80' "$TEMP/out" | wc -l | tr -d ' ')"
run 2 --db "$full" report sasaran
run 1 --db "$fresh" report ba-pramus --report 2026/pramus
says 'ansit record add ba-pramus'
run 0 --db "$other" --user siti record add surat-edaran nomor_surat=2 --report 2026/regulasi
run 1 --db "$other" report surat-edaran
says 'sebut nomornya'
run 0 --db "$other" report surat-edaran 1

for each in "$full" "$other" "$fresh" "$third"; do
	step "the log of $(basename "$each")"
	run 0 --db "$each" audit --verify
done
finish
