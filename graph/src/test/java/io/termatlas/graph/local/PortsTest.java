package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path folder;

    @Test
    void areTheUsualOnesAtFirst() throws IOException {
        assertThat(Ports.of(folder.resolve("neo4j.conf"))).isEqualTo(Ports.USUAL);
    }

    @Test
    void areThoseOfTheLastStart() throws IOException {
        Path configuration = folder.resolve("neo4j.conf");
        Neo4jConf.write(configuration, new Ports(4711, 4712));
        assertThat(Ports.of(configuration)).isEqualTo(new Ports(4711, 4712));
    }

    @Test
    void giveWayWhereTheyAreTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Ports freed = new Ports(port, port).freed();
            assertThat(freed.bolt()).isNotEqualTo(port).isNotEqualTo(freed.http());
            assertThat(freed.http()).isNotEqualTo(port);
        }
    }
}
