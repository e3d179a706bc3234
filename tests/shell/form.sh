#!/bin/sh
# ansit form: the sixty rows as the ministry words them, and mistakes in form files by file and line.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3

step 'listing the forms'
run 0 form list
same 'tables and rows' 'sasaran 17 cakupan 31 pendukung 13' \
	"$(awk '$3 == "tabel" && $1 != "demografi" { printf "%s%s %s", s, $1, $2; s = " " }' "$TEMP/out")"
for form in kendala:register belanja:register dbb:daftar ba-pramus:dokumen; do
	same "kind of $form" "${form#*:}" "$(awk -v name="${form%:*}" '$1 == name { print $3 }' "$TEMP/out")"
done
run 0 form fields kendala
prints 'permasalahan'
run 0 form fields kendala --csv
same head 'field,type,list,required,label' "$(head -n 1 "$TEMP/out")"
run 1 form fields sasaran
says 'sasaran' 'tabel'
run 1 form fields nothing
says 'formulir "nothing" tidak ada'

step 'holding the sixty rows against the tables they come from'
run 0 form list --csv
grep -v '^demografi,' "$TEMP/out" >"$TEMP/rows.csv"
same head 'form,row,no,owner,unit,denominator,label' "$(head -n 1 "$TEMP/rows.csv")"
same rows 62 "$(count "$TEMP/rows.csv")"
cat >"$TEMP/compare.sql" <<SQL
.import --csv $TEMP/rows.csv have
.import --csv $data/sasaran.csv sasaran
.import --csv $data/indikator.csv indikator
.import --csv $data/pendukung.csv pendukung
CREATE TABLE want AS SELECT 'sasaran' AS form, id, no, pj, satuan, '' AS denominator, uraian FROM sasaran
	UNION ALL SELECT 'cakupan', id, kelompok || no_kelompok, pj, NULL, replace(denominator, '+', ' + '), uraian FROM indikator
	UNION ALL SELECT 'pendukung', id, no, pj, satuan, '', uraian FROM pendukung;
SELECT 'rows wanted', count(*) FROM want HAVING count(*) <> 60;
SELECT 'missing', id FROM want WHERE id NOT IN (SELECT row FROM have);
SELECT 'extra', row FROM have WHERE row NOT IN (SELECT id FROM want) AND row <> 'L01';
SELECT 'form', have.row, have.form, want.form FROM have JOIN want ON id = row WHERE have.form <> want.form;
SELECT 'number', row, have.no, want.no FROM have JOIN want ON id = row WHERE have.no <> want.no;
SELECT 'owner', row, owner, pj FROM have JOIN want ON id = row WHERE owner <> pj;
SELECT 'unit', row, unit, satuan FROM have JOIN want ON id = row WHERE unit <> satuan;
SELECT 'denominator', row, have.denominator, want.denominator FROM have JOIN want ON id = row
	WHERE have.denominator <> want.denominator;
SELECT 'label', row, label, uraian FROM have JOIN want ON id = row WHERE label <> uraian;
SQL
sqlite3 -batch :memory: <"$TEMP/compare.sql" >"$TEMP/differences" 2>&1
same 'differences' '' "$(cat "$TEMP/differences")"

step 'the order of the rows is that of the export'
awk -F, 'NR > 1 && $2 != "L01" { printf ",%s", $2 }' "$TEMP/rows.csv" >"$TEMP/order"
same 'order' "$(head -n 1 "$data/bengalon.csv")" "kode_desa,nama_desa$(cat "$TEMP/order")"

