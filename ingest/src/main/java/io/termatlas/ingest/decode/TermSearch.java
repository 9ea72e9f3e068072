package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.mapping.Lookup;
import io.termatlas.ingest.mapping.MappedTerms;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.shape.DefinedTerms;
import io.termatlas.ingest.shape.Draft;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the terms of one payload in all shapes. What is said in several ways counts in this order: what the mapping
/// takes, what the data says in a shape that needs none, what the page says in JSON-LD.
final class TermSearch {
    private static final int LOOKUPS_AN_ENTRY = 5;

    private final String path;
    private final Limits limits;
    private final Mapping mapping;
    private final TextBudget budget;
    private final TermReader ours;
    private final DraftReader drafts;
    private final Rejects rejects;

    /// @param path the payload's within its source
    TermSearch(GlossaryId glossary, String path, Limits limits, Mapping mapping, Warnings warnings, Rejects rejects) {
        this.path = path;
        this.limits = limits;
        this.mapping = mapping;
        this.budget = new TextBudget(limits.text());
        this.ours = new TermReader(glossary, warnings, budget, rejects);
        this.drafts = new DraftReader(glossary, warnings, budget, rejects);
        this.rejects = rejects;
    }

    static Lookup lookup(Limits limits) {
        return new Lookup((long) LOOKUPS_AN_ENTRY * limits.entries());
    }

    List<Term> find(Contents contents) {
        if (mapping.isNone()) {
            List<Term> found = find(contents.values(), List.of());
            return contents.linkedData().isEmpty() ? found : withLinkedData(found, contents);
        }
        List<Value> values = contents.all();
        MappedTerms mapped = new MappedTerms(mapping, lookup(limits), path, budget::spend);
        List<ObjectValue> objects = mapped.objects(values);
        Places places = Places.of(objects, values);
        List<Term> terms = new ArrayList<>(drafts.readAll(mapped.drafts(objects, places::of)));
        if (mapping.defaultShapes()) {
            terms.addAll(find(contents.values(), objects));
            return withLinkedData(terms, contents);
        }
        return terms;
    }

    /// Of the terms found: slugs that are the name of their term, spelled.
    Set<Slug> spelled() {
        return drafts.spelled();
    }

    private List<Term> find(List<Value> values, Collection<? extends Composite> except) {
        return TermFinder.find(values, except, ours, drafts, rejects, limits.depth());
    }

    /// The terms that were found, and those of the page's JSON-LD that share neither slug nor name with one of
    /// these.
    private List<Term> withLinkedData(List<Term> found, Contents contents) {
        Set<String> known = found.stream()
                .flatMap(term -> Stream.of(term.slug().value(), folded(term.name())))
                .collect(Collectors.toSet());
        List<Term> all = new ArrayList<>(found);
        Map<String, String> names = found.stream()
                .collect(Collectors.toMap(term -> term.slug().value(), Term::name, (first, second) -> first));
        List<Draft> stated = DefinedTerms.find(contents.linkedData(), path, contents.language(), names).stream()
                .filter(draft -> !known.contains(draft.slug()))
                .toList();
        drafts.readAll(stated).stream()
                .filter(term -> !known.contains(term.slug().value()) && !known.contains(folded(term.name())))
                .forEach(all::add);
        return all;
    }

    /// With a space in front, so that it equals no slug.
    private static String folded(String name) {
        return "name " + name.toLowerCase(Locale.ROOT);
    }
}
