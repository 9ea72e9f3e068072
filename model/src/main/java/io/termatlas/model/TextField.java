package io.termatlas.model;

/// A field of a term whose text may speak of other terms.
public enum TextField {
    SHORT_DEFINITION(0, "shortDefinition"),
    EXPLANATION(1, "explanation"),
    /// The answers of the FAQ.
    FAQ(2, "faq");

    private final int place;
    private final String text;

    TextField(int place, String text) {
        this.place = place;
        this.text = text;
    }

    /// In the order in which a reader meets the fields, from 0. Stored: it never changes.
    public int place() {
        return place;
    }

    /// The name of the field in JSON and in the graph.
    public String text() {
        return text;
    }

    /// @throws IllegalArgumentException when no field has this place
    public static TextField at(int place) {
        return switch (place) {
            case 0 -> SHORT_DEFINITION;
            case 1 -> EXPLANATION;
            case 2 -> FAQ;
            default -> throw new IllegalArgumentException("no text has the place " + place);
        };
    }
}
