package io.termatlas.app.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The search page in a real browser, as a visitor uses it.
@TestInstance(Lifecycle.PER_CLASS)
class SearchPageIT {
    private static final String SCRIPT = "<img src=x onerror=\"window.owned=1\">";

    private Chromium chromium;
    private ServedGlossaries served;
    private Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeAll
    void open(@TempDir Path folder) {
        chromium = Chromium.open();
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data,
                "default",
                aTerm("nvlink").named("NVLink").relatedTo("pcie"),
                aTerm("pcie").named("PCI Express"),
                aTerm("hostile").named("Hostile " + SCRIPT));
        served = ServedGlossaries.of(data);
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void visit() {
        complaints.clear();
        asked.clear();
        page = chromium.page();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest((Request request) -> asked.add(request.url()));
        page.navigate("http://localhost:" + served.port() + "/");
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertThat(complaints).isEmpty();
        assertThat(asked).allMatch(url -> url.startsWith("http://localhost:" + served.port() + "/"));
    }

    @Test
    void showsHitsWhileOneTypesAndForgivesASlip() {
        query().pressSequentially("nvlnik");
        assertThat(hits().first()).containsText("NVLink");
    }

    @Test
    void opensTheFirstHitByEnterAndGoesBack() {
        query().fill("nvlink");
        query().press("Enter");
        assertThat(page.locator("#term h1")).hasText("NVLink");
        assertThat(page.locator("#term")).containsText("pcie");
        page.goBack();
        assertThat(hits().first()).containsText("NVLink");
    }

    @Test
    void isMovedThroughByKeys() {
        query().pressSequentially("pci express");
        assertThat(hits().first()).containsText("PCI Express");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#term h1")).hasText("PCI Express");
    }

    @Test
    void showsWhatATermSaysAsTextAndNotAsElements() {
        query().pressSequentially("hostile");
        assertThat(hits().first()).containsText(SCRIPT);
        assertThat(page.locator("main img")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator("#term h1")).hasText("Hostile " + SCRIPT);
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.evaluate("window.owned")).isNull();
    }

    private Locator query() {
        return page.locator("#query");
    }

    private Locator hits() {
        return page.locator("#hits > li");
    }
}
