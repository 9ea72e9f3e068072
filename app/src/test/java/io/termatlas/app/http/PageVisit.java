package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The search page as one visitor sees it. Closing it checks that the browser reported no error, that no script
/// of a term ran, and that no other host got a request.
final class PageVisit implements AutoCloseable {
    private final Page page;
    private final String home;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    PageVisit(Chromium chromium, ServedGlossaries served, NewContextOptions options) {
        home = "http://localhost:" + served.port() + "/";
        page = chromium.page(options);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(home);
    }

    Page page() {
        return page;
    }

    /// @param address as the visitor's bookmark has it, without the host
    void at(String address) {
        page.navigate(home + address);
    }

    /// The path and query in the address bar.
    String address() {
        return page.url().substring(home.length());
    }

    Locator query() {
        return page.locator("#query");
    }

    Locator hits() {
        return page.locator("#hits > li");
    }

    Locator suggestions() {
        return page.locator("#suggestions > [role=option]");
    }

    Locator term() {
        return page.locator("#term");
    }

    /// What an input method shows in the field before the word is accepted; waits until it was searched for.
    void compose(String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        page.waitForResponse(
                response -> response.url().contains("composing=true"),
                () -> inputMethod().send("Input.imeSetComposition", composition));
    }

    /// The word that the input method has composed.
    void accept(String text) {
        JsonObject accepted = new JsonObject();
        accepted.addProperty("text", text);
        inputMethod().send("Input.insertText", accepted);
    }

    private CDPSession inputMethod() {
        return page.context().newCDPSession(page);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Override
    public void close() {
        Object owned = page.evaluate("window.owned");
        page.context().close();
        assertThat(owned).isNull();
        assertThat(complaints).isEmpty();
        assertThat(asked).allMatch(url -> url.startsWith(home));
    }
}
