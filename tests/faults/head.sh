# Sourced by the scripts beside it: fault.sh PROGRAM SOURCE CASE. A folder of its own, and what a
# fault must come to: an exit code and words on stderr, or a number that is counted all the same.
# shellcheck shell=bash
set -uo pipefail
program=$(realpath -- "$1")
source=$(realpath -- "$2")
fault=$3
# shellcheck source=tests/commands/head.sh
. "$source/tests/commands/head.sh"
invalid=$source/tests/data/invalid
patience=60 # seconds: far more than any of these takes; what hangs has failed

# ends CODE WORDS COMMAND…: the command ends with CODE and says WORDS, if any are asked for, on stderr.
ends() {
    local wanted=$1 words=$2 code=0
    shift 2
    timeout "$patience" "$@" >out 2>err || code=$?
    [ "$code" = "$wanted" ] || wrong "exit code $code instead of $wanted: $*"
    [ -z "$words" ] || says "$words"
    ! grep -qiE 'sanitizer|terminate called|what\(\)' err || wrong "that is no message: $(head -n3 err)"
}

# counts NUMBER ARGUMENT…: so many initiatives are counted, exit code 0.
counts() {
    local wanted=$1 found
    shift
    found=$(timeout "$patience" "$program" counts --format json "$@" 2>err |
        sed -n 's/.*"selected":\([0-9]*\).*/\1/p')
    [ "$found" = "$wanted" ] || wrong "$found are counted instead of $wanted: $(head -n3 err)"
}
says() { grep -qF -- "$1" err || wrong "it does not say « $1 » but: $(head -n3 err)"; }
