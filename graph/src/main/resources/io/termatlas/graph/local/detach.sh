# Runs a command apart from the terminal that started it, and prints its process id.
# $1 is the file for its output, the rest is the command. The keys of the terminal must not reach the command: `setsid`
# gives it a session of its own; where there is none (macOS), job control gives it a process group of its own, and
# `nohup` lets it outlive the terminal.
output=$1
shift
if command -v setsid >/dev/null 2>&1; then
    setsid "$@" </dev/null >"$output" 2>&1 &
else
    set -m
    nohup "$@" </dev/null >"$output" 2>&1 &
fi
echo $!
