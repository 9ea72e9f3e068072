package io.termatlas.ingest.devalue;

/// An array that begins with the name of a type: `["Date","2026-11-23T00:00:00.000Z"]`.
///
/// @param entry its index
record Tag(Table table, int entry) {

    String name() {
        return table.names().name(table.cell(entry, 0));
    }

    TagKind kind() {
        return TagKind.of(name());
    }

    /// Whether its value is that of an entry after it, so that no chain of such types can lead back to it.
    boolean meansLaterEntry() {
        return kind() == TagKind.TRANSPARENT && size() == 1 && rawReference(0) > entry;
    }

    /// The number of its arguments.
    int size() {
        return table.length(entry) / 2;
    }

    boolean has(int position) {
        return position < size();
    }

    boolean isText(int position) {
        return has(position) && table.text()[start(position)] == '"';
    }

    boolean isNumber(int position) {
        return has(position) && rawReference(position) != Reference.NONE;
    }

    /// Whether the argument is this JSON literal, such as `true`.
    boolean isWord(int position, String word) {
        return has(position) && table.text()[start(position)] == word.charAt(0);
    }

    String text(int position) {
        JsonScanner json = atText(position);
        return JsonString.of(table.text(), json.stringStart(), json.stringEnd(), json.isEscaped());
    }

    /// The number of the name that the argument holds.
    int nameAt(int position) {
        JsonScanner json = atText(position);
        return table.names().number(json.stringStart(), json.stringEnd(), json.isEscaped());
    }

    private JsonScanner atText(int position) {
        if (!isText(position)) {
            throw fault("has no text as argument " + position);
        }
        JsonScanner json = new JsonScanner(table.text(), start(position));
        json.string();
        return json;
    }

    int reference(int position) {
        if (!isNumber(position)) {
            throw fault("has no index as argument " + position);
        }
        return rawReference(position);
    }

    double number(int position) {
        return new JsonScanner(table.text(), start(position)).number();
    }

    /// The byte where the argument stands.
    int start(int position) {
        return table.cell(entry, 2 * position + 2);
    }

    /// Replaces the first argument by a reference.
    void redirect(int reference) {
        table.put(entry, 1, reference);
    }

    private int rawReference(int position) {
        return table.cell(entry, 2 * position + 1);
    }

    DevalueFault fault(String reason) {
        return Verification.fault(entry, "the " + Quote.of(name()) + " " + reason);
    }
}
