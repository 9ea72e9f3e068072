package io.termatlas.bench.report;

import io.termatlas.bench.row.Limit;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The report for people.
final class MarkdownReport {
    private static final double GIGABYTE = 1e9;

    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder("# Measurements of commit " + report.commit() + "\n\n");
        Machine machine = report.machine();
        text.append(String.format(
                Locale.ROOT,
                "%,d terms of WordNet, %d rounds, %s. %s: %d × %s, %.1f GB, load %.1f at the beginning. Java: %s.%n%n",
                report.terms(),
                report.rounds(),
                report.made().truncatedTo(ChronoUnit.SECONDS),
                machine.system(),
                machine.processors(),
                machine.processor(),
                machine.memoryBytes() / GIGABYTE,
                machine.load(),
                machine.java()));
        text.append(String.join("; ", report.versions())).append("\n\n");
        text.append("Medians, least and most in brackets. The ratio is that of the same round; less is better.\n\n");
        text.append("| figure | what | Termatlas | beside it | peer | ratio | limit | verdict |\n");
        text.append("|---|---|--:|---|--:|--:|---|---|\n");
        report.figures().forEach(measured -> text.append(line(measured)));
        report.failures().forEach((row, reason) -> text.append("\nNot measured: `%s`. %s\n".formatted(row, reason)));
        return text.toString();
    }

    private static String line(Measured measured) {
        String unit = " " + measured.figure().unit();
        return "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        measured.figure().name(),
                        measured.figure().what(),
                        Numbers.text(measured.spread()) + unit,
                        measured.figure().peer(),
                        measured.peer().map(peer -> Numbers.text(peer) + unit).orElse("–"),
                        measured.ratio().map(Numbers::text).orElse("–"),
                        limit(measured.figure().limit(), unit),
                        measured.verdict().word());
    }

    private static String limit(Limit limit, String unit) {
        return switch (limit) {
            case Limit.None none -> "–";
            case Limit.AtMost most -> "at most " + Numbers.text(most.most()) + unit;
            case Limit.TimesPeer times -> "at most " + Numbers.text(times.factor()) + " × the peer";
        };
    }
}
