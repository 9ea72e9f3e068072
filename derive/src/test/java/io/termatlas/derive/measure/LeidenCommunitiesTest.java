package io.termatlas.derive.measure;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.TextField;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeidenCommunitiesTest {
    private static final List<StatedTerm> TWO_TRIANGLES = List.of(
            aTerm("a1").relatedTo("a2", "a3").stated(),
            aTerm("a2").stated(),
            aTerm("a3").relatedTo("a2").stated(),
            aTerm("alone").stated(),
            aTerm("b1").relatedTo("b2", "b3", "a1").stated(),
            aTerm("b2").stated(),
            aTerm("b3").relatedTo("b2").stated());

    @Test
    void termsThatHangTogetherAreNamedByTheMostCentralOfThem() {
        Communities communities = communities(TWO_TRIANGLES, Derived.NOTHING);
        assertThat(List.of("a1", "a2", "a3"))
                .allSatisfy(slug -> assertThat(communities.of(Slug.of(slug))).contains(Slug.of("a2")));
        assertThat(List.of("b1", "b2", "b3"))
                .allSatisfy(slug -> assertThat(communities.of(Slug.of(slug))).contains(Slug.of("b2")));
    }

    @Test
    void aTermThatStandsAloneIsOfNone() {
        assertThat(communities(TWO_TRIANGLES, Derived.NOTHING).of(Slug.of("alone")))
                .isEmpty();
        assertThat(communities(TWO_TRIANGLES, Derived.NOTHING).of(Slug.of("nowhere")))
                .isEmpty();
        assertThat(communities(List.of(aTerm("a").stated()), Derived.NOTHING).of(Slug.of("a")))
                .isEmpty();
        assertThat(communities(List.of(), Derived.NOTHING).of(Slug.of("a"))).isEmpty();
    }

    @Test
    void aMentionTiesAsARelatedTermDoes() {
        Mention mention = new Mention(Slug.of("a1"), 1, TextField.FAQ, 50);
        Derived derived = slug -> new DerivedTerm(slug, slug.value().equals("alone") ? List.of(mention) : List.of(), 0);
        assertThat(communities(TWO_TRIANGLES, derived).of(Slug.of("alone")))
                .isEqualTo(communities(TWO_TRIANGLES, derived).of(Slug.of("a1")))
                .isPresent();
    }

    private static Communities communities(List<StatedTerm> terms, Derived derived) {
        TermGraph graph = TermGraph.of(terms::forEach, derived);
        return LeidenCommunities.of(graph, PageRank.of(graph));
    }
}
