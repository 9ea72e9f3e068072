package io.termatlas.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// A program that a group of tests needs besides a JDK and Maven. Where it is missing the group does not run,
/// and the last line of the build says so. Where `CI` is `true` it fails instead.
///
/// @param group   the tests, as the last line names them: `browser tests`
/// @param missing what is missing and how to get it, as a clause: `no Chromium on the path (apt install chromium)`
public record Prerequisite(String group, String missing) {

    /// Skips the calling test, or fails it, when the program is not there.
    public <T> T require(Optional<T> program) {
        if (program.isPresent()) {
            return program.get();
        }
        String reason = group + ": " + missing;
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return fail(reason);
        }
        return abort(reason);
    }

    /// The first of these programs that stands in a folder of the path.
    public static Optional<Path> onPath(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
