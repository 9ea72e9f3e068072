package io.termatlas.search.query;

import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameBeginsNearly;
import io.termatlas.search.query.Clause.NameHasWords;
import io.termatlas.search.query.Clause.NameHolds;
import io.termatlas.search.query.Clause.NameInflected;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameMeans;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Clause.NameWithin;
import io.termatlas.search.query.Clause.Synonym;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What a query asks of names, and which of its readings it asks about: the literal one when that is a name, else the
/// subject that is one and has least taken off, else the one with most. A subject that begins with an article comes
/// last unless a name is written so: "a priori" is one, but who asks what "a sternal" is does not mean asternal. Where
/// all words that were typed are those of a name in another order, none is taken off: "hand by" is by hand.
final class NameClauses {
    private static final int LONGEST = 80;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_IN_NAME = 12;
    private static final int FEWEST_OF_A_TEXT = 4;
    private static final List<String> USUAL_ENDINGS = List.of("s", "ed", "ing");

    private static final Set<NameForm> SURE =
            Collections.unmodifiableSet(EnumSet.range(NameForm.WRITTEN, NameForm.ALIAS));
    private static final Set<NameForm> LIKELY =
            Collections.unmodifiableSet(EnumSet.of(NameForm.SPELLING, NameForm.STEMS));

    private final Lexicon lexicon;
    private final NearNames nearNames;
    private final Reading literal;
    /// Whether the whole query is a prefix of a name.
    private final boolean begun;

    private final Reading subject;
    private final boolean named;
    /// Whether the query is a single word, and the glossary has it: then it is no typo.
    private final boolean known;

    private final List<Clause> clauses = new ArrayList<>();

    /// @param asked   the subjects of the query as a question
    /// @param foreign the subjects of the query as a question in other languages, made when none of the others is a
    /// name
    NameClauses(Reading literal, List<Reading> asked, Supplier<List<Reading>> foreign, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.literal = literal;
        this.nearNames = new NearNames(literal, lexicon);
        this.begun = !literal.key().isEmpty() && lexicon.beginsName(NameForm.NAME, literal.key());
        boolean reordered = !asked.isEmpty() && isReordered(literal);
        List<Reading> subjects = reordered ? List.of() : asked;
        List<Reading> readings = readings(subjects);
        Reading found = firstNamed(readings, SURE);
        if (clauses.isEmpty()) {
            found = firstNamed(readings, LIKELY);
        } else {
            addEqualities(LIKELY, found);
        }
        if (isStemmedTypo()) {
            clauses.clear();
            found = literal;
        }
        if (clauses.isEmpty() && !begun && !reordered) {
            found = firstForeign(foreign.get(), found);
        }
        this.named = !clauses.isEmpty();
        this.known = !named && isKnown();
        this.subject = named || subjects.isEmpty() ? found : subjects.getLast();
        addPrefixes();
        if (!named) {
            addAnotherOrder();
            addNamesWithAllWords();
            addInitials();
            if (!addComparedNames()) {
                addNear();
                addNamesWithin();
            }
        }
    }

    /// Whether the whole query is a prefix of a name: then its last word is no typo, but may be unfinished.
    boolean isBegun() {
        return begun;
    }

    /// Whether the whole query is nearly a name.
    boolean isNearlyNamed() {
        return clauses.stream().anyMatch(NameNearly.class::isInstance);
    }

    /// Whether the query is nearly a prefix of a name.
    boolean isNearlyBegun() {
        return clauses.stream().anyMatch(NameBeginsNearly.class::isInstance);
    }

    /// Whether a reading is a name.
    boolean isNamed() {
        return named;
    }

    Reading subject() {
        return subject;
    }

    List<Clause> clauses() {
        return List.copyOf(clauses);
    }

    private List<Reading> readings(List<Reading> subjects) {
        List<Reading> readings = new ArrayList<>(List.of(literal));
        List<Reading> last = new ArrayList<>();
        for (Reading subject : subjects) {
            boolean written =
                    !subject.beginsWithArticle() || lexicon.isName(NameForm.CASELESS, subject.in(NameForm.CASELESS));
            (written ? readings : last).add(subject);
        }
        readings.addAll(last);
        return readings;
    }

    /// Adds the clauses of the first reading that is a name in one of the forms.
    private Reading firstNamed(List<Reading> readings, Set<NameForm> forms) {
        for (Reading reading : readings) {
            int before = clauses.size();
            addEqualities(forms, reading);
            if (forms.equals(SURE)) {
                addMeant(reading);
            } else {
                addInflected(reading);
            }
            if (clauses.size() > before) {
                return reading;
            }
        }
        return readings.getFirst();
    }

    private Reading firstForeign(List<Reading> readings, Reading other) {
        if (readings.isEmpty()) {
            return other;
        }
        Reading found = firstNamed(readings, SURE);
        found = clauses.isEmpty() ? firstNamed(readings, LIKELY) : found;
        return clauses.isEmpty() ? other : found;
    }

