# Runs a command until standard input ends (the server is gone, however hard it went) or says a line (the server stops it).
# Usage: sh watch.sh <signal that ends the command well> <command> <argument>...
# Standard input belongs to the watch alone: the command gets none.
signal=$1
shift
# without setsid the command still needs a process group of its own, or Ctrl-C reaches it before the server
command -v setsid >/dev/null || set -m
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
(
  patience=10
  read -r word <&3 && patience=100
  kill -s "$signal" "$child"
  while [ "$patience" -gt 0 ] && kill -0 "$child"; do
    sleep 0.1
    patience=$((patience - 1))
  done
  kill -s KILL "$child"
) 2>/dev/null &
guard=$!
exec 3<&-
wait "$child"
code=$?
kill "$guard" 2>/dev/null
exit "$code"
