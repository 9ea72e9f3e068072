package io.termatlas.search.query;

import io.termatlas.search.analysis.Words;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.query.Clause.NameBeginsNearly;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Lexicon.Near;
import java.util.ArrayList;
import java.util.List;

/// The names that are nearly what was typed, or begin so.
///
/// A typo is a letter too many, too few, wrong, or swapped with its neighbour. In short words and numbers none is
/// forgiven: another number is another thing.
final class NearNames {
    private static final int SHORTEST_FOR_ONE = 4;
    private static final int SHORTEST_FOR_TWO = 7;
    private static final int SHORTEST_TO_BEGIN_NEARLY = 4;
    private static final int LONGEST = 80;

    private final Reading literal;
    private final Lexicon lexicon;

    NearNames(Reading literal, Lexicon lexicon) {
        this.literal = literal;
        this.lexicon = lexicon;
    }

    /// The nearest names; where none is but one typo away, those that begin so; where there is neither, those near the
    /// subject of a question.
    ///
    /// @param isComplete whether what was typed is typed to its end
    List<Clause> of(String subject, boolean isComplete) {
        String key = literal.key();
        List<Near> near = near(key);
        List<Clause> clauses = new ArrayList<>(nearly(near));
        if (!isComplete && near.stream().allMatch(each -> each.edits() > 1)) {
            clauses.addAll(nearlyBegun(key));
        }
        if (clauses.isEmpty() && !subject.equals(key)) {
            clauses.addAll(nearly(near(subject)));
        }
        return clauses;
    }

    /// Those near the query, whether or not the glossary has its words.
    List<Clause> guesses() {
        return nearly(near(literal.key()));
    }

    /// Whether the nearest names are one typo away from the query, behind its first letter, and none of them is a form
    /// of the same word.
    boolean areOneTypoAwayWithOtherStems() {
        String key = literal.key();
        String stems = literal.in(NameForm.STEMS);
        List<Near> near = near(key);
        return !near.isEmpty()
                && near.stream()
                        .allMatch(each -> each.edits() == 1
                                && each.text().codePointAt(0) == key.codePointAt(0)
                                && !literal.stems(each.text()).equals(stems));
    }

    /// Whether names are one typo away from the query.
    boolean areOneTypoAway() {
        return near(literal.key()).stream().anyMatch(each -> each.edits() == 1);
    }

    private static List<Clause> nearly(List<Near> near) {
        return near.stream()
                .map(each -> (Clause) new NameNearly(each.text(), each.edits(), ClauseScores.typos(each.edits())))
                .toList();
    }

    private List<Near> near(String key) {
        boolean mayHaveTypo = key.length() >= SHORTEST_FOR_ONE
                && key.length() <= LONGEST
                && key.codePoints().anyMatch(Character::isLetter);
        return mayHaveTypo
                ? lexicon.keysNear(key, key.length() < SHORTEST_FOR_TWO ? 1 : 2).stream()
                        .filter(near -> hasSameNumbers(near.text()))
                        .toList()
                : List.of();
    }

    private List<Clause> nearlyBegun(String key) {
        List<Clause> clauses = new ArrayList<>();
        if (key.length() >= SHORTEST_TO_BEGIN_NEARLY && key.length() <= LONGEST) {
            for (String begun : lexicon.keysWithFuzzyPrefix(key)) {
                if (hasSameNumbers(begun)) {
                    clauses.add(new NameBeginsNearly(begun, ClauseScores.beginsNearly(clauses.size())));
                }
            }
        }
        return clauses;
    }

    /// A word with a digit has no typo: neither in its digits nor in its letters.
    private boolean hasSameNumbers(String key) {
        return literal.plainWords().stream()
                .map(Words.Word::form)
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .allMatch(key::contains);
    }
}
