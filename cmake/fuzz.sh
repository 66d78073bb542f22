# ./check --fuzz SECONDS: each fuzz target for so long, from a corpus made of the project's own tables, outlines,
# views and command lines. What it finds stays below build/fuzz/findings. To be sourced after setup.sh.
# shellcheck shell=bash

# fuzz SECONDS: prints a line a target; fails when one has found something.
fuzz() {
    local seconds=$1 folder="$top/build/fuzz" name status=0 targets=(table boundary view)
    installPackages "$top/cmake/packages.txt" "$top/cmake/packages-fuzz.txt"
    cmake --preset fuzz -S "$top" >&2 || die "the fuzz targets cannot be configured"
    cmake --build "$folder" --target "${targets[@]/#/fuzz_}" >&2 ||
        die "the build failed; the compiler's message is above"
    # It links the whole program, and qpdf's header (11.3) does not compile with clang and libstdc++ 12.
    if cmake --build "$folder" --target fuzz_command_line >"$folder/command_line_build.log" 2>&1; then
        targets+=(command_line)
    else
        say "command_line: cannot be built here, see build/fuzz/command_line_build.log"
    fi
    python3 "$top/tests/fuzz/make_corpus.py" "$top" "$folder/seeds"
    for name in "${targets[@]}"; do
        mkdir -p "$folder/corpus/$name" "$folder/findings/$name"
        # What GDAL and its libraries keep for the whole process is no leak of ours; OGR's own drivers are built
        # without sanitizers, so that containers are not checked across that border.
        if ASAN_OPTIONS=detect_leaks=0:detect_container_overflow=0 UBSAN_OPTIONS=halt_on_error=1 \
            CARTOVID_GEODATA="$top/geodata" "$folder/tests/fuzz/fuzz_$name" \
            -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=200000 -verbosity=0 \
            -print_final_stats=1 -artifact_prefix="$folder/findings/$name/" \
            "$folder/corpus/$name" "$folder/seeds/$name" >"$folder/$name.log" 2>&1; then
            printf '%s: nothing found in %s s, %s runs\n' "$name" "$seconds" \
                "$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$name.log")"
        else
            status=1
            printf '%s: FOUND SOMETHING, see %s\n' "$name" "build/fuzz/$name.log and build/fuzz/findings/$name"
            tail -n 30 "$folder/$name.log" >&2
        fi
    done
    return $status
}
