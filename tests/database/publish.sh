#!/usr/bin/env bash
# A published table says the same as its file, twice published it is the same, and what fails changes nothing.
# usage: publish.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 geodata=$2/geodata
# shellcheck source=tests/database/postgres.sh
. "$(dirname -- "$0")/postgres.sh"

# publishes WANTED ARGUMENT…: what publish says of the rows.
publishes() {
    local wanted=$1
    shift
    "$program" publish --to "$pg" "$@" >said 2>err || wrong "publish $*: $(cat err)"
    grep -qF -- "$wanted" said || wrong "publish $*: $(cat said) (wanted $wanted)"
}
# refuses CODE TEXT ARGUMENT…: one line on stderr with the text in it.
refuses() {
    local code=$1 text=$2 got
    shift 2
    "$program" "$@" >said 2>err
    got=$?
    if [ $got -ne "$code" ] || [ "$(wc -l <err)" -ne 1 ] || ! grep -qF -- "$text" err; then
        wrong "cartovid $*: exit $got (wanted $code), $(cat err) (wanted: $text)"
    fi
}
# same DATA: counts and rows from the database are those of the file, byte for byte.
same() {
    for way in "counts --format json" "counts --category dons --region 84" "list --format json" \
        "list --search masque --format csv" "list --near Autun --category dons"; do
        # shellcheck disable=SC2086
        "$program" $way ${1:+--data "$1"} >of_file 2>err
        # shellcheck disable=SC2086
        "$program" $way --data "$pg" >of_database 2>err || wrong "$way from the database: $(cat err)"
        cmp of_file of_database || wrong "$way differs between the file and the database"
    done
}

refuses 2 'publish needs --to' publish
refuses 2 'publish needs --to' publish --to somewhere
refuses 2 'leave tables= away' publish --to "$pg tables=other.table"
refuses 2 'did you mean dbname?' list --data "PG:dbnam=covid"
refuses 2 'there is no such table; cartovid publish makes it' list --data "$pg"
refuses 1 'check dbname and user' list --data "PG:host=$server port=$port dbname=covd user=admin"
refuses 1 'the server runs' list --data "PG:host=$server port=1 dbname=covid user=admin"

publishes "651 initiatives, +651 -0 ~0, version 1, schema made"
same ""
publishes "651 initiatives, +0 -0 ~0, version 1"
[ "$("$program" check "$pg")" = "651 rows, no problem" ] || wrong "check of the database: $("$program" check "$pg")"
refuses 2 'did you mean tables=cartovid.initiatives?' list --data "$pg tables=cartovid.initiative"

# One row changed, one gone, one new; texts that COPY and SQL have signs of their own for.
sed -e "/^FR-0009,/d" -e "s/^FR-0003,[^,]*,/FR-0003,\"It's a \\\\\\\\N \\\\t \$1 tab	; drop table x; -- l’été\",/" \
    -e '$a FR-9999,Un de plus,A,associatif,dons,,,Lyon,69,84,4.8357,45.764,2020-03,fr,en,,https://example.org/a,page' \
    "$geodata/initiatives.csv" >changed.csv
"$program" check changed.csv >said || wrong "the changed table is not sound: $(cat said)"
publishes "651 initiatives, +1 -1 ~1" --data changed.csv
same changed.csv
grep -qF 'It'"'"'s a' of_file || "$program" list --data "$pg" --format csv | grep -qF "tab	; drop table x" ||
    wrong "the text with signs of its own is not there"
[ "$(sql -c "select count(*) from cartovid.initiatives where st_x(geom) = lon and st_srid(geom) = 4326")" = 651 ] ||
    wrong "points are not where lon and lat say"
[ "$(sql -c "select count(*) from cartovid.initiatives where region = '01'")" -gt 0 ] || wrong "region 01 lost its zero"
[ "$(sql -c "select count(*) from cartovid.initiatives where pole = '' or start_date = ''")" = 0 ] ||
    wrong "empty texts where there is no value"

