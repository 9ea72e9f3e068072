package io.termatlas.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a repository with commits whose `bench/report` writes what it is told.
class CompareCommitsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void commits() throws IOException, InterruptedException {
        git("init", "--quiet");
        script("termatlas", "true");
        commit("without-a-report");
        report("{\"figure\":\"run\",\"unit\":\"s\",\"ours\":{\"rounds\":[4,5]},\"peers\":{\"rounds\":[1,1]}},"
                + "{\"figure\":\"gone\",\"unit\":\"s\",\"ours\":{\"rounds\":[3]}}");
        commit("before");
        report("{\"figure\":\"run\",\"unit\":\"s\",\"ours\":{\"rounds\":[1,2]},\"peers\":{\"rounds\":[1,2]}}");
        commit("after");
        script("bench/report", "echo the report is broken; exit 4");
        commit("broken");
    }

    @Test
    void joinsTheFiguresOfBothByName() throws IOException {
        assertThat(run("before", "after", "--turns", "2")).isZero();
        assertThat(out.toString())
                .contains("turn 2 of 2")
                .contains("| figure | before | after | after ÷ before | peer after ÷ before | spreads |")
                .contains(
                        "| run | 5.00 (4.00–5.00) s | 2.00 (1.00–2.00) s | 0.400 (0.200–0.500) | 2.00 | apart, less |")
                .contains("| gone | 3.00 (3.00–3.00) s | – | – | – | measured on one side |");
        assertThat(Files.readString(folder.resolve(".git/order"))).isEqualTo("before\nafter\nafter\nbefore\n");
    }

    @Test
    void takesItsWorktreesAway() {
        run("before", "after", "--turns", "1");

        assertThat(folder.resolve(".git/worktrees")).doesNotExist();
    }

    @Test
    void refusesACommitThatCannotMeasureItself() {
        assertThat(run("without-a-report", "after")).isEqualTo(2);
        assertThat(run("before", "never-made")).isEqualTo(2);
        assertThat(run("before")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("'without-a-report' has no bench/report", "There is no commit 'never-made'", "AFTER");
    }

    @Test
    void saysWhatACommitSaidThatCannotBeMeasured() {
        assertThat(run("before", "broken")).isEqualTo(4);
        assertThat(errors.toString()).contains("the report is broken");
    }

    private int run(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--home", folder.toString()))
                .toArray(String[]::new);
        return CompareCommits.commandLine(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }

    /// Writes the figures where `--out` says, and its own commit into a file that both commits share.
    private void report(String figures) throws IOException {
        script("bench/report", """
                case "$1" in --list) exit 0 ;; esac
                for last; do :; done
                mkdir -p "$last"
                git describe --tags >>"$(git rev-parse --git-common-dir)/order"
                printf '%%s' '{"figures":[%s]}' >"$last/report.json"
                """.formatted(figures));
    }

    private void script(String path, String lines) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void commit(String tag) throws IOException, InterruptedException {
        git("add", "--all");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--no-gpg-sign", "-m", tag);
        git("tag", tag);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
