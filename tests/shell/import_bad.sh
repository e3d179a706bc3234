#!/bin/sh
# Files as they come out of offices: what can be read is read, what cannot is refused with a sentence
# that says why, and then nothing is written.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3
db=$TEMP/kec.db
bengalon "$db"
csv=$data/bengalon.csv
run 0 --db "$db" --user siti import "$csv" --report 2026/sem1 --source Lap
printf 'kode_desa,S01\n64.08.09.2001,1\n' >"$TEMP/one.csv"
run 0 --db "$db" --user siti import "$TEMP/one.csv" --report 2026/sem1
dump "$db" >"$TEMP/before"

# bad FILE CODE TEXT..
bad() {
	step "importing $1"
	bad_file=$TEMP/$1 bad_code=$2
	shift 2
	run "$bad_code" --db "$db" --user siti import "$bad_file" --report 2026/sem1
	says "$@"
	[ ! -s "$TEMP/out" ] || wrong 'something is printed'
	dump "$db" >"$TEMP/after"
	same_files "$TEMP/before" "$TEMP/after" || cp "$TEMP/after" "$TEMP/before"
}

# good FILE VALUE: S01 of 2001 becomes this
good() {
	step "importing $1"
	run 0 --db "$db" --user siti import "$TEMP/$1" --report 2026/sem1
	quiet
	run 0 --db "$db" get 2001 S01 --report 2026/sem1
	printed "$2"
	# back, for what follows
	run 0 --db "$db" --user siti import "$TEMP/one.csv" --report 2026/sem1
	dump "$db" >"$TEMP/before"
}

step 'making the files'
printf 'Yth. Bapak Camat,\n\nterlampir laporan kami.\n' >"$TEMP/letter.txt"
printf '%%PDF-1.4\n%%\342\343\317\323\n1 0 obj\n' >"$TEMP/report.pdf"
head -c 100000 "$ANSIT" >"$TEMP/program"
head -c 4000 "$db" >"$TEMP/database"
printf 'PK\003\004\024\000\010\010\010\000' >"$TEMP/book.xlsx"
printf 'kode_desa,nama_desa,S01\n64.08.09.2001,Sepas\351,5\n' >"$TEMP/latin1.csv"
if command -v iconv >/dev/null 2>&1; then
	iconv -f UTF-8 -t UTF-16 "$csv" >"$TEMP/utf16.csv"
	iconv -f UTF-8 -t UTF-16BE "$csv" >"$TEMP/utf16be.csv"
else
	printf '\377\376k\000o\000d\000' >"$TEMP/utf16.csv"
	printf '\000k\000o\000d\000e' >"$TEMP/utf16be.csv"
fi
: >"$TEMP/empty.csv"
printf '\n\n \n,,,\n' >"$TEMP/blank.csv"
printf '\357\273\277' >"$TEMP/bom.csv"
head -n 1 "$csv" >"$TEMP/head.csv"
cut -d , -f 2- "$csv" >"$TEMP/nocode.csv"
tail -n +2 "$csv" >"$TEMP/nohead.csv"
printf 'kode_desa,S01\n64.08.09.2001,"5\n' >"$TEMP/quote.csv"
printf 'kode_desa,S01\n64.08.09.2001,"5"6\n' >"$TEMP/quote2.csv"
mkdir "$TEMP/folder.csv"

bad letter.txt 1 letter.txt kode_desa
bad report.pdf 1 report.pdf
bad program 1 program:
bad database 1 database:
bad book.xlsx 1 book.xlsx
bad latin1.csv 1 'latin1.csv:2:' 'bukan UTF-8' 'CSV UTF-8'
bad utf16.csv 1 utf16.csv UTF-16 'CSV UTF-8'
bad utf16be.csv 1 utf16be.csv 'CSV UTF-8'
bad empty.csv 1 empty.csv 'tidak ada baris data'
bad blank.csv 1 blank.csv 'tidak ada baris data'
bad bom.csv 1 bom.csv 'tidak ada baris data'
bad head.csv 1 head.csv 'tidak ada baris data'
bad nocode.csv 1 nocode.csv 'kolom kode_desa tidak ada'
bad nohead.csv 1 nohead.csv 'kolom kode_desa tidak ada'
bad quote.csv 1 'quote.csv:2:' kutip
bad quote2.csv 1 'quote2.csv:2:' kutip
bad folder.csv 3 folder.csv folder
bad missing.csv 3 missing.csv 'tidak ada'

# refuse VALUE TEXT..: as S01 of 2001
refuse() {
	printf 'kode_desa;S01\n64.08.09.2001;"%s"\n' "$1" >"$TEMP/value.csv"
	shift
	bad value.csv 1 'value.csv:2: S01:' "$@"
}

refuse '-5' '"-5" bukan bilangan bulat'
refuse '12,5' '"12,5" bukan bilangan bulat'
refuse '12.50' bukan
refuse 'dua belas' bukan
refuse '1e5' bukan
refuse '=1+1' bukan
refuse '12%' bukan
refuse '#REF!' bukan
refuse '-' bukan
refuse '12345678901234' 'terlalu besar'
refuse '.9' 'alasan nomor 9'
refuse "$(printf '\342\200\213')" bukan

