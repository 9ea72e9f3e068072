package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.query.Clause.AllWords;
import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.SomeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Plans a query in three widths: [#strict]; [#wide] when that finds little; [#forgiving] when it finds nothing. The
/// wider ones include the strict one. Most queries never pay for them.
///
/// For one thread; cheap to make.
public final class Planner {
    private static final int SHORTEST_BEGINNING = 2;

    private final Lexicon lexicon;
    private final List<Reading> readings;
    private final Reading subject;
    private final Slips slips;

    /// @param query not empty
    public Planner(QueryText query, Language language, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.readings = query.readings(language);
        this.subject = readings.getLast();
        this.slips = new Slips(lexicon);
    }

    /// The name as typed, its beginning, all words.
    public Plan strict() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            addNames(readings.get(i), i == 0, clauses);
        }
        List<QueryWord> words = words(List::of);
        if (!words.isEmpty()) {
            clauses.add(new AllWords(words, Worth.ALL_WORDS));
        }
        if (subject.beginning().length() >= SHORTEST_BEGINNING) {
            clauses.add(new NameWordBegins(subject.finished(), subject.beginning(), Worth.NAME_WORD_BEGINS));
        }
        return new Plan(clauses);
    }

    /// The strict plan, and some of the words: the more of them and the rarer, the better.
    public Plan wide() {
        List<QueryWord> words = words(List::of);
        return words.size() < 2 ? strict() : strict().and(List.of(new SomeWords(words, Worth.SOME_WORDS)));
    }

    /// The strict plan, and the names and words that are nearly those typed.
    public Plan forgiving() {
        Plan plan = strict().and(slips.ofName(subject.key()));
        List<QueryWord> words = words(slips::formsOf);
        return words.isEmpty()
                ? plan
                : plan.and(List.of(new AllWords(words, Worth.ALL_WORDS), new SomeWords(words, Worth.SOME_WORDS)));
    }

    private static void addNames(Reading reading, boolean literally, List<Clause> clauses) {
        for (NameForm form : NameForm.values()) {
            String text = switch (form) {
                case WRITTEN -> reading.written();
                case CASELESS -> reading.caseless();
                case NAME, SLUG, ALIAS -> reading.key();
            };
            if (!text.isEmpty()) {
                clauses.add(new NameIs(form, text, Worth.equality(form, literally)));
            }
        }
        if (!reading.key().isEmpty()) {
            for (NameForm form : List.of(NameForm.NAME, NameForm.SLUG, NameForm.ALIAS)) {
                clauses.add(new NameBegins(form, reading.key(), Worth.beginning(form)));
            }
        }
    }

    /// The subject's words with their shares. Words that no term holds keep their share: finding the others alone is
    /// not all.
    private List<QueryWord> words(Function<String, List<String>> forms) {
        List<String> stems = subject.stems();
        double[] rarities = stems.stream().mapToDouble(this::rarity).toArray();
        double whole = 0;
        for (double rarity : rarities) {
            whole += rarity;
        }
        List<QueryWord> words = new ArrayList<>();
        for (int i = 0; i < rarities.length; i++) {
            words.add(new QueryWord(stems.get(i), forms.apply(stems.get(i)), rarities[i] / whole));
        }
        return words;
    }

    /// Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009, 3.1), over all fields at once.
    private double rarity(String stem) {
        long with = lexicon.frequency(stem);
        long without = Math.max(0, lexicon.terms() - with);
        return Math.log1p((without + 0.5) / (with + 0.5));
    }
}
