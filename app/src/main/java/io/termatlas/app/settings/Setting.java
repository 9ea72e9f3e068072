package io.termatlas.app.settings;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One setting as the user wrote it, and the place to name when it is wrong.
///
/// @param place  such as `--port`, `the environment variable TERMATLAS_PORT` or `port in termatlas.properties`
/// @param folder what a relative path in it is relative to
record Setting(String text, String place, Path folder) {
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/]*@");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmg]?)(?:i?b)?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*([smh])|0");
    private static final Pattern CACHE_CONTROL =
            Pattern.compile("[a-z-]{1,40}(=\\d{1,9})?(\\s*,\\s*[a-z-]{1,40}(=\\d{1,9})?){0,9}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PUBLIC_HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/?#@\\s]+");

    Path path() {
        try {
            return folder.resolve(text);
        } catch (InvalidPathException e) {
            throw wrong("a path", e);
        }
    }

    int number(int least, int most) {
        try {
            return requireWithin(least, most, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw wrong(range(least, most), e);
        }
    }

    private int requireWithin(int least, int most, int number) {
        if (number < least || number > most) {
            throw wrong(range(least, most));
        }
        return number;
    }

    private static String range(int least, int most) {
        return "a number from " + least + " to " + most;
    }

    /// A size such as `65536`, `512k` or `32 MiB`; k, m and g stand for powers of 1024.
    long bytes() {
        Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw wrong("a size such as 32m");
        }
        long unit =
                1L << (10 * ("kmg".indexOf(size.group(2)) + 1) * size.group(2).length());
        try {
            return Math.multiplyExact(Long.parseLong(size.group(1)), unit);
        } catch (ArithmeticException e) {
            throw wrong("a size such as 32m", e);
        }
    }

    /// A size within bounds.
    long bytes(long least, long most) {
        long size = bytes();
        if (size < least || size > most) {
            throw wrong("a size from " + least + " to " + most + " bytes");
        }
        return size;
    }

    boolean truth() {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false");
        };
    }

    /// A header Cache-Control, such as `public, max-age=60`.
    String cacheControl() {
        if (!CACHE_CONTROL.matcher(text.strip()).matches()) {
            throw wrong("a header Cache-Control such as no-cache or public, max-age=60");
        }
        return text.strip();
    }

    DataMode dataMode() {
        return DataMode.find(text.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> wrong(String.join(" or ", DataMode.names())));
    }

    Charset charset() {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw wrong("the name of a charset such as CP437, windows-1252 or Shift_JIS", e);
        }
    }

    /// A duration such as `30s`, `2m` or `1h`.
    Duration duration() {
        Matcher duration = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!duration.matches()) {
            throw wrong("a duration such as 30s or 2m, or 0");
        }
        return duration.group(1) == null
                ? Duration.ZERO
                : Duration.parse(("PT" + duration.group(1) + duration.group(2)).toUpperCase(Locale.ROOT));
    }

    /// A duration of at least one second.
    Duration positiveDuration() {
        Duration duration = duration();
        if (duration.isZero()) {
            throw wrong("a duration such as 30s or 2m, of a second at least");
        }
        return duration;
    }

    /// A name such as `docs-nightly`.
    String name() {
        if (!NAME.matcher(text).matches()) {
            throw wrong("a name of at most 64 letters, digits, points, hyphens and underscores");
        }
        return text;
    }

    URI uri() {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw wrong("an address such as bolt://localhost:7687", e);
        }
    }

    /// An address on the web. It may be a secret: the message does not repeat it.
    WebhookAddress webhook() {
        try {
            URI uri = URI.create(text);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getUserInfo() == null) {
                return new WebhookAddress(uri);
            }
        } catch (IllegalArgumentException e) {
            throw noWebhook(e);
        }
        throw noWebhook(null);
    }

    private UsageFault noWebhook(@Nullable Throwable cause) {
        return new UsageFault(
                "The value of " + place + " is no address of the web: it takes one such as"
                        + " https://hooks.example.org/termatlas, without a user.",
                cause);
    }

    List<String> hosts() {
        List<String> hosts = list();
        if (!hosts.stream().allMatch(host -> PUBLIC_HOST.matcher(host).matches())) {
            throw wrong(
                    "a list of host names such as glossary.example.org, without http:// and path, parted by commas");
        }
        return hosts;
    }

    List<String> origins() {
        List<String> origins = list();
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw wrong("a list of web origins such as https://example.org, parted by commas, or *");
        }
        return origins;
    }

    /// Names such as `docusaurus_tag`; none when there is a comma alone.
    List<String> facets() {
        List<String> facets = list();
        if (!facets.stream().allMatch(facet -> NAME.matcher(facet).matches())) {
            throw wrong("a list of names of facets such as version, parted by commas, or a comma alone for none");
        }
        return facets;
    }

    private List<String> list() {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private UsageFault wrong(String wanted) {
        return wrong(wanted, null);
    }

    /// An address may hold a password, which is not repeated.
    private UsageFault wrong(String wanted, @Nullable Throwable cause) {
        String shown = Texts.quotable(USER_INFO.matcher(text).replaceAll(""));
        return new UsageFault("'" + shown + "' will not do for " + place + ": it takes " + wanted + ".", cause);
    }
}
