#!/usr/bin/env bash
# Undo, saved views and the copied command with real keys and mouse: views.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
command -v xclip >/dev/null || { echo "SKIPPED: xclip is missing here"; exit 77; }
openDisplay 1920x1080
startProgram --category telemedecine
check "it opens with what the command line asked for" showsTitle "75 initiatives"
clickAt 120 305 # the fourth category: the only choice, so that all come back
check "a click changes the selection" showsTitle "651 initiatives"
pressKey ctrl+z
check "Ctrl+Z takes the click back" showsTitle "75 initiatives"
pressKey ctrl+y
check "Ctrl+Y makes it again" showsTitle "651 initiatives"
pressKey ctrl+z
showsTitle "75 initiatives"
pressKey 2 l

# The menu: undo, redo, save, copy, from 74 pixels on in steps of 42.
pressKey v
awayPointer
picture "$scratch/menu.png"
clickAt 1600 179
saved="$HOME/cartovid-view-1.json"
for ((i = 0; i < 50; ++i)); do
    [ ! -s "$saved" ] || break
    sleep 0.1
done
check "saving writes a view file" grep -q '"format": "cartovid-view"' "$saved"
check "which says what is shown" grep -q '"symbols": "bubbles"' "$saved"
check "the saved view counts as the window does" \
    [ "$("$program" list --view "$saved" --format csv | grep -c '^FR-')" = 75 ]
clickAt 1600 221
line=$(timeout 5 xclip -selection clipboard -o || true)
check "the copied command names it all: $line" \
    [ "$line" = "cartovid --category=telemedecine --symbols=bubbles --lang=en" ]
picture "$scratch/copied.png"

# Away from the view, and back through the menu's list, opened afresh.
pressKey Escape r r
check "reset leaves it" showsTitle "651 initiatives"
pressKey 1 v
settled
picture "$scratch/list.png"
clickAt 1600 300
check "a click on the saved view brings it back" showsTitle "75 initiatives"
pressKey ctrl+z
check "and Ctrl+Z leaves it again" showsTitle "651 initiatives"

# A view that is broken by the time it is opened.
pressKey v
settled
picture "$scratch/listed.png"
printf '{"format": "cartovid-view", "version": 1, "symbols": "pie"}' >"$saved"
clickAt 1600 300
picture "$scratch/refused.png"
check "a broken view changes nothing" showsTitle "651 initiatives"
different=$(differs "$scratch/listed.png" "$scratch/refused.png" 360 850 1140 100)
check "and is said, over the map's foot ($different pixels changed)" [ "$different" -gt 3000 ]

closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
[ -z "${KEEP:-}" ] || cp "$scratch"/*.png "$KEEP"
done_
