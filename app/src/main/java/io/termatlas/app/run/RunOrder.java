package io.termatlas.app.run;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.search.IndexFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the user asked of one run.
///
/// @param language null to keep what the glossary has
/// @param baseUrl  null to keep what the glossary has
/// @param prune    whether a complete run removes what no source states any more
/// @param synonyms a list to be kept with the glossary; null to keep the one that it has
/// @param rebuild  whether to write everything anew, beside what readers see until the end
public record RunOrder(
        List<Path> sources,
        GlossaryId glossary,
        @Nullable String language,
        @Nullable URI baseUrl,
        boolean prune,
        boolean rebuild,
        Set<Store> stores,
        @Nullable Path synonyms) {

    /// Checks everything that can be checked before anything is started.
    ///
    /// @throws io.termatlas.model.fault.UsageFault when a source is not there, or language or base URL are none
    public RunOrder {
        sources = List.copyOf(sources);
        for (int i = 0; i < sources.size(); i++) {
            new Source(i, sources.get(i));
        }
        stores = EnumSet.copyOf(stores);
        wanted(Glossary.of(glossary), language, baseUrl);
        if (synonyms != null) {
            IndexFolder.requireSynonyms(synonyms);
        }
    }

    public RunOrder(
            List<Path> sources,
            GlossaryId glossary,
            @Nullable String language,
            @Nullable URI baseUrl,
            boolean prune,
            boolean rebuild,
            Set<Store> stores) {
        this(sources, glossary, language, baseUrl, prune, rebuild, stores, null);
    }

    public static RunOrder of(GlossaryId glossary, List<Path> sources) {
        return new RunOrder(sources, glossary, null, null, true, false, EnumSet.allOf(Store.class));
    }

    public boolean writes(Store store) {
        return stores.contains(store);
    }

    /// The glossary as this run is to have it.
    Glossary settled(Optional<Glossary> known) {
        return wanted(known.orElseGet(() -> Glossary.of(glossary)), language, baseUrl);
    }

    private static Glossary wanted(Glossary before, @Nullable String language, @Nullable URI baseUrl) {
        return new Glossary(
                before.id(),
                language == null ? before.language() : language,
                baseUrl == null ? before.baseUrl() : baseUrl);
    }
}
