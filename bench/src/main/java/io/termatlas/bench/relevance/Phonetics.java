package io.termatlas.bench.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a name is spelt by somebody who has only heard it: spellings that sound alike are taken for one another.
/// In lower case.
final class Phonetics {
    private static final Table TABLE = Table.read("phonetics.tsv");

    private final List<Rule> rules;

    private Phonetics(List<Rule> rules) {
        this.rules = rules;
    }

    /// No rules for a language that the table does not have.
    static Phonetics of(String language) {
        return new Phonetics(TABLE.rows(language).stream()
                .map(row -> new Rule(Pattern.compile(row.getFirst()), row.get(1)))
                .toList());
    }

    /// One or two places are spelt otherwise; the same in lower case where no rule holds.
    String spell(String name, RandomGenerator random) {
        String once = spellOnce(name.toLowerCase(Locale.ROOT), random);
        return random.nextBoolean() ? spellOnce(once, random) : once;
    }

    private String spellOnce(String name, RandomGenerator random) {
        List<String> spellings = new ArrayList<>();
        for (Rule rule : rules) {
            spellings.addAll(rule.spellings(name));
        }
        return spellings.isEmpty() ? name : spellings.get(random.nextInt(spellings.size()));
    }

    /// @param heard what is written for it, with the groups of the pattern
    private record Rule(Pattern written, String heard) {
        /// Each has one place spelt otherwise.
        List<String> spellings(String name) {
            int places = (int) written.matcher(name).results().count();
            return IntStream.range(0, places)
                    .mapToObj(place -> spelling(name, place))
                    .toList();
        }

        private String spelling(String name, int place) {
            Matcher matcher = written.matcher(name);
            for (int i = 0; i <= place; i++) {
                matcher.find();
            }
            StringBuilder spelling = new StringBuilder();
            matcher.appendReplacement(spelling, heard);
            matcher.appendTail(spelling);
            return spelling.toString();
        }
    }
}
