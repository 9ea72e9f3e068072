package io.termatlas.search.lucene;

import io.termatlas.search.entry.Entry;
import io.termatlas.search.entry.FaqEntry;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.entry.Prominence;
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
import io.termatlas.search.query.Clause.SomeWords;
import io.termatlas.search.query.Clause.Synonym;
import io.termatlas.search.query.ClauseScores;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryWord;
import io.termatlas.search.query.WordScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan comes to for one entry, clause by clause, as the comments of [Clause] and [ClauseScores] say it.
record ListedScore(Plan plan) {

    /// Empty when the entry is no hit.
    ///
    /// @param question the one whose score it is; null for the term's
    Optional<Float> of(Entry entry, @Nullable FaqEntry question) {
        OptionalDouble name = best(plan.clauses().stream().filter(OfName.class::isInstance), entry, question);
        OptionalDouble whole = best(plan.clauses().stream().filter(ListedScore::isWhole), entry, question);
        double[] others = plan.clauses().stream()
                .filter(clause -> !(clause instanceof OfName) && !isWhole(clause))
                .flatMapToDouble(clause -> of(clause, entry, question).stream())
                .toArray();
        double words = whole.orElse(0);
        for (double other : others) {
            words += other;
        }
        boolean spoken = whole.isPresent() || others.length > 0;
        if (name.isEmpty() && !spoken) {
            return Optional.empty();
        }
        boolean added = plan.clauses().stream().anyMatch(SomeWords.class::isInstance)
                && plan.clauses().stream()
                        .noneMatch(clause -> clause instanceof NameBegins || clause instanceof NameBeginsNearly);
        return Optional.of((float) (added ? name.orElse(0) + words : Math.max(name.orElse(0), words)));
    }

    private static boolean isWhole(Clause clause) {
        return clause instanceof AllWords || clause instanceof NameWordBegins;
    }

    private static OptionalDouble best(Stream<Clause> clauses, Entry entry, @Nullable FaqEntry question) {
        return clauses.flatMapToDouble(clause -> of(clause, entry, question).stream())
                .max();
    }

    private static OptionalDouble of(Clause clause, Entry entry, @Nullable FaqEntry question) {
        if (question != null) {
            return clause instanceof Asks asks ? asks(asks, question) : OptionalDouble.empty();
        }
        return switch (clause) {
            case NameIs is -> when(texts(is.form(), entry).anyMatch(is.text()::equals), is.score());
            case NameBegins begins ->
                when(texts(begins.form(), entry).anyMatch(text -> text.startsWith(begins.text())), begins.score());
            case NameNearly nearly ->
                entry.names(NameForm.NAME).contains(nearly.key())
                        ? OptionalDouble.of(nearly.score())
                        : when(
                                entry.names(NameForm.ALIAS).contains(nearly.key()),
                                nearly.score() - ClauseScores.OTHER_NAME_NEARLY);
            case NameInflected inflected -> when(isNamed(entry, inflected.key()), inflected.score());
            case NameBeginsNearly nearly -> when(isNamed(entry, nearly.key()), nearly.score());
            case NameHasWords has -> when(entry.nameWords().containsAll(has.words()), has.score());
            case NameWithin within -> when(texts(within.form(), entry).anyMatch(within.text()::equals), within.score());
            case NameInCategory in ->
                when(
                        texts(in.form(), entry).anyMatch(in.text()::equals)
                                && entry.category().equals(in.category()),
                        in.score());
            case NameHolds holds -> when(isNamed(entry, holds.key()), holds.score());
            case NameMeans means -> when(isNamed(entry, means.key()), means.score());
            case Synonym synonym -> when(isNamed(entry, synonym.key()), synonym.score());
            case Asks asks -> OptionalDouble.empty();
            case AllWords all -> allWords(all, entry);
            case SomeWords some -> someWords(some, entry);
            case NameWordBegins begins ->
                when(
                        begins.words().stream().allMatch(word -> isHeld(word, entry))
                                && entry.nameWords().stream().anyMatch(word -> word.startsWith(begins.prefix())),
                        begins.score());
        };
    }

    private static OptionalDouble asks(Asks asks, FaqEntry question) {
        return asks.key().equals(question.key())
                ? OptionalDouble.of(ClauseScores.QUESTION)
                : when(
                        asks.words().stream()
                                .allMatch(word -> word.forms().stream().anyMatch(question.words()::contains)),
                        asks.score());
    }

    private static OptionalDouble allWords(AllWords all, Entry entry) {
        double sum = all.score();
        for (QueryWord word : all.words()) {
            if (!isHeld(word, entry)) {
                return OptionalDouble.empty();
            }
            sum += word.forms().stream()
                    .flatMapToDouble(form ->
                            word(form, ClauseScores.WORDS * word.share() * ClauseScores.INFLECTED, entry).stream())
                    .max()
                    .orElseThrow();
            sum += literal(word, ClauseScores.WORDS * word.literalShare(), entry)
                    .orElse(0);
        }
        return OptionalDouble.of(sum);
    }

    private static OptionalDouble someWords(SomeWords some, Entry entry) {
        List<Double> scores = some.words().stream()
                .flatMap(word -> Stream.concat(
                        word.forms().stream()
                                .map(form -> word(form, some.score() * word.share() * ClauseScores.INFLECTED, entry)),
                        Stream.of(literal(word, some.score() * word.literalShare(), entry))))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return when(
                !scores.isEmpty(),
                scores.stream().mapToDouble(Double::doubleValue).sum());
    }

    private static OptionalDouble literal(QueryWord word, double score, Entry entry) {
        return word(Prominence.EXACT + word.meant(), score * (1 - ClauseScores.INFLECTED), entry);
    }

    private static OptionalDouble word(String text, double boost, Entry entry) {
        Integer prominence = entry.words().get(text);
        return prominence == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(WordScore.of((float) boost).at(prominence));
    }

    private static boolean isHeld(QueryWord word, Entry entry) {
        return word.forms().stream().anyMatch(entry.words()::containsKey);
    }

    private static boolean isNamed(Entry entry, String key) {
        return entry.names(NameForm.NAME).contains(key)
                || entry.names(NameForm.ALIAS).contains(key);
    }

    /// The spelling without umlauts is the key itself where there is none.
    static Stream<String> texts(NameForm form, Entry entry) {
        Stream<String> texts = entry.names(form).stream();
        return form == NameForm.SPELLING
                ? Stream.of(texts, entry.names(NameForm.NAME).stream(), entry.names(NameForm.ALIAS).stream())
                        .flatMap(all -> all)
                : texts;
    }

    private static OptionalDouble when(boolean condition, double score) {
        return condition ? OptionalDouble.of(score) : OptionalDouble.empty();
    }
}
