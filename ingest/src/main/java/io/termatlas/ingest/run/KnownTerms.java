package io.termatlas.ingest.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import io.termatlas.model.store.StoredTerm;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The terms of one glossary as a store holds them: slug, fingerprint and origin, in some 55 bytes a term where slugs
/// have 15 and a page's path is made of the slug, as `glossary/nvlink/_payload.json` is.
///
/// A change costs what it touches; what was taken out or moved away leaves its text behind until that is a quarter of
/// all. Any number of threads may ask while none changes anything.
final class KnownTerms {
    private static final int HIGH = 0;
    private static final int LOW = 8;
    /// The number of the path, plus one; 0 for a term that was taken out.
    private static final int PATH = 16;
    private static final int WIDTH = 20;

    private static final int ABSENT = TextTable.ABSENT;
    private static final int LEAST_WASTE = 1_000;

    private TextTable slugs = new TextTable();
    private PathTable paths = new PathTable();
    /// By the number of the slug.
    private RecordTable records = new RecordTable(WIDTH);
    private int size;
    private int wasted;

    int size() {
        return size;
    }

    Optional<StoredTerm> find(Slug slug) {
        int number = slugs.find(slug.value());
        return isThere(number) ? Optional.of(at(slug, number)) : Optional.empty();
    }

    /// Visits every term once, in no particular order.
    void forEach(Consumer<StoredTerm> visitor) {
        for (int number = 0; number < slugs.size(); number++) {
            if (isThere(number)) {
                visitor.accept(at(new Slug(slugs.get(number)), number));
            }
        }
    }

    boolean contains(Slug slug) {
        return isThere(slugs.find(slug.value()));
    }

    /// Those of the terms, in the order of their slugs, in four bytes each.
    SlugList where(Predicate<Slug> isWanted) {
        SlugList list = newList();
        forEach(term -> {
            if (isWanted.test(term.slug())) {
                list.add(term.slug());
            }
        });
        return list.sorted();
    }

    /// An empty one, for some of these terms.
    SlugList newList() {
        return new SlugList(slugs);
    }

    /// Whether each has the fingerprint of its text. A graph withholds it, as zeros, from a term that was written by
    /// half.
    boolean areWhole() {
        for (int number = 0; number < slugs.size(); number++) {
            if (isThere(number) && (records.getLong(number, HIGH) | records.getLong(number, LOW)) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Of a term of which it is not known where it comes from.
    void put(Slug slug, Fingerprint fingerprint) {
        put(new StoredTerm(slug, fingerprint, Baseline.NOWHERE));
    }

    void put(StoredTerm term) {
        int known = slugs.size();
        int number = slugs.add(term.slug().value());
        int former = number == known ? 0 : records.getInt(number, PATH);
        int path = paths.add(term.origin(), term.slug()) + 1;
        if (former == 0) {
            size++;
        } else if (former != path) {
            wasted++;
        }
        records.put(number, HIGH, term.fingerprint().high());
        records.put(number, LOW, term.fingerprint().low());
        records.put(number, PATH, path);
        tidy();
    }

    void remove(Slug slug) {
        int number = slugs.find(slug.value());
        if (isThere(number)) {
            records.put(number, PATH, 0);
            size--;
            wasted++;
            tidy();
        }
    }

    /// What the arrays take.
    long heldBytes() {
        return slugs.heldBytes() + paths.heldBytes() + records.heldBytes();
    }

    private boolean isThere(int number) {
        return number != ABSENT && records.getInt(number, PATH) != 0;
    }

    private void tidy() {
        if (wasted <= LEAST_WASTE || wasted <= size / 4) {
            return;
        }
        KnownTerms tidied = new KnownTerms();
        forEach(tidied::put);
        slugs = tidied.slugs;
        paths = tidied.paths;
        records = tidied.records;
        wasted = 0;
    }

    private StoredTerm at(Slug slug, int number) {
        Fingerprint fingerprint = new Fingerprint(records.getLong(number, HIGH), records.getLong(number, LOW));
        return new StoredTerm(slug, fingerprint, paths.get(records.getInt(number, PATH) - 1, slug));
    }
}
