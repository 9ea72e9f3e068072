package io.termatlas.app.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A process whose memory runs out in the way that its argument names.
public final class LackOfMemory {
    static final String SENTENCE = "The memory does not suffice.";

    private static final int PIECE = 1 << 12;
    private static final int LEFT = 20;

    private LackOfMemory() {}

    public static void main(String[] way) throws InterruptedException {
        MemoryGuard.install(SENTENCE, (thread, error) -> System.err.println("another error"));
        switch (way[0]) {
            case "thread" -> Thread.ofPlatform().start(LackOfMemory::exhaust).join();
            case "virtual" -> Thread.startVirtualThread(LackOfMemory::exhaust).join();
            case "collecting" -> collect();
            case "logged" -> Logger.getLogger("library").log(Level.WARNING, "caught", caught());
            default -> Thread.ofPlatform().start(LackOfMemory::fail).join();
        }
    }

    private static void exhaust() {
        long[][] all = new long[1_000_000][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new long[1_000_000];
        }
    }

    /// Fills the memory but for a little, and works with that, without end.
    private static void collect() {
        Deque<byte[]> held = new ArrayDeque<>();
        fill(held);
        for (int i = 0; i < LEFT; i++) {
            held.remove();
        }
        while (true) {
            held.add(new byte[PIECE]);
            held.remove();
        }
    }

    private static void fill(Deque<byte[]> held) {
        try {
            while (true) {
                held.add(new byte[PIECE]);
            }
        } catch (OutOfMemoryError full) {
            held.remove();
        }
    }

    private static void fail() {
        throw new IllegalStateException("no lack of memory");
    }

    private static Throwable caught() {
        try {
            exhaust();
            return new AssertionError("there is memory without end");
        } catch (OutOfMemoryError e) {
            return new IllegalStateException(e);
        }
    }
}
