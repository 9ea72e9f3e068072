package io.termatlas.search.lucene;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.Suggestion;
import io.termatlas.search.answer.Answering;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.store.Follower;
import io.termatlas.search.lucene.store.Snapshot;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.SynonymFile;
import io.termatlas.search.synonym.Synonyms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The reading side of a folder. Whether there is a newer generation is looked up on use, at most every 500 ms. No
/// background thread.
final class LuceneIndex implements SearchIndex {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Follower follower;
    private final SynonymFile synonyms;

    private LuceneIndex(Follower follower, SynonymFile synonyms) {
        this.follower = follower;
        this.synonyms = synonyms;
    }

    /// @param folder `data/index/GLOSSARY`
    /// @throws io.termatlas.model.fault.UnknownFault when nothing was ever committed there
    static LuceneIndex open(Path folder) {
        return open(folder, Schema.OURS, INTERVAL);
    }

    /// @param known the layouts that are read
    static LuceneIndex open(Path folder, Schema known, Duration interval) {
        return new LuceneIndex(Follower.open(folder, known, interval), new SynonymFile(folder, interval));
    }

    @Override
    public Ledger ledger() {
        return follower.ask(Snapshot::ledger);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        Synonyms known = synonyms.synonyms();
        return follower.ask(snapshot -> new Answering(snapshot.view(), snapshot.ledger(), request, known).result());
    }

    @Override
    public List<Suggestion> suggest(String text, int size) {
        SearchRequest.requireSize(size);
        Synonyms known = synonyms.synonyms();
        return follower.ask(snapshot -> snapshot.suggestions().suggestions(new QueryText(text), size, known));
    }

    @Override
    public Optional<StatedTerm> find(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().find(slug));
    }

    @Override
    public boolean isPublished(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().contains(slug));
    }

    @Override
    public List<RelatedTerm> relatedFrom(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().relatedFrom(slug));
    }

    @Override
    public void forEachTerm(Consumer<StatedTerm> visitor) {
        follower.ask(snapshot -> {
            snapshot.terms().forEachTerm(visitor);
            return snapshot.ledger();
        });
    }

    @Override
    public boolean isDerived() {
        return follower.ask(Snapshot::isDerived);
    }

    @Override
    public DerivedTerm derived(Slug slug) {
        return follower.ask(snapshot -> snapshot.terms().derived(slug));
    }

    @Override
    public void close() {
        follower.close();
    }
}
