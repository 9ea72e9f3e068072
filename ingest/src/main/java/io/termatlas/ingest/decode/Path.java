package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.model.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The way from the top of a payload's value to a value inside. Written only when somebody asks.
///
/// @param within the way to `holder`; null at the top
/// @param part   the number of the value among the parts of `holder`
record Path(@Nullable Path within, Composite holder, int part) {
    private static final int SHOWN = 8;

    /// The last steps as in `/data/listing/0/slug`, after `…` when there are more; empty at the top.
    static String text(@Nullable Path path) {
        Deque<String> steps = new ArrayDeque<>();
        Path at = path;
        for (; at != null && steps.size() < SHOWN; at = at.within) {
            steps.addFirst("/" + Texts.quotable(at.holder.step(at.part)));
        }
        return (at == null ? "" : "…") + String.join("", steps);
    }
}
