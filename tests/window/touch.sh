#!/usr/bin/env bash
# One finger at a kiosk: the keyboard on the screen, a list that is flung, a choice that is held:
# touch.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1920x1080

shot() { import -silent -window "$window" "$1"; }
# key COLUMN ROW: a key of the keyboard, in keys from its upper left one (32 inches: 62.3 pixels each).
key() { touchAt "$(awk -v c="$1" 'BEGIN { print int(60 + 62.3 * c) }')" "$((788 + 62 * $2))"; }
# drag X Y TO_Y MILLISECONDS: a finger that moves up or down and leaves.
drag() {
    local i
    xdotool mousemove "$1" "$2" mousedown 1
    for ((i = 1; i <= 8; ++i)); do
        xdotool mousemove "$1" "$(($2 + ($3 - $2) * i / 8))"
        sleep "$(awk -v t="$4" 'BEGIN { print t / 8000 }')"
    done
    xdotool mouseup 1
}

cat >"$scratch/kiosk.toml" <<TOML
diagonal = 32
idle_seconds = 600
TOML
startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
touchAt 960 500
settled
sleep 1.5
all=$(title)
shot "$scratch/visit.png"

# The search, with fingers alone.
touchAt 200 151
settled
shot "$scratch/keyboard.png"
check "the search field opens a keyboard" [ "$(differs "$scratch/visit.png" "$scratch/keyboard.png" 40 770 560 220)" -gt 5000 ]
key 8 1 # l
key 5 0 # y
key 8 0 # o
key 6.5 2 # n
settled
shot "$scratch/typed.png"
check "what is typed is searched for" [ "$(title)" != "$all" ]
lyon=$(title)
echo "  $lyon"
key 8.5 2 # erase
key 8.5 2
settled
check "erase takes it back" [ "$(title)" != "$lyon" ]
xdotool mousemove 184 788 mousedown 1 # e, until its accents lie open
sleep 0.8
shot "$scratch/accents.png"
check "a finger that stays gets accents without being moved" [ "$(differs "$scratch/typed.png" "$scratch/accents.png" 60 690 260 62)" -gt 2000 ]
xdotool mouseup 1
touchAt 960 400
settled
shot "$scratch/closed.png"
check "a touch beside it puts it away" [ "$(differs "$scratch/closed.png" "$scratch/keyboard.png" 40 770 560 220)" -gt 5000 ]
touchAt 680 1045 # start again
touchAt 1180 1045
settled
for ((i = 0; i < 20; ++i)); do
    [ "$(title)" != "$all" ] || break
    sleep 0.2
done
check "starting over forgets what was typed" [ "$(title)" = "$all" ]

# A list that is flung goes on, and rests.
drag 1600 900 500 120
shot "$scratch/flung.png"
sleep 0.5
shot "$scratch/gliding.png"
check "a list that is flung goes on" [ "$(differs "$scratch/flung.png" "$scratch/gliding.png" 1440 300 400 600)" -gt 2000 ]
sleep 2
shot "$scratch/rest.png"
before=$(ticks)
sleep 1
shot "$scratch/later.png"
check "and comes to rest" [ "$(differs "$scratch/rest.png" "$scratch/later.png")" = 0 ]
check "without drawing on ($(($(ticks) - before)) ticks)" [ "$(($(ticks) - before))" -lt 20 ]

# A choice that is held is kept alone.
touchAt 200 330
settled
one=$(title)
touchAt 200 390
settled
two=$(title)
check "two choices are two" [ "$one" != "$two" ]
xdotool mousemove 200 330 mousedown 1
sleep 0.9
xdotool mouseup 1
settled
check "a choice that is held is kept alone, and its release undoes nothing" [ "$(title)" = "$one" ]

kill -TERM "$viewer"
wait "$viewer" || true
done_
