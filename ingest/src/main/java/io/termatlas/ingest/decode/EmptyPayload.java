package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Devalue;
import io.termatlas.ingest.devalue.DevalueFault;
import java.util.List;

/// Whether a payload of Nuxt has no data at all, so that only the page beside it can tell why.
public final class EmptyPayload {
    /// One without data is short; a longer one is not looked at.
    private static final int LONGEST = 16 * 1024;

    private static final Devalue DEVALUE = new Devalue(new Devalue.Rules(LONGEST, LONGEST, false));

    private EmptyPayload() {}

    /// @return false for one that cannot be read
    public static boolean is(byte[] payload) {
        if (payload.length > LONGEST) {
            return false;
        }
        try {
            return PageDataCheck.isEmpty(List.of(DEVALUE.read(payload, warning -> {})));
        } catch (DevalueFault unreadable) {
            return false;
        }
    }
}
