#!/bin/sh
# ansit backup: a whole copy, also while others write; never over something that is there.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
run 0 --db "$db" --user siti import "$data/bengalon.csv" --report 2026/sem1 --source Lap

step 'a copy that works'
run 0 --db "$db" backup "$TEMP/copy.db"
printed "$TEMP/copy.db"
quiet
dump "$db" >"$TEMP/before"
dump "$TEMP/copy.db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"
same 'mode' 600 "$(stat -c %a "$TEMP/copy.db")"
same 'files beside it' '' "$(find "$TEMP" -name 'copy.db?*')"
run 0 --db "$TEMP/copy.db" audit --verify
run 0 --db "$TEMP/copy.db" export
same_files "$data/bengalon.csv" "$TEMP/out"
run 0 --db "$TEMP/copy.db" --user siti set 2001 S01 8766
run 0 --db "$TEMP/copy.db" check
run 0 --db "$db" get 2001 S01
printed 8765

step 'not over what is there'
echo 'my letter' >"$TEMP/letter"
for there in letter copy.db kec.db; do
	cp "$TEMP/$there" "$TEMP/kept"
	run 3 --db "$db" backup "$TEMP/$there"
	says "$TEMP/$there" 'sudah ada dan tidak ditimpa'
	same_files "$TEMP/kept" "$TEMP/$there"
done
ln -s "$TEMP/nothing" "$TEMP/link.db"
run 3 --db "$db" backup "$TEMP/link.db"
[ ! -e "$TEMP/nothing" ] || wrong 'it wrote through a link'

step 'not into what is not there'
run 3 --db "$db" backup "$TEMP/nowhere/copy.db"
says "$TEMP/nowhere"
run 3 --db "$db" backup "$TEMP"
run 2 --db "$db" backup
run 2 --db "$db" backup a b
run 3 --db "$TEMP/none.db" backup "$TEMP/copy2.db"
says none.db
[ ! -e "$TEMP/copy2.db" ] || wrong 'there is a copy of nothing'

# Somebody who types all the time, until told to stop.
writer() {
	n=0
	while [ ! -e "$TEMP/stop" ] && [ $n -lt 2000 ]; do
		n=$((n + 1))
		"$ANSIT" --db "$db" --user siti set 2001 S01=$n S02=$n >/dev/null || echo failed >>"$TEMP/writer"
		[ $n -ne 3 ] || : >"$TEMP/writing"
	done
}

step 'copying while somebody writes'
writer 2>"$TEMP/writer" &
children=$!
until_true test -e "$TEMP/writing" || give_up 'the writer never began'
for i in 1 2 3 4 5 6 7 8; do
	run 0 --db "$db" backup "$TEMP/live$i.db"
	run 0 --db "$TEMP/live$i.db" audit --verify
	same "soundness of copy $i" ok "$(sqlite3 "$TEMP/live$i.db" 'PRAGMA integrity_check')"
	same "what was written together in copy $i" 1 "$(sqlite3 "$TEMP/live$i.db" "SELECT count(DISTINCT value) FROM cell
		WHERE place = '64.08.09.2001' AND row IN ('S01', 'S02')")"
done
: >"$TEMP/stop"
wait "$children"
children=
same 'what the writer said' '' "$(cat "$TEMP/writer")"
run 0 --db "$db" audit --verify
finish
