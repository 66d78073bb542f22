#!/usr/bin/env bash
# Other sizes, out of sight and back: sizes.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1280x800
startProgram --lang en --category donnees
check "the title is in English" showsTitle "$("$program" counts --category donnees --format json |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["selected"])') initiatives of 651"
awayPointer
"$program" render --ui --size 1280x800 --lang en --category donnees --out "$scratch/wanted.png"
picture "$scratch/small.png"
different=$(differs "$scratch/small.png" "$scratch/wanted.png")
check "at 1280x800 the window shows what render --ui draws ($different pixels differ)" [ "$different" -lt 154 ]

for round in 1 2 3; do
    xdotool windowunmap "$window"
    sleep 0.3
    xdotool windowmap --sync "$window"
    sleep 0.3
done
awayPointer
picture "$scratch/back.png"
different=$(differs "$scratch/small.png" "$scratch/back.png")
check "out of sight and back shows the same ($different pixels differ)" [ "$different" -lt 154 ]

for size in "900 700" "700 500" "1000 760" "1280 800"; do
    # shellcheck disable=SC2086 # two numbers
    xdotool windowsize "$window" $size
    sleep 0.2
    check "alive at $size" kill -0 "$viewer"
done
closeWindow
check "closing the window ends with code 0 (was $code)" [ "$code" = 0 ]
done_
