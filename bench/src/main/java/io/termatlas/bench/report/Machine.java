package io.termatlas.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The machine of the measurement.
///
/// @param load of the last minute, when the report began; above the number of processors other programs are at
///             work. Negative where it is unknown
public record Machine(String system, String processor, int processors, long memoryBytes, double load, String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    public static Machine ofThisProcess() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        long memory = system instanceof com.sun.management.OperatingSystemMXBean more ? more.getTotalMemorySize() : 0;
        return new Machine(
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                model(),
                system.getAvailableProcessors(),
                memory,
                system.getSystemLoadAverage(),
                System.getProperty("java.vendor") + " " + Runtime.version());
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
