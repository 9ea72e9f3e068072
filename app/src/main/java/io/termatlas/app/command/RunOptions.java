package io.termatlas.app.command;

import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.model.GlossaryId;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How to ingest.
final class RunOptions {
    @Option(names = "--glossary", paramLabel = "ID", description = "The glossary to write (default: default).")
    private String glossary = GlossaryId.DEFAULT.value();

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

    @Option(names = "--no-prune", description = "Keep the terms that no SOURCE states any more.")
    private boolean keepAll;

    @Option(
            names = "--max-removal",
            paramLabel = "PCT",
            description = "Refuse a run that would remove more than this percentage of the terms (default: 20).")
    private @Nullable String maxRemoval;

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

    /// @param place of a path as the user typed it
    RunOrder order(List<Path> sources, UnaryOperator<Path> place) {
        return new RunOrder(
                sources,
                new GlossaryId(glossary),
                language,
                baseUrl,
                !keepAll,
                rebuild,
                stores,
                synonyms == null ? null : place.apply(synonyms));
    }

    void into(Map<SettingKey, String> settings) {
        if (maxRemoval != null) {
            settings.put(SettingKey.MAX_REMOVAL, maxRemoval);
        }
        if (maxUnfindable != null) {
            settings.put(SettingKey.MAX_UNFINDABLE, maxUnfindable);
        }
    }
}
