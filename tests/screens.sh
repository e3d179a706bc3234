#!/bin/sh
# Screens driven by key scripts: tests/screen/NAME.keys gives tests/screen/NAME.screen. Prints the
# difference of each that does not. NAME="a b" runs only those; UPDATE=1 writes what came out, to be
# looked at before it is kept. A script (its language is src/tui/script.h) may begin with
#   # args: WORDS       arguments (else `demo --now 2026-07-14 --user siti`; with a setup without demo)
#   # setup: KIND       a database of its own: filled (Bengalon, the demo's numbers), submitted (the
#                       same, 2026/ansit handed in), verified (and verified), empty (nothing typed),
#                       login (empty, and this account is nobody), one, many (villages)
#   # before: COMMAND   an ansit command on it before, as the shell reads it
#   # after: COMMAND    ... and after, what it prints is part of the screens
#   # show: 1-2 20-24   only these lines of each picture, the first is 1
# and a line `# again` starts the program anew on the same database with the keys behind it, and with
# the arguments of an `# args:` there. The word CODE types the code that the screen shows there, which
# depends on the log and so on the account of whoever runs this: in the pictures it is # # # #.
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

folder=$ANSIT_SOURCE/tests/screen
now=2026-07-14

# directive FILE WORD: the rest of each such line
directive() {
	sed -n "s/^# $2: *//p" "$1"
}

# ansit_on DATABASE WORDS..: a command at the time of the screens
ansit_on() {
	db=$1
	shift
	ANSIT_PASSWORD_FILE=$TEMP/secret "$ANSIT" --db "$db" --now $now "$@"
}

# A unit an owner and an operator, for a kecamatan that is not Bengalon.
small_people() {
	for owner in Setcam Puskesmas PLKB; do
		ansit_on "$1" unit add "$owner satu" --owner $owner || return 1
	done
	ansit_on "$1" user add siti --role operator
}

make_setup() {
	printf 'Rahasia-2026\n' >"$TEMP/secret"
	case $1 in
	filled) filled "$2" ;;
	empty) empty "$2" ;;
	submitted) submitted "$2" ;;
	signed) signed "$2" ;;
	verified) verified "$2" ;;
	login) empty "$2" && ansit_on "$2" user add wakil --role admin && ansit_on "$2" user close "$(id -un)" ;;
	one) ansit_on "$2" init 13.12.01 --year 2025 && small_people "$2" ;;
	many) ansit_on "$2" init 95.06.03 --year 2025 && small_people "$2" ;;
	*) give_up "no setup \"$1\"" ;;
	esac >"$TEMP/out" 2>&1 || give_up "setup $1: $(cat "$TEMP/out")"
}

# Each kind is made once and copied.
setup() {
	[ -f "$TEMP/$1.made" ] || make_setup "$1" "$TEMP/$1.made"
	rm -f "$TEMP"/db*
	cp "$TEMP/$1.made" "$TEMP/db"
}

# The lines of each picture that `# show:` names; what is not a picture passes.
pick() {
	awk -v show="$1" '
	BEGIN { n = split(show, range, " ") }
	/^== /  { line = 0; print; picture = $2 != "$"; next }
	/^--$/  { line = 0; print; next }
	/^-- /  { print; next }
	n == 0 || !picture { print; next }
	{
		line++
		for (i = 1; i <= n; i++) {
			split(range[i] "-" range[i], ends, "-")
			if (line >= ends[1] + 0 && line <= ends[2] + 0) { print; next }
		}
	}'
}

# Whoever runs the tests is called "admin", in the same number of columns.
without_account() {
	awk -v me="($(id -un))" '{
		at = index($0, me)
		if (at > 0) {
			rest = substr($0, at + length(me))
			blanks = match(rest, /[^ ]/) > 0 ? RSTART - 1 : 0
			pad = blanks + length(me) - length("(admin)")
			rest = substr(rest, blanks + 1)
			$0 = substr($0, 1, at - 1) "(admin)" (blanks > 1 ? sprintf("%*s", pad, "") : " ") rest
			sub(/ +$/, "")
		}
		print
	}'
}