# The files that are written from a database open again with the same rows.
"$program" list --data "$pg" --format json >rows
for ending in csv geojson gpkg xlsx; do
    "$program" export --data "$pg" --out "again.$ending" >said 2>err || wrong "export to .$ending: $(cat err)"
    "$program" list --data "again.$ending" --format json 2>err | cmp - rows || wrong "rows of again.$ending differ"
done
grep -qF "dbname=covid tables=cartovid.initiatives" again.lisezmoi.txt || wrong "the note does not say the database"
grep -qF "$server" again.lisezmoi.txt && wrong "the note names a folder of this machine"

# Rows that the map could not use are refused by the server, too.
refused() { sql -c "$1" >/dev/null 2>&1 && wrong "the server takes: $1"; }
refused "update cartovid.initiatives set category = 'none' where id = 'FR-0001'"
refused "update cartovid.initiatives set region = '84' where id = 'FR-0001'"
refused "update cartovid.initiatives set lon = 200 where id = 'FR-0001'"
refused "update cartovid.initiatives set start_date = '2020-02-30' where id = 'FR-0001'"
refused "update cartovid.initiatives set start_date = '2020-3' where id = 'FR-0001'"
refused "update cartovid.initiatives set source_url = 'ftp://example.org' where id = 'FR-0001'"
refused "update cartovid.initiatives set pole_basis = 'friend' where id = 'FR-0001'"
refused "insert into cartovid.version (only_row, schema_version, data_version, changed_at) values (false, 1, 1, now())"
sql -c "update cartovid.initiatives set start_date = '2020-02-29' where id = 'FR-0001'" || wrong "29 February 2020 is refused"

# What fails half-way changes nothing: neither rows nor version.
state() { sql -c "select md5(string_agg(i::text, '' order by id)), (select data_version from cartovid.version) from cartovid.initiatives i"; }
state >before
sql -c "alter table cartovid.initiatives add constraint planted check (name <> 'Un de trop')"
sed 's/Un de plus/Un de trop/' changed.csv >planted.csv
refuses 1 'planted' publish --to "$pg" --data planted.csv
printf '%s\n' "$(head -1 changed.csv)" 'X-1,,A,associatif,dons,,,Lyon,69,84,4.8,45.7,,,,,https://example.org,' \
    'X-2,B,A,associatif,dons,,,Lyon,69,84,4.8,45.7,,,,,https://example.org,' >unsound.csv
"$program" publish --to "$pg" --data unsound.csv >said 2>err && wrong "a table with faults is published"
grep -qF 'mend the table first' err || wrong "a table with faults: $(cat err)"
state | cmp - before || wrong "a publication that failed has changed something"

# A schema of a newer program is left alone, and so is one of somebody else.
sql -c "update cartovid.version set schema_version = 2"
refuses 1 'use a newer cartovid' publish --to "$pg"
sql -c "drop schema cartovid cascade" -c "create schema cartovid"
refuses 1 'that cartovid has not made' publish --to "$pg"
sql -c "drop schema cartovid"

# Two publishers at once wait for each other.
"$program" publish --to "$pg" >one 2>&1 &
first=$!
"$program" publish --to "$pg" --data changed.csv >two 2>&1 || wrong "the second of two publishers: $(cat two)"
wait $first || wrong "the first of two publishers: $(cat one)"
[ "$(sql -c "select count(*) from cartovid.initiatives")" = 651 ] || wrong "two publishers at once lose rows"

# Any table with the columns will do, under the names that it has.
sql -c "create table public.recensement as select id as identifiant, name as intitule, organisation as organisme,
    organisation_type, category as categorie, pole, pole_basis, city as commune, department as departement, region,
    geom, to_date(start_date, 'YYYY-MM-DD') as date_debut, source_url as url from cartovid.initiatives"
"$program" counts --data "$pg tables=public.recensement" --format json >other 2>err || wrong "another table: $(cat err)"
grep -q '"total":651' other || wrong "another table: $(head -c 200 other)"

# Nothing is changed by reading, also not by who could.
[ "$(sql -c "select count(*) from pg_stat_activity where application_name = 'cartovid'")" = 0 ] ||
    wrong "a session stays open"
[ $failed -eq 0 ]
