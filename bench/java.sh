# Finds a JDK, builds what is not built yet, hands over to Java. Read by the commands of this folder, which set before:
# home, and command (what they are called).
# shellcheck shell=sh disable=SC2154

wanted=25
lib=$home/bench/target/bench/lib

# Whether a JDK that is new enough stands in the folder; its `release` file says so.
is_jdk() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge "$wanted" ]
}

find_jdk() {
    for folder in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_jdk "$folder"; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

# Whether no source of any module is newer than the last build.
is_built() {
    built=$(ls "$lib"/termatlas-bench-*.jar 2>/dev/null) || return 1
    set -- "$home/pom.xml"
    for module in $(sed -n 's|.*<module>\(.*\)</module>.*|\1|p' "$home/pom.xml"); do
        case $module in testkit/* | app | dist | ext/* | graph | graph/*) continue ;; esac
        set -- "$@" "$home/$module/pom.xml"
        if [ -d "$home/$module/src/main" ]; then set -- "$@" "$home/$module/src/main"; fi
    done
    [ -z "$(find "$@" -newer "$built" -print | head -n 1)" ]
}

# Runs the class $1 with the other arguments.
run() {
    jdk=$(find_jdk) || {
        printf '%s: needs a JDK of %s or newer: install one, or let JAVA_HOME name it.\n' "$command" "$wanted" >&2
        exit 4
    }
    is_built || {
        printf 'Building the measurements ...\n' >&2
        JAVA_HOME=$jdk mvn -B -q -f "$home/pom.xml" -pl bench -am package -Dmaven.test.skip -Dspotless.check.skip >&2
    }
    exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dslf4j.internal.verbosity=ERROR "-Djava.util.logging.config.file=$home/bench/logging.properties" -cp "$lib/*" "$@"
}
