package io.termatlas.app.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The widgets that site owners have, from npm, in a real browser, on a page of another origin.
@TestInstance(Lifecycle.PER_CLASS)
class AlgoliaRoutesIT {
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private com.sun.net.httpserver.HttpServer site;
    private Chromium chromium;
    private ServedGlossaries served;
    private Page page;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        NodeProject project = NodeProject.open(Path.of("src/test/widgets"));
        Path pages = folder.resolve("pages").toAbsolutePath();
        project.run(Map.of(), "node", "bundle.mjs", pages.toString());
        chromium = Chromium.shared();
        served = WidgetGlossary.serve(folder.resolve("data"));
        site = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), pages, OutputLevel.NONE);
        site.start();
    }

    @AfterAll
    void close() {
        if (site != null) {
            site.stop(0);
        }
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void begin() {
        complaints.clear();
        page = chromium.page();
        page.onPageError(complaints::add);
    }

    private void visit(String name) {
        page.navigate("http://127.0.0.1:" + site.getAddress().getPort() + "/" + name + ".html?port=" + served.port());
    }

    @AfterEach
    void leave() {
        assertThat(page.evaluate("window.owned")).isNull();
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void instantSearchShowsHitsAndMarksWhatWasTyped() {
        visit("instantsearch");
        page.locator("#box input").fill("nvlnk");
        assertThat(page.locator("#hits h2").first()).hasText("NVLink");
        assertThat(page.locator("#hits h2 mark").first()).hasText("NVLink");
        assertThat(page.locator("#stats")).hasText("1 hits");
        assertThat(page.locator("#others li").first()).hasText("NVLink of another site");
    }

    @Test
    void instantSearchRefinesAndTurnsPages() {
        visit("instantsearch");
        assertThat(page.locator("#pages a[aria-label='Page 2']")).hasCount(1);
        page.locator("#categories label").filter(containing("memory")).click();
        assertThat(page.locator("#hits h2")).hasCount(2);
        assertThat(page.locator("#categories label")).hasCount(3);
        page.locator("#categories label").filter(containing("interconnects")).click();
        assertThat(page.locator("#stats")).hasText("4 hits");
        page.locator("#pages a[aria-label='Page 2']").click();
        assertThat(page.locator("#hits h2")).hasCount(1);
    }

    @Test
    void instantSearchFiltersByNumbersAndSearchesInCategories() {
        visit("instantsearch");
        page.locator("#numbers label").filter(containing("Some")).click();
        assertThat(page.locator("#stats")).hasText("1 hits");
        page.locator("#numbers label").filter(containing("All")).click();
        page.locator("#categories input[type=search]").fill("mem");
        assertThat(page.locator("#categories label")).hasCount(1);
    }

    @Test
    void instantSearchKnowsTheRangeOfANumber() {
        visit("instantsearch");
        assertThat(page.locator("#ranks input").last()).hasAttribute("placeholder", "4");
        page.locator("#ranks input").first().fill("1");
        page.locator("#ranks input").first().press("Enter");
        assertThat(page.locator("#stats")).hasText("1 hits");
        assertThat(page.locator("#hits h2").first()).hasText("PCI Express");
    }

    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void itsOtherFrameworksShowHitsAndRefine(String name) {
        visit(name);
        page.locator("input[type=search]").fill("nvlnk");
        assertThat(page.locator("#hits h2 mark").first()).hasText("NVLink");
        page.locator("input[type=search]").fill("");
        page.locator("label").filter(containing("memory")).click();
        assertThat(page.locator("#hits h2")).hasCount(2);
    }

    @Test
    void autocompleteSuggestsTerms() {
        visit("autocomplete");
        page.locator("input").fill("pci exp");
        assertThat(page.locator("li b").first()).hasText("PCI Express");
        assertThat(page.locator("li b mark").first()).containsText("PCI Exp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docsearch3", "docsearch4", "docsearch5"})
    void docSearchGroupsByCategoryAndShowsQuestions(String name) {
        visit(name);
        page.locator("button.DocSearch-Button").click();
        page.locator("input.DocSearch-Input").fill("nvlink");
        Locator hits = page.locator(".DocSearch-Hit");
        assertThat(hits.first()).containsText("NVLink");
        assertThat(page.locator(".DocSearch-Hit-source").first()).hasText("interconnects");
        page.locator("input.DocSearch-Input").fill("does nvlink replace pcie");
        assertThat(hits.first()).containsText("Does NVLink replace PCIe?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantsearch", "react", "vue", "autocomplete", "docsearch3", "docsearch4", "docsearch5"})
    void whatATermSaysNeverBecomesAnElement(String name) {
        visit(name);
        if (name.startsWith("docsearch")) {
            page.locator("button.DocSearch-Button").click();
        }
        page.locator("input").first().fill("hostile");
        assertThat(page.getByText("onerror").first()).isVisible();
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
