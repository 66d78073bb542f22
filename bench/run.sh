#!/usr/bin/env bash
# Measures the figures of bench/README.md and prints them as a Markdown table: bench/run.sh
# Needs, beside what ./run installs: hyperfine, xvfb, xauth; python3-mapnik for the comparison.
# Nothing else should run meanwhile. Progress goes to stderr, the table to stdout.
set -euo pipefail
export LC_ALL=C.UTF-8
top=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=../cmake/setup.sh
. "$top/cmake/setup.sh"

# Debian's own interpreter: another one would not find Debian's mapnik.
python=/usr/bin/python3
for tool in hyperfine xvfb-run "$python"; do
    command -v "$tool" >/dev/null ||
        die "$tool is missing; as root: apt-get install hyperfine xvfb xauth python3 python3-mapnik"
done
configure
buildTargets cartovid bench_frames || die "the build failed; the compiler's message is above"

program="$build/cartovid"
frames="$build/bench/bench_frames"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Off-screen pictures and the window on the same renderer, with or without a GPU.
export LIBGL_ALWAYS_SOFTWARE=1

# processMs COMMAND: median wall time of the whole process, files warm.
processMs() {
    hyperfine -N --style none --warmup 5 --runs 30 --export-csv "$work/times.csv" "$1" >/dev/null ||
        die "this did not finish well: $1"
    awk -F, 'END { printf "%.1f", $(NF - 4) * 1000 }' "$work/times.csv" # median; a comma in a command is safe
}

# row WHAT TARGET MEASURED UNIT
row() {
    if [ "$2" = - ]; then
        printf '| %s | – | %s %s | – |\n' "$1" "$3" "$4"
    else
        awk -v what="$1" -v target="$2" -v measured="$3" -v unit="$4" 'BEGIN {
            printf "| %s | ≤ %s %s | %s %s | %.2f%s |\n", what, target, unit, measured, unit,
                measured / target, (measured + 0 > target + 0) ? " ✗" : "" }'
    fi
}

say "Load before: $(uptime | sed 's/.*load average/load average/')"
say "The window, 16 starts and 13 s of rest"
xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -nolisten tcp" \
    "$python" "$top/bench/window.py" "$program" 15 >"$work/window"
window() { awk -v name="$1" '$1 == name { print $2 }' "$work/window"; }

say "Loading and frames"
loads=()
for _ in 1 2 3 4 5 6 7 8 9; do
    loads+=("$("$frames" load)")
done
loading=$(printf '%s\n' "${loads[@]}" | sort -n | sed -n 5p)
"$frames" >"$work/frames"
python3 "$top/bench/large_table.py" 100000 "$work/large.csv" places
"$frames" "$work/large.csv" >"$work/large"

# figure FILE KIND STAGE WHICH: median or 95 of a stage; KIND is the heading it stands under, or -.
figure() {
    awk -v kind="$2" -v stage="$3" -v which="$4" '
        /rows$/ { heading = $1; sub(",", "", heading) }
        index($0, stage) && (kind == "-" || heading == kind) {
            for (i = 1; i < NF; ++i) {
                if (which == "median" && $i == "median") { print $(i + 1); exit }
                if (which == "95" && $i == "95" && $(i + 1) == "%") { print $(i + 2); exit }
            }
        }' "$work/$1"
}

say "Whole processes"
picture=$(processMs "$program render --out $work/map.png")
panels=$(processMs "$program render --ui --out $work/window.png")
counts=$(processMs "$program counts")
drawing=$(processMs "$program export --out $work/map.svg")
sheet=$(processMs "$program export --out $work/map.pdf")
page=$(processMs "$program export --out $work/map.html")
began=$(date +%s.%N)
"$program" export --kit "$work/kit" >/dev/null || die "the press kit could not be written"
kit=$(awk -v from="$began" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f", to - from }')
peer=
if "$python" -c 'import mapnik' 2>/dev/null; then
    peer=$(processMs "$python $top/bench/mapnik_peer.py $work/peer.png")
else
    say "Mapnik is skipped: Debian's python3-mapnik is not installed"
fi

printf '| what | target | measured | ratio |\n|---|---|---|---|\n'
row "process start to the first complete frame on the screen" 300 "$(window first_frame_ms)" ms
row "loading: files to land and index, alone" 100 "$loading" ms
row "\`render\`, 1920 × 1080, whole process" 200 "$picture" ms
row "\`render --ui\`, 1920 × 1080, whole process" - "$panels" ms
row "frame at rest that something else made due, median" - "$(figure frames bouquets "frame, nothing moves" median)" ms
row "frame while panning, 1920 × 1080, median" 16 "$(figure frames bouquets "frame while panning" median)" ms
row "frame while zooming, median" 16 "$(figure frames bouquets "frame while zooming" median)" ms
row "frame while 651 dots travel, median" 16 "$(figure frames - "moving dots, filters" median)" ms
row "the same, 95 % of frames" 25 "$(figure frames - "moving dots, filters" 95)" ms
row "frame between two kinds of symbols, median" 16 "$(figure frames - "moving dots, all kinds" median)" ms
row "the same, 95 % of frames" 25 "$(figure frames - "moving dots, all kinds" 95)" ms
row "duel: frame while panning, median" 25 "$(figure frames - "duel, panning two categories" median)" ms
row "layout of 651 rows after a zoom: bouquets, names" 2 "$(figure frames bouquets "layout after a zoom" median)" ms
for kind in bubbles density; do
    row "100 000 rows at 100 000 places, $kind: layout" 100 "$(figure large "$kind" "layout after a zoom" median)" ms
    row "the same: frame while panning, median" 33 "$(figure large "$kind" "frame while panning" median)" ms
    row "the same: frame while zooming, median" 33 "$(figure large "$kind" "frame while zooming" median)" ms
done
row "\`counts\`, whole process" 60 "$counts" ms
row "\`export --out map.svg\`, whole process" 200 "$drawing" ms
row "\`export --out map.pdf\`, A4, whole process" - "$sheet" ms
row "\`export --out map.html\`, whole process" 300 "$page" ms
row "press kit by region: 18 sheets, both languages, 180 files" 60 "$kit" s
row "resident memory of the viewer (VmRSS)" 150 "$(window resident_mib)" MiB
row "of that, its own (RssAnon); the rest is libraries and the window's pixels" - "$(window own_mib)" MiB
row "idle, share of a core over 10 s" 1 "$(window idle_percent)" %
[ -z "$peer" ] || row "Mapnik, same land and points, whole process" - "$peer" ms
say "Load after: $(uptime | sed 's/.*load average/load average/')"
