package io.termatlas.search.synonym;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.analysis.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that stand for others. Immutable.
///
/// A line `a, b, c` holds names that all mean the same; a line `a, b => c, d` says that a query for a or b may
/// mean c or d, but not the other way round. `#` begins a comment. Capitals, accents, spaces and punctuation do not
/// matter.
public record Synonyms(Map<String, List<String>> byKey) {
    public static final Synonyms NONE = new Synonyms(Map.of());

    private static final String ONE_WAY = "=>";

    public Synonyms {
        byKey = Map.copyOf(byKey);
    }

    /// @throws UsageFault with the number of the first line that is none
    public static Synonyms parse(List<String> lines) {
        Map<String, Set<String>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i)).strip();
            if (!line.isEmpty()) {
                add(line, i + 1, byKey);
            }
        }
        Map<String, List<String>> copied = new LinkedHashMap<>();
        byKey.forEach((key, others) -> copied.put(key, List.copyOf(others)));
        return new Synonyms(copied);
    }

    /// The keys that may be meant by this one, in the order of the list.
    public List<String> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /// A sign within a name, as in C#, begins no comment.
    private static String withoutComment(String line) {
        return line.startsWith("#") ? "" : line.replaceFirst("\\s#\\s.*$", "");
    }

    private static void add(String line, int number, Map<String, Set<String>> byKey) {
        String[] sides = line.split(ONE_WAY, -1);
        List<String> from = keys(sides[0], line, number);
        List<String> to = sides.length == 2 ? keys(sides[1], line, number) : from;
        if (sides.length > 2 || (sides.length == 1 && from.size() < 2)) {
            throw wrong(line, number);
        }
        for (String key : from) {
            for (String other : to) {
                if (!other.equals(key)) {
                    byKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(other);
                }
            }
        }
    }

    private static List<String> keys(String side, String line, int number) {
        List<String> keys = new ArrayList<>();
        for (String name : side.split(",", -1)) {
            String key = NameKey.of(name);
            if (key.isEmpty()) {
                throw wrong(line, number);
            }
            keys.add(key);
        }
        return keys;
    }

    private static UsageFault wrong(String line, int number) {
        return new UsageFault("Line " + number + " of the synonyms, '" + Texts.quotable(line)
                + "', is no list: write `a, b` for names that mean the same, or `a => b` for one way only.");
    }
}
