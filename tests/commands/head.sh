# Sourced by the scripts beside it: a folder of its own to work in, and wrong(), which says a fault
# and counts it in `failed`.
# shellcheck shell=bash
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
wrong() { echo "$*"; failed=$((failed + 1)); }
