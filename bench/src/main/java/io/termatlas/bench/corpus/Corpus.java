package io.termatlas.bench.corpus;

import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A glossary site made of the first concepts of a dictionary.
///
/// @param headwords     those of the whole dictionary
/// @param count         from 1 to all of them
/// @param listed        whether the site has a page that lists its terms; it is held in memory while it grows
/// @param prerenderedAt the build's clock in milliseconds; null for a site that publishes none
record Corpus(
        WordNet wordNet,
        Headwords headwords,
        int count,
        boolean listed,
        @Nullable Long prerenderedAt) {
    Corpus {
        if (count < 1 || count > headwords.size()) {
            throw new UsageFault(
                    "A corpus of %d concepts cannot be made: this dictionary has %d; choose from 1 to that."
                            .formatted(count, headwords.size()));
        }
    }

    /// @param progress is shown the tally after every page
    Tally writeTo(Site site, Consumer<Tally> progress) {
        TermComposer composer = new TermComposer(headwords);
        Tally tally = new Tally();
        List<Term> terms = new ArrayList<>();
        try (Stream<Synset> synsets = wordNet.synsets()) {
            synsets.limit(count).map(composer::compose).forEach(term -> {
                tally.addBytes(write(Page.of(term), site));
                tally.addTerm(term);
                progress.accept(tally);
                if (listed) {
                    terms.add(term);
                }
            });
        }
        if (listed) {
            tally.addBytes(write(Page.listing(terms), site));
        }
        return tally;
    }

    private int write(Page page, Site site) {
        Page dated = prerenderedAt == null ? page : page.prerenderedAt(prerenderedAt);
        byte[] payload = dated.bytes();
        site.add(dated.path(), payload);
        return payload.length;
    }
}
