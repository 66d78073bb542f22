#!/usr/bin/env bash
# Two sides compared with real mouse and keys: duel.sh PROGRAM SOURCE
# Opens the duel, changes a side, drags one map and sees both move, ends it with Escape.
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1920x1080
startProgram
awayPointer
picture "$scratch/map.png"

# The button below + − and home, at the map's upper right.
clickAt 1491 267
awayPointer
picture "$scratch/duel.png"
"$program" render --ui --size 1920x1080 --duel region:11,84 --out "$scratch/wanted.png"
different=$(differs "$scratch/duel.png" "$scratch/wanted.png")
check "the button opens the two largest regions as render --duel draws them ($different pixels differ)" \
    [ "$different" -lt 311 ]

# The left heading opens the list of regions; Brittany is its thirteenth row.
clickAt 500 180
awayPointer
picture "$scratch/list.png"
different=$(differs "$scratch/duel.png" "$scratch/list.png" 362 230 320 520)
check "a heading opens its list ($different pixels changed)" [ "$different" -gt 20000 ]
pressKey Escape
awayPointer
picture "$scratch/closed.png"
different=$(differs "$scratch/duel.png" "$scratch/closed.png")
check "Escape closes the list and nothing else ($different pixels differ)" [ "$different" -lt 311 ]
pressKey x
awayPointer
"$program" render --ui --size 1920x1080 --duel region:84,11 --out "$scratch/wanted.png"
picture "$scratch/swapped.png"
different=$(differs "$scratch/swapped.png" "$scratch/wanted.png")
check "X swaps the sides ($different pixels differ)" [ "$different" -lt 311 ]

# Closer on the left map, then a drag there: both maps move.
xdotool mousemove --window "$window" 640 430
xdotool click 4 click 4 click 4
awayPointer
picture "$scratch/closer.png"
for part in "380 240 520 380" "1180 240 300 380"; do
    # shellcheck disable=SC2086 # four numbers
    different=$(differs "$scratch/swapped.png" "$scratch/closer.png" $part)
    check "the wheel over the left map zooms this part too: $part ($different pixels changed)" \
        [ "$different" -gt 3000 ]
done
xdotool mousemove --window "$window" 640 430 mousedown 1
for step in 1 2 3 4 5 6; do
    xdotool mousemove_relative 9 6
    sleep 0.03
done
xdotool mouseup 1
awayPointer
picture "$scratch/dragged.png"
for part in "380 240 520 380" "1180 240 300 380"; do
    # shellcheck disable=SC2086 # four numbers
    different=$(differs "$scratch/closer.png" "$scratch/dragged.png" $part)
    check "dragging the left map moves this part too: $part ($different pixels changed)" \
        [ "$different" -gt 2000 ]
done

pressKey Escape
sleep 1
awayPointer
picture "$scratch/home.png"
different=$(differs "$scratch/swapped.png" "$scratch/home.png" 345 70 1170 1000)
check "Escape goes home first ($different pixels differ)" [ "$different" -lt 311 ]
pressKey Escape
awayPointer
picture "$scratch/end.png"
different=$(differs "$scratch/map.png" "$scratch/end.png" 345 70 1170 1000)
check "and then to the one map as it was ($different pixels differ)" [ "$different" -lt 311 ]

closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
