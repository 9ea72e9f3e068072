import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQJMSConnectionFactory;

/// Sends the files below a folder to a queue, or counts what waits in it: a process of its own, with the client's
/// jars, that does so until its input ends.
///
/// Arguments: ADDRESS USER PASSWORD QUEUE. A line of input is `send FOLDER` or `count`, and one of output its number
/// of messages.
class QueueTool {
    public static void main(String... arguments) throws IOException {
        try (ActiveMQJMSConnectionFactory factory = new ActiveMQJMSConnectionFactory(arguments[0]);
                JMSContext session = factory.createContext(arguments[1], arguments[2]);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            Queue queue = session.createQueue(arguments[3]);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(
                        line.equals("count")
                                ? count(session, queue)
                                : send(session, queue, Path.of(line.substring("send ".length()))));
            }
        }
    }

    private static int send(JMSContext session, Queue queue, Path folder) throws IOException {
        List<Path> files = payloads(folder);
        for (Path file : files) {
            session.createProducer()
                    .setProperty("TermatlasPath", folder.relativize(file).toString())
                    .send(queue, Files.readString(file));
        }
        return files.size();
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
