#!/bin/sh
# The program on a real terminal (tmux): what is drawn is what the key scripts see, keys of every kind
# arrive, nothing freezes or kills it, and after a kill the next start is in the same field.
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/screen/lib.sh
. "$(dirname "$0")/screen/lib.sh"

db=$TEMP/db
now=2026-07-14

# start NAME [VARIABLE=VALUE..]: the program as siti, its process in $TEMP/NAME.pid
start() {
	pane=$1
	shift
	tell "$pane" "clear; sh -c 'echo \$\$ >$TEMP/$pane.pid; \
exec env $* \"$ANSIT\" --db $db --now $now --user siti'"
}

value() {
	"$ANSIT" --db "$db" get 2009 "$1" --report 2026/sem1
}

# drawn NAME KEYS: the pane shows what the key script KEYS leads to on a copy of the database
drawn() {
	rm -f "$TEMP"/copy*
	"$ANSIT" --db "$db" backup "$TEMP/copy" >/dev/null || wrong 'no copy of the database'
	printf '%s\n:dump end\n' "$2" >"$TEMP/drawn.keys"
	"$ANSIT" --db "$TEMP/copy" --now $now --user siti --script "$TEMP/drawn.keys" | sed 1d >"$TEMP/wanted"
	looks=$LOOKS
	while [ "$looks" -gt 0 ]; do
		look "$1" >"$TEMP/got"
		cmp -s "$TEMP/wanted" "$TEMP/got" && return
		looks=$((looks - 1))
	done
	screen=$(diff "$TEMP/wanted" "$TEMP/got")
	in_vain 'the terminal does not show what the key script does'
}

# stty_of NAME FILE: how the terminal of the pane is set, once its shell has written all of it. (The
# words of a command are on the screen before it runs, so the screen cannot tell.)
stty_of() {
	rm -f "$2"
	tell "$1" "stty -a >$2.part; mv $2.part $2; clear"
	looks=$LOOKS
	while [ ! -f "$2" ] && [ "$looks" -gt 0 ]; do
		screen=$(look "$1")
		looks=$((looks - 1))
	done
	[ -f "$2" ] || in_vain 'the shell of the pane does not answer; it shows'
}

# held NAME TEXT: it is still there after many looks
held() {
	looks=150
	while [ "$looks" -gt 0 ]; do
		case $(look "$1") in
		*"$2"*) ;;
		*) wrong "'$2' went away by itself"; return ;;
		esac
		looks=$((looks - 1))
	done
}

# understood NAME KEY HEX..: on the key test, these bytes are this key, and a letter behind is itself
understood() {
	pane=$1
	key=$2
	shift 2
	case ${mark:-a} in
	a) mark=b ;;
	*) mark=a ;;
	esac
	bytes "$pane" "$@"
	press "$pane" $mark
	looks=$LOOKS
	while [ "$looks" -gt 0 ]; do
		[ "$(look "$pane" | awk 'NR == 5 || NR == 6 { printf "%s ", $1 }')" = "$mark $key " ] && return
		looks=$((looks - 1))
	done
	screen=$(look "$pane")
	in_vain "bytes $* are not understood as $key on the terminal, which shows"
}

step 'opening the demo'
tty_open demo
tell demo "clear; '$ANSIT' demo --now $now"
see demo 'DEMO, angka karangan'
see demo '> Jul   Semester 1'
press demo q
see demo 'ready>'
on_tty kill-session -t demo

step 'making a database'
filled "$db" || give_up 'no database'

step 'drawing'
tty_open siti
stty_of siti "$TEMP/stty.before"
start siti
see siti '> Jul   Semester 1'
drawn siti ''
press siti Enter Enter Enter
see siti '6   Jumlah Calon Pengantin'
drawn siti 'Enter Enter Enter'
press siti 9 9 Enter
see siti '! 6:'
press siti u
see siti '>   6'
drawn siti 'g "S06" Enter'
press siti v
see siti 'semua desa'
press siti v '?'
see siti 'PJ data:'
press siti Escape Escape
see siti '6   Jumlah'
same 'the cursor' '8 70' "$(cursor siti)"

step 'typing on the application keypad of PuTTY (31, Enter, 8, +, -)'
bytes siti 1b 4f 73 1b 4f 71 1b 4f 4d
see siti '7   Jumlah Ibu Hamil KEK'
bytes siti 1b 4f 78 1b 4f 6c
see siti '8   Jumlah Anak usia 0-5 bulan'
bytes siti 1b 4f 6d
see siti '>   7'
same S06 31 "$(value S06)"
same S07 8 "$(value S07)"

step 'pressing Esc alone'
press siti Escape
see siti 'Esc-'
held siti 'Esc-'
press siti 1
see siti 'PJ data:'
press siti Escape
see siti 'Esc-'
press siti 1
see siti 'Bantuan: tombol'
press siti q
see_gone siti 'Bantuan: tombol'

step 'sending a cut sequence'
bytes siti 1b
see siti 'Esc-'
bytes siti 5b
see_gone siti 'Esc-'
press siti 7 Enter
see siti '8   Jumlah Anak usia 0-5 bulan'
same S07 7 "$(value S07)"
bytes siti 1b 5b 31
bytes siti 31 7e
see siti 'PJ data:'
press siti Escape Escape
see_gone siti 'PJ data:'

step 'pressing what stops a line or a program elsewhere'
press siti C-s 4
see siti '     4'
press siti C-q 2
see siti '    42'
press siti C-z C-c
bytes siti 1c
press siti 0
see siti '   420'
press siti Enter
see siti '9   Jumlah Anak usia 6-23 bulan'
same S08 420 "$(value S08)"
press siti u
see siti '>   8'

