package io.termatlas.ingest.text;

import java.util.Arrays;

/// Which kinds of markup and unclean characters a text may have, found in one pass over it. Nearly all texts
/// have none and need no more work.
record TextSignals(int seen) {
    private static final int TAG = 1;
    private static final int ENTITY = 2;
    private static final int MARKDOWN = 4;
    private static final int UNCLEAN = 8;

    private static final byte[] SIGNS = signals();

    static TextSignals of(String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            seen |= character < SIGNS.length ? SIGNS[character] : UNCLEAN;
        }
        return new TextSignals(seen);
    }

    boolean none() {
        return seen == 0;
    }

    /// Whether there may be a tag.
    boolean tags() {
        return (seen & TAG) != 0;
    }

    boolean entities() {
        return (seen & ENTITY) != 0;
    }

    boolean markdown() {
        return (seen & MARKDOWN) != 0;
    }

    /// Whether a character has to go, or may have another normal form.
    boolean unclean() {
        return (seen & UNCLEAN) != 0;
    }

    /// For all characters below U+0300, from where on one may have another normal form.
    private static byte[] signals() {
        byte[] signals = new byte[0x300];
        Arrays.fill(signals, 0, ' ', (byte) UNCLEAN);
        signals['\n'] = 0;
        signals['\t'] = 0;
        Arrays.fill(signals, 0x7F, 0xA0, (byte) UNCLEAN);
        signals[CleanText.SOFT_HYPHEN] = UNCLEAN;
        signals['<'] = TAG;
        signals['&'] = ENTITY;
        for (char sign : new char[] {'`', '#', '*', ']', '_', '~', '|'}) {
            signals[sign] = MARKDOWN;
        }
        return signals;
    }
}
