#!/bin/sh
# Who includes whom (README, "Read the source"): a layer may include itself and what stands below it,
# and each outside library is included by the files named here only.
set -u
cd "${ANSIT_SOURCE:-.}" || exit 1
failed=0

# layer: what it may include
allowed() {
	case $1 in
	base) echo 'base' ;;
	codec) echo 'base codec' ;;
	form) echo 'base codec form' ;;
	bundle) echo 'base codec form bundle' ;;
	store) echo 'base codec form store' ;;
	work) echo 'base codec form bundle store work' ;;
	tui) echo 'base codec tui' ;;
	app) echo 'base codec form bundle store work tui app' ;;
	esac
}

for layer in base codec form bundle store work tui app; do
	may=$(allowed "$layer")
	for file in src/"$layer"/*.[ch]; do
		# shellcheck disable=SC2013 # names without blanks
		for seen in $(sed -n 's|^#include "\([a-z]*\)/.*|\1|p' "$file" | sort -u); do
			case " $may " in
			*" $seen "*) ;;
			*)
				echo "$file includes $seen/, which is not below $layer/"
				failed=1
				;;
			esac
		done
	done
done

# header: the folder that alone may include it
while read -r header folder; do
	# shellcheck disable=SC2013 # names without blanks
	for file in $(grep -lE "^#include <$header>" src/*.[ch] src/*/*.[ch]); do
		case $file in
		src/"$folder"/*) ;;
		*)
			echo "$file includes <$header>, which belongs to src/$folder/"
			failed=1
			;;
		esac
	done
done <<'LIST'
(ncursesw/)?(n?curses|term)\.h tui
sqlite3\.h store
yaml\.h codec
zstd\.h codec
openssl/.* codec
crypt\.h codec
csv\.h codec
jansson\.h codec
uninorm\.h codec
LIST

curses=$(grep -lE '^#include <(ncursesw/)?(curses|term|ncurses)' src/*/*.c | wc -l)
[ "$curses" -le 1 ] || { echo "curses is included by $curses files, one is enough"; failed=1; }

# Banned functions (README, "Style").
if grep -nE '\b(sprintf|strcpy|strcat|strncpy|strtok|gets|atoi|alloca|system)\(' src/*.[ch] src/*/*.[ch]; then
	echo 'banned functions are used'
	failed=1
fi
if grep -nE '\b(localtime|gmtime)\(' src/*.[ch] src/*/*.[ch]; then
	echo 'use localtime_r, gmtime_r'
	failed=1
fi
exit $failed
