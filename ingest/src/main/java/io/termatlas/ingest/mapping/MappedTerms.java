package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Opaque;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.Addresses;
import io.termatlas.ingest.shape.ContentBody;
import io.termatlas.ingest.shape.DistinctSlugs;
import io.termatlas.ingest.shape.Draft;
import io.termatlas.ingest.shape.Listed;
import io.termatlas.ingest.shape.Relations;
import io.termatlas.ingest.shape.SharedAddresses;
import io.termatlas.ingest.shape.TextField;
import io.termatlas.model.Origin;
import io.termatlas.model.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Finds the terms of one payload by a mapping. For one thread.
public final class MappedTerms {
    private final Mapping mapping;
    private final Lookup lookup;
    private final String route;
    private final LongConsumer cost;

    /// @param page the payload's path within its source
    /// @param cost told of the characters that are written anew, see [ContentBody]
    public MappedTerms(Mapping mapping, Lookup lookup, String page, LongConsumer cost) {
        this.mapping = mapping;
        this.lookup = lookup;
        this.route = new Origin(page).route();
        this.cost = cost;
    }

    /// The objects that the mapping says are terms, each once, in the order of the values.
    public List<ObjectValue> objects(List<Value> values) {
        Set<Value> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ObjectValue> objects = new ArrayList<>();
        for (Value value : values) {
            for (Location place : mapping.terms()) {
                for (Value found : place.find(value, lookup)) {
                    if (found instanceof ObjectValue object && visited.add(found)) {
                        objects.add(object);
                    }
                }
            }
        }
        return objects;
    }

    /// A draft for each object, in their order.
    ///
    /// @param places of the objects in their payload
    public List<Draft> drafts(List<ObjectValue> objects, Function<ObjectValue, String> places) {
        List<Statement> statements = objects.stream()
                .map(object -> statement(object, places.apply(object)))
                .toList();
        SharedAddresses shared = new SharedAddresses();
        for (Statement statement : statements) {
            shared.claim(statement.slugIsAddress() ? statement.slug : "", statement.draft);
            shared.claim(statement.url, statement.draft);
        }
        boolean alone = statements.size() == 1;
        return DistinctSlugs.of(statements.stream()
                .map(statement -> named(statement, shared, alone))
                .toList());
    }

    /// @param draft without a slug yet
    /// @param slug  as it is written; empty for none
    /// @param form  of the slug
    /// @param url   as it is written; empty for none
    private record Statement(Draft draft, String slug, SlugForm form, String url) {
        boolean slugIsAddress() {
            return form.isAddress(slug);
        }
    }

    private Statement statement(ObjectValue object, String place) {
        Map<TextField, Value> texts = new EnumMap<>(TextField.class);
        mapping.texts().forEach((field, rule) -> {
            List<Value> found = rule.at().find(object, lookup);
            Value text = field.isName() ? name(found, rule.as()) : text(found, rule.as());
            if (!(text instanceof Nothing)) {
                texts.put(field, text);
            }
        });
        String url = plain(mapping.url().find(object, lookup));
        Draft draft = new Draft(
                place,
                "",
                false,
                Addresses.ofPage(url, route),
                texts,
                aliases(object),
                relatedTerms(object),
                faq(object));
        return new Statement(
                draft,
                plain(mapping.slug().at().find(object, lookup)).strip(),
                mapping.slug().as(),
                url);
    }

    /// With the slug that is stated, else that of the address, else that of the page where there is no other term. An
    /// address that is not the term's alone gives none; then the name is spelled.
    ///
    /// @param alone whether it is the payload's only term
    private Draft named(Statement statement, SharedAddresses shared, boolean alone) {
        boolean hasSlug = !statement.slug.isEmpty();
        if (hasSlug && !(statement.slugIsAddress() && isNotIts(statement.slug, shared, alone))) {
            return statement.draft.named(statement.form.slug(statement.slug), statement.form == SlugForm.NAME);
        }
        boolean hasUrl = !statement.url.isBlank();
        if (hasUrl && !isNotIts(statement.url, shared, alone)) {
            return statement.draft.named(Addresses.slug(statement.url), false);
        }
        if (alone) {
            return statement.draft.named(Addresses.lastSegment(route), false);
        }
        return hasSlug || hasUrl ? statement.draft.namedByItself() : statement.draft;
    }

