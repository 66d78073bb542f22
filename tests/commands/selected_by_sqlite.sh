#!/usr/bin/env bash
# `cartovid counts` against sqlite3 on the same table: how many rows each selection keeps.
# usage: selected_by_sqlite.sh PROGRAM SOURCE_DIR
set -euo pipefail
program=$1 table=$2/geodata/initiatives.csv
command -v sqlite3 >/dev/null || { echo "skipped: sqlite3 is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sqlite3 "$work/census.db" -cmd ".mode csv" ".import $table initiatives"

failed=0 tried=0
# compare SQL-CONDITION OPTION…
compare() {
    local condition=$1 wanted selected
    shift
    wanted=$(sqlite3 "$work/census.db" "select count(*) from initiatives where $condition")
    selected=$("$program" counts --format json "$@" | sed -n 's/^{"total":[0-9]*,"selected":\([0-9]*\),.*/\1/p')
    tried=$((tried + 1))
    if [ "$wanted" != "$selected" ]; then
        echo "counts $* gives $selected, sqlite3 $wanted: $condition"
        failed=$((failed + 1))
    fi
}

compare "1"
compare "category='telemedecine' and region in ('84','11')" --category telemedecine --region 84,11
compare "pole=''" --pole none
compare "pole in ('medicen','') and category='dons'" --pole medicen,none --category dons
compare "organisation_type in ('hospitalier','public')" --type hospitalier,public
compare "start_date=''" --month none
compare "substr(start_date,1,7)='2020-03' and region='75'" --month 2020-03 --region 75
compare "region in ('01','02','03','04','06')" --region 01,02,03,04,06
# A row known to the month stands for its whole month: it overlaps a range that touches it.
compare "start_date<>'' and substr(start_date||'-31',1,10)>='2020-03-17' and substr(start_date||'-01',1,10)<='2020-04-10'" \
    --from 2020-03-17 --to 2020-04-10
compare "start_date<>'' and substr(start_date,1,7)>='2020-04'" --from 2020-04
compare "start_date='' or substr(start_date,1,7)<='2020-03'" --to 2020-03 --keep-undated
compare "(lower(name||' '||organisation||' '||partners||' '||city||' '||summary_fr||' '||summary_en)) like '%grenoble%'" \
    --search Grenoble
# Accents: sqlite3 folds none, so the letters that é may be are all written out.
compare "lower(name||'|'||organisation||'|'||partners||'|'||city||'|'||summary_fr||'|'||summary_en) glob '*t[eéÉ]l[eéÉ]m[eéÉ]decine*'" \
    --search "télémédecine"
compare "lower(name||'|'||organisation||'|'||partners||'|'||city||'|'||summary_fr||'|'||summary_en) glob '*h[oôÔ]pital*' and region='53'" \
    --search HOPITAL --region Bretagne
echo "$tried selections, $failed wrong"
[ $failed -eq 0 ]
