package io.termatlas.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A real S3 server whose buckets are folders and that lets one user in.
final class S3Server implements AutoCloseable {
    static final String USER = "termatlas";
    static final String PASSWORD = "of-the-tests";

    private final ServerProcess process;
    private final Path buckets;
    private final int port;

    private S3Server(ServerProcess process, Path buckets, int port) {
        this.process = process;
        this.buckets = buckets;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        Path buckets = Files.createDirectories(folder.resolve("buckets"));
        Path settings = folder.resolve("s3proxy.properties");
        Files.writeString(settings, """
                s3proxy.endpoint=http://127.0.0.1:%1$d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%2$s
                s3proxy.credential=%3$s
                s3proxy.ignore-unknown-headers=true
                jclouds.provider=filesystem-nio2
                jclouds.identity=nobody
                jclouds.credential=nothing
                jclouds.filesystem.basedir=%4$s
                """.formatted(port, USER, PASSWORD, buckets));
        ServerProcess process = ServerProcess.start(
                folder, Checkout.s3Jars(), List.of("org.gaul.s3proxy.Main", "--properties", settings.toString()));
        process.await(port);
        return new S3Server(process, buckets, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /// A bucket with all files of the folders.
    void fill(String bucket, Path... folders) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            put(client, "/" + bucket, BodyPublishers.noBody());
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    put(client, "/" + bucket + "/" + folder.relativize(file), BodyPublishers.ofFile(file));
                }
            }
        }
    }

    private void put(HttpClient client, String path, BodyPublisher body) throws IOException, InterruptedException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("x-amz-date", date)
                .header("Authorization", "AWS " + USER + ":" + signature("PUT\n\n\n\nx-amz-date:" + date + "\n" + path))
                .PUT(body)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the server does not take " + path + ": " + answer.body());
        }
    }

    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html>.
    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(PASSWORD.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /// The objects of a bucket.
    List<String> keys(String bucket) throws IOException {
        Path root = buckets.resolve(bucket);
        return files(root).stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
