package io.termatlas.model.fault;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Values that no message, log or report of this process repeats, such as what the placeholders in an endpoint's
/// address stand for: libraries put them into their messages. Each is replaced by a text that says where it came from.
///
/// For any number of threads.
public final class Secrets {
    /// A shorter value, such as a port, is replaced where it is a word of its own.
    private static final int LEAST_LENGTH = 4;

    /// What an address is parted at when a value stands in it as it is, what stands behind a key within the value, and
    /// a password before a host.
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("([^?&]{4,})"),
            Pattern.compile("=\\s*\"?([^\"&;\\s]{4,})"),
            Pattern.compile("//[^/@:]*:([^/@]{4,})@"));

    /// Of the whole process, as its streams and files are: what one part of it resolves, any other may write. One that
    /// holds another stands before it.
    private static final Set<Secret> KNOWN = new ConcurrentSkipListSet<>(
            Comparator.comparingInt((Secret secret) -> -secret.form().length()).thenComparing(Secret::form));

    private Secrets() {}

    private record Secret(String form, Pattern value, String shown) {}

    /// From now on the value is a secret, and so is what stands behind the keys in it; in any of the forms that it
    /// takes in an address or in JSON.
    ///
    /// @param value a blank one is none
    /// @param shown in its place
    public static void keep(String value, String shown) {
        if (value.isBlank() || value.equals(shown)) {
            return;
        }
        Stream<String> parts = PARTS.stream()
                .flatMap(pattern -> pattern.matcher(value).results().map(part -> part.group(1)));
        Stream.concat(Stream.of(value), parts).flatMap(Secrets::forms).forEach(form -> KNOWN.add(secret(form, shown)));
    }

    /// The text without the secrets.
    public static String masked(String text) {
        String masked = text;
        for (Secret secret : KNOWN) {
            masked = secret.value().matcher(masked).replaceAll(Matcher.quoteReplacement(secret.shown()));
        }
        return masked;
    }

    /// As it is, encoded for an address, decoded as part of one, and in JSON.
    private static Stream<String> forms(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(
                        value,
                        value.strip(),
                        encoded,
                        encoded.replace("+", "%20"),
                        value.replace(" ", "%20"),
                        decoded(value),
                        decoded(value.replace("+", "%2B")),
                        value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .filter(form -> !form.isBlank());
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noSuchForm) {
            return value;
        }
    }

    private static Secret secret(String form, String shown) {
        String quoted = Pattern.quote(form);
        return new Secret(
                form,
                Pattern.compile(
                        form.length() < LEAST_LENGTH ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted),
                shown);
    }
}
