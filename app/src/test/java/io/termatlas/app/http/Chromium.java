package io.termatlas.app.http;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.termatlas.testkit.Prerequisite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The machine's own Chromium, without a window: one for all tests of a run, started when the first of them asks for
/// it and ended with the Java machine. It reaches this machine and no other.
///
/// For one thread at a time, as Playwright is.
final class Chromium {
    private static final Prerequisite NEEDED =
            new Prerequisite("browser tests", "no Chromium on the path (apt install chromium)");

    /// So long an assertion waits for the page to agree: other tests use the machine at the same time.
    private static final double PATIENCE_MILLIS = 30_000;

    private final Browser browser;

    private Chromium(Path executable) {
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /// Skips the calling tests where there is none.
    static Chromium shared() {
        executable();
        return Holder.CHROMIUM;
    }

    private static Path executable() {
        return NEEDED.require(Prerequisite.onPath("chromium", "chromium-browser", "google-chrome"));
    }

    /// A page of its own cookies and history, closed by the test.
    Page page() {
        return page(new NewContextOptions());
    }

    Page page(NewContextOptions options) {
        return browser.newContext(options).newPage();
    }

    private static final class Holder {
        static final Chromium CHROMIUM = new Chromium(executable());
    }
}
