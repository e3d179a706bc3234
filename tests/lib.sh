# shellcheck shell=sh
# What the shell tests share: where things are, a folder of one's own, telling what went wrong, and a
# filled kecamatan. Source it first: . "$(dirname "$0")/lib.sh"
set -u
: "${ANSIT_SOURCE:=$(cd "$(dirname "$0")/.." && pwd)}"
: "${ANSIT_DATA:=$ANSIT_SOURCE}"
: "${ANSIT_BUILD:=$ANSIT_SOURCE/build}"
: "${ANSIT:=$ANSIT_BUILD/ansit}"
LC_ALL=${LC_ALL:-C.UTF-8}
TZ=UTC
export ANSIT ANSIT_DATA ANSIT_SOURCE ANSIT_BUILD LC_ALL TZ
umask 077
unset ANSIT_DB ANSIT_USER ANSIT_LANG ANSIT_THEME ANSIT_PASSWORD_FILE ANSIT_KEY_PASSWORD_FILE ANSIT_NEW_PASSWORD_FILE NO_COLOR
[ -x "$ANSIT" ] || { echo "no program at $ANSIT" >&2; exit 1; }

failures=0
doing=
clean_up_more=:
TEMP=$(mktemp -d "${TMPDIR:-/tmp}/ansit-test-XXXXXX") || exit 1
clean_up() {
	$clean_up_more
	rm -rf "$TEMP"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 141' PIPE
trap 'exit 143' TERM
trap 'exit 141' PIPE

# step SENTENCE: what is being done now; printed only when something goes wrong
step() {
	doing=$1
}

# wrong SENTENCE: a finding; the test goes on and fails at the end
wrong() {
	echo "FAIL${doing:+ while $doing}: $*" >&2
	failures=$((failures + 1))
}

# give_up SENTENCE: nothing sensible can follow
give_up() {
	wrong "$@"
	exit 1
}

# same NAME WANTED GOT
same() {
	[ "$2" = "$3" ] || wrong "$1: wanted '$2', got '$3'"
}

# has NAME TEXT PART: PART stands somewhere in TEXT
has() {
	case $2 in
	*"$3"*) ;;
	*) wrong "$1: '$3' is not in: $2" ;;
	esac
}

has_not() {
	case $2 in
	*"$3"*) wrong "$1: '$3' stands in: $2" ;;
	esac
}

# finish: the last line of a test
finish() {
	[ "$failures" -eq 0 ] || echo "$0: $failures failed" >&2
	exit $((failures > 0))
}

# ansit_then DATABASE WORDS..: a command the day before the screens
ansit_then() {
	db=$1
	shift
	ANSIT_PASSWORD_FILE=$TEMP/secret "$ANSIT" --db "$db" --now 2026-07-13 "$@"
}

# empty DATABASE: Bengalon with the units and the people of `ansit demo`, whose password is
# Rahasia-2026; this account is the admin. Nothing is typed yet.
empty() {
	printf 'Rahasia-2026\n' >"$TEMP/secret"
	ansit_then "$1" init 64.08.09 --year 2025 &&
		ansit_then "$1" unit add 'Setcam Bengalon' --owner Setcam &&
		ansit_then "$1" unit add 'Puskesmas Sepaso' --owner Puskesmas \
			--villages 2001,2002,2003,2006,2007,2011 &&
		ansit_then "$1" unit add 'Puskesmas Bengalon' --owner Puskesmas &&
		ansit_then "$1" unit add 'Balai PLKB Bengalon' --owner PLKB &&
		ansit_then "$1" user add siti --role operator &&
		ansit_then "$1" user add dewi --role owner --unit 'Puskesmas Sepaso' &&
		ansit_then "$1" user add budi --role verifier &&
		ansit_then "$1" user add camat --role camat
} >/dev/null

# filled DATABASE: the same with the numbers of `ansit demo`
filled() {
	empty "$1" &&
		for report in 2025/sem2 2026/ansit 2026/sem1; do
			file=$ANSIT_SOURCE/forms/demo/$(echo $report | tr / -).csv
			ansit_then "$1" --user siti import "$file" --report $report \
				--source "Lap. $report" || return 1
		done
} >/dev/null

# answered DATABASE REPORT: siti puts a note on every check that fails
answered() {
	ansit_then "$1" accept --report "$2" | tr '\t' '|' | while IFS='|' read -r _ rule _ place row _; do
		ansit_then "$1" --user siti accept "$rule" "$place" 'Sudah dicocokkan' --report "$2" \
			${row:+--row "$row"} || return 1
	done
}

# submitted DATABASE: the same, with 2026/ansit and its list of problems handed in to budi, who holds
# the papers of all units
submitted() {
	filled "$1" &&
		ansit_then "$1" --user siti import "$ANSIT_SOURCE/forms/demo/2026-ansit-kendala.csv" \
			--form kendala --report 2026/ansit || return 1
	for unit in 'Setcam Bengalon' 'Puskesmas Sepaso' 'Puskesmas Bengalon' 'Balai PLKB Bengalon'; do
		ansit_then "$1" --user budi confirm "$unit" 'Surat 10 Juli' --report 2026/ansit || return 1
	done
	answered "$1" 2026/ansit && ansit_then "$1" --user siti submit --report 2026/ansit
} >/dev/null

# agreed DATABASE REPORT: budi agrees with everything in it, also with what has a mark
agreed() {
	for village in 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011; do
		ansit_then "$1" --user budi review $village --all-agree --report "$2" || return 1
	done
	ansit_then "$1" review --open --report "$2" | cut -f 1,2 |
		while read -r place row; do
			ansit_then "$1" --user budi review "$place" "$row" agree --report "$2" || return 1
		done
} >/dev/null

# verified DATABASE: the same as submitted, with everything agreed and verified by budi
verified() {
	submitted "$1" && agreed "$1" 2026/ansit && ansit_then "$1" --user budi verify --report 2026/ansit
} >/dev/null

# signed DATABASE: the same, signed with the camat's own key, which Rahasia-2026 unlocks
signed() {
	verified "$1" &&
		ANSIT_NEW_PASSWORD_FILE=$TEMP/secret ansit_then "$1" --user camat key new || return 1
	seen=$(ansit_then "$1" --user camat sign --report 2026/ansit |
		sed -n 's/.*--code \([0-9a-f]*\)$/\1/p')
	ANSIT_KEY_PASSWORD_FILE=$TEMP/secret ansit_then "$1" --user camat sign --report 2026/ansit \
		--code "$seen"
} >/dev/null
