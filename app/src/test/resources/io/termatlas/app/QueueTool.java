import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQJMSConnectionFactory;

/// Sends the files below a folder to a queue, or counts what waits in it: a process of its own, with the client's jars.
///
/// Arguments: ADDRESS USER PASSWORD QUEUE send FOLDER | count
class QueueTool {
    public static void main(String... arguments) throws IOException {
        try (ActiveMQJMSConnectionFactory factory = new ActiveMQJMSConnectionFactory(arguments[0]);
                JMSContext session = factory.createContext(arguments[1], arguments[2])) {
            Queue queue = session.createQueue(arguments[3]);
            switch (arguments[4]) {
                case "send" -> send(session, queue, Path.of(arguments[5]));
                case "count" -> System.out.println(count(session, queue));
                default -> throw new IllegalArgumentException(arguments[4]);
            }
        }
    }

    private static void send(JMSContext session, Queue queue, Path folder) throws IOException {
        for (Path file : payloads(folder)) {
            session.createProducer()
                    .setProperty("TermatlasPath", folder.relativize(file).toString())
                    .send(queue, Files.readString(file));
        }
    }

    private static List<Path> payloads(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("_payload.json")).sorted().toList();
        }
    }

    private static int count(JMSContext session, Queue queue) {
        try {
            return Collections.list(session.createBrowser(queue).getEnumeration()).size();
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
