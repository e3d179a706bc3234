#!/bin/sh
# ansit user and ansit unit: who there is, in which role, for which villages.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"

# unit NAME: the villages it has, their last digits
unit() {
	run 0 --db "$db" unit list
	awk -v name="$1" 'index($0, name "  ") == 1 { print $NF }' "$TEMP/out" |
		sed 's/64\.08\.09\.20//g'
}

# person NAME: the line about somebody, blanks squeezed
person() {
	run 0 --db "$db" user list
	grep "^$1 " "$TEMP/out" | tr -s ' ' | sed 's/ $//'
}

step 'units at the start: one an owner, with every village'
for owner in Setcam Puskesmas PLKB; do
	same "villages of $owner" 01,02,03,04,05,06,07,08,09,10,11 "$(unit $owner)"
done

step 'two Puskesmas'
run 0 --db "$db" unit add 'Puskesmas Sepaso' --owner Puskesmas --villages '2001,64.08.09.2006,Sepaso Selatan,2011'
quiet
same 'villages of Sepaso' 01,06,07,11 "$(unit 'Puskesmas Sepaso')"
same 'villages left' 02,03,04,05,08,09,10 "$(unit Puskesmas)"
run 0 --db "$db" unit add 'Puskesmas Bengalon' --owner Puskesmas
same 'villages of Bengalon' 02,03,04,05,08,09,10 "$(unit 'Puskesmas Bengalon')"
same 'villages of the first unit' '' "$(unit Puskesmas)"

step 'moving villages to a unit that is there'
run 0 --db "$db" unit add 'Puskesmas Sepaso' --owner Puskesmas --villages 2002
same 'villages of Sepaso' 01,02,06,07,11 "$(unit 'Puskesmas Sepaso')"
same 'villages of Bengalon' 03,04,05,08,09,10 "$(unit 'Puskesmas Bengalon')"
run 0 --db "$db" audit
grep 64.08.09.2002 "$TEMP/out" | grep 'Puskesmas Bengalon' | grep -q 'Puskesmas Sepaso' ||
	wrong 'the log does not tell of the move'

step 'asking for units that cannot be'
run 1 --db "$db" unit add 'Puskesmas Ketiga' --owner Puskesmas
says 'Puskesmas Sepaso' 'Puskesmas Bengalon'
run 1 --db "$db" unit add 'Puskesmas Sepaso' --owner PLKB --villages 2001
says 'unit Puskesmas, bukan PLKB'
run 1 --db "$db" unit add Dinas --owner Dinas
says 'Setcam' 'Puskesmas' 'PLKB'
run 2 --db "$db" unit add Dinas
says '--owner'
run 1 --db "$db" unit add Dinas --owner PLKB --villages 2001,2099
says 2099
run 1 --db "$db" unit add '' --owner PLKB
run 1 --db "$db" --user siti unit add Dinas --owner PLKB
says 'Hanya admin'
run 2 --db "$db" unit add
run 2 --db "$db" unit drop Setcam
same 'units' 5 "$(sqlite3 "$db" 'SELECT count(*) FROM unit')"

step 'adding people in every role'
ANSIT_PASSWORD_FILE=$(password rahasia-dewi)
export ANSIT_PASSWORD_FILE
run 0 --db "$db" user add dewi --role owner --unit 'Puskesmas Sepaso'
run 0 --db "$db" user add budi --role verifier
run 0 --db "$db" user add 'Ibu Camat' --role camat
run 0 --db "$db" user add wati --role admin
unset ANSIT_PASSWORD_FILE
quiet
same siti 'siti operator siti-os' "$(person siti)"
same dewi 'dewi owner Puskesmas Sepaso (kata sandi)' "$(person dewi)"
same 'Ibu Camat' 'Ibu Camat camat (kata sandi)' "$(person 'Ibu Camat')"
same wati 'wati admin (kata sandi)' "$(person wati)"
lacks "$db" rahasia-dewi
# yescrypt
same 'kind of hash' "\$y\$" "$(sqlite3 "$db" "SELECT substr(password, 1, 3) FROM user WHERE name = 'dewi'")"
run 0 --db "$db" audit
lacks "$TEMP/out" rahasia-dewi "\$y\$"
holds "$TEMP/out" 'owner Puskesmas Sepaso'

step 'asking for people who cannot be'
run 2 --db "$db" user add ani
says '--role'
run 2 --db "$db" user add ani --role raja
says raja operator owner verifier camat admin
run 1 --db "$db" user add ani --role owner --os ani
says unit
run 1 --db "$db" user add ani --role owner --unit Dinas --os ani
says 'Tidak ada unit Dinas' 'Puskesmas Sepaso'
run 1 --db "$db" user add ani --role operator --unit Setcam --os ani
says 'tidak mempunyai unit'
for name in siti SITI; do
	run 1 --db "$db" user add $name --role operator --os lain
	says 'sudah ada'
done
run 1 --db "$db" user add ani --role operator --os siti-os
says 'siti-os sudah dipakai pengguna siti'
for name in '' ' ani' 'ani ' "$(printf 'a\tni')" "$(printf 'a\303')" \
	aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg; do
	run 1 --db "$db" user add "$name" --role operator --os ani
	says 'tidak dapat dipakai'
done
run 1 --db "$db" --user siti user add ani --role admin --os ani
says 'Hanya admin'
run 1 --db "$db" user add ani --role operator
says 'Kata sandi ani diperlukan' ANSIT_PASSWORD_FILE
same 'people' 6 "$(sqlite3 "$db" 'SELECT count(*) FROM user')"

step 'closing somebody: what they wrote stays'
run 0 --db "$db" --user dewi set 2001 S04 40 --report 2026/ansit
run 0 --db "$db" user close Dewi
same dewi 'dewi owner Puskesmas Sepaso (kata sandi) (ditutup)' "$(person dewi)"
run 1 --db "$db" --user dewi set 2001 S04 41 --report 2026/ansit
says 'Tidak ada pengguna aktif "dewi"'
run 0 --db "$db" get 2001 S04 --report 2026/ansit
printed 40
run 0 --db "$db" audit
grep -q '	dewi	.*	S04	' "$TEMP/out" || wrong 'the log forgot who wrote it'
run 1 --db "$db" user close Siapa
says 'Tidak ada pengguna Siapa'
run 1 --db "$db" --user siti user close budi
says 'Hanya admin'
ANSIT_PASSWORD_FILE=$(password lain) run 1 --db "$db" --user siti user password budi
says 'Hanya admin'

step 'never being without an admin'
run 0 --db "$db" user close wati
run 1 --db "$db" user close "$(id -un)"
says 'admin terakhir'
run 0 --db "$db" user list

step 'using the words wrongly'
run 2 --db "$db" user close
run 2 --db "$db" user close a b
run 2 --db "$db" user drop siti
run 0 --db "$db" audit --verify

step 'naming no village at all'
run 1 --db "$db" unit add Kosong --owner PLKB --villages ''
run 0 --db "$db" unit list
lacks "$TEMP/out" Kosong
finish
