# Sourced by the window tests: a display of their own with a small window manager, the program in
# it, and hands for mouse and keys. Needs bash; PROGRAM and SOURCE are the script's arguments.
set -euo pipefail
program=$(realpath -- "$1")
source=$(realpath -- "$2")
scratch=$(mktemp -d)
failures=0
pids=()
export LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8 HOME="$scratch"
export CARTOVID_VOICE=none # no headphones, whatever is installed: pictures are compared
unset WAYLAND_DISPLAY CARTOVID_GEODATA MESA_GL_VERSION_OVERRIDE

for tool in Xvfb xdotool matchbox-window-manager import xprop python3; do
    command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is missing here"; exit 77; }
done

finish() {
    [ -z "${KEEP:-}" ] || cp "$scratch"/*.png "$KEEP" 2>/dev/null || true
    local pid
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    rm -rf "$scratch"
}
trap finish EXIT

# check TEXT COMMAND…: counts a failure when the command fails.
check() {
    local text=$1
    shift
    if "$@"; then
        echo "ok: $text"
    else
        echo "FAILED: $text"
        failures=$((failures + 1))
    fi
}

# openDisplay WIDTHxHEIGHT: Xvfb on a free number, with a window manager.
openDisplay() {
    exec 5>"$scratch/number"
    Xvfb -displayfd 5 -screen 0 "$1x24" -nolisten tcp 2>"$scratch/xvfb.log" &
    pids+=($!)
    until [ -s "$scratch/number" ]; do sleep 0.05; done
    DISPLAY=":$(head -n1 "$scratch/number")"
    export DISPLAY
    matchbox-window-manager -use_titlebar no 2>/dev/null &
    pids+=($!)
    sleep 0.3
}

# startProgram ARGUMENT…: the viewer in the background; $window is its window once it shows.
startProgram() {
    "$program" "$@" 2>"$scratch/said" &
    viewer=$!
    pids+=("$viewer")
    window=$(timeout 15 xdotool search --sync --all --onlyvisible --pid "$viewer" --name cartovid | head -n1)
    xdotool windowfocus "$window" 2>/dev/null || true
    settled
}

title() { xdotool getwindowname "$window"; }

# showsTitle TEXT: waits up to 5 s for the title to begin so.
showsTitle() {
    local i
    for ((i = 0; i < 50; ++i)); do
        [[ $(title) != "$1"* ]] || return 0
        sleep 0.1
    done
    echo "  the title is: $(title)"
    return 1
}

touchAt() { # X Y: a finger, which leaves no pointer behind
    xdotool mousemove "$1" "$2"
    sleep 0.05
    xdotool click 1
    sleep 0.15
}

ticks() { awk '{print $14 + $15}' "/proc/$viewer/stat"; }

# settled: waits until the program has drawn what there was to draw.
settled() {
    local before after i
    before=$(ticks)
    for ((i = 0; i < 40; ++i)); do
        sleep 0.15
        after=$(ticks)
        [ "$before" != "$after" ] || return 0
        before=$after
    done
}

picture() { # FILE: what the window shows
    settled
    import -silent -window "$window" "$1"
}

clickAt() { # X Y
    xdotool mousemove --window "$window" "$1" "$2"
    sleep 0.1
    xdotool click 1
    sleep 0.1
}

pressKey() { xdotool key --delay 60 "$@"; }

# awayPointer: off every control, so that nothing is lit.
awayPointer() {
    xdotool mousemove --window "$window" 400 3
    settled
}

# differs A B [X Y W H]: prints how many pixels of a part are visibly different.
differs() {
    local part=()
    [ $# -lt 6 ] || part=(-crop "$5x$6+$3+$4" +repage)
    convert "$1" -alpha off "${part[@]}" "$scratch/one.png"
    convert "$2" -alpha off "${part[@]}" "$scratch/two.png"
    compare -metric AE -fuzz 4% "$scratch/one.png" "$scratch/two.png" null: 2>&1 || true
}

# closeWindow: as the user's window manager asks for it; sets $code.
closeWindow() {
    python3 "$source/tests/window/ask_to_close.py" "$window"
    code=0
    local i
    for ((i = 0; i < 50; ++i)); do
        kill -0 "$viewer" 2>/dev/null || break
        sleep 0.1
    done
    kill -0 "$viewer" 2>/dev/null && { code=still-running; return 0; }
    wait "$viewer" || code=$?
}

done_() { [ "$failures" -eq 0 ]; }
