package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.DevalueFault;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.Wording;

/// What the codec refuses, said to the user, with the setting that would let it pass.
final class CodecFaults {
    private static final Sentence STRICT =
            Sentence.of(", and ").and(SettingName.STRICT).and(" refuses what it does not know");

    private final Wording wording;

    CodecFaults(Wording wording) {
        this.wording = wording;
    }

    PayloadFault of(DevalueFault fault) {
        return new PayloadFault(fault.place(), fault.reason() + wayOut(fault), fault);
    }

    private String wayOut(DevalueFault fault) {
        return fault.rule()
                .map(rule -> switch (rule) {
                    case ENTRIES -> "; raise payload-entries to read it";
                    case SPARSE_LENGTH -> "; raise payload-sparse to read it";
                    case STRICT -> wording.say(STRICT);
                })
                .orElse("");
    }
}
