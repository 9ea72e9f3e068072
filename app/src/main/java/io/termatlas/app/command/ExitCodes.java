package io.termatlas.app.command;

import io.termatlas.app.run.Interruption;
import io.termatlas.ingest.run.Preview;
import io.termatlas.ingest.run.Report;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.fault.UsageFault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How a command ends, as scripts see it. The numbers never change.
final class ExitCodes {
    static final int DONE = 0;
    static final int DEFECT = 1;
    static final int USAGE = 2;
    static final int REJECTED = 3;
    static final int STORE = 4;
    static final int REMOVAL = 5;
    static final int DIFFERENT = 6;
    static final int UNFINDABLE = 7;

    private ExitCodes() {}

    /// The one place that turns an error into an exit code.
    static int of(Throwable error) {
        if (isLackOfMemory(error)) {
            return STORE;
        }
        if (!(error instanceof Fault fault)) {
            return DEFECT;
        }
        return switch (fault) {
            case UsageFault usage -> USAGE;
            case UnknownFault unknown -> USAGE;
            case PayloadFault payload -> REJECTED;
            case StoreFault store -> STORE;
            case RemovalFault removal -> REMOVAL;
            case UnfindableFault unfindable -> UNFINDABLE;
            case InterruptedFault interrupted -> Interruption.EXIT_CODE;
        };
    }

    /// Looks at all causes, because later errors may follow from the first. A class that could not be
    /// initialised for lack of memory keeps only the error's name.
    static boolean isLackOfMemory(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause.toString().contains(OutOfMemoryError.class.getName()));
    }

    static int of(Report report) {
        if (!report.notices().sourceErrors().isEmpty()) {
            return STORE;
        }
        boolean rejected = Stream.concat(Stream.of(report), report.locales().stream())
                .anyMatch(one -> one.payloads().hasRejects());
        return rejected ? REJECTED : DONE;
    }

    /// Of a comparison with sources that found no difference: whether it could see everything.
    static int of(Preview preview) {
        if (!preview.sourceErrors().isEmpty()) {
            return STORE;
        }
        return preview.rejected().isEmpty() ? DONE : REJECTED;
    }

    /// For the help texts.
    static Map<String, String> explained() {
        Map<Integer, String> codes = new TreeMap<>(Map.of(
                DONE,
                "done; that nothing was found is an answer, too",
                DEFECT,
                "a fault of ours",
                USAGE,
                "wrong usage, an unknown slug or glossary, a folder that is not there",
                REJECTED,
                "done, but payloads or terms in them were rejected",
                STORE,
                "a store or source cannot be used, or not to its end: unreachable, locked, damaged, full, a port taken",
                REMOVAL,
                "refused to remove so many terms; nothing was changed",
                DIFFERENT,
                "verify found differences",
                UNFINDABLE,
                "the self-check kept the generation back; nothing was changed",
                Interruption.EXIT_CODE,
                "interrupted by Ctrl-C or a kill"));
        Map<String, String> explained = new LinkedHashMap<>();
        codes.forEach((code, meaning) -> explained.put(aligned(code), meaning));
        return explained;
    }

    /// Without a formatter, which takes as long to load as all the rest of the help.
    private static String aligned(int code) {
        String digits = Integer.toString(code);
        return " ".repeat(3 - digits.length()) + digits;
    }
}
