package io.termatlas.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// When the launcher of the checkout builds. The test's checkout has POMs and one source in each module, and a
/// Maven that only records its arguments.
class LauncherTest {
    private static final Reactor REACTOR = Reactor.read();
    private static final Instant BUILT = Instant.parse("2020-01-01T12:00:00Z");

    @TempDir
    private Path checkout = Path.of("");

    @BeforeEach
    void build() throws IOException {
        for (String file : List.of("termatlas", "dist/src/main/sh/launch.sh")) {
            copy(file);
        }
        for (String pom : REACTOR.poms()) {
            copy(pom);
        }
        for (Reactor.Module module : REACTOR.all()) {
            if (module.hasSources()) {
                write(sourceOf(module), "");
            }
        }
        write("app/target/termatlas/built", "");
        Files.createDirectories(checkout.resolve("graph/server/target/lib"));
        write("tools/mvn", "#!/bin/sh\necho \"$@\" >\"$0.asked\"\nexit 1\n")
                .toFile()
                .setExecutable(true);
        age();
    }

    /// Everything is older than the last build.
    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.toList()) {
                touch(checkout.relativize(file).toString(), BUILT.minusSeconds(60));
            }
        }
        touch("app/target/termatlas/built", BUILT);
    }

    @Test
    void doesNotBuildWhatIsBuilt() throws Exception {
        assertThat(builds()).isFalse();
    }

    static Stream<Reactor.Module> product() {
        return REACTOR.product().stream();
    }

    static Stream<Reactor.Module> others() {
        return REACTOR.all().stream()
                .filter(Reactor.Module::hasSources)
                .filter(module -> !REACTOR.product().contains(module));
    }

    @ParameterizedTest
    @MethodSource("product")
    void buildsAfterAnEditOf(Reactor.Module module) throws Exception {
        edit(sourceOf(module));

        assertThat(builds()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("product")
    void buildsAfterAnEditOfThePomOf(Reactor.Module module) throws Exception {
        edit(module.folder() + "/pom.xml");

        assertThat(builds()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void doesNotBuildAfterAnEditOf(Reactor.Module module) throws Exception {
        edit(sourceOf(module));
        edit(module.folder() + "/pom.xml");

        assertThat(builds()).isFalse();
    }

    @Test
    void buildsAfterASourceHasGone() throws Exception {
        Files.delete(checkout.resolve(sourceOf(REACTOR.product().getFirst())));

        assertThat(builds()).isTrue();
    }

    @Test
    void buildsAfterAnEditOfTheServersPom() throws Exception {
        edit("graph/server/pom.xml");

        assertThat(builds()).isTrue();
    }

    @Test
    void knowsAModuleThatIsNew() throws Exception {
        String pom = Files.readString(checkout.resolve("pom.xml"));
        write("pom.xml", pom.replace("<module>app</module>", "<module>brand/new</module>\n    <module>app</module>"));
        write("brand/new/pom.xml", "");
        write("brand/new/src/main/java/First.java", "");
        age();
        edit("brand/new/src/main/java/First.java");

        assertThat(builds()).isTrue();
    }

    private static String sourceOf(Reactor.Module module) {
        return module.folder() + "/src/main/java/io/termatlas/First.java";
    }

    private void copy(String file) throws IOException {
        Path copy = checkout.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(Checkout.root().resolve(file), copy);
    }

    private Path write(String file, String content) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private void edit(String file) throws IOException {
        touch(file, BUILT.plusSeconds(60));
    }

    private void touch(String file, Instant time) throws IOException {
        Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(time));
    }

    /// There is no product to start, so the launcher ends in both cases.
    private boolean builds() throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder(checkout.resolve("termatlas").toString(), "--version");
        launcher.environment().keySet().removeIf(name -> name.startsWith("TERMATLAS_"));
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment()
                .merge(
                        "PATH",
                        checkout.resolve("tools").toString(),
                        (path, tools) -> tools + File.pathSeparator + path);
        Process process = launcher.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        boolean asked = Files.exists(checkout.resolve("tools/mvn.asked"));
        assertThat(process.waitFor()).as(said).isEqualTo(asked ? 1 : 2);
        assertThat(said).contains(asked ? "the build failed" : "there is no Termatlas in");
        return asked;
    }
}
