#!/usr/bin/env bash
# Where no window can be: one clear message and exit code 3: refusals.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
# refused WORDS… : starts the viewer, which must say all WORDS in one line and end with 3.
refused() {
    local code=0 word
    timeout 20 "$program" >"$scratch/out" 2>"$scratch/said" || code=$?
    sed 's/^/  said: /' "$scratch/said"
    check "exit code 3 (was $code)" [ "$code" = 3 ]
    check "one line" [ "$(wc -l <"$scratch/said")" = 1 ]
    check "nothing on stdout" [ ! -s "$scratch/out" ]
    for word in "$@"; do
        check "it says $word" grep -q -- "$word" "$scratch/said"
    done
}
unset DISPLAY
refused "display" "cartovid render"
export DISPLAY=:4711
refused "display" "cartovid render"
openDisplay 1280x800
export MESA_GL_VERSION_OVERRIDE=2.1
refused "OpenGL 3.3" "LIBGL_ALWAYS_SOFTWARE=1"
unset MESA_GL_VERSION_OVERRIDE
done_
