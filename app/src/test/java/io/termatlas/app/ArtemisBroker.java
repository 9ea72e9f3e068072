package io.termatlas.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.testkit.Checkout;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A real ActiveMQ Artemis broker that keeps its messages on the disk and lets one user in.
final class ArtemisBroker implements AutoCloseable {
    static final String QUEUE = "glossary";
    static final String USER = "termatlas";
    static final String PASSWORD = "of-the-tests";

    private final ServerProcess process;
    private final String address;
    private final Process tool;

    private ArtemisBroker(ServerProcess process, String address, Process tool) {
        this.process = process;
        this.address = address;
        this.tool = tool;
    }

    static ArtemisBroker start(Path folder) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        Path etc = Files.createDirectories(folder.resolve("etc"));
        Files.writeString(etc.resolve("broker.xml"), """
                <configuration xmlns="urn:activemq">
                  <core xmlns="urn:activemq:core">
                    <journal-type>NIO</journal-type>
                    <acceptors>
                      <acceptor name="loopback">tcp://127.0.0.1:%d?protocols=CORE;securityDomain=tests</acceptor>
                    </acceptors>
                    <security-settings>
                      <security-setting match="%s">
                        <permission type="createDurableQueue" roles="all"/>
                        <permission type="createAddress" roles="all"/>
                        <permission type="consume" roles="all"/>
                        <permission type="browse" roles="all"/>
                        <permission type="send" roles="all"/>
                      </security-setting>
                    </security-settings>
                  </core>
                </configuration>
                """.formatted(port, QUEUE));
        Files.writeString(etc.resolve("users.properties"), USER + "=" + PASSWORD + "\n");
        Files.writeString(etc.resolve("roles.properties"), "all=" + USER + "\n");
        Path login = etc.resolve("login.config");
        Files.writeString(login, """
                tests {
                  org.apache.activemq.artemis.spi.core.security.jaas.PropertiesLoginModule required
                    baseDir="%s"
                    org.apache.activemq.jaas.properties.user="users.properties"
                    org.apache.activemq.jaas.properties.role="roles.properties";
                };
                """.formatted(etc));
        ServerProcess process = ServerProcess.start(
                folder,
                Checkout.artemisJars(),
                List.of(
                        "-Djava.security.auth.login.config=" + login,
                        "org.apache.activemq.artemis.core.server.embedded.Main",
                        folder.toString()));
        process.await(port);
        String address = "tcp://127.0.0.1:" + port;
        return new ArtemisBroker(process, address, tool(address));
    }

    String address() {
        return address;
    }

    /// Returns when the broker has all payloads below the folder.
    void send(Path folder) throws IOException {
        ask("send " + folder);
    }

    /// How many wait that no consumer holds.
    int waiting() throws IOException {
        return ask("count");
    }

    private int ask(String line) throws IOException {
        tool.outputWriter(UTF_8).append(line).append('\n').flush();
        String answer = tool.inputReader(UTF_8).readLine();
        if (answer == null) {
            throw new IOException("the queue's tool failed at " + line);
        }
        return Integer.parseInt(answer);
    }

    private static Process tool(String address) throws IOException {
        String classPath = Checkout.artemisJars() + File.separator + "*";
        List<String> command = new ArrayList<>(ServerProcess.java(classPath));
        command.addAll(List.of(source(), address, USER, PASSWORD, QUEUE));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String source() {
        try {
            URL source = Objects.requireNonNull(ArtemisBroker.class.getResource("QueueTool.java"));
            return Path.of(source.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        tool.destroy();
        process.close();
    }
}
