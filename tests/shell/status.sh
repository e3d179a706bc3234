#!/bin/sh
# ansit status and source: how far a report is, by form, owner, unit and village, and what it covers.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
db=$TEMP/kec.db
empty "$db"

step 'nothing yet'
run 2 --db "$db" status
says '--report'
run 0 --db "$db" status --report 2026/sem1
prints 'Semua formulir                  0/110      0/517       0/33      0/660    0%' \
	'64.08.09.2001 Sepaso' '0/60'
run 0 --db "$db" status --report 2026/apbd
prints 'penandaan ' 'belanja '
lacks "$TEMP/out" 'Semua formulir' 64.08.09.2001
run 2 --db "$db" status --coverage --report 2026/apbd
run 0 --db "$db" source --report 2026/sem1
prints 'Setcam Bengalon	Setcam	' 'Puskesmas Sepaso	Puskesmas	'

step 'naming documents'
run 0 --db "$db" --user siti source 'puskesmas sepaso' '  Lap. 12 Juli 2026 no. 440/112 ' --report 2026/sem1
run 0 --db "$db" source --report 2026/sem1
prints 'Puskesmas Sepaso	Puskesmas	Lap. 12 Juli 2026 no. 440/112'
run 0 --db "$db" --user siti source 'Puskesmas Sepaso' 'Lap. 15 Juli 2026'
run 0 --db "$db" source
prints 'Puskesmas Sepaso	Puskesmas	Lap. 15 Juli 2026'
run 0 --db "$db" audit
prints 'no. 440/112' 'Lap. 15 Juli 2026'
run 1 --db "$db" --user siti source 'Puskesmas Jauh' Lap
says 'Tidak ada unit "Puskesmas Jauh"'
run 1 --db "$db" --user siti source 'Puskesmas Sepaso' ' '
says 'Sebutkan dokumennya'
run 1 --db "$db" --user siti source 'Puskesmas Sepaso' "$(printf '%0300d' 1)"
says 'terlalu panjang'
run 1 --db "$db" --user dewi source 'Puskesmas Sepaso' Lap
run 2 --db "$db" --user siti source 'Puskesmas Sepaso'
run 0 --db "$db" source --report 2026/sem2
lacks "$TEMP/out" Juli

step 'something'
run 0 --db "$db" --user siti set 2001 S04=152 S05=152 I02=56
run 0 --db "$db" --user siti set 2002 S04=52 I02=. --reason hilang
run 0 --db "$db" status
prints '2026/sem1  Semester 1, Kecamatan Bengalon: draf, 0x 0!' \
	'Data sasaran                     0/44      3/121       0/11      3/176    1%' \
	'Cakupan layanan                  0/22      2/297       0/22      2/341    0%' \
	'Puskesmas Sepaso' '277 kosong   Lap. 15 Juli 2026' '235 kosong' ' 3/60 ' ' 2/60 '
run 0 --db "$db" --lang en status
prints 'All forms' empty
lacks "$TEMP/out" kosong Semua

step 'coverage: sums over sums, what is not there left out on both sides'
run 0 --db "$db" status --coverage
same 'lines' 31 "$(count "$TEMP/out")"
prints '56 / 152             36,8%'
run 0 --db "$db" --user siti set 2002 I02=26
run 0 --db "$db" status --coverage
prints '82 / 204             40,1%'
run 0 --db "$db" --lang en status --coverage
prints '40.1%'
run 0 --db "$db" --user siti set 2001 S07=0 I01=0
run 0 --db "$db" --user siti set 2002 S07=0 I01=0
run 0 --db "$db" status --coverage
same '0 of 0' '-' "$(awk '$1 == "A1" { print $NF }' "$TEMP/out")"
run 0 --db "$db" --user siti set 2001 I20=4 S08=10 S09=20 I13=3
run 0 --db "$db" status --coverage
has 'an upper bound' "$(grep '^B8' "$TEMP/out")" 'maks. 10%'
run 0 --db "$db" status --coverage --report 2026/sem2
lacks "$TEMP/out" %

step 'coverage of a whole report'
"$ANSIT" --db "$TEMP/whole.db" init 32.02.01 --year 2026 >/dev/null
"$ANSIT" --db "$TEMP/whole.db" user add siti --role operator --os siti-os
run 0 --db "$TEMP/whole.db" --user siti import "$data/palabuhanratu.csv" --report 2026/ansit --source Lap

# total ROW..: over all villages, from the file
total() {
	awk -F, -v rows=" $* " 'NR == 1 { for (i = 1; i <= NF; i++) if (index(rows, " " $i " ")) want[i] = 1; next }
		{ for (i in want) n += $i } END { print n }' "$data/palabuhanratu.csv"
}

# covers NUMBER NUMERATOR DENOMINATOR..: the line of an indicator shows the sums
covers() {
	number=$1 over=$(total "$2")
	shift 2
	under=$(total "$@")
	same "coverage $number" "$over / $under" \
		"$(awk -v number="$number" '$1 == number' "$TEMP/coverage" | tr -d . | grep -o '[0-9]* / [0-9]*')"
}
run 0 --db "$TEMP/whole.db" status --coverage
cp "$TEMP/out" "$TEMP/coverage"
covers A1 I01 S07
covers A2 I02 S04
covers B6 I11 S08 S09
covers C2 I17 S10
covers D1 I22 S03
covers F1 I26 S02
covers F3 I28 S03 S04 S05 S06 S08 S09 S10
covers F4 I29 S01
same 'a count' "$(total I20)" "$(awk '$1 == "C5" { print $NF }' "$TEMP/coverage")"
has 'villages' "$(grep '^F6' "$TEMP/coverage")" "$(total I31) / 10"

step 'as JSON'
run 0 --db "$db" status --json
if command -v jq >/dev/null 2>&1; then
	same 'by jq' '2026/sem1 64.08.09 draft 660 11' \
		"$(jq -r '"\(.report) \(.district) \(.state) \(.required) \(.villages | length)"' <"$TEMP/out")"
	same 'a unit by jq' 'Lap. 15 Juli 2026' "$(jq -r '.units[] | select(.unit == "Puskesmas Sepaso").source' <"$TEMP/out")"
	same 'a village by jq' '9 60' "$(jq -r '.villages[0] | "\(.filled) \(.required)"' <"$TEMP/out")"
	same 'no document by jq' null "$(jq '.units[] | select(.unit == "Setcam Bengalon").source' <"$TEMP/out")"
fi
finish
