# shellcheck shell=sh
# A real terminal to type into: tmux on a socket of its own. Source tests/lib.sh first. A test that
# waits looks again and again, a bounded number of times; it never sleeps.
command -v tmux >/dev/null 2>&1 || { echo 'skipped: tmux is not installed'; exit 77; }
socket=ansit-test-$$
TMUX_TMPDIR=$TEMP
export TMUX_TMPDIR
LOOKS=2000
waits_in_vain=0

on_tty() {
	tmux -L "$socket" -f /dev/null "$@"
}

# The server dies with its folder; every pane gets SIGHUP before.
close_ttys() {
	on_tty kill-server 2>/dev/null
	[ -z "${clean_up_besides:-}" ] || $clean_up_besides
}
# shellcheck disable=SC2034 # tests/lib.sh calls it
clean_up_more=close_ttys

# tty_open NAME: a shell in a pane of 80x24, which prompts with "ready> "
tty_open() {
	on_tty new-session -d -s "$1" -x 80 -y 24 \
		env -u TMUX -u TMUX_PANE PS1='ready> ' TERM=xterm-256color sh ||
		give_up 'tmux does not start'
	see "$1" 'ready>'
}

# look NAME: what the pane shows
look() {
	on_tty capture-pane -p -t "$1"
}

# A wait in vain takes seconds: after the third the test gives up.
in_vain() {
	wrong "$1"
	echo "$screen" | sed 's/^/    |/' >&2
	waits_in_vain=$((waits_in_vain + 1))
	[ "$waits_in_vain" -lt 3 ] || exit 1
	return 1
}

# see NAME TEXT: waits until the pane shows it; else tells what it shows instead
see() {
	looks=$LOOKS
	while [ "$looks" -gt 0 ]; do
		screen=$(look "$1")
		case $screen in
		*"$2"*) return 0 ;;
		esac
		looks=$((looks - 1))
	done
	in_vain "'$2' does not appear on the terminal, which shows"
}

# see_gone NAME TEXT: waits until the pane shows it no more
see_gone() {
	looks=$LOOKS
	while [ "$looks" -gt 0 ]; do
		screen=$(look "$1")
		case $screen in
		*"$2"*) ;;
		*) return 0 ;;
		esac
		looks=$((looks - 1))
	done
	in_vain "'$2' stays on the terminal, which shows"
}

# press NAME KEY..: keys as tmux names them (Enter, Escape, C-s, F1, Up); words are typed as they are
press() {
	pane=$1
	shift
	on_tty send-keys -t "$pane" "$@"
}

# bytes NAME HEX..: raw bytes, as a terminal sends them
bytes() {
	pane=$1
	shift
	on_tty send-keys -t "$pane" -H "$@"
}

# tell NAME TEXT: a command line for the shell in the pane
tell() {
	on_tty send-keys -t "$1" -l "$2"
	on_tty send-keys -t "$1" Enter
}

# cursor NAME: where it stands, "row column", from 0
cursor() {
	on_tty display-message -p -t "$1" '#{cursor_y} #{cursor_x}'
}
