package io.termatlas.app.command;

import org.jspecify.annotations.Nullable;

/// What picocli has filled in by the time a command is called.
final class Typed {
    private Typed() {}

    static <T> T value(@Nullable T required) {
        if (required == null) {
            throw new IllegalStateException("a command was called without its parameter");
        }
        return required;
    }
}
