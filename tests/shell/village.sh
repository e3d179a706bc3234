#!/bin/sh
# Villages are added, renamed and retired from a year on; what was reported before stays as it was.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
db=$TEMP/kec.db
bengalon "$db"

# names YEAR: "code name" of each village of its report, from the export
names() {
	run 0 --db "$db" --user siti export --report "$1/ansit"
	tail -n +2 "$TEMP/out" | cut -d , -f 1,2 | tr , ' ' >"$TEMP/names"
}

# act WORD..: as the admin
act() {
	run 0 --db "$db" village "$@" && quiet
}

step 'filling 2026'
run 0 --db "$db" --user siti set 2011 S01 4100 --report 2026/ansit --source Lap
run 0 --db "$db" --user siti set 2010 S01 900 --report 2026/ansit
run 0 --db "$db" --user siti export --report 2026/ansit
cp "$TEMP/out" "$TEMP/2026.csv"

step 'renaming, adding and retiring from 2027 on'
act rename 64.08.09.2011 'Sepaso Barat Jaya' --year 2027 --reason 'Perda 3/2026'
act add 64.08.09.2012 'Sepaso Utara' --year 2027 --reason 'pemekaran 2001'
act retire 64.08.09.2010 --year 2027 --reason 'digabung ke 2009'
run 0 --db "$db" --user siti export --report 2026/ansit
same_files "$TEMP/2026.csv" "$TEMP/out"
holds "$TEMP/out" '64.08.09.2011,Sepaso Barat,4100' '64.08.09.2010,Tepian Indah,900'
lacks "$TEMP/out" 'Jaya' 'Utara'

step 'looking at 2027'
names 2027
holds "$TEMP/names" '64.08.09.2011 Sepaso Barat Jaya' '64.08.09.2012 Sepaso Utara'
lacks "$TEMP/names" 2010
same 'villages of 2027' 11 "$(count "$TEMP/names")"
run 0 --db "$db" --user siti set 'Sepaso Utara' S01=700 S04=12 --report 2027/ansit --source Lap
run 1 --db "$db" --user siti set 64.08.09.2010 S01 1 --report 2027/ansit
says 'Tidak ada desa "64.08.09.2010"'
run 1 --db "$db" --user siti set 2012 S01 1 --report 2026/ansit
run 0 --db "$db" --user siti set 2010 S02 300 --report 2026/ansit
run 0 --db "$db" --user siti get 2010 S01 --report 2026/ansit
printed 900

step 'listing'
run 0 --db "$db" village list --year 2026
same 'villages of 2026' 11 "$(count "$TEMP/out")"
holds "$TEMP/out" 'Tepian Indah'
lacks "$TEMP/out" Jaya Utara
run 0 --db "$db" village list --year 2027
holds "$TEMP/out" Jaya Utara
lacks "$TEMP/out" 'Tepian Indah'
run 0 --db "$db" village list
holds "$TEMP/out" Jaya Utara 'Tepian Indah' 'digabung ke 2009' 2027
run 0 --db "$db" audit
holds "$TEMP/out" 'Perda 3/2026' 'pemekaran 2001' 'digabung ke 2009'
run 0 --db "$db" audit --verify

step 'coming back later'
run 1 --db "$db" village add 64.08.09.2010 'Tepian Indah' --year 2026
says 2027
act add 64.08.09.2010 'Tepian Indah' --year 2029
names 2028
lacks "$TEMP/names" 2010
names 2029
holds "$TEMP/names" '64.08.09.2010 Tepian Indah'

step 'asking for what cannot be'
run 1 --db "$db" village add 64.08.09.2001 Sepaso --year 2027
says '64.08.09.2001 sudah ada'
run 1 --db "$db" village add 64.08.10.2001 Jauh --year 2027
says 'bukan kode desa/kelurahan di kecamatan ini'
run 1 --db "$db" village add 2013 Pendek --year 2027
run 1 --db "$db" village add 64.08.09.2013 '' --year 2027
says 'tidak dapat dipakai'
run 1 --db "$db" village add 64.08.09.2013 "$(printf 'dua\nbaris')" --year 2027
run 1 --db "$db" village rename 64.08.09.2099 Siapa --year 2027
says 'Tidak ada desa/kelurahan 64.08.09.2099'
run 1 --db "$db" village retire 64.08.09.2099 --year 2027
run 1 --db "$db" village rename 64.08.09.2012 'Lebih Tua' --year 2026
says 2027
run 2 --db "$db" village retire 64.08.09.2001 --year 12
run 2 --db "$db" village rename 64.08.09.2001
run 2 --db "$db" village split 64.08.09.2001 A
names 2027
same 'villages of 2027' 11 "$(count "$TEMP/names")"

step 'not being the admin'
for words in 'add 64.08.09.2014 Anyar' 'rename 64.08.09.2001 Anyar' 'retire 64.08.09.2001'; do
	# shellcheck disable=SC2086 # words
	run 1 --db "$db" --user siti village $words --year 2028
	says 'Hanya admin'
done
run 0 --db "$db" audit --last 3
same 'refusals in the log' 3 "$(grep -c 'siti.*refused' "$TEMP/out")"
names 2028
lacks "$TEMP/names" Anyar
holds "$TEMP/names" '64.08.09.2001 Sepaso'

step 'a kecamatan of desa adat'
run 0 --db "$TEMP/adat.db" init 91.03.01 --year 2026
run 0 --db "$TEMP/adat.db" village list
same 'kind of 3007' 'Desa adat' "$(awk -F'\t' '$1 ~ /3007$/ { print $3 }' "$TEMP/out")"

step 'giving a year with a slip of the finger'
run 2 --db "$db" village retire 64.08.09.2003 --year 2027x
names 2027
holds "$TEMP/names" '64.08.09.2003 Keraitan'
finish
