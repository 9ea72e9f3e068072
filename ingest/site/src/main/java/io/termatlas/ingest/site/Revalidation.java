package io.termatlas.ingest.site;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;

/// Asks the site whether the answer of an earlier run still holds (RFC 9110, section 13), and uses that answer
/// where it does. Answers with a validator are kept. This interceptor is below those that unpack bodies, so
/// bodies are kept as they were sent.
record Revalidation(KeptAnswers answers) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Optional<KeptAnswer> found = answers.find(request.url());
        return found.isPresent() ? revalidate(chain, found.get()) : keep(chain.proceed(request));
    }

    private Response revalidate(Chain chain, KeptAnswer kept) throws IOException {
        boolean isTaken = false;
        try {
            Response response = chain.proceed(kept.revalidating(chain.request()));
            if (KeptAnswer.isStillHeld(response)) {
                response.close();
                isTaken = true;
                return kept.answering(response);
            }
            return keep(response);
        } finally {
            if (!isTaken) {
                kept.close();
            }
        }
    }

    private Response keep(Response response) {
        if (isGone(response)) {
            answers.remove(response.request().url());
        }
        if (!isKept(response)) {
            return response;
        }
        ResponseBody body = response.body();
        return response.newBuilder()
                .body(ResponseBody.create(
                        Okio.buffer(answers.keep(response.request().url(), response.headers(), body.source())),
                        body.contentType(),
                        body.contentLength()))
                .build();
    }

    private static boolean isKept(Response response) {
        return response.code() == 200
                && !response.cacheControl().noStore()
                && (response.header(KeptAnswer.ETAG) != null || response.header(KeptAnswer.LAST_MODIFIED) != null);
    }

    /// Whether the kept answer is out of date for good, and not by a passing error.
    private static boolean isGone(Response response) {
        return switch (response.code()) {
            case 200 -> !isKept(response);
            case 404, 410 -> true;
            default -> false;
        };
    }
}
