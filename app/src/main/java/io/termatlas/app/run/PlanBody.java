package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.termatlas.ingest.run.Plan;
import io.termatlas.ingest.run.Plan.Delta;
import io.termatlas.model.Slug;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a run would change in one glossary, as JSON has it.
///
/// @param graph left out where nothing would be written there
public record PlanBody(
        List<String> added,
        List<ChangeBody> changed,
        List<MoveBody> moved,
        List<String> removed,
        DeltaBody<EdgeBody> edges,
        DeltaBody<String> missing,
        @JsonInclude(Include.NON_NULL) @Nullable GraphWorkBody graph) {

    /// @param fields that would say something else
    public record ChangeBody(String slug, List<String> fields) {}

    /// @param path of the payload that states it then
    public record MoveBody(String slug, String path) {}

    public record EdgeBody(String from, String to) {}

    /// @param added   that come
    /// @param removed that go
    public record DeltaBody<T>(List<T> added, List<T> removed) {
        static <S, T> DeltaBody<T> of(Delta<S> delta, Function<S, T> shown) {
            return new DeltaBody<>(
                    delta.added().stream().map(shown).toList(),
                    delta.removed().stream().map(shown).toList());
        }
    }

    /// @param written terms, with their edges
    /// @param removed terms, those that only the graph has included
    public record GraphWorkBody(long written, long removed) {}

    static PlanBody of(Plan plan) {
        return new PlanBody(
                slugs(plan.added()),
                plan.changed().stream()
                        .map(change -> new ChangeBody(change.slug().value(), change.fields()))
                        .toList(),
                plan.moved().entrySet().stream()
                        .map(move -> new MoveBody(
                                move.getKey().value(), move.getValue().path()))
                        .toList(),
                slugs(plan.removed()),
                DeltaBody.of(
                        plan.edges(),
                        edge -> new EdgeBody(edge.from().value(), edge.to().value())),
                DeltaBody.of(plan.missing(), Slug::value),
                plan.graph()
                        .map(work -> new GraphWorkBody(work.written(), work.removed()))
                        .orElse(null));
    }

    private static List<String> slugs(List<Slug> slugs) {
        return slugs.stream().map(Slug::value).toList();
    }
}
