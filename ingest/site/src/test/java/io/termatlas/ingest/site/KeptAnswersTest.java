package io.termatlas.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which answers of a site are kept on the disk, and that damaged files are not used.
class KeptAnswersTest extends SiteVisits {
    @Test
    void asksTheSecondTimeForNothingThatDidNotChange() {
        String[] routes = new String[30];
        for (int i = 0; i < routes.length; i++) {
            routes[i] = "/glossary/t" + i;
            site.payload(routes[i], "[\"" + ("text " + i).repeat(i * 20 + 1) + "\"]");
        }
        site.manifest(routes);
        read("");
        Map<String, String> first = Map.copyOf(given);
        assertThat(site.bodies()).isEqualTo(32);
        site.forget();

        read("");

        assertThat(given).isEqualTo(first).hasSize(30);
        assertThat(site.requests()).hasSize(33);
        assertThat(site.bodies()).isZero();

        site.forget();
        site.payload("/glossary/t7", "[\"changed\"]");

        read("");

        assertThat(given).containsEntry("glossary/t7/_payload.json", "[\"changed\"]");
        assertThat(site.bodies()).isEqualTo(1);
        assertThat(site.bytes()).isLessThan(40);
    }

    @Test
    void fetchesAgainWhatIsDamagedOnTheDisk() throws IOException {
        site.manifest("/a", "/b", "/c");
        site.payload("/a", "[1]");
        site.payload("/b", "[2]");
        site.payload("/c", LONG);
        read("");
        Map<String, String> first = Map.copyOf(given);
        List<Path> files = kept();
        assertThat(files).hasSize(5);
        for (int i = 0; i < files.size(); i++) {
            damage(files.get(i), i);
        }
        site.forget();

        read("");

        assertThat(given).isEqualTo(first).hasSize(3);
        assertThat(site.bodies()).isEqualTo(5);
        site.forget();

        read("");

        assertThat(given).isEqualTo(first);
        assertThat(site.bodies()).isZero();
    }

    /// Damaged files: one letter changed, cut off, lengthened, emptied.
    private static void damage(Path file, int way) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (way % 5) {
            case 0 -> bytes[bytes.length - 1] ^= 1;
            case 1 -> bytes = Arrays.copyOf(bytes, bytes.length - 1);
            case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + 1);
            case 3 -> bytes[13] ^= 1;
            default -> bytes = new byte[0];
        }
        Files.write(file, bytes);
    }

    @Test
    void keepsNothingThatTheSiteCannotVouchFor() throws IOException {
        site.manifest("/a", "/b");
        site.unmarked("/a/_payload.json", "[1]");
        site.payload("/b", "[2]");
        read("");
        assertThat(kept()).hasSize(3);
        site.unmarked("/a/_payload.json", "[3]");
        site.unmarked("/b/_payload.json", "[4]");

        read("");

        assertThat(given).isEqualTo(Map.of("a/_payload.json", "[3]", "b/_payload.json", "[4]"));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void forgetsWhatAWholeCrawlNoLongerFinds() throws IOException {
        site.manifest("/docs/a", "/docs/b", "/blog/c");
        site.payload("/docs/a", "[1]");
        site.payload("/docs/b", "[2]");
        site.payload("/blog/c", "[3]");
        read("");
        assertThat(kept()).hasSize(5);
        site.manifest("/docs/a");

        read("docs");

        assertThat(kept()).as("the blog is no matter of this crawl's").hasSize(4);

        read("");

        assertThat(kept()).hasSize(3);
    }

    @Test
    void forgetsNothingAfterACrawlThatIsNotWhole() throws IOException {
        site.manifest("/a", "/b", "/c");
        site.payload("/a", "[1]");
        site.payload("/b", "[2]");
        site.payload("/c", "[3]");
        read("");
        settings = new SiteSettings(2, 1_000, 2, 1L << 30, Duration.ofSeconds(2), 0, Duration.ZERO, "Test");

        read("");

        assertThat(sourceErrors).hasSize(1);
        assertThat(kept()).hasSize(5);
    }

    @Test
    void clearsAwayTheCacheThatWasHereBefore() throws IOException {
        Path host = folder.resolve("127.0.0.1_" + site.port());
        Files.createDirectories(host);
        for (String name : List.of("journal", "0123456789abcdef.0", "0123456789abcdef.1", "draft.new")) {
            Files.writeString(host.resolve(name), "old");
        }
        site.manifest("/a");
        site.payload("/a", "[1]");

        read("");

        assertThat(kept())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.getParent()).isNotEqualTo(host));
    }
}
