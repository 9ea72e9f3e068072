package io.termatlas.app.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Map;

/// Where a command speaks to its user: answers on standard output, everything else on standard error.
///
/// For one thread.
public final class Terminal {
    private final Output out;
    private final Output err;
    private final AnsiStyle style;
    private final boolean attended;

    /// @param attended whether standard error is a terminal, so that progress is worth showing
    public Terminal(OutputStream out, OutputStream err, AnsiStyle style, boolean attended) {
        this.out = new Output(out);
        this.err = new Output(err);
        this.style = style;
        this.attended = attended;
    }

    /// The launcher knows which streams are terminals; Java cannot tell one from the other.
    public static Terminal ofThisProcess(Map<String, String> environment) {
        boolean coloured = Boolean.getBoolean("termatlas.terminal.out")
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                coloured ? AnsiStyle.COLOURED : AnsiStyle.PLAIN,
                Boolean.getBoolean("termatlas.terminal.err"));
    }

    public Output out() {
        return out;
    }

    public AnsiStyle style() {
        return style;
    }

    public boolean isAttended() {
        return attended;
    }

    /// A message besides the answer, shown at once.
    public void tell(String line) {
        out.flush();
        err.line(line);
        err.flush();
    }
}
