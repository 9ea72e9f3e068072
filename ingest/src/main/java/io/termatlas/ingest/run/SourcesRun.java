package io.termatlas.ingest.run;

import io.termatlas.ingest.run.Progress.Stage;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UsageFault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One run over all sources, from the first payload to the report. No glossary is written before every one has
/// passed the guards. Used once.
final class SourcesRun {
    private static final Sentence PARTIAL = Sentence.of("The statement that ends here began before this process did:"
            + " nothing is removed now, and the next whole one removes what it does not state.");

    private final IngestRequest request;
    private final Sources sources;
    private final IngestSettings settings;
    private final OpenGlossaries glossaries;
    private final LocaleSections locales;
    private final LikelyPage likely;
    private final KnownLetters letters;
    private final GraphDelivery graph;
    private final StageClock stages;
    private final Clock clock;

    SourcesRun(
            IngestRequest request,
            Sources sources,
            IngestSettings settings,
            OpenGlossaries glossaries,
            LocaleSections locales,
            LikelyPage likely,
            KnownLetters letters,
            GraphDelivery graph,
            StageClock stages,
            Clock clock) {
        this.request = request;
        this.sources = sources;
        this.settings = settings;
        this.glossaries = glossaries;
        this.locales = locales;
        this.likely = likely;
        this.letters = letters;
        this.graph = graph;
        this.stages = stages;
        this.clock = clock;
    }

    Report execute(PayloadPipeline pipeline, Receipts receipts) {
        Settled settled = settle(pipeline);
        guard(settled);
        Coverage coverage = settled.coverage();
        Map<GlossaryRun, Publication> publications = settled.publications();
        publications.forEach((run, publication) -> receipts.settle(run, publication.outcome()));
        List<Report> reports = new ArrayList<>();
        publications.forEach((run, publication) -> {
            graph.writeTo(run.sinks());
            if (publication.publish(pipeline, settings.pace().batchSize(), stages)) {
                run.advance(publication.outcome());
            }
            reports.add(run.report(publication, coverage, stages));
        });
        letters.dropReadable();
        batch().ifPresent(this::remember);
        return reports.getFirst().with(reports.subList(1, reports.size()));
    }

    /// What [#execute] would do, told and not done. A guard that would refuse keeps nothing from being told.
    DryRun plan(PayloadPipeline pipeline) {
        Settled settled = settle(pipeline);
        Optional<Fault> refusal = refusal(settled);
        List<Report> reports = new ArrayList<>();
        SortedMap<GlossaryId, Plan> plans = new TreeMap<>();
        settled.publications().forEach((run, publication) -> {
            reports.add(run.report(publication, settled.coverage(), stages));
            plans.put(run.id(), publication.plan());
        });
        return new DryRun(reports.getFirst().with(reports.subList(1, reports.size())), plans, refusal);
    }

    private Optional<Fault> refusal(Settled settled) {
        try {
            guard(settled);
            return Optional.empty();
        } catch (RemovalFault | UnfindableFault refused) {
            return Optional.of(refused);
        }
    }

    /// What all glossaries come to, before a guard has seen it.
    ///
    /// @param empty  the sources without any payload
    /// @param advice what to tell beside a refusal
    private record Settled(
            Map<GlossaryRun, Publication> publications, Coverage coverage, List<Source> empty, List<Sentence> advice) {}

    private Settled settle(PayloadPipeline pipeline) {
        List<Source> empty = readAll(pipeline);
        List<Sentence> advice =
                payloadsWithTerm() == 0 ? likely.advice(payloadsRead()).stream().toList() : List.of();
        advice.forEach(this::note);
        glossaries.all().forEach(run -> letters.warnings(run.id()).forEach(run.tally()::note));
        batch().filter(batch -> batch.isEnd() && !batch.statement().isWhole()).ifPresent(batch -> note(PARTIAL));
        boolean hasErrors = !glossaries.main().tally().sourceErrors().isEmpty();
        Coverage coverage = Coverage.of(request.sources(), hasErrors, request.prune());
        Map<GlossaryRun, Publication> publications = new LinkedHashMap<>();
        glossaries.all().forEach(run -> publications.put(run, run.settle(coverage, withdrawn(), saidBefore(), clock)));
        return new Settled(publications, coverage, empty, advice);
    }

    /// What [#execute] would come to in the main glossary, without a guard.
    Preview preview(PayloadPipeline pipeline) {
        readAll(pipeline);
        GlossaryRun main = glossaries.main();
        boolean hasErrors = !main.tally().sourceErrors().isEmpty();
        Coverage coverage = Coverage.of(request.sources(), hasErrors, request.prune());
        return Preview.of(
                main.settle(coverage, withdrawn(), saidBefore(), clock).outcome(), main.tally());
    }

    /// @return the sources without any payload
    private List<Source> readAll(PayloadPipeline pipeline) {
        List<Source> empty = read(pipeline);
        locales.open().stream()
                .filter(section -> glossaries.isOpen(section.part().id()))
                .forEach(this::decide);
        requireSomething();
        return empty;
    }

