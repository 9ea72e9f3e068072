package io.termatlas.bench.process;

import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the product and bare Java programs as processes of their own, with their output in files.
public record Programs(Workbench bench) {
    private static final String HEAP = "-Xmx512m";

    /// What the product says of itself, line by line. Builds it and prepares its start where that is to be done.
    public static List<String> version(Workbench bench) {
        Programs programs = new Programs(bench);
        return programs.output(programs.product("--version"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The product's command with these arguments.
    ProcessBuilder product(String... arguments) {
        List<String> command = new ArrayList<>(List.of(bench.launcher().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(bench.scratch().toFile());
        // Neither the user's own Neo4j nor his settings: a measurement writes to what it has made itself.
        builder.environment().keySet().removeIf(Programs::isASetting);
        return builder;
    }

    private static boolean isASetting(String variable) {
        return variable.startsWith("NEO4J_")
                || (variable.startsWith("TERMATLAS_") && !variable.equals("TERMATLAS_BUILD"));
    }

    /// A program of this package, on the class path of this process.
    ProcessBuilder bare(Class<?> program, Path... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return new ProcessBuilder(command).directory(bench.scratch().toFile());
    }

    /// Runs it to its end.
    ///
    /// @return the seconds from the start to the end of the process
    /// @throws StoreFault when it ends with anything but 0
    double seconds(ProcessBuilder program) {
        Path said = said();
        program.redirectErrorStream(true).redirectOutput(said.toFile());
        long begun = System.nanoTime();
        Process process = start(program);
        int code = await(process);
        double seconds = (System.nanoTime() - begun) / 1e9;
        require(code, program, said);
        return seconds;
    }

    /// Runs it to its end.
    ///
    /// @return what it wrote to standard output
    String output(ProcessBuilder program) {
        Path out = said();
        Path err = said();
        program.redirectOutput(out.toFile()).redirectError(err.toFile());
        require(await(start(program)), program, err);
        return read(out);
    }

    Path said() {
        return bench.newFolder("said").resolve("log");
    }

    static Process start(ProcessBuilder program) {
        try {
            return program.start();
        } catch (IOException e) {
            throw new StoreFault(program.command().getFirst() + " cannot be started.", e);
        }
    }

    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StoreFault("The measurement was interrupted.", e);
        }
    }

    static void require(int code, ProcessBuilder program, Path said) {
        if (code != 0) {
            throw new StoreFault("'" + String.join(" ", program.command()) + "' ended with " + code + ": "
                    + read(said).strip());
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