# two codes in a file, the header twice, and codes in every wrong shape
printf 'kode_desa,kode_desa,S01\n64.08.09.2001,64.08.09.2002,5\n' >"$TEMP/codes.csv"
bad codes.csv 1 'codes.csv:1: kolom "kode_desa" ada dua kali'
printf 'kode_desa,nama_desa,nama_desa,S01\n64.08.09.2001,Sepaso,Sekerat,5\n' >"$TEMP/names.csv"
bad names.csv 1 'names.csv:1: kolom "nama_desa" ada dua kali'
printf 'kode_desa,S01,s01\n64.08.09.2001,5,6\n' >"$TEMP/twice.csv"
bad twice.csv 1 'twice.csv:1: kolom "s01" ada dua kali'
for code in 2001 64.08.09 640809200 64-08-09-2001 64.08.09.2001.1 Sepaso ''; do
	printf 'kode_desa,S01\n%s,5\n' "$code" >"$TEMP/code.csv"
	bad code.csv 1 'code.csv:2: kode_desa:' "$code"
done

step 'files of people who use a spreadsheet in Indonesia'
printf '\357\273\277kode_desa,S01\n64.08.09.2001,21\n' >"$TEMP/with-bom.csv"
good with-bom.csv 21
printf 'kode_desa,S01\r\n64.08.09.2001,22\r\n' >"$TEMP/crlf.csv"
good crlf.csv 22
printf 'kode_desa,S01\r64.08.09.2001,23\r' >"$TEMP/cr.csv"
good cr.csv 23
printf '\357\273\277kode_desa;nama_desa;S01\r\n64.08.09.2001;Sepaso;1.024\r\n' >"$TEMP/excel.csv"
good excel.csv 1024
printf 'kode_desa\tnama_desa\tS01\n64.08.09.2001\tSepaso\t25\n' >"$TEMP/tab.csv"
good tab.csv 25
printf 'kode_desa,S01\n64.08.09.2001,"1,026"\n' >"$TEMP/grouped.csv"
good grouped.csv 1026
printf '"kode_desa","nama_desa","S01"\n"64.08.09.2001","Sepaso","27"\n' >"$TEMP/quoted.csv"
good quoted.csv 27
printf ' Kode_Desa , s01 \n 64.08.09.2001 , 28 \n' >"$TEMP/blanks.csv"
good blanks.csv 28
printf 'kode_desa,S01\n\n64.08.09.2001,29\n,\n\n' >"$TEMP/gaps.csv"
good gaps.csv 29
printf 'kode_desa,S01\n6408092001,30' >"$TEMP/noend.csv"
good noend.csv 30
printf 'kode_desa,nama_desa,S01,S02\n64.08.09.2001,Sepaso,31\n' >"$TEMP/short.csv"
good short.csv 31
printf 'kode_desa,nama_desa,S01\n64.08.09.2001,"Sep\naso",32\n' >"$TEMP/lines.csv"
good lines.csv 32

step 'a file of twenty million bytes'
awk 'BEGIN { print "kode_desa,S01"; for (i = 0; i < 1000000; i++) print "64.08.09.2001,123456" }' >"$TEMP/big.csv"
bad big.csv 3 big.csv 'terlalu besar'
head -n 70000 "$TEMP/big.csv" >"$TEMP/long.csv"
bad long.csv 1 long.csv 'terlalu banyak baris'
awk 'BEGIN { printf "kode_desa"; for (i = 0; i < 300; i++) printf ",S01"; print "\n64.08.09.2001" }' >"$TEMP/wide.csv"
bad wide.csv 1 'wide.csv:1:' 'terlalu banyak kolom'
awk 'BEGIN { printf "kode_desa,nama_desa,S01\n64.08.09.2001,"; for (i = 0; i < 300000; i++) printf "panjang"; print ",5" }' >"$TEMP/cell.csv"
run 0 --db "$db" --user siti import "$TEMP/cell.csv" --report 2026/sem1
printf 'kode_desa,S01\n64.08.09.2001,' >"$TEMP/digits.csv"
head -c 100000 /dev/zero | tr '\0' 9 >>"$TEMP/digits.csv"
dump "$db" >"$TEMP/before"
bad digits.csv 1 'digits.csv:2: S01:' 'terlalu besar'

step 'a reason too long to keep'
{ printf 'kode_desa,S01\n64.08.09.2001,. '; head -c 5000 /dev/zero | tr '\0' a; echo; } >"$TEMP/reason.csv"
bad reason.csv 1 'terlalu panjang'

step 'what was refused in English'
run 1 --db "$db" --lang en --user siti import "$TEMP/latin1.csv" --report 2026/sem1
says 'latin1.csv:2: this line is not UTF-8'

if can_drop || [ "$(id -u)" -ne 0 ]; then
	step 'a file that may not be read'
	chmod 755 "$TEMP"
	mkdir -m 777 "$TEMP/shared"
	printf 'kode_desa,S01\n64.08.09.2001,5\n' >"$TEMP/shared/secret.csv"
	if [ "$(id -u)" -ne 0 ]; then
		chmod 000 "$TEMP/shared/secret.csv"
		run 3 --db "$db" --user siti import "$TEMP/shared/secret.csv" --report 2026/sem1
	else
		chmod 600 "$TEMP/shared/secret.csv"
		as_nobody "$ANSIT" --db "$TEMP/shared/kec.db" init 64.08.09 --year 2026 >"$TEMP/out"
		as_nobody "$ANSIT" --db "$TEMP/shared/kec.db" user add siti --role operator --os siti-os
		as_nobody "$ANSIT" --db "$TEMP/shared/kec.db" --user siti import "$TEMP/shared/secret.csv" \
			--report 2026/sem1 2>"$TEMP/err"
		same 'exit status' 3 $?
	fi
	says secret.csv 'tidak boleh dibuka'
fi
run 0 --db "$db" audit --verify
finish
