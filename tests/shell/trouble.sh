#!/bin/sh
# What goes wrong outside: files that are no databases, newer or damaged ones, disks that are full or
# may not be written, other programs. A sentence, exit status 3, and nothing lost.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
run 0 --db "$db" --user siti import "$data/bengalon.csv" --report 2026/sem1 --source Lap
dump "$db" >"$TEMP/before"

# unusable FILE TEXT..: every command that opens it fails with status 3 and these words, and leaves it alone
unusable() {
	step "opening $1"
	file=$TEMP/$1
	shift
	[ ! -f "$file" ] || cp "$file" "$TEMP/kept"
	for words in status 'village list' 'set 2001 S01 1' 'audit --verify' 'user list' "backup $TEMP/copy.db" \
		"import $data/bengalon.csv" 'check'; do
		# shellcheck disable=SC2086 # words
		run 3 --db "$file" $words || continue
		says "$@"
		same 'sentences' 1 "$(count "$TEMP/err")"
		[ ! -s "$TEMP/out" ] || wrong 'something is printed'
		[ ! -f "$file" ] || same_files "$TEMP/kept" "$file"
	done
	same 'files left beside it' '' "$(find "$TEMP" -path "$file-*")"
}

echo 'Yth. Bapak Camat' >"$TEMP/letter.txt"
head -c 100000 "$ANSIT" >"$TEMP/program"
: >"$TEMP/empty"
printf 'SQLite format 3' >"$TEMP/head"
sqlite3 "$TEMP/other.db" 'CREATE TABLE recipe(name); PRAGMA user_version = 3'
sqlite3 "$TEMP/claims.db" 'CREATE TABLE recipe(name); PRAGMA application_id = 0x616e7369; PRAGMA user_version = 7'
mkdir "$TEMP/folder"
unusable none.db none.db 'belum ada' 'ansit init'
unusable folder/none.db 'belum ada'
unusable folder "$TEMP/folder" folder
unusable letter.txt letter.txt 'bukan basis data ansit'
unusable program program 'bukan basis data ansit'
unusable empty empty 'bukan basis data ansit'
unusable head head 'bukan basis data ansit'
unusable other.db other.db 'bukan basis data ansit'

step 'a file that claims to be ours'
run 3 --db "$TEMP/claims.db" status
says claims.db

step 'a newer version'
sqlite3 "$db" ".backup $TEMP/newer.db"
sqlite3 "$TEMP/newer.db" 'PRAGMA user_version = 99'
unusable newer.db newer.db 'lebih baru' 'Perbarui program'
run 3 --db "$TEMP/newer.db" --lang en status
says 'newer ansit'

step 'an older version is brought up to date, what it holds is kept'
steps=$(sqlite3 "$db" 'PRAGMA user_version')
# as the program of that time wrote it: numbers only, before there were records
sqlite3 "$TEMP/older.db" <"$data/version7.sql" >/dev/null
run 0 --db "$TEMP/older.db" export
same_files "$data/version7.csv" "$TEMP/out"
same 'version' "$steps" "$(sqlite3 "$TEMP/older.db" 'PRAGMA user_version')"
run 0 --db "$TEMP/older.db" audit --verify

step 'damage: never a crash, never a number that was not typed, always found by a verify'
size=$(stat -c %s "$db")
for at in 1 50 100 4096 10000 $((size / 2)) $((size - 5000)) $((size - 1)); do
	head -c "$at" "$db" >"$TEMP/cut.db"
	"$ANSIT" --db "$TEMP/cut.db" audit --verify >"$TEMP/out" 2>"$TEMP/err" </dev/null
	code=$?
	[ $code -eq 1 ] || [ $code -eq 3 ] || wrong "nobody noticed that the file is cut at $at: $code"
	[ "$at" -lt $((size - 4096)) ] || continue
	run 3 --db "$TEMP/cut.db" backup "$TEMP/cut.copy"
	[ ! -e "$TEMP/cut.copy" ] || wrong "a backup of a file cut at $at"
	rm -f "$TEMP"/cut.*
done
page=4096
pages=$((size / page))
for number in 1 2 3 5 8 13 21 34 55; do
	[ $number -lt $pages ] || continue
	cp "$db" "$TEMP/bad.db"
	dd if=/dev/zero of="$TEMP/bad.db" bs=$page seek=$number count=1 conv=notrunc 2>/dev/null
	sound=$(sqlite3 "$TEMP/bad.db" 'PRAGMA integrity_check' 2>&1)
	for words in 'audit --verify' 'export --report 2026/sem1' 'check --report 2026/sem1' 'user list' \
		'--user siti set 2001 S01 1 --report 2026/sem1'; do
		# shellcheck disable=SC2086 # words
		"$ANSIT" --db "$TEMP/bad.db" $words >"$TEMP/out" 2>"$TEMP/err" </dev/null
		code=$?
		[ $code -le 3 ] || wrong "$words on a file with page $number emptied exits $code"
		case $words in
		audit*) [ $code -ne 0 ] || [ "$sound" = ok ] || wrong "nobody noticed that page $number is empty" ;;
		esac
	done
	if [ "$sound" != ok ]; then
		run 3 --db "$TEMP/bad.db" backup "$TEMP/bad.copy"
		[ ! -e "$TEMP/bad.copy" ] || wrong "a backup of a file whose page $number is empty"
	fi
	rm -f "$TEMP"/bad.*