    private void addEqualities(Set<NameForm> forms, Reading reading) {
        for (NameForm form : forms) {
            for (String text : reading.texts(form)) {
                if (text.isEmpty() || !lexicon.isName(form, text)) {
                    continue;
                }
                double score = ClauseScores.equality(form, reading == literal);
                boolean sure = reading == literal && (SURE.contains(form) || isPlural(reading.key()));
                clauses.add(new NameIs(form, text, sure ? score : besidePrefix(score)));
            }
        }
    }

    /// Names with the same stems, which tie otherwise.
    private void addInflected(Reading reading) {
        NearestForms nearest = new NearestForms(lexicon);
        List<Clause> same = clauses.stream()
                .filter(clause -> clause instanceof NameIs is && is.form() == NameForm.STEMS)
                .toList();
        for (Clause stems : same) {
            List<String> alike = nearest.sameStems(reading);
            for (int i = 0; i < alike.size(); i++) {
                double score = ClauseScores.inflected(stems.score(), alike.size() - 1 - i);
                clauses.add(new NameInflected(alike.get(i), score));
            }
        }
        if (clauses.isEmpty()) {
            nearest.acronym(reading)
                    .ifPresent(key -> clauses.add(
                            new NameInflected(key, ClauseScores.equality(NameForm.STEMS, reading == literal))));
        }
    }

    private void addMeant(Reading reading) {
        String key = reading.key();
        double synonym = reading == literal ? ClauseScores.SYNONYM : besidePrefix(ClauseScores.SYNONYM);
        double meant = reading == literal ? ClauseScores.MEANT : besidePrefix(ClauseScores.MEANT);
        lexicon.synonyms(key).forEach(other -> clauses.add(new Synonym(other, key, synonym)));
        lexicon.meanings(key).forEach(other -> clauses.add(new NameMeans(other, key, meant)));
    }

    private double besidePrefix(double score) {
        return begun ? Math.min(score, ClauseScores.BESIDE_PREFIX) : score;
    }

    /// Whether it is a name and one letter more: "links" for "link", though "linksys" begins so, too.
    private boolean isPlural(String key) {
        String singular = key.length() < 2 ? "" : NameKey.cut(key, key.length() - 1);
        return !singular.isEmpty()
                && (lexicon.isName(NameForm.NAME, singular) || lexicon.isName(NameForm.ALIAS, singular));
    }

    private void addPrefixes() {
        String key = literal.key();
        if (begun) {
            clauses.add(new NameBegins(NameForm.NAME, key, ClauseScores.BEGINS));
            add(NameForm.WRITTEN, literal.in(NameForm.WRITTEN), ClauseScores.BEGINS + ClauseScores.CAPITALS);
            if (literal.hasSigns()) {
                add(NameForm.CASELESS, literal.in(NameForm.CASELESS), ClauseScores.BEGINS + ClauseScores.SIGNS);
            }
        }
        addOther(key);
        if (!begun) {
            add(NameForm.SPELLING, literal.simplified(), ClauseScores.OTHER_NAME_BEGINS);
        }
        if (subject != literal && !isTypoOfWhole()) {
            add(NameForm.NAME, subject.key(), ClauseScores.OTHER_NAME_BEGINS);
            addOther(subject.key());
        }
    }

    /// Whether what was asked may be a name in words of asking, with a typo: "faire le poit" is "faire le point" rather
    /// than what begins with "poit".
    private boolean isTypoOfWhole() {
        return !named && !begun && !literal.allWords().stream().allMatch(this::isKnown) && nearNames.areOneTypoAway();
    }

    private void addOther(String key) {
        add(NameForm.ALIAS, key, ClauseScores.OTHER_NAME_BEGINS);
        if (!begun) {
            add(NameForm.SLUG, key, ClauseScores.OTHER_NAME_BEGINS);
        }
    }

    private void add(NameForm form, String prefix, double score) {
        if (!prefix.isBlank() && lexicon.beginsName(form, prefix)) {
            clauses.add(new NameBegins(form, prefix, score));
        }
    }

    private void addInitials() {
        String initials = subject.in(NameForm.INITIALS);
        if (!initials.isEmpty() && lexicon.isName(NameForm.INITIALS, initials)) {
            clauses.add(new NameIs(NameForm.INITIALS, initials, ClauseScores.equality(NameForm.INITIALS, true)));
        }
    }

    private void addAnotherOrder() {
        for (Reading reading : subject == literal ? List.of(literal) : List.of(literal, subject)) {
            addAnotherOrder(reading.sortedWords(), ClauseScores.ANOTHER_ORDER_AS_TYPED);
            addAnotherOrder(reading.in(NameForm.ORDERLESS), ClauseScores.ANOTHER_ORDER);
        }
    }

    private void addAnotherOrder(String words, double score) {
        if (isInAnotherOrder(words)) {
            clauses.add(new NameIs(NameForm.ORDERLESS, words, score));
        }
    }

