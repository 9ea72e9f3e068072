package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.model.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The way from the top of a payload's value to a composite inside. The text of it is made at the first call
/// only.
///
/// @param within the way to what holds it; null at the top
/// @param part   its number among the parts of that; 0 at the top
/// @param depth  how many composites stand within one another up to here, itself included
record Path(@Nullable Path within, int part, Composite value, int depth) {
    private static final int SHOWN = 8;

    static Path top(Composite value) {
        return new Path(null, 0, value, 1);
    }

    Path to(int inside, Composite inner) {
        return new Path(this, inside, inner, depth + 1);
    }

    /// The last steps as in `/data/listing/0/slug`, after `…` when there are more; empty at the top.
    String text() {
        Deque<String> steps = new ArrayDeque<>();
        Path at = this;
        while (at.within != null && steps.size() < SHOWN) {
            steps.addFirst("/" + Texts.quotable(at.within.value.step(at.part)));
            at = at.within;
        }
        return (at.within == null ? "" : "…") + String.join("", steps);
    }
}
