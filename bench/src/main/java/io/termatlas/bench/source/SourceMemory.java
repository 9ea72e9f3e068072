package io.termatlas.bench.source;

import io.termatlas.bench.Failures;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadPipeline;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures and prints how much heap each form of a source takes, for sites of several sizes: `SourceMemory TAR
/// FOLDER FORM,… COUNT…`. The tar is one that `bench/corpus --tar` made; the folder is new, and takes all forms of
/// all sizes. The forms are those of [Form], or `all`.
///
/// A table of MB: at a tenth, the middle and nine tenths of the run, more than before the source was opened. The last
/// column is what a further page costs, from the smallest site to the largest, in bytes. Give `-XX:+UseSerialGC`:
/// other collectors leave more behind.
public final class SourceMemory {
    private SourceMemory() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("usage: SourceMemory TAR FOLDER FORM,…|all COUNT…, the forms of "
                    + List.of(Form.values()).stream().map(Form::name).toList());
            System.exit(Failures.WRONG_USAGE);
        }
        Path tar = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        List<Form> forms = arguments[2].equals("all")
                ? List.of(Form.values())
                : Stream.of(arguments[2].split(",", -1)).map(Form::valueOf).toList();
        List<SiteForms> sites = new ArrayList<>();
        for (String count : Arrays.asList(arguments).subList(3, arguments.length)) {
            sites.add(SiteForms.write(tar, folder.resolve(count), Integer.parseInt(count)));
        }
        // What is loaded once is no matter of the source's.
        measure(sites.getFirst(), Form.FOLDER);
        for (Form form : forms) {
            System.out.println(row(form, sites));
        }
    }

    private static String row(Form form, List<SiteForms> sites) throws IOException {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", form));
        List<LiveHeap> heaps = new ArrayList<>();
        for (SiteForms site : sites) {
            LiveHeap heap = measure(site, form);
            heaps.add(heap);
            row.append(String.format(Locale.ROOT, " | %6d: %s", site.pages(), heap));
        }
        long more = heaps.getLast().most() - heaps.getFirst().most();
        int pages = sites.getLast().pages() - sites.getFirst().pages();
        return row.append(String.format(Locale.ROOT, " | %4d bytes a page", Math.max(0, more) / Math.max(1, pages)))
                .toString();
    }

    private static LiveHeap measure(SiteForms site, Form form) throws IOException {
        IngestSettings settings = IngestSettings.DEFAULT;
        ReadContext reading = new ReadContext(
                Exclusion.NONE,
                settings.limits().payloadBytes(),
                SourceOptions.DEFAULT,
                SourceMemory::refuse,
                note -> {});
        try (@Nullable WebSite web = form == Form.SITEMAP || form == Form.MANIFEST ? site.serve(form) : null) {
            LiveHeap heap = new LiveHeap(site.pages());
            try (PayloadPipeline pipeline = CamelPipeline.start(settings, heap, delivery -> {});
                    PayloadStream payloads = site.open(form, web, reading)) {
                pipeline.read(payloads);
            }
            heap.requireAll();
            return heap;
        }
    }

    private static void refuse(String trouble) {
        throw new IllegalStateException(trouble);
    }
}
