#!/bin/sh
# ansit init: any kecamatan of the country, offline, never over something that exists.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"

# villages CODE COUNT NAME FIRST: a database of it has so many villages and the first is this one
villages() {
	step "making a database of $1"
	run 0 --db "$TEMP/$1.db" init "$1" --year 2026 || return
	quiet
	prints "$3" "($2 desa/kel.)"
	run 0 --db "$TEMP/$1.db" village list
	same "villages of $1" "$2" "$(count "$TEMP/out")"
	same "first village of $1" "$4" "$(head -n 1 "$TEMP/out" | cut -f 1,2 | tr '\t' ' ')"
	run 0 --db "$TEMP/$1.db" status --report 2026/sem1
	same "villages of $1 in its report" "$2" "$(grep -c "^$1\." "$TEMP/out")"
}

villages 64.08.09 11 'Kecamatan Bengalon, Kabupaten Kutai Timur' '64.08.09.2001 Sepaso'
villages 95.06.03 108 Abenaho '95.06.03.2001 Abenaho'
villages 13.12.01 1 'Sungai Beremas' '13.12.01.2001 Aia Bangih'
villages 32.02.01 10 Palabuhanratu '32.02.01.1001 Palabuhanratu'
villages 91.03.01 10 'Kabupaten Jayapura' '91.03.01.1001 Sentani Kota'

step 'naming the kinds of villages'
run 0 --db "$TEMP/32.02.01.db" village list
same 'kind of 1001' Kel. "$(awk -F'\t' '$1 ~ /1001$/ { print $3 }' "$TEMP/out")"
same 'kind of 2002' Desa "$(awk -F'\t' '$1 ~ /2002$/ { print $3 }' "$TEMP/out")"

step 'asking for a kecamatan that is not there'
for code in 64.08.99 99.99.99; do
	run 1 --db "$TEMP/no.db" init $code --year 2026
	says "Kecamatan $code tidak ada dalam daftar wilayah"
	[ ! -e "$TEMP/no.db" ] || wrong 'a database was left behind'
done
run 1 --db "$TEMP/no.db" --lang en init 99.99.99 --year 2026
says 'There is no district 99.99.99 in the list of regions'

step 'giving a code that is none'
for code in Bengalon 64.08 64.08.09.2001 64-08-09 '64.08.0x' '' ' 64.08.09' '../64.08.09'; do
	run 1 --db "$TEMP/no.db" init "$code" --year 2026
	says 'kode kecamatan' 64.08.09
	[ ! -e "$TEMP/no.db" ] || wrong "a database was left behind by '$code'"
done

step 'giving a year that is none'
for year in 0 1999 2200 abc 2026x ''; do
	run 2 --db "$TEMP/no.db" init 64.08.09 --year "$year"
	says '--year'
	[ ! -e "$TEMP/no.db" ] || wrong "a database was left behind by year '$year'"
	rm -f "$TEMP/no.db"*
done

step 'naming a file that exists'
echo 'my letter' >"$TEMP/letter"
run 1 --db "$TEMP/letter" init 64.08.09 --year 2026
says 'sudah ada dan tidak ditimpa'
same 'the letter' 'my letter' "$(cat "$TEMP/letter")"
cp "$TEMP/64.08.09.db" "$TEMP/before.db"
run 1 --db "$TEMP/64.08.09.db" init 64.08.09 --year 2026
same_files "$TEMP/before.db" "$TEMP/64.08.09.db"

step 'naming a folder that is not there'
run 3 --db "$TEMP/nowhere/kec.db" init 64.08.09 --year 2026
says "$TEMP/nowhere"
[ ! -e "$TEMP/nowhere" ] || wrong 'the folder was made'

step 'naming no file: the usual place, its folders made'
mkdir "$TEMP/home"
XDG_DATA_HOME=$TEMP/xdg run 0 init 64.08.09 --year 2026
[ -f "$TEMP/xdg/ansit/ansit.db" ] || wrong 'no database under XDG_DATA_HOME'
same 'mode of the folder' 700 "$(stat -c %a "$TEMP/xdg/ansit")"
same 'mode of the database' 600 "$(stat -c %a "$TEMP/xdg/ansit/ansit.db")"
XDG_DATA_HOME=$TEMP/xdg run 0 village list
HOME=$TEMP/home run 0 init 64.08.09 --year 2026
[ -f "$TEMP/home/.local/share/ansit/ansit.db" ] || wrong 'no database under ~/.local/share'
ANSIT_DB=$TEMP/named.db run 0 init 64.08.09 --year 2026
[ -f "$TEMP/named.db" ] || wrong 'no database where ANSIT_DB says'

step 'being the admin of what one has made'
run 0 --db "$TEMP/named.db" user list
holds "$TEMP/out" admin "$(id -un)"

step 'having no forms'
mkdir "$TEMP/empty"
ANSIT_DATA=$TEMP/empty run 3 --db "$TEMP/no.db" init 64.08.09 --year 2026
says 'ANSIT_DATA'

step 'not being allowed to write the folder'
if [ "$(id -u)" -ne 0 ]; then
	mkdir -m 0555 "$TEMP/locked"
	run 3 --db "$TEMP/locked/kec.db" init 64.08.09 --year 2026
	says "$TEMP/locked" 'ditulis'
elif can_drop; then
	chmod 755 "$TEMP"
	mkdir -m 0755 "$TEMP/locked"
	as_nobody "$ANSIT" --db "$TEMP/locked/kec.db" init 64.08.09 --year 2026 >"$TEMP/out" 2>"$TEMP/err"
	same 'exit status' 3 $?
	says "$TEMP/locked" 'ditulis'
fi
[ ! -e "$TEMP/locked/kec.db" ] || wrong 'there is a database in a read-only folder'
finish
