package io.termatlas.search;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.store.Follower;
import io.termatlas.search.store.Snapshot;
import io.termatlas.search.synonym.SynonymFile;
import io.termatlas.search.synonym.Synonyms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The index of one glossary: the reading side.
///
/// Thread safe, one a glossary and process. Every call sees one committed generation; whether there is a newer one is
/// looked up on use, at most every 500 ms. No background thread. Every method throws a
/// [StoreFault][io.termatlas.model.fault.StoreFault] when the index cannot be read.
public final class SearchIndex implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Follower follower;
    private final SynonymFile synonyms;

    private SearchIndex(Follower follower, SynonymFile synonyms) {
        this.follower = follower;
        this.synonyms = synonyms;
    }

    /// @param folder `data/index/GLOSSARY`
    /// @throws io.termatlas.model.fault.UnknownFault when nothing was ever committed there
    public static SearchIndex open(Path folder) {
        return open(folder, INTERVAL);
    }

    static SearchIndex open(Path folder, Duration interval) {
        return new SearchIndex(Follower.open(folder, interval), new SynonymFile(folder, interval));
    }

    /// What the newest commit says of itself.
    public Ledger ledger() {
        return follower.ask(Snapshot::ledger);
    }

    /// Hits best first, equal ones by slug; no text is an error. Costs by the number of hits, not by that of terms.
    public SearchResult search(SearchRequest request) {
        Synonyms known = synonyms.synonyms();
        return follower.ask(snapshot -> new Answering(snapshot, request, known::of).result());
    }

    /// The terms that somebody who typed this may be typing, the likeliest first; a slip is forgiven.
    ///
    /// @param size at most so many, 1 to [SearchRequest#LARGEST_SIZE]
    public List<Suggestion> suggest(String text, int size) {
        SearchRequest.requireSize(size);
        return follower.ask(snapshot -> new Suggesting(snapshot, new QueryText(text)).suggestions(size));
    }

    public Optional<StatedTerm> find(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().find(slug));
    }

    public boolean isPublished(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().contains(slug));
    }

    /// The published terms that name this one, sorted by slug; the slug itself need not be published.
    public List<RelatedTerm> relatedFrom(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().relatedFrom(slug));
    }

    /// Visits all terms of one generation in slug order, one at a time.
    public void forEachTerm(Consumer<StatedTerm> visitor) {
        follower.ask(snapshot -> {
            snapshot.terms().forEachTerm(visitor);
            return snapshot.ledger();
        });
    }

    @Override
    public void close() {
        follower.close();
    }
}
