package io.termatlas.bench;

import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.UsageFault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in a sentence why a command cannot go on. It exits with 2 when the command is wrong or a folder is
/// missing, with 4 when a dictionary, a disk or a server is; a defect of ours keeps its stack trace.
public final class Failures implements IExecutionExceptionHandler {
    public static final int WRONG_USAGE = 2;
    public static final int UNUSABLE = 4;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        if (failure instanceof Fault fault) {
            command.getErr().println(fault.sentence());
            return fault instanceof UsageFault ? WRONG_USAGE : UNUSABLE;
        }
        throw failure;
    }
}
