#!/usr/bin/env bash
# A kiosk with a keypad of six keys and nothing else: four arrows, OK, back: keypad.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1280x800
cat >"$scratch/kiosk.toml" <<TOML
diagonal = 32
idle_seconds = 300
idle_card_seconds = 300
reduced_motion = true
TOML
startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
pressKey KP_Enter # begins the visit, and nothing else
settled
picture "$scratch/begun.png"
pressKey KP_Enter
picture "$scratch/ring.png"
ring=$(differs "$scratch/begun.png" "$scratch/ring.png")
check "OK goes to the first item, with a ring that can be seen ($ring pixels)" [ "$ring" -gt 800 ]
pressKey KP_Down KP_Enter
check "arrows and OK choose a category" showsTitle "221 initiatives sur 651"
pressKey KP_Right
picture "$scratch/list.png"
pressKey KP_Down KP_Enter
picture "$scratch/card.png"
card=$(differs "$scratch/list.png" "$scratch/card.png")
check "in the list they open a card ($card pixels)" [ "$card" -gt 5000 ]
pressKey BackSpace
picture "$scratch/closed.png"
closed=$(differs "$scratch/card.png" "$scratch/closed.png")
check "back closes it ($closed pixels)" [ "$closed" -gt 5000 ]
pressKey KP_Left KP_Left Next Next Up Up Up
pressKey KP_Enter
check "among the buttons they change the language" showsTitle "221 initiatives of 651"
pressKey plus Escape
picture "$scratch/before.png"
pressKey KP_Left KP_Left KP_Up
picture "$scratch/moved.png"
moved=$(differs "$scratch/before.png" "$scratch/moved.png")
check "outside of the parts they move the map ($moved pixels)" [ "$moved" -gt 20000 ]
check "it runs on" kill -0 "$viewer"
kill -TERM "$viewer"
wait "$viewer" || true
done_
