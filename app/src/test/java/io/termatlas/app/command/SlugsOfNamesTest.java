package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Terms of one page whose names are nearly the same, from the page into the index.
class SlugsOfNamesTest {
    private static final List<String> NAMES = List.of(
            "C",
            "c",
            "C++",
            "C#",
            "C♯",
            ".NET",
            "Net",
            "Node.js",
            "Nodejs",
            "TCP/IP",
            "TCP-IP",
            "TCP IP",
            "A*",
            "A",
            "R&D",
            "$",
            "€",
            "=>",
            "++",
            ".",
            "\uD83D\uDE80",
            "\u2764\uFE0F",
            "\u00B4",
            "\u00A8",
            "Résumé",
            "Resume",
            "Σ",
            "∑",
            "μ",
            "µ",
            "Ｃ＋＋",
            "__init__",
            "init");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachFindsItselfByItsExactName() throws IOException {
        write(NAMES);

        CommandRun run = ingest("first");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(NAMES.size() + " added", "0 overridden").doesNotContain("does not find");
        assertThat(NAMES)
                .allSatisfy(name -> assertThat(CommandRun.in(folder, "search", name, "--json", "--limit", "1")
                                .out())
                        .contains("\"term\":\"" + name + "\""));
    }

    @Test
    void promises1And2And14TheSlugsFollowFromThePageAlone() throws IOException {
        write(List.of("C", ".NET", "TCP/IP"));
        ingest("history");
        write(NAMES);
        ingest("history");
        assertThat(ingest("history").out()).contains("0 added, 0 changed", "still generation 2");
        write(NAMES.reversed());
        assertThat(ingest("history").out()).contains("0 added, 0 changed", "still generation 2");
        ingest("fresh");

        assertThat(export("history")).isEqualTo(export("fresh").replace("\"fresh\"", "\"history\""));
        write(List.of("C", ".NET", "TCP/IP"));
        ingest("history", "--max-removal", "100");
        assertThat(export("history").lines().map(line -> line.replaceAll(".*\"slug\":\"([^\"]+)\".*", "$1")))
                .containsExactly("c", "dot-net", "tcp-ip");
    }

    private CommandRun ingest(String glossary, String... options) {
        return CommandRun.in(
                folder,
                Stream.concat(
                                Stream.of("ingest", "site", "--stores", "index", "--glossary", glossary),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private String export(String glossary) {
        return CommandRun.in(folder, "export", "jsonl", "--glossary", glossary).out();
    }

    private void write(List<String> names) throws IOException {
        String terms = names.stream()
                .map("{\"@type\":\"DefinedTerm\",\"name\":\"%s\",\"url\":\"/glossary/\"}"::formatted)
                .collect(Collectors.joining(","));
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(
                folder.resolve("site/glossary.html"),
                "<script type=\"application/ld+json\">{\"@type\":\"DefinedTermSet\",\"hasDefinedTerm\":[" + terms
                        + "]}</script>");
    }
}
