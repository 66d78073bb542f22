#!/usr/bin/env bash
# A password reaches the server and nothing else: no message, no list of processes, no export, no view, no kit.
# usage: passwords.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/database/postgres.sh
. "$(dirname -- "$0")/postgres.sh"
command -v python3 >/dev/null || skip "no python3 here"

secret="S3cr=t 'Mot@de/passe"
quoted="S3cr=t \\'Mot@de/passe"
encoded="S3cr%3Dt%20'Mot%40de%2Fpasse"
"$program" publish --to "$pg" >said 2>&1 || wrong "publish: $(cat said)"
sql -c "create role screen login password '${secret//\'/\'\'}'" -c "grant usage on schema cartovid to screen" \
    -c "grant select on all tables in schema cartovid to screen"
words="PG:host=127.0.0.1 port=$port dbname=covid user=screen password='$quoted'"
address="postgresql://screen:$encoded@127.0.0.1:$port/covid"

# silent FILE…: nothing of the secret in any of them, packed ones unpacked.
silent() {
    local file
    for file; do
        case $file in
        *.xlsx) python3 -c 'import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
for name in book.namelist(): sys.stdout.buffer.write(book.read(name))' "$file" >unpacked ;;
        *) cp "$file" unpacked ;;
        esac
        if grep -qaF -e "S3cr" -e "Mot@de" -e "Mot%40" unpacked; then
            wrong "the password stands in $file: $(grep -aF -e S3cr -e Mot unpacked | head -c 300)"
        fi
    done
}

for data in "$words" "$address" "${address/postgresql/postgres}"; do
    "$program" counts --data "$data" --format json >said 2>err || wrong "no entry with the password: $(cat err)"
    grep -q '"total":651' said || wrong "rows lack: $(head -c 200 said)"
    silent said err
    for ending in csv geojson gpkg xlsx png svg pdf html; do
        "$program" export --data "$data" --out "out.$ending" >said 2>err || wrong "export .$ending: $(cat err)"
        silent "out.$ending" said err
    done
    silent out.lisezmoi.txt
done
"$program" export --data "$words" --kit kit --kit-by category --size 640x400 >said 2>err || wrong "kit: $(cat err)"
find kit -type f >kit_files
while read -r file; do silent "$file"; done <kit_files
silent said err

# What is refused is not repeated, wherever the password may have slipped to.
refuses_silently() {
    "$program" "$@" >said 2>err </dev/null && wrong "a connection with a slip is taken"
    [ "$(wc -l <err)" -eq 1 ] || wrong "not one line: $(cat err)"
    silent said err
}
for slip in "${words/password=/pasword=}" "${words/user=screen /user=screen}" "${words%\'}" \
    "postgresql://screen:S3cr/Mot@de@127.0.0.1:$port/covid" "postgresql://screen:S3cr@Mot@127.0.0.1:$port/covid" \
    "PG:host=127.0.0.1 password=S3cr Mot@de dbname=covid" "PG:dbname=covidpassword=S3crMot@de" \
    "PG:port=${port}S3cr dbname=covid" "${words/S3cr/S3cr-wrong}" "${words/dbname=covid/dbname=covd}"; do
    refuses_silently list --data "$slip"
    refuses_silently list "--data=$slip"
    refuses_silently check "$slip"
    refuses_silently "$slip"
    refuses_silently publish --to "$slip"
done

# The list of processes does not show it, while one waits for a server that does not answer.
python3 - >silence <<'PY' &
import socket, sys, time
s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(8)
print(s.getsockname()[1], flush=True)
time.sleep(60)
PY
silence=$!
stop_others() { kill $silence 2>/dev/null; }
for _ in $(seq 50); do [ -s silence ] && break; sleep 0.1; done
"$program" list --data "${words/port=$port/port=$(cat silence)}" >said 2>err &
waiting=$!
sleep 1
tr '\0' ' ' <"/proc/$waiting/cmdline" >processes
[ -s processes ] || wrong "the program did not wait"
silent processes
wait $waiting && wrong "a silent server gives rows"
grep -qF 'check host and port, and the network' err || wrong "a silent server: $(cat err)"
silent said err

# Passwords of two databases cannot share one place; from ~/.pgpass each finds its own.
"$program" publish --data "$words" --to "PG:host=127.0.0.1 port=$port dbname=covid user=admin password=Other" >said 2>err &&
    wrong "two passwords are taken"
grep -qF '~/.pgpass' err || wrong "two passwords: $(cat err)"
silent said err
escaped=${secret//\\/\\\\}
printf '127.0.0.1:%s:covid:screen:%s\n' "$port" "${escaped//:/\\:}" >"$PGPASSFILE"
chmod 600 "$PGPASSFILE"
"$program" counts --data "PG:host=127.0.0.1 port=$port dbname=covid user=screen" >said 2>err || wrong "pgpass: $(cat err)"
[ $failed -eq 0 ]
