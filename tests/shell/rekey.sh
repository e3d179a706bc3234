#!/bin/sh
# Blind re-keying from the shell: a sample that can be repeated, CSPro's rule over several calls, four
# eyes, error rates; what stands is never printed.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
office=$TEMP/kec.db
submitted "$office" || give_up 'no submitted report'
rekey() {
	wanted_code=$1 who=$2
	shift 2
	run "$wanted_code" --db "$office" --now 2026-07-14 --user "$who" rekey "$@" --report 2026/ansit
}
stands() {
	"$ANSIT" --db "$office" --user siti get "$1" "$2" --report 2026/ansit
}

step 'nothing drawn yet'
rekey 0 budi
printed ''
rekey 0 budi list
printed ''
rekey 1 budi 2006 S05 42
says 'tidak diundi' 'ansit rekey list'

step 'a sample that can be repeated'
cp "$office" "$TEMP/again.db"
rekey 0 budi draw 2006 --count 4 --seed 5
cp "$TEMP/out" "$TEMP/drawn"
same 'cells' 4 "$(count "$TEMP/drawn")"
same 'villages' 64.08.09.2006 "$(cut -f 1 "$TEMP/drawn" | sort -u)"
run 0 --db "$TEMP/again.db" --now 2026-07-20 --user budi rekey draw 2006 --count 4 --seed 5 --report 2026/ansit
same_files "$TEMP/drawn" "$TEMP/out"
rekey 0 budi draw --count 3 --seed 6
same 'cells of all villages' 7 "$(count "$TEMP/out")"

step 'who and how many'
rekey 1 siti draw --count 3
rekey 1 camat draw --count 3
rekey 1 budi draw --count 0
says '1 sampai 999'
rekey 2 budi draw --count banyak
rekey 2 budi draw --seed x
rekey 1 budi draw Atlantis
rekey 2 budi 2006 S05
says 'rekey DESA BARIS NILAI'
rekey 2 budi list 2006
run 1 --db "$office" --now 2026-07-14 --user budi rekey draw --report 2026/sem1
says 'diserahkan'

step 'equal at once'
rows=$(cut -f 3 "$TEMP/drawn")
# shellcheck disable=SC2086 # four words
set -- $rows
rekey 0 budi 2006 "$1" "$(stands 2006 "$1")"
says "$1 Sepaso Timur: sama"
rekey 1 budi 2006 "$1" 1
says 'hasilnya tetap'

step 'the same other value twice, over two calls'
was=$(stands 2006 "$2")
rekey 1 budi 2006 "$2" 4242
says 'Berbeda. Ketik sekali lagi.'
lacks "$TEMP/err" " $was"
rekey 0 budi 2006 "$2" 4242
says "ketik ulang 4.242"
same 'what stands' "$was" "$(stands 2006 "$2")"
run 0 --db "$office" review --returned --report 2026/ansit
prints "$2"

step 'back to what stands'
rekey 1 budi 2006 "$3" 4242
rekey 1 budi 2006 "$3" 4343
says 'Berbeda lagi'
rekey 0 budi 2006 "$3" "$(stands 2006 "$3")"
says 'salah ketik Anda'

step 'no answer'
rekey 1 budi 2006 "$4" dua
rekey 1 budi 2006 "$4" ''
rekey 0 budi list
prints "$1	same" "$2	keyer" "$3	verifier" "$4	open"

step 'error rates'
run 0 --db "$office" --user budi rekey
printed 'budi	0	0	-	3	1	33,3
siti	3	1	33,3	0	0	-'
run 0 --db "$office" --user budi --lang en rekey
prints 'siti	3	1	33.3'
run 0 --db "$office" --user budi rekey --json
prints '"user": "siti"' '"keyed": 3' '"keyer_errors": 1' '"verifier_errors": 1'

step 'the operator takes it, and the chain holds'
run 0 --db "$office" --now 2026-07-14 --user budi return --report 2026/ansit
rekey 1 budi 2006 "$4" 1
run 0 --db "$office" --now 2026-07-14 --user siti set 2006 "$2=4242" --report 2026/ansit
run 0 --db "$office" audit
prints '	rekey	'
run 0 --db "$office" audit --verify
finish
