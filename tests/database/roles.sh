#!/usr/bin/env bash
# The roles of docs/postgis.md, as the page writes them: a reader reads and nothing more, a writer publishes.
# usage: roles.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/database/postgres.sh
. "$(dirname -- "$0")/postgres.sh"

sed -n '/^```sql$/,/^```$/p' "$2/docs/postgis.md" | sed '/^```/d' >roles.sql
grep -q cartovid_reader roles.sql || wrong "docs/postgis.md has no roles"
"$program" publish --to "$pg" >said 2>&1 || wrong "publish: $(cat said)"
sql -f roles.sql >said 2>&1 || wrong "the page's SQL fails: $(cat said)"
sql -c "create role hall login in role cartovid_reader" -c "create role desk login in role cartovid_writer"
reader=${pg/user=admin/user=hall} writer=${pg/user=admin/user=desk}

"$program" counts --data "$reader" >said 2>err || wrong "a reader cannot read: $(cat err)"
"$program" publish --to "$reader" >said 2>err && wrong "a reader publishes"
grep -q 'permission denied' err || wrong "a reader who publishes: $(cat err)"
sed '/^FR-0009,/d' "$2/geodata/initiatives.csv" >less.csv
"$program" publish --to "$writer" --data less.csv >said 2>err || wrong "a writer cannot publish: $(cat err)"
grep -qF -- '+0 -1 ~0' said || wrong "a writer publishes: $(cat said)"
"$program" counts --data "$writer" >said 2>err || wrong "a writer cannot read: $(cat err)"

# may ROLE yes|no SQL
may() {
    local role=$1 allowed=$2 got=no
    psql -X -q -v ON_ERROR_STOP=1 -h "$server" -p "$port" -U "$role" -d covid -c "begin; $3; rollback" >/dev/null 2>&1 && got=yes
    [ $got = "$allowed" ] || wrong "$role: $3: $got"
}
for role in hall desk; do
    may $role yes "select * from cartovid.initiatives"
    may $role yes "listen cartovid"
    may $role no "create table cartovid.other (id int)"
    may $role no "create table public.other (id int)"
    may $role no "alter table cartovid.initiatives add x int"
    may $role no "drop table cartovid.initiatives"
    may $role no "truncate cartovid.initiatives"
    may $role no "update cartovid.version set schema_version = 9"
done
may hall no "delete from cartovid.initiatives where id = 'FR-0001'"
may hall no "update cartovid.version set data_version = 9"
may desk yes "delete from cartovid.initiatives where id = 'FR-0001'"
[ $failed -eq 0 ]
