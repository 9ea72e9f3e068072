package io.termatlas.bench.compare;

import io.termatlas.bench.report.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// What all reports of one commit say of a figure.
///
/// @param ours  the rounds of all reports
/// @param peers likewise; empty when it has no peer
record FigureOfCommit(String name, String unit, List<Double> ours, List<Double> peers) {
    FigureOfCommit {
        ours = List.copyOf(ours);
        peers = List.copyOf(peers);
    }

    /// Takes the figures of a `report.json` in.
    static void gather(JsonNode report, SequencedMap<String, FigureOfCommit> into) {
        for (JsonNode figure : report.path("figures")) {
            FigureOfCommit read = new FigureOfCommit(
                    figure.path("figure").asString(),
                    figure.path("unit").asString(),
                    rounds(figure.path("ours")),
                    rounds(figure.path("peers")));
            into.merge(read.name, read, FigureOfCommit::and);
        }
    }

    private static List<Double> rounds(JsonNode side) {
        List<Double> rounds = new ArrayList<>();
        side.path("rounds").forEach(round -> rounds.add(round.doubleValue()));
        return rounds;
    }

    private FigureOfCommit and(FigureOfCommit more) {
        return new FigureOfCommit(name, unit, joined(ours, more.ours), joined(peers, more.peers));
    }

    private static List<Double> joined(List<Double> some, List<Double> more) {
        List<Double> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    Spread spread() {
        return Spread.of(ours);
    }
}
