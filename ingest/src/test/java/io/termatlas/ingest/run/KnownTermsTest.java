package io.termatlas.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.testkit.SeededTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTermsTest {
    private static final int TERMS = 40_000;
    private static final int MOST_BYTES = 120;

    @SeededTest
    void holdsWhatAMapHolds(RandomGenerator random) {
        KnownTerms terms = new KnownTerms();
        Map<Slug, StoredTerm> expected = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            Slug slug = Slug.of("größe-" + random.nextInt(1, 2_000));
            if (random.nextInt(3) == 0) {
                terms.remove(slug);
                expected.remove(slug);
            } else {
                StoredTerm term = new StoredTerm(
                        slug, new Fingerprint(random.nextLong(), random.nextLong()), origin(slug, random));
                terms.put(term);
                expected.put(slug, term);
            }
            requireSame(terms.find(slug).orElse(null), expected.get(slug));
        }
        assertThat(terms.size()).isEqualTo(expected.size());
        Map<Slug, StoredTerm> visited = new HashMap<>();
        terms.forEach(term -> visited.put(term.slug(), term));
        assertThat(visited).isEqualTo(expected);
    }

    /// A slug of WordNet has 15 characters on average, with the longest at 70.
    @Test
    void takesAtMost120BytesATerm() {
        Random random = new Random(1);
        KnownTerms terms = new KnownTerms();
        for (int number = 0; number < TERMS; number++) {
            terms.put(term(slug(number), "glossary/" + slug(number) + "/_payload.json", random));
            if (number % 997 == 996) {
                assertThat(terms.heldBytes())
                        .as("%d terms", number + 1)
                        .isLessThanOrEqualTo(MOST_BYTES * (number + 1L));
            }
        }
    }

    @Test
    void aPathThatTermsShareIsHeldOnce() {
        Random random = new Random(1);
        KnownTerms terms = new KnownTerms();
        String listing = "glossary/a-listing-with-a-very-long-path/that-says-all-of-them/at-once/_payload.json";
        for (int number = 0; number < TERMS; number++) {
            terms.put(term(slug(number), listing, random));
        }
        assertThat(terms.heldBytes()).isLessThanOrEqualTo((long) MOST_BYTES * TERMS);
    }

    @Test
    void aLongHistoryTakesNoMoreThanAShortOne() {
        Random random = new Random(1);
        KnownTerms terms = new KnownTerms();
        int kept = 10_000;
        for (int number = 0; number < 20 * kept; number++) {
            terms.put(term(slug(number), "glossary/page-" + number + "/_payload.json", random));
            if (number >= kept) {
                terms.remove(Slug.of(slug(number - kept)));
            }
        }
        assertThat(terms.size()).isEqualTo(kept);
        assertThat(terms.heldBytes()).isLessThanOrEqualTo(2L * MOST_BYTES * kept);
    }

    /// As quick as twenty thousand steps want it.
    private static void requireSame(@Nullable StoredTerm actual, @Nullable StoredTerm expected) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static StoredTerm term(String slug, String path, Random random) {
        return new StoredTerm(Slug.of(slug), new Fingerprint(random.nextLong(), random.nextLong()), new Origin(path));
    }

    private static String slug(int number) {
        return "some-name-n-" + (1_000_000 + number);
    }

    private static Origin origin(Slug slug, RandomGenerator random) {
        return new Origin(
                switch (random.nextInt(4)) {
                    case 0 -> "glossary/" + slug + "/_payload.json";
                    case 1 -> slug + "/" + slug;
                    case 2 -> "listings/" + random.nextInt(1_000_000) + ".json";
                    default -> "listing.json";
                });
    }
}
