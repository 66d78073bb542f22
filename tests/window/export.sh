#!/usr/bin/env bash
# The export panel with real keys, and files dropped on the window as a file manager drops them:
# export.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"

# waitsFor COMMAND…: up to 30 s.
waitsFor() {
    local i
    for ((i = 0; i < 300; ++i)); do
        ! "$@" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}
isSize() { [ "$(identify -format '%wx%h' "$1" 2>/dev/null)" = "$2" ]; }
noLeftOvers() { [ -z "$(find "$HOME" -name '.cartovid*.tmp' -o -name '.*-fr.*.tmp')" ]; }
interpreter=python3 # one that knows X, Debian's own where another comes first
"$interpreter" -c 'import Xlib' 2>/dev/null || interpreter=/usr/bin/python3
dropped() { "$interpreter" "$source/tests/window/drop_file.py" "$window" "$@"; }

# opens: the panel, once the one before has gone: it stays until its file is said to be there.
isOpen() { # a corner of it, over the sea
    import -silent -window "$window" "$scratch/now.png"
    [ "$(differs "$scratch/closed.png" "$scratch/now.png" 950 70 60 40)" != 0 ]
}
isClosed() { ! isOpen; }
opens() {
    waitsFor isClosed
    pressKey e
    waitsFor isOpen
}

openDisplay 1600x940
startProgram --category telemedecine

# E, and the tabs from left to right: Enter takes one, the last item of the panel exports.
awayPointer
picture "$scratch/closed.png"
opens
picture "$scratch/panel.png"
pressKey Right Right Return # PDF
pressKey Right Right Right Right Right Return # its sheet: A3, behind the other tabs and A4
picture "$scratch/pdf.png"
pressKey Right Right Return # portrait
pressKey Right Right Right Right Right Right Right Return # the button, behind three themes, name, folder, copy
check "a PDF as the panel says" waitsFor test -s "$HOME/cartovid-75-initiatives.pdf"
check "is an A3 upright" bash -c "pdfinfo '$HOME/cartovid-75-initiatives.pdf' | grep -q '841.89 x 1190.55'"
picture "$scratch/said.png"

# A picture of one's own size, typed.
opens
pressKey Return # PNG
pressKey Right Right Right Right Right Right Right Right Right Right Right Return # own size, the last card
pressKey Right Return
settled
xdotool type --delay 60 "777"
pressKey Tab Return
settled
xdotool type --delay 60 "555"
pressKey Return
picture "$scratch/own.png"
pressKey Down Down Down Down Down Down # three themes, filled, transparent, the name
pressKey Down Down Down Return # folder, copy, the button
check "a picture of the size that was typed" waitsFor isSize "$HOME/cartovid-75-initiatives.png" 777x555
cp "$HOME/cartovid-75-initiatives.png" "$scratch/keep.png"

# A name and a folder, typed; the folder is not there yet. Once more, and nothing is replaced.
namesIt() { # the page, then name and folder
    opens
    pressKey Right Right Right Return # the web page
    pressKey Right Right Right Return # its name, behind table and kit
    settled
    pressKey ctrl+a
    xdotool type --delay 60 "Ma carte"
    pressKey Tab Return
    settled
    pressKey ctrl+a
    xdotool type --delay 60 "~/Cartes"
    pressKey Return
    picture "$scratch/named$1.png"
    pressKey Down Down Return # copy, the button
}
namesIt 1
check "the file has the name and the folder that were typed" waitsFor test -s "$HOME/Cartes/Ma carte.html"
before=$(sha256sum "$HOME/Cartes/Ma carte.html" || true)
namesIt 2
check "a taken name gets a number" waitsFor test -s "$HOME/Cartes/Ma carte-2.html"
check "and nothing is replaced" [ "$(sha256sum "$HOME/Cartes/Ma carte.html")" = "$before" ]

# Dropped on the window, everything that carries a view brings it back.
"$program" render --out "$scratch/none.png" --size 640x480 --region 53
"$program" export --out "$scratch/two.svg" --region 53 --category dons >/dev/null
"$program" export --out "$scratch/three.pdf" --region 84 >/dev/null
pressKey Escape Escape r r
check "the selection is reset" showsTitle "651 initiatives"
if "$interpreter" -c 'import Xlib' 2>/dev/null; then
    check "a picture is taken" dropped "$scratch/none.png"
    check "and brings its view" showsTitle "31 initiatives"
    check "a drawing too" dropped "$scratch/two.svg"
    check "with its view" showsTitle "10 initiatives"
    check "and a PDF" dropped "$scratch/three.pdf"
    check "with its own" showsTitle "$("$program" counts --region 84 --format json | sed 's/.*"selected":\([0-9]*\).*/\1/') initiatives"
    check "what carries none is refused" dropped "$source/LICENSE"
    settled
    picture "$scratch/refused.png"
    "$program" export --out "$scratch/rows.csv" --region 53 >/dev/null
    check "a table is taken" dropped "$scratch/rows.csv"
    check "and has a window of its own" waitsFor bash -c \
        "xdotool search --name '^31 initiatives · cartovid' | grep -qvx '$window'"
    other=$(xdotool search --name '^31 initiatives · cartovid' | head -n1)
    [ -z "$other" ] || python3 "$source/tests/window/ask_to_close.py" "$other"
    waitsFor bash -c "! xdotool getwindowname '$other'" || true
    xdotool windowfocus --sync "$window" 2>/dev/null || true
else
    echo "not tried: dropping (python3-xlib is not installed)"
fi
pressKey Escape Escape r r

# The press kit: the window goes on, it can be stopped, and goes on where it was.
showsTitle "651 initiatives"
opens
pressKey Right Right Right Right Right Return # the kit, behind the other tabs
awayPointer
picture "$scratch/kit.png"
pressKey Right Right Right Right Right Right # three facets and three themes
pressKey Right Right Right Right Return # name, folder, copy, the button
kit="$HOME/Cartes/Ma carte" # the name that was typed holds for the session
check "the kit begins" waitsFor test -s "$kit/kit.sha256"
# Held, so that it is not done before all this has been looked at.
writer=$(awk -v viewer="$viewer" '{ sub(/.*\) /, ""); split(FILENAME, part, "/"); if ($2 == viewer) print part[3] }' \
    /proc/[0-9]*/stat 2>/dev/null | head -n1)
kill -STOP "$writer"
picture "$scratch/progress.png"
pressKey l
check "the window goes on meanwhile" showsTitle "651 initiatives"
check "the kit is not whole yet" [ ! -e "$kit/index.html" ]
python3 "$source/tests/window/ask_to_close.py" "$window"
sleep 1
check "closing asks first" kill -0 "$viewer"
kill -CONT "$writer"
clickAt 992 153 # stop
sleep 1
picture "$scratch/stopped.png"
count=$(wc -l <"$kit/kit.sha256")
sleep 2
check "stopped, it writes no more" [ "$(wc -l <"$kit/kit.sha256")" = "$count" ]
check "and leaves no half file" noLeftOvers
closeWindow
check "closing ends with code 0 (was $code)" [ "$code" = 0 ]
check "nothing was complained about" [ ! -s "$scratch/said" ]
cat "$scratch/said"
done_
