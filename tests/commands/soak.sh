#!/usr/bin/env bash
# The kiosk without a display: visitors by chance, reloads, lost contexts. Every reset comes back to the
# first state and the first picture; memory (from 3 minutes on), handles and GL objects do not grow.
# usage: soak.sh PROGRAM; CARTOVID_SOAK: minutes
set -u
minutes=${CARTOVID_SOAK:-0.4}
limit=$(LC_ALL=C awk -v minutes="$minutes" 'BEGIN { printf "%d", minutes * 60 + 240 }')
LIBGL_ALWAYS_SOFTWARE=1 timeout "$limit" "$1" --soak "$minutes"
