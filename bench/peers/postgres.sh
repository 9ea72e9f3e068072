#!/bin/sh
# PostgreSQL from Debian's package, in a cluster of its own that is gone afterwards; only a socket, no port.
# Usage: postgres.sh FOLDER, which holds terms.jsonl and queries.txt; writes answers.tsv there.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=$1
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
cluster=$(mktemp -d)

# PostgreSQL refuses to run as root.
as() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

[ "$(id -u)" != 0 ] || chown postgres "$cluster"
as "$bin/initdb" -D "$cluster/data" -U postgres -A trust --locale=C.UTF-8 -E UTF8 >/dev/null
as "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w \
    -o "-k $cluster -c listen_addresses='' -c shared_buffers=512MB -c fsync=off -c jit=off" start >/dev/null
trap 'as "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null; rm -rf "$cluster"' EXIT

cp "$folder/terms.jsonl" "$folder/queries.txt" "$cluster"
chmod a+r "$cluster/terms.jsonl" "$cluster/queries.txt"
as psql -h "$cluster" -U postgres -v ON_ERROR_STOP=1 -q \
    -v terms="$cluster/terms.jsonl" -v queries="$cluster/queries.txt" -v answers="$cluster/answers.tsv" \
    -f - <"$here/postgres.sql"
cp "$cluster/answers.tsv" "$folder/answers.tsv"
