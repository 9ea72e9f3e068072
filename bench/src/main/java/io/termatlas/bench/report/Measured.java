package io.termatlas.bench.report;

import io.termatlas.bench.row.Figure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A figure, round by round.
///
/// @param row   its row's name
/// @param ours  a number a round
/// @param peers of the same rounds; NaN where there is no peer
record Measured(String row, Figure figure, List<Double> ours, List<Double> peers) {
    Measured {
        ours = List.copyOf(ours);
        peers = List.copyOf(peers);
        if (ours.isEmpty() || ours.size() != peers.size()) {
            throw new IllegalArgumentException(
                    figure.name() + " has " + ours.size() + " rounds, its peer " + peers.size());
        }
    }

    Spread spread() {
        return Spread.of(ours);
    }

    Optional<Spread> peer() {
        return figure.hasPeer() ? Optional.of(Spread.of(peers)) : Optional.empty();
    }

    /// Ours to the peer's of the same round: what a busy machine does to both, it does not do to this.
    Optional<Spread> ratio() {
        return figure.hasPeer()
                ? Optional.of(Spread.of(IntStream.range(0, ours.size())
                        .mapToObj(round -> ours.get(round) / peers.get(round))
                        .toList()))
                : Optional.empty();
    }

    Verdict verdict() {
        return Verdict.of(figure, spread().median(), ratio().map(Spread::median).orElse(Double.NaN));
    }
}
