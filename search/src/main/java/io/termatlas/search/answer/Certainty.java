package io.termatlas.search.answer;

import io.termatlas.model.Term;
import io.termatlas.model.text.EditDistance;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.query.Clause;
import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameBeginsNearly;
import io.termatlas.search.query.Clause.NameHasWords;
import io.termatlas.search.query.Clause.NameHolds;
import io.termatlas.search.query.Clause.NameInCategory;
import io.termatlas.search.query.Clause.NameInflected;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameMeans;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Clause.NameWithin;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.OfName;
import io.termatlas.search.query.Clause.OfWords;
import io.termatlas.search.query.Clause.Synonym;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryWord;
import java.util.Set;

/// Tells a result that rests on what was typed from one that is only a guess, by its first hit: a name that was meant
/// with few typos, or at least half of what was typed, by the rarity of the words.
final class Certainty {
    private static final double ENOUGH = 0.5;
    /// A wrong first letter counts double in a shorter name.
    private static final int SHORTEST_FOR_FIRST = 7;
    private static final int SHORTEST_FOR_TWO = 9;
    private static final int SHORTEST_BEGUN = 7;
    private static final int SHORTEST_HELD = 5;
    /// Of a single word of a name.
    private static final int SHORTEST_WORD = 6;

    private final Language language;
    private final String typed;

    /// @param text what was typed
    Certainty(Language language, String text) {
        this.language = language;
        this.typed = NameKey.of(text);
    }

    boolean isGuess(Ranking ranking) {
        Plan plan = ranking.plan();
        Ranked first = ranking.first();
        if (first == null || plan.asksForEverything() || plan.names() || first.question() != null) {
            return false;
        }
        return plan.isGuess() || !isSure(plan, first.stated().term());
    }

    private boolean isSure(Plan plan, Term term) {
        TermMatch match = new TermMatch(language, term);
        return plan.clauses().stream().anyMatch(clause -> isSure(clause, match)) || holdsEnough(plan, match);
    }

    private boolean isSure(Clause clause, TermMatch match) {
        return switch (clause) {
            case OfName name -> isSure(name) && match.holds(name);
            case NameWordBegins begins ->
                match.beginsNameWord(begins.prefix())
                        && begins.words().stream().allMatch(word -> isTyped(word) && isHeld(word, match.stems()));
            case OfWords any -> false;
        };
    }

    private boolean isSure(OfName clause) {
        return switch (clause) {
            case NameNearly nearly -> isNear(nearly.key(), nearly.edits());
            case NameBeginsNearly nearly -> typed.length() >= SHORTEST_BEGUN && beginsAlike(nearly.key(), typed);
            case NameHolds holds -> holds.part().length() >= SHORTEST_HELD;
            case NameIs is -> is.form() != NameForm.INITIALS;
            case NameBegins begins -> true;
            case NameHasWords has -> !has.isCorrected();
            case NameWithin within -> true;
            case NameInCategory in -> true;
            case NameInflected inflected -> true;
            case NameMeans means -> true;
            case Synonym synonym -> true;
        };
    }

    private boolean isNear(String key, int edits) {
        boolean isDouble = !beginsAlike(key, typed) && typed.length() < SHORTEST_FOR_FIRST;
        return (isDouble ? edits + 1 : edits) <= (Math.max(typed.length(), key.length()) < SHORTEST_FOR_TWO ? 1 : 2);
    }

    /// A word that was typed may stand anywhere. One that was taken for another has to be a word of a name, and one
    /// typo away from it.
    private static boolean holdsEnough(Plan plan, TermMatch match) {
        return plan.clauses().stream()
                .filter(OfWords.class::isInstance)
                .map(OfWords.class::cast)
                .anyMatch(clause -> clause.words().stream()
                                .filter(word -> isTyped(word)
                                        ? isHeld(word, match.stems())
                                        : isOneTypoAway(word)
                                                && match.nameWords().contains(word.meant()))
                                .mapToDouble(QueryWord::weight)
                                .sum()
                        >= ENOUGH);
    }

    private static boolean isTyped(QueryWord word) {
        return word.meant().equals(word.typed());
    }

    private static boolean isHeld(QueryWord word, Set<String> stems) {
        return word.forms().stream().anyMatch(stems::contains);
    }

    private static boolean isOneTypoAway(QueryWord word) {
        return word.typed().length() >= SHORTEST_WORD
                && beginsAlike(word.typed(), word.meant())
                && new EditDistance(word.typed()).to(word.meant(), 1) == 1;
    }

    private static boolean beginsAlike(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && one.codePointAt(0) == other.codePointAt(0);
    }
}
