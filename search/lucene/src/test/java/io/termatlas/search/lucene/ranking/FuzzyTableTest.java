package io.termatlas.search.lucene.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.query.Lexicon.Near;
import io.termatlas.testkit.SeededTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Typos and prefixes found in the list against those found by a scan of every word.
class FuzzyTableTest {
    private static final String ALPHABET = "abcdé芯1";
    private static final int ALL = 10_000;

    @SeededTest
    void findsTheNearestAndNoOthers(RandomGenerator random) throws IOException {
        SortedSet<String> words = words(random);
        SortedTexts list = list(words);
        FuzzyTable table = new FuzzyTable(list);
        for (int i = 0; i < 200; i++) {
            String typed = word(random);
            assertThat(table.near(typed, 2, ALL)).as(typed).containsExactlyInAnyOrderElementsOf(nearest(words, typed));
        }
    }

    @SeededTest
    void findsPrefixesAndMiddles(RandomGenerator random) throws IOException {
        SortedSet<String> words = words(random);
        SortedTexts list = list(words);
        for (int i = 0; i < 100; i++) {
            String typed = word(random).substring(0, 2);
            assertThat(list.holding(typed, ALL).stream().map(list::text))
                    .isSubsetOf(
                            words.stream().filter(word -> word.contains(typed)).toList());
        }
    }

    @SeededTest
    void findsWordsThatBeginNearlySo(RandomGenerator random) throws IOException {
        SortedSet<String> words = words(random);
        FuzzyPrefixes near = new FuzzyPrefixes(list(words));
        for (int i = 0; i < 100; i++) {
            String typed = word(random);
            if (typed.length() > 3) {
                List<String> usual = words.stream()
                        .filter(word -> word.charAt(0) == typed.charAt(0) || word.charAt(0) == typed.charAt(1))
                        .filter(word -> beginsNearly(word, typed))
                        .toList();
                boolean other = usual.isEmpty() && typed.length() > 4;
                assertThat(near.of(typed, ALL))
                        .as(typed)
                        .containsExactlyInAnyOrderElementsOf(other ? withOtherFirst(words, typed) : usual);
            }
        }
    }

    private static List<String> withOtherFirst(SortedSet<String> words, String typed) {
        return words.stream()
                .filter(word -> word.startsWith(typed.substring(1), 1) || word.startsWith(typed, 1))
                .toList();
    }

    private static boolean beginsNearly(String word, String typed) {
        for (int length = typed.length() - 1; length <= Math.min(word.length(), typed.length() + 1); length++) {
            if (edits(word.substring(0, length), typed) <= 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Near> nearest(SortedSet<String> words, String typed) {
        List<Near> nearest = new ArrayList<>();
        for (int edits = 1; edits <= 2 && nearest.isEmpty(); edits++) {
            for (String word : words) {
                if (edits(word, typed) == edits && digits(word) == digits(typed)) {
                    nearest.add(new Near(word, edits));
                }
            }
        }
        return nearest;
    }

    private static long digits(String word) {
        return word.chars().filter(Character::isDigit).count();
    }

    /// Optimal string alignment, as the textbook has it.
    private static int edits(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int wrong = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int edits = Math.min(table[i - 1][j - 1] + wrong, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                table[i][j] = swapped ? Math.min(edits, table[i - 2][j - 2] + 1) : edits;
            }
        }
        return table[left.length()][right.length()];
    }

    private static SortedSet<String> words(RandomGenerator random) {
        SortedSet<String> words = new TreeSet<>();
        for (int i = 0; i < 2_000; i++) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int length = 2 + random.nextInt(7); length > 0; length--) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private static SortedTexts list(SortedSet<String> words) throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (String word : words) {
                    Document document = new Document();
                    document.add(new StringField("word", word, Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return SortedTexts.read(reader, "word", "");
            }
        }
    }
}
