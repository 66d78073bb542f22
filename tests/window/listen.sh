#!/usr/bin/env bash
# The spoken map at a kiosk, by keys alone: first to a stand-in that writes down what it is to say, then through
# speech-dispatcher and espeak-ng into a sound file: listen.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
unset CARTOVID_VOICE
openDisplay 1280x800
mkdir "$scratch/bin"
cat >"$scratch/bin/spd-say" <<SH
#!/bin/sh
echo "\$*" >>"$scratch/heard"
SH
chmod +x "$scratch/bin/spd-say"
: >"$scratch/heard"
cat >"$scratch/kiosk.toml" <<TOML
diagonal = 32
idle_seconds = 15
idle_card_seconds = 15
ring_seconds = 5
reduced_motion = true
TOML

# hears TEXT: waits up to 10 s for the last thing said to hold it.
hears() {
    local i
    for ((i = 0; i < 100; ++i)); do
        [[ $(tail -n1 "$scratch/heard") != *"$1"* ]] || return 0
        sleep 0.1
    done
    echo "  last heard: $(tail -n1 "$scratch/heard")"
    return 1
}
# listens: from any place, the button with the headphones, the last but one of the strip.
listens() { pressKey Escape Escape Escape shift+Tab Next Next Up Return; }
begin() {
    startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
    pressKey Tab # begins the visit
}

usual=$PATH
PATH="$scratch/bin:$PATH"
begin
pressKey Tab Tab Down Down
sleep 1
check "nothing is said unasked" [ ! -s "$scratch/heard" ]
listens
check "switched on, it says how many initiatives there are" hears "Initiatives : 651."
pressKey Escape Tab Tab Down
for ((i = 0; i < 6; ++i)); do # what lies above the rows of the list
    [[ $(tail -n1 "$scratch/heard") != *" sur 651." ]] || break
    pressKey Down
    sleep 0.5
done
first=$(grep -o '[0-9]* sur 651\.$' "$scratch/heard" | tail -n1)
pressKey Down
check "arrows go through the list in its order" hears "$((${first%% *} + 1)) sur 651."
check "in French" hears "--language fr"
pressKey Return
check "a card is read with its summary" hears "$((${first%% *} + 1)) sur 651."
row=$(tail -n1 "$scratch/heard")
pressKey Right
check "so is the next one" hears "$((${first%% *} + 2)) sur 651."
pressKey Left
check "and the one before, again" hears "$row"
pressKey l
check "in English, when the screen is" hears "$((${first%% *} + 1)) of 651."
check "by an English voice" hears "--language en"
pressKey l Escape slash
check "the search field says what it is for" hears "Rechercher"
pressKey l y o n
check "then what is typed, and how many initiatives have it" hears "lyon, "
pressKey BackSpace BackSpace BackSpace BackSpace Escape Escape Tab Next Next Next Next Next Next Next Next
for ((i = 0; i < 20; ++i)); do # back from the last of the filters, behind which the months lie
    pressKey Up
    [[ $(tail -n1 "$scratch/heard") != *"mars 2020"* ]] || break
done
check "months are read with their number" hears "ars 2020, "
check "left alone it falls silent with the end of the visit" hears "--cancel"
said=$(wc -l <"$scratch/heard")
for ((i = 0; i < 80; ++i)); do
    [ "$(tail -n1 "$scratch/heard")" != --cancel ] || break
    sleep 0.5
done
check "which says nothing more" [ "$(tail -n1 "$scratch/heard")" = --cancel ]
pressKey Tab Tab Tab Down Down
sleep 1
check "and the next visitor hears nothing unasked" [ "$(tail -n1 "$scratch/heard")" = --cancel ]
kill -TERM "$viewer"
wait "$viewer" || true
PATH=$usual

for tool in speech-dispatcher spd-say espeak-ng; do
    command -v "$tool" >/dev/null || { echo "without a real voice: $tool is missing here"; done_; exit; }
done
mkdir -p "$scratch/conf/modules" "$scratch/log"
cat >"$scratch/.asoundrc" <<ALSA
pcm.!default { type file slave.pcm "null" file "$scratch/voice.wav" format "wav" }
ALSA
cat >"$scratch/conf/speechd.conf" <<CONF
LogLevel 3
LogDir "$scratch/log"
AudioOutputMethod "alsa"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
CONF
cp /etc/speech-dispatcher/modules/espeak-ng.conf "$scratch/conf/modules/"
speech-dispatcher -s -C "$scratch/conf" -S "$scratch/voice" -P "$scratch/voice.pid" -t 0 2>"$scratch/voice.log" &
pids+=($!)
for ((i = 0; i < 100; ++i)); do
    [ ! -S "$scratch/voice" ] || break
    sleep 0.1
done
[ -S "$scratch/voice" ] || { echo "without a real voice: speech-dispatcher cannot start here"; done_; exit; }
export SPEECHD_ADDRESS="unix_socket:$scratch/voice"
begin
listens
# sounds: whether the file has sound in it that is no silence.
sounds() {
    local i
    for ((i = 0; i < 40; ++i)); do
        python3 - "$scratch/voice.wav" 2>/dev/null <<'PY' && return 0
import array, sys
data = open(sys.argv[1], "rb").read()[44:]
samples = array.array("h", data[: len(data) // 2 * 2])
loud = sum(1 for s in samples if abs(s) > 1000)
sys.exit(0 if loud > 5000 else 1)
PY
        sleep 0.25
    done
    return 1
}
check "a real voice speaks: the sound file is not silent" sounds
kill -TERM "$viewer"
wait "$viewer" || true
check "nothing was complained about" [ -z "$(grep -v 'refused while locked' "$scratch/said")" ]
cat "$scratch/said"
done_
