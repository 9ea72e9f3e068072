package io.termatlas.app.run;

import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.synonym.SynonymFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The user's request for one run.
///
/// @param partition  which payloads belong to which glossary
/// @param exclusion the pages that are left out
/// @param language  of the main glossary; null to keep what it has
/// @param baseUrl   null to keep what the glossary has
/// @param prune     whether a complete run removes terms that no source states any more
/// @param rebuild   whether to write everything anew, beside what readers see until the end
/// @param takesOver whether to go on with a graph that another installation wrote
/// @param deriving  when what follows from all terms is found out
/// @param synonyms  a list to be kept with the main glossary; null to keep the one that it has
public record RunOrder(
        List<Source> sources,
        SitePartition partition,
        Exclusion exclusion,
        @Nullable String language,
        @Nullable URI baseUrl,
        boolean prune,
        boolean rebuild,
        Set<Store> stores,
        boolean takesOver,
        Deriving deriving,
        @Nullable Path synonyms) {

    /// Checks everything that can be checked before anything is started.
    ///
    /// @throws io.termatlas.model.fault.UsageFault when language, base URL or synonyms are none
    public RunOrder {
        sources = List.copyOf(sources);
        stores = EnumSet.copyOf(stores);
        if (sources.size() > 1 && sources.stream().anyMatch(source -> source instanceof Source.Endpoint)) {
            throw new UsageFault("An endpoint delivers by itself, bit by bit: ingest it alone, and "
                    + Source.names(sources) + " not together.");
        }
        wanted(Glossary.of(partition.main()), language, baseUrl);
        for (SitePartition.Part part : partition.parts()) {
            wanted(Glossary.of(part.id()), part.language(), baseUrl);
        }
        if (synonyms != null) {
            SynonymFile.check(synonyms);
        }
    }

    /// One that leaves it to the next batch run to derive.
    public static RunOrder of(GlossaryId glossary, List<Source> sources) {
        return new RunOrder(
                sources,
                SitePartition.whole(glossary),
                Exclusion.NONE,
                null,
                null,
                true,
                false,
                EnumSet.allOf(Store.class),
                false,
                Deriving.LATER,
                null);
    }

    /// The same for other sources, with the synonyms that are stored by now.
    public RunOrder with(List<Source> others) {
        return new RunOrder(
                others, partition, exclusion, language, baseUrl, prune, rebuild, stores, takesOver, deriving, null);
    }

    /// The same for other stores.
    public RunOrder into(Set<Store> others) {
        return copy(prune, others, takesOver, deriving);
    }

    /// The same for these stores, where no term is removed because no source states it.
    public RunOrder withoutPruning(Set<Store> others) {
        return copy(false, others, takesOver, deriving);
    }

    /// The same, going on with a graph that another installation wrote.
    public RunOrder takingOver() {
        return copy(prune, stores, true, deriving);
    }

    /// The same for one run of many, after which the stores need not have what is derived.
    RunOrder derivingLater() {
        return copy(prune, stores, takesOver, deriving == Deriving.NOW ? Deriving.LATER : deriving);
    }

    private RunOrder copy(boolean prunes, Set<Store> others, boolean takes, Deriving when) {
        return new RunOrder(
                sources, partition, exclusion, language, baseUrl, prunes, rebuild, others, takes, when, synonyms);
    }

    /// The endpoint that delivers, when it is one.
    public Optional<Source.Endpoint> endpoint() {
        return sources.stream()
                .flatMap(source -> source instanceof Source.Endpoint endpoint ? Stream.of(endpoint) : Stream.empty())
                .findFirst();
    }

    /// Refuses an endpoint, for a caller that has more to do after the run.
    ///
    /// @throws UsageFault for an endpoint, which may have no end
    public RunOrder requireEnd() {
        endpoint().ifPresent(endpoint -> {
            throw new UsageFault("An endpoint may have no end: follow " + endpoint.name()
                    + " with `termatlas ingest`, beside this.");
        });
        return this;
    }

    /// The main glossary.
    public GlossaryId glossary() {
        return partition.main();
    }

    public boolean writes(Store store) {
        return stores.contains(store);
    }

    /// The glossary of the part with the language and base URL of this run. A site that is read from the web
    /// gives the base URL.
    Glossary settled(SitePartition.Part part, Optional<Glossary> known) {
        String tag = part.id().equals(glossary()) ? language : part.language();
        URI address = baseUrl == null && known.isEmpty() ? siteAddress() : baseUrl;
        return wanted(known.orElseGet(() -> Glossary.of(part.id())), tag, address);
    }

    private @Nullable URI siteAddress() {
        return sources.size() == 1 && sources.getFirst() instanceof Source.Site site ? site.address() : null;
    }

    private static Glossary wanted(Glossary before, @Nullable String language, @Nullable URI baseUrl) {
        return new Glossary(
                before.id(),
                language == null ? before.language() : language,
                baseUrl == null ? before.baseUrl() : baseUrl);
    }
}
