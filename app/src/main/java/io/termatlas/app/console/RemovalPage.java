package io.termatlas.app.console;

import io.termatlas.app.run.PurgeBody;
import io.termatlas.app.run.RemovalBody;

/// What became of a term that is kept out.
public final class RemovalPage {
    private final Terminal terminal;

    public RemovalPage(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(RemovalBody body) {
        String term = "The term '" + body.slug() + "'";
        String glossary = "the glossary '" + body.glossary() + "'";
        if (!body.keptOut()) {
            line(term + " is no longer kept out of " + glossary
                    + ": the next ingestion brings it back where its sources state it.");
        } else if (body.report() == null) {
            line(term + " is kept out of " + glossary + ", which has no such term.");
        } else {
            line(term + " is gone from " + glossary + ", generation "
                    + body.report().generation() + ", and is kept out of it.");
        }
        PurgeBody purged = body.purged();
        if (purged != null) {
            line("Rewrote the index without it, and deleted "
                    + TextLayout.count(purged.deadLetters(), "dead letter") + " and "
                    + TextLayout.count(purged.misses(), "query without a hit", "queries without a hit")
                    + (purged.siteCache() ? ", and all kept answers of sites." : "."));
            purged.remains()
                    .forEach(remains -> TextLayout.wrapped(remains, "  ").forEach(this::line));
        }
        if (body.keptOut()) {
            line("`termatlas remove " + body.slug() + " --allow` undoes that.");
        }
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
