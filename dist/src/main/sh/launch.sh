# Finds a Java, sees to a fast start, hands over to Java. Read by the launchers of the checkout and of the archive, which
# say before: home, lib, neo4j, aot (folders) and java_kind (JDK or JRE).
# shellcheck shell=sh disable=SC2154

wanted=25

complain() {
    printf 'termatlas: %s\n' "$1" >&2
    exit "$2"
}

# Whether a Java that is new enough stands in the folder. Its `release` file says so; no java is started.
# Sets runtime to its whole version.
is_java() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    [ "$java_kind" = JRE ] || [ -x "$1/bin/javac" ] || return 1
    major=0
    runtime=
    while IFS='="' read -r name _ version _; do
        case $name in
            JAVA_VERSION) major=${version%%[!0-9]*} ;;
            JAVA_RUNTIME_VERSION) runtime=$version ;;
        esac
    done <"$1/release"
    [ "${major:-0}" -ge "$wanted" ]
}

# Two folders above the java that would start: /usr/lib/jvm/NAME/bin/java.
java_on_path() {
    found=$(command -v java) || return 0
    dirname "$(dirname "$(resolved "$found")")"
}

# Sets jdk to the folder of the first Java that will do. Where the user says comes first and costs no process.
find_java() {
    for jdk in "${JAVA_HOME:-}" "${JAVA25_HOME:-}"; do
        if [ -n "$jdk" ] && is_java "$jdk"; then return 0; fi
    done
    for jdk in "$(java_on_path)" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        if [ -n "$jdk" ] && is_java "$jdk"; then return 0; fi
    done
    complain "a $java_kind of version $wanted or newer is needed and none was found: install one, or set JAVA_HOME to its folder." 2
}

# Java reads arguments and file names in the encoding of the locale.
settle_locale() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *.UTF-8* | *.utf8* | *.utf-8* | *.UTF8*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Holds a folder as a lock with our process in it. Fails when a process that lives holds it; the lock of one that died
# is taken over.
lock() {
    until mkdir "$1" 2>/dev/null; do
        owner=$(cat "$1/pid" 2>/dev/null || :)
        if [ -z "$owner" ] || kill -0 "$owner" 2>/dev/null; then return 1; fi
        rm -rf "$1"
    done
    held=$1
    trap 'rm -rf "$held"' EXIT
    trap 'exit 130' INT TERM HUP
    echo $$ >"$held/pid"
}

unlock() {
    rm -rf "$held"
    trap - EXIT INT TERM HUP
}

# Gives way to Java. Warnings of the start-up cache would come between the lines of standard output.
java() {
    exec "$jdk/bin/java" -XX:+UseSerialGC -Xlog:aot=off,cds=off \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        "-Dtermatlas.home=$home" "-Dtermatlas.neo4j=$neo4j" "$@"
}

# Start-up caches: Java records what a start loads, and later starts take it from a file as it is, which halves their
# time. What one holds is loaded by every start that uses it, so there is one for each kind of start. They are good for one
# build of the product and one version of Java; with another one they are made anew.
caches='help short serve'

is_current() {
    [ -f "$1" ] && [ ! "$jar" -nt "$1" ]
}

# Does nothing where the folder cannot be written or another process is at it: starts are slower then, no more. A
# failure is kept in a file, so that not every start tries it again.
prepare() {
    mkdir -p "$aot" 2>/dev/null && [ -w "$aot" ] && ! is_current "$aot/failed-$runtime.log" || return 0
    lock "$aot/preparing" || return 0
    if [ -t 2 ]; then printf 'Preparing fast starts, which is needed once ...\n' >&2; fi
    rehearse "$aot/preparing" >"$aot/preparing/log" 2>&1 </dev/null || mv "$aot/preparing/log" "$aot/failed-$runtime.log"
    unlock
}

# In the folder $1.
rehearse() {
    (java -cp "$jar" io.termatlas.app.AotTraining glossary "$1/data") || return 1
    for what in $caches; do
        (java -XX:TieredStopAtLevel=1 "-XX:AOTCacheOutput=$1/$what.aot" \
            -cp "$jar" io.termatlas.app.AotTraining "$what" "$1/data") || return 1
        [ -f "$1/$what.aot" ] || return 1
    done
    rm -f "$aot"/*.aot "$aot"/failed-*.log
    for what in $caches; do mv "$1/$what.aot" "$aot/$what-$runtime.aot"; done
}

# Sets start to the kind of start that the arguments ask for, and stays to whether it is a server's.
kind_of() {
    start=help
    stays=false
    for word in "$@"; do
        case $word in
            up | serve)
                start=serve
                stays=true
                ;;
            ingest) start=serve ;;
            -*) continue ;;
            *) start=short ;;
        esac
        break
    done
    for word in "$@"; do
        case $word in -h | --help | --version) start=help ;; esac
    done
}

# Sets flags and cache. Short commands compile little; those that stay get a compiler that pays off and a heap that is bounded,
# unless the user bounds it. A server gives back what a time of much work has taken; its youngest objects always have the
# same room, so that it does not collect them more often for that.
choose_flags() {
    cache=
    give_back='-XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40'
    small='-Xms96m -Xmn64m'
    most=-Xmx512m
    case ${TERMATLAS_JAVA_OPTS:-} in
        *-Xmx* | *RAMPercentage*) small='' most='' ;;
        *-Xm[ns]*) small='' ;;
    esac
    case $start,$stays in
        serve,true) flags="$most $small $give_back" ;;
        serve,false) flags=$most ;;
        *) flags='-XX:TieredStopAtLevel=1 -XX:-UsePerfData' ;;
    esac
    [ "${TERMATLAS_AOT:-on}" != off ] || return 0
    is_current "$aot/$start-$runtime.aot" || prepare
    if is_current "$aot/$start-$runtime.aot"; then cache=-XX:AOTCache=$aot/$start-$runtime.aot; fi
}

# Sets jar to the product's own, which names all others; more of them may stand in lib/ext, or where the user says.
find_jars() {
    for jar in "$lib"/termatlas-app-*.jar; do break; done
    [ -f "$jar" ] || complain "there is no Termatlas in $lib: unpack the archive anew." 2
    path=$jar
    ext=${TERMATLAS_EXT:-$home/lib/ext}
    if [ -d "$ext" ]; then path="$jar:$ext/*"; fi
}

# Java takes the hard limit. With less than this it dies of whatever it cannot open first.
least_files=256

require_files() {
    files=$(ulimit -Hn 2>/dev/null) || return 0
    case $files in *[!0-9]* | '') return 0 ;; esac
    [ "$files" -ge "$least_files" ] ||
        complain "this process may open $files files, and needs $least_files at least: raise the limit (ulimit -n 4096, LimitNOFILE of a systemd unit)." 4
}

launch() {
    require_files
    find_java
    find_jars
    settle_locale
    kind_of "$@"
    choose_flags
    # Java cannot tell whether one of the two streams is a terminal.
    out=false
    err=false
    if [ -t 1 ]; then out=true; fi
    if [ -t 2 ]; then err=true; fi
    # What Termatlas writes is its user's alone, from the first file on; a file that the user names is as others of the user.
    TERMATLAS_UMASK=$(umask)
    export TERMATLAS_UMASK
    umask 077
    # shellcheck disable=SC2086  # flags are words
    java $flags ${cache:+"$cache"} ${TERMATLAS_JAVA_OPTS:-} -cp "$path" \
        "-Dtermatlas.terminal.out=$out" "-Dtermatlas.terminal.err=$err" io.termatlas.app.Main "$@"
}
