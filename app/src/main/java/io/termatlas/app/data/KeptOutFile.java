package io.termatlas.app.data;

import io.termatlas.model.Slug;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The slugs that the owner of a glossary keeps out of it although its sources state them, one a line; `#` begins a
/// comment. It may be edited at any time: each run reads it.
///
/// @param path in the folder of the glossary's index
public record KeptOutFile(Path path) {
    public static final String NAME = "kept-out.txt";
    private static final String COMMENT = "#";
    private static final long LARGEST = 16L << 20;

    /// @param home the folder of the glossary's index
    public static KeptOutFile in(Path home) {
        return new KeptOutFile(home.resolve(NAME));
    }

    /// @throws UsageFault with the number of the first line that is no slug
    /// @throws StoreFault when it cannot be read
    public NavigableSet<Slug> slugs() {
        NavigableSet<Slug> slugs = new TreeSet<>();
        List<String> lines = lines();
        for (int number = 1; number <= lines.size(); number++) {
            parse(lines.get(number - 1), number).ifPresent(slugs::add);
        }
        return Collections.unmodifiableNavigableSet(slugs);
    }

    /// How many entries the list has, right or wrong.
    public long count() {
        return lines().stream().filter(line -> !text(line).isEmpty()).count();
    }

    /// The caller holds the lock of the glossary.
    public void add(Slug slug) {
        if (!slugs().contains(slug)) {
            List<String> lines = new ArrayList<>(lines());
            lines.add(slug.value());
            write(lines);
        }
    }

    /// The same for taking it off the list; comments stay.
    public void remove(Slug slug) {
        List<String> kept = new ArrayList<>();
        List<String> lines = lines();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (parse(line, number).filter(slug::equals).isEmpty()) {
                kept.add(line);
            }
        }
        write(kept);
    }

    private Optional<Slug> parse(String line, int number) {
        String text = text(line);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Slug.of(text));
        } catch (IllegalArgumentException e) {
            throw new UsageFault(
                    "Line " + number + " of " + path + ", '" + Texts.quotable(text)
                            + "', is no slug: write one a line, as `termatlas remove SLUG` does.",
                    e);
        }
    }

    private static String text(String line) {
        int comment = line.indexOf(COMMENT);
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private List<String> lines() {
        try {
            if (Files.size(path) > LARGEST) {
                throw new UsageFault("The file " + path + " has more than " + LARGEST
                        + " bytes: it takes the slugs that are kept out, one a line.");
            }
            return Files.readAllLines(path);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new StoreFault("The file " + path + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    private void write(List<String> lines) {
        try {
            new AtomicFile(path).replace(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + path + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(path), e);
        }
    }
}
