package io.termatlas.app.answer;

import io.termatlas.search.Suggestion;
import java.util.List;

/// What somebody may be typing.
public record SuggestBody(String query, List<SuggestionBody> suggestions) {

    static SuggestBody of(String query, List<Suggestion> suggestions) {
        return new SuggestBody(
                query, suggestions.stream().map(SuggestionBody::of).toList());
    }

    /// @param highlight HTML that is safe as it stands: the name escaped, what was typed of it in `<mark>`
    public record SuggestionBody(String slug, String term, String highlight) {
        static SuggestionBody of(Suggestion suggestion) {
            return new SuggestionBody(suggestion.slug().value(), suggestion.term(), suggestion.highlight());
        }
    }
}
