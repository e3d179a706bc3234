#!/bin/sh
# ansit key, sign and bundle with stock OpenSSH at the other side: what is signed here is good there, by a
# key inside the program, an OpenSSH key file, one with a passphrase, and one in an agent. What must not
# be signed is refused and logged.
# shellcheck source=tests/shell/lib.sh
. "$(dirname "$0")/lib.sh"
need sqlite3 ssh-keygen ssh-agent ssh-add
unset ANSIT_KEY_PASSWORD_FILE ANSIT_NEW_PASSWORD_FILE SSH_AUTH_SOCK SSH_ASKPASS SSH_ASKPASS_REQUIRE DISPLAY
db=$TEMP/kec.db

printf 'Kunci-Camat-1\n' >"$TEMP/key-secret"
printf 'Bukan-Itu\n' >"$TEMP/wrong-secret"
printf 'Frasa-Sandi-2\n' >"$TEMP/phrase"

# as NAME DAY WORDS..: somebody, in July 2026
as() {
	name=$1 day=$2
	shift 2
	run_any --db "$work" --now "2026-07-$day" --user "$name" "$@"
}
# run_any ARGUMENTS..: like run, whatever the exit code; it stays in $code
run_any() {
	"$ANSIT" "$@" >"$TEMP/out" 2>"$TEMP/err" </dev/null
	code=$?
}
# well: the last command went well
well() {
	[ "$code" -eq 0 ] || wrong "exit $code: $(cat "$TEMP/err")"
}
# refused WORD: the last command was refused with that word, and the log says so
refused() {
	same "exit code for $1" 1 "$code"
	has 'the sentence' "$(cat "$TEMP/err")" "$1"
	has 'the log' "$(sqlite3 "$work" "SELECT act, note FROM change ORDER BY seq DESC LIMIT 1")" 'refused|'
}
# verified DATABASE: a report of a stage with records only, ready for the camat
verified() {
	work=$1
	as siti 13 record add regulasi bentuk=surat_edaran nomor_dokumen=400.5/027 tanggal=2026-03-09 \
		tentang='Penimbangan balita: "Café \ Ibu"' --report 2026/regulasi
	well
	as siti 13 submit --report 2026/regulasi
	well
	as budi 14 review regulasi/1 - agree --report 2026/regulasi
	well
	as budi 14 verify --report 2026/regulasi
	well
}
# code: that of the document as it stands now
code_now() {
	as camat 15 sign --report 2026/regulasi
	well
	sed -n 's/.*--code \([0-9a-f]*\)$/\1/p' "$TEMP/out"
}
# is_good FILE: stock ssh-keygen says so of the report's document with the exported signers
is_good() {
	as camat 16 bundle show --report 2026/regulasi
	well
	cp "$TEMP/out" "$TEMP/$1"
	as camat 16 bundle show --report 2026/regulasi --signature
	well
	cp "$TEMP/out" "$TEMP/$1.sig"
	as camat 16 key export
	well
	cp "$TEMP/out" "$TEMP/allowed"
	has "ssh-keygen of $1" "$(ssh-keygen -Y verify -f "$TEMP/allowed" -I 64.08.09 -n laporan@ansit.id \
		-s "$TEMP/$1.sig" <"$TEMP/$1" 2>&1)" 'Good "laporan@ansit.id" signature for 64.08.09'
	as camat 16 bundle verify "$TEMP/$1" "$TEMP/$1.sig"
	well
	has 'our own word' "$(cat "$TEMP/out")" 'oleh camat'
}
# fresh: the same office again, verified, with what the keys need
fresh() {
	cp "$TEMP/office.db" "$TEMP/$1.db"
	work=$TEMP/$1.db
}

step 'making an office with a verified report, twice'
empty "$db"
verified "$db"
empty "$TEMP/twin.db"
verified "$TEMP/twin.db"
for each in "$db" "$TEMP/twin.db"; do
	"$ANSIT" --db "$each" --now 2026-07-15 bundle show --report 2026/regulasi >"$each.tsv" 2>"$TEMP/err" ||
		wrong "no document: $(cat "$TEMP/err")"
	has 'a word about it' "$(cat "$TEMP/err")" 'belum disahkan'
