package io.termatlas.app.command;

import io.termatlas.app.run.Deriving;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command that ingests.
final class RunOptions {
    @Option(
            names = "--glossary",
            paramLabel = "ID[=PREFIX[,TAG]]",
            description = {
                "The glossary to write (default: default).",
                "With a prefix: the one for the part of the site below it, and its language."
            })
    private List<String> glossaries = new ArrayList<>();

    @Option(
            names = "--locales",
            paramLabel = "HOW",
            description =
                    "auto: pages below a language tag such as /de make a glossary of their own, ID-de, unless they say"
                            + " that they are in another language. off: they do not. (default: auto)")
    private Locales locales = Locales.AUTO;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Its language, such as en, de or pt-BR (default: what it has, at first en).")
    private @Nullable String language;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Where the site is reached, such as https://example.org/docs, for the addresses of its pages.")
    private @Nullable URI baseUrl;

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out the pages of these paths, such as blog/**; may be repeated.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--no-prune", description = "Keep the terms that no SOURCE states any more.")
    private boolean keepAll;

    @Option(
            names = "--max-removal",
            paramLabel = "PCT",
            description = "Refuse a run that would remove more than this percentage of the terms (default: 20).")
    private @Nullable String maxRemoval;

    @Option(names = "--strict", description = "Refuse payloads with types that Termatlas does not know.")
    private boolean strict;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which objects are terms, and where what of them lies, for a site of another shape;"
                    + " `inspect --mapping-out` writes one to begin with.")
    private @Nullable String mapping;

    @Option(names = "--follow-links", description = "Follow the links that lead out of a folder.")
    private boolean followLinks;

    @Option(
            names = "--zip-charset",
            paramLabel = "CHARSET",
            description = "What the names in a .zip are written in that do not say it (default: UTF-8, else CP437).")
    private @Nullable String zipCharset;

    @Option(
            names = "--rebuild",
            description =
                    "Write everything anew, beside what readers see until the end; needed for another language or base URL.")
    private boolean rebuild;

    @Option(
            names = "--stores",
            paramLabel = "STORE",
            split = ",",
            description = "What to write: index, graph or both (default: index,graph).")
    private Set<Store> stores = EnumSet.allOf(Store.class);

    @Option(
            names = "--take-over",
            description = "Go on with a glossary that another installation wrote to the graph, in its place.")
    private boolean takesOver;

    @Option(
            names = "--no-derive",
            description = "Do not look for what follows from all terms together, such as mentions; what the stores have"
                    + " of that goes.")
    private boolean derivesNothing;

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            description = "Names that mean the same, 'a, b' a line, or 'a => b' one way (default: those it has).")
    private @Nullable Path synonyms;

    @Option(
            names = "--max-unfindable",
            paramLabel = "PCT",
            description = "Keep a generation back in which more than this percentage of the names and slugs "
                    + "do not find their own term first (default: 1).")
    private @Nullable String maxUnfindable;

    enum Locales {
        AUTO,
        OFF
    }

    /// @param place of a path as the user typed it
    RunOrder order(List<Source> sources, UnaryOperator<Path> place) {
        return new RunOrder(
                sources,
                partition(),
                Exclusion.of(exclude),
                language,
                baseUrl,
                !keepAll,
                rebuild,
                stores,
                takesOver,
                derivesNothing ? Deriving.NEVER : Deriving.NOW,
                synonyms == null ? null : place.apply(synonyms));
    }

    private SitePartition partition() {
        List<GlossaryId> whole = glossaries.stream()
                .filter(text -> !text.contains("="))
                .map(GlossaryId::new)
                .toList();
        if (whole.size() > 1) {
            throw new UsageFault("--glossary names " + whole.get(0) + " and " + whole.get(1)
                    + ": give all but one of them the part of the site that they are for, such as "
                    + whole.get(1) + "=/de,de.");
        }
        List<SitePartition.Part> parts = glossaries.stream()
                .filter(text -> text.contains("="))
                .map(RunOptions::part)
                .toList();
        return new SitePartition(
                whole.isEmpty() ? GlossaryId.DEFAULT : whole.getFirst(), parts, locales == Locales.AUTO);
    }

    /// `ID=PATHPREFIX` or `ID=PATHPREFIX,LANGUAGE`.
    private static SitePartition.Part part(String text) {
        int equals = text.indexOf('=');
        int comma = text.indexOf(',', equals);
        String prefix =
                text.substring(equals + 1, comma < 0 ? text.length() : comma).replaceAll("^/+|/+$", "");
        if (prefix.isEmpty()) {
            throw new UsageFault("'" + Texts.quotable(text)
                    + "' will not do for --glossary: it takes ID, ID=PATHPREFIX or ID=PATHPREFIX,LANGUAGE, such as"
                    + " docs-de=/de,de.");
        }
        GlossaryId id = new GlossaryId(text.substring(0, equals));
        return comma < 0
                ? SitePartition.Part.of(id, prefix + "/")
                : new SitePartition.Part(id, prefix + "/", text.substring(comma + 1));
    }

    void into(Map<SettingKey, String> settings) {
        if (maxRemoval != null) {
            settings.put(SettingKey.MAX_REMOVAL, maxRemoval);
        }
        if (strict) {
            settings.put(SettingKey.STRICT, "true");
        }
        if (mapping != null) {
            settings.put(SettingKey.MAPPING, mapping);
        }
        if (followLinks) {
            settings.put(SettingKey.FOLLOW_LINKS, "true");
        }
        if (zipCharset != null) {
            settings.put(SettingKey.ZIP_CHARSET, zipCharset);
        }
        if (maxUnfindable != null) {
            settings.put(SettingKey.MAX_UNFINDABLE, maxUnfindable);
        }
    }
}
