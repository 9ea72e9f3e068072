package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Filter.Any;
import io.termatlas.search.filter.Filter.Is;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The facets that a filter may name: those of the hits, the language of the glossary, and those that are ignored.
///
/// @param language the glossary's language tag; asked for only where a filter names a language
/// @param byId     finds the hit of an id
/// @param ignored  the names that have no effect; a facet that there is here is followed all the same
record WidgetFacets(Supplier<String> language, Function<String, Filter> byId, List<String> ignored) {
    private static final String ID = "objectID";
    private static final Set<String> LANGUAGES = Set.of("lang", "language");
    private static final Filter NOTHING = new Any(List.of());

    boolean isIgnored(String name) {
        return ignored.contains(name) && !Attributes.isKnown(name) && !LANGUAGES.contains(name) && !name.equals(ID);
    }

    /// Whether answers can count no values of it though a client may ask for them.
    boolean isWithoutValues(String name) {
        return LANGUAGES.contains(name) || isIgnored(name);
    }

    /// Empty when the facet is ignored.
    ///
    /// @throws UsageFault when there is no such facet
    Optional<Filter> is(String name, String value) {
        if (LANGUAGES.contains(name)) {
            return Optional.of(speaks(value) ? Filter.NONE : NOTHING);
        }
        if (name.equals(ID)) {
            return Optional.of(byId.apply(value));
        }
        if (isIgnored(name)) {
            return Optional.empty();
        }
        if (!Attributes.isFacet(name)) {
            throw new UsageFault("There is no facet '" + Texts.quotable(name) + "': use "
                    + String.join(", ", Attributes.facets())
                    + ", lang, objectID, or have the operator name it in the setting ignored-facets.");
        }
        return Optional.of(new Is(Attributes.facet(name), value));
    }

    /// Whether a tag has the glossary's primary language, and no region of its own beside the glossary's.
    private boolean speaks(String tag) {
        Locale wanted = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        Locale spoken = Locale.forLanguageTag(language.get());
        boolean oneHasNoRegion =
                wanted.getCountry().isEmpty() || spoken.getCountry().isEmpty();
        return wanted.getLanguage().equals(spoken.getLanguage())
                && (oneHasNoRegion || wanted.getCountry().equals(spoken.getCountry()));
    }
}
