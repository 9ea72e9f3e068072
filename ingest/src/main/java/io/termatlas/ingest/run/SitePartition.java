package io.termatlas.ingest.run;

import io.termatlas.ingest.source.LanguageTag;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.PathForm;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which glossary a payload belongs to, by its path: the longest prefix that the user gave, else the language
/// that the site's path begins with, else the main one.
///
/// @param locales whether a first segment such as `de` or `pt-BR` makes a glossary of its own
public record SitePartition(GlossaryId main, List<Part> parts, boolean locales) {
    public SitePartition {
        parts = parts.stream()
                .sorted(Comparator.comparingInt((Part part) -> part.prefix().length())
                        .reversed())
                .toList();
    }

    /// One glossary for all paths.
    public static SitePartition whole(GlossaryId main) {
        return new SitePartition(main, List.of(), false);
    }

    /// A glossary and the part of a site that it comes from.
    ///
    /// @param prefix   of the paths, ending in `/`; empty for the main glossary
    /// @param language null to keep what the glossary has
    public record Part(
            GlossaryId id, String prefix, @Nullable String language) {
        public Part {
            prefix = PathForm.of(prefix);
        }

        /// Of a prefix alone: when it begins with a language tag, that is the language.
        public static Part of(GlossaryId id, String prefix) {
            return new Part(id, prefix, tag(prefix).orElse(null));
        }
    }

    /// @param path of a payload within its source
    Part of(String path) {
        for (Part part : parts) {
            if (path.startsWith(part.prefix())) {
                return part;
            }
        }
        return locale(path).orElseGet(this::mainPart);
    }

    /// The language section that the path alone makes it a page of: the user named no glossary for it.
    Optional<Part> guess(String path) {
        Part part = of(path);
        return part.id().equals(main)
                        || parts.stream().anyMatch(named -> named.id().equals(part.id()))
                ? Optional.empty()
                : Optional.of(part);
    }

    Part mainPart() {
        return new Part(main, "", null);
    }

    private Optional<Part> locale(String path) {
        return locales
                ? tag(path).map(tag -> new Part(id(tag), path.substring(0, path.indexOf('/') + 1), tag))
                : Optional.empty();
    }

    private GlossaryId id(String tag) {
        return new GlossaryId(main.value() + "-" + tag.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> tag(String path) {
        return LanguageTag.atTheFrontOf(path).map(LanguageTag::tag);
    }
}
