#!/usr/bin/env bash
# Draws one golden picture: render.sh PROGRAM NAME OUT [more options of cartovid render]
# The options stand in pictures.txt; software rendering, so that every machine draws alike.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath -- "$1")
name=$2
out=$(realpath -m -- "$3")
shift 3
line=$(grep -E "^$name +\|" "$here/pictures.txt") || { echo "no picture is called $name" >&2; exit 2; }
eval "options=(${line#*|})"
mkdir -p "$(dirname -- "$out")"
cd "$here/../.."
export LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8
unset CARTOVID_GEODATA
exec "$program" render "${options[@]}" --out "$out" "$@"
