package io.termatlas.app.algolia;

import io.termatlas.app.answer.Html;
import io.termatlas.app.answer.SearchBody.HitBody;
import io.termatlas.search.highlight.MarkedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A hit as a record with attributes of two schemas at once: ours (`term`, `category`, …) for InstantSearch and
/// autocomplete, and DocSearch's (`hierarchy`, `content`, `type`), where category, term and question are the
/// levels.
///
/// @param texts  attributes that can be highlighted
/// @param others attributes that cannot
record HitRecord(String objectId, Map<String, MarkedText> texts, Map<String, Object> others) {
    private static final int LEVELS = 7;

    static HitRecord of(HitBody hit, String glossary) {
        Map<String, MarkedText> texts = new LinkedHashMap<>(hit.highlight());
        texts.put("category", MarkedText.plain(hit.category()));
        texts.putIfAbsent("shortDefinition", MarkedText.plain(hit.shortDefinition()));
        texts.put("hierarchy.lvl0", MarkedText.plain(hit.category().isEmpty() ? glossary : hit.category()));
        copy(texts, "term", "hierarchy.lvl1");
        copy(texts, "question", "hierarchy.lvl2");
        copy(texts, texts.containsKey("answer") ? "answer" : "shortDefinition", "content");
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("slug", hit.slug());
        others.put("kind", hit.kind());
        others.put("url", hit.url());
        others.put("type", texts.containsKey("question") ? "lvl2" : "lvl1");
        others.put("related", hit.related());
        return new HitRecord(ObjectId.of(hit), texts, others);
    }

    private static void copy(Map<String, MarkedText> texts, String from, String to) {
        MarkedText text = texts.get(from);
        if (text != null) {
            texts.put(to, text);
        }
    }

    /// The attributes that the client asked for. DocSearch puts the attributes of its own schema into the page
    /// as HTML, so these are escaped where marks are elements; the others every client escapes itself.
    Map<String, Object> shown(Presentation presentation) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("objectID", objectId);
        Selection retrieved = presentation.retrieved();
        others.forEach((attribute, value) -> {
            if (retrieved.holds(attribute)) {
                shown.put(attribute, value);
            }
        });
        texts.forEach((attribute, text) -> {
            if (retrieved.holds(attribute)) {
                put(shown, attribute, raw(attribute, text, presentation));
            }
        });
        fillLevels(shown);
        shown.put("_highlightResult", highlighted(presentation));
        Map<String, Object> snippets = snippets(presentation);
        if (!snippets.isEmpty()) {
            shown.put("_snippetResult", snippets);
        }
        return shown;
    }

    private static String raw(String attribute, MarkedText text, Presentation presentation) {
        boolean forDocSearch = attribute.startsWith("hierarchy.") || attribute.equals("content");
        return forDocSearch && presentation.tags().areHtml() ? Html.escape(text.text()) : text.text();
    }

    private Map<String, Object> highlighted(Presentation presentation) {
        Map<String, Object> highlighted = new LinkedHashMap<>();
        Selection wanted = presentation.highlighted();
        texts.forEach((attribute, text) -> {
            if (wanted.holds(attribute)) {
                put(highlighted, attribute, Highlighted.of(text, presentation));
            }
        });
        return highlighted;
    }

    private Map<String, Object> snippets(Presentation presentation) {
        Map<String, Object> snippets = new LinkedHashMap<>();
        for (SnippetRequest request : presentation.snippets()) {
            texts.forEach((attribute, text) -> {
                if (request.selection().holds(attribute)) {
                    MarkedText snippet = SnippetCutter.of(text, request.words(), presentation.ellipsis());
                    put(snippets, attribute, Snippet.of(snippet, presentation));
                }
            });
        }
        return snippets;
    }

    /// Has every level, because DocSearch reads them all.
    private static void fillLevels(Map<String, Object> shown) {
        if (shown.get("hierarchy") instanceof Map<?, ?> levels) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            for (int level = 0; level < LEVELS; level++) {
                all.put("lvl" + level, levels.get("lvl" + level));
            }
            shown.put("hierarchy", all);
        }
    }

    /// Under its path: `hierarchy.lvl1` is member `lvl1` of member `hierarchy`.
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
        } else {
            Map<String, Object> below =
                    (Map<String, Object>) tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>());
            put(below, path.substring(dot + 1), value);
        }
    }

    /// @param matchLevel `none`, `partial` or `full`
    record Highlighted(String value, String matchLevel, List<String> matchedWords, boolean fullyHighlighted) {
        static Highlighted of(MarkedText text, Presentation presentation) {
            List<String> words = List.copyOf(text.marks());
            return new Highlighted(
                    presentation.tags().around(text),
                    presentation.matchLevel(words.size()),
                    words,
                    !words.isEmpty() && text.runs().stream().allMatch(MarkedText.Run::marked));
        }
    }

    record Snippet(String value, String matchLevel) {
        static Snippet of(MarkedText text, Presentation presentation) {
            return new Snippet(
                    presentation.tags().around(text),
                    presentation.matchLevel(text.marks().size()));
        }
    }
}
