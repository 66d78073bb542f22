#!/usr/bin/env bash
# Undo, saved views and the copied command with real keys and mouse: views.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
command -v xclip >/dev/null || { echo "SKIPPED: xclip is missing here"; exit 77; }

# waitsFor COMMAND…: up to 5 s.
waitsFor() {
    local i
    for ((i = 0; i < 50; ++i)); do
        ! "$@" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}

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

# Undo and redo in the top bar, left of the bookmark.
clickAt 1618 30 # the words beside them are shorter in English
check "the button takes back the language" showsTitle "75 initiatives sur"
clickAt 1604 30
check "the one beside it brings it again" showsTitle "75 initiatives of"

# The menu: save under a name, copy; from 74 pixels on in steps of 42, the saved views from 194 on in steps of 50.
pressKey v
awayPointer
picture "$scratch/menu.png"
clickAt 1600 95
settled
picture "$scratch/naming.png"
xdotool type --delay 40 "Lyon / Paris: l'ete"
pressKey Return
saved="$HOME/cartovid-view-1.json"
check "saving writes a view file" waitsFor grep -q '"format": "cartovid-view"' "$saved"
check "which says what is shown" grep -q '"symbols": "bubbles"' "$saved"
check "under the name that was typed" grep -q "\"title\": \"Lyon / Paris: l'ete\"" "$saved"
check "the saved view counts as the window does" \
    [ "$("$program" list --view "$saved" --format csv | grep -c '^FR-')" = 75 ]
clickAt 1600 137
line=$(timeout 5 xclip -selection clipboard -o || true)
check "the copied command names it all: $line" \
    [ "$line" = "cartovid --category telemedecine --symbols bubbles --lang en" ]
picture "$scratch/copied.png"

# Away from the view, and back through the menu's list, opened afresh.
pressKey Escape r r
check "reset leaves it" showsTitle "651 initiatives"
pressKey 1 v
settled
picture "$scratch/list.png"
clickAt 1600 219
check "a click on the saved view brings it back" showsTitle "75 initiatives"
pressKey ctrl+z
check "and Ctrl+Z leaves it again" showsTitle "651 initiatives"

# By keyboard: the menu takes it, its third item is the first view, then its pencil, then its bin.
pressKey v
settled
pressKey Down Down Right
settled
pressKey Return
settled
xdotool type --delay 40 "Autre"
pressKey Return
check "a view gets another name by keyboard" waitsFor grep -q '"title": "Autre"' "$saved"
pressKey Right
settled
pressKey Return
trash="$HOME/.local/share/Trash"
check "a removed view lies in the wastebasket" waitsFor [ -s "$trash/files/cartovid-view-1.json" ]
check "with where it came from" grep -q "^Path=$saved$" "$trash/info/cartovid-view-1.json.trashinfo"
check "and no longer among the views" [ ! -e "$saved" ]
picture "$scratch/removed.png"
pressKey ctrl+z
check "Ctrl+Z puts it back" waitsFor [ -s "$saved" ]
check "and takes nothing else back" showsTitle "651 initiatives"
check "the wastebasket keeps nothing of it" [ ! -e "$trash/info/cartovid-view-1.json.trashinfo" ]

# A view that is broken by the time it is opened.
settled
picture "$scratch/listed.png"
printf '{"format": "cartovid-view", "version": 1, "symbols": "pie"}' >"$saved"
clickAt 1600 219
picture "$scratch/refused.png"
check "a broken view changes nothing" showsTitle "651 initiatives"
different=$(differs "$scratch/listed.png" "$scratch/refused.png" 360 850 1140 100)
check "and is said, over the map's foot ($different pixels changed)" [ "$different" -gt 3000 ]

closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
