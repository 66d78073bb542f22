#!/usr/bin/env bash
# Two fingers on the touch screen of a real X server (Xorg with its dummy driver and its driver for tests of
# input): fingers.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
. "$(dirname -- "${BASH_SOURCE[0]}")/xorg.sh"
startXorg vt97 '    Modes "1920x1080"' "Section \"ServerFlags\"
  Option \"AutoAddDevices\" \"off\"
EndSection
Section \"InputDevice\"
  Identifier \"fingers\"
  Driver \"inputtest\"
  Option \"DeviceType\" \"Touch\"
  Option \"TouchCount\" \"5\"
  Option \"SocketPath\" \"$scratch/fingers\"
EndSection
Section \"ServerLayout\"
  Identifier \"layout\"
  Screen \"screen\"
  InputDevice \"fingers\" \"SendCoreEvents\"
EndSection"
[ -S "$scratch/fingers" ] || { echo "SKIPPED: Xorg has no driver for tests of input here"; exit 77; }
matchbox-window-manager -use_titlebar no 2>/dev/null &
pids+=($!)

mkfifo "$scratch/hand"
python3 "$source/tests/window/fingers.py" "$scratch/fingers" <"$scratch/hand" &
pids+=($!)
exec 6>"$scratch/hand"
fingers() { # reads what they do, and waits until they have
    rm -f "$scratch/done"
    cat >&6
    echo "done $scratch/done" >&6
    until [ -e "$scratch/done" ]; do sleep 0.05; done
}
shot() { import -silent -window "$window" "$1"; }
# spread FROM TO: two fingers left and right of the map's middle, so far from it, in shares of the screen.
spread() {
    local i
    {
        echo "down 1 $(awk -v d="$1" 'BEGIN { print 0.5 - d }') 0.45"
        echo "wait 0.1"
        echo "down 2 $(awk -v d="$1" 'BEGIN { print 0.5 + d }') 0.45"
        for ((i = 1; i <= 10; ++i)); do
            echo "move 1 $(awk -v a="$1" -v b="$2" -v i="$i" 'BEGIN { print 0.5 - a - (b - a) * i / 10 }') 0.45"
            echo "move 2 $(awk -v a="$1" -v b="$2" -v i="$i" 'BEGIN { print 0.5 + a + (b - a) * i / 10 }') 0.45"
            echo "wait 0.03"
        done
        echo "wait 0.2"
        echo "up $3"
        echo "wait 0.1"
        echo "up $((3 - $3))"
    } | fingers
    settled
}
# comesBackTo FILE SECONDS: waits until the map is that picture again, but for a few pixels.
comesBackTo() {
    local i left=-1
    for ((i = 0; i < $2 * 4; ++i)); do
        shot "$scratch/now.png"
        left=$(differs "$1" "$scratch/now.png" 520 120 880 700)
        [ "$left" -gt 1500 ] || return 0
        sleep 0.25
    done
    echo "  pixels that differ: $left"
    return 1
}

cat >"$scratch/kiosk.toml" <<TOML
diagonal = 32
idle_seconds = 600
reduced_motion = true
TOML
startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
printf 'down 9 0.15 0.97\nwait 0.1\nup 9\n' | fingers # the strip: a visit begins
settled
sleep 1
printf 'down 9 0.5 0.5\nwait 0.1\nmove 9 0.52 0.5\nmove 9 0.56 0.5\nwait 0.1\nup 9\n' | fingers
settled
shot "$scratch/home.png"

spread 0.06 0.15 1
shot "$scratch/near.png"
check "two fingers that part bring the map nearer" [ "$(differs "$scratch/home.png" "$scratch/near.png" 520 120 880 700)" -gt 50000 ]
check "and open no card" [ "$(differs "$scratch/home.png" "$scratch/near.png" 1460 130 420 160)" -lt 8000 ]
spread 0.15 0.06 2
check "two that come together bring it back" comesBackTo "$scratch/home.png" 5
printf 'down 1 0.45 0.45\nwait 0.1\ndown 2 0.55 0.45\nwait 0.1\nmove 2 0.65 0.45\nwait 0.3\nmove 2 0.55 0.45\nwait 0.2\nup 2\nwait 0.1\nup 1\n' | fingers
check "the second finger alone moves the map, there and back" comesBackTo "$scratch/home.png" 5

kill -TERM "$viewer"
wait "$viewer" || true
check "no finger was refused" grep -q 'refused while locked: 0 keys, 0 buttons' "$scratch/said"
grep refused "$scratch/said"
done_
