package io.termatlas.app.run;

import static java.util.stream.Collectors.joining;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.KeptOutFile;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.fault.Nearest;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the owner of one glossary keeps out of it. The caller holds the lock of the glossary.
public final class KeptOut {
    private static final String NAME = "termatlas remove";
    private static final int NEAREST = 3;

    private final DataFolder data;
    private final GlossaryId glossary;
    private final KeptOutFile file;

    public KeptOut(DataFolder data, GlossaryId glossary) {
        this.data = data;
        this.glossary = glossary;
        this.file = KeptOutFile.in(data.index(glossary));
    }

    /// Puts the term on the list.
    ///
    /// @param inAdvance whether it may be one that is not published
    /// @param stores    that the term is taken out of
    /// @param found     gets the term as it is stored, before it goes
    /// @return the run that takes the term out; empty when it is not published
    /// @throws UnknownFault when there is no such term, with the nearest ones
    public Optional<RunOrder> add(Slug slug, boolean inAdvance, Set<Store> stores, Consumer<Term> found) {
        try (SearchIndex index = SearchEngines.of(data).open(glossary)) {
            Optional<Term> stored = index.find(slug).map(StatedTerm::term);
            boolean published = stored.isPresent();
            if (!published && !inAdvance && !file.slugs().contains(slug)) {
                throw unknown(slug, index);
            }
            file.add(slug);
            stored.ifPresent(found);
            return published ? Optional.of(run(stores)) : Optional.empty();
        }
    }

    /// The same, where the text of the term does not matter.
    public Optional<RunOrder> add(Slug slug, boolean inAdvance, Set<Store> stores) {
        return add(slug, inAdvance, stores, term -> {});
    }

    /// A run that takes out whatever is kept out.
    private RunOrder run(Set<Store> stores) {
        return RunOrder.of(glossary, List.of(new Source.Kept(NAME, List.of()))).withoutPruning(stores);
    }

    private UnknownFault unknown(Slug slug, SearchIndex index) {
        List<Suggestion> nearest = index.suggest(slug.value(), NEAREST);
        String advice = nearest.isEmpty()
                ? ""
                : nearest.stream().map(one -> "'" + one.slug() + "'").collect(joining(" or ", " Did you mean ", "?"));
        return new UnknownFault("There is no term '" + slug + "' in the glossary '" + glossary + "'." + advice
                + " --in-advance keeps a term out that is not there yet.");
    }

    /// Takes the term off the list.
    ///
    /// @throws UnknownFault when it is not on it
    public void allow(Slug slug) {
        Set<Slug> listed = file.slugs();
        if (!listed.contains(slug)) {
            List<String> slugs = listed.stream().map(Slug::value).toList();
            throw new UnknownFault("The term '" + slug + "' is not kept out of the glossary '" + glossary + "'"
                    + Nearest.to(slug.value(), slugs)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse(": `termatlas status` shows those that are."));
        }
        file.remove(slug);
    }
}
