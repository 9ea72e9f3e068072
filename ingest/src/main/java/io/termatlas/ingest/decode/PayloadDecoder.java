package io.termatlas.ingest.decode;

import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
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
    private final Mapping mapping;
    private final PayloadReader reader;

    public PayloadDecoder(Limits limits) {
        this(limits, false, Mapping.NONE);
    }

    /// @param strict  whether a type that is none of devalue's, Nuxt's or Pinia's is refused
    /// @param mapping what the user says of the site's own shape
    public PayloadDecoder(Limits limits, boolean strict, Mapping mapping) {
        this.limits = limits;
        this.mapping = mapping;
        this.reader = new PayloadReader(limits, strict, !mapping.isNone());
    }

    /// A payload that is what its path is called like.
    ///
    /// @throws PayloadFault when the payload is not what it should be, has a broken term or goes beyond a limit
    public Decoded decode(GlossaryId glossary, Origin origin, byte[] payload) {
        return decode(glossary, origin, PayloadKind.of(origin.path()), payload);
    }

    /// @throws PayloadFault when the payload is not what it should be, has a broken term or goes beyond a limit
    public Decoded decode(GlossaryId glossary, Origin origin, PayloadKind kind, byte[] payload) {
        requireSize(payload.length);
        Warnings warnings = new Warnings();
        Contents contents = reader.read(kind, payload, warnings);
        List<Term> terms = new TermSearch(glossary, origin.path(), limits, mapping, warnings).find(contents);
        return new Decoded(distinct(terms), warnings.sentences());
    }

    private void requireSize(long bytes) {
        if (bytes > limits.payloadBytes()) {
            throw new PayloadFault(
                    "",
                    "the payload has " + bytes + " bytes, more than " + limits.payloadBytes()
                            + "; raise payload-limit to read it");
        }
    }

    /// Each statement once. The terms of nearly every payload differ in their slugs, and are not looked at.
    private static List<Term> distinct(List<Term> terms) {
        if (terms.size() < 2 || terms.stream().map(Term::slug).distinct().count() == terms.size()) {
            return terms;
        }
        SequencedMap<Fingerprint, Term> stated = LinkedHashMap.newLinkedHashMap(terms.size());
        terms.forEach(term -> stated.putIfAbsent(Fingerprint.of(term), term));
        return List.copyOf(stated.values());
    }
}
