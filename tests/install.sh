#!/bin/sh
# make install puts program, forms, themes, regions with their notice and manual pages where they
# belong, and what is installed runs from there.
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

root=$TEMP/root
step 'installing'
make -s -C "$ANSIT_BUILD" install DESTDIR="$root" prefix=/usr >"$TEMP/log" 2>&1 ||
	{ cat "$TEMP/log" >&2; wrong 'make install fails'; }
for file in bin/ansit share/ansit/forms/common.yaml share/ansit/forms/sasaran.yaml \
	share/ansit/forms/cakupan.yaml share/ansit/forms/pendukung.yaml share/ansit/forms/calendar.yaml \
	share/ansit/forms/demo/2026-sem1.csv share/ansit/themes/default.theme \
	share/ansit/wilayah/wilayah.tsv.zst share/ansit/wilayah/LICENSE.md \
	share/man/man1/ansit.1 share/man/man5/ansit-form.5 share/man/id/man1/ansit.1; do
	[ -s "$root/usr/$file" ] || wrong "$file is not installed"
done

step 'running what is installed'
unset ANSIT_DATA
(cd / && "$root/usr/bin/ansit" --db "$TEMP/k.db" init 64.08.09 --year 2026) >"$TEMP/out" 2>&1 ||
	{ cat "$TEMP/out" >&2; wrong 'the installed program makes no database'; }
(cd / && "$root/usr/bin/ansit" --db "$TEMP/k.db" --theme contrast --script /dev/null entry) ||
	wrong 'the installed program does not open its screens'
(cd / && "$root/usr/bin/ansit" demo </dev/null) | grep -q 'Bengalon' || wrong 'no demo'

step 'removing'
make -s -C "$ANSIT_BUILD" uninstall DESTDIR="$root" prefix=/usr >"$TEMP/log" 2>&1 || wrong 'make uninstall fails'
left=$(find "$root" -type f)
[ -z "$left" ] || wrong "left behind: $left"
finish
