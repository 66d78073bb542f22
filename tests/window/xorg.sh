# Sourced after display.sh by tests that need more than Xvfb: a real X server with its dummy driver, whose
# monitors can be pulled out and whose input devices are its own.
# shellcheck shell=bash
command -v Xorg >/dev/null || { echo "SKIPPED: Xorg is missing here"; exit 77; }

# startXorg TERMINAL SCREEN [SECTIONS]: on a free number, without a window manager. SCREEN: the lines of its
# Display subsection; SECTIONS: what else its configuration holds.
startXorg() {
    cat >"$scratch/xorg.conf" <<X
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
$2
  EndSubSection
EndSection
${3:-}
X
    exec 5>"$scratch/number"
    Xorg -displayfd 5 -config "$scratch/xorg.conf" -noreset -nolisten tcp -logfile "$scratch/xorg.log" \
        "$1" -novtswitch >"$scratch/xorg.out" 2>&1 &
    pids+=($!)
    local i
    for ((i = 0; i < 100; ++i)); do
        [ ! -s "$scratch/number" ] || break
        kill -0 "${pids[-1]}" 2>/dev/null || break
        sleep 0.1
    done
    [ -s "$scratch/number" ] || { echo "SKIPPED: Xorg cannot start its dummy driver here"; exit 77; }
    DISPLAY=":$(head -n1 "$scratch/number")"
    export DISPLAY
}
