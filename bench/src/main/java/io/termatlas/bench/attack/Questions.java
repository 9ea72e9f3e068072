package io.termatlas.bench.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What clients search for: names of terms, two of them together, names with a letter too few; a third of each.
final class Questions {
    private static final int MOST = 600;
    private static final long SEED = 5;

    private Questions() {}

    /// In an order of chance, which is the same each time.
    ///
    /// @param site has `glossary/SLUG`, as the corpus names its pages
    static List<String> of(Path site) throws IOException {
        try (Stream<Path> pages = Files.list(site.resolve("glossary"))) {
            List<String> names = new ArrayList<>(pages.filter(Files::isDirectory)
                    .map(page -> name(String.valueOf(page.getFileName())))
                    .sorted()
                    .toList());
            Collections.shuffle(names, new Random(SEED));
            return of(names.subList(0, Math.min(MOST, names.size())));
        }
    }

    static List<String> of(List<String> names) {
        List<String> questions = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            String name = names.get(n);
            questions.add(
                    switch (n % 3) {
                        case 0 -> name;
                        case 1 -> name + " " + names.get(n - 1);
                        default -> name.length() < 4 ? name : name.substring(0, 2) + name.substring(3);
                    });
        }
        return questions;
    }

    /// Of a slug such as `hot-dog-n-2`.
    static String name(String slug) {
        return slug.replaceFirst("-[nvar]-\\d+$", "")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip();
    }
}
