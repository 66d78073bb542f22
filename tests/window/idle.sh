#!/usr/bin/env bash
# Left alone the viewer rests: idle.sh PROGRAM SOURCE
# Five seconds without input cost at most 5 ticks of a hundredth of a second (1 % of a core), also
# with the pointer over a control and with the caret in the search field.
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1280x800
startProgram
rests() { # WORDS
    settled
    sleep 1
    local before after
    before=$(ticks)
    sleep 5
    after=$(ticks)
    check "$1: $((after - before)) ticks in 5 s" [ $((after - before)) -le 5 ]
}
awayPointer
rests "nothing under the pointer"
pressKey slash
xdotool mousemove --window "$window" 150 250
rests "a tooltip and a caret"
closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
done_
