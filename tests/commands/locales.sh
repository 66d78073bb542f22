#!/usr/bin/env bash
# The same bytes in 20 runs and under fr_FR, en_US and C: a decimal comma must never get in.
# The locales are compiled into a folder of the test, so that nothing has to be installed for them.
# usage: locales.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for locale in fr_FR en_US; do
    if ! localedef --no-archive -i $locale -f UTF-8 "$work/$locale.UTF-8" 2>/dev/null; then
        echo "skipped: localedef cannot make $locale.UTF-8 here (package locales)"
        exit 77
    fi
done
export LOCPATH=$work
# The comma must be real, or the test would prove nothing.
[ "$(LC_ALL=fr_FR.UTF-8 bash -c "printf '%.1f' 1,5" 2>/dev/null)" = "1,5" ] || {
    echo "skipped: fr_FR.UTF-8 does not take hold"
    exit 77
}
failed=0
for arguments in "counts --format json" "counts --format csv" "counts --region 84" "list --format json" \
    "list --format csv --search hopital" "list --region 11"; do
    # shellcheck disable=SC2086
    reference=$(LC_ALL=C "$program" $arguments | sha256sum)
    for run in $(seq 20); do
        locale=$(printf 'C\nfr_FR.UTF-8\nen_US.UTF-8\n' | sed -n "$((run % 3 + 1))p")
        # shellcheck disable=SC2086
        now=$(LC_ALL=$locale "$program" $arguments | sha256sum)
        [ "$now" = "$reference" ] || { echo "$arguments differs under $locale"; failed=1; }
    done
done
for ending in csv geojson gpkg xlsx; do
    for locale in C fr_FR.UTF-8 en_US.UTF-8; do
        LC_ALL=$locale "$program" export --out "$work/$locale.$ending" --search hopital >/dev/null || failed=1
        cmp "$work/C.$ending" "$work/$locale.$ending" || failed=1
    done
done
exit $failed
