package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Completeness;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the terms to which one payload gives the same slug and different names. Only one of them can be stored.
final class Rivals {
    private Rivals() {}

    static Set<Term> among(List<Term> terms) {
        if (terms.size() < 2) {
            return Set.of();
        }
        Set<Slug> once = HashSet.newHashSet(terms.size());
        Set<Slug> repeated =
                terms.stream().map(Term::slug).filter(slug -> !once.add(slug)).collect(Collectors.toSet());
        if (repeated.isEmpty()) {
            return Set.of();
        }
        return terms.stream()
                .filter(term -> repeated.contains(term.slug()))
                .collect(Collectors.groupingBy(Term::slug))
                .values()
                .stream()
                .filter(Rivals::areOneAndAnother)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /// A listing may call a term by another name than the term's full statement beside it: these are one term
    /// unless the listing has another definition.
    private static boolean areOneAndAnother(List<Term> terms) {
        Set<String> names = names(terms);
        List<Term> whole = terms.stream().filter(Completeness::isWhole).toList();
        List<Term> listed =
                terms.stream().filter(term -> !Completeness.isWhole(term)).toList();
        if (names.size() < 2 || names(whole).size() > 1 || names(listed).size() > 1) {
            return names.size() > 1;
        }
        Set<String> known = whole.stream().map(Term::shortDefinition).collect(Collectors.toSet());
        return listed.stream()
                .map(Term::shortDefinition)
                .anyMatch(definition -> !definition.isEmpty() && !known.contains(definition));
    }

    private static Set<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).collect(Collectors.toSet());
    }
}
