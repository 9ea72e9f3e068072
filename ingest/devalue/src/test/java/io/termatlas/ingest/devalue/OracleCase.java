package io.termatlas.ingest.devalue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A text and the devalue library's answer to it.
///
/// @param origin   the version that wrote it, or `mutated`
/// @param differs  the ways in which the codec may differ from version 6.0.3 by its documentation: `older`,
/// `coerced`
/// @param expected the canonical form of the value; `!` when the library refuses the text
record OracleCase(String origin, List<String> differs, String text, String expected) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REFUSED = "!";
    private static final Map<String, Verdict> LISTED =
            Map.of("in-place", Verdict.IN_PLACE, "nested", Verdict.NESTED, "coerced", Verdict.COERCED);

    /// How our answer compares with the library's.
    enum Verdict {
        SAME,
        /// An older version wrote a value in place: the codec reads it, 6.0.3 refuses it.
        OLDER_FORM,
        /// The library lets JavaScript convert an argument of a wrong type, the codec does not.
        COERCED,
        /// A value that a custom type holds in place takes part in a cycle, or is referred to by an index past
        /// the end, in another way.
        IN_PLACE,
        /// 6.0.3 refuses some cycles through nested custom types, depending on the entry at which it enters
        /// them.
        NESTED,
        /// The codec refuses because of a limit.
        LIMIT,
        DIFFERENT
    }

    static OracleCase parse(String line) {
        String[] columns = line.split("\t", -1);
        return new OracleCase(
                columns[0], List.of(columns[1].split("\\+")), JSON.readValue(columns[2], String.class), columns[3]);
    }

    Verdict verdict() {
        String answer = answer();
        if (answer.equals(expected)) {
            return Verdict.SAME;
        }
        if (differs.contains("older") && expected.equals(REFUSED)) {
            return Verdict.OLDER_FORM;
        }
        if (answer.equals("limit")) {
            return Verdict.LIMIT;
        }
        return differs.stream()
                .filter(LISTED::containsKey)
                .findFirst()
                .map(LISTED::get)
                .orElse(Verdict.DIFFERENT);
    }

    String answer() {
        try {
            return Canonical.of(new Devalue(new Devalue.Rules(1_000_000, Integer.MAX_VALUE - 1, false))
                    .read(text.getBytes(StandardCharsets.UTF_8), ignored -> {}));
        } catch (DevalueFault fault) {
            return fault.rule().isPresent() ? "limit" : REFUSED;
        }
    }
}
