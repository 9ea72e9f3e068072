package io.termatlas.bench.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A resource of lines parted by tabs whose first column is a language; a line that begins with `#` is none.
record Table(Map<String, List<List<String>>> byLanguage) {
    static Table read(String resource) {
        Map<String, List<List<String>>> byLanguage = new HashMap<>();
        text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .forEach(row -> byLanguage
                        .computeIfAbsent(row.getFirst(), any -> new ArrayList<>())
                        .add(row.subList(1, row.size())));
        return new Table(byLanguage);
    }

    /// In order, without the language.
    List<List<String>> rows(String language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    private static String text(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