done
cmp -s "$db.tsv" "$TEMP/twin.db.tsv" || wrong "$(diff "$db.tsv" "$TEMP/twin.db.tsv")"
has 'the document' "$(cat "$db.tsv")" 'Café \\ Ibu'
cp "$db" "$TEMP/office.db"

step 'signing without a key, by somebody else, before there is a report'
work=$db
as camat 15 sign --report 2026/regulasi --code 00000000
refused 'ansit key new'
as budi 15 sign --report 2026/regulasi --code 00000000
refused 'camat'
as camat 15 sign --report 2026/publikasi --code 00000000
same 'exit code without a report' 1 "$code"
ANSIT_NEW_PASSWORD_FILE=$TEMP/key-secret as budi 15 key new
same 'a key of the verifier' 1 "$code"

step 'making a key inside the program'
ANSIT_NEW_PASSWORD_FILE=$TEMP/key-secret as camat 15 key new
well
has 'the public line' "$(cat "$TEMP/out")" 'ssh-ed25519 AAAA'
line=$(cut -d' ' -f1,2 "$TEMP/out")
as camat 15 key
well
print=$(printf '%s\n' "$line" | ssh-keygen -l -f - | cut -d' ' -f2)
has 'the list of keys' "$(cat "$TEMP/out")" "$print"
has_not 'the database' "$(strings "$db" 2>/dev/null || cat "$db")" 'Kunci-Camat-1'
as budi 15 key retire "$print"
same "retiring another's key" 1 "$code"

step 'signing with it'
code=$(code_now)
same 'the code' "$(sha256sum <"$db.tsv" | cut -c1-8)" "$code"
secret=$code
ANSIT_KEY_PASSWORD_FILE=$TEMP/wrong-secret as camat 15 sign --report 2026/regulasi --code "$secret"
refused 'Kata sandi kunci salah'
ANSIT_KEY_PASSWORD_FILE=$TEMP/key-secret as camat 15 sign --report 2026/regulasi --code 00000000
refused 'kode'
ANSIT_KEY_PASSWORD_FILE=$TEMP/key-secret as camat 15 sign --report 2026/regulasi --code "$secret"
well
is_good sealed.tsv
cmp -s "$TEMP/sealed.tsv" "$db.tsv" || wrong 'the signed document is not the one that was shown'
ANSIT_KEY_PASSWORD_FILE=$TEMP/key-secret as camat 16 sign --report 2026/regulasi --code "$secret"
refused 'regulasi'
as siti 16 record set regulasi 1 keterangan=lagi --report 2026/regulasi
same 'writing after signing' 1 "$code"

step 'telling which forms were asked'
same 'formulir' "formulir	$(cd "$ANSIT_DATA/forms" && LC_ALL=C sha256sum ./*.yaml | sed 's|[.]/||' |
	sha256sum | cut -d' ' -f1)" "$(grep '^formulir' "$TEMP/sealed.tsv")"

