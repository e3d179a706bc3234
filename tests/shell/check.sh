#!/bin/sh
# ansit check: every failed rule in a line of its own, exit status 1 when one of them is hard.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
db=$TEMP/kec.db
fixture=$TEMP/fixture.db

step 'the fixture of the specification: nothing fires but what must'
"$ANSIT" --db "$fixture" init 32.02.01 --year 2026 >/dev/null
"$ANSIT" --db "$fixture" user add siti --role operator --os siti-os
january='--now 2026-01-15'
# shellcheck disable=SC2086 # words
run 0 --db "$fixture" $january --user siti import "$data/palabuhanratu.csv" --report 2026/ansit --source Lap
prints '600 isian ditulis' '0 keras, 7 lunak'
# shellcheck disable=SC2086
run 0 --db "$fixture" $january check --report 2026/ansit
quiet
# Nobody has said yet why the five lowest are low; records.sh does.
same 'low coverages without a reason' 5 "$(grep -c '^K01	soft	32.02.01 Palabuhanratu	' "$TEMP/out")"
grep -v '^K01	' "$TEMP/out" >"$TEMP/others"
# Its severely wasted children were all treated, in every village.
cat >"$TEMP/expected" <<'LINES'
W20	soft	32.02.01 Palabuhanratu	Indikator B5 tepat 100% di semua desa/kelurahan. Pastikan bukan salinan data sasaran.
W20	soft	32.02.01 Palabuhanratu	Indikator C1 tepat 100% di semua desa/kelurahan. Pastikan bukan salinan data sasaran.
LINES
same_files "$TEMP/expected" "$TEMP/others"
# shellcheck disable=SC2086
run 0 --db "$fixture" $january check --draft
grep -v '^K01	' "$TEMP/out" >"$TEMP/others"
same_files "$TEMP/expected" "$TEMP/others"

# fires ROWS ID SEVERITY TEXT..: these values in Tonjong break this rule, and only in this place
fires() {
	cp "$fixture" "$db"
	step "setting $1"
	# shellcheck disable=SC2086 # words
	run 0 --db "$db" --user siti set 2002 $1
	code=0
	[ "$3" = soft ] || code=1
	run $code --db "$db" check
	prints "$2	$3	32.02.01.2002 Tonjong	"
	line=$(grep "^$2	" "$TEMP/out" | head -n 1)
	same "columns of $2" 4 "$(printf '%s\n' "$line" | awk -F'\t' '{ print NF }')"
	shift 3
	for words in "$@"; do
		has "sentence" "$line" "$words"
	done
}

# The fixture must not lie in WAL when it is copied.
run 0 --db "$fixture" backup "$TEMP/copy.db"
mv "$TEMP/copy.db" "$TEMP/plain.db"
fixture=$TEMP/plain.db
fires S02=2500 R010 hard 'Jumlah keluarga/rumah tangga (2.500) melebihi jumlah penduduk (2.410).'
fires 'S01=0' R004 hard 'Jumlah penduduk Tonjong nol.'
fires 'S02=0' R005 hard 2.410
fires 'I31=2' R003 hard 'diisi 1'
fires 'S12=40 S13=40' R018 hard 80 76
fires 'I01=7' C01 hard 7
fires 'I30=99999999' R006 hard 'terlalu besar'
fires 'I14=20 I19=20' C14 hard 40 34
fires 'S05=200' W08 soft 500%
fires 'P05=1' D02 soft 'kurang dari 2 orang per Posyandu'
fires 'P06=0' D03 soft 'Tidak ada bidan di Tonjong?'
fires "S01=9999999999999 S16=1 S03=1" R016 hard

step 'comparing with the stage before'
cp "$fixture" "$db"
run 0 --db "$db" --user siti set 2002 S01=9000 S02=2500 --report 2026/sem1 --source Lap
run 0 --db "$db" check --draft --report 2026/sem1
prints 'T04	soft	32.02.01.2002 Tonjong	' '273'

step 'completeness, owner by owner, and not while drafting'
cp "$fixture" "$db"
run 0 --db "$db" --user siti set 2003 S01= S02= S06= I20= I21=
run 1 --db "$db" check
prints 'R002	hard	32.02.01.2003 Citepus	Masih ada 2 baris Setcam yang kosong di Citepus.' \
	'Masih ada 1 baris PLKB' 'Masih ada 2 baris Puskesmas'
same 'lines of R002' 3 "$(grep -c '^R002' "$TEMP/out")"
run 0 --db "$db" check --draft
lacks "$TEMP/out" R002
run 0 --db "$db" --user siti set 2003 S01=. S02=. S06=. I20=. I21=. --reason 'hilang dalam banjir'
run 0 --db "$db" check
lacks "$TEMP/out" R002
step 'no data without a reason is not complete'
run 0 --db "$db" --user siti set 2003 S01= 
run 0 --db "$db" --user siti set 2003 S01=.
run 1 --db "$db" check
prints R002

step 'a report that nobody has begun'
run 1 --db "$db" check --report 2026/sem2
same 'lines' 30 "$(grep -c '^R002	hard	' "$TEMP/out")"
run 0 --db "$db" check --report 2026/sem2 --draft
same 'lines' '' "$(cat "$TEMP/out")"

step 'in English'
cp "$fixture" "$db"
run 0 --db "$db" --user siti set 2002 S02=2500
run 1 --db "$db" --lang en check
prints 'R010	hard	32.02.01.2002 Tonjong	More households than residents'
lacks "$TEMP/out" melebihi

step 'as JSON'
run 1 --db "$db" check --json
if command -v jq >/dev/null 2>&1; then
	same 'by jq' 'R010 hard 32.02.01.2002 Tonjong' \
		"$(jq -r '.[] | select(.severity == "hard") | "\(.id) \(.severity) \(.place) \(.name)"' <"$TEMP/out" | head -n 1)"
	same 'rows by jq' "$("$ANSIT" --db "$db" check | awk 'END { print NR }')" "$(jq length <"$TEMP/out")"
fi
run 0 --db "$fixture" check --json --draft --report 2026/sem2
same 'nothing' '[]' "$(tr -d ' \n' <"$TEMP/out")"

step 'wrong words'
run 2 --db "$db" check sem1
run 2 --db "$db" check --report 2026/sem9
run 2 --db "$db" check --hard
finish
