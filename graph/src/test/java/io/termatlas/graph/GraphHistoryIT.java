package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Glossary;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Any history of runs, dead ones included, ends in the graph of a single run.
class GraphHistoryIT {
    private static final int SLUGS = 24;

    @SeededTest
    void everyHistoryEndsInTheGraphOfTheTermsAlone(RandomGenerator random) {
        Glossary glossary = GlossaryRun.glossary("history");
        Map<String, StatedTerm> desired = new TreeMap<>();
        for (int run = 0; run < 25; run++) {
            mutate(desired, random);
            List<Runnable> writes = new GlossaryRun(glossary, 1 + random.nextInt(10)).writes(desired.values());
            boolean dies = random.nextInt(3) == 0;
            int survived = dies ? random.nextInt(writes.size()) : writes.size();
            writes.subList(0, survived).forEach(Runnable::run);
            if (!dies) {
                assertThat(GraphContent.actual(glossary.id()))
                        .as("run %s", run)
                        .isEqualTo(GraphContent.expected(glossary, desired.values()));
            }
        }
    }

    private static void mutate(Map<String, StatedTerm> desired, RandomGenerator random) {
        if (random.nextInt(12) == 0) {
            desired.clear();
        }
        for (int change = random.nextInt(8); change >= 0; change--) {
            String slug = slug(random);
            if (random.nextInt(3) == 0) {
                desired.remove(slug);
            } else {
                desired.put(slug, term(slug, random));
            }
        }
    }

    private static StatedTerm term(String slug, RandomGenerator random) {
        TermBuilder term = aTerm(slug).in("history").named("Name " + random.nextInt(3));
        if (random.nextBoolean()) {
            term.categorised("Category " + random.nextInt(4))
                    .defined("Says " + random.nextInt(3))
                    .alias("alias of " + slug);
        }
        for (int edges = random.nextInt(5); edges > 0; edges--) {
            term.relatedAs(slug(random), "Called " + random.nextInt(3));
        }
        for (int questions = random.nextInt(3); questions > 0; questions--) {
            term.asked("Question " + random.nextInt(3), "Answer " + random.nextInt(3));
        }
        return term.stated();
    }

    private static String slug(RandomGenerator random) {
        return "t" + random.nextInt(SLUGS);
    }
}