step 'pasting'
on_tty set-buffer "$(printf '12\n7 qg\n13\nx')"
on_tty paste-buffer -p -t siti
see siti '>  11'
same S08 12 "$(value S08)"
same S09 7 "$(value S09)"
same S10 13 "$(value S10)"
press siti u u u
see siti '>   8'

step 'changing the window'
press siti 1 2
see siti '    12'
on_tty resize-window -t siti -x 100 -y 30
see siti '>   8  Anak 0-5 bulan                                               Pkm       17        12'
same 'the cursor in the wide window' '10 90' "$(cursor siti)"
press siti 3
see siti '      123'
on_tty resize-window -t siti -x 20 -y 5
see_gone siti 'Isian'
on_tty resize-window -t siti -x 80 -y 24
see siti '>   8  Anak 0-5 bulan                           Pkm       17       123'
press siti C-u Escape Escape Escape Escape
see siti '> 2009 Tepian Baru'
drawn siti 'Esc Esc Enter Enter'

step 'leaving'
press siti q
see siti 'Sumber (dokumen)'
press siti q
see siti 'Bulan Tahapan'
press siti q
see siti 'ready>'
stty_of siti "$TEMP/stty.after"
cmp -s "$TEMP/stty.before" "$TEMP/stty.after" ||
	wrong "the terminal is not as before: $(diff "$TEMP/stty.before" "$TEMP/stty.after")"
# shellcheck disable=SC1083
same 'cursor, keypad, cursor keys, alternate screen' '1 0 0 0' "$(on_tty display-message -p -t siti \
	'#{cursor_flag} #{keypad_flag} #{keypad_cursor_flag} #{alternate_on}')"

step 'sending keys as terminals do'
tell siti "clear; '$ANSIT' keys"
see siti 'Uji tombol'
while read -r key hex; do
	# shellcheck disable=SC2086
	understood siti "$key" $hex
done <<'KEYS'
F1 1b 4f 50
F2 1b 4f 51
F4 1b 4f 53
F1 1b 5b 31 31 7e
F4 1b 5b 31 34 7e
F5 1b 5b 31 35 7e
F12 1b 5b 32 34 7e
F1 1b 5b 5b 41
F5 1b 5b 5b 45
0 1b 4f 70
9 1b 4f 79
Enter 1b 4f 4d
+ 1b 4f 6c
+ 1b 4f 6b
- 1b 4f 6d
. 1b 4f 6e
* 1b 4f 6a
/ 1b 4f 6f
Up 1b 5b 41
Up 1b 4f 41
BackTab 1b 5b 5a
Home 1b 5b 31 7e
Home 1b 5b 48
Delete 1b 5b 33 7e
PgDn 1b 5b 36 7e
Backspace 7f
Backspace 08
é c3 a9
KEYS
press siti Escape Escape
see siti 'ready>'

step 'killing the program by -9 while a number is typed'
start siti

# killed NAME SIGNAL: the program of the pane gets it; the pane is closed
killed() {
	kill "-$2" "$(cat "$TEMP/$1.pid")" || wrong "there is no program to send SIG$2"
}

step 'killing the program while a number is typed'
tty_open first
start first
see first '>   8  Anak 0-5 bulan'
press first 1 6 Enter 5 1 Enter
see first '10  Jumlah Anak usia 24-59 bulan'
press first 1 0
see first ' 10'
killed first KILL
on_tty kill-session -t first
tty_open second
start second
see second '>  10  Anak 24-59 bulan'
same S08 16 "$(value S08)"
same S09 51 "$(value S09)"
same 'S10, never finished' '' "$(value S10)"
"$ANSIT" --db "$db" audit --verify >/dev/null || wrong 'the chain of the log is broken'

step 'hanging up while a number is typed'
press second 1 0 2 Enter 9 8
see second ' 98'
killed second HUP
see second 'ready>'
stty_of second "$TEMP/stty.after"
cmp -s "$TEMP/stty.before" "$TEMP/stty.after" ||
	wrong "the terminal is not as before: $(diff "$TEMP/stty.before" "$TEMP/stty.after")"
same S10 102 "$(value S10)"
start second
see second '11  Jumlah kasus diare'
press second C-u Escape Escape Escape Escape
see second 'Bulan Tahapan'
press second q
see second 'ready>'

step 'losing the line: the window closes'
start second
see second '11  Jumlah kasus diare'
press second 1 9 Enter
see second '12  Jumlah Anak'
on_tty kill-session -t second
tty_open third
start third
see third '12  Jumlah Anak'
same S11 19 "$(value S11)"
press third Escape Escape
see third '> Jul   Semester 1'
press third q
see third 'ready>'

step 'running on other terminals'
for term in vt100 linux screen xterm xterm-kitty no-such-terminal; do
	start third TERM=$term
	see third '>  12  0-23 bulan gizi buruk'
	drawn third ''
	press third 3
	see third ' 3'
	press third C-u Escape Escape Escape Escape
	see third '> Jul   Semester 1'
	press third q
	see third 'ready>'
done

step 'running without UTF-8'
"$ANSIT" --db "$db" village rename 64.08.09.2001 "Sépaso ’作物’" --year 2026 --reason uji >/dev/null
start third LC_ALL=C
see third '>  12  0-23 bulan gizi buruk'
press third Escape Escape
see third '> Jul   Semester 1'
press third Enter Enter
see third '2001 S'
if look third | LC_ALL=C grep '[^ -~]' >&2; then
	wrong 'these lines are not plain ASCII'
fi
press third Escape Escape Escape Escape q
see third 'ready>'
finish
