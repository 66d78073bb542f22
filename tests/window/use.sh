#!/usr/bin/env bash
# A first visit with real mouse and keys: use.sh PROGRAM SOURCE
# Filters by a click, searches with /, opens and closes a card, zooms, switches the language, ends.
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1920x1080
startProgram
check "the title counts everything" showsTitle "651 initiatives · cartovid"
awayPointer

# What `render --ui` draws is what the window shows.
"$program" render --ui --size 1920x1080 --out "$scratch/wanted.png"
picture "$scratch/start.png"
different=$(differs "$scratch/start.png" "$scratch/wanted.png")
check "the window shows what render --ui draws ($different pixels differ)" [ "$different" -lt 311 ]

# A click on the fourth category.
clickAt 150 290
selected=$("$program" counts --category telemedecine --format json |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["selected"])')
check "a click on a category counts $selected" showsTitle "$selected initiatives sur 651"
awayPointer
"$program" render --ui --size 1920x1080 --category telemedecine --out "$scratch/wanted.png"
picture "$scratch/filtered.png"
different=$(differs "$scratch/filtered.png" "$scratch/wanted.png")
check "the filtered window shows what render --ui draws ($different pixels differ)" [ "$different" -lt 311 ]

# A search by the keyboard, typed as fast as xdotool can.
pressKey slash
sleep 0.2
xdotool type --delay 30 lyon
both=$("$program" counts --category telemedecine --search lyon --format json |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["selected"])')
check "the search narrows it to $both" showsTitle "$both initiatives sur 651"
pressKey Return
pressKey Escape
pressKey Escape
check "Escape takes the search back" showsTitle "$selected initiatives sur 651"

# A card by a click on the first row of the list; the list's place is the right panel.
awayPointer
picture "$scratch/list.png"
clickAt 1700 160
awayPointer
picture "$scratch/card.png"
different=$(differs "$scratch/list.png" "$scratch/card.png" 1530 70 380 1000)
check "a click on a row opens a card ($different pixels changed)" [ "$different" -gt 10000 ]
pressKey Right
picture "$scratch/next.png"
different=$(differs "$scratch/card.png" "$scratch/next.png" 1530 150 380 900)
check "the right arrow turns to the next card ($different pixels changed)" [ "$different" -gt 2000 ]
pressKey Escape
awayPointer
picture "$scratch/closed.png"
different=$(differs "$scratch/list.png" "$scratch/closed.png")
check "Escape closes the card and all is as before ($different pixels differ)" [ "$different" -lt 311 ]

# The wheel over the map.
xdotool mousemove --window "$window" 1000 560
xdotool click 4 click 4 click 4
awayPointer
picture "$scratch/zoomed.png"
different=$(differs "$scratch/closed.png" "$scratch/zoomed.png" 350 80 1150 800)
check "the wheel comes closer ($different pixels changed)" [ "$different" -gt 50000 ]

# Dragging with the hand, then home.
xdotool mousemove --window "$window" 1000 560 mousedown 1
for step in 1 2 3 4 5 6; do
    xdotool mousemove_relative 12 6
    sleep 0.03
done
xdotool mouseup 1
awayPointer
picture "$scratch/dragged.png"
different=$(differs "$scratch/zoomed.png" "$scratch/dragged.png" 350 80 1150 800)
check "dragging moves the map ($different pixels changed)" [ "$different" -gt 20000 ]
pressKey 0
sleep 1
picture "$scratch/home.png"
different=$(differs "$scratch/closed.png" "$scratch/home.png")
check "0 leads home ($different pixels differ)" [ "$different" -lt 311 ]

pressKey l
check "L switches to English" showsTitle "$selected initiatives of 651"
awayPointer
"$program" render --ui --size 1920x1080 --category telemedecine --lang en --out "$scratch/wanted.png"
picture "$scratch/english.png"
different=$(differs "$scratch/english.png" "$scratch/wanted.png")
check "the English window shows what render --ui draws ($different pixels differ)" [ "$different" -lt 311 ]

closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
