package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.ContentPage;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Looks for terms anywhere in a value, each object once, the outermost first and then in the payload's order, pages
/// of Nuxt Content last.
/// What a term lists as its related terms are pointers, not terms of the payload, unless they stand somewhere
/// else as well.
///
/// Goes breadth first: each object is visited on its shortest path, also when it is shared or contains itself.
final class TermFinder {
    private final TermReader reader;
    private final DraftReader drafts;
    private final Rejects rejects;
    private final int deepest;
    private final Visited visited = new Visited();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final List<Term> terms = new ArrayList<>();
    private final SequencedMap<Page, Term> pages = new LinkedHashMap<>(0);

    private record Page(Slug slug, String name) {}

    private TermFinder(TermReader reader, DraftReader drafts, Rejects rejects, int deepest) {
        this.reader = reader;
        this.drafts = drafts;
        this.rejects = rejects;
        this.deepest = deepest;
    }

    /// @param except  composites that are not visited, nor what only they contain
    /// @param deepest most composites within one another, by the shortest way
    static List<Term> find(
            List<Value> values,
            Collection<? extends Composite> except,
            TermReader reader,
            DraftReader drafts,
            Rejects rejects,
            int deepest) {
        TermFinder finder = new TermFinder(reader, drafts, rejects, deepest);
        except.forEach(finder.visited::add);
        for (Value value : values) {
            if (value instanceof Composite composite) {
                finder.enqueue(Path.top(composite));
            }
        }
        while (!finder.waiting.isEmpty()) {
            finder.visit(finder.waiting.remove());
        }
        finder.terms.addAll(finder.pages.values());
        return finder.terms;
    }

    private void enqueue(Path path) {
        if (visited.add(path.value())) {
            if (path.depth() > deepest) {
                throw new PayloadFault(
                        path.text(),
                        "the value nests deeper than " + deepest + " levels; raise payload-depth to read it");
            }
            waiting.add(path);
        }
    }

    private void visit(Path path) {
        Value pointers = path.value() instanceof ObjectValue object ? read(object, path) : Nothing.UNDEFINED;
        visitParts(path, pointers);
    }

    /// @return the value with the pointers to related terms, when the object is a term or a broken one
    private Value read(ObjectValue object, Path path) {
        Optional<ContentPage> page = ContentPage.find(object).filter(ContentPage::isTerm);
        if (page.isPresent()) {
            drafts.read(page.get(), path).ifPresent(this::keep);
            // The pointers may lie a level further down, in `meta`.
            if (page.get().pointers() instanceof Composite pointers) {
                visited.add(pointers);
            }
            return Nothing.UNDEFINED;
        }
        return switch (TermShape.of(object)) {
            case WHOLE -> {
                reader.read(object, path).ifPresent(terms::add);
                yield object.get(TermShape.RELATED_TERMS);
            }
            case BROKEN -> {
                rejects.add(path.text(), slug(object), TermShape.flaw(object));
                yield object.get(TermShape.RELATED_TERMS);
            }
            case NONE -> Nothing.UNDEFINED;
        };
    }

    private static String slug(ObjectValue object) {
        return Slugs.find(object.get(TermShape.SLUG)).map(Slug::value).orElse("");
    }

    /// A payload holds a page as itself and in lists of links: the one with the most content is the page. One
    /// of another name is another page.
    private void keep(Term term) {
        Page page = new Page(term.slug(), term.name());
        Term known = pages.get(page);
        if (known == null || Completeness.fieldCount(term) > Completeness.fieldCount(known)) {
            pages.put(page, term);
        }
    }

    private void visitParts(Path path, Value except) {
        Composite composite = path.value();
        for (int i = 0; i < composite.size(); i++) {
            if (composite.mayHoldParts(i) && composite.part(i) instanceof Composite inner && inner != except) {
                enqueue(path.to(i, inner));
            }
        }
    }
}
