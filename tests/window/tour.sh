#!/usr/bin/env bash
# Tours with real keys and mouse: put together, saved by itself, replayed, presented with notes:
# tour.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1920x1080

# waitsFor COMMAND…: up to 6 s.
waitsFor() {
    local i
    for ((i = 0; i < 60; ++i)); do
        ! "$@" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}
# isBlack FILE: nothing but black.
isBlack() { [ "$(convert "$1" -alpha off -format '%[fx:maxima<0.02]' info:)" = 1 ]; }

# At a desk.
startProgram --tour mobilisation --category telemedecine
check "a tour in hand leaves the map as it is" showsTitle "75 initiatives sur 651"
pressKey F5
check "F5 shows the first scene" showsTitle "651 initiatives"
pressKey Next
check "a remote's Page Down goes on" showsTitle "306 initiatives sur 651"
pressKey Prior
check "Page Up goes back" showsTitle "651 initiatives"
pressKey space
check "the space bar goes on" showsTitle "306 initiatives sur 651"
settled
picture "$scratch/scene.png"
for _ in 1 2 3; do # on a busy machine the first seconds may still be those of what came before
    before=$(ticks)
    sleep 3
    after=$(ticks)
    [ $((after - before)) -gt 2 ] || break
done
check "a scene at rest costs nothing ($((after - before)) ticks in 3 s)" [ $((after - before)) -le 2 ]
pressKey b
picture "$scratch/black.png"
check "B makes the sheet black" isBlack "$scratch/black.png"
pressKey period
picture "$scratch/back.png"
check "the full stop brings it back" [ "$(differs "$scratch/scene.png" "$scratch/back.png")" -lt 50 ]
pressKey Escape
check "Escape leaves the hall, at the same scene" showsTitle "306 initiatives sur 651"
settled
check "nothing has been written: the tour is as it was composed" [ ! -e "$HOME/cartovid-tour-1.json" ]

# A change is on the disk a moment later, whatever happens then.
pressKey Delete
saved="$HOME/cartovid-tour-1.json"
check "a change saves itself" waitsFor grep -q cartovid-tour "$saved"
scenes=$(grep -c '"seconds"' "$saved" || true)
check "without the scene that was removed (5 are left: $scenes)" [ "$scenes" = 5 ]
pressKey ctrl+z
check "Ctrl+Z brings it back" waitsFor bash -c "[ \$(grep -c '\"seconds\"' '$saved') = 6 ]"
kill -9 "$viewer"
wait "$viewer" 2>/dev/null || true
check "and kill -9 leaves a whole file" "$program" render --tour "$saved" --scene 6 --out "$scratch/six.png" \
    --size 640x480

# Asked to end a moment after a change, it saves that first.
cp "$saved" "$HOME/cartovid-tour-2.json"
startProgram --tour "$HOME/cartovid-tour-2.json"
pressKey F5 Escape
settled
pressKey Delete
kill -TERM "$viewer"
code=0
wait "$viewer" || code=$?
check "SIGTERM ends it with code 0 (was $code)" [ "$code" = 0 ]
check "and the change is on the disk" [ "$(grep -c '"seconds"' "$HOME/cartovid-tour-2.json")" = 5 ]

# Playing by itself, then to its end.
sed -i 's/"seconds": 8.0/"seconds": 2.0/' "$saved"
startProgram --tour "$saved" --scene 5
showsTitle "32 initiatives sur 651"
picture "$scratch/desk.png"
clickAt 1416 907 # the band's play button
picture "$scratch/play.png"
check "it plays on by itself" showsTitle "651 initiatives"
closeWindow
check "closing ends with code 0 (was $code)" [ "$code" = 0 ]

# With notes: two windows, keys in either move both.
startProgram --present mobilisation --notes
notes=$(timeout 10 xdotool search --sync --all --onlyvisible --pid "$viewer" --name '^Notes' | head -n1)
check "the notes have a window of their own" [ -n "$notes" ]
window=$(xdotool search --all --onlyvisible --pid "$viewer" --name initiatives | head -n1)
settled
xdotool windowactivate --sync "$notes" 2>/dev/null || xdotool windowraise "$notes"
sleep 1.5
import -silent -window "$notes" "$scratch/notes1.png"
xdotool key --window "$notes" Next
check "a key in the notes moves the hall" showsTitle "306 initiatives sur 651"
sleep 1.5
import -silent -window "$notes" "$scratch/notes2.png"
check "and the notes" [ "$(differs "$scratch/notes1.png" "$scratch/notes2.png")" -gt 2000 ]
before=$(ticks)
sleep 4
after=$(ticks)
check "the clock of the notes costs little ($((after - before)) ticks in 4 s)" [ $((after - before)) -le 40 ]
closeWindow
check "closing the hall ends both with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
