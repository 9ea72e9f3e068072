package io.termatlas.app.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The search page for visitors with low or no vision, in dark mode and on a telephone, checked by axe-core with
/// the rules of WCAG that a program can check.
@TestInstance(Lifecycle.PER_CLASS)
class PageAccessIT {
    private static final String RULES_BROKEN = """
            async () => (await axe.run()).violations.map(({ id, nodes }) => id + ": " + nodes.map((n) => n.html).join("\\n"))
            """;
    private static final int NARROWEST = 320; // of WCAG 2.2, 1.4.10

    private PageServer server;
    private String axe = "";

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        NodeProject project = NodeProject.open(Path.of("src/test/widgets"));
        axe = Files.readString(project.folder().resolve("node_modules/axe-core/axe.min.js"));
        server = new PageServer(folder);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private void assertBreaksNoRule(PageVisit visit) {
        visit.page().evaluate(axe);
        assertThat((List<?>) visit.page().evaluate(RULES_BROKEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void breaksNoRuleInAnyState(ColorScheme scheme) {
        try (PageVisit visit = server.visit(new NewContextOptions().setColorScheme(scheme))) {
            assertThat(visit.hits()).hasCount(6);
            assertBreaksNoRule(visit);
            visit.query().pressSequentially("pci");
            assertThat(visit.suggestions()).hasCount(2);
            visit.press("ArrowDown");
            assertThat(visit.suggestions().first()).hasAttribute("aria-selected", "true");
            assertBreaksNoRule(visit);
            visit.at("#/terms/nvlink");
            assertThat(visit.term().locator("h1")).isVisible();
            assertBreaksNoRule(visit);
            visit.at("?q=nvlnk");
            assertThat(visit.page().locator("#summary a")).hasText("NVLink");
            assertBreaksNoRule(visit);
            visit.at("?q=zzzzzzzz");
            assertThat(visit.hits()).hasCount(0);
            assertBreaksNoRule(visit);
        }
    }

    @Test
    void isDarkWhereTheSystemIs() {
        try (PageVisit dark = server.visit(new NewContextOptions().setColorScheme(ColorScheme.DARK));
                PageVisit light = server.visit()) {
            assertThat(brightness(dark)).isLessThan(0.2);
            assertThat(brightness(light)).isGreaterThan(0.8);
        }
    }

    private static double brightness(PageVisit visit) {
        Object brightness = visit.page().evaluate("""
                () => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)) / 255
                """);
        return ((Number) brightness).doubleValue();
    }

    @Test
    void fitsANarrowScreenInEveryState() {
        NewContextOptions narrow = new NewContextOptions().setViewportSize(NARROWEST, 640);
        try (PageVisit visit = server.visit(narrow)) {
            assertThat(visit.hits()).hasCount(6);
            assertFits(visit);
            visit.query().pressSequentially("hostile");
            assertThat(visit.suggestions().first()).isVisible();
            assertFits(visit);
            visit.press("Enter");
            assertThat(visit.term().locator("h1")).isVisible();
            assertFits(visit);
        }
    }

    private static void assertFits(PageVisit visit) {
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROWEST);
    }
}
