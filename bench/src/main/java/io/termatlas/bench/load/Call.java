package io.termatlas.bench.load;

import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/// The ways to ask a server.
enum Call {
    SEARCH("`GET /api/search`") {
        @Override
        Request request(HttpUrl server, String text) {
            return get(server, "api/search", text);
        }
    },
    SUGGEST("`GET /api/suggest`") {
        @Override
        Request request(HttpUrl server, String text) {
            return get(server, "api/suggest", text);
        }
    },
    /// As InstantSearch asks: one query, its facets counted.
    WIRE("`POST /1/indexes/*/queries`") {
        @Override
        Request request(HttpUrl server, String text) {
            byte[] body = JSON.writeValueAsBytes(Map.of(
                    "requests",
                    List.of(Map.of(
                            "indexName", "default", "query", text, "hitsPerPage", 20, "facets", List.of("category")))));
            return new Request.Builder()
                    .url(server.newBuilder()
                            .addPathSegments("1/indexes/*/queries")
                            .build())
                    .post(RequestBody.create(body, JSON_TYPE))
                    .build();
        }
    };

    private static final JsonMapper JSON = new JsonMapper();
    private static final MediaType JSON_TYPE = MediaType.get("application/json");

    private final String title;

    Call(String title) {
        this.title = title;
    }

    private static Request get(HttpUrl server, String path, String text) {
        HttpUrl address = server.newBuilder()
                .addPathSegments(path)
                .addQueryParameter("q", text)
                .build();
        return new Request.Builder().url(address).build();
    }

    String title() {
        return title;
    }

    abstract Request request(HttpUrl server, String text);
}
