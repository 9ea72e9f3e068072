package io.termatlas.ingest.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;

/// An answer of an earlier run, open: replacing its file meanwhile does not change it.
///
/// The file, all numbers with their high byte first:
///
/// | bytes | |
/// |---|---|
/// | 4 | [#MARK] |
/// | 8 | CRC-32C of all that follows |
/// | 4 | length of the head |
/// | … | the head: the address, and a line a header |
/// | … | the body to the end, compressed as the site sent it |
///
/// @param url     what was asked for
/// @param headers those of [#NAMES] that the answer had
/// @param body    stands at the body's first byte
record KeptAnswer(String url, Headers headers, FileChannel body) implements Closeable {
    static final int MARK = 0x544B4131;
    static final int CHECKED_FROM = 12;
    static final String ETAG = "ETag";
    static final String LAST_MODIFIED = "Last-Modified";
    private static final String ROBOTS_TAG = "X-Robots-Tag";
    private static final String TYPE = "Content-Type";
    static final List<String> NAMES = List.of(ETAG, LAST_MODIFIED, TYPE, "Content-Encoding", ROBOTS_TAG);
    private static final int LONGEST_HEAD = 1 << 20;
    private static final int NOT_MODIFIED = 304;

    /// @return empty when the file is missing or damaged
    static Optional<KeptAnswer> open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                return Optional.of(read(channel));
            } catch (IOException | IllegalArgumentException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static KeptAnswer read(FileChannel channel) throws IOException {
        InputStream all = new BufferedInputStream(Channels.newInputStream(channel));
        DataInputStream start = new DataInputStream(all);
        if (start.readInt() != MARK) {
            throw new IOException("no kept answer");
        }
        long sum = start.readLong();
        CheckedInputStream checked = new CheckedInputStream(all, new CRC32C());
        byte[] head = head(new DataInputStream(checked));
        checked.transferTo(OutputStream.nullOutputStream());
        if (checked.getChecksum().getValue() != sum) {
            throw new IOException("a damaged file");
        }
        channel.position(CHECKED_FROM + Integer.BYTES + (long) head.length);
        List<String> lines = new String(head, ISO_8859_1).lines().toList();
        Headers.Builder headers = new Headers.Builder();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.addUnsafeNonAscii(line.substring(0, colon), line.substring(colon + 1));
        }
        return new KeptAnswer(lines.getFirst(), headers.build(), channel);
    }

    private static byte[] head(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 1 || length > LONGEST_HEAD) {
            throw new IOException("a head of " + length + " bytes");
        }
        byte[] head = from.readNBytes(length);
        if (head.length < length) {
            throw new EOFException();
        }
        return head;
    }

    /// The head of a file. Characters of a header outside of Latin-1 are lost, which costs a transfer at most.
    static byte[] head(String url, Headers headers) {
        StringBuilder head = new StringBuilder(url);
        for (String name : NAMES) {
            headers.values(name)
                    .forEach(value -> head.append('\n').append(name).append(':').append(value));
        }
        return head.toString().getBytes(ISO_8859_1);
    }

    /// The request that asks whether this still holds.
    Request revalidating(Request request) {
        Headers.Builder asking = request.headers().newBuilder();
        Optional.ofNullable(headers.get(ETAG)).ifPresent(tag -> asking.addUnsafeNonAscii("If-None-Match", tag));
        Optional.ofNullable(headers.get(LAST_MODIFIED))
                .ifPresent(date -> asking.addUnsafeNonAscii("If-Modified-Since", date));
        return request.newBuilder().headers(asking.build()).build();
    }

    static boolean isStillHeld(Response response) {
        return response.code() == NOT_MODIFIED;
    }

    /// This answer as that of today, with today's headers for robots. The caller closes it.
    Response answering(Response notModified) throws IOException {
        Headers.Builder now = headers.newBuilder();
        List<String> robots = notModified.headers(ROBOTS_TAG);
        if (!robots.isEmpty()) {
            now.removeAll(ROBOTS_TAG);
            robots.forEach(value -> now.addUnsafeNonAscii(ROBOTS_TAG, value));
        }
        String type = headers.get(TYPE);
        long size = body.size() - body.position();
        return new Response.Builder()
                .request(notModified.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .headers(now.build())
                .body(ResponseBody.create(
                        Okio.buffer(Okio.source(Channels.newInputStream(body))),
                        type == null ? null : MediaType.parse(type),
                        size))
                .build();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