    private List<Source> read(PayloadPipeline pipeline) {
        stages.begin(Stage.READ, -1);
        List<Source> empty = new ArrayList<>();
        Tally tally = glossaries.main().tally();
        ReadContext reading = new ReadContext(
                request.exclusion(),
                settings.limits().payloadBytes(),
                settings.sources(),
                tally::sourceError,
                tally::note,
                locales::asksFor);
        for (Source source : request.sources()) {
            long before = payloadsRead();
            try (PayloadStream payloads = sources.open(source, reading)) {
                pipeline.read(payloads);
            }
            if (payloadsRead() == before && !isEnd(source)) {
                empty.add(source);
            }
        }
        return empty;
    }

    private void decide(LocaleSections.Section section) {
        GlossaryId id = section.part().id();
        switch (section.verdict()) {
            case LANGUAGE -> {}
            case SILENT -> note(silent(section));
            case ANOTHER_LANGUAGE -> fold(id);
            case MIXED -> {
                note(mixed(section));
                fold(id);
            }
        }
    }

    private void fold(GlossaryId glossary) {
        glossaries.fold(glossary);
        letters.move(glossary, request.partition().main());
    }

    private void note(Sentence sentence) {
        glossaries.main().tally().note(settings.wording().say(sentence));
    }

    private static Sentence silent(LocaleSections.Section section) {
        SitePartition.Part part = section.part();
        return Sentence.of("No page below /" + part.prefix() + " states its language: by their address they make the"
                        + " glossary '" + part.id() + "', in " + part.language() + ". Where they are part of the"
                        + " site's own glossary, ingest with ")
                .and(SettingName.LOCALES)
                .and(" off.");
    }

    private Sentence mixed(LocaleSections.Section section) {
        SitePartition.Part part = section.part();
        return Sentence.of("The pages below /" + part.prefix() + " state several languages ("
                        + String.join(", ", section.languages()) + "): they are part of the glossary '"
                        + request.partition().main() + "'. Where they are to make one of their own, ingest with ")
                .and(SettingName.GLOSSARY)
                .and(" " + part.id() + "=/" + part.prefix().replaceFirst("/$", "") + "," + part.language() + ".");
    }

    private long payloadsRead() {
        return glossaries.all().stream()
                .mapToLong(run -> run.tally().payloads().read())
                .sum();
    }

    private long payloadsWithTerm() {
        return glossaries.all().stream()
                .mapToLong(run -> run.tally().payloads().withTerm())
                .sum();
    }

    private void requireSomething() {
        if (request.sources().stream().noneMatch(SourcesRun::isEnd)
                && payloadsRead() == 0
                && glossaries.main().termsBefore() == 0) {
            throw new UsageFault(nothingIn(request.sources()));
        }
    }

    private static String nothingIn(List<Source> sources) {
        String names = Source.names(sources);
        if (Source.areAddresses(sources)) {
            return "No page was found at " + names + ": name the address that the pages of the glossary lie below, such"
                    + " as https://example.org/glossary, and see that the site's sitemap or build manifest lists them.";
        }
        String folder = "name what the site's build wrote, such as the folder .output/public or dist";
        return sources.stream().anyMatch(source -> source instanceof Source.Site)
                ? "There is no page in " + names + ": " + folder + ", or the address that the pages lie below."
                : "There is no _payload.json in " + names + ": " + folder + ".";
    }

    /// The batch of an endpoint that the run is made for.
    private Optional<Source.Batch> batch() {
        return request.sources().getFirst() instanceof Source.Batch batch ? Optional.of(batch) : Optional.empty();
    }

    private static boolean isEnd(Source source) {
        return source instanceof Source.Batch batch && batch.isEnd();
    }

    /// What earlier batches of the same statement have said.
    private Predicate<Slug> saidBefore() {
        return batch().<Predicate<Slug>>map(batch -> batch.statement()::says).orElse(slug -> false);
    }

    /// For the end of the statement, once the stores have the batch.
    private void remember(Source.Batch batch) {
        if (batch.isEnd()) {
            batch.statement().begin();
        } else {
            batch.statement().add(glossaries.main().stated());
        }
    }

    /// Terms that go because a client says so.
    private Set<Slug> withdrawn() {
        return request.sources().stream()
                .flatMap(
                        source -> source instanceof Source.Posted posted ? posted.withdrawn().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /// Every glossary has to pass before one is written.
    private void guard(Settled settled) {
        RemovalGuard removals = new RemovalGuard(request.maxRemovalPercent(), settled.advice());
        settled.publications()
                .values()
                .forEach(publication -> removals.check(publication.removals(), request.sources(), settled.empty()));
        FindabilityGuard names = new FindabilityGuard(request.maxUnfindablePercent());
        settled.publications().forEach((run, publication) -> run.prepare(publication, names, stages));
    }
}
