#!/usr/bin/env bash
# `cartovid counts --by` against sqlite3 on the same table: every cell and every total.
# usage: crosstab_by_sqlite.sh PROGRAM SOURCE_DIR
set -euo pipefail
program=$1 table=$2/geodata/initiatives.csv
command -v sqlite3 >/dev/null || { echo "skipped: sqlite3 is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sqlite3 "$work/census.db" -cmd ".mode csv" ".import $table initiatives"

failed=0 cells=0
declare -A column=([pole]="case pole when '' then 'none' else pole end" [category]=category [region]=region
    [type]=organisation_type [month]="case start_date when '' then 'none' else substr(start_date,1,7) end")
# compare ROWS COLUMNS SQL-CONDITION OPTION…
compare() {
    local rows=$1 columns=$2 condition=$3 row name count wanted=0
    shift 3
    # As lines "row column count", totals included, zero cells left out: sqlite3 has no rows for them.
    "$program" counts --by "$rows,$columns" --format csv "$@" |
        awk -F, 'NR==1 {for (i = 2; i <= NF; ++i) name[i] = $i; next}
                 {for (i = 2; i <= NF; ++i) if ($i != 0) print $1, name[i], $i}' | LC_ALL=C sort >"$work/ours"
    sqlite3 -separator ' ' "$work/census.db" "
        with kept as (select ${column[$rows]} r, ${column[$columns]} c from initiatives where $condition)
        select r, c, count(*) from kept group by r, c
        union all select r, 'total', count(*) from kept group by r
        union all select 'total', c, count(*) from kept group by c
        union all select 'total', 'total', count(*) from kept having count(*) > 0" |
        LC_ALL=C sort >"$work/theirs"
    cells=$((cells + $(wc -l <"$work/theirs")))
    if ! diff "$work/theirs" "$work/ours" >"$work/diff"; then
        echo "counts --by $rows,$columns $*: sqlite3 (<) and cartovid (>) differ"
        cat "$work/diff"
        failed=$((failed + 1))
    fi
}

compare pole category "1"
compare region category "1"
compare type category "1"
compare month pole "1"
compare region month "1"
# Choices in the two facets themselves narrow no cell, all others do.
compare pole category "substr(start_date,1,7)='2020-04'" --month 2020-04 --pole medicen --category dons
compare region type "category='telemedecine' and pole=''" --category telemedecine --pole none --region 84
compare category month "organisation_type in ('hospitalier','public')" --type hospitalier,public --month none
compare type region "start_date<>'' and substr(start_date,1,7)>='2020-04'" --from 2020-04
compare pole category "0" --search zzzzzzzz
echo "$cells cells, $failed tables wrong"
[ $failed -eq 0 ] && [ $cells -gt 400 ]
