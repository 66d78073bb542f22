#!/usr/bin/env bash
# The X session of a kiosk brings a program back that crashes, and one that hangs; the third start in minutes
# shows what cartovid ships: supervisor.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1280x800
mkdir "$scratch/bin" "$scratch/log"
ln -s "$program" "$scratch/bin/cartovid"
head -n 101 "$source/geodata/initiatives.csv" >"$scratch/own.csv"
cat >"$scratch/kiosk.toml" <<TOML
diagonal = 15
reduced_motion = true
data = "own.csv"
log_folder = "$scratch/log"
TOML
export XDG_STATE_HOME="$scratch/state" XDG_RUNTIME_DIR="$scratch"
count="$scratch/state/cartovid/kiosk-starts"

# comesUp TEXT: waits up to 40 s for a window of another process than $viewer, with this text in its title.
viewer=0
comesUp() {
    local i found pid
    for ((i = 0; i < 160; ++i)); do
        for found in $(xdotool search --onlyvisible --name "$1" 2>/dev/null); do
            pid=$(xdotool getwindowpid "$found" 2>/dev/null || echo 0)
            if [ "$pid" != 0 ] && [ "$pid" != "$viewer" ] && kill -0 "$pid" 2>/dev/null; then
                window=$found viewer=$pid
                return 0
            fi
        done
        sleep 0.25
    done
    return 1
}
isGone() {
    local i
    for ((i = 0; i < 40; ++i)); do
        kill -0 "$1" 2>/dev/null || return 0
        sleep 0.25
    done
    return 1
}

hung_after=6 PATH="$scratch/bin:$PATH" sh "$source/kiosk/xsession" --kiosk-config "$scratch/kiosk.toml" \
    2>"$scratch/said" &
session=$!
pids+=("$session")
check "the session shows the kiosk with its own table" comesUp "sur 100"
pids+=("$viewer")
sleep 9
check "which lives on while it draws, or rests, for longer than a hang is borne" kill -0 "$viewer"
kill -SEGV "$viewer"
check "a crash is followed by another start, with its own table still" comesUp "sur 100"
check "the session says the exit code" grep -q 'ended with code 139' "$scratch/said"
pids+=("$viewer")
kill -STOP "$viewer"
check "a program that hangs is ended; the third start shows what cartovid ships" comesUp "sur 651"
pids+=("$viewer")
check "the session says that it hung" grep -q 'no sign of life' "$scratch/said"
check "the log says that it is a safe start" grep -q 'safe start: the last 2' "$scratch/log/kiosk.log"
settled
picture "$scratch/safe.png"
colours=$(identify -format %k "$scratch/safe.png")
check "the map is drawn ($colours colours)" [ "$colours" -gt 300 ]
check "the starts that failed are counted" [ "$(cat "$count")" = 3 ]
kill -TERM "$viewer"
check "asked to end it ends" isGone "$viewer"
check "and the session with it" isGone "$session"
check "which is no failure" [ ! -e "$count" ]
check "nothing is left in the session's folder" [ -z "$(find "$scratch" -maxdepth 1 -name 'cartovid-alive.*')" ]
cat "$scratch/said"
done_
