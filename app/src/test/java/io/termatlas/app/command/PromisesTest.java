package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an ingestion promises, by the number of the promise, on the real index.
class PromisesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void begin() {
        site = new LocalSite(folder);
    }

    private String letters() {
        return site.run("dead-letters", "list", "--json").out();
    }

    @Test
    void promise3EveryRejectIsInTheDeadLettersUntilItsPathSucceeds() throws IOException {
        site.write(aTerm("hbm"));
        site.write("glossary/about/_payload.json", "[{\"data\":1},{}]");
        site.write("glossary/bad/_payload.json", "[[1");
        CommandRun run = site.ingest("--json");
        assertThat(run.out()).contains("\"read\":3,\"withTerm\":1,\"withoutTerm\":1,\"rejected\":1,");
        assertThat(letters())
                .contains("\"total\":1", "\"source\":\"" + folder.resolve("site") + "\"", "\"bytes\":3,\"kept\":3");

        site.write("glossary/bad/_payload.json", "[[22");
        site.ingest();
        assertThat(letters()).contains("\"total\":1", "\"bytes\":4,\"kept\":4");

        site.write("glossary/bad/_payload.json", aTerm("bad"));
        site.ingest();
        assertThat(letters()).contains("\"total\":0");
    }

    @Test
    void promise3ARunThatIsRefusedLosesNoLetter() throws IOException {
        for (String slug : new String[] {"a", "b", "c"}) {
            site.write(aTerm(slug));
        }
        site.write("glossary/bad/_payload.json", "[[1");
        site.ingest();
        site.write("glossary/bad/_payload.json", aTerm("bad"));
        site.delete("glossary/a/_payload.json");
        assertThat(site.ingest().exitCode()).isEqualTo(5);
        assertThat(letters()).contains("\"total\":1");
    }

    @Test
    void promise6AMassRemovalIsRefusedAndSaysHowToGoOn() throws IOException {
        for (String slug : new String[] {"hbm", "nvlink", "pcie"}) {
            site.write(aTerm(slug));
        }
        site.ingest();
        site.delete("glossary/hbm/_payload.json");
        String before = site.dump();
        CommandRun run = site.ingest();
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("would remove 1 of 3 terms", "raise --max-removal", "keep them with --no-prune");
        assertThat(site.dump()).isEqualTo(before);
        assertThat(site.ingest("--no-prune").exitCode()).isZero();
        assertThat(site.ingest("--max-removal", "34").exitCode()).isZero();
    }

    @Test
    void promise13AReplayThatSucceedsRemovesTheLetter() throws IOException {
        site.write(aTerm("hbm"));
        site.writeOdd(aTerm("odd").defined("as rejected"));
        site.ingest("--strict");
        assertThat(site.replay().exitCode()).isZero();
        assertThat(letters()).contains("\"total\":0");
        assertThat(site.run("show", "odd").out()).contains("as rejected");
    }

    @Test
    void promise13AReplayNeverOverwritesATermThatAnotherPageHasStatedSince() throws IOException {
        site.write(aTerm("hbm"));
        site.writeOdd(aTerm("odd").defined("as rejected").explained("Longer than what came later."));
        site.ingest("--strict");
        site.delete("glossary/odd/_payload.json");
        site.write("elsewhere/odd/_payload.json", aTerm("odd").defined("accepted since"));
        site.ingest("--strict");
        String before = site.dump();

        CommandRun replay = site.replay();

        assertThat(site.dump()).isEqualTo(before).contains("accepted since");
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out())
                .contains("'odd' of glossary/odd/_payload.json stays as elsewhere/odd/_payload.json has stated it"
                        + " since");
        assertThat(letters()).contains("\"total\":0");
    }

    @Test
    void promise13NotEvenAShortFormThatCameSince() throws IOException {
        site.write(aTerm("hbm"));
        site.writeOdd(aTerm("odd").defined("as rejected").explained("The whole of it."));
        site.ingest("--strict");
        site.delete("glossary/odd/_payload.json");
        site.write(
                "glossary/_payload.json",
                PayloadWriter.listing(
                        List.of(aTerm("odd").defined("accepted since").build())));
        site.ingest("--strict");
        String before = site.dump();
        assertThat(before).contains("accepted since");
        site.replay();
        assertThat(site.dump()).isEqualTo(before);
    }

    @Test
    void promise13ALetterThatIsRefusedAgainIsAsOldAsItWas() throws IOException {
        site.write(aTerm("hbm"));
        site.write("glossary/odd/_payload.json", "[[1");
        site.ingest();
        site.delete("glossary/odd/_payload.json");
        site.write("elsewhere/odd/_payload.json", aTerm("odd").defined("accepted since"));
        site.ingest();
        String before = letters();
        assertThat(site.replay().exitCode()).isEqualTo(3);
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void promise13WhatTheSamePageHadStatedBeforeIsReplaced() throws IOException {
        site.write(aTerm("hbm"));
        site.write(aTerm("odd").defined("before it was rejected"));
        site.ingest();
        site.writeOdd(aTerm("odd").defined("as rejected"));
        site.ingest("--strict");
        site.write(aTerm("more"));
        site.ingest("--strict");
        assertThat(site.dump()).contains("before it was rejected");
        site.replay();
        assertThat(site.dump()).contains("as rejected").doesNotContain("before it was rejected");
    }

    @Test
    void promise13WhereNothingWasAcceptedSinceALetterRanksAsAnyPayload() throws IOException {
        site.write("elsewhere/odd/_payload.json", aTerm("odd").defined("with fewer fields"));
        site.ingest();
        site.writeOdd(aTerm("odd").defined("as rejected").explained("So there are more fields."));
        site.ingest("--strict");
        site.replay();
        assertThat(site.dump()).contains("as rejected");
    }

    /// The plan, the run's report and the canonical dumps before and after agree to the letter.
    @SeededTest
    void promise12ADryRunTellsExactlyWhatTheRunThenDoes(RandomGenerator random) throws IOException {
        for (int step = 0; step < 25; step++) {
            change(random);
            String[] options = options(random, step);
            Map<String, JsonNode> before = terms();
            String files = files();
            CommandRun planned = site.ingest(with(options, "--dry-run", "--json"));
            assertThat(files()).isEqualTo(files);
            assertThat(terms()).isEqualTo(before);

            CommandRun done = site.ingest(with(options, "--json"));

            String story = "step " + step + " " + String.join(" ", options) + "\n" + planned + "\n" + done;
            assertThat(planned.exitCode()).as(story).isEqualTo(done.exitCode());
            assertThat(planned.err()).as(story).isEqualTo(done.err());
            JsonNode plan = JSON.readTree(planned.out());
            if (done.exitCode() == 5) {
                assertThat(terms()).isEqualTo(before);
                assertThat("termatlas: " + plan.path("refusal").asString() + "\n")
                        .isEqualTo(done.err());
            } else {
                assertThat(withoutTimes(plan)).as(story).isEqualTo(withoutTimes(JSON.readTree(done.out())));
                assertThat(plan.path("plan")).as(story).isEqualTo(difference(before, terms()));
            }
        }
    }

    private void change(RandomGenerator random) throws IOException {
        site.write(aTerm("always"));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            String slug = "t" + random.nextInt(8);
            TermBuilder term = aTerm(slug).named("Name " + slug + random.nextInt(2));
            if (random.nextBoolean()) {
                term.categorised("Category " + random.nextInt(2)).explained("Says " + random.nextInt(2));
            }
            for (int edges = random.nextInt(4); edges > 0; edges--) {
                term.relatedAs("t" + random.nextInt(12), "Called " + random.nextInt(2));
            }
            switch (random.nextInt(5)) {
                case 0 -> Files.deleteIfExists(folder.resolve("site").resolve(LocalSite.path(term)));
                case 1 -> site.write(LocalSite.path(term), "[[1");
                default -> site.write(term);
            }
        }
    }

    private static String[] options(RandomGenerator random, int step) {
        return switch (step == 0 ? 3 : random.nextInt(4)) {
            case 0 -> new String[] {"--no-prune"};
            case 1 -> new String[] {"--rebuild", "--max-removal", "100"};
            case 2 -> new String[] {"--max-removal", "0"};
            default -> new String[] {"--max-removal", "100"};
        };
    }

    private static String[] with(String[] options, String... more) {
        return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
    }

    /// The lines of the canonical dump by slug; none before the first run.
    private Map<String, JsonNode> terms() {
        Map<String, JsonNode> terms = new TreeMap<>();
        site.dump()
                .lines()
                .map(JSON::readTree)
                .forEach(term -> terms.put(term.path("slug").asString(), term));
        return terms;
    }

    /// All of the data folder with its sizes and times.
    private String files() throws IOException {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(data)) {
            return files.sorted()
                    .filter(file -> !file.endsWith("writer.lock"))
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static ObjectNode withoutTimes(JsonNode report) {
        ObjectNode copy = (ObjectNode) report.deepCopy();
        return copy.without(List.of("durationMillis", "stageMillis", "plan"));
    }

    /// What changed from one dump to the next, as a plan has it.
    private static JsonNode difference(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        ObjectNode plan = JSON.createObjectNode();
        strings(plan.putArray("added"), less(after.keySet(), before.keySet()));
        ArrayNode changed = plan.putArray("changed");
        after.forEach((slug, term) -> {
            JsonNode former = before.get(slug);
            if (former != null && !former.equals(term)) {
                ObjectNode change = changed.addObject().put("slug", slug);
                ArrayNode fields = change.putArray("fields");
                term.propertyNames().stream()
                        .filter(field -> !term.get(field).equals(former.get(field)))
                        .forEach(fields::add);
            }
        });
        plan.putArray("moved");
        strings(plan.putArray("removed"), less(before.keySet(), after.keySet()));
        ObjectNode edges = plan.putObject("edges");
        edges(edges.putArray("added"), less(edges(after), edges(before)));
        edges(edges.putArray("removed"), less(edges(before), edges(after)));
        ObjectNode missing = plan.putObject("missing");
        strings(missing.putArray("added"), less(missing(after), missing(before)));
        strings(missing.putArray("removed"), less(missing(before), missing(after)));
        return plan;
    }

    private static Set<String> edges(Map<String, JsonNode> terms) {
        Set<String> edges = new TreeSet<>();
        terms.forEach((slug, term) -> term.path("relatedTerms").values().stream()
                .map(related -> related.path("slug").asString())
                .filter(to -> !to.equals(slug))
                .forEach(to -> edges.add(slug + " " + to)));
        return edges;
    }

    private static Set<String> missing(Map<String, JsonNode> terms) {
        return edges(terms).stream()
                .map(edge -> edge.substring(edge.indexOf(' ') + 1))
                .filter(slug -> !terms.containsKey(slug))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> less(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static void strings(ArrayNode array, Set<String> texts) {
        texts.forEach(array::add);
    }

    private static void edges(ArrayNode array, Set<String> edges) {
        edges.forEach(edge -> array.addObject()
                .put("from", edge.substring(0, edge.indexOf(' ')))
                .put("to", edge.substring(edge.indexOf(' ') + 1)));
    }
}
