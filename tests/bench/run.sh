#!/bin/sh
# What the program costs on a full year of the largest kecamatan: prints a table, and neither passes nor
# fails. `make bench`, or with ANSIT (program), ANSIT_DATA (source) and ANSIT_BUILD (archives) set:
# sh tests/bench/run.sh [RUNS]
# The folder it works in must be on the disk to be measured: BENCH_DIR, else the build's.
set -eu
runs=${1:-${BENCH_RUNS:-15}}
here=$ANSIT_DATA/tests/bench
work=$(mktemp -d "${BENCH_DIR:-$ANSIT_BUILD}/bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM
LC_ALL=C.UTF-8
TZ=UTC
export LC_ALL TZ ANSIT_DATA
unset ANSIT_DB ANSIT_USER ANSIT_LANG ANSIT_THEME ANSIT_PASSWORD_FILE
db=$work/bench.db
archives="$ANSIT_BUILD/libwork.a $ANSIT_BUILD/libstore.a $ANSIT_BUILD/libform.a $ANSIT_BUILD/libcodec.a
	$ANSIT_BUILD/libbase.a"
libraries='-lsqlite3 -lyaml -lzstd -lcrypto -lcrypt -ljansson -lcsv'

build() { # build PROGRAM: alone
	${CC:-cc} -std=c17 -O2 -Wall -Wextra "$here/$1.c" -o "$work/$1" -lutil
}

build_inside() { # build_inside PROGRAM: with the archives
	# shellcheck disable=SC2086 # lists of words
	${CC:-cc} -std=c17 -O2 -Wall -Wextra -I"$ANSIT_DATA/src" "$here/$1.c" -o "$work/$1" \
		$archives $libraries
}

ansit() {
	"$ANSIT" --db "$db" "$@"
}

# The wide CSV of a year and stage with every cell filled: the first village of the demo made larger or
# smaller for each village, so that a few rules fail, as they do in a real office.
fill() { # fill YEAR STAGE-NUMBER
	awk -F, -v year="$1" -v stage="$2" '
	function draw(below) {
		seed = (seed * 16807) % 2147483647
		return seed % below
	}
	NR == FNR {
		for (i = 3; i <= NF; i++)
			if (FNR == 1)
				name[i] = $i
			else if (FNR == 2)
				like[name[i]] = $i
		next
	}
	FNR == 1 {
		print
		for (i = 3; i <= NF; i++)
			head[i] = $i
		columns = NF
		next
	}
	{
		seed = FNR * 7919 + 1 # of the village: its years look alike
		for (i = 0; i < 5; i++)
			draw(2)
		size = (10 + draw(90)) / 100
		seed += year * 31 + stage * 17
		printf "%s,%s", $1, $2
		for (i = 3; i <= columns; i++)
			printf ",%d", head[i] == "I31" ? draw(2) : \
				like[head[i]] * size * (100 + draw(4)) / 100
		print ""
	}' "$ANSIT_DATA/forms/demo/2026-ansit.csv" "$work/head.csv"
}

prepare() {
	printf 'rahasia-bench\n' >"$work/password"
	chmod 600 "$work/password"
	ansit init 95.06.03 --year 2025 >"$work/init.log"
	for person in 'Ani operator' 'Vera verifier' 'Catur camat'; do
		ANSIT_PASSWORD_FILE=$work/password ansit user add "${person% *}" --role "${person#* }" >>"$work/init.log"
	done
	printf 'kode_desa,nama_desa,S01\n' >"$work/one.csv"
	ansit village list | awk -F'\t' 'NR == 1 && $1 !~ /^[0-9]/ { next } { print $1 ",,100" }' >>"$work/one.csv"
	ansit --user Ani import "$work/one.csv" --report 2025/ansit --source Lap. >>"$work/init.log"
	ansit --user Ani export --report 2025/ansit >"$work/head.csv"
	number=0
	for report in 2025/ansit 2025/sem1 2025/sem2 2026/ansit 2026/sem1 2026/sem2; do
		number=$((number + 1))
		fill "${report%/*}" "$number" >"$work/fill.csv"
		ansit --user Ani import "$work/fill.csv" --report "$report" --source 'Lap. bench' \
			>>"$work/init.log"
	done
}

# A budget tagged in full: 400 sub-activities with three lines each, totals that add up.
registers() {
	village=$(awk -F, 'NR == 2 { print $1 }' "$work/head.csv")
	awk -v village="$village" 'BEGIN {
		print "no,tahun,kode_sub_kegiatan,sub_kegiatan,uraian_kegiatan,indikator,lokasi," \
			"total_anggaran,sumber_dana,pelaksana"
		for (i = 1; i <= 400; i++)
			printf "%d,2026,7.01.%02d.2.01.%04d,Fasilitasi kegiatan nomor %d,Penyuluhan dan makanan tambahan" \
				" kelompok %d,I%02d,%s,%d,apbd,Kecamatan\n", \
				i, i % 7 + 1, i, i, i, i % 30 + 1, village, 3 * (40 + i % 50) * (15000 + 100 * (i % 90))
	}' >"$work/penandaan.csv"
	awk 'BEGIN {
		print "induk,no,kode_rekening,uraian_belanja,volume1,satuan1,harga_satuan,total,indikator"
		for (i = 1; i <= 400; i++)
			for (j = 1; j <= 3; j++)
				printf "%d,%d,5.1.02.01.01.%04d,Belanja makanan %d,%d,orang,%d,%d,I%02d\n", i, j, \
					26 + j, j, 40 + i % 50, 15000 + 100 * (i % 90), \
					(40 + i % 50) * (15000 + 100 * (i % 90)), i % 30 + 1
	}' >"$work/belanja.csv"
	for form in penandaan belanja; do
		ansit --user Ani import "$work/$form.csv" --form $form --report 2026/apbd >>"$work/init.log"
	done
}