done

step 'names that SQLite takes for something else'
cd "$TEMP" || exit 1
for name in ':memory:' 'file:x.db' 'file:x.db?mode=memory' 'a b.db' "it's.db" '50%.db' '-x.db' 'dengan;titik.db'; do
	run 0 --db "./$name" init 64.08.09 --year 2026
	[ -f "./$name" ] || wrong "no file called $name"
	run 0 --db "$name" village list
	same "villages in $name" 11 "$(count "$TEMP/out")"
done

step 'a file and a folder that may not be written'
mkdir "$TEMP/locked"
cp "$db" "$TEMP/locked/kec.db"
chmod 444 "$TEMP/locked/kec.db"
chmod 555 "$TEMP/locked"
chmod 755 "$TEMP"
: >"$TEMP/err"
if [ "$(id -u)" -ne 0 ]; then
	run 3 --db "$TEMP/locked/kec.db" --user siti set 2001 S01 1 --report 2026/sem1
	says "$TEMP/locked/kec.db"
elif can_drop; then
	as_nobody "$ANSIT" --db "$TEMP/locked/kec.db" --user siti set 2001 S01 1 --report 2026/sem1 \
		2>"$TEMP/err" </dev/null
	same 'exit status' 3 $?
	says "$TEMP/locked/kec.db" ditulis
	chmod 000 "$TEMP/locked/kec.db"
	as_nobody "$ANSIT" --db "$TEMP/locked/kec.db" status 2>"$TEMP/err" </dev/null
	same 'exit status of what may not be read' 3 $?
	says "$TEMP/locked/kec.db"
fi
chmod 755 "$TEMP/locked"
chmod 600 "$TEMP/locked/kec.db"
dump "$TEMP/locked/kec.db" >"$TEMP/after"
same_files "$TEMP/before" "$TEMP/after"

# full FILE: it can grow no more; the numbers it has stay, and more can be written when there is room
full() {
	says 'Disk' "$1"
	dump "$1" >"$TEMP/after"
	same_files "$TEMP/before" "$TEMP/after"
	same soundness ok "$(sqlite3 "$1" 'PRAGMA integrity_check')"
}
sed 's/,\([0-9]\)/,1\1/g' "$data/bengalon.csv" | sed 's/,164\.08/,64.08/' >"$TEMP/more.csv"

step 'files that may grow no more (ulimit -f)'
cp "$db" "$TEMP/small.db"
(
	ulimit -f 40
	exec "$ANSIT" --db "$TEMP/small.db" --user siti import "$TEMP/more.csv" --report 2026/sem1
) >"$TEMP/out" 2>"$TEMP/err" </dev/null
same 'exit status' 3 $?
full "$TEMP/small.db"
(
	ulimit -f 40
	exec "$ANSIT" --db "$TEMP/grown.db" init 64.08.09 --year 2026
) >"$TEMP/out" 2>"$TEMP/err" </dev/null
same 'exit status of init' 3 $?
same 'what init left' '' "$(find "$TEMP" -name 'grown*')"
(
	ulimit -f 4
	exec "$ANSIT" --db "$TEMP/small.db" export --output "$TEMP/part.csv"
) >"$TEMP/out" 2>"$TEMP/err" </dev/null
same 'exit status of export' 3 $?
same 'what export left' '' "$(find "$TEMP" -name 'part.csv*')"
(
	ulimit -f 40
	exec "$ANSIT" --db "$TEMP/small.db" backup "$TEMP/part.db"
) >"$TEMP/out" 2>"$TEMP/err" </dev/null
same 'exit status of backup' 3 $?
same 'what backup left' '' "$(find "$TEMP" -name 'part.db*')"
run 0 --db "$TEMP/small.db" --user siti import "$TEMP/more.csv" --report 2026/sem1
run 0 --db "$TEMP/small.db" audit --verify

step 'a disk that is full'
mkdir "$TEMP/disk"
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=600k tmpfs "$TEMP/disk" 2>/dev/null; then
	cp "$db" "$TEMP/disk/kec.db"
	dd if=/dev/zero of="$TEMP/disk/filler" bs=1024 count=4000 2>/dev/null
	for words in "import $TEMP/more.csv" 'set 2001 S01 5' 'set 2001 S01=5 S02=6 S03=7' 'source Setcam baru'; do
		# shellcheck disable=SC2086 # words
		run 3 --db "$TEMP/disk/kec.db" --user siti $words --report 2026/sem1
		says "$TEMP/disk/kec.db" penuh
	done
	run 3 --db "$TEMP/disk/kec.db" --user siti record add kendala penyebab=x --report 2026/sem1
	says "$TEMP/disk/kec.db" penuh
	run 3 --db "$TEMP/disk/new.db" init 64.08.09 --year 2026
	same 'what init left' '' "$(find "$TEMP/disk" -name 'new*')"
	rm "$TEMP/disk/filler"
	full_of=$TEMP/disk/kec.db
	dump "$full_of" >"$TEMP/after"
	same_files "$TEMP/before" "$TEMP/after"
	run 0 --db "$full_of" --user siti set 2001 S01 8764 --report 2026/sem1
	run 0 --db "$full_of" audit --verify
	umount "$TEMP/disk" || umount -l "$TEMP/disk"
fi
finish
