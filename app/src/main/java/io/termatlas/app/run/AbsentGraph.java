package io.termatlas.app.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Census;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Difference.Kind;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.TermsInOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A graph that is still to be made, for a dry run: it is asked and never written.
final class AbsentGraph implements GraphSink {

    @Override
    public Optional<Ledger> ledger() {
        return Optional.empty();
    }

    @Override
    public Census census() {
        return new Census(false, List.of());
    }

    @Override
    public void forEachStored(BiConsumer<Slug, Fingerprint> visitor) {
        // There is none.
    }

    @Override
    public void compare(Glossary glossary, TermsInOrder wanted, @Nullable Derived derived, Consumer<Difference> told) {
        wanted.forEach(term -> told.accept(Difference.inGraph(term.slug(), Kind.MISSING, "there is no graph yet")));
    }

    @Override
    public void begin(Glossary glossary) {
        throw notWritten();
    }

    @Override
    public void upsertNodes(List<StatedTerm> batch) {
        throw notWritten();
    }

    @Override
    public void relate(List<StatedTerm> batch) {
        throw notWritten();
    }

    @Override
    public void derive(List<DerivedTerm> batch) {
        throw notWritten();
    }

    @Override
    public void group(Communities communities) {
        throw notWritten();
    }

    @Override
    public void remove(List<Slug> batch) {
        throw notWritten();
    }

    @Override
    public List<Slug> keptForOthers(List<Slug> removed) {
        return List.of();
    }

    @Override
    public void complete(Ledger ledger) {
        throw notWritten();
    }

    @Override
    public void confirm() {
        throw notWritten();
    }

    private static IllegalStateException notWritten() {
        return new IllegalStateException("a dry run writes nothing");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
