package io.termatlas.search.lucene.ranking;

import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.query.Lexicon.Near;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// The names and words of one generation in memory, for whatever looks at all of them. Each part is read when it is
/// first asked for: a query that is a name never waits for it. Thread safe.
final class Vocabulary {
    /// As many are looked at to find the shortest.
    private static final int LOOKED_AT = 200;
    /// More of them sort nothing.
    private static final int MOST_CATEGORIES = 5_000;

    private final IndexReader reader;
    private volatile @Nullable Names names;
    private volatile @Nullable FuzzyTable words;
    private volatile @Nullable Map<String, List<String>> categories;

    /// @param reader stays open for as long as this is used
    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    List<Near> keysNear(String key, int maxEdits, int most) {
        Names known = names();
        List<Near> all = new ArrayList<>(known.nearNames.near(key, maxEdits, most));
        all.addAll(known.nearAliases.near(key, maxEdits, most));
        int least = all.stream().mapToInt(Near::edits).min().orElse(0);
        return all.stream().filter(near -> near.edits() == least).limit(most).toList();
    }

    List<Near> wordsNear(String word, int maxEdits, int most) {
        return words().near(word, maxEdits, most);
    }

    List<String> keysBeside(String key, int most) {
        Names known = names();
        return Stream.of(known.names, known.aliases)
                .flatMap(list -> list.beside(key, most).stream())
                .distinct()
                .toList();
    }

    List<String> keysHolding(String part, int most) {
        Names known = names();
        return Stream.of(known.names, known.aliases)
                .flatMap(list -> list.holding(part, LOOKED_AT).stream().map(list::text))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .distinct()
                .limit(most)
                .toList();
    }

    /// Keys with a prefix that is one typo away: those of names, then those of other names, the likeliest first.
    List<String> withFuzzyPrefix(String key, int most) {
        Names known = names();
        return Stream.of(known.names, known.aliases)
                .flatMap(list -> new FuzzyPrefixes(list).of(key, most).stream())
                .distinct()
                .toList();
    }

    /// The categories with the key; none where there are more of them than [#MOST_CATEGORIES].
    List<String> categories(String key) {
        Map<String, List<String>> known = categories;
        return (known == null ? readCategories() : known).getOrDefault(key, List.of());
    }

    private Names names() {
        Names known = names;
        return known == null ? readNames() : known;
    }

    private FuzzyTable words() {
        FuzzyTable known = words;
        return known == null ? readWords() : known;
    }

    private synchronized Map<String, List<String>> readCategories() {
        Map<String, List<String>> known = categories;
        if (known == null) {
            try {
                known = Categories.byKey(reader, MOST_CATEGORIES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            categories = known;
        }
        return known;
    }

    private synchronized Names readNames() {
        Names known = names;
        if (known == null) {
            known = new Names(read(Fields.NAME_KEY, ""), read(Fields.ALIAS_KEY, ""));
            names = known;
        }
        return known;
    }

    private synchronized FuzzyTable readWords() {
        FuzzyTable known = words;
        if (known == null) {
            known = new FuzzyTable(read(Fields.WORDS, String.valueOf(Fields.EXACT)));
            words = known;
        }
        return known;
    }

    private SortedTexts read(String field, String prefix) {
        try {
            return SortedTexts.read(reader, field, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Names(SortedTexts names, SortedTexts aliases, FuzzyTable nearNames, FuzzyTable nearAliases) {
        Names(SortedTexts names, SortedTexts aliases) {
            this(names, aliases, new FuzzyTable(names), new FuzzyTable(aliases));
        }
    }
}
