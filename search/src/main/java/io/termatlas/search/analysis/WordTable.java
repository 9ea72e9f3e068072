package io.termatlas.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// A resource that has a language a line: its code, and behind bars lists of words parted by spaces.
final class WordTable {
    private WordTable() {}

    /// By the codes of the languages, in the order of the lines.
    ///
    /// @param row of the lists of a language; those at the end of a line may be left out and are empty
    static <T> Map<String, T> read(String resource, int lists, Function<List<List<String>>, T> row) {
        Map<String, T> table = new LinkedHashMap<>();
        InputStream in = Objects.requireNonNull(WordTable.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\\|", -1)).forEach(cells -> {
                List<List<String>> words = new ArrayList<>();
                for (int list = 1; list <= lists; list++) {
                    words.add(list < cells.length ? words(cells[list]) : List.of());
                }
                table.put(cells[0].strip(), row.apply(words));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static List<String> words(String cell) {
        return cell.isBlank()
                ? List.of()
                : Stream.of(cell.strip().split("\\s+")).distinct().toList();
    }
}
