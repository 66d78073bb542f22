#!/usr/bin/env bash
# What the keeper of a kiosk does at a terminal: make the hash of a PIN, check the configuration.
# usage: kiosk.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 source=$2
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

line=$(printf '2468\n' | "$program" --kiosk-hash-pin) || wrong "a PIN from a pipe is refused"
case $line in
'pin_hash = "$argon2id$'*'"') ;;
*) wrong "no line for kiosk.toml: $line" ;;
esac
case $line in *2468*) wrong "the hash holds the PIN" ;; esac
for pin in 12 12345678901234 abcd ''; do
    printf '%s\n' "$pin" | "$program" --kiosk-hash-pin >out 2>err && wrong "\"$pin\" is taken for a PIN"
    [ -s out ] && wrong "\"$pin\" prints a hash"
    grep -q '4 to 12 digits' err || wrong "\"$pin\": $(cat err)"
done

said=$("$program" check "$source/kiosk/kiosk.toml") || wrong "the example is refused: $said"
case $said in 'no problem; without pin_hash'*) ;; *) wrong "the example: $said" ;; esac
{ cat "$source/kiosk/kiosk.toml"; echo "$line"; } >kiosk.toml
said=$("$program" check kiosk.toml)
[ "$said" = 'no problem' ] || wrong "the hash that was printed is refused: $said"
printf 'language = "fr"\nthem = "dark"\n' >kiosk.toml
said=$("$program" check kiosk.toml) && wrong 'an unknown key passes'
[ "$said" = 'kiosk.toml:2: key "them" is unknown and left out; did you mean theme?' ] || wrong "unknown key: $said"

# At a terminal nothing of the PIN is shown, and it is asked for twice.
if command -v python3 >/dev/null; then
    python3 - "$program" <<'PY' || wrong 'the PIN shows on the terminal'
import os, pty, sys, time
def ask(first, second):
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.argv[1], [sys.argv[1], "--kiosk-hash-pin"])
    shown = b""
    for pin in (first, second):
        while not shown.endswith(b": "):
            shown += os.read(terminal, 1024)
        time.sleep(0.3)  # until the echo is off
        os.write(terminal, pin + b"\n")
        shown += b"|"
    try:
        while True:
            piece = os.read(terminal, 1024)
            if not piece:
                break
            shown += piece
    except OSError:
        pass
    return shown, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
shown, code = ask(b"97531", b"97531")
assert code == 0 and b"pin_hash" in shown and b"97531" not in shown, (code, shown)
shown, code = ask(b"97531", b"97532")
assert code == 2 and b"not the same" in shown and b"pin_hash" not in shown, (code, shown)
PY
fi
[ $failed -eq 0 ]
