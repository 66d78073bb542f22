#!/usr/bin/env bash
# Draws the golden pictures anew: tests/golden/update.sh [NAME…]   (all of them without a name)
# The program is build/release/cartovid unless CARTOVID names another. Look at what it drew.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
program=${CARTOVID:-$here/../../build/release/cartovid}
names=("$@")
if [ $# -eq 0 ]; then
    mapfile -t names < <(sed -n 's/^\([a-z0-9-]*\) *|.*/\1/p' "$here/pictures.txt")
    for picture in "$here"/*.png; do # one whose line is gone
        [ ! -e "$picture" ] || [[ " ${names[*]} " == *" $(basename "$picture" .png) "* ]] || rm "$picture"
    done
fi
for name in "${names[@]}"; do
    "$here/render.sh" "$program" "$name" "$here/$name.png"
    echo "$name"
done
