#!/usr/bin/env bash
# Three screens follow one table: every change, a server that is killed and comes back, a start without it.
# usage: follow.sh PROGRAM SOURCE_DIR
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/../window/display.sh"
# shellcheck source=tests/database/postgres.sh
. "$(dirname -- "$0")/postgres.sh"
stop_others() { finish; }
wrong() { check "$*" false; }

# allShow TEXT: all three windows get this title, and say so within 5 s.
allShow() {
    local text=$1 each
    for each in "${windows[@]}"; do
        window=$each
        showsTitle "$text" || return 1
    done
}
# backWith TEXT: the same, with the time that the back-off may take.
backWith() {
    local i
    for ((i = 0; i < 30; ++i)); do
        allShow "$1" >said && return 0
    done
    cat said
    return 1
}
alive() { kill -0 "${viewers[@]}" 2>/dev/null; }
shot() { import -silent -window root "$scratch/$1.png"; } # the one in front
# startScreen: one window more; a search for its process alone, as several programs have this name.
startScreen() {
    startProgram --data "$pg" --lang fr --reduced-motion
    window=$(timeout 15 xdotool search --sync --all --onlyvisible --pid "$viewer" --name cartovid | tail -n1)
    windows+=("$window") viewers+=("$viewer")
}
row() { # ID
    printf "insert into cartovid.initiatives values ('%s', 'n', 'o', 'public', 'dons', null, null, 'Lyon', '69',
        '84', 4.8357, 45.764, '2020-03', 'f', 'e', 'p', 'https://example.org', 'page');\n" "$1"
}

"$program" publish --to "$pg" >said 2>&1 || wrong "publish: $(cat said)"
openDisplay 1280x800
windows=() viewers=()
for _ in 1 2 3; do startScreen; done
check "three windows of three programs" test "$(printf '%s\n' "${windows[@]}" | sort -u | wc -l)" = 3
check "three screens show the table" allShow "651 initiatives"
check "each has kept it for a start without the server" test -s "$(find "$XDG_CACHE_HOME/cartovid" -name 'table-*.csv')"
check "readable by nobody else" test "$(stat -c %a "$XDG_CACHE_HOME"/cartovid/table-*.csv)" = 600

# A hundred transactions: 60 add a row, 25 take one away, 15 change one.
{
    for i in $(seq 60); do row "N-$i"; done
    for i in $(seq 25); do echo "delete from cartovid.initiatives where id = 'N-$((i * 2))';"; done
    for i in $(seq 15); do echo "update cartovid.initiatives set name = 'again $i' where id = 'FR-000$((i % 9 + 1))';"; done
} >updates.sql
check "a hundred changes are made" test "$(wc -l <updates.sql)" -ge 100
sql -f updates.sql
check "and all three screens count them" allShow "686 initiatives"
check "as the server does" test "$(sql -c 'select count(*) from cartovid.initiatives')" = 686
check "and the command line" test "$("$program" list --data "$pg" --format csv | tail -n +2 | wc -l)" = 686
check "each transaction made a version" test "$(sql -c 'select data_version from cartovid.version')" = 101
"$program" publish --to "$pg" >said 2>&1 || wrong "publish: $(cat said)"
check "a publication reaches them, too" allShow "651 initiatives"

sleep 9 # what the last reading has changed is said for a while
shot calm
stop_server immediate
sleep 3
check "the server is killed, and they run on" alive
check "with the last good rows" allShow "651 initiatives"
shot away
# What the strip below the top bar shows is another thing while the banner is there.
strip() { differs "$scratch/calm.png" "$scratch/$1.png" 0 60 1280 30; }
check "and a banner ($(strip away) pixels)" test "$(strip away)" -gt 20000

# One more starts now: it has what was kept.
startScreen
check "a screen that starts without the server shows what it kept" showsTitle "651 initiatives"
check "and says on standard error why" grep -q "the database cannot be opened" "$scratch/said"
XDG_CACHE_HOME=$scratch/nothing startScreen
check "one that has kept nothing shows what cartovid ships" showsTitle "651 initiatives"
check "and says so" grep -q "what cartovid ships is shown meanwhile" "$scratch/said"
check "commands that count say so instead" bash -c "! '$program' counts --data '$pg' 2>/dev/null"

start_server
row B-1 | sql -f -
check "the server comes back, and what happened meanwhile reaches all five" backWith "652 initiatives"
sleep 9
shot back
check "without the banner ($(strip back) pixels)" test "$(strip back)" -lt 2000
row B-2 | sql -f -
check "and they follow again" allShow "653 initiatives"

# A table that is refused as a whole does not take the good one away.
sql -c "truncate cartovid.initiatives"
sleep 2
check "an emptied table leaves the last good rows on the screens" allShow "653 initiatives"
row B-3 | sql -f -
check "and the next good one is shown" allShow "1 initiative"
closeWindow
check "a window closes (exit code $code)" test "$code" = 0
done_
