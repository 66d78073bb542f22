#!/usr/bin/env bash
# A kiosk whose monitor changes its size, is pulled out and comes back: monitor.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
command -v xrandr >/dev/null || { echo "SKIPPED: xrandr is missing here"; exit 77; }
openDisplay 1920x1080
cat >"$scratch/kiosk.toml" <<TOML
diagonal = 32
idle_seconds = 300
reduced_motion = true
TOML
xrandr --newmode 1280x800 83.5 1280 1352 1480 1680 800 803 809 831
xrandr --addmode screen 1280x800 2>/dev/null || { echo "SKIPPED: this display has one size"; exit 77; }

# hasSize WIDTH HEIGHT: waits up to 20 s for the window to fill the monitor.
hasSize() {
    local i X Y WIDTH HEIGHT WINDOW SCREEN
    for ((i = 0; i < 80; ++i)); do
        eval "$(xdotool getwindowgeometry --shell "$window" 2>/dev/null)"
        [ "$X,$Y,$WIDTH,$HEIGHT" != "0,0,$1,$2" ] || return 0
        sleep 0.25
    done
    echo "  it lies at $X,$Y with $WIDTH x $HEIGHT"
    return 1
}
# looksAs FILE: waits up to 20 s for the window to show that picture again.
looksAs() {
    local i left=-1
    for ((i = 0; i < 20; ++i)); do
        picture "$scratch/now.png"
        left=$(compare -metric AE "$1" "$scratch/now.png" null: 2>&1 || true)
        [ "$left" != 0 ] || return 0
        sleep 1
    done
    echo "  pixels that differ: $left"
    return 1
}

startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
check "it fills the monitor" hasSize 1920 1080
pressKey Tab # a visit: nothing moves by itself
settled
picture "$scratch/before.png"
xrandr --output screen --mode 1280x800
check "the monitor becomes smaller, and the window with it" hasSize 1280 800
picture "$scratch/small.png"
check "with a picture ($(identify -format %k "$scratch/small.png") colours)" \
    [ "$(identify -format %k "$scratch/small.png")" -gt 300 ]
xrandr --output screen --mode 1920x1080
check "and larger again" hasSize 1920 1080
check "with the same picture as before" looksAs "$scratch/before.png"
for round in 1 2 3; do
    xrandr --fb 1920x1080 --output screen --off
    sleep 1
    xrandr --output screen --mode 1920x1080
    sleep 1
done
check "pulled out and back, three times, it runs on" kill -0 "$viewer"
check "fills the monitor" hasSize 1920 1080
check "and shows the same picture" looksAs "$scratch/before.png"
xrandr --fb 1920x1080 --output screen --off
sleep 1
kill -TERM "$viewer"
code=0
wait "$viewer" || code=$?
check "without a monitor it ends when it is asked to, with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ -z "$(grep -v 'refused while locked' "$scratch/said")" ]
cat "$scratch/said"
done_
