package io.termatlas.app.http;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Requests as bytes, each by its name, from `src/test/resources/framing`.
public final class RawRequests {
    private static final String HOST = "Host: localhost\r\n";

    private RawRequests() {}

    /// Those whose end or form two servers may take differently.
    public static Map<String, byte[]> refused() {
        return read("refused.txt");
    }

    /// One of them.
    static byte[] refused(String name) {
        return Objects.requireNonNull(refused().get(name), name);
    }

    /// Those that are unusual and right.
    public static Map<String, byte[]> accepted() {
        return read("accepted.txt");
    }

    private static Map<String, byte[]> read(String file) {
        Map<String, byte[]> requests = new LinkedHashMap<>();
        try {
            Files.readAllLines(Checkout.root()
                            .resolve("app/src/test/resources/framing")
                            .resolve(file))
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .forEach(parts -> requests.put(parts[0], bytes(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    private static byte[] bytes(String text) {
        return text.translateEscapes()
                .replace("{post}", "POST /1/indexes/default/query HTTP/1.1\r\n" + HOST)
                .replace("{host}", HOST)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
