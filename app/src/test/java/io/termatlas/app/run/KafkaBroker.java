package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.app.ServerProcess;
import io.termatlas.testkit.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A real Kafka broker on the loopback, as a process of its own; a producer waits until it is up.
final class KafkaBroker implements AutoCloseable {
    private static final String CLUSTER = "dGVybWF0bGFzLXRlc3RzLQ";

    private final ServerProcess process;
    private final int port;

    private KafkaBroker(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static KafkaBroker start(Path folder) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        int controller = ServerProcess.freePort();
        Path settings = folder.resolve("server.properties");
        Files.writeString(settings, """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                log.dirs=%3$s
                num.partitions=3
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, folder.resolve("log")));
        format(folder, settings);
        return new KafkaBroker(
                ServerProcess.start(folder, Checkout.kafkaJars(), List.of("kafka.Kafka", settings.toString())), port);
    }

    private static void format(Path folder, Path settings) throws IOException, InterruptedException {
        Path said = folder.resolve("format.out");
        List<String> command = new ArrayList<>(ServerProcess.java(Checkout.kafkaJars() + File.separator + "*"));
        command.addAll(
                List.of("kafka.tools.StorageTool", "format", "--standalone", "-t", CLUSTER, "-c", settings.toString()));
        Process format = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (format.waitFor() != 0) {
            throw new IOException("Kafka's storage is not formatted: " + Files.readString(said));
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /// Waits until the broker has all of them.
    void send(String topic, Map<String, String> messages) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address(), ProducerConfig.MAX_BLOCK_MS_CONFIG, "60000");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = messages.entrySet().stream()
                    .map(message -> producer.send(new ProducerRecord<>(
                            topic, message.getKey(), message.getValue().getBytes(UTF_8))))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
