package io.termatlas.bench.compare;

import io.termatlas.bench.report.Numbers;
import io.termatlas.bench.report.Spread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures of two commits side by side, joined by name.
record Comparison(Map<String, FigureOfCommit> before, Map<String, FigureOfCommit> after) {

    /// A table in Markdown.
    List<String> lines(String commitBefore, String commitAfter) {
        List<String> lines = new ArrayList<>(List.of(
                "| figure | " + commitBefore + " | " + commitAfter
                        + " | after ÷ before | peer after ÷ before | spreads |",
                "|---|--:|--:|--:|--:|---|"));
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            lines.add(line(name, before.get(name), after.get(name)));
        }
        return lines;
    }

    private static String line(String name, @Nullable FigureOfCommit old, @Nullable FigureOfCommit young) {
        if (old == null || young == null) {
            return "| %s | %s | %s | – | – | measured on one side |".formatted(name, cell(old), cell(young));
        }
        Spread from = old.spread();
        Spread to = young.spread();
        return "| %s | %s | %s | %s (%s–%s) | %s | %s |"
                .formatted(
                        name,
                        cell(old),
                        cell(young),
                        Numbers.text(to.median() / from.median()),
                        Numbers.text(to.least() / from.most()),
                        Numbers.text(to.most() / from.least()),
                        peers(old, young),
                        from.overlaps(to) ? "overlap" : to.median() < from.median() ? "apart, less" : "apart, more");
    }

    private static String cell(@Nullable FigureOfCommit figure) {
        return figure == null ? "–" : Numbers.text(figure.spread()) + " " + figure.unit();
    }

    /// 1 where the machine did the same for both.
    private static String peers(FigureOfCommit old, FigureOfCommit young) {
        return old.peers().isEmpty() || young.peers().isEmpty()
                ? "–"
                : Numbers.text(Spread.of(young.peers()).median()
                        / Spread.of(old.peers()).median());
    }
}
