#!/usr/bin/env bash
# The exported web page in a real browser: run.sh PROGRAM BUILD-FOLDER CHECK.mjs
# Installs playwright-core and axe-core into the build folder, once. Exit code 77: something that the
# test needs (node, npm, Chromium, the npm registry) is missing here, and it says what.
set -euo pipefail
program=$(realpath "$1")
modules=$(realpath "$2")/browser
check=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

skip() {
    printf 'skipped: %s\n' "$*" >&2
    exit 77
}
command -v node >/dev/null || skip "node is not installed"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "Chromium is not installed"

mkdir -p "$modules"
(
    flock 9 # the tests run side by side
    if ! cmp -s "$here/package.json" "$modules/package.json" || [ ! -d "$modules/node_modules/axe-core" ] ||
        [ ! -d "$modules/node_modules/playwright-core" ]; then
        command -v npm >/dev/null || skip "npm is not installed"
        cp "$here/package.json" "$modules/package.json"
        (cd "$modules" && npm install --no-audit --no-fund --ignore-scripts --loglevel=error >&2) || {
            rm -f "$modules/package.json"
            skip "npm cannot install playwright-core and axe-core (no network?)"
        }
    fi
) 9>"$modules/lock"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
BROWSER=$browser MODULES=$modules WORK=$work node "$here/$check" "$program"
