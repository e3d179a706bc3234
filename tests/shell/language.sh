#!/bin/sh
# Everything is said in Indonesian, and in English when asked: each sentence exists in both, and no
# word of the one stands in the other.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
run 0 --db "$db" --user siti import "$data/bengalon.csv" --report 2026/sem1 --source Lap
"$ANSIT" --db "$db" --user siti set 2001 S02=99999 S12= >/dev/null
printf 'kode_desa,S01,S99,S01\n64.08.09.2001,x,1,-2\n64.08.10.2001,1,1,1\n64.08.09.2099,1\n' >"$TEMP/bad.csv"
printf 'form: x\nkind: table\nrows:\n  - name: X-1\n' >"$TEMP/bad.yaml"
cp "$db" "$TEMP/newer.db"
sqlite3 "$TEMP/newer.db" 'PRAGMA user_version = 99'
echo letter >"$TEMP/letter"
mkdir "$TEMP/folder"

# One command a line; what it prints and says is read, whatever its exit status.
cat >"$TEMP/commands" <<LINES
--help
help set
help import
help village
status
status --coverage
check
keys
help --man
init 64.08.99
init x
init 64.08.09 --year 1
init 64.08.09
--db $TEMP/nowhere/x.db init 64.08.09
--db $TEMP/none.db status
--db $TEMP/newer.db status
--db $TEMP/letter status
--db $TEMP/folder status
frobnicate
--frobnicate
set
user drop x
status --report 2026/sem9
status --report x
status --report 2026/apbd
--user siapa status
--user siti
--user siti set 2099 S01 1
--user siti set 2001 S99 1
--user siti set 2001 S01 x
--user siti set 2001 S01 99999999999999
--user siti set 2001 S01=1 S02
--user siti set 2001 S01 .9
--user siti set 2001 S01 1 --report 2026/sem2
set 2001 S01 1
--user siti user add x --role operator --os x
user add siti --role operator --os x
user add x --role owner --os x
user add x --role operator --unit Setcam --os x
user add x --role raja
user add x --role operator
user close nobody-here
user close $(id -un)
unit add X --owner Y
unit add X
unit add Setcam --owner PLKB
unit add X --owner PLKB --villages 2099
village add 64.08.09.2001 X
village add 1 X
village retire 64.08.09.2098
village rename 64.08.09.2098 X --year 1
source Nobody Lap
--user siti source Setcam
--user siti import $TEMP/bad.csv
--user siti import $TEMP/letter
--user siti import $TEMP/missing
--user siti import $TEMP/folder
--user siti import $data/bengalon.csv --dry-run
--user siti import $data/bengalon.csv --report 2026/sem2
export --format pdf
backup $TEMP/letter
backup $TEMP/nowhere/x
audit --last x
form check $TEMP/bad.yaml
form check $TEMP/letter
form check $TEMP/missing.yaml
get 2099
get 2001 S99
LINES

# Words that are in one language only.
indonesian='tidak|bukan|sudah|belum|dengan|berkas|dahulu|adalah|untuk|dapat|Pakai|yang|baris|Lihat|sebut|kosong|hanya|atau|dari|kolom'
english='not|is|the|with|file|this|already|first|for|cannot|Usage|there|line|See|name|empty|only|or|from|of|such|directory|denied'
# What is quoted as it stands: names of things, of the official form, and of the manual's macros.
tidy() {
	sed -e "s|$TEMP||g;s|$data||g" -e 's/^\.[A-Z][a-z] .*//' -e 's/"[^"]*"//g' -e 's/--[a-z-]*//g' \
		-e 's/ansit[ a-z.]*//g' -e 's/-[a-z]*-//g' -e 's/[a-z]*\.sh//g' -e 's/file:line//g'
}

number=0
while read -r words; do
	number=$((number + 1))
	for lang in id en; do
		# shellcheck disable=SC2086 # words
		"$ANSIT" --db "$db" --lang $lang $words >"$TEMP/$lang.out" 2>"$TEMP/$lang.err" </dev/null
		cat "$TEMP/$lang.out" "$TEMP/$lang.err" | tidy >"$TEMP/$lang"
	done
	step "ansit $words"
	found=$(grep -owE "$english" "$TEMP/id" | sort -u | tr '\n' ' ')
	[ -z "$found" ] || {
		wrong "English in the Indonesian: $found"
		grep -wE "$english" "$TEMP/id" | head -n 3 | sed 's/^/    /' >&2
	}
	found=$(grep -owE "$indonesian" "$TEMP/en" | sort -u | tr '\n' ' ')
	[ -z "$found" ] || {
		wrong "Indonesian in the English: $found"
		grep -wE "$indonesian" "$TEMP/en" | head -n 3 | sed 's/^/    /' >&2
	}
	[ ! -s "$TEMP/id.err" ] || ! cmp -s "$TEMP/id.err" "$TEMP/en.err" || wrong 'both say the same'
done <"$TEMP/commands"
same 'commands tried' "$(count "$TEMP/commands")" "$number"

step 'choosing the language'
run 2 --db "$db" frobnicate
says 'Tidak ada perintah'
ANSIT_LANG=en run 2 --db "$db" frobnicate
says 'There is no command'
ANSIT_LANG=en run 2 --db "$db" --lang id frobnicate
says 'Tidak ada perintah'
ANSIT_LANG=fr run 2 --db "$db" frobnicate
says 'Tidak ada perintah'
LC_ALL=C LANG=en_US.UTF-8 run 2 --db "$db" frobnicate
says 'Tidak ada perintah'

step 'numbers in the language'
run 1 --db "$db" check --report 2026/sem1
prints '(99.999)' '(8.765)'
run 1 --db "$db" --lang en --user siti import "$TEMP/bad.csv" --report 2026/sem1

step 'not a word in a terminal that has no UTF-8: the program still runs'
LC_ALL=C run 0 --db "$db" status --report 2026/sem1
LC_ALL=nonsense run 0 --db "$db" status --report 2026/sem1
finish
