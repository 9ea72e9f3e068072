package io.termatlas.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.Secrets;
import io.termatlas.model.fault.StoreFault;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;

/// A stream of lines in UTF-8, in every locale, without [secrets][Secrets], that knows when its reader is gone.
///
/// For one thread. Buffered: [#flush] shows the lines at once.
public final class Output {
    private final Writer writer;
    private boolean readerGone;

    public Output(OutputStream stream) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8), 1 << 16);
    }

    /// @throws StoreFault when it cannot be written, as on a full disk
    public void line(String text) {
        write(text + "\n");
    }

    /// Whether the reader, such as `head`, has closed its end. Lines that are written from then on are dropped.
    public boolean readerIsGone() {
        return readerGone;
    }

    /// For libraries that need a writer.
    public PrintWriter writer() {
        return new PrintWriter(writer);
    }

    private void write(String text) {
        try {
            if (!readerGone) {
                writer.write(Secrets.masked(text));
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    public void flush() {
        try {
            if (!readerGone) {
                writer.flush();
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException e) {
        readerGone = true;
        if (!"Broken pipe".equals(e.getMessage())) {
            throw new StoreFault("The output cannot be written: " + FileReasons.of(e) + ".", e);
        }
    }
}
