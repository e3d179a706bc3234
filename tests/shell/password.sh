#!/bin/sh
# Who one is: by the account of the system, by password, or by the admin's account for somebody else.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
me=$(id -un)
right=$(password Rahasia-2026)
wrong_one=$(password rahasia-2026)
new=$(password baru)
"$ANSIT" --db "$db" init 64.08.09 --year 2026 >/dev/null
ANSIT_PASSWORD_FILE=$right "$ANSIT" --db "$db" user add siti --role operator
ANSIT_PASSWORD_FILE=$right "$ANSIT" --db "$db" user add adi --role admin

# cell: what S01 of 2001 holds
cell() { sqlite3 "$db" "SELECT value FROM cell WHERE row = 'S01' AND place = '64.08.09.2001'"; }

step "the admin's account for somebody else: both names in the log"
run 0 --db "$db" --user siti set 2001 S01 100 --report 2026/ansit --source Lap
run 0 --db "$db" audit --last 1
same 'person and account' "siti	$me" "$(cut -f 3,4 "$TEMP/out")"
ANSIT_USER=siti run 0 --db "$db" set 2001 S01 101
same 'the cell' 101 "$(cell)"

step 'the admin alone, who fills nothing'
run 1 --db "$db" set 2001 S01 7
says 'admin'

# From here on this account is nobody special.
run 0 --db "$db" --user adi user close "$me"
quiet

step 'an account that belongs to nobody'
run 1 --db "$db" set 2001 S01 102
says "\"$me\"" '--user'
run 0 --db "$db" get 2001 S01
printed 101

step 'a name without a password'
run 1 --db "$db" --user siti set 2001 S01 103
says 'Kata sandi siti diperlukan' ANSIT_PASSWORD_FILE
run 1 --db "$db" --user siti status
same 'the cell' 101 "$(cell)"

step 'the right password'
ANSIT_PASSWORD_FILE=$right run 0 --db "$db" --user siti set 2001 S01 104
same 'the cell' 104 "$(cell)"
ANSIT_PASSWORD_FILE=$right run 0 --db "$db" --user SITI set 2001 S01 105
run 0 --db "$db" audit --last 1
same 'person and account' "siti	$me" "$(cut -f 3,4 "$TEMP/out")"

step 'a wrong password'
ANSIT_PASSWORD_FILE=$wrong_one run 1 --db "$db" --user siti set 2001 S01 106
says 'Nama atau kata sandi salah.'
same 'the cell' 105 "$(cell)"
run 0 --db "$db" audit --last 1
holds "$TEMP/out" 'login-refused' siti
ANSIT_PASSWORD_FILE=$right run 1 --db "$db" --user siapa set 2001 S01 106
says siapa

step 'files of passwords that cannot be used'
printf 'Rahasia-2026\n' >"$TEMP/open"
for mode in 644 640 604 622; do
	chmod $mode "$TEMP/open"
	ANSIT_PASSWORD_FILE=$TEMP/open run 3 --db "$db" --user siti set 2001 S01 107
	says "$TEMP/open" 'chmod 600'
done
chmod 600 "$TEMP/open"
ANSIT_PASSWORD_FILE=$TEMP/open run 0 --db "$db" --user siti set 2001 S01 107
printf 'Rahasia-2026\r\nsecond line\n' >"$TEMP/open"
ANSIT_PASSWORD_FILE=$TEMP/open run 0 --db "$db" --user siti set 2001 S01 108
: >"$TEMP/open"
ANSIT_PASSWORD_FILE=$TEMP/open run 3 --db "$db" --user siti set 2001 S01 109
ANSIT_PASSWORD_FILE=$TEMP/nowhere run 3 --db "$db" --user siti set 2001 S01 109
says "$TEMP/nowhere"
ANSIT_PASSWORD_FILE=$TEMP run 3 --db "$db" --user siti set 2001 S01 109
head -c 5000 /dev/zero | tr '\0' a >"$TEMP/open"
ANSIT_PASSWORD_FILE=$TEMP/open run 3 --db "$db" --user siti set 2001 S01 109
same 'the cell' 108 "$(cell)"

step 'another password'
ANSIT_PASSWORD_FILE=$right run 1 --db "$db" --user siti user password adi
says 'Hanya admin'
ANSIT_PASSWORD_FILE=$new run 1 --db "$db" --user siti set 2001 S01 110
ANSIT_PASSWORD_FILE=$right run 1 --db "$db" --user siti user add x --role admin

if can_drop; then
	step 'an account of its own'
	ANSIT_PASSWORD_FILE=$right run 0 --db "$db" --user adi user add tono --role operator --os nobody
	chmod 755 "$TEMP"
	mkdir "$TEMP/shared"
	sqlite3 "$db" '.backup '"$TEMP/shared/kec.db"
	chmod 777 "$TEMP/shared"
	chmod 666 "$TEMP/shared/kec.db"
	as_nobody "$ANSIT" --db "$TEMP/shared/kec.db" set 2002 S01 55 2>"$TEMP/err" </dev/null ||
		wrong "nobody, who is tono, may not write: $(cat "$TEMP/err")"
	same 'person and account' 'tono	nobody' \
		"$("$ANSIT" --db "$TEMP/shared/kec.db" audit --last 1 | cut -f 3,4)"
	as_nobody "$ANSIT" --db "$TEMP/shared/kec.db" --user siti set 2002 S01 56 2>"$TEMP/err" </dev/null
	same 'exit status of being siti without her password' 1 $?
fi

step 'the log is whole'
run 0 --db "$db" audit --verify
finish
