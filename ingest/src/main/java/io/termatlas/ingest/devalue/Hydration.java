package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.model.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns entries into the graph of values that the first one stands for.
///
/// A composite is made empty when it is first referred to and filled later, from a queue: identity and cycles
/// come out right and nothing recurses. Entries that nothing refers to are not looked at.
final class Hydration {
    private final Entries entries;
    private final ScalarTags scalars;
    private final Consumer<String> warnings;
    private final @Nullable Value[] values;
    private final Deque<Runnable> unfilled = new ArrayDeque<>();

    private Hydration(Entries entries, Consumer<String> warnings) {
        this.entries = entries;
        this.scalars = new ScalarTags(entries);
        this.warnings = warnings;
        this.values = new @Nullable Value[entries.size()];
    }

    static Value of(Entries entries, Consumer<String> warnings) {
        Hydration hydration = new Hydration(entries, warnings);
        Value root = hydration.follow(entries.root(), 0);
        while (!hydration.unfilled.isEmpty()) {
            hydration.unfilled.remove().run();
        }
        return root;
    }

    /// @param holder the entry that refers, for the place of a fault
    private Value follow(int reference, int holder) {
        return Reference.isIndex(reference)
                ? value(entries.inRange(reference, holder))
                : Reference.sentinel(reference, holder);
    }

    private Value value(int index) {
        Value value = values[index];
        if (value == null) {
            value = isReadThrough(index) ? readThrough(index) : open(index);
            values[index] = value;
        }
        return value;
    }

    private boolean isReadThrough(int index) {
        return entries.get(index) instanceof Tag tag && tag.kind().isReadThrough();
    }

    /// Follows tags that mean what they refer to, however many; each is looked at once in all.
    private Value readThrough(int first) {
        SequencedSet<Integer> passed = new LinkedHashSet<>();
        int reference = first;
        do {
            if (!passed.add(reference)) {
                throw Entries.fault(reference, "a type of its own contains itself");
            }
            reference = target(reference);
        } while (Reference.isIndex(reference) && values[reference] == null && isReadThrough(reference));
        Value value = follow(reference, passed.getLast());
        passed.forEach(index -> values[index] = value);
        return value;
    }

    private int target(int index) {
        if (!(entries.get(index) instanceof Tag tag)) {
            throw new IllegalStateException("no tag: entry " + index);
        }
        if (tag.kind() == Tag.Kind.UNKNOWN) {
            warnings.accept("the unknown type " + Texts.quotable(tag.name()) + " was read as what it holds");
        }
        int reference = tag.reference(0);
        return Reference.isIndex(reference) ? entries.inRange(reference, index) : reference;
    }

    private Value open(int index) {
        return switch (entries.get(index)) {
            case Entry.Literal literal -> literal.value();
            case Entry.Fields fields -> object(index, fields.names(), fields.references());
            case Entry.Elements elements ->
                elements.isSparse() ? sparse(index, elements.references()) : array(index, elements.references());
            case Tag tag -> tagged(tag);
        };
    }

    private Value tagged(Tag tag) {
        return switch (tag.kind()) {
            case DATE -> scalars.date(tag);
            case REG_EXP -> scalars.regExp(tag);
            case BIG_INT -> scalars.bigInt(tag);
            case BOXED -> scalars.boxed(tag);
            case PLAIN -> scalars.plain(tag);
            case VIEW -> scalars.view(tag);
            case EMPTY_REF -> scalars.emptyRef(tag);
            case SET -> new SetValue(allOf(tag));
            case MAP -> new MapValue(allOf(tag.inPairs()));
            case NULL_PROTOTYPE -> withoutPrototype(tag.inPairs());
            case SKIP_HYDRATE -> new ObjectValue(new LinkedHashMap<>());
            case TRANSPARENT, UNKNOWN -> throw new IllegalStateException("read through before: " + tag.kind());
        };
    }

    private Value object(int index, List<String> names, References references) {
        SequencedMap<String, Value> fields = LinkedHashMap.newLinkedHashMap(names.size());
        unfilled.add(() -> {
            for (int i = 0; i < names.size(); i++) {
                fields.put(legal(names.get(i), index), follow(references.get(i), index));
            }
        });
        return new ObjectValue(fields);
    }

    private Value withoutPrototype(Tag tag) {
        SequencedMap<String, Value> fields = LinkedHashMap.newLinkedHashMap(tag.size() / 2);
        unfilled.add(() -> {
            for (int i = 0; i < tag.size(); i += 2) {
                fields.put(legal(tag.text(i), tag.entry()), follow(tag.reference(i + 1), tag.entry()));
            }
        });
        return new ObjectValue(fields);
    }

    private static String legal(String name, int holder) {
        if (name.equals("__proto__")) {
            throw Entries.fault(holder, "a field is called __proto__");
        }
        return name;
    }

    private Value array(int index, References references) {
        List<Value> elements = new ArrayList<>(references.size());
        unfilled.add(() -> {
            for (int i = 0; i < references.size(); i++) {
                int reference = references.get(i);
                elements.add(reference == Reference.HOLE ? Nothing.HOLE : follow(reference, index));
            }
        });
        return new ArrayValue(elements);
    }

    /// Made of the marker, the length, and pairs of position and reference.
    private Value sparse(int index, References references) {
        int length = references.size() > 1 ? references.get(1) : Reference.NONE;
        if (length < 0 || references.size() % 2 != 0) {
            throw Entries.fault(index, "the sparse array is without a length or without its last value");
        }
        SequencedMap<Integer, Value> elements = new TreeMap<>();
        unfilled.add(() -> {
            for (int i = 2; i < references.size(); i += 2) {
                elements.put(position(references.get(i), length, index), follow(references.get(i + 1), index));
            }
        });
        return new SparseArray(length, elements);
    }

    private static int position(int position, int length, int holder) {
        if (position < 0 || position >= length) {
            throw Entries.fault(holder, "the sparse array has a value beyond its length");
        }
        return position;
    }

    private List<Value> allOf(Tag tag) {
        List<Value> all = new ArrayList<>(tag.size());
        unfilled.add(() -> {
            for (int i = 0; i < tag.size(); i++) {
                all.add(follow(tag.reference(i), tag.entry()));
            }
        });
        return all;
    }
}
