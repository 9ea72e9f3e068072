package io.termatlas.ingest.source;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.Devalue;
import io.termatlas.ingest.devalue.DevalueFault;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import java.nio.charset.StandardCharsets;

/// The errors that Nuxt writes beside a page's data: `_errors` has a value for each key whose fetch failed and nothing
/// for the others, `error` is there when the page shows an error in its own place. Since payloads are files of their
/// own, both stand in the page alone.
public final class NuxtErrors {
    private static final String OF_KEYS = "_errors";
    private static final String OF_THE_PAGE = "error";
    private static final String END = "</script";
    private static final Devalue DEVALUE = new Devalue(new Devalue.Rules(2_000_000, 1 << 24, false));

    private NuxtErrors() {}

    /// @param data the whole value that Nuxt wrote
    public static PageFailure of(Value data) {
        if (!(data instanceof ObjectValue object)) {
            return PageFailure.NONE;
        }
        if (isError(object.get(OF_THE_PAGE))) {
            return PageFailure.OF_THE_PAGE;
        }
        boolean hasErrors = object.get(OF_KEYS) instanceof Composite errors
                && errors.parts().stream().anyMatch(NuxtErrors::isError);
        return hasErrors ? PageFailure.OF_A_PART : PageFailure.NONE;
    }

    private static boolean isError(Value value) {
        return !(value instanceof Nothing) && !(value instanceof Bool bool && !bool.value());
    }

    /// Reads the scripts of Nuxt in a page, without the rest of it. One that cannot be read says nothing.
    ///
    /// @param html a character a byte
    static PageFailure in(String html) {
        return NuxtScripts.MARKS.stream().map(mark -> behind(mark, html)).reduce(PageFailure.NONE, PageFailure::or);
    }

    private static PageFailure behind(String mark, String html) {
        PageFailure failure = PageFailure.NONE;
        for (int at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) {
            int begin = html.indexOf('>', at);
            int end = html.indexOf(END, at);
            if (begin >= 0 && begin < end) {
                failure = failure.or(inScript(html.substring(begin + 1, end)));
            }
        }
        return failure;
    }

    private static PageFailure inScript(String script) {
        if (!script.contains("\"" + OF_KEYS + "\"") && !script.contains("\"" + OF_THE_PAGE + "\"")) {
            return PageFailure.NONE;
        }
        try {
            return of(DEVALUE.read(script.getBytes(StandardCharsets.ISO_8859_1), warning -> {}));
        } catch (DevalueFault unreadable) {
            return PageFailure.NONE;
        }
    }
}
