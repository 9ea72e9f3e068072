package io.termatlas.ingest.devalue;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads the texts that the devalue library writes, from version 4.3 to 6, with the types that Nuxt, Pinia and
/// SvelteKit add.
///
/// Thread safe; a value that it read is for one thread at a time. See <https://github.com/sveltejs/devalue> for
/// the format. Accepts and refuses the same texts as version 6 of that library.
public final class Devalue {
    private final Rules rules;
    private final KnownNames knownNames;
    private final LongConsumer counted;

    public Devalue(Rules rules) {
        this(rules, List.of(), entries -> {});
    }

    /// @param usualNames fields that many texts have: they are read with less memory and time, to the same
    ///   values
    /// @param counted    told how many entries and references each text has, before values are made of them
    public Devalue(Rules rules, Collection<String> usualNames, LongConsumer counted) {
        this.rules = rules;
        this.knownNames = new KnownNames(usualNames);
        this.counted = counted;
    }

    /// What the caller allows a text to be.
    ///
    /// @param entries      most entries and references, counted together
    /// @param sparseLength greatest length that a sparse array may state; nothing is allocated here by it, but a
    /// later user of the value may do so
    /// @param strict       whether a type is refused that is none of the library's, Nuxt's or Pinia's; else its
    /// value is that of its argument
    public record Rules(int entries, int sparseLength, boolean strict) {
        public Rules {
            if (entries < 1 || sparseLength < 1) {
                throw new IllegalArgumentException("a limit below 1 lets nothing pass");
            }
        }
    }

    /// @param utf8     the whole text, with or without a byte order mark; not changed while the value is in use
    /// @param warnings takes a sentence for each thing that was read without being understood; one may come twice
    /// @throws DevalueFault placed at `byte 17` where the text is no JSON, at `entry 3`
    /// where the JSON is no devalue text
    public Value read(byte[] utf8, Consumer<String> warnings) {
        return read(utf8, startOf(utf8), utf8.length, warnings, null);
    }

    /// A text within another one, whose promises are kept by the caller.
    ///
    /// @param promises gives the value of a number when it is first asked for; null where a promise is a type like
    /// any other
    Value read(byte[] utf8, int start, int end, Consumer<String> warnings, @Nullable IntFunction<Value> promises) {
        Table table = new Table(utf8, end - start, knownNames);
        TableParser parser = new TableParser(table, new JsonScanner(utf8, start, end), rules.entries());
        int root = parser.parse();
        counted.accept(parser.counted());
        Graph graph = new Graph(table, promises);
        if (!parser.isPlain()) {
            new Verification(table, graph, rules, promises != null, warnings).verify(root);
        }
        return graph.at(root);
    }

    /// After the byte order mark, where there is one.
    private static int startOf(byte[] utf8) {
        boolean marked = utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
