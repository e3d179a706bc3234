#!/bin/sh
# Targets of the kabupaten and codes of the office: taken from files, all or nothing, seen in lists.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
office=$TEMP/kec.db
empty "$office"

step 'no target yet'
run 0 --db "$office" --user siti target list --year 2026
printed ''

step 'targets as a spreadsheet writes them'
printf '\357\273\277baris;tahun;target;sumber;\r\nI05;2026;80;RKPD 2026;\r\nI12;2026;57,5;RKPD 2026;\r\ni27;2027;62.5%%;Renstra;\r\n' >"$TEMP/target.csv"
run 0 --db "$office" --user siti target import "$TEMP/target.csv" --dry-run
prints '3 baris dibaca' 'tidak ada yang ditulis'
run 0 --db "$office" --user siti target list --year 2026
printed ''
run 0 --db "$office" --user siti target import "$TEMP/target.csv"
prints '3 baris diambil'
run 0 --db "$office" --user siti target list --year 2026
printed 'I05	2026	80	RKPD 2026
I12	2026	57,5	RKPD 2026'
run 0 --db "$office" --user siti --lang en target list --year 2027
printed 'I27	2027	62.5	Renstra'
run 2 --db "$office" --user siti target list --year kapan

step 'another target, and none'
printf 'baris,tahun,target,sumber\nI05,2026,81,Perubahan\nI12,2026,-,\n' >"$TEMP/again.csv"
run 0 --db "$office" --user siti target import "$TEMP/again.csv"
run 0 --db "$office" --user siti target list --year 2026
printed 'I05	2026	81	Perubahan'
run 0 --db "$office" audit
prints '	target	'

step 'mistakes, each with its line, and nothing written'
cat >"$TEMP/bad.csv" <<'LINES'
baris,tahun,target,sumber
I99,2026,80,x
I05,26,80,x
I05,2026,101,x
I05,2026,57.55,x
I05,2026,,x
I06,2026,70,x
I06,2026,71,x
I07,2026,70,x,y
LINES
long=$(printf '%0256d' 0)
echo "I08,2026,70,$long" >>"$TEMP/bad.csv"
run 1 --db "$office" --user siti target import "$TEMP/bad.csv"
says "$TEMP/bad.csv:2: baris: tidak ada baris \"I99\"" "$TEMP/bad.csv:3: tahun: \"26\" bukan tahun" \
	"$TEMP/bad.csv:4: target: \"101\" bukan persen" "$TEMP/bad.csv:5: target: " "$TEMP/bad.csv:6: target: " \
	"$TEMP/bad.csv:8: sudah ada di baris 7" "$TEMP/bad.csv:9: baris ini punya lebih banyak sel" \
	'Tidak ada yang ditulis' "$TEMP/bad.csv:10: sumber: "
printf 'baris,tahun,nilai\nI05,2026,1\n' >"$TEMP/bad.csv"
run 1 --db "$office" --user siti target import "$TEMP/bad.csv"
says 'kolom "nilai" tidak dikenal; yang ada: baris, tahun, target, sumber' 'kolom "target" tidak ada'
run 1 --db "$office" --user siti target import /dev/null
run 3 --db "$office" --user siti target import "$TEMP/nowhere.csv"
run 0 --db "$office" --user siti target list --year 2026
printed 'I05	2026	81	Perubahan'

step 'targets beside what is covered'
run 0 --db "$office" --user siti status --coverage --report 2026/ansit
prints 'target 81'
same 'rows with a target' 1 "$(grep -c target "$TEMP/out")"

step 'who may'
run 1 --db "$office" --user camat target import "$TEMP/target.csv"
run 1 --db "$office" --user dewi target import "$TEMP/target.csv"
run 0 --db "$office" target import "$TEMP/target.csv"

step 'codes of the office'
printf 'kode;uraian\n5.1.02.01.001.00099;Belanja Alat Ukur Antropometri\n5.1.02.01.001.00098;"Belanja Bahan; lain"\n' >"$TEMP/kode.csv"
run 0 --db "$office" --user siti codes import rekening "$TEMP/kode.csv" --dry-run
run 0 --db "$office" --user siti codes list rekening antropometri
printed ''
run 0 --db "$office" --user siti codes import rekening "$TEMP/kode.csv"
prints '2 baris diambil'
run 0 --db "$office" --user siti codes list rekening alat ANTROPOMETRI
printed '5.1.02.01.001.00099	Belanja Alat Ukur Antropometri'
run 0 --db "$office" --user siti codes list rekening 5.1.02.01.001.00098
printed '5.1.02.01.001.00098	Belanja Bahan; lain'
printf 'kode,uraian\n5.1.02.01.001.00099,Nama baru\n' >"$TEMP/kode.csv"
run 0 --db "$office" --user siti codes import rekening "$TEMP/kode.csv"
run 0 --db "$office" --user siti codes list rekening 5.1.02.01.001.00099
printed '5.1.02.01.001.00099	Nama baru'
run 0 --db "$office" --user siti codes list fund_source dana desa
prints 'dana_desa	APBDes: Dana Desa'
run 0 --db "$office" --user siti codes list location 2006
prints '64.08.09.2006	Sepaso Timur'
run 0 --db "$office" --user siti codes list indicator I05
prints 'I05	'

step 'codes that cannot be'
printf 'kode,uraian\n,Tanpa kode\n5.1 02,Spasi\n5.1,\n5/1,Garis\n%s,Panjang\n5.2,%s\n' "$(printf '%064d' 0)" "$long" >"$TEMP/bad.csv"
run 1 --db "$office" --user siti codes import rekening "$TEMP/bad.csv"
says "$TEMP/bad.csv:2: kode: " "$TEMP/bad.csv:3: kode: " "$TEMP/bad.csv:4: uraian: " \
	"$TEMP/bad.csv:5: kode: " "$TEMP/bad.csv:6: kode: " "$TEMP/bad.csv:7: uraian: "
run 1 --db "$office" --user siti codes import fund_source "$TEMP/kode.csv"
says 'tidak menerima kode kantor'
run 2 --db "$office" --user siti codes list entah
says 'yang ada: ' 'fund_source'
run 1 --db "$office" --user camat codes import rekening "$TEMP/kode.csv"
run 0 --db "$office" audit --verify
finish
