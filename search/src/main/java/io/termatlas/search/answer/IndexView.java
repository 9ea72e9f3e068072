package io.termatlas.search.answer;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.query.Lexicon;
import io.termatlas.search.query.Plan;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;

/// One state of an index, which does not change meanwhile: what an engine does so that answers can be made of it. The
/// caller turns an exception into a fault that names the index.
public interface IndexView {

    /// That of the glossary.
    Language language();

    /// What a planner asks. For one query.
    Lexicon lexicon(Synonyms synonyms);

    /// Carries a plan out. An entry is a hit when it satisfies a clause; its score is that of the best clause about
    /// names or, when the words it holds come to more, theirs. The best comes first. Of equal ones it is the more
    /// central, the shorter and the smaller slug where the plan [names][Plan#names] something, else the shorter one
    /// before the more central one. Where it asks for everything, all terms are hits, in the order of their slugs.
    Ranking rank(Plan plan, Slice slice) throws IOException;

    Optional<StatedTerm> find(Slug slug) throws IOException;

    /// The first term with a text that says that the two keys mean the same.
    Optional<StatedTerm> findClaim(String one, String other) throws IOException;

    /// Whether there is exactly one term with this slug, and its name or its slug has the key.
    boolean hasKey(Slug slug, String key) throws IOException;

    /// The terms with one of the keys, be it that of the name, of the slug or of another name.
    SortedSet<Slug> withKeys(Set<String> keys) throws IOException;

    /// Visits every term in the order of the slugs, one at a time.
    void forEachTerm(Consumer<StatedTerm> visitor) throws IOException;
}
