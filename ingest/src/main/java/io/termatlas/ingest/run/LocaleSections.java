package io.termatlas.ingest.run;

import io.termatlas.ingest.source.FirstPages;
import io.termatlas.ingest.source.LanguageTag;
import io.termatlas.ingest.source.PageLanguage;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Which sections that are called like a language (`/it/`, `/ml/`, `/os/`) are in that language: what their first
/// pages state decides, once all of them have been read. Until then a section is taken for one.
///
/// A section that the stores hold as a glossary already is decided. Any number of threads; decided by one.
final class LocaleSections {
    private final SitePartition partition;
    private final OpenGlossaries glossaries;
    private final Map<GlossaryId, Optional<Section>> sections = new ConcurrentHashMap<>();

    /// @param part as the first of its paths gives it
    record Section(SitePartition.Part part, FirstPages pages) {

        /// What the pages come to.
        Verdict verdict() {
            List<LanguageTag> stated = pages.languages();
            if (stated.isEmpty()) {
                return Verdict.SILENT;
            }
            LanguageTag own = LanguageTag.atTheFrontOf(part.prefix()).orElseThrow();
            if (stated.stream().allMatch(own::agreesWith)) {
                return Verdict.LANGUAGE;
            }
            return stated.stream().anyMatch(own::agreesWith) ? Verdict.MIXED : Verdict.ANOTHER_LANGUAGE;
        }

        /// The languages that are stated, in the pages' order.
        List<String> languages() {
            return pages.languages().stream().map(LanguageTag::tag).distinct().toList();
        }
    }

    enum Verdict {
        /// some page states the section's language, and none another one
        LANGUAGE,
        /// no page states any
        SILENT,
        ANOTHER_LANGUAGE,
        /// some state it, some another one
        MIXED
    }

    LocaleSections(SitePartition partition, OpenGlossaries glossaries) {
        this.partition = partition;
        this.glossaries = glossaries;
    }

    /// Whether the language of the payload's page matters.
    boolean asksFor(String path) {
        return section(path)
                .filter(section -> section.pages().wants(new Origin(path).route()))
                .isPresent();
    }

    /// Takes note of the language that the payload's page states.
    void see(Payload payload, byte[] bytes) {
        if (asksFor(payload.path())) {
            add(payload, payload.language(bytes));
        }
    }

    /// A page that could not be read counts as one, and states nothing.
    void miss(Payload payload) {
        add(payload, PageLanguage.SILENT);
    }

    private void add(Payload payload, PageLanguage language) {
        section(payload.path())
                .ifPresent(section -> section.pages().add(payload.origin().route(), language));
    }

    /// Whether it is still to be decided if the glossary is one.
    boolean isOpen(GlossaryId glossary) {
        return sections.getOrDefault(glossary, Optional.empty()).isPresent();
    }

    /// Those that are to be decided, by the ids of their glossaries.
    Collection<Section> open() {
        Map<GlossaryId, Section> open = new TreeMap<>();
        sections.forEach((id, section) -> section.ifPresent(found -> open.put(id, found)));
        return open.values();
    }

    private Optional<Section> section(String path) {
        Optional<SitePartition.Part> part = partition.guess(path);
        return part.isEmpty()
                ? Optional.empty()
                : sections.computeIfAbsent(part.get().id(), id -> begin(part.get()));
    }

    private Optional<Section> begin(SitePartition.Part part) {
        return glossaries.isStored(part.id()) ? Optional.empty() : Optional.of(new Section(part, new FirstPages()));
    }
}
