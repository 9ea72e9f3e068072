package io.termatlas.app.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The suggestions below the page's field, held to the WAI-ARIA practices for an editable combobox with a list
/// (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>).
@TestInstance(Lifecycle.PER_CLASS)
class SuggestionsIT {
    private static final String ACTIVE = "aria-activedescendant";
    private static final String EXPANDED = "aria-expanded";

    private PageServer server;
    private PageVisit visit;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new PageServer(folder);
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void visit() {
        visit = server.visit();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    private void type(String text) {
        visit.query().pressSequentially(text);
        assertThat(visit.suggestions().first()).isVisible();
    }

    private Locator option(int place) {
        return visit.suggestions().nth(place);
    }

    @Test
    void offerNamesThatBeginSo() {
        assertThat(visit.query()).hasAttribute(EXPANDED, "false");
        type("pci");
        assertThat(visit.query()).hasAttribute(EXPANDED, "true");
        assertThat(visit.suggestions()).hasText(new String[] {"PCI-X", "PCI Express"});
        assertThat(option(0).locator("mark")).hasText("PCI");
    }

    @Test
    void areWalkedByArrowsWhileTheFocusStaysInTheField() {
        type("pci");
        visit.press("ArrowDown");
        assertThat(visit.query()).hasAttribute(ACTIVE, "suggestion-0");
        assertThat(option(0)).hasAttribute("aria-selected", "true");
        visit.press("ArrowDown");
        assertThat(visit.query()).hasAttribute(ACTIVE, "suggestion-1");
        assertThat(option(0)).hasAttribute("aria-selected", "false");
        visit.press("ArrowDown");
        assertThat(visit.query()).not().hasAttribute(ACTIVE, Pattern.compile(".*"));
        visit.press("ArrowUp");
        assertThat(visit.query()).hasAttribute(ACTIVE, "suggestion-1");
        assertThat(visit.query()).isFocused();
        assertThat(visit.query()).hasValue("pci");
    }

    @Test
    void areOpenedByEnterAndLeftByGoingBack() {
        type("pci");
        visit.press("ArrowDown", "ArrowDown", "Enter");
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
        assertThat(visit.page()).hasURL(Pattern.compile("/\\?q=pci#/terms/pcie$"));
        assertThat(visit.suggestions().first()).isHidden();
        visit.page().goBack();
        assertThat(visit.hits()).hasCount(3);
        assertThat(visit.query()).hasValue("pci");
        assertThat(visit.query()).hasAttribute(EXPANDED, "false");
    }

    @Test
    void areOpenedByAClick() {
        type("pci");
        option(0).click();
        assertThat(visit.term().locator("h1")).hasText("PCI-X");
    }

    @Test
    void goAtTheFirstEscapeAndComeBackByAltAndArrow() {
        type("pci");
        visit.press("Escape");
        assertThat(visit.query()).hasAttribute(EXPANDED, "false");
        assertThat(visit.query()).hasValue("pci");
        visit.press("Alt+ArrowDown");
        assertThat(visit.query()).hasAttribute(EXPANDED, "true");
        visit.press("Escape", "Escape");
        assertThat(visit.query()).hasValue("");
    }

    @Test
    void areLeftByTabWithoutChoosing() {
        type("pci");
        visit.press("ArrowDown", "Tab");
        assertThat(visit.query()).not().isFocused();
        assertThat(visit.suggestions().first()).isHidden();
        assertThat(visit.term()).isHidden();
        assertThat(visit.query()).hasValue("pci");
    }

    @Test
    void changeWithEveryLetterFromATermToo() {
        visit.at("#/terms/hbm");
        assertThat(visit.term().locator("h1")).hasText("HBM");
        type("nv");
        assertThat(option(0)).hasText("NVLink");
        assertThat(visit.term()).isHidden();
        visit.page().goBack();
        assertThat(visit.term().locator("h1")).hasText("HBM");
    }

    @Test
    void keepTheChoiceWhenALaterAnswerHasItToo() {
        BlockingQueue<Route> held = holdAnswersTo("pci");
        type("pc");
        visit.press("i");
        visit.press("ArrowDown", "ArrowDown");
        assertThat(option(1)).hasAttribute("aria-selected", "true");
        visit.page().waitForCondition(() -> !held.isEmpty());
        held.remove().resume();
        assertThat(option(1).locator("mark")).hasText("PCI");
        assertThat(visit.query()).hasAttribute(ACTIVE, "suggestion-1");
        assertThat(option(1)).hasAttribute("aria-selected", "true");
    }

    @Test
    void stayAwayAfterEscapeWhenALaterAnswerCame() {
        BlockingQueue<Route> held = holdAnswersTo("pci");
        type("pc");
        visit.press("i");
        visit.press("Escape");
        visit.page().waitForCondition(() -> !held.isEmpty());
        held.remove().resume();
        assertThat(option(1).locator("mark")).hasText("PCI");
        assertThat(visit.suggestions().first()).isHidden();
        assertThat(visit.query()).hasAttribute(EXPANDED, "false");
    }

    private BlockingQueue<Route> holdAnswersTo(String text) {
        BlockingQueue<Route> held = new LinkedBlockingQueue<>();
        visit.page().route(url -> url.contains("/api/suggest") && url.contains("q=" + text + "&"), held::add);
        return held;
    }

    @Test
    void areNeverThoseOfAnOlderQuestion() {
        BlockingQueue<Route> held = holdAnswersTo("p");
        visit.query().press("p");
        visit.page().waitForCondition(() -> !held.isEmpty());
        visit.query().press("c");
        assertThat(visit.suggestions()).hasCount(2);
        held.remove().resume();
        visit.query().press("i");
        visit.query().press("-");
        assertThat(visit.suggestions().first()).hasText("PCI-X");
        assertThat(visit.query()).hasValue("pci-");
    }
}
