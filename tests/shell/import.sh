#!/bin/sh
# ansit import and export: the wide CSV of the office, in and out to the byte, all of it or nothing.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
csv=$data/bengalon.csv

# take CODE FILE OPTION..: siti imports
take() {
	code=$1
	shift
	run "$code" --db "$db" --user siti import "$@"
}

# column NAME: of a CSV with commas on standard input, with the codes
column() {
	awk -F, -v name="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) c = i } { print $1 "," $c }'
}

step 'exporting a report that nobody has begun'
run 0 --db "$db" export --report 2026/sem1
head -n 1 "$csv" >"$TEMP/head"
head -n 1 "$TEMP/out" >"$TEMP/head.out"
same_files "$TEMP/head" "$TEMP/head.out"
same 'lines' 12 "$(count "$TEMP/out")"
same 'an empty line' "64.08.09.2001,Sepaso$(printf '%060d' 0 | tr 0 ,)" "$(sed -n 2p "$TEMP/out")"

step 'a dry run'
dump "$db" >"$TEMP/before"
take 0 "$csv" --report 2026/sem1 --dry-run --source Lap
prints '2026/sem1: 11 desa dibaca, tidak ada kesalahan; tidak ada yang ditulis'
dump "$db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'without the document'
take 1 "$csv" --report 2026/sem1
says '--source' 'Puskesmas' 'Setcam' 'PLKB' 'Tidak ada yang ditulis'
same 'lines about three documents' 3 "$(grep -c -- --source "$TEMP/err")"
take 1 "$csv" --report 2026/sem1 --dry-run
dump "$db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'with the document'
take 0 "$csv" --report 2026/sem1 --source 'Lap. 12 Juli 2026'
prints '660 isian ditulis' 'ansit check --report 2026/sem1'
quiet
same 'documents' 3 "$(sqlite3 "$db" "SELECT count(*) FROM source WHERE text = 'Lap. 12 Juli 2026'")"
run 0 --db "$db" source --report 2026/sem1
prints 'Puskesmas	Puskesmas	Lap. 12 Juli 2026'

step 'the round trip'
run 0 --db "$db" export
same_files "$csv" "$TEMP/out"
run 0 --db "$db" export --output "$TEMP/out.csv"
same_files "$csv" "$TEMP/out.csv"
dump "$db" >"$TEMP/before"
take 0 "$TEMP/out.csv"
prints '0 isian ditulis, 660 sudah sama'
dump "$db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"
# What is taken is the report, not its place in the file: turn lines and columns round.
awk -F, '{ for (i = NF; i > 0; i--) printf("%s%s", $i, (i > 1) ? "," : "\n") }' "$csv" >"$TEMP/turned"
{ head -n 1 "$TEMP/turned"; tail -n +2 "$TEMP/turned" | sort -r; } >"$TEMP/turned.csv"
take 0 "$TEMP/turned.csv" --report 2026/ansit --source Lap
run 0 --db "$db" export --report 2026/ansit
same_files "$csv" "$TEMP/out"

step 'a part of the report: an empty cell leaves what stands there'
printf 'S02,kode_desa,S01\n,64.08.09.2001,9001\n2002,6408092002,\n' >"$TEMP/part.csv"
take 0 "$TEMP/part.csv" --report 2026/sem1
prints '2 desa dibaca, 2 isian ditulis, 0 sudah sama'
run 0 --db "$db" export --report 2026/sem1
column S01 <"$TEMP/out" >"$TEMP/s01"
column S02 <"$TEMP/out" >"$TEMP/s02"
holds "$TEMP/s01" 64.08.09.2001,9001 "$(column S01 <"$csv" | sed -n 3p)"
holds "$TEMP/s02" 64.08.09.2002,2002 "$(column S02 <"$csv" | sed -n 2p)"

step 'from standard input'
printf 'kode_desa,S01\n64.08.09.2001,9002\n' | "$ANSIT" --db "$db" --user siti import - >"$TEMP/out" 2>"$TEMP/err" ||
	wrong "$(cat "$TEMP/err")"
run 0 --db "$db" get 2001 S01 --report 2026/sem1
printed 9002

step 'another document for the same unit: the one it has stays, until it is changed by name'
printf 'kode_desa,S04\n64.08.09.2001,7\n' >"$TEMP/part.csv"
take 0 "$TEMP/part.csv" --report 2026/sem1 --source 'Lap. baru'
run 0 --db "$db" source --report 2026/sem1
prints 'Puskesmas	Puskesmas	Lap. 12 Juli 2026' 'Setcam	Setcam	Lap. 12 Juli 2026'
run 0 --db "$db" --user siti source Puskesmas 'Lap. baru' --report 2026/sem1
run 0 --db "$db" source --report 2026/sem1
prints 'Puskesmas	Puskesmas	Lap. baru' 'Setcam	Setcam	Lap. 12 Juli 2026'

