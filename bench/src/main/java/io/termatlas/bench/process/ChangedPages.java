package io.termatlas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Pages of a site, each time with another definition. Used by one thread.
final class ChangedPages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGES = 400;
    private static final long SEED = 5;

    private final List<Path> files;
    private int next;

    private ChangedPages(List<Path> files) {
        this.files = files;
    }

    /// @param slug    the page's folder
    /// @param payload says something new of the term
    record Page(String slug, String payload) {
        byte[] bytes() {
            return payload.getBytes(StandardCharsets.UTF_8);
        }
    }

    static ChangedPages of(Path site) {
        try (Stream<Path> found = Files.walk(site)) {
            List<Path> files = new ArrayList<>(found.filter(file -> file.endsWith("_payload.json"))
                    .sorted()
                    .toList());
            Collections.shuffle(files, new Random(SEED));
            return new ChangedPages(files.subList(0, Math.min(PAGES, files.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another page each time; after all of them each once more.
    Page next() {
        Path file = files.get(next % files.size());
        next++;
        try {
            ArrayNode payload = (ArrayNode) JSON.readTree(Files.readAllBytes(file));
            int definition = definition(payload);
            payload.set(definition, payload.get(definition).stringValue() + " Revised " + next + " times.");
            return new Page(String.valueOf(file.getName(file.getNameCount() - 2)), JSON.writeValueAsString(payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int definition(ArrayNode payload) {
        for (JsonNode entry : payload) {
            if (entry.isObject() && entry.has("shortDefinition")) {
                return entry.get("shortDefinition").intValue();
            }
        }
        throw new IllegalStateException("a page of the corpus has no definition");
    }
}
