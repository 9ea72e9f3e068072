package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.DevalueFault;
import io.termatlas.model.fault.PayloadFault;

/// What the codec refuses, said to the user, with the setting that would let it pass.
final class CodecFaults {
    private CodecFaults() {}

    static PayloadFault of(DevalueFault fault) {
        return new PayloadFault(fault.place(), fault.reason() + wayOut(fault), fault);
    }

    private static String wayOut(DevalueFault fault) {
        return fault.rule()
                .map(rule -> switch (rule) {
                    case ENTRIES -> "; raise payload-entries to read it";
                    case SPARSE_LENGTH -> "; raise payload-sparse to read it";
                    case STRICT -> ", and --strict refuses what it does not know";
                })
                .orElse("");
    }
}
