package io.termatlas.search.entry;

import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an index holds of a term, whichever engine keeps it: the whole term to give back, and what it is found,
/// ranked, counted and filtered by. How central the term is comes later: it follows from all terms together.
///
/// @param layout    the number of the layout, one of those that were released
/// @param stated    the whole term, so that the graph can be built again without the site
/// @param names     what is compared with a name as a whole, by form; a form that says nothing new is empty: the slug
/// whose key is the name's, the spelling that is a key
/// @param nameWords the words of all names, folded but not stemmed: a typed prefix is looked up here
/// @param meanings  what the texts say about names, also about those of other terms
/// @param words     how prominent each stem is, and each word as it stands after [Prominence#EXACT]: 1 to
/// [Prominence#MOST]
/// @param category  as it is counted and filtered by; empty for none
/// @param related   the terms that this one names as related, each once, the term itself left out
/// @param questions in the order of the FAQ
public record Entry(
        int layout,
        StatedTerm stated,
        Map<NameForm, Set<String>> names,
        Set<String> nameWords,
        Set<Meaning> meanings,
        Map<String, Integer> words,
        String category,
        List<Slug> related,
        List<FaqEntry> questions) {
    /// The layout that this version writes: raised with every change of what an entry holds or how that is
    /// worked out.
    public static final int LAYOUT = 5;

    /// The layouts of released versions: every one is read.
    private static final Set<Integer> RELEASED = Set.of(3, 4, 5);

    /// Categories that differ only beyond so many characters are counted as one.
    private static final int LONGEST_CATEGORY = 200;

    public Entry {
        if (!isReadable(layout)) {
            throw new IllegalArgumentException("no release wrote entries of layout " + layout);
        }
        if (names.getOrDefault(NameForm.NAME, Set.of()).size() != 1) {
            throw new IllegalArgumentException("'" + stated.slug() + "' has not one name");
        }
        names = copy(names);
        nameWords = copy(nameWords);
        meanings = copy(meanings);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        related = List.copyOf(related);
        questions = List.copyOf(questions);
    }

    /// Of a term as a run states it.
    ///
    /// @param language of the glossary
    /// @param claims   how texts are read for what they say about names
    public static Entry of(StatedTerm stated, Language language, NameClaims claims) {
        Term term = stated.term();
        NameTexts texts = new NameTexts(term, language);
        return new Entry(
                LAYOUT,
                stated,
                texts.byForm(),
                texts.words(),
                meanings(term, claims),
                Prominence.of(term, language),
                countedCategory(term.category()),
                related(term),
                term.faq().stream().map(question -> faq(question, language)).toList());
    }

    /// Whether this version knows how to read what was written by the layout.
    public static boolean isReadable(int layout) {
        return RELEASED.contains(layout);
    }

    /// The category as it is counted and filtered by.
    public static String countedCategory(String category) {
        return NameKey.cut(category, LONGEST_CATEGORY);
    }

    /// The texts of a name in one form.
    public Set<String> names(NameForm form) {
        return names.getOrDefault(form, Set.of());
    }

    /// Of the key of the name; among names that begin alike the shorter one comes first.
    public int length() {
        return names(NameForm.NAME).iterator().next().length();
    }

    /// Copies keep their order, so that the same term is always written the same.
    private static Map<NameForm, Set<String>> copy(Map<NameForm, Set<String>> names) {
        Map<NameForm, Set<String>> copy = new EnumMap<>(NameForm.class);
        names.forEach((form, texts) -> copy.put(form, copy(texts)));
        return Collections.unmodifiableMap(copy);
    }

    private static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    private static Set<Meaning> meanings(Term term, NameClaims claims) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        claims.of(term).forEach(claim -> {
            String one = NameKey.of(claim.name());
            String other = NameKey.of(claim.otherName());
            if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
                meanings.add(new Meaning(one, other));
            }
        });
        return meanings;
    }

    private static List<Slug> related(Term term) {
        return term.relatedTerms().stream()
                .map(RelatedTerm::slug)
                .filter(slug -> !slug.equals(term.slug()))
                .distinct()
                .toList();
    }

    private static FaqEntry faq(Question question, Language language) {
        Set<String> stems = new LinkedHashSet<>();
        Words.indexed(language, question.text()).forEach(word -> stems.addAll(word.forms()));
        stems.remove("");
        return new FaqEntry(NameKey.of(question.text()), stems);
    }
}
