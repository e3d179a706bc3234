#!/bin/sh
# A real kecamatan (Bengalon, 11 villages, 660 numbers) entered completely three ways, by screens, by
# shell and by CSV, gives the same checks and the same export, to the byte.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
csv=$data/bengalon.csv
now=2026-07-14

# The keys a person presses: 60 fields a village (Enter passes the local row L01 by), Enter past the
# line "done" of each form. Documents are named at the first field of each owner.
keys() {
	printf '# home, report, villages, first field\nEnter Enter Enter\n'
	awk -F, 'NR == 1 { for (i = 3; i <= NF; i++) row[i] = $i; next }
		function field(value) {
			if (value == ". Laporan PJ data belum diterima") return "\".1\""
			if (value == ". Tidak dicatat di desa/kelurahan ini") return "\".2\""
			return "\"" value "\""
		}
		{
			printf "# %s\n", $2
			for (i = 3; i <= NF; i++) {
				if (NR == 2 && (row[i] == "S01" || row[i] == "S04" || row[i] == "S06"))
					printf "d \"Lap. 12 Juli 2026\" Enter\n"
				printf "%s Enter\n", field($i)
				if (row[i] == "S16" || row[i] == "I31" || row[i] == "P13") printf "Enter\n"
			}
		}' "$csv"
	printf ':dump end\n'
}

# by_shell DATABASE: a village a command
by_shell() {
	awk -F, 'NR == 1 { for (i = 3; i <= NF; i++) row[i] = $i; next }
		{ printf "%s", $1
			for (i = 3; i <= NF; i++) if (substr($i, 1, 1) != ".") printf " %s=%s", row[i], $i
			print "" }' "$csv" >"$TEMP/sets"
	while read -r words; do
		# shellcheck disable=SC2086 # words
		run 0 --db "$1" --now $now --user siti set $words --report 2026/sem1 \
			--source 'Lap. 12 Juli 2026' || return 1
	done <"$TEMP/sets"
	run 0 --db "$1" --now $now --user siti set 2004 I20 . --reason 'Tidak dicatat di desa/kelurahan ini'
	run 0 --db "$1" --now $now --user siti set 'Sepaso Barat' P07=.1
}

step 'entering by screens'
bengalon "$TEMP/screens.db"
keys >"$TEMP/all.keys"
run 0 --db "$TEMP/screens.db" --now $now --user siti --script "$TEMP/all.keys"
prints 'Sepaso Barat' 'Terisi 13/13'

step 'entering by shell'
bengalon "$TEMP/shell.db"
by_shell "$TEMP/shell.db"

step 'entering by CSV'
bengalon "$TEMP/import.db"
run 0 --db "$TEMP/import.db" --now $now --user siti import "$csv" --report 2026/sem1 \
	--source 'Lap. 12 Juli 2026'
prints '2026/sem1: 11 desa dibaca, 660 isian ditulis, 0 sudah sama.'

for way in screens shell import; do
	step "comparing what was entered by $way"
	run 0 --db "$TEMP/$way.db" --now $now --user siti export --report 2026/sem1 --output "$TEMP/$way.csv"
	same_files "$csv" "$TEMP/$way.csv"
	run 0 --db "$TEMP/$way.db" --now $now --user siti check --report 2026/sem1
	cp "$TEMP/out" "$TEMP/$way.check"
	same "checks that speak of $way" 4 "$(count "$TEMP/$way.check")"
	same_files "$TEMP/screens.check" "$TEMP/$way.check"
	run 0 --db "$TEMP/$way.db" --now $now --user siti status --report 2026/sem1
	prints 'Semua formulir                110/110    517/517      33/33    660/660  100%'
	cp "$TEMP/out" "$TEMP/$way.status"
	same_files "$TEMP/screens.status" "$TEMP/$way.status"
	run 0 --db "$TEMP/$way.db" audit --verify
	same "cells written by $way" 660 "$(sqlite3 "$TEMP/$way.db" \
		"SELECT count(*) FROM change WHERE act = 'cell'")"
done
finish
