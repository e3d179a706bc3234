#!/bin/sh
# Runs every fuzzer of this build for a while: sh run.sh CORPUS [SECONDS each]. What is found is kept
# beside the programs; put it into the corpus, and make check replays it for ever.
set -eu
corpus=$1
seconds=${2:-${FUZZ_SECONDS:-60}}
for program in tests/fuzz/fuzz_*; do
	case $program in *.o | *.c) continue ;; esac
	[ -x "$program" ] || continue
	subject=${program##*fuzz_}
	work=$(mktemp -d)
	echo "== $subject, $seconds s"
	ANSIT_SOURCE=${ANSIT_SOURCE:-.} "$program" -max_total_time="$seconds" -rss_limit_mb=2048 \
		-artifact_prefix="tests/fuzz/$subject-" "$work" "$corpus/$subject"
	rm -rf "$work"
done
