#!/usr/bin/env bash
# Finds or starts a MongoDB for the tests. Run npm ci first.
#
#   eval "$(scripts/mongo-for-tests.sh)"           sets MONGODB_URI (and MONGO_FOR_TESTS_PID, _DIR); says on stderr which
#                                                  server it is and whether it has transactions
#   eval "$(scripts/mongo-for-tests.sh --stop)"    ends what it started
#
#   --port N      listen there instead of on a free port
#   --file PATH   mongo-java-server only: keep the data in PATH, so that the next start finds it
#
# Taken in this order: $MONGODB_URI; a mongod on PATH, as a one-node replica set; mongo-java-server (Java 17, Maven).
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
mongo="$root/.ci/mongo"
port=0
file=

say() { echo "mongo-for-tests: $*" >&2; }

die() {
  say "$1"
  [ -z "${2:-}" ] || tail -n 20 "$2" >&2
  exit 1
}

stop() {
  if [ -n "${MONGO_FOR_TESTS_PID:-}" ] && kill "$MONGO_FOR_TESTS_PID" 2>/dev/null; then
    for _ in $(seq 100); do
      kill -0 "$MONGO_FOR_TESTS_PID" 2>/dev/null || break
      sleep 0.1
    done
    kill -9 "$MONGO_FOR_TESTS_PID" 2>/dev/null || true
  fi
  [ -z "${MONGO_FOR_TESTS_DIR:-}" ] || rm -rf "$MONGO_FOR_TESTS_DIR"
}

# until_log PATTERN LOG PID SECONDS: waits for a line of the log, as long as the process lives.
until_log() {
  local left=$(($4 * 10))
  until grep -q "$1" "$2"; do
    left=$((left - 1))
    if [ "$left" -le 0 ] || ! kill -0 "$3" 2>/dev/null; then return 1; fi
    sleep 0.1
  done
}

# Copies the jars once per pom.xml; prints their folder. Two runs at the same time do not meet half a folder.
jars() {
  local kept fresh
  kept="${REISSUE_CI_CACHE:-$root/.ci/.cache}/mongo-$(cksum <"$mongo/pom.xml" | cut -d' ' -f1)"
  if [ ! -d "$kept" ]; then
    mkdir -p "$(dirname "$kept")"
    fresh=$(mktemp -d "$kept.XXXXXX")
    for attempt in 1 2 3; do
      if mvn -q -B -ntp -f "$mongo/pom.xml" dependency:copy-dependencies -DoutputDirectory="$fresh" >"$dir/mvn.log" 2>&1; then
        mv -T "$fresh" "$kept" 2>/dev/null || rm -rf "$fresh"
        break
      fi
      say "Maven failed (attempt $attempt of 3)"
    done
  fi
  [ -d "$kept" ] || { rm -rf "$fresh"; return 1; }
  echo "$kept"
}

# Until all is well, what was started goes again; and eval "$(…)", which alone would succeed on nothing, fails.
dir=
pid=
give_up() {
  MONGO_FOR_TESTS_PID=$pid MONGO_FOR_TESTS_DIR=$dir
  stop
  echo 'unset MONGODB_URI; false'
}
trap give_up EXIT

while [ $# -gt 0 ]; do
  case "$1" in
    --stop)
      trap - EXIT
      stop
      echo 'unset MONGODB_URI MONGO_FOR_TESTS_PID MONGO_FOR_TESTS_DIR'
      exit
      ;;
    --port) port=$2; shift 2 ;;
    --file) file=$2; shift 2 ;;
    *) die "unknown option $1" ;;
  esac
done

if [ -n "${MONGODB_URI:-}" ]; then
  told=$(node "$mongo/probe.mjs" "$MONGODB_URI") || die 'the server of MONGODB_URI does not answer'
  say "the server of MONGODB_URI $told"
  trap - EXIT
  printf 'export MONGODB_URI=%q\n' "$MONGODB_URI"
  exit
fi

dir=$(mktemp -d "${TMPDIR:-/tmp}/reissue-mongo.XXXXXX")
log="$dir/server.log"
touch "$log"

if [ -z "$file" ] && command -v mongod >/dev/null; then
  name=mongod
  if [ "$port" = 0 ]; then
    port=$(node -e 'const s = net.createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
  fi
  mkdir "$dir/db"
  mongod --replSet rs0 --bind_ip 127.0.0.1 --port "$port" --dbpath "$dir/db" </dev/null >"$log" 2>&1 &
  pid=$!
  until_log 'Waiting for connections' "$log" "$pid" 60 || die 'mongod did not start:' "$log"
  uri="mongodb://127.0.0.1:$port/reissue_test?replicaSet=rs0"
  told=$(node "$mongo/probe.mjs" "$uri" --initiate) || die 'mongod did not become a replica set:' "$log"
else
  jars=$(jars) || die 'Maven could not fetch mongo-java-server:' "$dir/mvn.log"
  name=$(basename "$jars"/mongo-java-server-core-*.jar .jar)
  name=${name/-core-/ }
  java -XX:+UseSerialGC -Xmx2g -cp "$jars/*" "$mongo/Serve.java" "$port" ${file:+"$file"} </dev/null >"$log" 2>&1 &
  pid=$!
  until_log '^listening on ' "$log" "$pid" 60 || die 'mongo-java-server did not start:' "$log"
  uri="mongodb://127.0.0.1:$(sed -n 's/^listening on //p' "$log")/reissue_test"
  told=$(node "$mongo/probe.mjs" "$uri") || die 'mongo-java-server does not answer:' "$log"
fi

say "started $name${file:+ on $file}; it $told"
trap - EXIT
printf 'export MONGODB_URI=%q MONGO_FOR_TESTS_PID=%q MONGO_FOR_TESTS_DIR=%q\n' "$uri" "$pid" "$dir"
