package io.termatlas.bench.process;

/// What every Java program takes that does nothing.
public final class BareStart {
    private BareStart() {}

    @SuppressWarnings("EmptyMethod") // that is what is measured
    public static void main(String... arguments) {}
}
