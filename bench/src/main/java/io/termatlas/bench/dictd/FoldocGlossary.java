package io.termatlas.bench.dictd;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Term;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The Free On-line Dictionary of Computing, or another dictionary that marks its references with braces, such as the
/// Jargon File, as a glossary site would publish it.
///
/// The first headword is the name, the others are aliases, the first topic is the category, the beginning of the text
/// the short definition, all of it the explanation; references that lead somewhere are related terms. An acronym stays
/// where the dictionary has it: among the headwords, or in brackets where the text begins.
public final class FoldocGlossary {
    /// Sentences are added to a definition until it has as many characters.
    private static final int SHORTEST_DEFINITION = 60;

    private final List<Named> terms = new ArrayList<>();
    private final Map<String, RelatedTerm> byHeadword = new HashMap<>();
    private final FreeSlugs slugs = new FreeSlugs();

    private FoldocGlossary() {}

    /// @param folder where `foldoc.index` and `foldoc.dict.dz` are
    /// @throws io.termatlas.model.fault.UsageFault when there is no dictionary
    public static List<Term> read(Path folder) {
        return read(folder, "foldoc");
    }

    /// @param folder     where the dictionary is
    /// @param dictionary its name, such as `jargon`
    /// @throws io.termatlas.model.fault.UsageFault when there is no such dictionary
    public static List<Term> read(Path folder, String dictionary) {
        FoldocGlossary glossary = new FoldocGlossary();
        DictFile.open(folder, dictionary).sections().stream().map(Entry::parse).forEach(glossary::add);
        return glossary.terms.stream()
                .map(named -> glossary.term(named.entry, named.self))
                .toList();
    }

    private void add(Entry entry) {
        String name = entry.headwords().getFirst();
        RelatedTerm self = new RelatedTerm(slugs.next(name), name);
        terms.add(new Named(entry, self));
        entry.headwords().forEach(headword -> byHeadword.putIfAbsent(headword.toLowerCase(Locale.ROOT), self));
    }

    private Term term(Entry entry, RelatedTerm self) {
        return new Term(
                new Key(GlossaryId.DEFAULT, self.slug()),
                self.name(),
                definition(entry),
                "",
                "",
                String.join("\n\n", entry.paragraphs()),
                entry.topic(),
                PageUrl.NONE,
                entry.headwords().subList(1, entry.headwords().size()),
                entry.references().stream()
                        .flatMap(reference -> find(reference).stream())
                        .filter(related -> !related.slug().equals(self.slug()))
                        .distinct()
                        .toList(),
                List.of());
    }

    private Optional<RelatedTerm> find(String reference) {
        return Optional.ofNullable(byHeadword.get(reference.toLowerCase(Locale.ROOT)));
    }

    private static String definition(Entry entry) {
        String first = entry.paragraphs().isEmpty() ? "" : entry.paragraphs().getFirst();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(first);
        int end = sentences.next();
        while (end != BreakIterator.DONE && end < SHORTEST_DEFINITION) {
            end = sentences.next();
        }
        return first.substring(0, end == BreakIterator.DONE ? first.length() : end)
                .strip();
    }

    private record Named(Entry entry, RelatedTerm self) {}
}
