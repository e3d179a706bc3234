# shellcheck shell=sh
# What the tests of the commands share, on top of tests/lib.sh; source it first:
#   . "$(dirname "$0")/lib.sh"
: "${ANSIT_SOURCE:=$(cd "$(dirname "$0")/../.." && pwd)}"
# shellcheck source=tests/lib.sh
. "$ANSIT_SOURCE/tests/lib.sh"
unset XDG_DATA_HOME
data=$ANSIT_SOURCE/tests/data
export data
children=

end_children() {
	for child in $children; do
		kill -9 "$child" 2>/dev/null && wait "$child" 2>/dev/null
	done
	[ ! -d "$TEMP/disk" ] || umount "$TEMP/disk" 2>/dev/null || :
	[ ! -d "$TEMP/locked" ] || chmod -R u+rwX "$TEMP/locked"
}
# shellcheck disable=SC2034 # tests/lib.sh calls it
clean_up_more=end_children

# skip SENTENCE: nothing of this script can be tested here
skip() {
	echo "skipped: $*"
	exit 77
}

# need PROGRAM..: or the script is skipped
need() {
	for program in "$@"; do
		command -v "$program" >/dev/null 2>&1 || skip "$program is not installed"
	done
}

show() {
	sed "s/^/    $1: /" "$2" | head -n 12 >&2
}

# run CODE WORD..: the program must exit so; $TEMP/out and $TEMP/err hold what it says
run() {
	wanted=$1
	shift
	"$ANSIT" "$@" >"$TEMP/out" 2>"$TEMP/err" </dev/null
	got=$?
	[ "$got" -eq "$wanted" ] && return 0
	wrong "'ansit $*' exits $got, not $wanted"
	show out "$TEMP/out"
	show err "$TEMP/err"
	return 1
}

# holds FILE TEXT.. / lacks FILE TEXT..: each text stands in a line of the file, or in none
holds() {
	held=$1
	shift
	for part in "$@"; do
		grep -qF -- "$part" "$held" && continue
		wrong "'$part' is not in $(basename "$held")"
		show "$(basename "$held")" "$held"
	done
}

lacks() {
	held=$1
	shift
	for part in "$@"; do
		grep -qF -- "$part" "$held" || continue
		wrong "'$part' stands in $(basename "$held")"
		show "$(basename "$held")" "$held"
	done
}

# says TEXT.. / prints TEXT..: the last run did, on standard error / on standard output
says() { holds "$TEMP/err" "$@"; }
prints() { holds "$TEMP/out" "$@"; }

# printed TEXT: the last run printed this and nothing else
printed() { same 'what is printed' "$1" "$(cat "$TEMP/out")"; }

# quiet: the last run had nothing to say on standard error
quiet() {
	[ ! -s "$TEMP/err" ] && return 0
	wrong 'something is said on standard error'
	show err "$TEMP/err"
}

# same_files FILE FILE: to the byte
same_files() {
	cmp -s "$1" "$2" && return 0
	wrong "$(basename "$1") and $(basename "$2") differ"
	diff "$1" "$2" | head -n 10 | sed 's/^/    /' >&2
	return 1
}

# count FILE: its lines
count() { awk 'END { print NR }' "$1"; }

# dump DATABASE: the numbers, their log and their documents, as text
dump() {
	sqlite3 -batch "$1" 'SELECT * FROM cell ORDER BY report, place, row' \
		'SELECT * FROM change ORDER BY seq' 'SELECT * FROM source ORDER BY report, unit' \
		'SELECT * FROM report'
}

# until_true COMMAND..: looks until it is true, for two minutes at most: a slow machine under a sanitizer is no failure
until_true() {
	until_end=$(($(date +%s) + 120))
	until "$@"; do
		[ "$(date +%s)" -lt "$until_end" ] || return 1
	done
}

# password WORD: makes a file with it that only its owner reads, and prints its name
password() {
	(umask 077 && printf '%s\n' "$1" >"$TEMP/password-$1")
	echo "$TEMP/password-$1"
}

as_nobody() {
	setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups "$@"
}

# can_drop: this is root, who can run the program as the account nobody
can_drop() {
	[ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null 2>&1 && id nobody >/dev/null 2>&1 &&
		as_nobody test -x "$ANSIT" && as_nobody test -r "$ANSIT_DATA/forms"
}

# bengalon FILE: its database from 2026 on, with the operator siti and the three first units
bengalon() {
	"$ANSIT" --db "$1" --now 2026-07-01 init 64.08.09 --year 2026 >/dev/null ||
		give_up "no database at $1"
	"$ANSIT" --db "$1" --now 2026-07-01 user add siti --role operator --os siti-os ||
		give_up "no operator in $1"
}

# shellcheck disable=SC2034 # the tests use it
stages='ansit apbd pramus sem1 rkpd apbdp sem2 monev regulasi publikasi tp3s-lapor tp3s-rembuk periksa'

# form_names: of registers, checklists and documents, parents before lines
form_names() {
	"$ANSIT" --lang en form list | awk -F'\t' '$3 != "table" { print $1 }'
}

# registers DATABASE STAGE..: siti takes the records that the demo has for these stages of 2026
registers() {
	registers_into=$1
	shift
	for registers_stage in "$@"; do
		for registers_form in $(form_names); do
			registers_file=$ANSIT_SOURCE/forms/demo/2026-$registers_stage-$registers_form.csv
			[ -f "$registers_file" ] || continue
			ansit_then "$registers_into" --user siti import "$registers_file" \
				--form "$registers_form" --report "2026/$registers_stage" >/dev/null ||
				return 1
		done
	done
}
