package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Table.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes the values of a table that was verified, each when it is first asked for and once: identity and cycles
/// come out right and nothing recurses.
final class Graph {
    private final Table table;
    private final ScalarTags scalars;
    private final @Nullable IntFunction<Value> promises;
    private @Nullable Value[] values = new @Nullable Value[0];

    /// @param promises keeps SvelteKit's; null where a promise is a type like any other
    Graph(Table table, @Nullable IntFunction<Value> promises) {
        this.table = table;
        this.scalars = new ScalarTags(table);
        this.promises = promises;
    }

    /// @param reference verified
    Value at(int reference) {
        if (!Reference.isIndex(reference)) {
            return Reference.sentinel(reference);
        }
        if (values.length < table.size()) {
            values = Arrays.copyOf(values, table.size());
        }
        Value known = values[reference];
        return known != null ? known : make(reference);
    }

    /// False when the reference surely leads to a scalar.
    boolean mayHoldParts(int reference) {
        return Reference.isIndex(reference)
                && switch (table.kind(reference)) {
                    case TEXT, NUMBER, TRUE, FALSE, NULL -> false;
                    case OBJECT, ARRAY, SPARSE, TAG -> true;
                };
    }

    boolean isReadThrough(TagKind kind) {
        return kind.isReadThrough() || (kind == TagKind.PROMISE && promises == null);
    }

    private Value make(int entry) {
        int end = end(entry);
        Value value = Reference.isIndex(end) && values[end] == null ? open(end) : at(end);
        int link = entry;
        while (link != end) {
            int next = target(link);
            values[link] = value;
            redirect(link, end);
            link = next;
        }
        if (Reference.isIndex(end)) {
            values[end] = value;
        }
        return value;
    }

    /// The end of a chain of transparent types: an entry of another kind, or a sentinel. Visits each link once
    /// in all, because a link whose value is known is redirected to the end.
    int end(int reference) {
        int end = reference;
        while (Reference.isIndex(end) && isReadThrough(end)) {
            end = target(end);
        }
        return end;
    }

    private void redirect(int link, int end) {
        Tag tag = new Tag(table, link);
        if (tag.has(0)) {
            tag.redirect(end);
        }
    }

    private boolean isReadThrough(int entry) {
        return table.kind(entry) == Kind.TAG && isReadThrough(new Tag(table, entry).kind());
    }

    /// What the first argument refers to.
    int target(int entry) {
        Tag tag = new Tag(table, entry);
        return tag.has(0) ? tag.reference(0) : Reference.UNDEFINED;
    }

    private Value open(int entry) {
        return switch (table.kind(entry)) {
            case TEXT -> new Text(table.textOf(entry));
            case NUMBER -> new Num(table.numberOf(entry));
            case TRUE -> new Bool(true);
            case FALSE -> new Bool(false);
            case NULL -> Nothing.NULL;
            case OBJECT -> object(entry);
            case ARRAY -> new ArrayValue(Parts.inRow(this, table.cells(), table.first(entry), table.length(entry)));
            case SPARSE -> sparse(entry);
            case TAG -> tagged(new Tag(table, entry));
        };
    }

    private Value tagged(Tag tag) {
        return switch (tag.kind()) {
            case DATE -> scalars.date(tag);
            case REG_EXP -> scalars.regExp(tag);
            case BIG_INT -> scalars.bigInt(tag);
            case BOXED -> scalars.boxed(tag);
            case PLAIN -> scalars.plain(tag);
            case BUFFER -> scalars.buffer(tag);
            case VIEW -> scalars.view(tag, this);
            case EMPTY_REF -> scalars.emptyRef(tag, end(target(tag.entry())));
            case SET -> new SetValue(distinct(arguments(tag), 1));
            case MAP -> new MapValue(distinct(arguments(tag), 2));
            case NULL_PROTOTYPE -> withoutPrototype(tag);
            case SKIP_HYDRATE -> new ObjectValue(table.names(), Parts.of(this));
            case PROMISE -> promised(tag);
            case TRANSPARENT, UNKNOWN -> throw new IllegalStateException("read through before: " + tag.name());
        };
    }

    private Value promised(Tag tag) {
        int id = at(target(tag.entry())) instanceof Num number ? (int) number.value() : -1;
        if (promises == null) {
            throw new IllegalStateException("read through before: " + tag.name());
        }
        return promises.apply(id);
    }

    private ObjectValue object(int entry) {
        int fields = table.length(entry) / 2;
        return new ObjectValue(table.names(), Parts.labelled(this, table.cells(), table.first(entry), fields));
    }

    private SparseArray sparse(int entry) {
        TreeMap<Integer, Integer> elements = new TreeMap<>();
        for (int i = 1; i < table.length(entry); i += 2) {
            elements.put(table.cell(entry, i), table.cell(entry, i + 1));
        }
        return new SparseArray(table.cell(entry, 0), ints(elements.keySet()), Parts.of(this, ints(elements.values())));
    }

    private ObjectValue withoutPrototype(Tag tag) {
        SequencedMap<Integer, Integer> fields = new LinkedHashMap<>();
        for (int i = 0; i < tag.size(); i += 2) {
            fields.put(tag.nameAt(i), tag.reference(i + 1));
        }
        int[] cells = fields.entrySet().stream()
                .flatMapToInt(field -> IntStream.of(field.getKey(), field.getValue()))
                .toArray();
        return new ObjectValue(table.names(), Parts.labelled(this, cells, 0, fields.size()));
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] arguments(Tag tag) {
        return IntStream.range(0, tag.size()).map(tag::reference).toArray();
    }

    /// Of equal elements only the first; of equal keys the first key, with the value of the last.
    ///
    /// @param step 1 for elements, 2 for keys and values by turns
    private Parts distinct(int[] references, int step) {
        Uniqueness uniqueness = new Uniqueness();
        int kept = 0;
        for (int i = 0; i < references.length; i += step) {
            int place = firstPlace(references[i], kept, uniqueness);
            if (place == kept) {
                references[kept] = references[i];
                kept += step;
            }
            if (step == 2) {
                references[place + 1] = references[i + 1];
            }
        }
        return Parts.of(this, Arrays.copyOf(references, kept));
    }

    private int firstPlace(int reference, int place, Uniqueness uniqueness) {
        int end = end(reference);
        return isPrimitive(end) ? uniqueness.firstPlace(at(end), place) : uniqueness.firstPlace(end, place);
    }

    private boolean isPrimitive(int end) {
        if (!Reference.isIndex(end) || table.kind(end) != Kind.TAG) {
            return !mayHoldParts(end);
        }
        return switch (new Tag(table, end).kind()) {
            case BIG_INT -> true;
            case EMPTY_REF -> !(at(end) instanceof Composite);
            default -> false;
        };
    }
}
