#!/bin/sh
# Several programs on one database: readers never wait, writers wait a while, and nothing is lost.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3 mkfifo
db=$TEMP/kec.db
bengalon "$db"
run 0 --db "$db" --user siti set 2001 S01 100 --report 2026/sem1 --source Lap

# Another program that holds the database until it is told to let go.
hold() {
	rm -f "$TEMP/orders" "$TEMP/held"
	mkfifo "$TEMP/orders"
	sqlite3 -batch "$db" <"$TEMP/orders" >"$TEMP/held" 2>&1 &
	children=$!
	exec 9>"$TEMP/orders"
	printf 'BEGIN %s;\nSELECT 1;\n' "$1" >&9
	until_true test -s "$TEMP/held" || give_up 'sqlite3 does not answer'
	same 'what sqlite3 says' 1 "$(cat "$TEMP/held")"
}

let_go() {
	printf 'ROLLBACK;\n.quit\n' >&9
	exec 9>&-
	wait "$children"
	children=
}

step 'another program in the middle of a write'
hold IMMEDIATE
run 0 --db "$db" get 2001 S01
printed 100
run 0 --db "$db" audit --verify
run 3 --db "$db" --user siti set 2001 S01 101
says "$db" 'sedang dipakai program lain'
run 0 --db "$db" get 2001 S01
printed 100
let_go
run 0 --db "$db" --user siti set 2001 S01 101

step 'waiting for it to finish'
hold IMMEDIATE
"$ANSIT" --db "$db" --user siti set 2001 S01 102 2>"$TEMP/waited" </dev/null &
waiting=$!
let_go
wait "$waiting"
same 'exit status of who waited' 0 $?
same 'what it said' '' "$(cat "$TEMP/waited")"
run 0 --db "$db" get 2001 S01
printed 102

step 'many who write at once'
for village in 2001 2002 2003 2004 2005 2006; do
	(
		for n in 1 2 3 4 5 6 7 8 9 10; do
			"$ANSIT" --db "$db" --user siti set $village S01=$n S02=$n </dev/null || exit 1
		done
	) 2>>"$TEMP/crowd" &
	children="$children $!"
done
for child in $children; do
	wait "$child" || wrong "one of the crowd failed: $(cat "$TEMP/crowd")"
done
children=
run 0 --db "$db" get - S01
same 'numbers' '10 10 10 10 10 10' "$(cut -f 4 "$TEMP/out" | tr '\n' ' ' | sed 's/ $//')"
run 0 --db "$db" audit --verify
same 'writes in the log' 122 "$(sqlite3 "$db" "SELECT count(*) FROM change WHERE act = 'cell'
	AND NOT (place = '64.08.09.2001' AND row = 'S01' AND after = '100')")"
finish
