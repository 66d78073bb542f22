#!/usr/bin/env bash
# The page of networks with real keys and mouse: networks.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"

# isOther A B, isSame A B: by the pixels that are visibly different.
isOther() { [ "$(differs "$1" "$2")" -gt 3000 ]; }
isSame() { [ "$(differs "$1" "$2")" -lt 300 ]; }

openDisplay 1920x1080
startProgram --reduced-motion
awayPointer
picture "$scratch/map.png"
pressKey n
check "N opens the network that made the map, and counts its rows" showsTitle "524 initiatives"
picture "$scratch/six.png"
check "the page takes the place of the map" isOther "$scratch/map.png" "$scratch/six.png"
pressKey Page_Down
check "the next date is that of the four" showsTitle "396 initiatives"
picture "$scratch/four.png"
check "which is another picture" isOther "$scratch/six.png" "$scratch/four.png"
pressKey Page_Up
check "and back" showsTitle "524 initiatives"

# Along the line of time by mouse, from its last year to its first ones: the seven, not founded yet.
xdotool mousemove 1440 1062 sleep 0.2 mousedown 1 sleep 0.2
for x in 1300 1000 700 480; do xdotool mousemove "$x" 1062 sleep 0.2; done
xdotool mouseup 1
awayPointer
settled
picture "$scratch/coming.png"
check "dragged to its first years, the network is still to come" isOther "$scratch/six.png" "$scratch/coming.png"

# The list on the right: its second line is the European project.
clickAt 1700 222
check "a click on a network in the list opens it" showsTitle "86 initiatives"
awayPointer
picture "$scratch/europe.png"
check "which widens the sheet" isOther "$scratch/six.png" "$scratch/europe.png"
pressKey Escape
check "Escape leads back to the map of all" showsTitle "651 initiatives"
awayPointer
picture "$scratch/back.png"
check "which is the one from before" isSame "$scratch/map.png" "$scratch/back.png"
pressKey n ctrl+z
check "and Ctrl+Z leaves the page, too" showsTitle "651 initiatives"

# The sheet of a pôle, by the sign beside its name, then its own filter.
clickAt 278 611
awayPointer
picture "$scratch/sheet.png"
check "the i beside a pôle opens its sheet" isOther "$scratch/map.png" "$scratch/sheet.png"
clickAt 1610 290
check "its button shows that pôle alone" showsTitle "86 initiatives"

closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
