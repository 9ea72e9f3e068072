package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.DevalueFault.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/// Visits once every entry that the first one leads to, and refuses one that stands for no value. Entries that
/// nothing refers to are not visited.
///
/// Refuses what version 6 of the devalue library refuses. After it, making values cannot fail.
final class Verification {
    static final String PROTOTYPE = "__proto__";

    private final Table table;
    private final Devalue.Rules rules;
    private final boolean promises;
    private final Consumer<String> warnings;
    private final Graph graph;
    private final ScalarTags scalars;
    private final BitSet visited = new BitSet();
    /// Links of chains that were followed to their ends. A link of the chain that is being followed is in
    /// `passed` alone.
    private final BitSet ended = new BitSet();

    private final BitSet passed = new BitSet();
    private int[] waiting = new int[16];
    private int count;

    /// @param promises whether the caller keeps SvelteKit's promises; else they are types of the site's own
    Verification(Table table, Graph graph, Devalue.Rules rules, boolean promises, Consumer<String> warnings) {
        this.table = table;
        this.graph = graph;
        this.scalars = new ScalarTags(table);
        this.rules = rules;
        this.promises = promises;
        this.warnings = warnings;
    }

    void verify(int root) {
        follow(root, 0);
        while (count > 0) {
            verifyEntry(waiting[--count]);
        }
    }

    static DevalueFault fault(int entry, String reason) {
        return new DevalueFault(place(entry), reason);
    }

    private static String place(int entry) {
        return "entry " + entry;
    }

    static DevalueFault past(int reference, Table table, int holder) {
        String index = Reference.isExact(reference) ? "the index " + reference : "an index";
        return fault(holder, index + " is out of range: there are " + table.addressable() + " entries");
    }

    private void follow(int reference, int holder) {
        if (reference == Reference.NONE) {
            throw fault(holder, "what stands where an index belongs is no number");
        }
        if (Reference.isPast(reference, table.addressable())) {
            throw past(reference, table, holder);
        }
        if (Reference.isIndex(reference)) {
            visit(reference);
        } else if (Reference.isStray(reference)) {
            warnings.accept("a number that is the index of no entry was read as undefined");
        }
    }

    private void visit(int entry) {
        if (!visited.get(entry)) {
            visited.set(entry);
            if (count == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * count);
            }
            waiting[count++] = entry;
        }
    }

    private void verifyEntry(int entry) {
        switch (table.kind(entry)) {
            case TEXT, NUMBER, TRUE, FALSE, NULL -> {}
            case OBJECT -> verifyObject(entry);
            case ARRAY -> verifyArray(entry);
            case SPARSE -> verifySparse(entry);
            case TAG -> verifyTag(new Tag(table, entry));
        }
    }

    private void verifyObject(int entry) {
        for (int i = 0; i < table.length(entry); i += 2) {
            requireLegalName(table.names().name(table.cell(entry, i)), entry);
            follow(table.cell(entry, i + 1), entry);
        }
    }

    private static void requireLegalName(String name, int holder) {
        if (name.equals(PROTOTYPE)) {
            throw fault(holder, "a field is called " + PROTOTYPE);
        }
    }

    private void verifyArray(int entry) {
        for (int i = 0; i < table.length(entry); i++) {
            int reference = table.cell(entry, i);
            if (reference != Reference.HOLE) {
                follow(reference, entry);
            }
        }
    }

    private void verifySparse(int entry) {
        int cells = table.length(entry);
        int length = cells == 0 ? -1 : table.cell(entry, 0);
        if (length < 0 || cells % 2 == 0) {
            throw fault(entry, "the sparse array is without a length or without its last value");
        }
        if (length > rules.sparseLength()) {
            throw new DevalueFault(
                    place(entry), "the sparse array has a length above " + rules.sparseLength(), Rule.SPARSE_LENGTH);
        }
        for (int i = 1; i < cells; i += 2) {
            int position = table.cell(entry, i);
            if (position < 0 || position >= length) {
                throw fault(entry, "the sparse array has a value beyond its length");
            }
            follow(table.cell(entry, i + 1), entry);
        }
    }

    private void verifyTag(Tag tag) {
        switch (tag.kind()) {
            case DATE -> {}
            case REG_EXP -> scalars.regExp(tag);
            case BIG_INT -> scalars.bigInt(tag);
            case BOXED -> scalars.boxed(tag);
            case PLAIN -> scalars.plain(tag);
            case BUFFER -> scalars.buffer(tag);
            case VIEW -> scalars.view(tag, graph);
            case SET -> followAll(tag);
            case MAP -> followAll(inPairs(tag));
            case NULL_PROTOTYPE -> verifyWithoutPrototype(inPairs(tag));
            case EMPTY_REF -> verifyEmptyRef(tag);
            case SKIP_HYDRATE -> followChain(tag);
            case PROMISE -> verifyPromise(tag);
            case TRANSPARENT -> followChain(tag);
            case UNKNOWN -> {
                warnOrRefuse(tag);
                followChain(tag);
            }
        }
    }

    private void followAll(Tag tag) {
        for (int i = 0; i < tag.size(); i++) {
            follow(tag.reference(i), tag.entry());
        }
    }

    private static Tag inPairs(Tag tag) {
        if (tag.size() % 2 != 0) {
            throw tag.fault("has a key without a value");
        }
        return tag;
    }

    private void verifyWithoutPrototype(Tag tag) {
        for (int i = 0; i < tag.size(); i += 2) {
            requireLegalName(tag.text(i), tag.entry());
            follow(tag.reference(i + 1), tag.entry());
        }
    }

    private void verifyEmptyRef(Tag tag) {
        followChain(tag);
        scalars.emptyRef(tag, graph.end(graph.target(tag.entry())));
    }

    private void verifyPromise(Tag tag) {
        if (!promises) {
            warnOrRefuse(tag);
        }
        followChain(tag);
    }

    private void warnOrRefuse(Tag tag) {
        String name = Quote.of(tag.name());
        if (rules.strict()) {
            throw new DevalueFault(place(tag.entry()), "the type " + name + " is unknown", Rule.STRICT);
        }
        warnings.accept("the unknown type " + name + " was read as what it holds");
    }

    private void followTarget(Tag tag) {
        if (!tag.isNumber(0) && tag.has(0)) {
            tag.redirect(writtenInPlace(tag));
        }
        int reference = tag.has(0) ? tag.reference(0) : Reference.UNDEFINED;
        if (reference >= table.addressable() && reference < table.size()) {
            visit(reference);
        } else {
            follow(reference, tag.entry());
        }
    }

    /// The argument of a custom type may be written in place of an index to it.
    private int writtenInPlace(Tag tag) {
        return new TableParser(table, new JsonScanner(table.text(), tag.start(0)), rules.entries()).entry();
    }

    /// A transparent type must not hold itself, be it by way of others. Each chain is followed up to a link of a
    /// chain that was followed before.
    private void followChain(Tag first) {
        int entry = first.entry();
        while (isCustom(entry) && !ended.get(entry)) {
            if (passed.get(entry)) {
                throw fault(entry, "a type of its own contains itself");
            }
            passed.set(entry);
            followTarget(new Tag(table, entry));
            entry = graph.target(entry);
        }
        for (int link = first.entry(); link != entry; link = graph.target(link)) {
            ended.set(link);
        }
    }

    private boolean isCustom(int entry) {
        return entry >= 0
                && table.kind(entry) == Table.Kind.TAG
                && new Tag(table, entry).kind().isCustom();
    }
}