# without_codes: hides the codes of this run, what was typed of them, and the digest of a signed report
without_codes() {
	sed -E -e 's/((disahkan|signed) +)[0-9a-f]{6}$/\1######/' \
		-e 's/(:  )[0-9] [0-9] [0-9] [0-9](  > )/\1# # # #\2/' \
		-e 's/SHA256:[A-Za-z0-9+\/]{43}/SHA256:#/' \
		-e 's/(([Ss]idik|[Dd]igest)( dokumen| of the document)?:? )[0-9a-f]{16,64}/\1#/' \
		-e 's/^([0-9]+\t)[0-9a-f]{64}$/\1#/' \
		-e 's/^((sebelum|formulir|audit [0-9]+) +)[0-9a-f]{64}$/\1#/' \
		-e ':typed' -e 's/(# # # #  > #*)[0-9]/\1#/' -e 't typed'
}

# run SCRIPT: the program on it, with the arguments it names
run() {
	args=$(directive "$part" args)
	[ -n "$args" ] || args="${kind:+--now $now --user siti}"
	# shellcheck disable=SC2086 # words
	"$ANSIT" ${kind:+--db "$TEMP/db"} ${args:-demo --now $now --user siti} --script "$1" \
		</dev/null 2>&1 || echo "exit $?"
}

# type_codes: puts the digits for each CODE of the part, by playing it up to there on a copy
type_codes() {
	cp "$TEMP/db" "$TEMP/before"
	while grep -qw CODE "$part"; do
		awk '{ at = match($0, /(^| )CODE( |$)/) }
			at { print substr($0, 1, RSTART); print ":dump code"; exit }
			{ print }' "$part" >"$TEMP/until"
		code=$(run "$TEMP/until" | grep -Eo ':  [0-9] [0-9] [0-9] [0-9]  > ' | tail -n 1 |
			tr -cd '[:digit:]')
		[ -n "$code" ] || { wrong 'no code where CODE stands'; code=0; }
		sed "0,/\\bCODE\\b/s//\"$code\"/" "$part" >"$TEMP/until"
		mv "$TEMP/until" "$part"
		rm -f "$TEMP"/db*
		cp "$TEMP/before" "$TEMP/db"
	done
}

# commands WORD: the ansit commands a script names, as the shell reads them
commands() {
	directive "$keys" "$1" >"$TEMP/commands"
	while read -r line; do
		[ "$1" = before ] || echo "== \$ $line"
		eval "ansit_on \"\$TEMP/db\" $line" </dev/null 2>&1 || echo "exit $?"
	done <"$TEMP/commands"
}

# play NAME: everything its script makes, to standard output
play() {
	keys=$folder/$1.keys
	kind=$(directive "$keys" setup)
	rm -f "$TEMP"/part.*
	awk -v part="$TEMP/part." '/^# again/ { n++ } { print >(part (n + 1)) }' "$keys"
	if [ -n "$kind" ]; then
		setup "$kind"
		commands before
	fi
	for part in "$TEMP"/part.*; do
		[ -z "$kind" ] || type_codes
		run "$part"
	done | pick "$(directive "$keys" show)"
	[ -z "$kind" ] || commands after
}

all=$(find "$folder" -name '*.keys' | sed 's|.*/||; s|\.keys$||' | sort)
for name in ${NAME:-$all}; do
	step "playing screen/$name.keys"
	play "$name" 2>&1 | without_account | without_codes >"$TEMP/$name.screen"
	# A crash is never what a screen should look like, not even with UPDATE.
	if grep -Eq '^exit 1[2-9][0-9]$' "$TEMP/$name.screen"; then
		wrong "the program crashed"
		continue
	fi
	if [ -n "${UPDATE:-}" ]; then
		cat "$TEMP/$name.screen" >"$folder/$name.screen"
		chmod 644 "$folder/$name.screen"
	elif ! diff -u "$folder/$name.screen" "$TEMP/$name.screen"; then
		wrong "the screens differ; NAME=$name UPDATE=1 $0 keeps the new ones"
	fi
done
for golden in "$folder"/*.screen; do
	[ -f "${golden%.screen}.keys" ] || wrong "$golden has no .keys"
done
finish
