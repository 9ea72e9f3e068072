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

    RunOrder order(List<Path> sources) {
        return new RunOrder(sources, new GlossaryId(glossary), language, baseUrl, !keepAll, rebuild, stores);
    }

    void into(Map<SettingKey, String> settings) {
        if (maxRemoval != null) {
            settings.put(SettingKey.MAX_REMOVAL, maxRemoval);
        }
    }
}
