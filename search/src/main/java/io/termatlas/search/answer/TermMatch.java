package io.termatlas.search.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.entry.TermNames;
import io.termatlas.search.entry.WordField;
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
import io.termatlas.search.query.Clause.OfName;
import io.termatlas.search.query.Clause.Synonym;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a plan is true of one term. Reads the term itself, not the index, so the words of its texts are analysed
/// when they are first asked for. For one thread.
final class TermMatch {
    private final Language language;
    private final Term term;
    private final TermNames names;
    private @Nullable Map<WordField, Set<String>> stems;

    TermMatch(Language language, Term term) {
        this.language = language;
        this.term = term;
        this.names = TermNames.of(term);
    }

    boolean holds(OfName clause) {
        return switch (clause) {
            case NameIs is -> texts(is.form()).anyMatch(is.text()::equals);
            case NameBegins begins -> texts(begins.form()).anyMatch(text -> text.startsWith(begins.text()));
            case NameInflected inflected -> hasKey(inflected.key());
            case NameNearly nearly -> hasKey(nearly.key());
            case NameBeginsNearly nearly -> hasKey(nearly.key());
            case NameHasWords has -> nameWords().containsAll(has.words());
            case NameWithin within -> texts(within.form()).anyMatch(within.text()::equals);
            case NameInCategory in ->
                texts(in.form()).anyMatch(in.text()::equals)
                        && Entry.countedCategory(term.category()).equals(in.category());
            case NameHolds holds -> hasKey(holds.key());
            case NameMeans means -> hasKey(means.key());
            case Synonym synonym -> hasKey(synonym.key());
        };
    }

    boolean beginsNameWord(String prefix) {
        return nameWords().stream().anyMatch(word -> word.startsWith(prefix));
    }

    /// The words of all names, folded.
    Set<String> nameWords() {
        return all().flatMap(name -> Words.plain(name).stream())
                .map(Words.Word::form)
                .collect(toUnmodifiableSet());
    }

    /// Of all texts together.
    Set<String> stems() {
        return stemsByField().values().stream().flatMap(Collection::stream).collect(toUnmodifiableSet());
    }

    Map<WordField, Set<String>> stemsByField() {
        Map<WordField, Set<String>> known = stems;
        if (known == null) {
            known = new EnumMap<>(WordField.class);
            for (WordField field : WordField.values()) {
                known.put(
                        field,
                        Words.indexed(language, field.textOf(term)).stream()
                                .flatMap(word -> word.forms().stream())
                                .collect(toUnmodifiableSet()));
            }
            stems = known;
        }
        return known;
    }

    private boolean hasKey(String key) {
        return all().map(NameKey::of).anyMatch(key::equals);
    }

    private Stream<String> all() {
        return Stream.concat(Stream.of(names.name()), names.others().stream());
    }

    private Stream<String> texts(NameForm form) {
        String name = term.name();
        return switch (form) {
            case WRITTEN -> Stream.of(NameKey.written(name));
            case CASELESS -> Stream.of(NameKey.caseless(name));
            case NAME -> Stream.of(NameKey.of(name));
            case SLUG -> Stream.of(NameKey.of(term.slug().value()));
            case ACRONYM -> names.acronyms().stream();
            case ALIAS -> names.others().stream().map(NameKey::of);
            case SPELLING -> all().flatMap(each -> Stream.concat(Stream.of(NameKey.of(each)), NameKey.spellings(each)));
            case STEMS -> all().map(each -> NameKey.ofStems(language, each, ""));
            case ORDERLESS ->
                all().flatMap(each -> Stream.of(NameKey.ofSortedStems(language, each), NameKey.ofSortedWords(each)));
            case INITIALS -> all().map(TermNames::initials).map(NameKey::of);
        };
    }
}
