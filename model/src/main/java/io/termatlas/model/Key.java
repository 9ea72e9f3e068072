package io.termatlas.model;

import java.util.Comparator;

/// A term's identity everywhere: its glossary and its slug.
public record Key(GlossaryId glossary, Slug slug) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::glossary).thenComparing(Key::slug);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return glossary + "/" + slug;
    }
}
