package io.termatlas.bench.attack;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of a Java process.
///
/// @param residentMb  as the system counts it (VmRSS), before its garbage is collected for the measurement
/// @param collectedMb the same after a whole collection
/// @param liveMb      objects of the heap that are left after it
/// @param committedMb what the heap has of the system's memory after it
record Memory(double residentMb, double collectedMb, double liveMb, double committedMb) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern GENERATION = Pattern.compile("total (\\d+)K");
    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)$");
    private static final double BYTES_A_MB = 1 << 20;
    private static final double KB_A_MB = 1024;

    /// Has the process collect its garbage, with the `jcmd` of this JDK. Linux only.
    static Memory of(long pid) {
        double resident = resident(pid);
        double live = liveMb(jcmd(pid, "GC.class_histogram"));
        return new Memory(resident, resident(pid), live, committedMb(jcmd(pid, "GC.heap_info")));
    }

    /// Out of `GC.class_histogram`, which collects first and counts what is left at that moment.
    static double liveMb(String said) {
        Matcher total = LIVE.matcher(said);
        return total.find() ? Double.parseDouble(total.group(1)) / BYTES_A_MB : 0;
    }

    /// Out of `GC.heap_info` of a serial collector.
    static double committedMb(String said) {
        Matcher generations = GENERATION.matcher(said);
        double committed = 0;
        while (generations.find()) {
            committed += Double.parseDouble(generations.group(1)) / KB_A_MB;
        }
        return committed;
    }

    static double resident(long pid) {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return found.find() ? Double.parseDouble(found.group(1)) / KB_A_MB : 0;
        } catch (IOException e) {
            throw new StoreFault("The memory of the server cannot be read: it has ended, or this is no Linux.", e);
        }
    }

    private static String jcmd(long pid, String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StoreFault("The server does not tell of its heap: " + said.strip());
            }
            return said;
        } catch (IOException e) {
            throw new StoreFault("The server's heap cannot be asked for: jcmd of the JDK cannot be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("The measurement was interrupted.", e);
        }
    }
}
