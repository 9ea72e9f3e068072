package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
    private static final String OF_ANOTHER_SHAPE = """
            [{"data":1,"prerenderedAt":2},{"abc":3},1764000000000,{"entries":4},[5,10],\
            {"link":6,"heading":7,"teaser":8,"see":9},"/words/nvlink","NVLink","A link.",[13],\
            {"link":11,"heading":12},"/words/pcie","PCIe",{"href":11,"title":12}]""";

    @TempDir
    private Path folder;

    @Test
    void showsTheTreeAndTheTermInIt() throws IOException {
        CommandRun run = inspect("[{\"data\":1},{\"$f1\":2},{\"slug\":3,\"term\":4},\"nvlink\",\"NVLink\"]");
        assertThat(run).isEqualTo(new CommandRun(0, """
                an object of 1
                  data  an object of 1
                    $f1  an object of 2
                      slug  "nvlink"
                      term  "NVLink"

                Term nvlink  NVLink
                  /data/$f1: It has a text as slug and a text as term.
                """, ""));
    }

    @Test
    void saysWhatLooksLikeATermOfAnotherShape() throws IOException {
        CommandRun run =
                inspect("[{\"path\":1,\"title\":2,\"description\":3},\"/glossary/nvlink\",\"NVLink\",\"A link.\"]");
        assertThat(run.out())
                .contains("No term: none of these objects has a text as slug and a text as term.")
                .contains("It may be a term of another shape: 'path' could be the slug, 'title' could be the term,"
                        + " 'description' could be the shortDefinition.")
                .contains("--mapping-out FILE writes one to begin with.");
    }

    @Test
    void writesAMappingThatWorksAsItIs() throws IOException {
        Path file = write(OF_ANOTHER_SHAPE);
        CommandRun run = CommandRun.in(folder, "inspect", file.toString(), "--mapping-out", "mapping.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Wrote ").contains("--mapping");
        assertThat(folder.resolve("mapping.yaml")).content().contains("""
                # Objects of the payload that lie there: 2
                terms: '$.data.*.entries[*]'

                # What identifies a term: a slug, or a path or an address that ends in it. Without one, the page's own path.
                slug: link  # /words/nvlink
                # Where the term's page is, as a path from the site's root or an address. Without one, where the payload lies.
                url: link
                # The one thing that every term must have.
                name: heading  # NVLink
                # Texts may say what they are written in: {at: FIELD, as: html}, or markdown, or plain.
                shortDefinition: teaser  # A link.
                # explanation:
                # category:
                # aliases:
                # Slugs, paths, links or objects.
                relatedTerms:
                  at: see
                  slug: href
                  name: title
                # faq: {at: FIELD, question: question, answer: answer}
                """);
        assertThat(CommandRun.in(folder, "inspect", file.toString(), "--mapping", "mapping.yaml", "--depth", "1")
                        .out())
                .contains(
                        "Term nvlink  NVLink\n  /data/abc/entries/0: The mapping takes it: slug, name, shortDefinition, url,"
                                + " 1 relatedTerms.")
                .contains("Term pcie  PCIe");
        CommandRun ingested =
                CommandRun.in(folder, "ingest", file.toString(), "--stores", "index", "--mapping", "mapping.yaml");
        assertThat(ingested.out()).contains("2 added");
    }

    @Test
    void writesOverNoMappingThatIsThere() throws IOException {
        Path file = write(OF_ANOTHER_SHAPE);
        Files.writeString(folder.resolve("mapping.yaml"), "mine");
        CommandRun run = CommandRun.in(folder, "inspect", file.toString(), "--mapping-out", "mapping.yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is a file ").contains("mapping.yaml already");
        assertThat(folder.resolve("mapping.yaml")).hasContent("mine");
        CommandRun nothing =
                CommandRun.in(folder, "inspect", write("[{\"a\":1},5]").toString(), "--mapping-out", "other.yaml");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("looks like a term of another shape");
    }

    @Test
    void saysWhatAMappingTakesThatIsBroken() throws IOException {
        Path file = write(OF_ANOTHER_SHAPE);
        Files.writeString(folder.resolve("m.yaml"), "terms: '$.data.*.entries[*]'\nslug: link\nname: teaser\n");

        assertThat(CommandRun.in(folder, "inspect", file.toString(), "--mapping", "m.yaml")
                        .out())
                .contains(
                        "Like a term  /data/abc/entries/1\n  The mapping takes it, and it is broken: the term 'pcie' has no"
                                + " name");
    }

    @Test
    void tellsTheTermsInThePagesJsonLd() throws IOException {
        Path page = Files.writeString(
                folder.resolve("nvlink.html"),
                "<script type=\"application/ld+json\">{\"@type\":\"DefinedTerm\",\"name\":\"NVLink\"}</script>");

        assertThat(CommandRun.in(folder, "inspect", page.toString()).out())
                .contains("Term nvlink  NVLink\n  the whole: It is a DefinedTerm of schema.org with a name.");
    }

    @Test
    void saysWhatABrokenTermLacks() throws IOException {
        assertThat(inspect("[{\"slug\":1,\"shortDefinition\":1,\"explanation\":1},\"x\"]")
                        .out())
                .contains("It is a broken term: missing term");
    }

    @Test
    void showsASharedValueOnceAndACycleWithoutEnd() throws IOException {
        CommandRun run = inspect("[{\"a\":1,\"b\":1},{\"top\":0}]");
        assertThat(run.out()).startsWith("""
                an object of 2
                  a  an object of 1
                    top  an object of 2, shown before
                  b  an object of 1, shown before
                """);
    }

    @Test
    void givesJsonToScripts() throws IOException {
        Path file = write("[{\"slug\":1,\"term\":1},\"x\"]");
        assertThat(CommandRun.in(folder, "inspect", file.toString(), "--json").out())
                .startsWith("{\"tree\":[{\"path\":\"\",\"depth\":0,\"name\":\"\",\"value\":\"an object of 2\"}")
                .contains("\"terms\":[{\"path\":\"\",\"slug\":\"x\",\"term\":\"x\",");
    }

    @Test
    void isHeldToItsWidthAndDepth() throws IOException {
        Path file = write("[[1,1,1],[2],[3],\"deep\"]");
        assertThat(CommandRun.in(folder, "inspect", file.toString(), "--width", "1", "--depth", "2")
                        .out())
                .startsWith("""
                an array of 3
                  0  an array of 1
                    0  an array of 1
                  …  2 more
                """);
    }

    @Test
    void refusesWhatIsNoPayloadWithThePlace() throws IOException {
        CommandRun broken = inspect("[{\"a\":9}]");
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.err()).startsWith("termatlas: ").contains("_payload.json (entry 0): ");
        CommandRun missing = CommandRun.in(folder, "inspect", "nothing.json");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no file nothing.json");
        assertThat(CommandRun.in(folder, "inspect", "x", "--depth", "0").exitCode())
                .isEqualTo(2);
    }

    private CommandRun inspect(String payload) throws IOException {
        return CommandRun.in(folder, "inspect", write(payload).toString());
    }

    private Path write(String payload) throws IOException {
        return Files.writeString(folder.resolve("_payload.json"), payload);
    }
}
