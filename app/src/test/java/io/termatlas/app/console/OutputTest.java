package io.termatlas.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void writesUtf8WhateverTheLocale() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output output = new Output(bytes);
        output.line("→ é");
        output.flush();
        assertThat(bytes.toString(UTF_8)).isEqualTo("→ é\n");
    }

    @Test
    void tellsWhenItsReaderHasSeenEnough() {
        Output output = new Output(failing("Broken pipe"));
        output.line("one");
        output.flush();
        assertThat(output.readerIsGone()).isTrue();
    }

    @Test
    void tellsWhenItCannotBeWritten() {
        Output output = new Output(failing("No space left on device"));
        output.line("one");
        assertThatThrownBy(output::flush)
                .isInstanceOf(StoreFault.class)
                .hasMessage("The output cannot be written: No space left on device.");
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
