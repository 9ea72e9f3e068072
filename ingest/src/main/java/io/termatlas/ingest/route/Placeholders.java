package io.termatlas.ingest.route;

import io.termatlas.model.fault.Secrets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;

/// The placeholders in an endpoint's address, `{{env:NAME}}` and whatever else Camel resolves. Passwords stand behind
/// them, and Camel's messages have what they stand for.
final class Placeholders {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private Placeholders() {}

    /// Has nothing that we say repeat what they stand for. One that cannot be resolved is passed over: Camel refuses
    /// the
    /// address for it.
    static void keepSecret(String uri, CamelContext context) {
        for (String placeholder : in(uri)) {
            find(placeholder, context).ifPresent(value -> Secrets.keep(value, placeholder));
        }
    }

    private static Optional<String> find(String placeholder, CamelContext context) {
        try {
            return Optional.ofNullable(context.resolvePropertyPlaceholders(placeholder));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// Each of them, those within others as well.
    private static List<String> in(String uri) {
        List<String> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < uri.length()) {
            if (uri.startsWith(OPEN, at)) {
                open.push(at);
                at += OPEN.length();
            } else if (uri.startsWith(CLOSE, at) && !open.isEmpty()) {
                at += CLOSE.length();
                found.add(uri.substring(open.pop(), at));
            } else {
                at++;
            }
        }
        return found;
    }
}
