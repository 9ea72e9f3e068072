package io.termatlas.ingest.decode;

import io.termatlas.ingest.shape.LinkedData;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the bytes of a payload into the terms it states.
///
/// Thread safe.
public final class PayloadDecoder {
    private final Limits limits;
    private final PayloadReader reader;

    public PayloadDecoder(Limits limits) {
        this(limits, false);
    }

    /// @param strict whether a type that is none of devalue's, Nuxt's or Pinia's is refused
    public PayloadDecoder(Limits limits, boolean strict) {
        this.limits = limits;
        this.reader = new PayloadReader(limits, strict);
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
        TextBudget budget = new TextBudget(limits.text());
        DraftReader drafts = new DraftReader(glossary, warnings, budget);
        TermReader ours = new TermReader(glossary, warnings, budget);
        List<Term> found = TermFinder.find(contents.values(), ours, drafts, limits.depth());
        List<Term> terms = contents.linkedData().isEmpty() ? found : withLinkedData(found, contents, origin, drafts);
        return new Decoded(distinct(terms, origin), warnings.sentences());
    }

    /// What the page's data states, and of its JSON-LD the terms of which the data says nothing: neither their slug
    /// nor their name.
    private static List<Term> withLinkedData(List<Term> stated, Contents contents, Origin origin, DraftReader drafts) {
        Set<String> known = stated.stream()
                .flatMap(term -> Stream.of(term.slug().value(), folded(term.name())))
                .collect(Collectors.toSet());
        List<Term> all = new ArrayList<>(stated);
        drafts.readAll(LinkedData.find(contents.linkedData(), origin.path(), contents.language())).stream()
                .filter(term -> !known.contains(term.slug().value()) && !known.contains(folded(term.name())))
                .forEach(all::add);
        return all;
    }

    private static String folded(String name) {
        return "name " + name.toLowerCase(Locale.ROOT);
    }

    private void requireSize(long bytes) {
        if (bytes > limits.payloadBytes()) {
            throw new PayloadFault(
                    "",
                    "the payload has " + bytes + " bytes, more than " + limits.payloadBytes()
                            + "; raise payload-limit to read it");
        }
    }

    /// Each statement once.
    private static List<StatedTerm> distinct(List<Term> terms, Origin origin) {
        if (terms.size() == 1) {
            return List.of(StatedTerm.of(terms.getFirst(), origin));
        }
        SequencedMap<Fingerprint, StatedTerm> stated = LinkedHashMap.newLinkedHashMap(terms.size());
        for (Term term : terms) {
            StatedTerm statement = StatedTerm.of(term, origin);
            stated.putIfAbsent(statement.fingerprint(), statement);
        }
        return List.copyOf(stated.values());
    }
}
