package io.termatlas.ingest.devalue;

import java.util.function.Consumer;

/// Reads the texts that the devalue library writes, with the types that Nuxt and Pinia add.
///
/// Thread safe. See <https://github.com/sveltejs/devalue> for the format; what that library's version 6 refuses
/// is refused here, and so are indices that are no whole numbers.
public final class Devalue {
    private final int limit;

    /// @param limit most entries and references of one text, counted together
    public Devalue(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit + " entries lets nothing pass");
        }
        this.limit = limit;
    }

    /// @param utf8     the whole text, with or without a byte order mark
    /// @param warnings takes a sentence for each thing that was read without being understood; one may come twice
    /// @throws io.termatlas.model.fault.PayloadFault placed at `byte 17` where the text is no JSON, at `entry 3`
    /// where the JSON is no devalue text
    public Value read(byte[] utf8, Consumer<String> warnings) {
        return Hydration.of(EntryParser.parse(JsonText.of(utf8), limit), warnings);
    }
}
