package io.termatlas.app.command;

import com.sun.management.UnixOperatingSystemMXBean;
import io.termatlas.app.settings.ServerBounds;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps connections from taking the files that the server itself has to open, such as those of the next generation.
final class OpenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);
    private static final int OF_THE_SERVER = 200;

    private OpenFiles() {}

    /// Says so when the operating system allows for fewer connections than the settings.
    static ServerBounds within(ServerBounds bounds) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? within(bounds, system.getMaxFileDescriptorCount())
                : bounds;
    }

    static ServerBounds within(ServerBounds bounds, long files) {
        long connections = Math.max(1, files - OF_THE_SERVER);
        if (bounds.connections() <= connections) {
            return bounds;
        }
        LOG.warn(
                "This process may open {} files, so it takes {} connections, not {}: raise the limit (ulimit -n, LimitNOFILE"
                        + " of a systemd unit), or lower max-connections.",
                files,
                connections,
                bounds.connections());
        return new ServerBounds((int) connections, bounds.requestTimeout(), bounds.pendingBytes());
    }
}
