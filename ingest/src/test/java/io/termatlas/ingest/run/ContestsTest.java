package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.SeededTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContestsTest {
    private static final int TERMS = 40_000;
    private static final int MOST_BYTES = 90;

    @SeededTest
    void comeToWhatObjectsComeTo(RandomGenerator random) {
        Contests contests = new Contests();
        Map<Slug, Contest> expected = new HashMap<>();
        for (int step = 0; step < 2_000; step++) {
            Candidate candidate = candidate(random);
            Slug slug = Slug.of("größe-" + random.nextInt(200));
            boolean staged = random.nextBoolean();
            boolean isSaidAnew = random.nextBoolean();
            contests.compute(slug, contest -> offered(contest, candidate, staged, isSaidAnew));
            expected.compute(slug, (key, contest) -> offered(contest, candidate, staged, isSaidAnew));
        }
        Map<Slug, String> visited = new HashMap<>();
        contests.forEach((slug, contest) -> visited.put(slug, told(slug, contest)));
        Map<Slug, String> told = new HashMap<>();
        expected.forEach((slug, contest) -> told.put(slug, told(slug, contest)));
        assertThat(visited).isEqualTo(told);
    }

    @Test
    void whatAThreadChangesNoOtherOneOverwrites() {
        Contests contests = new Contests();
        IntStream.range(0, 20_000).parallel().forEach(number -> {
            StatedTerm stated =
                    aTerm("term-" + number % 100).explained("As " + number % 7).stated();
            contests.compute(
                    stated.slug(), contest -> offered(contest, Candidate.of(stated, 0, Naming.STATED), false, false));
        });
        contests.forEach((slug, contest) -> assertThat(contest.overridden()).isEqualTo(6));
        assertThat(contests.slugs()).hasSize(100);
    }

    /// Slugs of 19 characters, and paths that are made of them.
    @Test
    void takesAtMost90BytesATerm() {
        Random random = new Random(1);
        Contests contests = new Contests();
        for (int number = 0; number < TERMS; number++) {
            Slug slug = Slug.of("some-name-n-" + (1_000_000 + number));
            Candidate page = candidate(random, "glossary/" + slug + "/_payload.json", false);
            Candidate mention = candidate(random, "glossary/_payload.json", true);
            contests.compute(slug, contest -> offered(contest, page, true, false));
            contests.compute(slug, contest -> offered(contest, mention, true, false));
            if (number % 997 == 996) {
                assertThat(contests.heldBytes())
                        .as("%d terms", number + 1)
                        .isLessThanOrEqualTo(MOST_BYTES * (number + 1L));
            }
        }
        contests.forEach((slug, contest) -> assertThat(contest.isDisputed()).isFalse());
    }

    private static Contest offered(@Nullable Contest contest, Candidate candidate, boolean staged, boolean isSaidAnew) {
        Contest next = contest == null ? new Contest(candidate, staged) : contest;
        next.isWonBy(candidate);
        next.staged = staged;
        next.isSaidAnew |= isSaidAnew;
        return next;
    }

    private static String told(Slug slug, Contest contest) {
        return contest.winner() + " " + contest.staged + " " + contest.isSaidAnew + " "
                + contest.findings(slug).toList();
    }

    private static Candidate candidate(RandomGenerator random) {
        boolean shortForm = random.nextBoolean();
        int said = random.nextInt(3);
        return new Candidate(
                new Fingerprint(said, said),
                new Origin(List.of("größe-7/größe-7", "a/_payload.json", "b").get(random.nextInt(3))),
                random.nextInt(-1, 70_000),
                shortForm,
                random.nextBoolean(),
                random.nextInt(9),
                said,
                -said,
                List.of(Naming.values()).get(random.nextInt(3)),
                shortForm ? "Größe " + said : "");
    }

    /// Both of one term, which the listing calls by its name.
    private static Candidate candidate(Random random, String path, boolean shortForm) {
        return new Candidate(
                new Fingerprint(random.nextLong(), random.nextLong()),
                new Origin(path),
                0,
                shortForm,
                !shortForm,
                3,
                1,
                2,
                Naming.STATED,
                shortForm ? "Some name" : "");
    }
}
