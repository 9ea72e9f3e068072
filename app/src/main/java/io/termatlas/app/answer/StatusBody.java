package io.termatlas.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.termatlas.app.data.Glossaries;
import io.termatlas.graph.GraphCounts;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Ledger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of both stores, as numbers.
public record StatusBody(List<GlossaryBody> glossaries, GraphState graph, String version) {

    /// The same with one glossary alone.
    ///
    /// @throws io.termatlas.model.fault.UnknownFault when there is none of that name
    public StatusBody of(String glossary) {
        List<GlossaryId> known =
                glossaries.stream().map(body -> new GlossaryId(body.id())).toList();
        String chosen = Glossaries.choose(glossary, known).value();
        return new StatusBody(
                glossaries.stream().filter(body -> body.id().equals(chosen)).toList(), graph, version);
    }

    /// @param generation,terms,committedAt of the index; of the graph for a glossary that has no index
    /// @param terms                        published ones
    /// @param keptOut                      terms that the owner keeps out; not named, because everybody may ask
    /// @param graph                        left out when the graph is away or has never heard of the glossary
    /// @param difference                   a sentence; left out when nothing shows that the stores differ
    public record GlossaryBody(
            String id,
            String language,
            long generation,
            long terms,
            Instant committedAt,
            long keptOut,
            @JsonInclude(Include.NON_NULL) @Nullable GraphCountsBody graph,
            @JsonInclude(Include.NON_NULL) @Nullable String difference) {

        static GlossaryBody of(Ledger ledger, long keptOut, @Nullable GraphCounts counts, @Nullable String difference) {
            return new GlossaryBody(
                    ledger.glossary().id().value(),
                    ledger.glossary().language(),
                    ledger.generation(),
                    ledger.terms(),
                    ledger.committedAt(),
                    keptOut,
                    counts == null ? null : GraphCountsBody.of(counts),
                    difference);
        }
    }

    /// The glossary in the graph.
    public record GraphCountsBody(long generation, long terms, long missing, long relationships) {
        static GraphCountsBody of(GraphCounts counts) {
            return new GraphCountsBody(
                    counts.ledger().generation(), counts.terms(), counts.missing(), counts.relationships());
        }
    }

    public record GraphState(boolean reachable) {}
}
