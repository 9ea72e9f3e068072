package io.termatlas.testkit.store;

import static io.termatlas.testkit.TermBuilder.aTerm;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.TermBuilder;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Terms with so few slugs and texts that they often have some in common, as in no real glossary.
record RandomTerms(RandomGenerator random, GlossaryId glossary) {
    private static final int SLUGS = 24;

    Slug slug() {
        return Slug.of("t" + random.nextInt(SLUGS));
    }

    /// Different terms, at least one.
    List<Slug> slugs(int most) {
        return Stream.generate(this::slug)
                .limit(1L + random.nextInt(most))
                .distinct()
                .toList();
    }

    List<StatedTerm> terms(int most) {
        return slugs(most).stream().map(this::term).toList();
    }

    StatedTerm term(Slug slug) {
        TermBuilder term = aTerm(slug.value()).in(glossary.value()).named("Name " + random.nextInt(3));
        if (random.nextBoolean()) {
            term.categorised("Category " + random.nextInt(4))
                    .defined("Says " + random.nextInt(3))
                    .alias("alias of " + slug);
        }
        for (int edges = random.nextInt(5); edges > 0; edges--) {
            term.relatedAs(slug().value(), "Called " + random.nextInt(3), relation());
        }
        for (int questions = random.nextInt(3); questions > 0; questions--) {
            term.asked("Question " + random.nextInt(3), "Answer " + random.nextInt(3));
        }
        return term.stated();
    }

    private Relation relation() {
        Relation[] relations = Relation.values();
        return relations[random.nextInt(relations.length)];
    }

    /// Some of the list, in its order.
    <T> List<T> some(List<T> of) {
        return of.stream().filter(one -> random.nextBoolean()).toList();
    }
}
