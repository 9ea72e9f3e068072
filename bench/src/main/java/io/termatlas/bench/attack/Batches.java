package io.termatlas.bench.attack;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small questions with large answers, whose clients leave.
final class Batches implements Attack {
    private static final int CLIENTS = 80;
    private static final int REQUESTS = 50;
    private static final int HITS = 20;
    private static final int TOO_MANY_HITS = 100;
    private static final int PATIENCE_MILLIS = 1_000;
    private static final String PATH = "/1/indexes/*/queries";

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public String what() {
        return "80 batches of 50 × 20 hits with long snippets, whose clients leave after 1 s";
    }

    @Override
    public Findings strike(Target target) throws IOException, InterruptedException {
        int tooMany = status(target, TOO_MANY_HITS);
        int size = target.scaled(CLIENTS);
        byte[] batch = Target.post(PATH, body(target.queries(), HITS));
        int failed = Crowd.act(size, number -> askAndLeave(target, batch));
        String seen = size + " batches sent, " + failed + " refused at once; one of 50 × 100 hits: " + tooMany;
        return new Findings(
                seen, tooMany == 400 ? List.of() : List.of("a batch of 50 × 100 hits was answered " + tooMany));
    }

    private static int status(Target target, int hits) throws IOException {
        try (Socket socket = target.connect()) {
            socket.getOutputStream().write(Target.post(PATH, body(target.queries(), hits)));
            return Answer.read(socket.getInputStream()).status();
        }
    }

    private static void askAndLeave(Target target, byte[] batch) throws IOException {
        try (Socket socket = target.connect()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(batch);
            Answer.read(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            return;
        }
    }

    /// @param queries of letters, digits and spaces
    static String body(List<String> queries, int hits) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(n -> "{\"indexName\":\"default\",\"query\":\"" + queries.get(n % queries.size())
                        + "\",\"hitsPerPage\":" + hits + ",\"attributesToSnippet\":[\"*:200\"]}")
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
    }
}