# Bytes to the terminal by key script: the first screen, then fields, one digit and Enter each.
bytes() {
	{
		echo ':bytes-sent first'
		echo 'g "S01" Enter'
		echo ':bytes-sent goto'
		i=0
		while [ $i -lt 12 ]; do
			i=$((i + 1))
			echo "\"$((i % 9 + 1))\" Enter"
			echo ":bytes-sent field"
		done
	} >"$work/bytes.keys"
	ansit --user Ani --script "$work/bytes.keys" >"$work/bytes.out"
	awk '
	/^== / { name = $2; next }
	/^[0-9]+$/ {
		if (name == "first")
			printf "%-46s %9.2f %9.2f %9.2f %4d  %-5s %s\n", "bytes of the first screen (table)", $1, $1, $1, 1, "B", ""
		if (name == "field")
			print | "sort -n"
	}' "$work/bytes.out" >"$work/fields"
	grep first "$work/fields" || true
	grep -v first "$work/fields" | awk '
	{ b[NR] = $1 }
	END {
		if (NR > 0)
			printf "%-46s %9.2f %9.2f %9.2f %4d  %-5s %s\n", "bytes a field, digit + Enter", b[int(NR / 2) + 1], b[1], b[NR], NR, "B", ""
	}'
}

for program in spawn first; do
	build $program
done
for program in check commit registers verify; do
	build_inside $program
done
prepare
villages=$(($(wc -l <"$work/head.csv") - 1))
printf '%s villages, 2025 and 2026 with ansit, sem1 and sem2 full; database %s KiB\n' "$villages" \
	"$(($(wc -c <"$db") / 1024))"
printf '%-46s %9s %9s %9s %4s  %-5s %s\n' what median min max runs unit aim
"$work/first" 'home screen' "$runs" "$ANSIT" --db "$db" --user Ani
"$work/commit" "$db" Ani "$work/scratch" >"$work/commit.out" # leaves a bookmark in the table
"$work/first" 'table of sem2' "$runs" "$ANSIT" --db "$db" --user Ani
"$work/spawn" 'ansit --version, the whole process' '' "$runs" "$ANSIT" --version
"$work/spawn" 'ansit check, the whole process' '' "$runs" "$ANSIT" --db "$db" --user Ani check --report 2026/sem2
"$work/check" "$db" Ani
cat "$work/commit.out"
bytes
registers
"$work/registers" "$db" Ani
# Something written into a record: the program opens there next, and Esc Esc leads to its list.
printf 'Esc Esc Home Down Enter Enter Enter "x" Tab\n' >"$work/record.keys"
ansit --user Ani --script "$work/record.keys" >>"$work/init.log"
BENCH_KEYS=$(printf '\033\033') "$work/first" 'record of a register' "$runs" "$ANSIT" --db "$db" --user Ani
"$work/verify" "$db" # last: sem2 is signed then
