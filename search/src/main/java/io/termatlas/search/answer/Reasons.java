package io.termatlas.search.answer;

import static java.util.stream.Collectors.joining;

import io.termatlas.model.Question;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.query.Clause;
import io.termatlas.search.query.Clause.AllWords;
import io.termatlas.search.query.Clause.Asks;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/// Says in sentences why an entry is a hit: the weightiest of what is true of its names, then where its words stand.
///
/// Looks at the entry itself, not at the index, so it costs an analysis of its texts: for those who ask.
public final class Reasons {
    private final Language language;
    private final Plan plan;
    private final boolean guess;
    private final BinaryOperator<String> source;

    /// @param guess  whether the hits are only what may have been meant
    /// @param source of two keys that mean the same, the name of the term whose text says so
    public Reasons(Language language, Plan plan, boolean guess, BinaryOperator<String> source) {
        this.language = language;
        this.plan = plan;
        this.guess = guess;
        this.source = source;
    }

    /// Of a term.
    public List<String> of(Term term) {
        TermMatch match = new TermMatch(language, term);
        Set<String> sentences = new LinkedHashSet<>();
        if (!plan.keyboard().isEmpty()) {
            sentences.add("with the keys of a " + plan.keyboard() + " keyboard, what was typed is '" + plan.corrected()
                    + "'");
        }
        plan.clauses().stream()
                .filter(OfName.class::isInstance)
                .map(OfName.class::cast)
                .sorted(Comparator.comparingDouble(Clause::score).reversed())
                .filter(match::holds)
                .findFirst()
                .map(this::sentence)
                .ifPresent(sentences::add);
        for (Clause clause : plan.clauses()) {
            if (clause instanceof OfWords words && !(clause instanceof Asks)) {
                sentences.addAll(ofWords(words, match));
            }
        }
        if (guess) {
            sentences.add("only a guess: too little of what was typed was found as it stands");
        }
        return List.copyOf(sentences);
    }

    /// Of a question of a term's FAQ.
    public List<String> of(Question question) {
        for (Clause clause : plan.clauses()) {
            if (clause instanceof Asks asks) {
                return List.of(
                        asks.key().equals(NameKey.of(question.text()))
                                ? "the question is the one that was asked"
                                : count(asks.words().size(), asks.words().size()) + " in the question");
            }
        }
        return List.of();
    }

    private String sentence(OfName clause) {
        return switch (clause) {
            case NameIs is -> is.form().sentence() + " '" + is.text() + "'";
            case NameBegins begins ->
                (begins.form() == NameForm.ALIAS ? "another name" : "the name") + " begins with '" + begins.text()
                        + "'";
            case NameInflected inflected ->
                "in another number or case, what was typed is the name '" + inflected.key() + "'";
            case NameNearly nearly ->
                "a name is nearly what was typed: '" + nearly.key() + "', "
                        + (nearly.edits() == 1 ? "one typo away" : "two typos away");
            case NameBeginsNearly nearly ->
                "a name begins with nearly what was typed: '" + nearly.key() + "', one typo away";
            case NameHasWords has ->
                "all words of what was typed stand in the names: " + String.join(", ", has.words());
            case NameWithin within -> "a part of what was typed is a name: '" + within.text() + "'";
            case NameInCategory in ->
                "a part of what was typed is a name: '" + in.text() + "', and the rest its category: '" + in.category()
                        + "'";
            case NameHolds holds -> "'" + holds.part() + "' stands in the middle of the name '" + holds.key() + "'";
            case NameMeans means ->
                "'" + means.typed() + "' is another name of '" + means.key() + "', as a text says: "
                        + source.apply(means.typed(), means.key());
            case Synonym synonym -> "'" + synonym.key() + "' is in the list of synonyms for '" + synonym.typed() + "'";
        };
    }

    private static List<String> ofWords(OfWords clause, TermMatch match) {
        if (clause instanceof NameWordBegins begins) {
            return match.beginsNameWord(begins.prefix())
                    ? List.of("a word of a name begins with '" + begins.prefix() + "'")
                    : List.of();
        }
        boolean all = clause instanceof AllWords;
        if (all && found(clause.words(), match.stems()) < clause.words().size()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        match.stemsByField().forEach((field, held) -> {
            int found = found(clause.words(), held);
            if (found > 0) {
                sentences.add(
                        count(found, clause.words().size()) + " in the " + field.noun() + corrected(clause, held));
            }
        });
        return sentences;
    }

    /// Words that were taken for others.
    private static String corrected(OfWords clause, Set<String> held) {
        String taken = clause.words().stream()
                .filter(word -> !word.meant().equals(word.typed()))
                .filter(word -> word.forms().stream().anyMatch(held::contains))
                .map(word -> "'" + word.typed() + "' taken for '" + word.meant() + "'")
                .collect(joining(", "));
        return taken.isEmpty() ? "" : ", " + taken;
    }

    private static int found(List<QueryWord> words, Set<String> held) {
        return (int) words.stream()
                .filter(word -> word.forms().stream().anyMatch(held::contains))
                .count();
    }

    private static String count(int found, int all) {
        return found + " of " + all + (all == 1 ? " word" : " words");
    }
}
