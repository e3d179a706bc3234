#!/bin/sh
# ansit review: what a verifier looks at, what he says of it, and what he may not.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
db=$TEMP/kec.db
submitted "$db" || give_up 'no report is handed in'
tab=$(printf '\t')

# as WHO WORD..: ansit review of 2026/ansit
as() {
	who=$1
	wanted_code=$2
	shift 2
	run "$wanted_code" --db "$db" --now 2026-07-14 --user "$who" review --report 2026/ansit "$@"
}

# line PLACE ROW: the columns of a line from the value on, parted by |
line() {
	"$ANSIT" --db "$db" --user budi review --report 2026/ansit |
		awk -F'\t' -v place="$1" -v row="$2" '$1 == place && $2 == row' | cut -f3- | tr '\t' '|'
}

step 'the list'
as budi 0
same 'lines: 60 rows of 11 villages, and 8 problems' 668 "$(count "$TEMP/out")"
same 'columns' 10 "$(awk -F'\t' '{ print NF }' "$TEMP/out" | sort -u)"
same 'weighed by the residents' '2337|2334|0,1%|||||' "$(line 64.08.09.2006 S01)"
same 'a share of them' '41|41|0%|1,7%|1,8%||||' "$(line 64.08.09.2006 S04 | sed 's/|[|]*$/||||/')"
same 'a failed check' '!' "$(line 64.08.09.2003 P06 | cut -d'|' -f6)"
same 'an outlier' 'o' "$(line 64.08.09.2001 S09 | cut -d'|' -f6)"
prints "kendala/3${tab}-${tab}F6 "
as siti 0
as budi 0 --warned
same 'failed checks' 8 "$(count "$TEMP/out")"
as budi 0 --outliers
same 'outliers' 26 "$(count "$TEMP/out")"
as budi 0 --returned
printed ''

step 'verdicts'
as budi 0 2006 S04 agree
as budi 0 64.08.09.2006 s05 return 'Dua kali S04?'
as budi 0 'Sepaso Timur' S06 unable 'Lembarnya hilang'
as budi 0 kendala/3 - return 'Penyebabnya?'
same 'agreed' 'agree|' "$(line 64.08.09.2006 S04 | cut -d'|' -f7-)"
same 'sent back' 'return|Dua kali S04?' "$(line 64.08.09.2006 S05 | cut -d'|' -f7-)"
same 'not judged' 'unable|Lembarnya hilang' "$(line 64.08.09.2006 S06 | cut -d'|' -f7-)"
as budi 0 --returned
same 'both that were sent back' 2 "$(count "$TEMP/out")"
as budi 0 --open
same 'what is open' 664 "$(count "$TEMP/out")"
as budi 0 --returned --warned
same 'filters join' 10 "$(count "$TEMP/out")"

step 'all of a village that has no mark'
as budi 0 2003 --all-agree
agreed=$(cat "$TEMP/out")
as budi 0 --open
same 'what is left' $((664 - agreed)) "$(count "$TEMP/out")"
same 'what has a mark is open' '' "$(line 64.08.09.2003 P06 | cut -d'|' -f7)"
as budi 0 2003 --all-agree
printed 0
as budi 0 - --all-agree
printed 7

step 'what is refused'
as siti 1 2006 S07 agree
says verifikator
as dewi 1 2006 S07 agree
as camat 1 2006 S07 agree
as siti 1 2006 --all-agree
says verifikator
as camat 1 2006 --all-agree
run 0 --db "$db" audit
prints 'review 2026/ansit'
run 1 --db "$db" --user budi review 2001 --all-agree --report 2026/sem1
says draf
as budi 1 2006 S07 return
says 'catatan'
as budi 1 2006 S07 unable '  '
as budi 1 2006 S99 agree
as budi 1 9999 S07 agree
as budi 1 kendala/99 - agree
says 'kendala/99'
as budi 2 2006 S07 fine
says 'agree, return'
as budi 2 2006 S07
as budi 2 2006
as budi 2 --all-agree
same 'nothing was said' '' "$(line 64.08.09.2006 S07 | cut -d'|' -f7)"
run 1 --db "$db" --user budi review 2001 S01 agree --report 2026/sem1
says draf
run 0 --db "$db" audit
prints 'Dua kali S04?'

step 'villages stay as they were while somebody looks'
run 1 --db "$db" village retire 64.08.09.2003 --year 2026 --reason Digabung
says 2026/ansit 'Kembalikan dahulu laporan itu'
run 0 --db "$db" audit
prints 'Kembalikan dahulu laporan itu'
run 0 --db "$db" village rename 64.08.09.2003 'Keraitan Raya' --year 2027 --reason 'Perda 3/2026'

step 'again, after it was changed'
as budi 0 kendala/3 - agree
run 0 --db "$db" --user budi return --report 2026/ansit
as budi 1 2006 S07 agree
run 0 --db "$db" --user siti set 2006 S05=40 --report 2026/ansit
run 0 --db "$db" --user budi confirm 'Puskesmas Sepaso' 'Surat 14 Juli' --report 2026/ansit
run 0 --db "$db" --user siti submit --report 2026/ansit
as budi 0 --changed
same 'the one that changed' 1 "$(count "$TEMP/out")"
same 'open again' 'return|Dua kali S04?' "$(line 64.08.09.2006 S05 | cut -d'|' -f7-)"
same 'its marks' 'c' "$(line 64.08.09.2006 S05 | cut -d'|' -f6 | tr -d o!)"
same 'agreed still' 'agree|' "$(line 64.08.09.2006 S04 | cut -d'|' -f7-)"

step 'as JSON'
as budi 0 --changed --json
if command -v jq >/dev/null 2>&1; then
	same 'a line by jq' '64.08.09.2006 S05 40 38 return budi false' \
		"$(jq -r '.[0] | "\(.place) \(.row) \(.value) \(.last) \(.verdict) \(.reviewer) \(.own)"' <"$TEMP/out")"
	same 'numbers by jq' '52 17' "$(jq -r '.[0] | "\(.change_permille) \(.share_permille)"' <"$TEMP/out")"
fi

step 'the last word of a verifier hides nothing'
monev() {
	who=$1
	wanted_code=$2
	shift 2
	run "$wanted_code" --db "$db" --now 2026-12-20 --user "$who" "$@" --report 2026/monev
}
for item in 1 2 3 4 5; do
	monev siti 0 record set monev "$item" hasil=Selesai masalah=Nihil tindak_lanjut=Lanjut
	monev budi 0 record set monev "$item" tindak_lanjut=Lanjutkan
done
monev siti 0 submit
monev budi 1 verify
says 'belum diperiksa'
monev budi 0 review --open
same 'what is open' 5 "$(count "$TEMP/out")"
monev budi 0 review - --all-agree
printed 5
monev budi 0 verify

step 'whole'
run 0 --db "$db" audit --verify
finish