    /// Whether the words are all those of a name, which is written in another order.
    private boolean isReordered(Reading reading) {
        return !lexicon.isName(NameForm.NAME, reading.key())
                && (isInAnotherOrder(reading.sortedWords()) || isInAnotherOrder(reading.in(NameForm.ORDERLESS)));
    }

    private boolean isInAnotherOrder(String words) {
        return !words.isEmpty() && lexicon.isName(NameForm.ORDERLESS, words);
    }

    private void addNamesWithAllWords() {
        List<String> words = literal.plainWords().stream()
                .filter(word -> !literal.isWeak(word))
                .map(Word::form)
                .distinct()
                .toList();
        if (words.size() > 1 && words.size() <= MOST_IN_NAME) {
            clauses.add(new NameHasWords(words, false, ClauseScores.ALL_IN_NAME));
        }
    }

    /// Whether two names are compared.
    private boolean addComparedNames() {
        List<ComparedNames.Name> names = new ComparedNames(literal, lexicon).names();
        int longest = names.stream().mapToInt(ComparedNames.Name::words).max().orElse(0);
        names.forEach(name ->
                clauses.add(new NameWithin(name.form(), name.text(), ClauseScores.compared(name.words() == longest))));
        return !names.isEmpty();
    }

    /// Names that make up at least half of what was typed, beside words that are no part of them; none where all of it
    /// is nearly a name.
    private void addNamesWithin() {
        if (clauses.stream().anyMatch(clause -> clause instanceof NameNearly || clause instanceof NameBeginsNearly)) {
            return;
        }
        clauses.addAll(new NamesInCategories(literal, lexicon).clauses());
        new NamesWithin(literal, lexicon)
                .runs()
                .forEach(run -> clauses.add(
                        new NameWithin(run.form(), run.text(), ClauseScores.within(run.form(), run.share()))));
    }

    private boolean isKnown() {
        List<Word> words = literal.allWords();
        return words.size() == 1 && isKnown(words.getFirst()) && !isOfAnotherStem(words.getFirst());
    }

    /// Whether no term has the word as it was typed, and its ending may make it the stem of another word: "fundation"
    /// has
    /// that of "fund". The usual endings of English aside.
    private boolean isOfAnotherStem(Word word) {
        String typed = literal.folded(word);
        return lexicon.literalFrequency(typed) == 0
                && USUAL_ENDINGS.stream().noneMatch(typed::endsWith)
                && word.forms().stream().noneMatch(typed::equals);
    }

    /// Whether the query has but the stem of names, of which it is hardly a form, and is one typo away from others:
    /// the stem of "frien" is that of "frieren", but Ferien were meant.
    private boolean isStemmedTypo() {
        boolean stemmed = !clauses.isEmpty() && !begun && clauses.stream().allMatch(NameClauses::isOfStem);
        List<Word> words = stemmed ? literal.allWords() : List.of();
        if (words.size() != 1 || !isOfAnotherStem(words.getFirst())) {
            return false;
        }
        List<String> forms = clauses.stream()
                .filter(NameInflected.class::isInstance)
                .map(clause -> ((NameInflected) clause).key())
                .toList();
        return !forms.isEmpty()
                && forms.stream().noneMatch(form -> NearestForms.isInflected(literal.key(), form))
                && nearNames.areOneTypoAwayWithOtherStems();
    }

    private static boolean isOfStem(Clause clause) {
        return clause instanceof NameInflected || (clause instanceof NameIs is && is.form() == NameForm.STEMS);
    }

    /// Whether the query is four words or more and the glossary has all of them, the last one too: then it is no name
    /// that
    /// is only begun, nor the middle of one.
    private boolean isTypedThroughout() {
        List<Word> words = literal.allWords();
        return words.size() >= FEWEST_OF_A_TEXT && words.stream().allMatch(this::isKnown);
    }

    private boolean isKnown(Word word) {
        return word.forms().stream().anyMatch(form -> lexicon.frequency(form) > 0)
                || lexicon.literalFrequency(literal.folded(word)) > 0;
    }

    /// What is found when nothing else is: names that are nearly a query whose words the glossary has.
    List<Clause> guesses() {
        return known ? nearNames.guesses() : List.of();
    }

    /// Only where the query is no prefix of a name: an unfinished name is no typo. Neither is a single word that the
    /// glossary has.
    private void addNear() {
        if (clauses.stream().anyMatch(NameBegins.class::isInstance)) {
            return;
        }
        boolean typed = isTypedThroughout();
        List<Clause> near = known ? List.of() : nearNames.of(subject.key(), typed || hasInitials());
        clauses.addAll(near);
        String part = subject.key();
        if (near.isEmpty() && !typed && part.length() >= SHORTEST_PART && part.length() <= LONGEST) {
            lexicon.keysHolding(part).forEach(key -> clauses.add(new NameHolds(key, part, ClauseScores.HOLDS)));
        }
    }

    private boolean hasInitials() {
        return clauses.stream().anyMatch(clause -> clause instanceof NameIs is && is.form() == NameForm.INITIALS);
    }
}
