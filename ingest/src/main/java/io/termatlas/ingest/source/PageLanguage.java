package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The language that a page states: `<html lang>`, else the one of its routes (`<link rel="alternate" hreflang>`) that
/// leads to itself.
///
/// @param stated empty where it states none
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record PageLanguage(Optional<LanguageTag> stated) {
    /// The language of a page that is unknown or states none.
    public static final PageLanguage SILENT = new PageLanguage(Optional.empty());

    /// The head of a page stands at its beginning.
    private static final int HEAD = 64 * 1024;

    /// @param path of the page or of its payload, within the source
    /// @param bytes of the page; its first 64 KiB are looked at
    public static PageLanguage of(String path, byte[] bytes) {
        byte[] page = PageText.utf8(bytes);
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.UTF_8);
        return of(path, Jsoup.parse(head));
    }

    public static PageLanguage of(String path, Document page) {
        Optional<LanguageTag> declared = page.select("html").stream()
                .flatMap(html -> Stream.of(html.attr("lang"), html.attr("xml:lang")))
                .flatMap(lang -> LanguageTag.find(lang).stream())
                .findFirst();
        String route = new Origin(path).route();
        return new PageLanguage(declared.or(() -> ofRoutes(page, route)));
    }

    private static Optional<LanguageTag> ofRoutes(Document page, String route) {
        return page.select("link[rel~=(?i)alternate][hreflang][href]").stream()
                .filter(link -> leadsTo(route, link))
                .flatMap(link -> LanguageTag.find(link.attr("hreflang")).stream())
                .findFirst();
    }

    /// The address may lie on any host, below any folder that the site is published in.
    private static boolean leadsTo(String route, Element link) {
        String path = link.attr("href")
                .replaceFirst("[?#].*", "")
                .replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:(?=//)", "")
                .replaceFirst("^//[^/]*", "")
                .replaceFirst("(/index)?\\.html?$", "")
                .replaceFirst("/$", "");
        return path.endsWith(route);
    }

    public static PageLanguage read(String path, InputStream page) throws IOException {
        return of(path, page.readNBytes(HEAD));
    }

    /// Where a payload has two pages, the first that says something.
    public PageLanguage or(PageLanguage other) {
        return stated.isPresent() ? this : other;
    }
}
