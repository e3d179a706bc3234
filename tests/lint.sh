#!/bin/sh
# The quick lints: shellcheck, cppcheck, clang-tidy (on the files changed since BASE, or all), sizes of
# files and functions. Prints each finding; a line "lint: N passed, M failed" ends it.
set -u
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0

# run NAME COMMAND..: one lint
run() {
	name=$1
	shift
	if "$@" >/tmp/ansit-lint.$$ 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "lint: $name"
		head -n 40 /tmp/ansit-lint.$$
	fi
	rm -f /tmp/ansit-lint.$$
}

shells() {
	# shellcheck disable=SC2046 # names without blanks
	shellcheck -x bootstrap .ci/run forms/wilayah/make-wilayah $(find tests -name '*.sh')
}

cppchecks() {
	cppcheck -q -j 2 --std=c11 -D_GNU_SOURCE -DPACKAGE_VERSION='"0"' -DDATA_DIR='"/"' -Isrc \
		--enable=warning,portability,performance --error-exitcode=1 --inline-suppr \
		--suppress=varFuncNullUB --suppress=missingIncludeSystem src
}

# Since BASE when given (CI knows what changed), else everything.
changed_files() {
	if [ -n "${BASE:-}" ] && git rev-parse -q --verify "$BASE^{commit}" >/dev/null 2>&1; then
		git diff --name-only --diff-filter=d "$BASE" -- 'src/*.c' 'src/*/*.c'
	else
		find src -name '*.c'
	fi
}

tidy() {
	files=$(changed_files)
	[ -n "$files" ] || return 0
	# shellcheck disable=SC2086
	! printf '%s\n' $files | xargs -P 2 -n 8 sh -c 'clang-tidy-14 --quiet "$@" -- -std=c17 -D_GNU_SOURCE \
		-Isrc -DPACKAGE_VERSION="\"0\"" -DDATA_DIR="\"/\"" 2>&1' tidy | grep -A4 'error:'
}

file_sizes() {
	long=$(wc -l src/*.[ch] src/*/*.[ch] tests/unit/*/*.c tests/fuzz/*.c | awk '$2 != "total" && $1 > 500')
	[ -z "$long" ] || { echo "$long"; return 1; }
}

function_sizes() {
	find src -name '*.c' | ctags -L - --languages=C --kinds-C=f --fields=+ne -f - |
		awk -F'\t' '{ for (i = 4; i <= NF; i++) { if ($i ~ /^line:/) l = substr($i, 6)
			if ($i ~ /^end:/) e = substr($i, 5) }
			if (e - l + 1 > 60) { print $2 ": " $1 " has " e - l + 1 " lines"; bad = 1 } }
			END { exit bad }'
}

for tool in shellcheck cppcheck clang-tidy-14 ctags; do
	command -v "$tool" >/dev/null 2>&1 || { echo "lint: $tool is missing; ./bootstrap tools installs it"; exit 77; }
done
run shellcheck shells
run cppcheck cppchecks
run clang-tidy tidy
run 'file sizes' file_sizes
run 'function sizes' function_sizes
echo "lint: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
