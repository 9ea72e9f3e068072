package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.query.Clause.AllWords;
import io.termatlas.search.query.Clause.Asks;
import io.termatlas.search.query.Clause.NameHasWords;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.SomeWords;
import io.termatlas.search.query.KeyboardLayouts.Retyped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Plans a query in two widths: [#strict], and [#wide] when that finds little. The wide one includes the strict one.
///
/// It asks the lexicon before it plans, so that most queries, which are names, never pay for anything else.
///
/// For one thread; cheap to make.
public final class Planner {
    private static final int SHORTEST_PREFIX = 2;
    /// A longer one costs an automaton of as many states; where it begins a name, the whole query does.
    private static final int LONGEST_PREFIX = 80;

    /// A shorter one is a prefix of too much.
    private static final int SHORTEST_RETYPED = 3;

    private final QueryText query;
    private final Language language;
    private final Lexicon lexicon;
    private final Reading literal;
    private final NameClauses names;
    private final Corrections corrections;
    private @Nullable List<QueryWord> words;

    /// @param query not empty
    public Planner(QueryText query, Language language, Lexicon lexicon) {
        this.query = query;
        this.language = language;
        this.lexicon = lexicon;
        this.literal = query.literally(language);
        this.names =
                new NameClauses(literal, query.subjects(language), () -> query.subjectsInOthers(language), lexicon);
        this.corrections = new Corrections(lexicon, language);
    }

    /// The name as typed or with typos, a prefix of it, all words.
    public Plan strict() {
        List<Clause> clauses = new ArrayList<>(names.clauses());
        addAllWords(clauses);
        addWordPrefix(clauses);
        return new Plan(clauses, "");
    }

    /// What asks for whole names in [#strict].
    public Plan names() {
        return new Plan(names.clauses(), "");
    }

    /// What asks for names and for words of names in [#strict].
    public Plan namesAndWords() {
        List<Clause> clauses = new ArrayList<>(names.clauses());
        addWordPrefix(clauses);
        return new Plan(clauses, "");
    }

    /// Whether the query is a name or a prefix of one.
    public boolean isOfNames() {
        return names.isNamed() || names.isBegun();
    }

    /// Whether [#wide] may find more: not when the query is a name.
    public boolean hasWide() {
        return !names.isNamed() && (words().size() > 1 || (!names.isBegun() && corrections.isNeeded(words())));
    }

    /// The strict plan, and some of the words, those that no term holds replaced by near ones: the more of them
    /// and the rarer, the better.
    public Plan wide() {
        List<QueryWord> typed = words(literal, literal.words());
        List<QueryWord> corrected = names.isBegun() || names.isNearlyBegun() ? typed : corrections.of(typed);
        List<Clause> clauses = new ArrayList<>(strict().clauses());
        boolean rests = Corrections.leavesAWord(typed, corrected);
        if (!corrected.equals(typed)) {
            if (rests) {
                clauses.add(new AllWords(corrected, ClauseScores.ALL_WORDS));
            }
            if (corrected.size() > 1 && !names.isNearlyNamed()) {
                // All of them in one name are hardly there by chance.
                clauses.add(new NameHasWords(
                        corrected.stream().map(QueryWord::meant).toList(), true, ClauseScores.ALL_IN_NAME_CORRECTED));
            }
        }
        addCorrectedPrefix(clauses);
        clauses.add(new SomeWords(rests ? corrected : typed, ClauseScores.SOME_WORDS));
        return new Plan(clauses, corrections.text(typed, corrected));
    }

    /// What is nearly a name, for a query that finds nothing although the glossary has its words.
    public Plan guess() {
        return Plan.guess(names.guesses());
    }

    /// The plan of what was perhaps to be typed on another keyboard, where that is a name and the query itself is
    /// nothing that the glossary knows: neither a name, nor a prefix of one, nor any of its words.
    public Optional<Plan> retypedName() {
        return isUnknown() ? retyped(key -> key.length() > 1 && isName(key), other -> true) : Optional.empty();
    }

    /// The same for a query that finds nothing: also where that asks for a name, begins one, or is made of words that
    /// the glossary has.
    public Optional<Plan> retyped() {
        return retyped(
                key -> key.length() >= SHORTEST_RETYPED,
                other -> other.names.isNamed() || other.names.isBegun() || other.isKnown());
    }

    private Optional<Plan> retyped(Predicate<String> mayBe, Predicate<Planner> is) {
        for (Retyped retyped : KeyboardLayouts.retyped(query.text())) {
            QueryText other = new QueryText(retyped.text());
            if (mayBe.test(other.literally(language).key())) {
                Planner planner = new Planner(other, language, lexicon);
                if (is.test(planner)) {
                    return Optional.of(planner.strict().retyped(other.text(), retyped.keyboard()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isName(String key) {
        return lexicon.isName(NameForm.NAME, key) || lexicon.isName(NameForm.ALIAS, key);
    }

    private boolean isUnknown() {
        return !names.isNamed() && !names.isBegun() && words().stream().allMatch(corrections::isUnknown);
    }

    private boolean isKnown() {
        return !words().isEmpty() && words().stream().noneMatch(corrections::isUnknown);
    }

    private void addAllWords(List<Clause> clauses) {
        List<QueryWord> subject = words();
        if (!subject.isEmpty()) {
            clauses.add(new AllWords(subject, ClauseScores.ALL_WORDS));
        }
        if (names.subject() != literal && !names.isNamed()) {
            clauses.add(new AllWords(words(literal, literal.words()), ClauseScores.ALL_WORDS));
        }
        List<QueryWord> asked = names.subject() == literal ? subject : words(literal, literal.words());
        if (asked.size() > 1) {
            clauses.add(new Asks(literal.key(), asked, ClauseScores.ASKS));
        }
    }

    private void addWordPrefix(List<Clause> clauses) {
        String prefix = names.subject().prefix();
        if (!names.isNamed() && prefix.length() >= SHORTEST_PREFIX && prefix.length() <= LONGEST_PREFIX) {
            clauses.add(new NameWordBegins(
                    words(names.subject(), names.subject().finished()), prefix, ClauseScores.NAME_WORD_BEGINS));
        }
    }

    /// The words before the one that is being typed may have typos.
    private void addCorrectedPrefix(List<Clause> clauses) {
        String prefix = literal.prefix();
        List<QueryWord> typed = words(literal, literal.finished());
        List<QueryWord> corrected = corrections.of(typed);
        boolean mayBegin = !names.isBegun() && prefix.length() >= SHORTEST_PREFIX && prefix.length() <= LONGEST_PREFIX;
        if (mayBegin && !corrected.equals(typed)) {
            clauses.add(new NameWordBegins(corrected, prefix, ClauseScores.NAME_WORD_BEGINS));
        }
    }

    private List<QueryWord> words() {
        List<QueryWord> known = words;
        if (known == null) {
            known = words(names.subject(), names.subject().words());
            words = known;
        }
        return known;
    }

    /// With their shares of the rarities of the forms that were typed. A stem may stand in every term ("relates" in
    /// the summary of each page) and so score nothing, but not what was typed ("relate"): shares of the rarities of
    /// stems would have no bound. Words that no term holds keep theirs: finding the others alone is not all.
    private List<QueryWord> words(Reading reading, List<Word> typed) {
        double[] rarities = typed.stream().mapToDouble(this::rarity).toArray();
        double[] literal = typed.stream()
                .mapToDouble(word -> rarity(lexicon.literalFrequency(reading.folded(word))))
                .toArray();
        double whole = 0;
        for (int i = 0; i < rarities.length; i++) {
            whole += Math.max(rarities[i], literal[i]);
        }
        List<QueryWord> shared = new ArrayList<>();
        for (int i = 0; i < rarities.length; i++) {
            Word word = typed.get(i);
            String folded = reading.folded(word);
            shared.add(new QueryWord(folded, folded, word.forms(), rarities[i] / whole, literal[i] / whole));
        }
        return shared;
    }

    /// Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009, 3.1), over all fields at once.
    private double rarity(Word word) {
        return rarity(word.forms().stream().mapToLong(lexicon::frequency).max().orElse(0));
    }

    private double rarity(long with) {
        long without = Math.max(0, lexicon.terms() - with);
        return Math.log1p((without + 0.5) / (with + 0.5));
    }
}
