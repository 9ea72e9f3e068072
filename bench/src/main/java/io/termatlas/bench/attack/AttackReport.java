package io.termatlas.bench.attack;

import io.termatlas.bench.report.Machine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a run of the command found.
///
/// @param commit   of the checkout, with `+` behind it when a file differs
/// @param failures attacks that could not be made, with the reason
record AttackReport(
        Instant made,
        String commit,
        Machine machine,
        int terms,
        double scale,
        List<Outcome> outcomes,
        Map<String, String> failures) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    boolean holds() {
        return failures.isEmpty()
                && outcomes.stream().allMatch(outcome -> outcome.broken().isEmpty());
    }

    String json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("made", made.toString());
        body.put("commit", commit);
        body.put("machine", machine);
        body.put("terms", terms);
        body.put("scale", scale);
        body.put("holds", holds());
        body.put("attacks", outcomes.stream().map(AttackReport::body).toList());
        body.put("failures", failures);
        return JSON.writeValueAsString(body) + "\n";
    }

    private static Map<String, Object> body(Outcome outcome) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("attack", outcome.attack());
        body.put("what", outcome.what());
        body.put("load", outcome.load());
        body.put("quiet", outcome.quiet());
        body.put("during", outcome.during());
        body.put("after", outcome.after());
        body.put("firstGoodMillis", outcome.firstGoodMillis());
        body.put("memoryBefore", outcome.before());
        body.put("memoryAfter", outcome.left());
        body.put("stop", outcome.stop());
        body.put("seen", outcome.findings().seen());
        body.put("broken", outcome.broken());
        return body;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Attacks on commit " + commit + "\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%,d terms of WordNet, scale %s, %s. %s: %d × %s. Java of the attackers: %s.%n%n",
                terms,
                scale,
                made.truncatedTo(ChronoUnit.SECONDS),
                machine.system(),
                machine.processors(),
                machine.processor(),
                machine.java()));
        text.append(
                "Search and health: p50 / p99 in ms of the answers 200, and how many got 503 or nothing. Memory in MB,"
                        + " before → after: resident as it is; resident and live after a whole collection.\n\n");
        text.append(
                "| attack | load | search before | meanwhile | afterwards | health before | meanwhile | first good ms"
                        + " | resident | collected | live | SIGTERM | verdict |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|\n");
        outcomes.forEach(outcome -> text.append(line(outcome)));
        text.append('\n');
        outcomes.forEach(outcome -> text.append("- `%s`, %s: %s.%s\n"
                .formatted(
                        outcome.attack(),
                        outcome.what(),
                        outcome.findings().seen(),
                        outcome.broken().isEmpty()
                                ? ""
                                : " **Broken: " + String.join("; ", outcome.broken()) + ".**")));
        failures.forEach(
                (attack, reason) -> text.append("- `%s` **could not be made**: %s\n".formatted(attack, reason)));
        return text.toString();
    }

    private static String line(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %.1f | %s | %s | %s | %s | %s | %.0f | %s | %s | %s | %.1f s, %d | %s |%n",
                outcome.attack(),
                outcome.load(),
                text(outcome.quiet().search()),
                text(outcome.during().search()),
                text(outcome.after().search()),
                text(outcome.quiet().health()),
                text(outcome.during().health()),
                outcome.firstGoodMillis(),
                change(outcome.before().residentMb(), outcome.left().residentMb()),
                change(outcome.before().collectedMb(), outcome.left().collectedMb()),
                change(outcome.before().liveMb(), outcome.left().liveMb()),
                outcome.stop().seconds(),
                outcome.stop().exitCode(),
                outcome.broken().isEmpty() ? "holds" : "**broken**");
    }

    private static String text(Latencies.Summary summary) {
        String times = summary.good() == 0
                ? "none"
                : String.format(Locale.ROOT, "%.1f / %.1f", summary.p50Millis(), summary.p99Millis());
        return times
                + (summary.refused() == 0 ? "" : ", " + summary.refused() + " × 503")
                + (summary.failed() == 0 ? "" : ", " + summary.failed() + " × nothing");
    }

    private static String change(double before, double after) {
        return String.format(Locale.ROOT, "%.0f → %.0f", before, after);
    }
}
