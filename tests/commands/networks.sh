#!/usr/bin/env bash
# Networks at the command line, and a new one that is only rows of the tables: networks.sh PROGRAM SOURCE
set -euo pipefail
program=$(realpath -- "$1")
source=$(realpath -- "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

check() { # TEXT COMMAND…
    local text=$1
    shift
    if "$@"; then echo "ok: $text"; else echo "FAILED: $text"; failures=$((failures + 1)); fi
}
json() { python3 -c "import json, sys; networks = json.load(sys.stdin); print($1)"; } # EXPRESSION

"$program" networks --format json >"$scratch/all.json"
check "five networks with 32 members and 12 dates" \
    [ "$(json 'len(networks), sum(len(n["nodes"]) for n in networks), sum(len(n["events"]) for n in networks)' \
        <"$scratch/all.json")" = "5 32 12" ]
check "every one names its source" [ "$(json 'all(n["source"] for n in networks)' <"$scratch/all.json")" = True ]
for code in $(json '" ".join(n["code"] for n in networks)' <"$scratch/all.json"); do
    told=$(json "[n['initiatives'] for n in networks if n['code'] == '$code'][0]" <"$scratch/all.json")
    rows=$("$program" list --network "$code" --format csv | grep -c '^FR-')
    check "$code: as many initiatives as list finds ($told)" [ "$told" = "$rows" ]
done
check "a filter narrows them" \
    [ "$("$program" networks --category dons --format json | json 'networks[0]["initiatives"]')" -lt \
        "$(json 'networks[0]["initiatives"]' <"$scratch/all.json")" ]
check "members abroad are not counted, which is not zero" \
    [ "$(json '{n["initiatives"] for w in networks for n in w["nodes"] if n["country"] != "FR"}' \
        <"$scratch/all.json")" = "{None}" ]
said=$("$program" counts --network enosis-2032 2>&1) && code=0 || code=$?
check "an unknown network is named with the nearest one" [ "$code:${said##*; }" = "2:did you mean enosis-2023?" ]
said=$("$program" render --network-date 2019-01 --out "$scratch/none.png" 2>&1) && code=0 || code=$?
check "a date without a network is wrong usage" [ "$code" = 2 ]
said=$("$program" render --network enosis-2023 --network-date 9999-12 --out "$scratch/none.png" 2>&1) && code=0 || code=$?
check "a date after the line of time is wrong usage, and its ends are named" \
    [ "$code:$(grep -c '2004-01 to 2024-12' <<<"$said")" = 2:1 ]
value() { python3 -c "import json, sys; counts = json.load(sys.stdin); print($1)"; } # EXPRESSION
"$program" counts --network enosis-2023 --category dons --format json >"$scratch/counts.json"
"$program" counts --category dons --format json >"$scratch/all_counts.json"
told=$(value '"{code} {total} ".format(**counts["network"]) + str(counts["network"]["count"] == counts["selected"])' \
    <"$scratch/counts.json")
rows=$("$program" list --network enosis-2023 --format csv | grep -c '^FR-')
check "counts of a network say so, with its rows in the whole table" [ "$told" = "enosis-2023 $rows True" ]
check "and of no network nothing" [ "$(value '"network" in counts' <"$scratch/all_counts.json")" = False ]
check "counts of pairings say so" grep -q '^pairing,industriel-hospitalier,,' \
    <("$program" counts --pairing industriel-hospitalier --format csv)

# The sheets of a kit are their values', also within a network.
"$program" export --kit "$scratch/kit" --kit-by region --network enosis-2023 --region 84 --size 640x400 >/dev/null
check "a sheet of a kit within a network is the region's" \
    grep -q '>Auvergne-Rhône-Alpes · ' "$scratch"/kit/84-*/*-fr.svg
rows=$("$program" list --network enosis-2023 --region 84 --format csv | grep -c '^FR-')
check "with the rows of that region alone ($rows)" \
    [ "$(grep -c '^FR-' "$(echo "$scratch"/kit/84-*/*-fr.csv)")" = "$rows" ]

# A network that no line of the program knows.
cp -r "$source/geodata" "$scratch/geodata"
cd "$scratch/geodata"
echo 'essai-2025,Réseau d’essai,Trial network,2025-03,cluster-network,Un essai.,A trial.,Nous-mêmes' >>networks.csv
echo 'essai-2025,Pôle du Puy,,membre,member,Le Puy-en-Velay,FR,3.88,45.04,' >>network_nodes.csv
echo 'essai-2025,Eurobiomed,eurobiomed,membre,member,Marseille,FR,5.38,43.30,' >>network_nodes.csv
echo 'essai-2025,2025-03,Premier jour,First day' >>network_events.csv
cd "$scratch"
export CARTOVID_GEODATA="$scratch/geodata"
check "a new row is in the JSON" \
    [ "$("$program" networks --format json | json '[len(n["nodes"]) for n in networks if n["code"] == "essai-2025"]')" = "[2]" ]
"$program" export --network essai-2025 --out new.svg >/dev/null
check "on the map" grep -q 'Pôle du Puy' new.svg
check "on the line of time" grep -q '>2025<' new.svg
check "under its name" grep -q 'Réseau d’essai' new.svg
"$program" export --network poles-2020 --out old.svg >/dev/null
check "and beside the others there, too" grep -q '>2025<' old.svg
CARTOVID_GEODATA="$source/geodata" "$program" export --network poles-2020 --out before.svg >/dev/null
check "where nothing of that year was before" [ "$(grep -c '>2025<' before.svg)" = 0 ]
check "its tables are sound" "$program" check geodata/networks.csv

# Faults are named, the rest is shown.
echo 'essai-2025,Nulle part,,membre,member,Ailleurs,FR,,,' >>geodata/network_nodes.csv
echo 'essai-2024,Sans réseau,,membre,member,Lyon,FR,4.8,45.7,' >>geodata/network_nodes.csv
echo 'essai-2025,2024,Trop tard,Too late' >>geodata/network_events.csv
said=$("$program" check geodata/network_nodes.csv 2>/dev/null) && code=0 || code=$?
check "check finds two faults in the members" [ "$code:$(grep -c 'network_nodes.csv:' <<<"$said")" = 1:2 ]
check "a member of no network, with the nearest one" grep -q 'essai-2024.*essai-2025' <<<"$said"
said=$("$program" check geodata/network_events.csv 2>/dev/null) && code=0 || code=$?
check "and a date out of order" grep -q '2024.*out of order' <<<"$said"
"$program" export --network essai-2025 --out rest.svg >/dev/null 2>&1
check "the rest is shown" grep -q 'Pôle du Puy' rest.svg
exit "$failures"
