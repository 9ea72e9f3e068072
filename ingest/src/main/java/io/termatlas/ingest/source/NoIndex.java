package io.termatlas.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;

/// Whether a page asks robots to leave it out: `<meta name="robots" content="noindex">`, or `X-Robots-Tag` of the
/// same content.
public final class NoIndex {
    /// The head of a page is within its first bytes.
    private static final int HEAD = 64 * 1024;

    private NoIndex() {}

    /// @param bytes of a page; its first 64 KiB are looked at
    public static boolean isAskedFor(byte[] bytes) {
        byte[] page = PageText.utf8(bytes);
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.UTF_8);
        return head.toLowerCase(Locale.ROOT).contains("robots")
                && Jsoup.parse(head).select("meta[name=robots]").stream().anyMatch(meta -> isIn(meta.attr("content")));
    }

    /// @param directives such as `noindex, nofollow`; `none` means both
    public static boolean isIn(String directives) {
        String lower = directives.toLowerCase(Locale.ROOT);
        return lower.contains("noindex") || lower.strip().equals("none");
    }
}
