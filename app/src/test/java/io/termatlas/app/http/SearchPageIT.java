package io.termatlas.app.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.termatlas.app.http.PageGlossary.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

    @Test
    void showsHitsWhileOneTypesAndForgivesATypo() {
        visit.query().pressSequentially("nvlnik");
        assertThat(visit.hits().first()).containsText("NVLink");
    }

    @Test
    void opensTheFirstHitByEnterAndGoesBack() {
        visit.query().fill("nvlink");
        visit.query().press("Enter");
        assertThat(visit.term().locator("h1")).hasText("NVLink");
        visit.page().goBack();
        assertThat(visit.hits().first()).containsText("NVLink");
    }

    @Test
    void isUsedByKeysAlone() {
        visit.press("/", "p", "c", "i");
        assertThat(visit.suggestions()).hasCount(2);
        assertThat(visit.page()).hasURL(Pattern.compile("q=pci$")); // its hits are there
        visit.press("Escape", "ArrowDown");
        assertThat(hit("PCI-X")).isFocused();
        visit.press("ArrowDown");
        assertThat(hit("PCI Express")).isFocused();
        visit.press("Enter");
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
        assertThat(visit.term().locator("h1")).isFocused();
        visit.press("Escape");
        assertThat(hit("PCI-X")).isVisible();
        assertThat(visit.query()).isFocused();
    }

    @Test
    void hasAnAddressForEveryState() {
        visit.query().pressSequentially("pci");
        assertThat(visit.hits()).hasCount(3);
        category("interconnects").click();
        assertThat(visit.page()).hasURL(Pattern.compile("/\\?q=pci&category=interconnects$"));
        assertThat(category("interconnects")).hasAttribute("aria-current", "true"); // its hits are there
        hit("PCI Express").click();
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
        String address = visit.address();
        assertThat(address).isEqualTo("?q=pci&category=interconnects#/terms/pcie");
        visit.at("?q=hbm");
        assertThat(hit("HBM")).isVisible();
        visit.at(address);
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
        assertThat(visit.query()).hasValue("pci");
        visit.term().getByText("Back to the results").click();
        assertThat(category("interconnects")).hasAttribute("aria-current", "true");
    }

    @Test
    void goesBackAndForwardThroughStatesButNotThroughLetters() {
        visit.query().pressSequentially("pci");
        assertThat(visit.hits()).hasCount(3);
        hit("PCI Express").click();
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
        visit.term().getByText("NVLink").click();
        assertThat(visit.term().locator("h1")).hasText("NVLink");
        visit.page().goBack();
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
        visit.page().goBack();
        assertThat(hit("PCI-X")).isVisible();
        assertThat(visit.query()).hasValue("pci");
        visit.page().goForward();
        assertThat(visit.term().locator("h1")).hasText("PCI Express");
    }

    @Test
    void showsATermWithItsQuestionsAndItsRelatedTermsBothWays() {
        visit.at("#/terms/nvlink");
        Locator term = visit.term();
        assertThat(visit.page()).hasTitle("NVLink · Termatlas");
        assertThat(term.locator(".lead")).hasText("A link that carries memory traffic between GPUs.");
        assertThat(term.getByText("It is wider than PCI Express.")).isVisible();
        assertThat(term.getByText("Not for disks and network cards.")).isHidden();
        term.getByText("Does NVLink replace PCI Express?").click();
        assertThat(term.getByText("Not for disks and network cards.")).isVisible();
        assertThat(term.locator(".missing")).hasText("NVSwitch (not defined)");
        assertThat(term.locator(".relation")).hasText("narrower");
        term.locator("ul a").getByText("PCI Express").click();
        assertThat(term.locator("h1")).hasText("PCI Express");
        assertThat(term.locator("h2")).hasText("Named by");
        assertThat(term.locator("ul a")).hasText("NVLink");
    }

    @Test
    void showsWhatATermSaysAsTextAndNotAsElements() {
        visit.query().pressSequentially("hostile");
        assertThat(visit.hits().first()).containsText("Hostile " + SCRIPT);
        assertThat(visit.suggestions()).hasText("Hostile " + SCRIPT);
        assertThat(category("Category " + SCRIPT)).isVisible();
        visit.press("Enter");
        assertThat(visit.term().locator("h1")).hasText("Hostile " + SCRIPT);
        for (String said : new String[] {"Defined", "Explained", "Category", "Alias", "Related", "Asked"}) {
            assertThat(visit.term()).containsText(said + " " + SCRIPT);
        }
        visit.query().fill("<b>zzzzzzzz</b>");
        assertThat(visit.page().locator("#summary")).hasText("Nothing found for “<b>zzzzzzzz</b>”.");
        assertThat(visit.page().locator("body img")).hasCount(1); // of the page's head
    }

    @Test
    void headsWhatIsOnlyAGuess() {
        visit.query().fill("mvlink");
        assertThat(visit.page().locator("#summary")).hasText("Nothing found for “mvlink”. Perhaps you meant NVLink:");
        assertThat(visit.hits().first()).containsText("NVLink");
    }

    @Test
    void keepsTheHitsOfBeforeWhileAWordIsComposed() {
        visit.query().fill("nvlink");
        assertThat(visit.hits()).hasCount(1);
        visit.query().selectText();
        visit.compose("ㅎ");
        visit.compose("하");
        assertThat(hit("NVLink")).isVisible();
        visit.compose("한");
        assertThat(hit("한글")).isVisible();
        visit.compose("한ㄱ");
        visit.compose("한그");
        assertThat(hit("한글")).isVisible();
        assertThat(visit.suggestions()).hasText("한글");
        visit.accept("한글");
        assertThat(visit.page()).hasURL(Pattern.compile("q=%ED%95%9C%EA%B8%80$"));
        assertThat(hit("한글")).isVisible();
    }

    @Test
    void saysThatAComposedWordFindsNothing() {
        visit.query().fill("nvlink");
        assertThat(visit.hits()).hasCount(1);
        visit.query().selectText();
        visit.compose("にほんご");
        assertThat(hit("NVLink")).isVisible();
        visit.accept("日本語");
        assertThat(visit.page().locator("#summary")).containsText("Nothing found for “日本語”");
        assertThat(visit.hits()).hasCount(0);
    }

    private Locator hit(String name) {
        return visit.page().locator("#hits a.hit").filter(new FilterOptions().setHasText(name));
    }

    private Locator category(String name) {
        return visit.page().locator("#categories a").filter(new FilterOptions().setHasText(name));
    }
}
