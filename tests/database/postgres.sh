# Sourced by the scripts beside it: a PostgreSQL with PostGIS of its own in a scratch folder, on a Unix socket
# (no password) and on loopback (passwords asked for). Root cannot run it, so root lends it to `nobody`.
# shellcheck shell=bash
skip() { echo "skipped: $*"; exit 77; }
bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] && [ -x "$bin/initdb" ] || skip "no PostgreSQL here (package postgresql)"
[ -n "$(find /usr/share/postgresql -name postgis.control 2>/dev/null)" ] ||
    skip "no PostGIS here (packages postgis and postgresql-NN-postgis-3)"
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/../commands/head.sh"

# A socket's path may have 107 bytes: not below a TMPDIR of any length.
server=$(mktemp -d /tmp/cartovid-pg-XXXXXX)
as_server=()
if [ "$(id -u)" -eq 0 ]; then
    as_server=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    chown nobody:nogroup "$server"
fi
in_server() { (cd "$server" && "${as_server[@]}" env -u PGPASSWORD -u PGHOST -u PGPORT "$@"); }

# start_server / stop_server: the port is kept once one was free.
start_server() {
    local try
    for try in 1 2 3 4 5; do
        port=${port:-$((20000 + RANDOM % 30000))}
        in_server "$bin/pg_ctl" -D "$server/data" -w -t 60 -l "$server/log" \
            -o "-k $server -p $port -c listen_addresses=127.0.0.1 -c fsync=off" start >/dev/null && return 0
        [ "${kept_port:-}" = yes ] || port=
    done
    cat "$server/log"
    return 1
}
stop_server() { in_server "$bin/pg_ctl" -D "$server/data" -m "${1:-fast}" -w stop >/dev/null; }
clean_up() {
    declare -F stop_others >/dev/null && stop_others
    stop_server immediate 2>/dev/null
    chmod -R u+w "$work"
    rm -rf "$work" "$server"
}
trap clean_up EXIT

in_server "$bin/initdb" -D "$server/data" -U admin -A trust -E UTF8 --locale=C --no-sync >initdb.log 2>&1 || {
    cat initdb.log
    exit 1
}
printf 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n' >hba
in_server tee "$server/data/pg_hba.conf" <hba >/dev/null
start_server || exit 1
kept_port=yes
sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$server" -p "$port" -U admin -d "${db:-covid}" "$@"; }
db=postgres sql -c "create database covid" || exit 1
# What the tests need of the outside is theirs alone.
export HOME=$work XDG_CACHE_HOME=$work/cache PGPASSFILE=$work/pgpass
unset PGPASSWORD PGHOST PGPORT PGUSER PGDATABASE PGSERVICE
pg="PG:host=$server port=$port dbname=covid user=admin"
