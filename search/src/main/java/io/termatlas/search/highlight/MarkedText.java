package io.termatlas.search.highlight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A text, some runs of which are marked because they answer the query. It is not escaped, which is up to the
/// caller that shows it.
///
/// @param runs in order, none of them empty
public record MarkedText(List<Run> runs) {

    public record Run(String text, boolean marked) {}

    public MarkedText {
        runs = List.copyOf(runs);
    }

    public static MarkedText plain(String text) {
        return new Builder().text(text).build();
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// What is marked, in lower case, each once.
    public Set<String> marks() {
        return runs.stream()
                .filter(Run::marked)
                .map(run -> run.text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Puts one together, run by run; an empty run leaves nothing.
    public static final class Builder {
        private final List<Run> runs = new ArrayList<>();

        public Builder text(String text) {
            return add(text, false);
        }

        public Builder marked(String text) {
            return add(text, true);
        }

        public Builder add(MarkedText text) {
            runs.addAll(text.runs);
            return this;
        }

        private Builder add(String text, boolean marked) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, marked));
            }
            return this;
        }

        public MarkedText build() {
            return new MarkedText(runs);
        }
    }
}
