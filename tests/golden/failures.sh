#!/usr/bin/env bash
# The golden test itself must be able to fail: failures.sh PROGRAM SCRATCH
# A missing reference, another picture and another size are failures that say so.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
program=$1
scratch=$2
status=0
# refused NAME REFERENCE WORDS: drawing NAME against REFERENCE must fail and say WORDS.
refused() {
    local said code=0
    said=$("$here/render.sh" "$program" "$1" "$scratch/planted.png" --reference "$2" 2>&1) || code=$?
    if [ "$code" -eq 0 ] || [[ $said != *"$3"* ]]; then
        echo "$1 against $2: exit code $code, said: $said; wanted a failure that says: $3"
        status=1
    fi
}
rm -f "$scratch/planted-difference.png"
refused window-1280 "$scratch/no-such-picture.png" "no-such-picture.png"
refused window-1280 "$here/window-1280-english.png" "pixels differ"
[ -s "$scratch/planted-difference.png" ] || { echo "no picture marks the difference"; status=1; }
refused window-1280 "$here/window.png" "1920 × 1080"
refused map-telemedicine "$here/map.png" "pixels differ"
exit $status
