package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.fault.PayloadFault;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jsoup.nodes.Entities;

/// Writes the tree that Nuxt Content makes of a Markdown file as HTML, from which its tags are taken. Two forms:
/// nested objects under `{type: 'root'}` (2.x), and lists `[tag, props, …]` under `{type: 'minimark'}`, or
/// `'minimal'` as it was called first (3.x).
///
/// Only text and structure survive: no attribute, script, style or comment. A component of the site's own is a block
/// where blocks stand and a piece of a line elsewhere.
public final class ContentBody {
    private static final int DEEPEST = 256;
    private static final long NODE = 8;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "details",
            "summary");

    private static final Set<String> INLINES = Set.of(
            "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
            "strong", "sub", "sup", "u", "var");

    private static final Set<String> UNSEEN = Set.of("script", "style", "img", "video", "iframe", "binding", "input");

    private static final Set<Value> UNSEEN_CLASSES = Set.of(new Text("sr-only"), new Text("data-footnote-backref"));

    private final StringBuilder html = new StringBuilder("<div>");
    private final LongConsumer cost;

    private ContentBody(LongConsumer cost) {
        this.cost = cost;
    }

    public static boolean isOne(Value value) {
        return value instanceof ObjectValue object
                && object.get("type") instanceof Text type
                && switch (type.value()) {
                    case "root" -> object.get("children") instanceof ArrayValue;
                    case "minimark", "minimal" -> object.get("value") instanceof ArrayValue;
                    default -> false;
                };
    }

    /// @param title the page's: a first heading that repeats it is left out
    /// @param cost  told of every node and character, so that shared nodes cannot make a huge text of a small
    ///   payload
    /// @return HTML in a block of its own; empty when the body has no text
    public static String html(ObjectValue body, String title, LongConsumer cost) {
        ContentBody writing = new ContentBody(cost);
        boolean compact = body.get("value") instanceof ArrayValue;
        List<Value> nodes = elements(body.get(compact ? "value" : "children"));
        boolean repeats = !nodes.isEmpty() && writing.isHeading(nodes.getFirst(), title);
        writing.all(repeats ? nodes.subList(1, nodes.size()) : nodes, true, 1);
        return writing.html.length() == "<div>".length()
                ? ""
                : writing.html.append("</div>").toString();
    }

    private boolean isHeading(Value node, String title) {
        if (!tag(node).equals("h1")) {
            return false;
        }
        ContentBody heading = new ContentBody(cost);
        heading.all(children(node), false, 2);
        return heading.html.substring("<div>".length()).equals(Entities.escape(title));
    }

    private void all(List<Value> nodes, boolean amongBlocks, int depth) {
        if (depth > DEEPEST) {
            throw new PayloadFault("", "the body of a page of Nuxt Content nests deeper than " + DEEPEST + " levels");
        }
        for (Value node : nodes) {
            cost.accept(NODE);
            node(node, amongBlocks, depth);
        }
    }

    private void node(Value node, boolean amongBlocks, int depth) {
        if (node instanceof Text text) {
            write(text.value());
        } else if (node instanceof ObjectValue object && object.get("value") instanceof Text text && isText(object)) {
            write(text.value());
        } else {
            if (!isForScreenReadersOnly(node)) {
                element(tag(node), children(node), amongBlocks, depth);
            }
        }
    }

    /// Such as the heading above footnotes, and the link back from one.
    private static boolean isForScreenReadersOnly(Value node) {
        return elements(attribute(node, "className")).stream().anyMatch(UNSEEN_CLASSES::contains);
    }

    private void element(String tag, List<Value> children, boolean amongBlocks, int depth) {
        switch (tag) {
            case "" -> {}
            case "br", "hr" -> html.append('<').append(tag).append('>');
            // Rows are lines of one table, also those of its head.
            case "thead", "tbody", "tfoot" -> all(children, false, depth + 1);
            default -> {
                if (!UNSEEN.contains(tag)) {
                    seen(tag, children, amongBlocks, depth);
                }
            }
        }
    }

    private void seen(String tag, List<Value> children, boolean amongBlocks, int depth) {
        boolean known = BLOCKS.contains(tag) || INLINES.contains(tag);
        String written = known ? tag : amongBlocks ? "div" : "span";
        html.append('<').append(written).append('>');
        all(children, written.equals("div") || holdsBlocks(tag), depth + 1);
        html.append("</").append(written).append('>');
    }

    private static boolean holdsBlocks(String tag) {
        return switch (tag) {
            case "section", "article", "main", "aside", "header", "footer", "blockquote", "figure", "details" -> true;
            default -> false;
        };
    }

    private void write(String text) {
        cost.accept(text.length());
        html.append(Entities.escape(text));
    }

    private static boolean isText(ObjectValue node) {
        return node.get("type") instanceof Text type && type.value().equals("text");
    }

    /// @return empty for a value that is no element
    private static String tag(Value node) {
        if (node instanceof ObjectValue object) {
            return object.get("tag") instanceof Text tag ? tag.value() : "";
        }
        List<Value> parts = elements(node);
        return !parts.isEmpty() && parts.getFirst() instanceof Text tag ? tag.value() : "";
    }

    private static List<Value> children(Value node) {
        if (node instanceof ObjectValue object) {
            return elements(object.get("children"));
        }
        List<Value> parts = elements(node);
        return parts.size() < 2 ? List.of() : parts.subList(2, parts.size());
    }

    private static Value attribute(Value node, String name) {
        List<Value> parts = elements(node);
        Value attributes = node instanceof ObjectValue object
                ? object.get("props")
                : parts.size() > 1 ? parts.get(1) : Nothing.UNDEFINED;
        return attributes instanceof ObjectValue all ? all.get(name) : Nothing.UNDEFINED;
    }

    private static List<Value> elements(Value value) {
        return value instanceof ArrayValue array ? array.elements() : List.of();
    }
}