    private boolean isNotIts(String address, SharedAddresses shared, boolean alone) {
        return shared.holds(address) || (alone && Addresses.leadsAbove(address, route));
    }

    /// A slug may be a number.
    private static String plain(List<Value> found) {
        if (found.isEmpty()) {
            return "";
        }
        Value value = found.getFirst();
        if (value instanceof Num number && number.value() == Math.rint(number.value())) {
            return Long.toString((long) number.value());
        }
        return value instanceof Opaque url ? url.text() : value instanceof Text text ? text.value() : "";
    }

    /// One text, or several as paragraphs of one.
    private Value text(List<Value> found, TextForm form) {
        if (found.isEmpty()) {
            return Nothing.UNDEFINED;
        }
        List<Value> values = found.size() == 1 ? Listed.values(found.getFirst()) : found;
        if (values.size() == 1) {
            return marked(values.getFirst(), form);
        }
        StringBuilder paragraphs = new StringBuilder();
        for (Value value : values) {
            if (marked(value, form) instanceof Text text) {
                cost.accept(text.value().length());
                paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(text.value());
            }
        }
        return paragraphs.isEmpty() ? Nothing.UNDEFINED : new Text(paragraphs.toString());
    }

    private Value name(List<Value> found, TextForm form) {
        List<Value> values = found.isEmpty() ? found : Listed.values(found.getFirst());
        return values.isEmpty() ? Nothing.UNDEFINED : marked(values.getFirst(), form);
    }

    private Value marked(Value value, TextForm form) {
        if (value instanceof ObjectValue body && ContentBody.isOne(body)) {
            return new Text(ContentBody.html(body, "", cost));
        }
        if (!(value instanceof Text text) || form == TextForm.AUTO) {
            return value;
        }
        cost.accept(text.value().length());
        return new Text(form.marked(text.value()));
    }

    private List<Value> aliases(ObjectValue object) {
        return entries(mapping.aliases().find(object, lookup));
    }

    /// The values at a place; when it is a single list, the list's entries.
    private List<Value> entries(List<Value> found) {
        if (found.size() != 1) {
            return found;
        }
        List<Value> entries = Listed.values(found.getFirst());
        lookup.spend(entries.size());
        return entries;
    }

    private List<Draft.Related> relatedTerms(ObjectValue object) {
        List<Draft.Related> related = new ArrayList<>();
        for (Value entry : entries(mapping.relatedTerms().at().find(object, lookup))) {
            if (entry instanceof Text text && Links.areIn(text.value())) {
                cost.accept(text.value().length());
                related.addAll(Links.of(text.value()));
            } else {
                related.add(related(entry));
            }
        }
        return related;
    }

    private Draft.Related related(Value entry) {
        Mapping.RelatedRule rule = mapping.relatedTerms();
        if (!(entry instanceof ObjectValue object)) {
            return related(plain(List.of(entry)), Nothing.UNDEFINED);
        }
        if (rule.slug().isNowhere()) {
            return Listed.related(entry).getFirst().as(relation(object));
        }
        List<Value> name = rule.name().find(entry, lookup);
        return related(plain(rule.slug().find(entry, lookup)), name.isEmpty() ? Nothing.UNDEFINED : name.getFirst())
                .as(relation(object));
    }

    private Relation relation(ObjectValue entry) {
        WantedFields at = mapping.relatedTerms().relation();
        if (at.isNowhere()) {
            return Relations.of(entry);
        }
        List<Value> found = at.find(entry, lookup);
        return found.isEmpty() ? Relation.RELATED : Relations.of(found.getFirst());
    }

    private Draft.Related related(String slug, Value name) {
        SlugForm form = mapping.relatedTerms().as();
        return new Draft.Related(form.slug(slug), name, form == SlugForm.NAME ? slug : "", Relation.RELATED);
    }

    private List<Draft.Answered> faq(ObjectValue object) {
        Mapping.FaqRule rule = mapping.faq();
        return entries(rule.at().find(object, lookup)).stream()
                .map(entry -> new Draft.Answered(
                        text(found(rule.question(), "question", entry), rule.as()),
                        text(found(rule.answer(), "answer", entry), rule.as())))
                .toList();
    }

    private List<Value> found(WantedFields wanted, String usual, Value entry) {
        return (wanted.isNowhere() ? WantedFields.at(usual) : wanted).find(entry, lookup);
    }
}
