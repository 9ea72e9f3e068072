package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Inspection;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.decode.PayloadInspector;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.CommandName;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The page that most likely has terms, of a run that has found none.
///
/// Looks into pages only until the run finds its first term. Any number of threads; of several the order of their
/// arrival does not matter.
final class LikelyPage {
    private static final Pattern CALLED_SO =
            Pattern.compile("(?i)gloss|term|definition|dictionar|lexi[ck]|encyclop|wiki|vocabular|begriff|wort|word");

    private static final Logger LOG = LoggerFactory.getLogger(LikelyPage.class);
    private static final int DEEPEST = 12;
    private static final int WIDEST = 100;

    private final Limits limits;
    private final PayloadInspector inspector;
    private final AtomicReference<@Nullable Page> best = new AtomicReference<>();
    private volatile boolean isTermFound;

    /// @param objects that look like terms
    /// @param why     what the first of them has; empty when there is none
    private record Page(Source source, String path, int objects, boolean isCalledSo, int bytes, String why) {
        private static final Comparator<Page> LIKELIEST_FIRST = Comparator.comparingInt(Page::objects)
                .thenComparing(Page::isCalledSo)
                .thenComparingInt(Page::bytes)
                .reversed()
                .thenComparingInt(page -> page.source.ordinal())
                .thenComparing(Page::path);

        static Page likelier(@Nullable Page one, Page other) {
            return one == null || LIKELIEST_FIRST.compare(other, one) < 0 ? other : one;
        }
    }

    LikelyPage(IngestSettings settings) {
        this.limits = settings.limits();
        this.inspector = new PayloadInspector(limits, settings.mapping(), DEEPEST, WIDEST);
    }

    /// @param hasTerm whether a term was found in the payload
    void see(Payload payload, byte[] bytes, boolean hasTerm) {
        isTermFound |= hasTerm;
        if (!isTermFound) {
            Page page = page(payload, bytes);
            best.updateAndGet(former -> Page.likelier(former, page));
        }
    }

    private Page page(Payload payload, byte[] bytes) {
        int objects = 0;
        String why = "";
        try {
            Inspection inspection = inspector.inspect(PayloadKind.of(payload.path()), payload.path(), bytes);
            objects = inspection.likely().size();
            why = inspection.likely().stream()
                    .map(likely -> likely.path() + ": " + likely.why())
                    .findFirst()
                    .orElse("");
            if (objects == 0) {
                objects = canBeMapped(payload, bytes) ? 1 : 0;
            }
        } catch (PayloadFault broken) {
            LOG.debug("{} cannot be looked into", payload.path(), broken);
        }
        boolean isCalledSo = CALLED_SO.matcher(payload.origin().route()).find();
        return new Page(payload.source(), payload.path(), objects, isCalledSo, bytes.length, why);
    }

    private boolean canBeMapped(Payload payload, byte[] bytes) {
        PayloadKind kind = PayloadKind.of(payload.path());
        return PayloadInspector.sketch(limits, kind, payload.path(), "", bytes).isPresent();
    }

    /// What to tell of a run in which no page had a term; empty when no page could be read at all.
    ///
    /// @param pages that were read
    Optional<Sentence> advice(long pages) {
        return Optional.ofNullable(best.get()).map(page -> advice(page, pages));
    }

    private static Sentence advice(Page page, long pages) {
        Sentence found = Sentence.of("No term was found in "
                + (pages == 1 ? "the page" : "any of the " + pages + " pages")
                + ". " + (page.objects > 0 ? "The likeliest page is " : "The first to look at is ") + place(page) + "."
                + (page.why.isEmpty() ? "" : " In it, " + page.why));
        return found.and(" See what it holds with `")
                .and(CommandName.INSPECT)
                .and(file(page) + "`" + (file(page).equals(" FILE") ? ", once it is saved as a file" : "")
                        + ". Terms of another shape are read with ")
                .and(SettingName.MAPPING)
                .and("; docs/payloads.md says which shapes are known.");
    }

    private static String place(Page page) {
        return switch (page.source) {
            case Source.Site site -> site.address().resolve("/") + address(site, page);
            case Source.Archive archive -> page.path + " in " + archive.name();
            case Source.Folder folder -> folder.path().resolve(page.path).toString();
            case Source.SingleFile file -> file.name();
            case Source.Endpoint endpoint -> page.path + " from " + endpoint.name();
            case Source.Batch batch -> page.path + " from " + batch.name();
            case Source.Posted posted -> page.path + " from " + posted.name();
            case Source.Kept kept -> page.path + " from " + kept.name();
        };
    }

    /// Without the slash at the front.
    private static String address(Source.Site site, Page page) {
        String base = site.address().getPath();
        String folder = page.path.substring(0, page.path.lastIndexOf('/') + 1);
        return (base + folder).replaceFirst("^/", "");
    }

    private static String file(Page page) {
        return switch (page.source) {
            case Source.Folder folder -> " " + place(page);
            case Source.SingleFile file -> " " + place(page);
            case Source.Site site -> " FILE";
            case Source.Archive archive -> " FILE";
            case Source.Endpoint endpoint -> " FILE";
            case Source.Batch batch -> " FILE";
            case Source.Posted posted -> " FILE";
            case Source.Kept kept -> " FILE";
        };
    }
}
