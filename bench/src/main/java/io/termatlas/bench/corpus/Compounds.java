package io.termatlas.bench.corpus;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A glossary of any size: every term's name is two words of a dictionary, such as "amber ledger". A term is made from
/// its number alone, so none is held; equal dictionary, size and seed give equal bytes.
///
/// @param words those of one part, in an order that the seed draws
/// @param size  the number of terms, up to the square of that of the words
record Compounds(List<String> words, int size, long seed) {
    private static final Pattern ONE_WORD = Pattern.compile("[a-z]{3,12}");
    private static final int MOST_RELATED = 5;
    private static final int WORDS_OF_A_TEXT = 30;
    private static final List<String> CATEGORIES = List.of("amber", "blue", "coral", "dun", "ebony", "fawn", "green");

    Compounds {
        words = List.copyOf(words);
        long most = (long) words.size() * words.size();
        if (size < 1 || size > most) {
            throw new UsageFault(
                    "A corpus of %d compounds cannot be made: this dictionary has %d words; choose from 1 to %d."
                            .formatted(size, words.size(), most));
        }
    }

    static Compounds of(WordNet dictionary, int size, long seed) {
        try (Stream<Synset> synsets = dictionary.synsets()) {
            Predicate<String> isOneWord = ONE_WORD.asMatchPredicate();
            List<String> words = new ArrayList<>(synsets.flatMap(synset -> synset.words().stream())
                    .filter(isOneWord)
                    .distinct()
                    .toList());
            Collections.shuffle(words, new Random(seed));
            return new Compounds(words, size, seed);
        }
    }

    /// @param progress is told how many are written
    void writeTo(Site site, LongConsumer progress) {
        for (int number = 0; number < size; number++) {
            Page page = Page.of(term(number));
            site.add(page.path(), page.bytes());
            progress.accept(number + 1L);
        }
    }

    /// @param number from 0
    Term term(int number) {
        Random random = new Random(seed * 31 + number);
        String name = name(number);
        String definition = "A " + name + " is a kind of " + text(random, 8) + ".";
        return new Term(
                new Key(GlossaryId.DEFAULT, slug(number)),
                name,
                definition,
                "",
                "",
                definition + "\n\n" + text(random, WORDS_OF_A_TEXT) + ".",
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                PageUrl.NONE,
                List.of(),
                related(random, number),
                List.of());
    }

    /// The same first word with every second one in turn: no two numbers have both.
    private String name(int number) {
        int count = words.size();
        int first = number % count;
        int second = (int) ((first + 1L + number / count) % count);
        return words.get(first) + " " + words.get(second);
    }

    private Slug slug(int number) {
        return Slug.of(name(number).replace(' ', '-'));
    }

    private List<RelatedTerm> related(Random random, int number) {
        return random.ints(random.nextInt(MOST_RELATED + 1), 0, size)
                .filter(other -> other != number)
                .distinct()
                .mapToObj(other -> new RelatedTerm(slug(other), name(other)))
                .toList();
    }

    private String text(Random random, int length) {
        return String.join(
                " ", random.ints(length, 0, words.size()).mapToObj(words::get).toList());
    }
}
