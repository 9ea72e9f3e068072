package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Finds the terms that a page states as schema.org's `DefinedTerm`, by themselves or in a `DefinedTermSet`. See
/// <https://schema.org/DefinedTerm>.
///
/// A term is what the page is about or lists. What an article merely mentions, under `about` or `keywords`, is none,
/// and an object without a name refers to a term and states nothing.
public final class DefinedTerms {
    public static final String TERM = "DefinedTerm";

    /// The properties under which a page names what it is about or lists.
    private static final List<String> HOLDERS = List.of(
            "hasDefinedTerm", "mainEntity", "itemListElement", "item", "hasPart", "inDefinedTermSet", "isPartOf");

    private static final List<String> GRAPHS = List.of("@graph", "@included");

    private final SchemaOrg schema;
    private final String page;
    private final List<Found> found = new ArrayList<>();
    private final Deque<Found> waiting = new ArrayDeque<>();

    private record Found(ObjectValue object, String place) {}

    private DefinedTerms(String page, String language) {
        this.schema = new SchemaOrg(language);
        this.page = page;
    }

    /// @param scripts  the page's JSON-LD, trees without sharing
    /// @param page     its path within the source
    /// @param language the page's; empty when it states none
    /// @return one draft for each slug, the one with the most content
    public static List<Draft> find(List<Value> scripts, String page, String language) {
        DefinedTerms reading = new DefinedTerms(page, language);
        for (int i = 0; i < scripts.size(); i++) {
            reading.enqueue(scripts.get(i), scripts.size() == 1 ? "" : "/" + i);
        }
        while (!reading.waiting.isEmpty()) {
            reading.visit(reading.waiting.remove());
        }
        return reading.drafts();
    }

    private void enqueue(Value value, String place) {
        List<Value> values = SchemaOrg.all(value);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof ObjectValue object) {
                waiting.add(new Found(object, value instanceof ArrayValue ? place + "/" + i : place));
            }
        }
    }

    private void visit(Found here) {
        if (schema.isA(TERM, here.object) && schema.text("name", here.object) instanceof Text) {
            found.add(here);
        }
        GRAPHS.forEach(name -> enqueue(here.object.get(name), here.place + "/" + name));
        HOLDERS.forEach(name -> enqueue(schema.get(name, here.object), here.place + "/" + name));
    }

    private List<Draft> drafts() {
        SequencedMap<String, Draft> drafts = new LinkedHashMap<>();
        for (Found term : found) {
            Draft draft = draft(term);
            drafts.merge(draft.slug(), draft, (first, second) -> second.size() > first.size() ? second : first);
        }
        return List.copyOf(drafts.values());
    }

    private Draft draft(Found term) {
        Map<TextField, Value> texts = new EnumMap<>(TextField.class);
        put(TextField.NAME, schema.text("name", term.object), texts);
        put(TextField.SHORT_DEFINITION, schema.text("description", term.object), texts);
        return new Draft(
                term.place,
                slug(term.object),
                Addresses.ofPage(schema.address("url", term.object), new Origin(page).route()),
                texts,
                schema.texts("alternateName", term.object),
                List.of(),
                List.of());
    }

    private static void put(TextField field, Value value, Map<TextField, Value> texts) {
        if (!(value instanceof Nothing)) {
            texts.put(field, value);
        }
    }

    /// The first of these that is a legal slug: the code that the site gives the term, the last segment of its
    /// addresses, that of the page's own path when it states nothing else, the name in lower case with hyphens.
    private String slug(ObjectValue term) {
        return Stream.<Optional<String>>of(
                        code(term),
                        nonEmpty(Addresses.slug(schema.address("url", term))),
                        nonEmpty(term.get("@id") instanceof Text id ? Addresses.slug(id.value()) : ""),
                        nonEmpty(Addresses.slug(schema.address("mainEntityOfPage", term))),
                        found.size() == 1
                                ? nonEmpty(Addresses.lastSegment(new Origin(page).route()))
                                : Optional.empty(),
                        schema.text("name", term) instanceof Text name
                                ? nonEmpty(Addresses.slugOfName(name.value()))
                                : Optional.empty())
                .flatMap(Optional::stream)
                .filter(DefinedTerms::isSlug)
                .findFirst()
                .orElse("");
    }

    private Optional<String> code(ObjectValue term) {
        return schema.text("termCode", term) instanceof Text text
                ? nonEmpty(text.value().strip())
                : Optional.empty();
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean isSlug(String text) {
        try {
            Slug.of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
