#!/usr/bin/env bash
# Tables of initiatives that are damaged, one CASE at a time: table.sh PROGRAM SOURCE CASE
. "$(dirname -- "${BASH_SOURCE[0]}")/head.sh"
table=$source/geodata/initiatives.csv

refused() { ends "$1" "$3" "$program" counts --data "$2"; } # CODE FILE WORDS
# leftOut FILE WORDS: `check` names the row, the rest is counted.
leftOut() {
    ends 1 "" "$program" check "$1"
    cat out >>err
    says "$2"
    timeout "$patience" "$program" counts --data "$1" >out 2>err || wrong "counts fails: $(head -n3 err)"
}

case $fault in
missing)
    cp "$table" initiatives.csv
    refused 2 initiativs.csv "initiatives.csv" # the nearest file
    ;;
empty)
    refused 1 "$invalid/table_empty.csv" "empty"
    refused 1 "$invalid/table_zero_bytes.csv" "zero"
    ;;
header-only) refused 1 "$invalid/table_header_only.csv" "table_header_only.csv" ;;
wrong-separator) refused 1 "$invalid/table_separator_pipe.csv" "separator" ;;
unknown-category) leftOut "$invalid/table_category_unknown.csv" "category" ;;
impossible-date) leftOut "$invalid/table_date_impossible.csv" "date" ;;
outside-france) leftOut "$invalid/table_position_far.csv" "lon" ;;
duplicate-id) leftOut "$invalid/table_id_twice.csv" "id" ;;
broken-text)
    leftOut "$invalid/table_broken_utf8.csv" "UTF-8"
    { printf '\xef\xbb\xbf'; sed 's/$/\r/' "$table"; } >windows.csv # a BOM, lines of Windows
    counts 651 --data windows.csv
    counts 75 --data windows.csv --category telemedecine
    ;;
hundred-thousand-rows)
    python3 "$source/bench/large_table.py" 100000 large.csv places
    counts 100000 --data large.csv
    ends 0 "" "$program" render --size 800x600 --data large.csv --out map.png
    ;;
*) wrong "no such case: $fault" ;;
esac
[ $failed -eq 0 ]
