package io.termatlas.ingest.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.store.StoredTerm;
import java.util.Optional;
import java.util.function.Consumer;

/// The terms of one glossary as a store holds them: slug, fingerprint and origin, in some 60 bytes a term where slugs
/// have 15 and a page's path is made of the slug, as `glossary/nvlink/_payload.json` is.
///
/// A change costs what it touches; what was taken out or moved away leaves its text behind until that is a quarter of
/// all. Any number of threads may ask while none changes anything.
final class KnownTerms {
    /// Stands for the slug in the path; no path holds it.
    private static final String SLUG = "\0";

    private static final int ABSENT = TextTable.ABSENT;
    private static final int LEAST_WASTE = 1_000;

    private TextTable slugs = new TextTable();
    private TextTable paths = new TextTable();
    /// By the number of the slug: two longs each.
    private long[] fingerprints = new long[0];
    /// By the number of the slug: the number of the path, [#ABSENT] for a term that was taken out.
    private int[] origins = new int[0];
    private int size;
    private int wasted;

    int size() {
        return size;
    }

    Optional<StoredTerm> find(Slug slug) {
        int number = slugs.find(slug.value());
        return number == ABSENT || origins[number] == ABSENT ? Optional.empty() : Optional.of(at(slug, number));
    }

    /// Visits every term once, in no particular order.
    void forEach(Consumer<StoredTerm> visitor) {
        for (int number = 0; number < slugs.size(); number++) {
            if (origins[number] != ABSENT) {
                visitor.accept(at(new Slug(slugs.get(number)), number));
            }
        }
    }

    /// Whether each has the fingerprint of its text. A graph withholds it, as zeros, from a term that was written by
    /// half.
    boolean areWhole() {
        for (int number = 0; number < slugs.size(); number++) {
            if (origins[number] != ABSENT && (fingerprints[2 * number] | fingerprints[2 * number + 1]) == 0) {
                return false;
            }
        }
        return true;
    }

    void put(StoredTerm term) {
        String slug = term.slug().value();
        int known = slugs.size();
        int number = slugs.add(slug);
        if (number == known) {
            fingerprints = Growth.toHold(fingerprints, 2 * slugs.size());
            origins = Growth.toHold(origins, slugs.size());
            origins[number] = ABSENT;
        }
        int path = paths.add(pattern(term.origin().path(), slug));
        if (origins[number] == ABSENT) {
            size++;
        } else if (origins[number] != path) {
            wasted++;
        }
        fingerprints[2 * number] = term.fingerprint().high();
        fingerprints[2 * number + 1] = term.fingerprint().low();
        origins[number] = path;
        tidy();
    }

    void remove(Slug slug) {
        int number = slugs.find(slug.value());
        if (number != ABSENT && origins[number] != ABSENT) {
            origins[number] = ABSENT;
            size--;
            wasted++;
            tidy();
        }
    }

    /// What the arrays take.
    long heldBytes() {
        return slugs.heldBytes()
                + paths.heldBytes()
                + (long) Long.BYTES * fingerprints.length
                + (long) Integer.BYTES * origins.length;
    }

    private void tidy() {
        if (wasted <= LEAST_WASTE || wasted <= size / 4) {
            return;
        }
        KnownTerms tidied = new KnownTerms();
        forEach(tidied::put);
        slugs = tidied.slugs;
        paths = tidied.paths;
        fingerprints = tidied.fingerprints;
        origins = tidied.origins;
        wasted = 0;
    }

    private StoredTerm at(Slug slug, int number) {
        Fingerprint fingerprint = new Fingerprint(fingerprints[2 * number], fingerprints[2 * number + 1]);
        String path = paths.get(origins[number]).replace(SLUG, slug.value());
        return new StoredTerm(slug, fingerprint, new Origin(path));
    }

    private static String pattern(String path, String slug) {
        return path.replace(slug, SLUG);
    }
}
