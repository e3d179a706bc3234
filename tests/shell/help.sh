#!/bin/sh
# Help, manual and wrong use: every command teaches, every option is told of, and a wrong word is
# answered with exit status 2 and a sentence.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
db=$TEMP/kec.db
bengalon "$db"
commands='entry init demo set get import export check status record report source confirm accept submit return verify sign reopen review rekey target codes unit user key bundle village audit backup form keys help'

# The options of each command, by hand: the help must tell of each, and each must be understood.
options() {
	case $1 in
	init) echo year ;;
	set) echo report reason note source ;;
	get) echo report json ;;
	import) echo report source form map dry-run ;;
	export) echo report form format output local ;;
	check) echo report draft json ;;
	status) echo report year coverage json ;;
	record) echo report search dry-run json ;;
	report) echo report ;;
	target) echo year dry-run ;;
	codes) echo dry-run ;;
	source | submit | return | verify | reopen) echo report ;;
	confirm) echo report withdraw ;;
	accept) echo report row ;;
	review) echo report open changed warned outliers returned all-agree json ;;
	rekey) echo report count seed json ;;
	sign) echo report code key ;;
	bundle) echo report signature digest ;;
	unit) echo owner villages ;;
	user) echo role unit os ;;
	village) echo year reason ;;
	audit) echo verify last ;;
	form) echo csv ;;
	help) echo man ;;
	esac
}
common='db user forms lang theme script now help version'

for lang in id en; do
	step "the help of the program in $lang"
	run 0 --lang $lang --help
	quiet
	cp "$TEMP/out" "$TEMP/program.help"
	for command in $commands; do
		grep -q "^  $command  *[a-zA-Z]" "$TEMP/out" || wrong "nothing about $command"
	done
	for word in $common; do
		prints "--$word"
	done
	same 'lines wider than 80' '' "$(awk 'length > 80' "$TEMP/out")"
	run 0 --lang $lang help
	same_files "$TEMP/program.help" "$TEMP/out"
	run 0 --lang $lang entry --help
	for command in $commands; do
		[ "$command" != entry ] || continue
		step "the help of $command in $lang"
		run 0 --lang $lang "$command" --help
		quiet
		cp "$TEMP/out" "$TEMP/command.help"
		prints "ansit $command"
		for word in $(options "$command"); do
			prints "--$word"
		done
		same 'lines' 1 "$(($(count "$TEMP/out") > 5))"
		grep -q '^  ansit ' "$TEMP/out" || wrong 'there is no example'
		run 0 --lang $lang help "$command"
		same_files "$TEMP/command.help" "$TEMP/out"
	done
done
step 'which language help speaks'
run 0 --help
prints 'Perintah:'
run 0 --lang en --help
prints 'Commands:'
lacks "$TEMP/out" Perintah
ANSIT_LANG=en run 0 set --help
prints Usage
ANSIT_LANG=en run 0 --lang id set --help
prints Pakai

step 'the options that help names are all it has'
for command in $commands; do
	[ "$command" != entry ] || continue
	run 0 "$command" --help
	sed -n 's/^  --\([a-z-]*\).*/\1/p' "$TEMP/out" | tr '\n' ' ' >"$TEMP/named"
	same "options of $command" "$(options "$command")" "$(sed 's/ $//' "$TEMP/named")"
done

step 'the version'
run 0 --version
quiet
has version "$(cat "$TEMP/out")" 'ansit '
run 0 set --version
same 'in one line' 1 "$(count "$TEMP/out")"

# misused WORD..: exit status 2 with one sentence, nothing printed
misused() {
	step "ansit $*"
	run 2 --db "$db" "$@"
	[ -s "$TEMP/err" ] || wrong 'nothing is said'
	[ ! -s "$TEMP/out" ] || wrong 'something is printed'
	grep -q '^ansit: ' "$TEMP/err" || wrong 'the sentence does not begin with the name of the program'
	same 'sentences' 1 "$(count "$TEMP/err")"
}
misused frobnicate
says frobnicate
misused Set
misused --frobnicate
says frobnicate
misused -x
misused set --frobnicate 2001 S01 1
misused --lang
misused --lang fr status
misused --lang de --help
misused --now never status
misused --now 2026-02-30 status
misused help frobnicate
misused help set get
misused init
misused init 64.08.09 64.08.10
misused get a b c
misused import
misused export all
misused check now
misused status now
misused backup
misused entry now
misused demo now
misused keys now
misused audit now
misused set 2001 S01 1 --report
for command in $commands; do
	misused "$command" --frobnicate
done

step 'screens without a terminal'
run 2 --db "$db" --user siti
says '--script' 'ansit set'
run 0 keys
prints 'Enter' 'Ctrl-F'
prints "$("$ANSIT" --lang id keys | head -n 1)"

step 'the manual pages'
for lang in id en; do
	run 0 --lang $lang help --man
	cp "$TEMP/out" "$TEMP/ansit.$lang.1"
	for command in $commands; do
		holds "$TEMP/ansit.$lang.1" ".Ss $command"
		for word in $(options "$command") $common; do
			holds "$TEMP/ansit.$lang.1" "\\-$(printf '%s' "$word" | sed 's/-/\\-/')"
		done
	done
	holds "$TEMP/ansit.$lang.1" ANSIT_DB ANSIT_USER ANSIT_PASSWORD_FILE ANSIT_LANG ANSIT_THEME ANSIT_DATA
	if command -v mandoc >/dev/null 2>&1; then
		mandoc -T lint -W warning "$TEMP/ansit.$lang.1" >"$TEMP/lint" 2>&1 || :
		same 'what mandoc finds' '' "$(head -n 5 "$TEMP/lint")"
		mandoc -T utf8 "$TEMP/ansit.$lang.1" >"$TEMP/page" 2>&1
		holds "$TEMP/page" --dry-run
	fi
done
if command -v mandoc >/dev/null 2>&1; then
	mandoc -T lint -W warning "$ANSIT_SOURCE/src/ansit-form.5" >"$TEMP/lint" 2>&1 || :
	same 'what mandoc finds in ansit-form(5)' '' "$(head -n 5 "$TEMP/lint")"
fi

step 'output that cannot be written'
if [ -c /dev/full ]; then
	for words in --help --version keys 'form list --csv' 'help --man' 'village list' 'user list' 'unit list' \
		'audit' 'export --report 2026/sem1' 'check --report 2026/sem1' 'status --report 2026/sem1' \
		'get --json --report 2026/sem1' 'status --coverage --report 2026/sem1' 'set --help' \
		'source --report 2026/sem1' 'audit --verify'; do
		# shellcheck disable=SC2086 # words
		"$ANSIT" --db "$db" $words >/dev/full 2>"$TEMP/err"
		same "exit status of ansit $words" 3 $?
		says 'Keluaran tidak dapat ditulis'
	done
fi
step 'a reader that goes away'
"$ANSIT" help --man 2>"$TEMP/err" | head -n 1 >/dev/null
lacks "$TEMP/err" 'core' 'Broken'
finish
