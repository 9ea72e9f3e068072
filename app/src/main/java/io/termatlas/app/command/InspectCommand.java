package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.InspectionPage;
import io.termatlas.app.settings.RunSettings;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.ingest.decode.Inspection;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.decode.PayloadInspector;
import io.termatlas.ingest.source.PayloadFile;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = {
            "What one payload holds, as a tree, and what in it is a term or looks like one.",
            "",
            "Where terms have a shape of the site's own, it writes a mapping to begin with and shows what a mapping takes."
        },
        footer = {
            "  termatlas inspect site/glossary/nvlink/_payload.json",
            "  termatlas inspect site/glossary/nvlink/index.html --depth 12 --json",
            "  termatlas inspect site/words/_payload.json --mapping-out mapping.yaml"
        })
final class InspectCommand implements Callable<Integer> {
    private static final String TRIAL = "termatlas inspect PAYLOAD --mapping FILE";

    private static final int DEEPEST = 100;

    private final CommandContext context;

    @Parameters(
            paramLabel = "PAYLOAD",
            description = "A _payload.json, __data.json or page of HTML; it goes by its name, else by its content.")
    private Path file = Path.of("");

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "6",
            description = "Levels of the tree, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "20",
            description = "Entries shown of each list or object (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Show what this mapping takes for a term (default: the setting mapping).")
    private @Nullable String mapping;

    @Option(
            names = "--mapping-out",
            paramLabel = "FILE",
            description =
                    "Write a mapping to begin with: which objects look like terms, which of their fields like what.")
    private @Nullable Path sketch;

    @Option(names = "--json", description = "Give tree and terms as JSON.")
    private boolean json;

    InspectCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (depth < 1 || depth > DEEPEST || width < 1) {
            throw new UsageFault(
                    "A tree has 1 to " + DEEPEST + " levels and at least 1 entry: see --depth and --width.");
        }
        RunSettings settings = context.settings(mapping == null ? Map.of() : Map.of(SettingKey.MAPPING, mapping))
                .run();
        byte[] payload = read(settings.payload().payloadBytes());
        if (sketch != null) {
            write(sketch(settings.payload(), payload), context.resolve(sketch));
        } else {
            tell(inspect(settings, payload));
        }
        return ExitCodes.DONE;
    }

    private void tell(Inspection inspection) {
        if (json) {
            context.terminal().out().line(Json.write(inspection));
        } else {
            new InspectionPage(context.terminal()).print(inspection);
        }
    }

    private Inspection inspect(RunSettings settings, byte[] payload) {
        PayloadInspector inspector = new PayloadInspector(settings.payload(), settings.readMapping(), depth, width);
        return placed(() -> inspector.inspect(kind(), pathWithinItsSource(), payload));
    }

    private String sketch(Limits limits, byte[] payload) {
        return placed(() -> PayloadInspector.sketch(
                        limits, kind(), file.getFileName().toString(), TRIAL, payload))
                .orElseThrow(
                        () -> new UsageFault("Nothing in " + file + " looks like a term of another shape, with a name"
                                + " and more: name a payload that holds one."));
    }

    private PayloadKind kind() {
        return PayloadKind.of(file.getFileName().toString());
    }

    private <T> T placed(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (PayloadFault broken) {
            String place = broken.place().isEmpty() ? "" : " (" + broken.place() + ")";
            throw new PayloadFault(broken.place(), file + place + ": " + broken.reason(), broken);
        }
    }

    /// Refuses to overwrite a file, which the user may have edited.
    private void write(String text, Path out) {
        try {
            context.userFile(out).write(text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageFault("There is a file " + out + " already: name another one for --mapping-out.", e);
        } catch (IOException e) {
            throw new UsageFault("The mapping cannot be written to " + out + ": " + FileReasons.of(e) + ".", e);
        }
        context.terminal()
                .out()
                .line("Wrote " + out + ". See what it finds with `termatlas inspect " + file + " --mapping " + out
                        + "`, then ingest with --mapping " + out + ".");
    }

    private String pathWithinItsSource() {
        return PayloadFile.alone(new Source.SingleFile(0, context.resolve(file)))
                .path();
    }

    private byte[] read(long most) {
        Path path = context.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new UsageFault("There is no file " + file + ": name one payload, such as"
                    + " site/glossary/nvlink/_payload.json.");
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] payload = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (payload.length > most) {
                throw new UsageFault(
                        "The file " + file + " has more than " + most + " bytes: raise payload-limit to read it.");
            }
            return payload;
        } catch (IOException e) {
            throw new UsageFault("The file " + file + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }
}
