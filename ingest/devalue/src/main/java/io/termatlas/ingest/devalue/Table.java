package io.termatlas.ingest.devalue;

import java.util.Arrays;

/// The entries of a devalue text, as numbers in a few arrays. Texts and numbers are still bytes: an entry that
/// is never read costs no object.
///
/// An entry is a row of cells:
///
/// | kind | cells |
/// |---|---|
/// | TEXT | where it begins, negated by `~` when each byte is a character; its end, negated when there is an escape |
/// | NUMBER | where it begins |
/// | OBJECT | by turns the number of a name and a reference; no name twice |
/// | ARRAY | references |
/// | SPARSE | the length, then by turns a position and a reference; -1 for a length or position that is none |
/// | TAG | the number of its name, then for each argument the reference that it is and where it stands in the text |
final class Table {
    enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        OBJECT,
        ARRAY,
        SPARSE,
        TAG
    }

    private final byte[] text;
    private final Names names;
    private Kind[] kinds;
    private int[] firsts;
    private int[] cells;
    private int size;
    private int used;
    private int addressable = Integer.MAX_VALUE;

    /// @param length of the part of it that is read, from which the arrays get their first size
    Table(byte[] text, int length, KnownNames knownNames) {
        this.text = text;
        this.names = new Names(text, knownNames);
        this.kinds = new Kind[Math.max(8, length / 32)];
        this.firsts = new int[kinds.length + 1];
        this.cells = new int[4 * kinds.length];
    }

    /// The number of entries, those that were written in place included.
    int size() {
        return size;
    }

    /// The number of entries that a reference may mean.
    int addressable() {
        return addressable;
    }

    /// From now on, entries do not belong to the outermost array, and no index in the text means them.
    void seal() {
        addressable = size;
    }

    void cell(int value) {
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, 2 * used);
        }
        cells[used++] = value;
    }

    /// Makes an entry of the cells since the last one.
    ///
    /// @return its index
    int end(Kind kind) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size + 1);
        }
        kinds[size++] = kind;
        firsts[size] = used;
        return size - 1;
    }

    /// Makes an entry of the string, number, boolean or null under the cursor.
    ///
    /// @return its index
    int scalar(JsonScanner json) {
        return switch (json.next()) {
            case '"' -> text(json);
            case 't' -> word(json, "true", Kind.TRUE);
            case 'f' -> word(json, "false", Kind.FALSE);
            case 'n' -> word(json, "null", Kind.NULL);
            default -> number(json);
        };
    }

    private int text(JsonScanner json) {
        json.string();
        cell(json.isAscii() ? ~json.stringStart() : json.stringStart());
        cell(json.isEscaped() ? ~json.stringEnd() : json.stringEnd());
        return end(Kind.TEXT);
    }

    private int word(JsonScanner json, String word, Kind kind) {
        json.word(word);
        return end(kind);
    }

    private int number(JsonScanner json) {
        cell(json.position());
        json.number();
        return end(Kind.NUMBER);
    }

    /// The number of cells since the last entry.
    int open() {
        return used - firsts[size];
    }

    /// Replaces one of the cells since the last entry.
    void replace(int number, int value) {
        cells[firsts[size] + number] = value;
    }

    /// One of the cells since the last entry.
    int written(int number) {
        return cells[firsts[size] + number];
    }

    /// Takes back the last two cells.
    void dropTwo() {
        used -= 2;
    }

    Kind kind(int entry) {
        return kinds[entry];
    }

    int length(int entry) {
        return firsts[entry + 1] - firsts[entry];
    }

    /// All cells of all entries; no copy. Those of an entry stay as they are once it was verified, tags aside.
    int[] cells() {
        return cells;
    }

    /// Where an entry's cells begin.
    int first(int entry) {
        return firsts[entry];
    }

    int cell(int entry, int number) {
        return cells[firsts[entry] + number];
    }

    void put(int entry, int number, int value) {
        cells[firsts[entry] + number] = value;
    }

    Names names() {
        return names;
    }

    byte[] text() {
        return text;
    }

    String textOf(int entry) {
        int start = cell(entry, 0);
        int end = cell(entry, 1);
        if (start < 0 && end >= 0) {
            return JsonString.ascii(text, ~start, end);
        }
        return JsonString.of(text, start < 0 ? ~start : start, end < 0 ? ~end : end, end < 0);
    }

    double numberOf(int entry) {
        return new JsonScanner(text, cell(entry, 0)).number();
    }
}
