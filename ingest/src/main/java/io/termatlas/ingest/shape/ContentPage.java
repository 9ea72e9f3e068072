package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/// Reads the pages of Nuxt Content, 2.x (`_path`) and 3.x (`path`, `stem`), that are terms: those below a folder that
/// is called like a glossary, and those whose front matter has a field that only terms have.
///
/// See <https://content.nuxt.com>; 3.x keeps front matter that no schema names under `meta`.
public final class ContentPage {
    private static final int FEWEST_FIELDS = 3;

    private static final Set<String> FOLDERS = Set.of(
            "glossary",
            "glossaries",
            "glossar",
            "glossaire",
            "glosario",
            "glossario",
            "glossarium",
            "glosariusz",
            "terms",
            "term",
            "terminology",
            "definitions",
            "dictionary",
            "lexicon",
            "lexikon",
            "begriffe");

    private static final List<String> ONLY_TERMS_HAVE =
            List.of("term", "shortDefinition", "definition", "relatedTerms");

    private final ObjectValue page;
    private final Value meta;

    private ContentPage(ObjectValue page) {
        this.page = page;
        this.meta = page.get("meta");
    }

    /// The page that the object is, when it is one, whatever it is about.
    public static Optional<ContentPage> find(ObjectValue object) {
        return object.size() >= FEWEST_FIELDS && isPage(object)
                ? Optional.of(new ContentPage(object))
                : Optional.empty();
    }

    private static boolean isPage(ObjectValue object) {
        return object.get("_path") instanceof Text
                || (object.get("path") instanceof Text
                        && (object.get("stem") instanceof Text || ContentBody.isOne(object.get("body"))));
    }

    /// Whether it is a term: it has a title and a text, is no draft, and its folder or a field of its front
    /// matter says that it is a term.
    public boolean isTerm() {
        return !isTrue("_draft")
                && !isTrue("_partial")
                && !isTrue("draft")
                && name() instanceof Text title
                && !title.value().isBlank()
                && (ContentBody.isOne(page.get("body"))
                        || first("shortDefinition", "definition", "description") instanceof Text)
                && (liesInAGlossary() || ONLY_TERMS_HAVE.stream().anyMatch(this::has));
    }

    public Value name() {
        return first("term", "title");
    }

    private String path() {
        return first("_path", "path") instanceof Text path ? path.value() : "";
    }

    /// What the page lists as related: pointers, not terms of the payload.
    public Value pointers() {
        return first("relatedTerms", "related");
    }

    /// @param place of the page in its payload
    /// @param cost  of writing the body, see [ContentBody]
    public Draft draft(String place, LongConsumer cost) {
        Map<TextField, Value> texts = new EnumMap<>(TextField.class);
        Value name = name();
        put(TextField.NAME, name, texts);
        put(TextField.SHORT_DEFINITION, first("shortDefinition", "definition", "description"), texts);
        put(TextField.EXPLANATION, explanation(name, cost), texts);
        put(TextField.CATEGORY, firstOf(first("category", "categories")), texts);
        search(name).forEach((field, value) -> put(field, value, texts));
        return new Draft(
                place,
                slug(),
                false,
                "",
                texts,
                Listed.values(first("aliases", "alias", "synonyms")),
                Listed.related(pointers()),
                Listed.faq(field("faq")));
    }

    /// Its fields for search engines, where they differ from its title and description.
    private Map<TextField, Value> search(Value name) {
        Map<TextField, Value> texts = new EnumMap<>(TextField.class);
        for (String holder : List.of("seo", "head")) {
            if (field(holder) instanceof ObjectValue seo) {
                putOther(TextField.SEO_TITLE, seo.get("title"), List.of(name, field("title")), texts);
                putOther(TextField.SEO_DESCRIPTION, seo.get("description"), List.of(field("description")), texts);
            }
        }
        return texts;
    }

    private static void putOther(TextField field, Value value, List<Value> known, Map<TextField, Value> texts) {
        if (value instanceof Text && !known.contains(value)) {
            texts.putIfAbsent(field, value);
        }
    }

    private static void put(TextField field, Value value, Map<TextField, Value> texts) {
        if (!(value instanceof Nothing)) {
            texts.put(field, value);
        }
    }

    private Value explanation(Value name, LongConsumer cost) {
        String title = name instanceof Text text ? text.value() : "";
        if (has("explanation")) {
            return field("explanation");
        }
        String html = page.get("body") instanceof ObjectValue body && ContentBody.isOne(body)
                ? ContentBody.html(body, title, cost)
                : "";
        return html.isEmpty() ? Nothing.UNDEFINED : new Text(html);
    }

    /// The page's own in its front matter, else the last segment of its path.
    public String slug() {
        return field("slug") instanceof Text slug && !slug.value().isBlank()
                ? Addresses.slug(slug.value())
                : Addresses.lastSegment(path());
    }

    private boolean liesInAGlossary() {
        String[] segments = path().toLowerCase(Locale.ROOT).split("/", -1);
        return Arrays.stream(segments).limit(Math.max(0, segments.length - 1)).anyMatch(FOLDERS::contains);
    }

    private boolean isTrue(String name) {
        return field(name) instanceof Bool bool && bool.value();
    }

    private boolean has(String name) {
        return !(field(name) instanceof Nothing);
    }

    private Value first(String... names) {
        return Arrays.stream(names)
                .map(this::field)
                .filter(value -> !(value instanceof Nothing))
                .findFirst()
                .orElse(Nothing.UNDEFINED);
    }

    private Value field(String name) {
        Value value = page.get(name);
        return value instanceof Nothing && meta instanceof ObjectValue more ? more.get(name) : value;
    }

    private static Value firstOf(Value value) {
        return value instanceof ArrayValue array
                ? array.elements().stream().findFirst().orElse(Nothing.UNDEFINED)
                : value;
    }
}
