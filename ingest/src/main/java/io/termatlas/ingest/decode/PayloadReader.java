package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Devalue;
import io.termatlas.ingest.devalue.DevalueFault;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.PlainJson;
import io.termatlas.ingest.devalue.SvelteKitPage;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Reads the values that a payload of any kind holds, and refuses other files with a message that names their
/// kind and says what to do.
final class PayloadReader {
    private static final String SCRIPT_BEGINS = "export default";

    /// What Nuxt writes, what the fields of a term are called, and what tells a page of Nuxt Content.
    private static final List<String> USUAL_NAMES = List.of(
            "data",
            "error",
            "_errors",
            "prerenderedAt",
            "ShallowReactive",
            "Reactive",
            "slug",
            "term",
            "name",
            "shortDefinition",
            "seoTitle",
            "seoDescription",
            "explanation",
            "category",
            "aliases",
            "relatedTerms",
            "faq",
            "question",
            "answer",
            "_path",
            "path");

    private final CodecFaults faults;
    private final int entries;
    private final Devalue devalue;
    private final SvelteKitPage svelteKit;
    private final PageDataReader pages;

    PayloadReader(Limits limits, boolean strict, boolean anyObject) {
        this(limits, strict, anyObject, Wording.PLAIN, entries -> {});
    }

    /// @param strict    whether an unknown type is refused
    /// @param anyObject whether JSON-LD is read whatever it speaks of
    /// @param counted   told of the entries and references of each devalue text
    PayloadReader(Limits limits, boolean strict, boolean anyObject, Wording wording, LongConsumer counted) {
        this.faults = new CodecFaults(wording);
        this.entries = limits.entries();
        this.devalue =
                new Devalue(new Devalue.Rules(limits.entries(), limits.sparseLength(), strict), USUAL_NAMES, counted);
        this.svelteKit = new SvelteKitPage(devalue);
        this.pages = new PageDataReader(devalue, limits.entries(), anyObject);
    }

    /// @param rejects takes each script of JSON-LD in a page that cannot be read
    /// @throws PayloadFault when the payload is not what its kind says, or goes beyond a limit
    Contents read(PayloadKind kind, byte[] payload, Warnings warnings, Rejects rejects) {
        try {
            return contents(kind, payload, warnings, rejects);
        } catch (DevalueFault fault) {
            throw faults.of(fault);
        }
    }

    private Contents contents(PayloadKind kind, byte[] payload, Warnings warnings, Rejects rejects) {
        return switch (kind) {
            case NUXT -> Contents.of(List.of(nuxt(payload, warnings)));
            case NUXT_SCRIPT -> throw script();
            case SVELTEKIT -> Contents.of(svelteKit.read(requireNoPage(payload), warnings::add));
            case PAGE -> pages.read(payload, warnings, rejects);
            case UNNAMED -> byContent(payload, warnings, rejects);
        };
    }

    /// What Nuxt has written into a page, without the rest of it.
    ///
    /// @throws PayloadFault when it is no devalue text, or goes beyond a limit
    Contents state(byte[] page, Warnings warnings) {
        try {
            return Contents.of(pages.state(page, warnings));
        } catch (DevalueFault fault) {
            throw faults.of(fault);
        }
    }

    private Value nuxt(byte[] payload, Warnings warnings) {
        if (first(payload) == SCRIPT_BEGINS.charAt(0) && begins(payload, SCRIPT_BEGINS)) {
            throw script();
        }
        try {
            return devalue.read(requireNoPage(payload), warnings::add);
        } catch (DevalueFault fault) {
            return plainTerm(payload).orElseThrow(() -> fault);
        }
    }

    private Contents svelteKit(byte[] payload, Warnings warnings) {
        try {
            return Contents.of(svelteKit.read(payload, warnings::add));
        } catch (DevalueFault fault) {
            return Contents.of(List.of(plainTerm(payload).orElseThrow(() -> fault)));
        }
    }

    /// A term as plain JSON, which no framework writes and a program may send.
    private Optional<Value> plainTerm(byte[] payload) {
        if (first(payload) != '{') {
            return Optional.empty();
        }
        try {
            return Optional.of(PlainJson.read(payload, entries))
                    .filter(value -> value instanceof ObjectValue object && TermShape.of(object) != TermShape.NONE);
        } catch (DevalueFault noJson) {
            return Optional.empty();
        }
    }

    private Contents byContent(byte[] payload, Warnings warnings, Rejects rejects) {
        return switch (first(payload)) {
            case '<' -> pages.read(payload, warnings, rejects);
            case '{' -> svelteKit(payload, warnings);
            default -> Contents.of(List.of(nuxt(payload, warnings)));
        };
    }

    private static byte[] requireNoPage(byte[] payload) {
        if (first(payload) == '<') {
            throw new PayloadFault(
                    "byte 0",
                    "the payload is not JSON but a page of HTML: a server that has no such payload answered with a page, or a "
                            + "page was saved under this name; name the folder that the site's build wrote");
        }
        return payload;
    }

    private static PayloadFault script() {
        return new PayloadFault(
                "",
                "_payload.js is JavaScript, and only JSON is read: set experimental.renderJsonPayloads to true in "
                        + "nuxt.config, which is the default from Nuxt 3.4 on, and build the site again");
    }

    /// @return the first character that is no white space or byte order mark; 0 when there is none
    private static char first(byte[] payload) {
        for (byte here : payload) {
            if (here > ' ') {
                return (char) here;
            }
        }
        return 0;
    }

    private static boolean begins(byte[] payload, String prefix) {
        int length = Math.min(payload.length, prefix.length() + 8);
        return new String(payload, 0, length, StandardCharsets.ISO_8859_1)
                .strip()
                .startsWith(prefix);
    }
}
