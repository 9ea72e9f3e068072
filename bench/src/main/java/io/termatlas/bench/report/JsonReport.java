package io.termatlas.bench.report;

import io.termatlas.bench.row.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The report for programs. Its shape is what `bench/compare` reads of either commit: fields may be added, none
/// renamed.
final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static String of(Report report) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("made", report.made().toString());
        body.put("commit", report.commit());
        body.put("machine", report.machine());
        body.put("versions", report.versions());
        body.put("terms", report.terms());
        body.put("rounds", report.rounds());
        body.put("figures", report.figures().stream().map(JsonReport::figure).toList());
        List<Map<String, String>> failures = new ArrayList<>();
        report.failures().forEach((row, reason) -> failures.add(Map.of("row", row, "reason", reason)));
        body.put("failures", failures);
        return JSON.writeValueAsString(body) + "\n";
    }

    private static Map<String, Object> figure(Measured measured) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("row", measured.row());
        figure.put("figure", measured.figure().name());
        figure.put("what", measured.figure().what());
        figure.put("unit", measured.figure().unit());
        figure.put("ours", side(measured.spread(), measured.ours()));
        measured.peer().ifPresent(peer -> {
            figure.put("peer", measured.figure().peer());
            figure.put("peers", side(peer, measured.peers()));
        });
        measured.ratio().ifPresent(ratio -> figure.put("ratio", ratio));
        switch (measured.figure().limit()) {
            case Limit.None none -> {}
            case Limit.AtMost limit -> figure.put("limit", Map.of("most", limit.most()));
            case Limit.TimesPeer limit -> figure.put("limit", Map.of("timesPeer", limit.factor()));
        }
        figure.put("verdict", measured.verdict().name());
        return figure;
    }

    private static Map<String, Object> side(Spread spread, List<Double> rounds) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("median", spread.median());
        side.put("least", spread.least());
        side.put("most", spread.most());
        side.put("rounds", rounds);
        return side;
    }
}
