package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// Some of the slugs of a table, as their numbers: four bytes each. A slug is made of its text whenever it is asked
/// for.
final class SlugList extends AbstractList<Slug> implements RandomAccess {
    private final TextTable table;
    private int[] numbers = new int[0];
    private int size;

    /// An empty one.
    ///
    /// @param table holds every slug that will be added
    SlugList(TextTable table) {
        this.table = table;
    }

    /// Every slug of the table, in its order.
    static SlugList all(TextTable table) {
        SlugList all = new SlugList(table);
        all.numbers = IntStream.range(0, table.size()).toArray();
        all.size = all.numbers.length;
        return all;
    }

    @Override
    public Slug get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Slug(table.get(numbers[index]));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean add(Slug slug) {
        int number = table.find(slug.value());
        if (number == TextTable.ABSENT) {
            throw new IllegalArgumentException("'" + slug + "' is not in the table");
        }
        numbers = Growth.toHold(numbers, size + 1);
        numbers[size] = number;
        size++;
        modCount++;
        return true;
    }

    /// The same ones, in the order of slugs.
    SlugList sorted() {
        SlugList sorted = new SlugList(table);
        sorted.numbers = IntStream.of(numbers)
                .limit(size)
                .boxed()
                .sorted(table::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        sorted.size = size;
        return sorted;
    }
}
