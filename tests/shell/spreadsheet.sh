#!/bin/sh
# Through a real spreadsheet and back: our CSV becomes a workbook in LibreOffice, is saved from there
# as CSV with semicolons, and is imported again without a loss.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need soffice
db=$TEMP/kec.db
bengalon "$db"

# office FILTER FILE: converts in $TEMP
office() {
	soffice "-env:UserInstallation=file://$TEMP/profile" --headless --convert-to "$1" --outdir "$TEMP/made" \
		"$2" >"$TEMP/office" 2>&1 || skip "soffice does not convert: $(tail -n 1 "$TEMP/office")"
}

step 'making a workbook of our export'
run 0 --db "$db" --user siti import "$data/bengalon.csv" --report 2026/sem1 --source Lap
run 0 --db "$db" export --output "$TEMP/report.csv"
office xlsx "$TEMP/report.csv"
[ -s "$TEMP/made/report.xlsx" ] || skip 'soffice made no workbook'

step 'importing the workbook itself: refused with a sentence'
run 1 --db "$db" --user siti import "$TEMP/made/report.xlsx" --report 2026/sem2
says report.xlsx

step 'saving it as CSV with semicolons'
# field separator ;, quote ", UTF-8, from line 1
office 'csv:Text - txt - csv (StarCalc):59,34,76,1' "$TEMP/made/report.xlsx"
grep -q '^"\{0,1\}64\.08\.09\.2001"\{0,1\};"\{0,1\}Sepaso"\{0,1\};8765;' "$TEMP/made/report.csv" ||
	wrong 'soffice wrote something else'
run 0 --db "$db" --user siti import "$TEMP/made/report.csv" --report 2026/sem2 --source Lap
prints '660 isian ditulis'
run 0 --db "$db" export --report 2026/sem2
same_files "$data/bengalon.csv" "$TEMP/out"

step 'saving every cell in quotes'
office 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true' "$TEMP/made/report.xlsx"
run 0 --db "$db" --user siti import "$TEMP/made/report.csv" --report 2026/sem2
prints '660 sudah sama'
finish
