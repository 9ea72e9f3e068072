package io.termatlas.search.query;

import io.termatlas.search.query.Clause.NameInflected;
import io.termatlas.search.query.Clause.NameIs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a query asks of an entry: one that satisfies any clause is a hit. A plan without clauses asks for nothing,
/// except [#EVERYTHING].
///
/// @param corrected the query as it was perhaps meant; empty when it was understood as it stands
/// @param asksForEverything whether every entry is a hit, whatever the clauses
/// @param isGuess whether the glossary has the words, and other ones are looked for even so
/// @param keyboard  the keyboard layout on which it was perhaps to be typed; empty for the one it was typed on
public record Plan(
        List<Clause> clauses, String corrected, boolean asksForEverything, boolean isGuess, String keyboard) {
    public static final Plan EVERYTHING = new Plan(List.of(), "", true, false, "");

    public Plan {
        clauses = List.copyOf(clauses);
    }

    Plan(List<Clause> clauses, String corrected) {
        this(clauses, corrected, false, false, "");
    }

    static Plan guess(List<Clause> clauses) {
        return new Plan(clauses, "", false, true, "");
    }

    /// The same for a query that was typed on another keyboard than it was meant for.
    Plan retyped(String text, String onKeyboard) {
        return new Plan(clauses, text, asksForEverything, isGuess, onKeyboard);
    }

    /// What was typed or, where that was on another keyboard, was to be typed.
    public String meant(QueryText typed) {
        return keyboard.isEmpty() ? typed.text() : corrected;
    }

    /// Whether what was typed is a name, not only a prefix of one.
    public boolean names() {
        return clauses.stream()
                .anyMatch(clause -> (clause instanceof NameIs || clause instanceof NameInflected)
                        && clause.score() > ClauseScores.BEGINS);
    }

    /// All stems that make a term a hit: what is to be marked in its texts.
    public Set<String> stems() {
        return clauses.stream().map(Clause::stems).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// Without what is looked for in texts.
    public Plan ofNames() {
        return new Plan(
                clauses.stream()
                        .filter(clause -> clause instanceof Clause.OfName || clause instanceof Clause.NameWordBegins)
                        .toList(),
                corrected,
                asksForEverything,
                isGuess,
                keyboard);
    }
}
