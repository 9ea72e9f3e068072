package io.termatlas.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How one sets two things side by side in a language, folded: a line of `comparing.txt`.
///
/// @param joiners what stands between the two, such as "and" and "vs"
/// @param words   what says that they are compared, such as "difference"
public record Comparing(Set<String> joiners, Set<String> words) {
    private static final Map<String, Comparing> ALL = read();
    private static final Comparing NONE = new Comparing(Set.of("vs", "versus"), Set.of());

    public Comparing {
        joiners = Set.copyOf(joiners);
        words = Set.copyOf(words);
    }

    static Comparing of(String code) {
        return ALL.getOrDefault(code, NONE);
    }

    private static Map<String, Comparing> read() {
        Map<String, Comparing> all = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Comparing.class.getResourceAsStream("comparing.txt"), "comparing.txt"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\\|", -1))
                    .forEach(cells -> all.put(cells[0], new Comparing(folded(cells[1]), folded(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Set<String> folded(String words) {
        return Stream.of(words.split(" ", -1)).map(WordForm::folded).collect(Collectors.toUnmodifiableSet());
    }
}
