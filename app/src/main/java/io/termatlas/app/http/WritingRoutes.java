package io.termatlas.app.http;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.run.TermWriting;
import io.termatlas.ingest.source.PagePath;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The calls that write.
///
/// @param terms writes what they send
record WritingRoutes(Answers answers, TermWriting terms) {
    static final int MOST_PAYLOADS = 1_000;

    private static final String ONE = "application/json";
    private static final List<String> SEVERAL = List.of("application/x-ndjson", "application/jsonl");
    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    /// A body of one payload, or of one in each line.
    Reply post(RoutingContext context, byte[] body) {
        Call call = Call.of(context, List.of("glossary", "path"));
        Optional<String> place =
                Optional.ofNullable(call.parameters().optional("path")).map(WritingRoutes::place);
        String mediaType = mediaType(context);
        return later(context, () -> {
            if (mediaType.equals(ONE)) {
                return write(call, List.of(new Source.Sent(place, body)));
            }
            if (SEVERAL.contains(mediaType) && place.isEmpty()) {
                return write(call, lines(body));
            }
            if (place.isPresent()) {
                throw new UsageFault("A path belongs to one payload: send that as application/json.");
            }
            return Reply.problem(Problem.of(
                            415,
                            "The body has no media type that is taken: send Content-Type: application/json for one payload,"
                                    + " application/x-ndjson for one in each line.")
                    .at(context.normalizedPath()));
        });
    }

    private static String place(String path) {
        return PagePath.of(path)
                .orElseThrow(() -> new UsageFault("The parameter 'path' names no page: use a path such as"
                        + " glossary/nvlink, or leave it out."));
    }

    private static String mediaType(RoutingContext context) {
        String header = context.request().getHeader("Content-Type");
        return header == null ? "" : header.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static List<Source.Sent> lines(byte[] body) {
        List<Source.Sent> lines = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                byte[] line = Arrays.copyOfRange(body, begin, at);
                if (!isBlank(line)) {
                    lines.add(new Source.Sent(Optional.empty(), line));
                }
                begin = at + 1;
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_PAYLOADS) {
            throw new UsageFault("The body has " + lines.size() + " payloads: send 1 to " + MOST_PAYLOADS
                    + " at once, one in each line.");
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private Reply write(Call call, List<Source.Sent> payloads) {
        GlossaryId glossary = answers.choose(call.glossary());
        requireGraph();
        return Reply.json(terms.post(glossary, payloads));
    }

    /// A term to be gone.
    Reply delete(RoutingContext context) {
        Call call = Call.of(context, List.of("glossary", "keep-out"));
        Parameters parameters = call.parameters();
        Boolean keepOut = parameters.optional("keep-out") == null ? null : parameters.flag("keep-out");
        return later(context, () -> {
            GlossaryId glossary = answers.choose(call.glossary());
            Slug slug = call.slug();
            requireGraph();
            return Reply.json(terms.remove(glossary, slug, keepOut));
        });
    }

    /// At once, because a run would wait for a graph that is away.
    private void requireGraph() {
        if (terms.needsGraph() && !answers.graphIsReachable()) {
            throw new StoreFault("The graph does not answer, and both stores are written together: see `termatlas neo4j"
                    + " status`, or its server's log.");
        }
    }

    /// Says when to try again what cannot be done now.
    private static Reply later(RoutingContext context, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (StoreFault | InterruptedFault e) {
            return Refusals.reply(e, context).with(LATER);
        }
    }
}
