package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Devalue;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Turns the bytes of a payload into the terms it states.
///
/// Thread safe.
public final class PayloadDecoder {
    private final Limits limits;
    private final Devalue devalue;

    public PayloadDecoder(Limits limits) {
        this.limits = limits;
        this.devalue = new Devalue(limits.entries());
    }

    /// A page of HTML states no term: what it may hold inline is not read yet.
    ///
    /// @throws PayloadFault when the payload is no devalue text, has a broken term or goes beyond a limit
    public Decoded decode(GlossaryId glossary, Origin origin, byte[] payload) {
        requireSize(payload.length);
        if (PayloadKind.of(origin.path()) == PayloadKind.PAGE) {
            return new Decoded(List.of(), List.of());
        }
        Warnings warnings = new Warnings();
        Value value = devalue.read(payload, warnings::add);
        Nesting.check(value, limits.depth());
        List<Term> terms = TermFinder.find(value, new TermReader(glossary, warnings, new TextBudget(limits.text())));
        return new Decoded(distinct(terms, origin), warnings.sentences());
    }

    private void requireSize(long bytes) {
        if (bytes > limits.payloadBytes()) {
            throw new PayloadFault(
                    "", "the payload has " + bytes + " bytes, more than the limit of " + limits.payloadBytes());
        }
    }

    private static List<StatedTerm> distinct(List<Term> terms, Origin origin) {
        SequencedMap<Fingerprint, StatedTerm> stated = LinkedHashMap.newLinkedHashMap(terms.size());
        for (Term term : terms) {
            StatedTerm statement = StatedTerm.of(term, origin);
            stated.putIfAbsent(statement.fingerprint(), statement);
        }
        return List.copyOf(stated.values());
    }
}
