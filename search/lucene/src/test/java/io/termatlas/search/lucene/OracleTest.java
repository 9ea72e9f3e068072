package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;

/// The index against a list scan: whatever is written, taken out, committed, thrown away and rebuilt, both agree.
class OracleTest {
    private static final int ROUNDS = 25;
    private static final List<String> SLUGS = slugs();
    private static final List<String> CATEGORIES = List.of("", "chips", "memory", "Speicher & Co", "x".repeat(300));

    @TempDir
    private Path folder;

    /// What was committed, and what the open sink has made of it.
    private NavigableMap<Slug, StatedTerm> committed = new TreeMap<>();

    private NavigableMap<Slug, StatedTerm> written = new TreeMap<>();

    @SeededTest
    void agreesWithAListScan(RandomGenerator random) {
        Fixture.commit(folder, 1);
        try (SearchIndex index = Fixture.open(folder)) {
            for (int round = 2; round < ROUNDS; round++) {
                write(random, round);
                assertSame(index);
            }
        }
    }

    private void write(RandomGenerator random, int round) {
        boolean rebuild = random.nextInt(6) == 0;
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, rebuild)) {
            assertStored(sink);
            written = rebuild ? new TreeMap<>() : new TreeMap<>(committed);
            for (int writes = random.nextInt(60); writes > 0; writes--) {
                change(sink, random);
            }
            if (random.nextInt(4) > 0) {
                sink.commit(Fixture.ledger(round, written.size()));
                committed = written;
            }
            assertStored(sink);
        }
    }

    private void change(IndexSink sink, RandomGenerator random) {
        Slug slug = Slug.of(pick(SLUGS, random));
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                sink.remove(slug);
                written.remove(slug);
            }
            case 2 -> assertReads(sink, random);
            default -> {
                StatedTerm term = term(slug, random);
                sink.upsert(term);
                written.put(slug, term);
            }
        }
    }

    private void assertReads(IndexSink sink, RandomGenerator random) {
        Set<Slug> some = new HashSet<>(written.keySet());
        some.removeIf(slug -> random.nextBoolean());
        List<StatedTerm> read = new ArrayList<>();
        sink.read(some, read::add);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        some.stream().map(written::get).toList());
    }

    private void assertStored(IndexSink sink) {
        List<StoredTerm> stored = new ArrayList<>();
        sink.forEachStored(stored::add);
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(committed.values().stream()
                        .map(term -> new StoredTerm(term.slug(), term.fingerprint(), term.origin()))
                        .toList());
        committed.forEach((slug, term) -> assertThat(sink.findStored(slug)).contains(term));
    }

    private void assertSame(SearchIndex index) {
        List<StatedTerm> all = new ArrayList<>();
        index.forEachTerm(all::add);
        assertThat(all).containsExactlyElementsOf(committed.values());
        for (String text : SLUGS) {
            Slug slug = Slug.of(text);
            assertThat(index.find(slug).stream().toList()).isEqualTo(listed(slug));
            assertThat(index.isPublished(slug)).isEqualTo(committed.containsKey(slug));
            assertThat(index.relatedFrom(slug)).isEqualTo(relatedFrom(slug));
        }
        for (String category : CATEGORIES) {
            long expected = committed.values().stream()
                    .filter(term -> category.isEmpty() || term.term().category().equals(category))
                    .count();
            assertThat(index.search(new SearchRequest("", category, 0, 10, false))
                            .total())
                    .isEqualTo(expected);
        }
    }

    private List<StatedTerm> listed(Slug slug) {
        return committed.containsKey(slug) ? List.of(committed.get(slug)) : List.of();
    }

    private List<RelatedTerm> relatedFrom(Slug slug) {
        Collection<StatedTerm> terms = committed.values();
        return terms.stream()
                .filter(term -> !term.slug().equals(slug))
                .filter(term -> term.term().relatedTerms().stream()
                        .anyMatch(related -> related.slug().equals(slug)))
                .map(term -> new RelatedTerm(term.slug(), term.term().name()))
                .toList();
    }

    private static StatedTerm term(Slug slug, RandomGenerator random) {
        TermBuilder builder = aTerm(slug.value())
                .named("Name " + random.nextInt(1000))
                .defined(random.nextBoolean() ? "" : "defined " + random.nextLong())
                .explained("x".repeat(random.nextInt(3_000)))
                .categorised(pick(CATEGORIES, random))
                .alias("alias é 😀 " + random.nextInt());
        for (int related = random.nextInt(4); related > 0; related--) {
            builder.relatedAs(pick(SLUGS, random), "so called " + random.nextInt());
        }
        return builder.asked("Why?", "Because " + random.nextInt())
                .stated("a/" + random.nextInt(99) + "/_payload.json");
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> slugs() {
        List<String> slugs = new ArrayList<>(List.of("é", "ｚ", "😀", "A", "a", "~", "s".repeat(200), "😀".repeat(200)));
        for (int i = 0; i < 40; i++) {
            slugs.add("term-" + i);
        }
        return slugs;
    }
}
