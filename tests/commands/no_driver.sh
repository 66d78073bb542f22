#!/usr/bin/env bash
# Pictures need no display, no OpenGL and no driver: no_driver.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

"$program" render --size 700x500 --out before.png || wrong "no picture with a driver"

# A computer without one: no display, no vendor of EGL, no driver of Mesa.
unset DISPLAY WAYLAND_DISPLAY
export __EGL_VENDOR_LIBRARY_DIRS=/nonexistent __EGL_VENDOR_LIBRARY_FILENAMES=/nonexistent/x.json
export LIBGL_DRIVERS_PATH=/nonexistent
said=$("$program" render --ui --size 700x500 --out window.png 2>&1)
code=$?
[ "$code" = 3 ] || wrong "there is a driver still (exit code $code: $said): nothing is tested here"
[ -e window.png ] && wrong "half a window was written"

"$program" render --size 700x500 --out after.png || wrong "render"
cmp before.png after.png || wrong "another picture without a driver"
"$program" export --size 700x500 --out exported.png >/dev/null || wrong "export --out map.png"
cmp before.png exported.png || wrong "render and export paint two pictures"
"$program" render --size 700x500 --transparent --theme dark --symbols choropleth --out t.png || wrong "--transparent"
"$program" render --size 700x500 --reference after.png --out same.png || wrong "--reference"
id=$("$program" list --format csv | sed -n '2s/,.*//p')
"$program" render --postcard --card "$id" --out card.png || wrong "a postcard"
"$program" export --kit kit --kit-by pole --pole medicen --size 400x300 >/dev/null 2>&1 || wrong "a press kit"
[ "$(find kit -name '*.png' | wc -l)" = 2 ] || wrong "the kit lacks its pictures"

# Whole files of the right size, also as large as they may be.
"$program" render --size 16000x1200 --out wide.png || wrong "16 000 pixels wide"
for expected in "after.png 700 x 500" "wide.png 16000 x 1200"; do
    file "${expected%% *}" | grep -q "PNG image data, ${expected#* }" || wrong "$(file "${expected%% *}")"
done
# One processor or many: the same bytes.
taskset -c 0 "$program" render --size 700x500 --out one.png || wrong "on one processor"
cmp after.png one.png || wrong "another picture on one processor"
[ "$failed" = 0 ]
