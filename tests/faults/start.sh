#!/usr/bin/env bash
# Starts that cannot be, one CASE at a time: start.sh PROGRAM SOURCE CASE
. "$(dirname -- "${BASH_SOURCE[0]}")/../window/display.sh"
fault=$3

# refused CODE WORDS…: the viewer says all WORDS in one line and ends.
refused() {
    local wanted=$1 code=0 word
    shift
    timeout 30 "$program" >"$scratch/out" 2>"$scratch/said" || code=$?
    sed 's/^/  said: /' "$scratch/said"
    check "exit code $wanted (was $code)" [ "$code" = "$wanted" ]
    check "one line" [ "$(wc -l <"$scratch/said")" = 1 ]
    for word in "$@"; do
        check "it says $word" grep -qF -- "$word" "$scratch/said"
    done
}

case $fault in
no-display)
    unset DISPLAY
    refused 3 "display" "cartovid render"
    ;;
old-opengl)
    openDisplay 1280x800
    export MESA_GL_VERSION_OVERRIDE=2.1
    refused 3 "OpenGL 3.3" "LIBGL_ALWAYS_SOFTWARE=1"
    ;;
no-opengl-library)
    openDisplay 1280x800
    for name in libGL.so.1 libGLX.so.0 libGL.so libEGL.so.1; do : >"$scratch/$name"; done
    export LD_LIBRARY_PATH=$scratch
    refused 3 "OpenGL"
    ;;
shader-does-not-compile)
    openDisplay 1280x800
    # Mesa puts a text of ours in the place of one of the program's, which it names by its checksum.
    mkdir "$scratch/asked" "$scratch/given"
    MESA_SHADER_DUMP_PATH=$scratch/asked startProgram
    closeWindow
    asked=("$scratch"/asked/FS_*)
    [ -e "${asked[0]}" ] || { echo "SKIPPED: this Mesa does not tell its shaders"; exit 77; }
    for name in "${asked[@]}"; do
        printf '#version 330 core\nvoid main() { this is no shader }\n' >"$scratch/given/${name##*/}"
    done
    export MESA_SHADER_READ_PATH=$scratch/given
    refused 3 "shader"
    ;;
font-missing)
    mkdir -p "$scratch/assets/fonts"
    echo "no font" >"$scratch/assets/fonts/Inter-Regular.otf"
    cp -r "$source/geodata" "$scratch/geodata"
    openDisplay 1280x800
    export CARTOVID_HOME=$scratch
    refused 1 "Inter-Regular.otf"
    ;;
assets-read-only)
    openDisplay 1280x800
    cp -r "$source/geodata" "$scratch/geodata"
    chmod -R a-w "$scratch/geodata"
    export CARTOVID_GEODATA=$scratch/geodata
    startProgram
    check "it shows what there is to read" showsTitle "651 initiatives"
    closeWindow
    check "closing ends with code 0 (was $code)" [ "$code" = 0 ]
    chmod -R u+w "$scratch/geodata"
    rm "$scratch/geodata/initiatives.csv"
    refused 1 "initiatives.csv"
    ;;
second-instance)
    openDisplay 1280x800
    startProgram
    check "the first" showsTitle "651 initiatives"
    first=$viewer
    firstWindow=$window
    startProgram --region 53
    check "the second" showsTitle "31 initiatives"
    closeWindow
    check "the second ends with code 0 (was $code)" [ "$code" = 0 ]
    viewer=$first
    window=$firstWindow
    check "the first goes on" showsTitle "651 initiatives"
    closeWindow
    check "and ends with code 0 (was $code)" [ "$code" = 0 ]
    ;;
*) check "there is a case $fault" false ;;
esac
done_