step 'checking what is shipped'
run 0 form check
quiet
for file in "$ANSIT_DATA"/forms/*.yaml; do
	run 0 form check "$file"
done

step 'checking the examples of the manual'
awk -v out="$TEMP/example" '/^\.Bd/ { n++; on = 1; next } /^\.Ed/ { on = 0 } on { print > (out n ".yaml") }' \
	"$ANSIT_SOURCE/src/ansit-form.5"
run 0 form check "$TEMP/example1.yaml" "$TEMP/example2.yaml"
says kutim posyandu

# A form of one's own; mistakes are made in copies of it.
cat >"$TEMP/own.yaml" <<'FORM'
form: tambahan
kind: table
order: 9
label: Data tambahan
english: More data
brief: Tambahan
rows:
  - name: X01
    no: "1"
    code: wells
    label: Jumlah sumur
    english: Wells
    brief: Sumur
    brief_english: Wells
    owner: Setcam
    unit: unit
    measure: posisi
    hint: Sumur yang dipakai.
    hint_english: Wells in use.
  - name: X02
    no: "2"
    code: dry
    label: Jumlah sumur kering
    english: Dry wells
    brief: Sumur kering
    brief_english: Dry wells
    owner: Setcam
    unit: unit
    measure: posisi
    hint: Yang kering.
    hint_english: Those that are dry.
checks:
  - id: X1
    require: X02 <= X01
    severity: hard
    override: none
    kind: logika
    message: Sumur kering ({lhs}) melebihi sumur ({rhs}).
    english: More dry wells than wells.
    basis: aritmetika
FORM
step 'a form of one'\''s own'
run 0 form check "$TEMP/own.yaml"
says own.yaml tambahan calendar.yaml
mkdir "$TEMP/forms"
cp "$TEMP/own.yaml" "$TEMP/forms/"
run 0 --forms "$TEMP/forms" form list --csv
prints 'tambahan,X02,2,Setcam,unit,,Jumlah sumur kering'

# mistake LINE SED TEXT..: the copy so changed is refused with this line
mistake() {
	at=$1
	sed "$2" "$TEMP/own.yaml" >"$TEMP/wrong.yaml"
	step "a form changed by $2"
	shift 2
	cmp -s "$TEMP/own.yaml" "$TEMP/wrong.yaml" && wrong 'nothing was changed'
	run 1 form check "$TEMP/wrong.yaml"
	says "$TEMP/wrong.yaml:$at:" "$@"
	[ ! -s "$TEMP/out" ] || wrong 'something is printed'
}

mistake 34 's/X02 <= X01/X02 <= X99/' 'baris "X99" tidak ada'
mistake 34 's/X02 <= X01/X02 <= /' 'belum selesai'
mistake 34 's/X02 <= X01/X02 + X01/' 'harus benar/salah'
mistake 34 's/X02 <= X01/X02 < 0/' 'tidak mungkin terpenuhi'
mistake 34 's/X02 <= X01/later.X02 <= X01/' 'later'
mistake 20 's/name: X02/name: X01/' 'X01' 'sudah dipakai'
mistake 20 's/name: X02/name: S01/' 'S01' 'sudah dipakai'
mistake 20 's/no: "2"/no: "1"/' 'nomor 1'
mistake 15 '15s/Setcam/Dinas/' 'Dinas'
mistake 33 's/id: X1/id: R010/' 'R010' 'sudah dipakai'
mistake 35 's/severity: hard/severity: fatal/' 'fatal'
mistake 38 's/{lhs}/{sisi}/' 'sisi'
mistake 12 '12s/english/inggris/' 'inggris'
mistake 8 '17s/$/\n    calculation: X02 + 1/;29s/$/\n    calculation: X01 + 1/' 'tidak pernah selesai'
mistake 13 '13s/Sumur/Sumur yang namanya terlalu panjang untuk kolom di layar/' '38'
mistake 21 '9s/"1"/"1/' 'YAML'
mistake 7 's/^rows:/rows: \&a/' 'jangkar'

step 'files that are no forms'
: >"$TEMP/empty.yaml"
run 1 form check "$TEMP/empty.yaml"
says "$TEMP/empty.yaml:1:"
run 1 form check "$TEMP/none.yaml"
says "$TEMP/none.yaml" 'tidak ada'
head -c 3000 "$ANSIT" >"$TEMP/binary.yaml"
run 1 form check "$TEMP/binary.yaml"
says "$TEMP/binary.yaml:"
run 1 form check "$TEMP"

step 'several mistakes, each with its line'
sed 's/<= X01/<= X99/;15s/Setcam/Dinas/' "$TEMP/own.yaml" >"$TEMP/wrong.yaml"
run 1 form check "$TEMP/wrong.yaml"
says "$TEMP/wrong.yaml:15:" "$TEMP/wrong.yaml:34:"
run 1 --lang en form check "$TEMP/wrong.yaml"
says "$TEMP/wrong.yaml:15: the owner \"Dinas\" is not known"

step 'working with a broken form'
cp "$TEMP/wrong.yaml" "$TEMP/forms/own.yaml"
run 3 --forms "$TEMP/forms" --db "$TEMP/no.db" init 64.08.09 --year 2026
says 'own.yaml:15:' 'tidak dapat dipakai'
[ ! -e "$TEMP/no.db" ] || wrong 'a database was made'
run 2 form drop
finish
