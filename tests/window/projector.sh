#!/usr/bin/env bash
# A projector that is pulled out and plugged in again while a tour is presented, on an X server whose
# monitors can do that (Xorg with its dummy driver): projector.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
. "$(dirname -- "${BASH_SOURCE[0]}")/xorg.sh"
command -v xrandr >/dev/null || { echo "SKIPPED: xrandr is missing here"; exit 77; }
startXorg vt99 '    Modes "1920x1080" "1280x800"
    Virtual 3840 1200'
xrandr --addmode DUMMY1 1280x800 2>/dev/null || { echo "SKIPPED: no second monitor here"; exit 77; }

plug() {
    xrandr --output DUMMY1 --mode 1280x800 --right-of DUMMY0
    xrandr --query >/dev/null # has the server look at the connector, as a real one does by itself
}
unplug() { xrandr --output DUMMY1 --off; }
# liesAt WINDOW X Y WIDTH HEIGHT: waits up to 5 s for the window to be there.
liesAt() {
    local i X Y WIDTH HEIGHT WINDOW SCREEN
    for ((i = 0; i < 50; ++i)); do
        eval "$(xdotool getwindowgeometry --shell "$1" 2>/dev/null)"
        [ "$X,$Y,$WIDTH,$HEIGHT" != "$2,$3,$4,$5" ] || return 0
        sleep 0.1
    done
    echo "  it lies at $X,$Y with $WIDTH × $HEIGHT"
    return 1
}
named() { xdotool search --all --pid "$viewer" --name "$1" | tail -n1; }

plug
startProgram --present mobilisation --notes
sleep 1
hall=$(named initiatives)
notes=$(named '^Notes')
check "the hall fills the projector" liesAt "$hall" 1920 0 1280 800
check "the notes stay on the speaker's screen" liesAt "$notes" 384 216 1152 648
unplug
check "pulled out, the hall becomes a window on the speaker's screen" liesAt "$hall" 8 36 1180 1036
check "and the notes lie beside it, neither below the other" liesAt "$notes" 1196 36 716 1036
check "it runs on" kill -0 "$viewer"
plug
check "plugged in again, the hall fills the projector" liesAt "$hall" 1920 0 1280 800
check "and the notes have the speaker's screen again" liesAt "$notes" 384 216 1152 648
window=$hall # of the two; closing the notes alone does not end the program
closeWindow
check "closing ends with code 0 (was $code)" [ "$code" = 0 ]

startProgram --present mobilisation
sleep 1
hall=$(named initiatives)
check "without notes the hall fills the projector too" liesAt "$hall" 1920 0 1280 800
unplug
check "pulled out, it fills the screen that is left" liesAt "$hall" 0 0 1920 1080
xdotool windowfocus "$hall" 2>/dev/null || true
window=$hall
xdotool key Next
check "and keys go on" showsTitle "306 initiatives sur 651"
closeWindow
check "closing ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
