package io.termatlas.app.answer;

import io.termatlas.search.Suggestion;
import io.termatlas.search.highlight.MarkedText;
import java.util.List;

/// Names that the user may be typing.
public record SuggestBody(String query, List<SuggestionBody> suggestions) {

    static SuggestBody of(String query, List<Suggestion> suggestions) {
        return new SuggestBody(
                query, suggestions.stream().map(SuggestionBody::of).toList());
    }

    /// @param highlight the name, what was typed of it marked; in JSON as [MarkedHtml] has it
    public record SuggestionBody(String slug, String term, MarkedText highlight) {
        static SuggestionBody of(Suggestion suggestion) {
            return new SuggestionBody(suggestion.slug().value(), suggestion.term(), suggestion.highlight());
        }
    }
}
