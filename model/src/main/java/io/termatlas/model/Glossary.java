package io.termatlas.model;

import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/// A named set of terms in one language. Language and base URL are kept from its first run.
///
/// @param language a BCP 47 tag such as `en` or `pt-BR`; analysis follows it
/// @param baseUrl where the site is reached, an absolute http(s) URI without a trailing slash; an empty URI when
/// it is unknown
public record Glossary(GlossaryId id, String language, URI baseUrl) {
    public static final String DEFAULT_LANGUAGE = "en";
    public static final URI NO_BASE_URL = URI.create("");

    public Glossary {
        String wanted = language;
        Locale locale = Locale.forLanguageTag(language);
        if (locale.getLanguage().isEmpty()
                || Arrays.stream(Locale.getISOLanguages()).noneMatch(locale.getLanguage()::equals)) {
            throw new UsageFault(
                    "'" + Texts.quotable(wanted) + "' is no language tag: use one such as en, de or pt-BR.");
        }
        language = locale.toLanguageTag();
        baseUrl = withoutTrailingSlash(baseUrl);
    }

    public static Glossary of(GlossaryId id) {
        return new Glossary(id, DEFAULT_LANGUAGE, NO_BASE_URL);
    }

    public boolean hasBaseUrl() {
        return !baseUrl.equals(NO_BASE_URL);
    }

    /// The address of a term's page: its own, where the site says one, else that of the page that states it; absolute
    /// where it is or the base URL is known, else a path within the site.
    public String urlOf(StatedTerm stated) {
        PageUrl own = stated.term().url();
        if (!own.isNone() && !own.isPath()) {
            return own.value();
        }
        String path = own.isNone() ? stated.origin().route() : own.value();
        return hasBaseUrl() ? baseUrl + path : path;
    }

    private static URI withoutTrailingSlash(URI uri) {
        if (uri.equals(NO_BASE_URL)) {
            return uri;
        }
        if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new UsageFault("'" + Texts.quotable(uri.toString())
                    + "' is no base URL: use one such as https://example.org/docs.");
        }
        String text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }
}
