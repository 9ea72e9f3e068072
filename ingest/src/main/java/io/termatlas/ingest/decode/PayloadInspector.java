package io.termatlas.ingest.decode;

import io.termatlas.ingest.decode.Inspection.Branch;
import io.termatlas.ingest.decode.Inspection.Found;
import io.termatlas.ingest.decode.Inspection.Likely;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.ContentPage;
import io.termatlas.ingest.shape.DefinedTerms;
import io.termatlas.ingest.shape.Draft;
import io.termatlas.ingest.shape.TextField;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.PayloadFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows what a payload holds, read as a run reads it.
public final class PayloadInspector {
    private final PayloadReader reader;
    private final int deepest;
    private final int widest;

    /// @param limits  what a payload may have
    /// @param deepest levels of the tree
    /// @param widest  parts of one composite
    public PayloadInspector(Limits limits, int deepest, int widest) {
        this.reader = new PayloadReader(limits, false, false);
        this.deepest = deepest;
        this.widest = widest;
    }

    /// @param path of the payload within its source
    /// @throws PayloadFault when the payload is not what its kind says
    public Inspection inspect(PayloadKind kind, String path, byte[] payload) {
        Warnings warnings = new Warnings();
        Contents contents = reader.read(kind, payload, warnings);
        Visit visit = new Visit();
        contents.values().forEach(visit::top);
        contents.linkedData().forEach(visit::top);
        DefinedTerms.find(contents.linkedData(), path, contents.language()).forEach(visit::linked);
        return new Inspection(visit.tree, visit.terms, visit.likely, warnings.sentences());
    }

    /// Goes depth first, as one reads, and as deep as the tree is shown; each composite once.
    private final class Visit {
        private final Set<Composite> met = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Branch> tree = new ArrayList<>();
        private final List<Found> terms = new ArrayList<>();
        private final List<Likely> likely = new ArrayList<>();

        void top(Value value) {
            if (value instanceof Composite composite) {
                inside(Path.top(composite), "");
            } else {
                tree.add(new Branch("", 0, "", ValueText.of(value)));
            }
        }

        /// Left out where the page's data states a term of the same slug, as in a run.
        void linked(Draft draft) {
            if (terms.stream().noneMatch(term -> term.slug().equals(draft.slug()))) {
                terms.add(new Found(
                        draft.place(),
                        Texts.quotable(draft.slug()),
                        text(draft.text(TextField.NAME)),
                        "It is a DefinedTerm of schema.org with a name."));
            }
        }

        private void inside(Path path, String name) {
            Composite composite = path.value();
            boolean again = !met.add(composite);
            tree.add(new Branch(
                    path.text(), path.depth() - 1, name, ValueText.of(composite) + (again ? ", shown before" : "")));
            if (again) {
                return;
            }
            if (composite instanceof ObjectValue object) {
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
            try {
                if (TermShape.matches(object, path)) {
                    terms.add(new Found(
                            path.text(),
                            text(object.get(TermShape.SLUG)),
                            text(object.get(TermShape.TERM)),
                            "It has a text as slug and a text as term."));
                } else {
                    Likeness.of(object).ifPresent(why -> likely.add(new Likely(path.text(), why)));
                }
            } catch (PayloadFault broken) {
                likely.add(new Likely(path.text(), "It is a broken term: " + broken.reason() + "."));
            }
        }

        private static String text(Value value) {
            return value instanceof Text text ? Texts.quotable(text.value()) : "";
        }
    }
}
