# ./check --sanitize: the unit tests of the rooms that read what comes from outside, with AddressSanitizer and
# UndefinedBehaviorSanitizer, and those of the threads with ThreadSanitizer. To be sourced after setup.sh.
# shellcheck shell=bash

# runSanitized PRESET TEST-FILTER ROOM...: builds the rooms' tests with a preset and runs them, one line a room.
runSanitized() {
    local preset=$1 filter=$2 room status=0
    shift 2
    cmake --preset "$preset" -S "$top" -DCARTOVID_TESTS=ON >&2 || die "the preset $preset cannot be configured"
    cmake --build "$top/build/$preset" --parallel 2 --target "${@/#/test_}" >&2 ||
        die "the build failed; the compiler's message is above"
    for room in "$@"; do
        # What GDAL and its libraries keep for the whole process is no leak of ours; they are built without
        # sanitizers, so that containers are not checked across that border.
        if ASAN_OPTIONS=detect_leaks=0:detect_container_overflow=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
            TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1 LC_ALL=C.UTF-8 \
            "$top/build/$preset/tests/test_$room" --minimal --test-case="$filter" >&2; then
            printf '%s, %s: nothing found\n' "$preset" "$room"
        else
            status=1
            printf '%s, %s: FOUND SOMETHING, see above\n' "$preset" "$room"
        fi
    done
    return $status
}

sanitize() {
    local status=0
    installPackages "$top/cmake/packages.txt" "$top/cmake/packages-tests.txt"
    runSanitized asan '*' base model source filter session || status=1
    return $status
}
