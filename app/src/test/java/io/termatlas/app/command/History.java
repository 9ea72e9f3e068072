package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What a site and its operator have done, drawn once, to be done in any order: pages come, go and break, payloads are
/// rejected and replayed, terms removed and allowed again. It ends with a site that is whole, whatever came before, and
/// with one run on it.
///
/// What a fresh build makes of that site is made once for each list of kept-out terms that an order ends with.
final class History {
    private static final int SLUGS = 6;
    private static final String KEPT_OUT = "data/index/default/kept-out.txt";

    private final List<Step> steps;
    private final List<TermBuilder> last;
    private final Function<String, LocalSite> sites;
    private final Map<String, String> freshByKeptOut = new HashMap<>();
    private int orders;

    private enum Act {
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

    private record Step(Act act, TermBuilder term) {
        static Step any(RandomGenerator random) {
            Act[] all = Act.values();
            return new Step(all[random.nextInt(all.length)], anyTerm("t" + random.nextInt(SLUGS), random));
        }

        String slug() {
            return term.build().slug().value();
        }

        @Override
        public String toString() {
            return act + " " + slug();
        }
    }

    private History(List<Step> steps, List<TermBuilder> last, Function<String, LocalSite> sites) {
        this.steps = steps;
        this.last = last;
        this.sites = sites;
    }

    /// @param sites makes a new one, in a folder of that name
    static History of(int length, RandomGenerator random, Function<String, LocalSite> sites) {
        List<Step> steps =
                IntStream.range(0, length).mapToObj(step -> Step.any(random)).toList();
        List<TermBuilder> last = IntStream.range(0, SLUGS)
                .filter(slug -> random.nextBoolean())
                .mapToObj(slug -> anyTerm("t" + slug, random))
                .toList();
        return new History(steps, last, sites);
    }

    private static TermBuilder anyTerm(String slug, RandomGenerator random) {
        TermBuilder term = aTerm(slug).named("Name " + slug).defined("Says " + random.nextInt(3));
        for (int edges = random.nextInt(3); edges > 0; edges--) {
            term.relatedTo("t" + random.nextInt(SLUGS + 2));
        }
        return term;
    }

    /// Does all in every order that there is.
    ///
    /// @return how many those are
    int inEveryOrder() {
        inEveryOrder(List.of(), steps);
        return orders;
    }

    private void inEveryOrder(List<Step> begun, List<Step> rest) {
        if (rest.isEmpty()) {
            play(begun);
        }
        for (int next = 0; next < rest.size(); next++) {
            List<Step> longer = new ArrayList<>(begun);
            longer.add(rest.get(next));
            List<Step> fewer = new ArrayList<>(rest);
            fewer.remove(next);
            inEveryOrder(longer, fewer);
        }
    }

    /// Does all as it was drawn, and in some other orders.
    void inSomeOrders(int number, RandomGenerator random) {
        List<Step> order = new ArrayList<>(steps);
        for (int i = 0; i < number; i++) {
            play(order);
            Collections.shuffle(order, new Random(random.nextLong()));
        }
    }

    private void play(List<Step> order) {
        orders++;
        try {
            LocalSite site = sites.apply("order-" + orders);
            site.write(aTerm("always"));
            assertThat(site.ingest().exitCode()).isZero();
            for (Step step : order) {
                take(step, site);
            }
            mend(site);
            assertEndsAsAFreshBuild(site, order.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Step step, LocalSite site) throws IOException {
        switch (step.act()) {
            case WRITE, WRITE_AGAIN -> site.write(step.term());
            case WITHDRAW -> withdraw(step.slug(), site);
            case BREAK -> site.write(LocalSite.path(step.term()), "[[1");
            case REJECT -> site.writeOdd(step.term());
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
            case REMOVE -> assertThat(site.remove(step.slug()).exitCode()).isIn(0, 2);
            case ALLOW ->
                assertThat(site.run("remove", step.slug(), "--allow").exitCode())
                        .isIn(0, 2);
        }
    }

    private static void withdraw(String slug, LocalSite site) throws IOException {
        Files.deleteIfExists(site.folder().resolve("site").resolve(LocalSite.path(aTerm(slug))));
    }

    private void mend(LocalSite site) throws IOException {
        for (int slug = 0; slug < SLUGS; slug++) {
            withdraw("t" + slug, site);
        }
        for (TermBuilder term : last) {
            site.write(term);
        }
    }

    private void assertEndsAsAFreshBuild(LocalSite site, String story) throws IOException {
        CommandRun run = site.ingest("--max-removal", "100");
        assertThat(run.exitCode()).as(story + run.err()).isZero();
        if (!site.environment().isEmpty()) {
            assertThat(site.run("verify", "site").out()).as(story).isEqualTo("No differences.\n");
        }
        String dump = site.dump();
        Path keptOut = site.folder().resolve(KEPT_OUT);
        String list = Files.exists(keptOut) ? Files.readString(keptOut) : "";
        String fresh = freshByKeptOut.get(list);
        if (fresh == null) {
            fresh = freshBuild(site, list);
            freshByKeptOut.put(list, fresh);
        }
        assertThat(dump).as(story).isEqualTo(fresh).contains("always");
    }

    /// Of the index alone.
    private String freshBuild(LocalSite site, String keptOut) throws IOException {
        LocalSite fresh = new LocalSite(Files.createTempDirectory(site.folder(), "fresh-"));
        Files.createSymbolicLink(
                fresh.folder().resolve("site"), site.folder().resolve("site").toAbsolutePath());
        if (!keptOut.isEmpty()) {
            Path copy = fresh.folder().resolve(KEPT_OUT);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, keptOut);
        }
        assertThat(fresh.ingest().exitCode()).isZero();
        return fresh.dump();
    }
}