step 'local rows only when asked for'
printf 'kode_desa,L01\n64.08.09.2001,33\n' >"$TEMP/local.csv"
take 0 "$TEMP/local.csv" --report 2026/sem1
run 0 --db "$db" export --report 2026/sem1
lacks "$TEMP/out" L01
run 0 --db "$db" export --report 2026/sem1 --local
column L01 <"$TEMP/out" >"$TEMP/l01"
holds "$TEMP/l01" kode_desa,L01 64.08.09.2001,33

step 'every mistake with its line and column, and nothing written'
cat >"$TEMP/mistakes.csv" <<'LINES'
kode_desa,nama_desa,S01,S02,S04,I31,S99,S02
64.08.09.2001,Sepaso,8802,-5,41,1,3,4
64.08.09.2002,Keraitan,2954,810,52,1,,
64.08.09.2003,Keraitan,1.25,abc,12345678901234,2,,
64.08.10.2001,Jauh,1,1,1,1,,
64.08.09.2099,Entah,1,1,1,1,,
64.08.09.2001,Sepaso,1,1,1,1,,
64.08.09.2005,Tebangan Lembak,1,1,1,1,,,77
64.08.09.2006,Sepaso Timur,9,8,7,0,,
LINES
dump "$db" >"$TEMP/before"
take 1 "$TEMP/mistakes.csv" --report 2026/sem1
name=$TEMP/mistakes.csv
says "$name:1: kolom \"S99\" tidak dikenal" \
	"$name:1: kolom \"S02\" ada dua kali" \
	"$name:2: S02: \"-5\" bukan bilangan bulat" \
	"$name:3: nama_desa: nama \"Keraitan\" bukan milik 64.08.09.2002 (Sekerat); baris tergeser?" \
	"$name:4: S01: \"1.25\" bukan bilangan bulat" \
	"$name:4: S02: \"abc\" bukan bilangan bulat" \
	"$name:4: S04: \"12345678901234\" terlalu besar" \
	"$name:5: kode_desa: desa 64.08.10.2001 bukan di kecamatan ini" \
	"$name:6: kode_desa: desa \"64.08.09.2099\" tidak ada di daftar" \
	"$name:7: kode_desa: desa 64.08.09.2001 sudah ada di baris 2" \
	"$name:8: baris ini punya lebih banyak sel" \
	'Tidak ada yang ditulis.'
lacks "$TEMP/err" "$name:9"
same 'sentences' 12 "$(count "$TEMP/err")"
dump "$db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

step 'a name merely spelled otherwise'
printf 'kode_desa,nama_desa,S01\n64.08.09.2001,SEPASO,8801\n64.08.09.2002,Sekeratt,2954\n' >"$TEMP/part.csv"
take 0 "$TEMP/part.csv" --report 2026/sem1
prints '2 desa dibaca'

step 'more mistakes than anybody reads'
awk -F, -v OFS=, 'NR > 1 { for (i = 3; i <= NF; i++) $i = "x" } 1' "$csv" >"$TEMP/many.csv"
take 1 "$TEMP/many.csv" --report 2026/sem1
says 'dan 640 kesalahan lagi.'
same 'sentences' 22 "$(count "$TEMP/err")"

step 'failed checks stop nobody from typing'
printf 'kode_desa,S01,S02\n64.08.09.2001,10,20\n' >"$TEMP/part.csv"
take 0 "$TEMP/part.csv" --report 2026/sem1
prints 'Pemeriksaan: '
run 1 --db "$db" check --report 2026/sem1
prints 'R010	hard	64.08.09.2001 Sepaso	'

step 'where the export goes'
echo old >"$TEMP/here.csv"
run 0 --db "$db" export --output "$TEMP/here.csv"
lacks "$TEMP/here.csv" old
run 3 --db "$db" export --output "$TEMP/nowhere/here.csv"
says "$TEMP/nowhere"
run 3 --db "$db" export --output "$TEMP"
run 0 --db "$db" export --format csv --output -
run 2 --db "$db" export --format pdf
says pdf
run 2 --db "$db" import
run 2 --db "$db" import a b

step 'the log is whole'
run 0 --db "$db" audit --verify
same 'origins' 'import' "$(sqlite3 "$db" "SELECT DISTINCT origin FROM change WHERE act = 'cell'")"
finish