step 'finding a log that was written anew behind a signature'
run_any --db "$db" audit --verify
well
# behind STATEMENTS: on a copy without triggers, which are put back; every hash of the log is made anew
behind() {
	cp "$db" "$TEMP/behind.db"
	sqlite3 "$db" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'" >"$TEMP/drop"
	sqlite3 "$db" "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'" >"$TEMP/again"
	{ cat "$TEMP/drop"; echo "$1;"; } | sqlite3 -batch -bail "$TEMP/behind.db" || wrong 'sqlite3 could not do it'
	head=0000000000000000000000000000000000000000000000000000000000000000
	rows=$(sqlite3 "$TEMP/behind.db" 'SELECT count(*) FROM change')
	for seq in $(seq "$rows"); do
		head=$({ echo "$head"; sqlite3 -newline '' -separator "$(printf '\037')" "$TEMP/behind.db" \
			"SELECT seq, at, user, account, origin, act, report, place, row, before, after, mark, note
			FROM change WHERE seq = $seq"; } | sha256sum | cut -d' ' -f1)
		echo "UPDATE change SET hash = '$head' WHERE seq = $seq AND hash <> '$head';"
	done >"$TEMP/hashes"
	{ echo 'BEGIN;'; cat "$TEMP/hashes"; echo 'COMMIT;'; cat "$TEMP/again"; } | sqlite3 -batch -bail "$TEMP/behind.db"
	run_any --db "$TEMP/behind.db" audit --verify
}
behind 'DELETE FROM change WHERE seq = 0'
well
behind "UPDATE answer SET value = '400.5/999' WHERE field = 'nomor_dokumen';
	UPDATE change SET after = '400.5/999' WHERE after = '400.5/027'"
same 'a number changed with its log' 1 "$code"
has 'the sentence' "$(cat "$TEMP/err")" '2026/regulasi'
behind "UPDATE document SET signature = zeroblob(64);
	UPDATE change SET mark = lower(hex(zeroblob(64))) WHERE act = 'report' AND after = 'signed'"
same 'a signature of zeros' 1 "$code"
has 'the sentence' "$(cat "$TEMP/err")" '2026/regulasi'
for what in '' --digest --signature; do
	# shellcheck disable=SC2086 # no word, or one
	run_any --db "$TEMP/behind.db" bundle show --report 2026/regulasi $what
	same "bundle show $what" 1 "$code"
	same 'what it prints' '' "$(cat "$TEMP/out")"
	has 'the sentence' "$(cat "$TEMP/err")" '2026/regulasi'
done

step 'holding documents against their signatures'
sed 's/400.5/401.5/' "$TEMP/sealed.tsv" >"$TEMP/other.tsv"
as camat 16 bundle verify "$TEMP/other.tsv" "$TEMP/sealed.tsv.sig"
same 'an altered document' 1 "$code"
ssh-keygen -Y verify -f "$TEMP/allowed" -I 64.08.09 -n laporan@ansit.id -s "$TEMP/sealed.tsv.sig" \
	<"$TEMP/other.tsv" >/dev/null 2>&1 && wrong 'ssh-keygen takes an altered document'
"$ANSIT" --db "$TEMP/none.db" bundle verify "$TEMP/sealed.tsv" "$TEMP/sealed.tsv.sig" "$TEMP/allowed" \
	>"$TEMP/out" 2>&1 || wrong "without a database: $(cat "$TEMP/out")"
sed 's/^64.08.09/64.08.10/' "$TEMP/allowed" >"$TEMP/elsewhere"
"$ANSIT" bundle verify "$TEMP/sealed.tsv" "$TEMP/sealed.tsv.sig" "$TEMP/elsewhere" >"$TEMP/out" 2>&1
same 'signers of another kecamatan' 1 $?

step 'a second revision, and the old one'
as camat 17 reopen 'Nomor surat salah' --report 2026/regulasi
well
as camat 17 sign --report 2026/regulasi/1 --code "$secret"
refused '2026/regulasi'
as siti 17 record set regulasi 1 nomor_dokumen=400.5/028 --report 2026/regulasi
well
as siti 17 submit --report 2026/regulasi
well
as budi 18 review regulasi/1 - agree --report 2026/regulasi
well
as budi 18 verify --report 2026/regulasi
well
secret=$(code_now)

step 'a change between the look and the signature'
as camat 18 return 'Lihat lagi' --report 2026/regulasi
well
as siti 18 record set regulasi 1 nomor_dokumen=400.5/029 --report 2026/regulasi
well
as siti 18 submit --report 2026/regulasi
well
as budi 18 review regulasi/1 - agree --report 2026/regulasi
well
as budi 18 verify --report 2026/regulasi
well
ANSIT_KEY_PASSWORD_FILE=$TEMP/key-secret as camat 19 sign --report 2026/regulasi --code "$secret"
refused 'berubah'
secret=$(code_now)
ANSIT_KEY_PASSWORD_FILE=$TEMP/key-secret as camat 19 sign --report 2026/regulasi --code "$secret"
well
is_good second.tsv
has 'the chain of documents' "$(sed -n '/^sebelum/p' "$TEMP/second.tsv")" \
	"$(sha256sum <"$TEMP/sealed.tsv" | cut -d' ' -f1)"
has 'the reason' "$(cat "$TEMP/second.tsv")" 'Nomor surat salah'
same 'urut' 'urut	2' "$(grep '^urut' "$TEMP/second.tsv")"

step 'retiring the key'
as camat 20 key retire "$print"
well
as camat 20 key export
has 'the end of a retired key' "$(cat "$TEMP/out")" 'valid-before="20260720'
as camat 20 bundle verify "$TEMP/second.tsv" "$TEMP/second.tsv.sig"
well
as camat 20 reopen 'Sekali lagi' --report 2026/regulasi
well
run_any --db "$db" audit --verify
well

step 'a key file of OpenSSH'
ssh-keygen -q -t ed25519 -N '' -C '' -f "$TEMP/plain"
fresh file
as camat 15 key add "$TEMP/plain"
well
secret=$(code_now)
as camat 15 sign --report 2026/regulasi --code "$secret" --key "$TEMP/plain"
well
is_good file.tsv
ssh-keygen -Y sign -q -f "$TEMP/plain" -n laporan@ansit.id <"$TEMP/file.tsv" >"$TEMP/their.sig" 2>/dev/null
cmp -s "$TEMP/their.sig" "$TEMP/file.tsv.sig" || wrong 'ssh-keygen signs in other bytes'

step "keys that are not one's own, retired or not registered"
fresh strange
as camat 15 sign --report 2026/regulasi --code "$secret" --key "$TEMP/plain"
refused 'belum terdaftar'
ANSIT_NEW_PASSWORD_FILE=$TEMP/secret run_any --db "$work" user add camat2 --role camat
well
as camat2 15 key add "$TEMP/plain"
well
as camat 15 sign --report 2026/regulasi --code "$secret" --key "$TEMP/plain"
refused 'milik camat2'
as camat2 15 key retire SHA256
well
as camat2 15 sign --report 2026/regulasi --code "$secret" --key "$TEMP/plain"
refused 'dicabut'

step 'a key file with a passphrase'
ssh-keygen -q -t ed25519 -N Frasa-Sandi-2 -C '' -f "$TEMP/locked"
fresh phrase
as camat 15 key add "$TEMP/locked"
well
secret=$(code_now)
ANSIT_KEY_PASSWORD_FILE=$TEMP/wrong-secret as camat 15 sign --report 2026/regulasi --code "$secret"
refused 'Kata sandi kunci salah'
ANSIT_KEY_PASSWORD_FILE=$TEMP/phrase as camat 15 sign --report 2026/regulasi --code "$secret"
well
is_good phrase.tsv

step 'key files that are none, or that others can read'
mkfifo "$TEMP/pipe"
timeout 60 "$ANSIT" --db "$work" --now 2026-07-15 --user camat key add "$TEMP/pipe" >"$TEMP/out" 2>&1
same 'a pipe as a key' 1 $?
fresh open
as camat 15 key add "$TEMP/locked"
well
chmod 644 "$TEMP/locked"
secret=$(code_now)
ANSIT_KEY_PASSWORD_FILE=$TEMP/phrase as camat 15 sign --report 2026/regulasi --code "$secret"
refused 'chmod 600'
chmod 600 "$TEMP/locked"

step 'a key in an agent'
eval "$(ssh-agent -s)" >/dev/null
children="$children $SSH_AGENT_PID"
ssh-keygen -q -t ed25519 -N '' -C '' -f "$TEMP/agent"
ssh-add -q "$TEMP/agent"
mv "$TEMP/agent" "$TEMP/moved"
fresh agent
as camat 15 key add "$TEMP/agent.pub"
well
secret=$(code_now)
as camat 15 sign --report 2026/regulasi --code "$secret"
well
is_good agent.tsv
fresh agentless
as camat 15 key add "$TEMP/agent.pub"
SSH_AUTH_SOCK=/nonexistent as camat 15 sign --report 2026/regulasi --code "$secret"
refused 'ssh-keygen'

step 'looking for passwords in the log'
for each in "$TEMP"/*.db; do
	for word in Kunci-Camat-1 Bukan-Itu Frasa-Sandi-2; do
		grep -q "$word" "$each" && wrong "$word stands in $each"
	done
done

finish
