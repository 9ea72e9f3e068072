package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.InspectionPage;
import io.termatlas.ingest.decode.Inspection;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.decode.PayloadInspector;
import io.termatlas.ingest.source.PayloadFile;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.Reasons;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = "What one payload holds, as a tree, and what in it is a term or looks like one.",
        footer = {
            "  termatlas inspect site/glossary/nvlink/_payload.json",
            "  termatlas inspect site/glossary/nvlink/index.html --depth 12 --json"
        })
final class InspectCommand implements Callable<Integer> {
    private static final int DEEPEST = 100;

    private final Desk desk;

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

    @Option(names = "--json", description = "Give tree and terms as JSON.")
    private boolean json;

    InspectCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (depth < 1 || depth > DEEPEST || width < 1) {
            throw new UsageFault(
                    "A tree has 1 to " + DEEPEST + " levels and at least 1 entry: see --depth and --width.");
        }
        Limits limits = desk.settings().run().payload();
        PayloadInspector inspector = new PayloadInspector(limits, depth, width);
        Inspection inspection = inspect(inspector, read(limits.payloadBytes()));
        if (json) {
            desk.terminal().out().line(Json.write(inspection));
        } else {
            new InspectionPage(desk.terminal()).print(inspection);
        }
        return ExitCodes.DONE;
    }

    private Inspection inspect(PayloadInspector inspector, byte[] payload) {
        try {
            return inspector.inspect(PayloadKind.of(file.getFileName().toString()), pathWithinItsSource(), payload);
        } catch (PayloadFault broken) {
            String place = broken.place().isEmpty() ? "" : " (" + broken.place() + ")";
            throw new PayloadFault(broken.place(), file + place + ": " + broken.reason(), broken);
        }
    }

    private String pathWithinItsSource() {
        return PayloadFile.alone(new Source.SingleFile(0, desk.resolve(file))).path();
    }

    private byte[] read(long most) {
        Path path = desk.resolve(file);
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
            throw new UsageFault("The file " + file + " cannot be read: " + Reasons.of(e) + ".", e);
        }
    }
}
