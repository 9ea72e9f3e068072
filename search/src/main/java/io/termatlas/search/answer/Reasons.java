package io.termatlas.search.answer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.termatlas.model.Question;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.entry.TermNames;
import io.termatlas.search.entry.WordField;
import io.termatlas.search.query.Clause;
import io.termatlas.search.query.Clause.AllWords;
import io.termatlas.search.query.Clause.Asks;
import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameBeginsNearly;
import io.termatlas.search.query.Clause.NameHasWords;
import io.termatlas.search.query.Clause.NameHolds;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameMeans;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Clause.NameWithin;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.OfName;
import io.termatlas.search.query.Clause.OfWords;
import io.termatlas.search.query.Clause.SomeWords;
import io.termatlas.search.query.Clause.Synonym;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// Says in sentences why an entry is a hit: the weightiest of what is true of its names, then where its words stand.
///
/// Looks at the entry itself, not at the index, so it costs an analysis of its texts: for those who ask.
public final class Reasons {
    private final Language language;
    private final Plan plan;
    private final BinaryOperator<String> source;

    /// @param source of two keys that mean the same, the name of the term whose text says so
    public Reasons(Language language, Plan plan, BinaryOperator<String> source) {
        this.language = language;
        this.plan = plan;
        this.source = source;
    }

    /// Of a term.
    public List<String> of(Term term) {
        TermNames names = TermNames.of(term);
        Set<String> sentences = new LinkedHashSet<>();
        plan.clauses().stream()
                .filter(OfName.class::isInstance)
                .sorted(Comparator.comparingDouble(Clause::score).reversed())
                .flatMap(clause -> ofName(clause, term, names).stream())
                .findFirst()
                .ifPresent(sentences::add);
        Map<WordField, Set<String>> stems = stems(term);
        for (Clause clause : plan.clauses()) {
            if (clause instanceof OfWords words && !(clause instanceof Asks)) {
                sentences.addAll(ofWords(words, names, stems));
            }
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

    private Optional<String> ofName(Clause clause, Term term, TermNames names) {
        return switch (clause) {
            case NameIs is ->
                texts(is.form(), term, names).anyMatch(is.text()::equals)
                        ? Optional.of(is.form().sentence() + " '" + is.text() + "'")
                        : Optional.empty();
            case NameBegins begins ->
                texts(begins.form(), term, names).anyMatch(text -> text.startsWith(begins.text()))
                        ? Optional.of((begins.form() == NameForm.ALIAS ? "another name" : "the name") + " begins with '"
                                + begins.text() + "'")
                        : Optional.empty();
            case NameNearly nearly ->
                sentence(
                        nearly.key(),
                        names,
                        "a name is nearly what was typed: '" + nearly.key() + "', "
                                + (nearly.edits() == 1 ? "one typo away" : "two typos away"));
            case NameBeginsNearly nearly ->
                sentence(
                        nearly.key(),
                        names,
                        "a name begins with nearly what was typed: '" + nearly.key() + "', one typo away");
            case NameHasWords has ->
                nameWords(names).containsAll(has.words())
                        ? Optional.of(
                                "all words of what was typed stand in the names: " + String.join(", ", has.words()))
                        : Optional.empty();
            case NameWithin within ->
                texts(within.form(), term, names).anyMatch(within.text()::equals)
                        ? Optional.of("a part of what was typed is a name: '" + within.text() + "'")
                        : Optional.empty();
            case NameHolds holds ->
                sentence(
                        holds.key(),
                        names,
                        "'" + holds.part() + "' stands in the middle of the name '" + holds.key() + "'");
            case NameMeans means ->
                sentence(
                        means.key(),
                        names,
                        "'" + means.typed() + "' is another name of '" + means.key() + "', as a text says: "
                                + source.apply(means.typed(), means.key()));
            case Synonym synonym ->
                sentence(
                        synonym.key(),
                        names,
                        "'" + synonym.key() + "' is in the list of synonyms for '" + synonym.typed() + "'");
            case Asks asks -> Optional.empty();
            case AllWords all -> Optional.empty();
            case SomeWords some -> Optional.empty();
            case NameWordBegins begins -> Optional.empty();
        };
    }

    private static Optional<String> sentence(String key, TermNames names, String sentence) {
        return keys(names).anyMatch(key::equals) ? Optional.of(sentence) : Optional.empty();
    }

    private static Set<String> nameWords(TermNames names) {
        return Stream.concat(Stream.of(names.name()), names.others().stream())
                .flatMap(name -> Words.plain(name).stream())
                .map(Words.Word::form)
                .collect(toSet());
    }

    private static Stream<String> keys(TermNames names) {
        return Stream.concat(Stream.of(names.name()), names.others().stream()).map(NameKey::of);
    }

    private Stream<String> texts(NameForm form, Term term, TermNames names) {
        String name = term.name();
        return switch (form) {
            case WRITTEN -> Stream.of(NameKey.written(name));
            case CASELESS -> Stream.of(NameKey.caseless(name));
            case NAME -> Stream.of(NameKey.of(name));
            case SLUG -> Stream.of(NameKey.of(term.slug().value()));
            case ACRONYM -> names.acronyms().stream();
            case ALIAS -> names.others().stream().map(NameKey::of);
            case SPELLING -> Stream.of(NameKey.of(name), NameKey.plain(NameKey.of(name)));
            case STEMS ->
                Stream.concat(Stream.of(name), names.others().stream())
                        .map(each -> NameKey.ofStems(language, each, ""));
            case ORDERLESS ->
                Stream.concat(Stream.of(name), names.others().stream())
                        .map(each -> NameKey.ofSortedStems(language, each));
            case INITIALS ->
                Stream.concat(Stream.of(name), names.others().stream())
                        .map(TermNames::initials)
                        .map(NameKey::of);
        };
    }

    private List<String> ofWords(OfWords clause, TermNames names, Map<WordField, Set<String>> stems) {
        if (clause instanceof NameWordBegins begins) {
            return Stream.concat(Stream.of(names.name()), names.others().stream())
                            .flatMap(name -> Words.plain(name).stream())
                            .anyMatch(word -> word.form().startsWith(begins.prefix()))
                    ? List.of("a word of a name begins with '" + begins.prefix() + "'")
                    : List.of();
        }
        boolean all = clause instanceof AllWords;
        Set<String> anywhere =
                stems.values().stream().flatMap(Collection::stream).collect(toSet());
        if (all && found(clause.words(), anywhere) < clause.words().size()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        stems.forEach((field, held) -> {
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

    private Map<WordField, Set<String>> stems(Term term) {
        Map<WordField, Set<String>> stems = new EnumMap<>(WordField.class);
        for (WordField field : WordField.values()) {
            stems.put(
                    field,
                    Words.indexed(language, field.textOf(term)).stream()
                            .flatMap(word -> word.forms().stream())
                            .collect(toSet()));
        }
        return stems;
    }
}
