#!/usr/bin/env bash
# The facet engine beside crossfilter2 and DuckDB on the same tables, in one run:
# bench/facets/run.sh [ROWS] prints a Markdown table; progress goes to stderr. Needs node and npm
# beside what ./run installs. The packages and tables go to a folder outside the tree, by default
# ~/.cache/cartovid-bench (CARTOVID_BENCH names another).
set -euo pipefail
export LC_ALL=C.UTF-8
top=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../.." && pwd)
# shellcheck source=../../cmake/setup.sh
. "$top/cmake/setup.sh"

rows=${1:-1000000}
for tool in node npm; do
    command -v "$tool" >/dev/null || die "$tool is missing; as root: apt-get install nodejs npm"
done
work=${CARTOVID_BENCH:-${XDG_CACHE_HOME:-$HOME/.cache}/cartovid-bench}
mkdir -p "$work"
cd "$work"
if [ ! -d node_modules/crossfilter2 ] || [ ! -d node_modules/@duckdb/node-api ]; then
    say "Installing crossfilter2 and DuckDB into $work"
    npm install --no-save --no-fund --no-audit --prefix "$work" \
        crossfilter2@1.5.4 @duckdb/node-api@1.5.6-r.1 >&2 || die "npm could not install the peers"
fi
configure >&2
buildTargets bench_facets >&2 || die "the build failed; the compiler's message is above"

say "Load before: $(uptime | sed 's/.*load average/load average/')"
"$build/bench/bench_facets" "$work" "$rows" >results
for table in narrow wide dated; do
    say "crossfilter2 and DuckDB, $table"
    # V8 gives four gibibytes to nobody unasked.
    node --expose-gc --max-old-space-size=8192 "$top/bench/facets/peers.mjs" crossfilter2 "$work" "$table" >>results
    node "$top/bench/facets/peers.mjs" duckdb "$work" "$table" >>results
done
say "Load after: $(uptime | sed 's/.*load average/load average/')"

awk '
    { figure[$1, $2, $3] = $4 }
    function ms(who, table, what,    f) {
        f = figure[who, table, what]
        return f == "" ? "–" : f < 0.1 ? sprintf("%.4f ms", f) : sprintf("%.1f ms", f)
    }
    function row(label, table, what) {
        ours = figure["cartovid", table, what]
        theirs = figure["crossfilter2", table, what]
        printf "| %s | %s | %s | %s | %s |\n", label, ms("cartovid", table, what),
            ms("crossfilter2", table, what), ms("duckdb", table, what),
            theirs == "" ? "–" : sprintf("%.0f ×", theirs / ours)
    }
    function checks(table, walk,    ours) {
        ours = figure["cartovid", table, walk "_check"]
        if (ours == "" || ours != figure["crossfilter2", table, walk "_check"] ||
            ours != figure["duckdb", table, walk "_check"]) {
            print "The engines disagree about " table ", " walk > "/dev/stderr"
            wrong = 1
        }
    }
    END {
        split("narrow wide dated", tables, " ")
        title["narrow"] = "four facets of 18, 10, 7 and 13 values"
        title["wide"] = "four facets of 1 000 values"
        title["dated"] = "18, 10, 7 and 13 values and 365 days"
        print "| what | cartovid | crossfilter2 | DuckDB | faster than crossfilter2 |"
        print "|---|---|---|---|---|"
        for (t = 1; t <= 3; ++t) {
            table = tables[t]
            printf "| **%s**: %d groups | | | | |\n", title[table], figure["cartovid", table, "groups"]
            row("first build", table, "build_ms")
            row("a value more or less in a facet, median", table, "toggle_ms")
            row("one value alone or none, median", table, "single_ms")
            row("the brush over the days moves, median", table, "brush_ms")
            row("the same toggle, 95 %", table, "toggle_95_ms")
            row("preview of a toggle, median", table, "toggle_preview_ms")
            row("list of the rows after it, median", table, "toggle_rows_ms")
            row("the least time memory allows for it", table, "toggle_memory_limit_ms")
            row("a third of the rows in or out by a row filter", table, "row_filter_ms")
            row("plain recount over byte columns, one thread", table, "plain_recount_ms")
            row("the same, two threads", table, "plain_recount_2_threads_ms")
            printf "| bytes a row, everything beside the text | %.1f | %.1f | – | – |\n",
                figure["cartovid", table, "bytes_per_row"], figure["crossfilter2", table, "bytes_per_row"]
            checks(table, "toggle")
            checks(table, "single")
        }
        checks("dated", "brush")
        printf "\nMemory: %.1f GB/s read by one thread, %.1f by two, %.1f copied.\n",
            figure["machine", "all", "read_gb_per_s"], figure["machine", "all", "read_2_threads_gb_per_s"],
            figure["machine", "all", "memcpy_gb_per_s"]
        printf "Reading the CSV takes DuckDB %.0f ms; cartovid and crossfilter2 start from numbers in memory.\n",
            figure["duckdb", "narrow", "load_csv_ms"]
        exit wrong
    }' results | grep -v '| – | – | – | – |$'
