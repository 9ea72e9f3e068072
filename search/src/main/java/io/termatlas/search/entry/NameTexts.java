package io.termatlas.search.entry;

import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What of the names of a term is compared with what was typed.
final class NameTexts {
    private final Term term;
    private final Language language;
    private final TermNames names;
    private final List<String> all;

    NameTexts(Term term, Language language) {
        this.term = term;
        this.language = language;
        this.names = TermNames.of(term);
        Set<String> distinct = new LinkedHashSet<>(List.of(names.name()));
        distinct.addAll(names.others());
        this.all = List.copyOf(distinct);
    }

    /// A text that another form has already is left out where it would say the same: the key of slug or other
    /// name that is the name's, and a spelling that is a key. Typos are looked for among names and other names,
    /// so one that is the slug stays.
    Map<NameForm, Set<String>> byForm() {
        String key = NameKey.of(term.name());
        Map<NameForm, Set<String>> texts = new EnumMap<>(NameForm.class);
        texts.put(NameForm.WRITTEN, Set.of(NameKey.written(term.name())));
        texts.put(NameForm.CASELESS, Set.of(NameKey.caseless(term.name())));
        texts.put(NameForm.NAME, Set.of(key));
        texts.put(NameForm.SLUG, added(List.of(NameKey.of(term.slug().value())), new LinkedHashSet<>(Set.of(key))));
        texts.put(
                NameForm.ALIAS,
                added(names.others().stream().map(NameKey::of).toList(), new LinkedHashSet<>(Set.of(key))));
        texts.put(NameForm.ACRONYM, new LinkedHashSet<>(names.acronyms()));
        texts.put(
                NameForm.SPELLING,
                added(all.stream().flatMap(NameKey::spellings).toList(), new LinkedHashSet<>(names.keys())));
        texts.put(
                NameForm.STEMS,
                said(all.stream()
                        .map(name -> NameKey.ofStems(language, name, ""))
                        .toList()));
        texts.put(
                NameForm.ORDERLESS,
                said(all.stream()
                        .flatMap(name -> Stream.of(NameKey.ofSortedStems(language, name), NameKey.ofSortedWords(name)))
                        .toList()));
        texts.put(
                NameForm.INITIALS,
                said(all.stream().map(TermNames::initials).map(NameKey::of).toList()));
        return texts;
    }

    /// Folded, those in camel case and their parts.
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (String name : all) {
            Words.plain(name).forEach(word -> words.add(word.form()));
            Words.indexed(language.neutral(), name).forEach(word -> words.add(word.form()));
        }
        return said(words);
    }

    /// Those that were not among the known ones, which they are then.
    private static Set<String> added(List<String> texts, Set<String> known) {
        Set<String> added = new LinkedHashSet<>();
        texts.stream().filter(known::add).forEach(added::add);
        return added;
    }

    private static Set<String> said(Iterable<String> texts) {
        Set<String> said = new LinkedHashSet<>();
        texts.forEach(text -> {
            if (!text.isEmpty()) {
                said.add(text);
            }
        });
        return said;
    }
}
