package io.termatlas.testkit;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Relation;
import io.termatlas.model.Term;
import io.termatlas.model.text.Sha256;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes terms as a Nuxt site publishes them: the text of a `_payload.json`, entry for entry in the order of the
/// devalue library, equal texts shared.
///
/// A value is a text, a list of values or a map from name to value; equal input gives equal text.
public final class PayloadWriter {
    private final List<String> entries = new ArrayList<>();
    private final Map<String, Integer> texts = new HashMap<>();

    private PayloadWriter() {}

    /// The payload of a term's own page, with every field that the term has.
    public static String page(Term term) {
        return payload(keyed(term.slug().value(), whole(term)));
    }

    /// One payload that holds several whole terms, each under a data key of its own.
    public static String page(List<Term> terms) {
        Map<String, Object> data = new LinkedHashMap<>();
        terms.forEach(term -> data.putAll(keyed(term.slug().value() + data.size(), whole(term))));
        return payload(data);
    }

    /// The payload of a listing page, with the short form of each term: slug, name and the definition when there is
    /// one.
    public static String listing(List<Term> terms) {
        return payload(
                keyed("listing", terms.stream().map(PayloadWriter::shortForm).toList()));
    }

    /// The payload of a page without a term, as most pages of a site are.
    public static String pageWithoutTerm() {
        return payload(keyed("about", Map.of("title", "About")));
    }

    private static Map<String, Object> whole(Term term) {
        Map<String, Object> fields = new LinkedHashMap<>(shortForm(term));
        putPresent(fields, "seoTitle", term.seoTitle());
        putPresent(fields, "seoDescription", term.seoDescription());
        putPresent(fields, "explanation", term.explanation());
        putPresent(
                fields,
                "relatedTerms",
                term.relatedTerms().stream().map(PayloadWriter::related).toList());
        putPresent(
                fields,
                "faq",
                term.faq().stream()
                        .map(entry -> object("question", entry.text(), "answer", entry.answer()))
                        .toList());
        putPresent(fields, "category", term.category());
        putPresent(fields, "aliases", term.aliases());
        return fields;
    }

    private static Map<String, Object> related(RelatedTerm related) {
        Map<String, Object> fields = object("slug", related.slug().value(), "name", related.name());
        if (related.relation() != Relation.RELATED) {
            fields.put("relation", related.relation().text());
        }
        return fields;
    }

    private static Map<String, Object> shortForm(Term term) {
        Map<String, Object> fields = object("slug", term.slug().value(), "term", term.name());
        putPresent(fields, "shortDefinition", term.shortDefinition());
        return fields;
    }

    private static Map<String, Object> object(String first, Object value, String second, Object other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first, value);
        fields.put(second, other);
        return fields;
    }

    private static void putPresent(Map<String, Object> fields, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            fields.put(name, value);
        }
    }

    /// Nuxt's keys are a hash: `$f` and 43 characters.
    private static Map<String, Object> keyed(String seed, Object value) {
        byte[] digest = Sha256.of(seed).bytes();
        return Map.of("$f" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest), value);
    }

    private static String payload(Map<String, Object> data) {
        PayloadWriter writer = new PayloadWriter();
        int root = writer.reserve();
        int reactive = writer.reserve();
        int shallow = writer.write(data);
        writer.entries.set(root, "{\"data\":" + reactive + ",\"prerenderedAt\":-1}");
        writer.entries.set(reactive, "[\"ShallowReactive\"," + shallow + "]");
        return "[" + String.join(",", writer.entries) + "]";
    }

    /// @return the index of the value's entry
    private int write(Object value) {
        return switch (value) {
            case String text -> texts.computeIfAbsent(text, this::writeText);
            case List<?> list -> writeList(list);
            case Map<?, ?> map -> writeObject(map);
            default -> throw new IllegalArgumentException("a payload holds texts, lists and maps: " + value.getClass());
        };
    }

    private int writeText(String text) {
        int index = reserve();
        entries.set(index, quoted(text));
        return index;
    }

    private int writeList(List<?> list) {
        int index = reserve();
        entries.set(
                index,
                list.stream()
                        .map(element -> Integer.toString(write(element)))
                        .collect(Collectors.joining(",", "[", "]")));
        return index;
    }

    private int writeObject(Map<?, ?> map) {
        int index = reserve();
        entries.set(
                index,
                map.entrySet().stream()
                        .map(field -> quoted(field.getKey().toString()) + ":" + write(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}")));
        return index;
    }

    private int reserve() {
        entries.add("");
        return entries.size() - 1;
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> appendEscaped(json, (char) unit));
        return json.append('"').toString();
    }

    private static void appendEscaped(StringBuilder json, char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (unit < ' ' || unit == '<' || unit == '/') {
                    json.append("\\u%04X".formatted((int) unit));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
