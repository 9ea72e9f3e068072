package io.termatlas.bench.load;

import io.termatlas.model.fault.StoreFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// A `termatlas serve` of our own, on a port that is free. Ends when it is closed.
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Search\\s+(http://\\S+/)");

    private final Process process;
    private final HttpUrl address;

    private ServerProcess(Process process, HttpUrl address) {
        this.process = process;
        this.address = address;
    }

    /// Waits until it says where it is.
    ///
    /// @param launcher the product's command
    /// @param data     its folder, where an index is
    static ServerProcess start(Path launcher, Path data) {
        try {
            Process process = new ProcessBuilder(
                            List.of(launcher.toString(), "serve", "--port", "0", "--data", data.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            @Nullable HttpUrl address = address(process);
            if (address == null) {
                process.destroy();
                throw new StoreFault(launcher + " serve ended without an address.");
            }
            return new ServerProcess(process, address);
        } catch (IOException e) {
            throw new StoreFault(launcher + " cannot be started.", e);
        }
    }

    HttpUrl address() {
        return address;
    }

    private static @Nullable HttpUrl address(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return HttpUrl.get(found.group(1));
            }
        }
        return null;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
