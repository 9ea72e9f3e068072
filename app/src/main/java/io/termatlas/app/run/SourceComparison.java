package io.termatlas.app.run;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.KeptOutFile;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.Settings;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.run.Baselines;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.Ingestion;
import io.termatlas.ingest.run.Preview;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Sinks;
import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.run.Sources;
import io.termatlas.ingest.run.Targets;
import io.termatlas.ingest.site.SiteCrawler;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.SearchEngine;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Reads sources as a run does and tells what a run would change, and writes nothing that lasts. The caller
/// holds the glossary's lock.
///
/// Used once; [#cancel] may be called from any thread at any time.
public final class SourceComparison {
    private final DataFolder data;
    private final SearchEngine engine;
    private final Mapping mapping;
    private final Ingestion ingestion;

    /// @throws io.termatlas.model.fault.UsageFault when the mapping that the settings name is none
    public SourceComparison(Settings settings) {
        this.data = new DataFolder(settings.data());
        this.engine = SearchEngines.of(data);
        this.mapping = settings.run().readMapping();
        this.ingestion = new Ingestion(
                BatchRun.ingestSettings(settings.run(), mapping),
                new Sources(new SiteCrawler(settings.run().site(), data.siteCache())),
                new DeadLetterFolder(data.deadLetters()),
                CamelPipeline::start,
                new Baselines(),
                Clock.systemUTC());
    }

    /// Pages of other languages belong to other glossaries, which are not compared.
    public Preview preview(Glossary glossary, List<Source> sources, Exclusion exclusion) {
        IngestRequest request = new IngestRequest(
                sources,
                new SitePartition(glossary.id(), List.of(), true),
                exclusion,
                true,
                IngestRequest.DEFAULT_MAX_REMOVAL_PERCENT,
                IngestRequest.DEFAULT_MAX_UNFINDABLE_PERCENT);
        Deque<IndexSink> opened = new ArrayDeque<>();
        try {
            return ingestion.preview(request, new Staging(glossary, opened), Progress.NONE);
        } finally {
            opened.forEach(IndexSink::close);
        }
    }

    /// The compared glossary as its index has it; all others begin from nothing. None is committed.
    private final class Staging implements Targets {
        private final Glossary compared;
        private final Deque<IndexSink> opened;

        Staging(Glossary compared, Deque<IndexSink> opened) {
            this.compared = compared;
            this.opened = opened;
        }

        @Override
        public Target open(SitePartition.Part part) {
            boolean isCompared = part.id().equals(compared.id());
            IndexSink staging = isCompared ? engine.sink(compared, false) : engine.scratch(compared.id());
            opened.push(staging);
            return new Target(
                    isCompared ? compared : Glossary.of(part.id()),
                    Sinks.indexOnly(staging, mapping.digest()),
                    KeptOutFile.in(data.index(part.id())).slugs());
        }

        @Override
        public boolean isStored(GlossaryId glossary) {
            return engine.glossaries().contains(glossary);
        }
    }

    /// Ends the reading at its next payload.
    public void cancel() {
        ingestion.cancel();
    }
}
