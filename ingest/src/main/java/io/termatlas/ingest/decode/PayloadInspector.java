package io.termatlas.ingest.decode;

import io.termatlas.ingest.decode.Inspection.Branch;
import io.termatlas.ingest.decode.Inspection.Found;
import io.termatlas.ingest.decode.Inspection.Likely;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.mapping.MappedTerms;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.mapping.MappingSketch;
import io.termatlas.ingest.shape.ContentPage;
import io.termatlas.ingest.shape.DefinedTerms;
import io.termatlas.ingest.shape.Draft;
import io.termatlas.ingest.shape.TextField;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Term;
import io.termatlas.model.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows what a payload holds, read as a run reads it.
public final class PayloadInspector {
    private final Limits limits;
    private final Mapping mapping;
    private final PayloadReader reader;
    private final int deepest;
    private final int widest;

    /// @param limits  what a payload may have
    /// @param mapping the user's mapping of the site's own shape
    /// @param deepest levels of the tree
    /// @param widest  parts of one composite
    public PayloadInspector(Limits limits, Mapping mapping, int deepest, int widest) {
        this.limits = limits;
        this.mapping = mapping;
        this.reader = new PayloadReader(limits, false, !mapping.isNone());
        this.deepest = deepest;
        this.widest = widest;
    }

    /// @param path of the payload within its source
    /// @throws io.termatlas.model.fault.PayloadFault when the payload is not what its kind says
    public Inspection inspect(PayloadKind kind, String path, byte[] payload) {
        Warnings warnings = new Warnings();
        Rejects broken = new Rejects();
        Contents contents = reader.read(kind, payload, warnings, broken);
        Visit visit = new Visit();
        broken.objects().forEach(visit::broken);
        if (!mapping.isNone()) {
            TextBudget budget = new TextBudget(limits.text());
            MappedTerms search = new MappedTerms(mapping, TermSearch.lookup(limits), path, budget::spend);
            visit.mapped(search, contents.all(), warnings, budget);
        }
        contents.values().forEach(visit::top);
        contents.linkedData().forEach(visit::top);
        if (mapping.defaultShapes()) {
            visit.linked(contents, path);
        }
        return new Inspection(visit.tree, visit.terms, visit.likely, warnings.sentences());
    }

    /// A first mapping for a payload with terms of another shape.
    ///
    /// @param name  of the payload, for its comments
    /// @param trial the command that tries a mapping on a payload, for the same
    /// @return empty when nothing looks like a term
    /// @throws io.termatlas.model.fault.PayloadFault when the payload is not what its kind says
    public static Optional<String> sketch(Limits limits, PayloadKind kind, String name, String trial, byte[] payload) {
        Contents contents = new PayloadReader(limits, false, true).read(kind, payload, new Warnings(), new Rejects());
        return MappingSketch.of(contents.all(), name, trial);
    }

    /// Goes depth first, in reading order, and as deep as the tree is shown; each composite once.
    private final class Visit {
        private final Set<Composite> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Composite> judged = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Branch> tree = new ArrayList<>();
        private final List<Found> terms = new ArrayList<>();
        private final List<Likely> likely = new ArrayList<>();

        /// The objects that the mapping takes, at any depth.
        void mapped(MappedTerms search, List<Value> values, Warnings warnings, TextBudget budget) {
            Rejects rejects = new Rejects();
            DraftReader drafts = new DraftReader(GlossaryId.DEFAULT, warnings, budget, rejects);
            List<ObjectValue> objects = search.objects(values);
            Places places = Places.of(objects, values);
            judged.addAll(objects);
            for (Draft draft : search.drafts(objects, places::of)) {
                drafts.read(draft)
                        .ifPresent(term -> terms.add(new Found(
                                draft.place(),
                                term.slug().value(),
                                term.name(),
                                "The mapping takes it: " + said(term) + ".")));
            }
            for (RejectedObject broken : rejects.objects()) {
                likely.add(
                        new Likely(broken.place(), "The mapping takes it, and it is broken: " + broken.reason() + "."));
            }
        }

