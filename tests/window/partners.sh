#!/usr/bin/env bash
# Who works with whom with real keys and mouse: partners.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
command -v xclip >/dev/null || { echo "SKIPPED: xclip is missing here"; exit 77; }

# isOther A B [X Y W H], isSame A B: by the pixels that are visibly different.
isOther() { [ "$(differs "$@")" -gt 1500 ]; }
isSame() { [ "$(differs "$@")" -lt 300 ]; }
kMap=(345 70 1170 420) # above the drawer

openDisplay 1920x1080
startProgram --reduced-motion
awayPointer
picture "$scratch/map.png"
pressKey w w
awayPointer
picture "$scratch/threads.png"
check "W shows threads, and once more closes the drawer, which they outlast" \
    isOther "$scratch/map.png" "$scratch/threads.png"

# The drawer by mouse: the table's button beside the list, then its last tab.
clickAt 1861 90
settled
clickAt 807 692
awayPointer
picture "$scratch/drawer.png"
clickAt 455 899
check "a click on a pairing keeps its initiatives" showsTitle "47 initiatives"
awayPointer
picture "$scratch/pairing.png"
check "and only their threads" isOther "$scratch/drawer.png" "$scratch/pairing.png" "${kMap[@]}"

# An organisation by keyboard: filters, list, map, then the drawer; the 41st item is one of a constellation.
pressKey Tab Tab Tab Tab Next Next Next Next Return
awayPointer
picture "$scratch/organisation.png"
check "its threads stand out on the map" \
    [ "$(differs "$scratch/pairing.png" "$scratch/organisation.png" "${kMap[@]}")" -gt 300 ] # few and short ones
pressKey Escape Escape
awayPointer
picture "$scratch/back.png"
check "Escape leaves the keyboard, then the organisation" isSame "$scratch/pairing.png" "$scratch/back.png" "${kMap[@]}"
check "and no filter" showsTitle "47 initiatives"

# The chip below the search field.
clickAt 309 149
check "the cross of its chip lifts the pairing" showsTitle "651 initiatives"
awayPointer
picture "$scratch/lifted.png"
check "as it was" isSame "$scratch/drawer.png" "$scratch/lifted.png" "${kMap[@]}"

# The heading of the largest constellation, below the national crossroads; the keyboard may have scrolled away.
xdotool mousemove --window "$window" 1500 1000 sleep 0.1 click --repeat 30 --delay 20 4
clickAt 790 845
awayPointer
picture "$scratch/constellation.png"
check "a click on a constellation lets its threads stand out" \
    isOther "$scratch/lifted.png" "$scratch/constellation.png" "${kMap[@]}"
clickAt 790 845
awayPointer
picture "$scratch/quiet.png"
check "and once more lets them be equal" isSame "$scratch/lifted.png" "$scratch/quiet.png" "${kMap[@]}"
clickAt 790 845
pressKey v
settled
clickAt 1600 137
line=$(timeout 5 xclip -selection clipboard -o || true)
check "the copied command names it: $line" grep -q -- "--partners-of 'constellation:.* --drawer partners" <<<"$line"

closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
