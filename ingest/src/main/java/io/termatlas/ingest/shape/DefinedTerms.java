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
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the terms that a page states as schema.org's `DefinedTerm`, by themselves or in a `DefinedTermSet`. See
/// <https://schema.org/DefinedTerm>.
///
/// A term is what the page is about or lists. What an article merely mentions, under `about` or `keywords`, is none,
/// and an object without a name refers to a term and states nothing. What a term is related to: see [Siblings].
public final class DefinedTerms {
    public static final String TERM = "DefinedTerm";

    private static final String SET = "DefinedTermSet";
    private static final String IN_SET = "inDefinedTermSet";

    /// The properties under which a page names what it is about or lists.
    private static final List<String> HOLDERS =
            List.of("hasDefinedTerm", "mainEntity", "itemListElement", "item", "hasPart", IN_SET, "isPartOf");

    private static final List<String> GRAPHS = List.of("@graph", "@included");

    private final SchemaOrg schema;
    private final String route;
    private final SharedAddresses shared = new SharedAddresses();
    private final List<Found> found = new ArrayList<>();
    /// What else the page speaks of.
    private final List<ObjectValue> others = new ArrayList<>();

    private final Deque<Found> waiting = new ArrayDeque<>();

    private record Found(ObjectValue object, String place) {}

    private record Statement(String slug, String name) {}

    private DefinedTerms(String page, String language) {
        this.schema = new SchemaOrg(language);
        this.route = new Origin(page).route();
    }

    /// @param scripts  the page's JSON-LD, trees without sharing
    /// @param page     its path within the source
    /// @param language the page's; empty when it states none
    /// @param known    names of the terms that the page's data states, by slug
    /// @return one draft for each slug and name, the one with the most content
    public static List<Draft> find(List<Value> scripts, String page, String language, Map<String, String> known) {
        DefinedTerms reading = new DefinedTerms(page, language);
        for (int i = 0; i < scripts.size(); i++) {
            reading.enqueue(scripts.get(i), scripts.size() == 1 ? "" : "/" + i);
        }
        while (!reading.waiting.isEmpty()) {
            reading.visit(reading.waiting.remove());
        }
        return DistinctSlugs.of(reading.drafts(), known);
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
            SchemaOrg.all(schema.get(IN_SET, here.object)).forEach(this::claimBySet);
        } else if (schema.isA(SET, here.object)) {
            claimBySet(here.object);
        } else {
            others.add(here.object);
        }
        GRAPHS.forEach(name -> enqueue(here.object.get(name), here.place + "/" + name));
        HOLDERS.forEach(name -> enqueue(schema.get(name, here.object), here.place + "/" + name));
    }

    private void claimBySet(Value set) {
        if (set instanceof Text address) {
            shared.claimBySet(address.value());
        } else if (set instanceof ObjectValue object) {
            addresses(object).forEach(shared::claimBySet);
        }
    }

    private List<Draft> drafts() {
        List<Draft> unnamed = found.stream().map(this::draft).toList();
        for (int i = 0; i < found.size(); i++) {
            for (String address : addresses(found.get(i).object)) {
                shared.claim(address, unnamed.get(i));
            }
        }
        Siblings siblings = new Siblings(schema, shared, route);
        for (int i = 0; i < found.size(); i++) {
            ObjectValue object = found.get(i).object;
            siblings.add(object, named(object, unnamed.get(i)), addresses(object));
        }
        SequencedMap<Statement, Draft> drafts = new LinkedHashMap<>();
        for (Draft draft : siblings.related(others)) {
            drafts.merge(
                    new Statement(draft.slug(), draft.name()),
                    draft,
                    (first, second) -> second.size() > first.size() ? second : first);
        }
        return List.copyOf(drafts.values());
    }

    private Draft draft(Found term) {
        Map<TextField, Value> texts = new EnumMap<>(TextField.class);
        put(TextField.NAME, schema.text("name", term.object), texts);
        put(TextField.SHORT_DEFINITION, schema.text("description", term.object), texts);
        return new Draft(
                term.place,
                "",
                false,
                Addresses.ofPage(schema.address("url", term.object), route),
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

    /// The first of these that is a legal slug: the code that the site gives the term, the last segment of the
    /// addresses that are the term's alone, that of the page's own path when it states nothing else,
    /// the name spelled.
    private Draft named(ObjectValue term, Draft draft) {
        boolean alone = found.size() == 1;
        String stated = Stream.of(
                        code(term),
                        addresses(term).stream()
                                .filter(address -> !shared.holds(address))
                                .filter(address -> !alone || !Addresses.leadsAbove(address, route))
                                .map(Addresses::slug),
                        alone ? Stream.of(Addresses.lastSegment(route)) : Stream.<String>of())
                .flatMap(Function.identity())
                .filter(DefinedTerms::isSlug)
                .findFirst()
                .orElse("");
        return stated.isEmpty() ? draft.namedByItself() : draft.named(stated, false);
    }

    /// What identifies the thing, the most telling first; empty ones for what it does not say.
    private List<String> addresses(ObjectValue thing) {
        return List.of(
                schema.address("url", thing),
                thing.get("@id") instanceof Text id ? id.value() : "",
                schema.address("mainEntityOfPage", thing));
    }

    private Stream<String> code(ObjectValue term) {
        return schema.text("termCode", term) instanceof Text text
                ? Stream.of(text.value().strip())
                : Stream.of();
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
