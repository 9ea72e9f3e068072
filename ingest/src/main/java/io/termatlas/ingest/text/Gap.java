package io.termatlas.ingest.text;

/// The separation of two pieces of text; of several at one place the greatest counts.
enum Gap {
    NONE(""),
    WORD(" "),
    LINE("\n"),
    PARAGRAPH("\n\n");

    final String written;

    Gap(String written) {
        this.written = written;
    }

    Gap and(Gap other) {
        return compareTo(other) < 0 ? other : this;
    }
}