        void broken(RejectedObject object) {
            likely.add(new Likely(object.place(), "It is broken: " + object.reason() + "."));
        }

        void top(Value value) {
            if (value instanceof Composite composite) {
                inside(Path.top(composite), "");
            } else {
                tree.add(new Branch("", 0, "", ValueText.of(value)));
            }
        }

        /// Without those whose slug a term of the page's data has, as in a run.
        void linked(Contents contents, String page) {
            Map<String, String> known =
                    terms.stream().collect(Collectors.toMap(Found::slug, Found::term, (first, second) -> first));
            for (Draft draft : DefinedTerms.find(contents.linkedData(), page, contents.language(), known)) {
                String slug = Texts.quotable(draft.slug());
                if (!known.containsKey(slug)) {
                    String why = "It is a DefinedTerm of schema.org with a name.";
                    terms.add(new Found(draft.place(), slug, text(draft.text(TextField.NAME)), why));
                }
            }
        }

        private void inside(Path path, String name) {
            Composite composite = path.value();
            boolean again = !visited.add(composite);
            tree.add(new Branch(
                    path.text(), path.depth() - 1, name, ValueText.of(composite) + (again ? ", shown before" : "")));
            if (again) {
                return;
            }
            if (composite instanceof ObjectValue object && mapping.defaultShapes() && judged.add(object)) {
                judge(object, path);
            }
            if (path.depth() <= deepest) {
                parts(path);
            }
        }

        private void parts(Path path) {
            Composite composite = path.value();
            for (int i = 0; i < Math.min(widest, composite.size()); i++) {
                String name = Texts.quotable(composite.step(i));
                Value part = composite.part(i);
                if (part instanceof Composite inner) {
                    inside(path.to(i, inner), name);
                } else {
                    tree.add(new Branch(path.text() + "/" + name, path.depth(), name, ValueText.of(part)));
                }
            }
            if (composite.size() > widest) {
                tree.add(new Branch(path.text(), path.depth(), "…", (composite.size() - widest) + " more"));
            }
        }

        private void judge(ObjectValue object, Path path) {
            Optional<ContentPage> page = ContentPage.find(object).filter(ContentPage::isTerm);
            if (page.isPresent()) {
                terms.add(new Found(
                        path.text(),
                        Texts.quotable(page.get().slug()),
                        text(page.get().name()),
                        "It is a page of Nuxt Content, and its folder or a field of it says that it is a term."));
                return;
            }
            switch (TermShape.of(object)) {
                case WHOLE ->
                    terms.add(new Found(
                            path.text(),
                            text(object.get(TermShape.SLUG)),
                            text(object.get(TermShape.TERM)),
                            "It has a text as slug and a text as term."));
                case BROKEN ->
                    likely.add(new Likely(path.text(), "It is a broken term: " + TermShape.flaw(object) + "."));
                case NONE -> Likeness.of(object).ifPresent(why -> likely.add(new Likely(path.text(), why)));
            }
        }

        /// The names of a term's fields that are not empty.
        private static String said(Term term) {
            List<String> said = new ArrayList<>(List.of("slug", "name"));
            add(TextField.SHORT_DEFINITION, term.shortDefinition(), said);
            add(TextField.SEO_TITLE, term.seoTitle(), said);
            add(TextField.SEO_DESCRIPTION, term.seoDescription(), said);
            add(TextField.EXPLANATION, term.explanation(), said);
            add(TextField.CATEGORY, term.category(), said);
            if (!term.url().isNone()) {
                said.add("url");
            }
            add("aliases", term.aliases(), said);
            add("relatedTerms", term.relatedTerms(), said);
            add("faq", term.faq(), said);
            return String.join(", ", said);
        }

        private static void add(TextField field, String text, List<String> said) {
            if (!text.isEmpty()) {
                said.add(field.key());
            }
        }

        private static void add(String field, List<?> entries, List<String> said) {
            if (!entries.isEmpty()) {
                said.add(entries.size() + " " + field);
            }
        }

        private static String text(Value value) {
            return value instanceof Text text ? Texts.quotable(text.value()) : "";
        }
    }
}
