package io.termatlas.bench.corpus;

import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A page's payload and its place in the site.
record Page(String path, String payload) {
    private static final String FILE = "_payload.json";
    private static final String CLOCK = "\"prerenderedAt\":";
    private static final JsonMapper JSON = new JsonMapper();

    static Page of(Term term) {
        return new Page("glossary/" + term.slug() + "/" + FILE, PayloadWriter.page(term));
    }

    /// The page that lists the terms: of each the slug, the name and the definition.
    static Page listing(List<Term> terms) {
        return new Page("glossary/" + FILE, PayloadWriter.listing(terms));
    }

    /// The same page out of a build of that time: the first entry then points at one more, which comes last.
    Page prerenderedAt(long millis) {
        int clock = JSON.readTree(payload).size();
        String pointing = payload.replaceFirst(CLOCK + "-1", CLOCK + clock);
        return new Page(path, pointing.substring(0, pointing.length() - 1) + "," + millis + "]");
    }

    byte[] bytes() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}
