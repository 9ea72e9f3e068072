package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;

/// Promise 14 with all that operators do: whatever pages came, went and were broken, and whatever was rejected,
/// replayed, removed and allowed again, in whichever order: once the site is whole, one run makes what a fresh build
/// makes of it.
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("termatlas.histories", 1);
    private static final int PERMUTATIONS = 2;
    private static final int STEPS = 14;
    private static final int SLUGS = 6;
    private static final String KEPT_OUT = "data/index/default/kept-out.txt";

    @TempDir
    private Path folder;

    private final Set<String> unreadable = new TreeSet<>();
    private LocalSite site = new LocalSite(Path.of(""));

    private enum Step {
        WRITE,
        WRITE_AGAIN,
        WITHDRAW,
        BREAK,
        REJECT,
        INGEST,
        INGEST_STRICTLY,
        INGEST_PARTLY,
        REBUILD,
        REPLAY,
        REMOVE,
        ALLOW
    }

    @SeededTest
    void promise14EveryHistoryOfLettersReplaysAndRemovalsEndsAsAFreshBuild(RandomGenerator random) throws IOException {
        for (int history = 0; history < HISTORIES; history++) {
            List<Step> steps = steps(random);
            for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
                site = new LocalSite(folder.resolve(history + "-" + permutation));
                unreadable.clear();
                site.write(aTerm("always"));
                assertThat(site.ingest().exitCode()).isZero();
                for (Step step : steps) {
                    take(step, random);
                }
                mend(random);
                assertEndsAsAFreshBuild(steps);
                Collections.shuffle(steps, new Random(random.nextLong()));
            }
        }
    }

    private static List<Step> steps(RandomGenerator random) {
        List<Step> all = List.of(Step.values());
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            steps.add(all.get(random.nextInt(all.size())));
        }
        return steps;
    }

    private void take(Step step, RandomGenerator random) throws IOException {
        String slug = "t" + random.nextInt(SLUGS);
        switch (step) {
            case WRITE, WRITE_AGAIN -> write(term(slug, random));
            case WITHDRAW -> withdraw(slug);
            case BREAK -> {
                site.write(path(slug), "[[1");
                unreadable.add(slug);
            }
            case REJECT -> {
                site.writeOdd(term(slug, random));
                unreadable.add(slug);
            }
            case INGEST ->
                assertThat(site.ingest("--max-removal", "100").exitCode()).isIn(0, 3);
            case INGEST_STRICTLY ->
                assertThat(site.ingest("--strict", "--max-removal", "100").exitCode())
                        .isIn(0, 3);
            case INGEST_PARTLY ->
                assertThat(site.ingest("--no-prune").exitCode()).isIn(0, 3);
            case REBUILD ->
                assertThat(site.ingest("--rebuild", "--max-removal", "100").exitCode())
                        .isIn(0, 3);
            case REPLAY -> assertThat(site.replay().exitCode()).isIn(0, 3);
            case REMOVE -> assertThat(remove(slug).exitCode()).isIn(0, 2);
            case ALLOW -> assertThat(remove(slug, "--allow").exitCode()).isIn(0, 2);
        }
    }

    private static TermBuilder term(String slug, RandomGenerator random) {
        TermBuilder term = aTerm(slug).named("Name " + slug).defined("Says " + random.nextInt(3));
        for (int edges = random.nextInt(3); edges > 0; edges--) {
            term.relatedTo("t" + random.nextInt(SLUGS + 2));
        }
        return term;
    }

    private void write(TermBuilder term) throws IOException {
        site.write(term);
        unreadable.remove(term.build().slug().value());
    }

    private void withdraw(String slug) throws IOException {
        Files.deleteIfExists(site.folder().resolve("site").resolve(path(slug)));
        unreadable.remove(slug);
    }

    private CommandRun remove(String slug, String... options) {
        List<String> line = new ArrayList<>(List.of("remove", slug, "--stores", "index"));
        line.addAll(List.of(options));
        return site.run(line.toArray(String[]::new));
    }

    private void mend(RandomGenerator random) throws IOException {
        for (String slug : List.copyOf(unreadable)) {
            if (random.nextBoolean()) {
                write(term(slug, random));
            } else {
                withdraw(slug);
            }
        }
    }

    private void assertEndsAsAFreshBuild(List<Step> steps) throws IOException {
        assertThat(site.ingest("--max-removal", "100").exitCode()).isZero();
        LocalSite fresh = new LocalSite(Files.createTempDirectory(folder, "fresh-"));
        Files.createSymbolicLink(fresh.folder().resolve("site"), site.folder().resolve("site"));
        Path keptOut = site.folder().resolve(KEPT_OUT);
        if (Files.exists(keptOut)) {
            Path copy = fresh.folder().resolve(KEPT_OUT);
            Files.createDirectories(copy.getParent());
            Files.copy(keptOut, copy);
        }
        assertThat(fresh.ingest().exitCode()).isZero();
        assertThat(site.dump()).as(steps.toString()).isEqualTo(fresh.dump()).contains("always");
    }

    private static String path(String slug) {
        return LocalSite.path(aTerm(slug));
    }
}
