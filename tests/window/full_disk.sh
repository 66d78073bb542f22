#!/usr/bin/env bash
# A home folder that fills up, with real keys: the export panel says so for every kind, nothing is half-written:
# full_disk.sh PROGRAM SOURCE. Mounting needs root.
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
mkdir "$scratch/home"
mount -t tmpfs -o size=16m tmpfs "$scratch/home" 2>/dev/null || { echo "SKIPPED: a small disk needs root"; exit 77; }
trap 'finish; umount -l "$scratch/home" 2>/dev/null || true; rm -rf "$scratch"' EXIT
finish() { local pid; for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; }
export HOME="$scratch/home"

# warns: up to 3 s, name and folder wear the colour of a warning (light theme).
warns() {
    local i count
    for ((i = 0; i < 6; ++i)); do
        import -silent -window "$window" "$scratch/now.png"
        count=$(convert "$scratch/now.png" -alpha off -fuzz 2% -fill black +opaque "$warning" -fill white -opaque \
            "$warning" -format '%[fx:mean*w*h]' info:)
        [ "${count%.*}" -lt 700 ] || return 0
        sleep 0.5
    done
    return 1
}
saysNothing() { ! warns; }
isEmptyFolder() { [ -z "$(ls -A "$HOME")" ]; }
warning='rgb(255,241,214)' # of the light theme

openDisplay 1600x940
startProgram
right() { local i; for ((i = 0; i < $1; ++i)); do pressKey Right; done; }
pressKey e
settled
check "while there is room it says nothing" saysNothing
pressKey Escape
head -c 20M /dev/zero >"$HOME/filler" 2>/dev/null || true
# Each kind by its tab: from the tab so many items to the button, which does nothing now.
for kind in "0 20" "1 16" "2 14" "3 6" "4 9" "5 10"; do
    read -r tab items <<<"$kind"
    pressKey e
    right "$tab"
    pressKey Return
    settled
    right "$items"
    picture "$scratch/before-$tab.png"
    pressKey Return
    check "kind $tab: the window says that there is no room" warns
    cp "$scratch/now.png" "$scratch/full-$tab.png"
    check "kind $tab: nothing half-written ($(ls -A "$HOME" | tr '\n' ' '))" \
        bash -c "[ -z \"\$(find '$HOME' -name '*.tmp')\" ]"
    pressKey Escape Escape
    rm -rf "${HOME:?}"/cartovid*
done
rm "$HOME/filler"
check "the folder is as it was" isEmptyFolder
done_
