package io.termatlas.app.http;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;

/// The page's glossary behind a server, and a browser for visitors. Skips the calling tests where there is no
/// Chromium.
final class PageServer implements AutoCloseable {
    private final Chromium chromium = Chromium.shared();
    private final ServedGlossaries served;

    PageServer(Path folder) {
        served = PageGlossary.serve(folder);
    }

    PageVisit visit() {
        return visit(new NewContextOptions());
    }

    PageVisit visit(NewContextOptions options) {
        return new PageVisit(chromium, served, options);
    }

    @Override
    public void close() {
        served.close();
    }
}
