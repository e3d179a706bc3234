#!/bin/sh
# Two people at once: whoever comes later is told who wrote what when, chooses, and nothing is lost.
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/screen/lib.sh
. "$(dirname "$0")/screen/lib.sh"

db=$TEMP/db

# as NAME WORD..: a command of another person meanwhile
as() {
	who=$1
	shift
	"$ANSIT" --db "$db" --user "$who" "$@" || wrong "$who cannot: $*"
}

value() {
	"$ANSIT" --db "$db" get 2009 "$1" --report 2026/sem1
}

# written WHO ROW VALUE: the log says so
written() {
	"$ANSIT" --db "$db" audit | awk -F'\t' -v who="$1" -v row="$2" -v value="$3" \
		'$3 == who && $6 == "cell" && $8 ~ /2009$/ && $9 == row && $11 == value { n++ } END { exit !n }' ||
		wrong "the log does not say that $1 wrote $3 in $2"
}

step 'making a database with two operators'
filled "$db" || give_up 'no database'
ansit_then "$db" user add rina --role operator >/dev/null || give_up 'no second operator'
tty_open siti
tell siti "'$ANSIT' --db '$db' --user siti"
see siti 'Semester 1'
press siti Enter
see siti 'Formulir'
press siti Enter
see siti '> 2009 Tepian Baru'
press siti Enter
see siti '6   Jumlah Calon Pengantin'

step 'siti types while rina writes the same cell'
press siti 3 1
see siti '31'
as rina set 2009 S06 40 --report 2026/sem1
press siti Enter
see siti 'rina menulis 40'
see siti 'Anda mengetik 31'
see siti 'm: pakai milik Anda'
see siti '?  6  Calon pengantin'
same 'the value while nobody chose' 40 "$(value S06)"

step 'siti goes back and takes her own'
press siti Up
see siti '>?  6'
press siti m
see_gone siti '?  6'
same 'the value after m' 31 "$(value S06)"
written rina S06 40
written siti S06 31

step 'siti types while rina writes, and takes the other'
press siti Enter
see siti '7   Jumlah Ibu Hamil KEK'
press siti 9
see siti ' 9'
as rina set 2009 S07 6 --report 2026/sem1
press siti Enter
see siti 'rina menulis 6'
press siti Up t
see_gone siti '?  7'
same 'the value after t' 6 "$(value S07)"
written rina S07 6

step 'rina wrote before siti pressed a key, on a screen that still shows an empty field'
press siti Enter
see siti '8   Jumlah Anak usia 0-5 bulan'
as rina set 2009 S08 15 --report 2026/sem1
press siti 1 8 Enter
see siti 'rina menulis 15'
same 'the value that siti never saw' 15 "$(value S08)"

step 'both write the same number: there is nothing to choose'
see siti '9   Jumlah Anak usia 6-23 bulan'
press siti 5 0
see siti '50'
as rina set 2009 S09 50 --report 2026/sem1
press siti Enter
see siti '10  Jumlah Anak usia 24-59 bulan'
same 'the number both wrote' 50 "$(value S09)"
case $(look siti) in
*'?  9'*) wrong 'a conflict about the same number' ;;
esac

step 'undo does not take away what rina wrote meanwhile'
press siti 9 9 Enter
see siti '11  Jumlah kasus diare'
as rina set 2009 S10 101 --report 2026/sem1
press siti u
see siti 'rina'
same 'the value after an undo' 101 "$(value S10)"

step 'an undecided choice is still there after the next start'
press siti g
see siti 'Ke baris'
press siti S 1 1 Enter
see siti '11  Jumlah kasus diare'
press siti 2 1
see siti ' 21'
as rina set 2009 S11 20 --report 2026/sem1
press siti Enter
see siti 'rina menulis 20'
press siti Escape Escape
see siti '2009 Tepian Baru'
press siti q
see siti 'Sumber (dokumen)'
press siti q
see siti 'Bulan Tahapan'
press siti q
see siti 'ready>'
tell siti "clear; '$ANSIT' --db '$db' --user siti"
see siti '? 11'
press siti Up
see siti '>? 11'
see siti 'rina menulis 20'
press siti m
see_gone siti '? 11'
same 'the value after m' 21 "$(value S11)"
written siti S11 21

step 'two screens at once'
tty_open rina
tell rina "'$ANSIT' --db '$db' --user rina"
see rina 'Bulan Tahapan'
press rina Enter Enter
see rina '> 2009 Tepian Baru'
press rina Enter
see rina '12  Jumlah Anak'
press siti Enter
see siti '12  Jumlah Anak'
press siti 3 1
see siti ' 31'
press rina 3 2
see rina ' 32'
press siti Enter
see siti '13  Jumlah Anak'
press rina Enter
see rina 'siti menulis 31'
see rina 'Anda mengetik 32'
same 'the value of the first' 31 "$(value S12)"
press rina Up m
see_gone rina '? 12'
same 'the value after rina chose' 32 "$(value S12)"
written siti S12 31
written rina S12 32
press siti Up
see siti ' 32'

step 'records: undo of what rina has worked on since is refused, and the list goes on'
tty_open register
tell register "'$ANSIT' --db '$db' --user siti"
see register 'Esc Esc keluar'
press register Escape Escape
see register 'Bulan Tahapan'
press register Home Enter
see register 'Identifikasi kendala'
press register Down Down Down Down Down Enter
see register 'Belum ada catatan'
press register i
see register 'cakupan terendah'
press register Space Space i
see register '2 catatan dibuat'
as rina record set kendala 1 'permasalahan=Air sumur keruh' --report 2026/ansit >/dev/null
press register u
see register 'kendala 1 diubah rina'
see register 'Air sumur keruh'
press register Down
see register '2 catatan'

step 'records: what rina adds appears at the next key, and what she deletes goes'
as rina record add kendala 'permasalahan=Jamban rusak' --report 2026/ansit >/dev/null
press register Home
see register 'Jamban rusak'
as rina record delete kendala 3 --report 2026/ansit >/dev/null
press register End
see_gone register 'Jamban rusak'
as rina record delete kendala 2 --report 2026/ansit >/dev/null
press register x
see register 'baru saja dihapus'
see register '>*    1 F2'
see register '1 catatan'

step 'the log holds'
"$ANSIT" --db "$db" audit --verify >/dev/null || wrong 'the chain of the log is broken'
finish
