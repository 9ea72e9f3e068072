package io.termatlas.ingest.decode;

import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.source.PageFailure;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.Wording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /// @param mapping the user's mapping of the site's own shape
    public PayloadDecoder(Limits limits, boolean strict, Mapping mapping) {
        this(limits, strict, mapping, Wording.PLAIN, entries -> {});
    }

    /// @param wording of what is refused for a setting's sake
    /// @param counted told of the entries and references of each devalue text; what it throws ends the decoding
    public PayloadDecoder(Limits limits, boolean strict, Mapping mapping, Wording wording, LongConsumer counted) {
        this.limits = limits;
        this.mapping = mapping;
        this.reader = new PayloadReader(limits, strict, !mapping.isNone(), wording, counted);
    }

    /// Decodes a payload of the kind that its path says.
    ///
    /// @throws PayloadFault when the payload is not what it should be or goes beyond a limit
    public Decoded decode(GlossaryId glossary, Origin origin, byte[] payload) {
        return decode(glossary, origin, PayloadKind.of(origin.path()), payload);
    }

    /// @throws PayloadFault when the payload is not what it should be or goes beyond a limit
    public Decoded decode(GlossaryId glossary, Origin origin, PayloadKind kind, byte[] payload) {
        requireSize(payload.length);
        Warnings warnings = new Warnings();
        Rejects rejects = new Rejects();
        Contents contents = reader.read(kind, payload, warnings, rejects);
        TermSearch search = new TermSearch(glossary, origin.path(), limits, mapping, warnings, rejects);
        List<Term> terms = search.find(contents);
        return new Decoded(
                distinct(terms),
                rejects.objects(),
                warnings.sentences(),
                contents.making(!terms.isEmpty()),
                search.spelled());
    }

    /// Adds the terms in the data that Nuxt has written into the page beside a payload, such as the state of
    /// `useState` and Pinia, where the payload states none of that slug. A page that cannot be read is a warning.
    ///
    /// @return the terms and warnings of both
    public Decoded withState(Decoded payload, GlossaryId glossary, Origin origin, byte[] page) {
        Warnings warnings = new Warnings();
        Rejects rejects = new Rejects();
        try {
            Contents contents = reader.state(page, warnings);
            TermSearch search = new TermSearch(glossary, origin.path(), limits, mapping, warnings, rejects);
            List<Term> terms = distinct(search.find(contents));
            return withState(
                    payload,
                    new Decoded(terms, rejects.objects(), warnings.sentences(), Making.WHOLE, search.spelled()));
        } catch (PayloadFault broken) {
            warnings.add("the data in the page beside it cannot be read: " + broken.reason());
            return withState(payload, new Decoded(List.of(), warnings.sentences()))
                    .with(PageFailure.OF_A_PART);
        }
    }

    private static Decoded withState(Decoded payload, Decoded state) {
        Set<String> stated =
                payload.terms().stream().map(term -> term.slug().value()).collect(Collectors.toSet());
        return new Decoded(
                both(
                        payload.terms(),
                        state.terms(),
                        term -> stated.contains(term.slug().value())),
                both(payload.rejected(), state.rejected(), object -> stated.contains(object.slug())),
                both(payload.warnings(), state.warnings(), warning -> false),
                payload.making(),
                state.spelled().isEmpty() ? payload.spelled() : spelled(payload, state, stated));
    }

    private static Set<Slug> spelled(Decoded payload, Decoded state, Set<String> stated) {
        Set<Slug> spelled = new HashSet<>(state.spelled());
        spelled.removeIf(slug -> stated.contains(slug.value()));
        spelled.addAll(payload.spelled());
        return spelled;
    }

    private static <T> List<T> both(List<T> payload, List<T> state, Predicate<T> isStated) {
        return Stream.concat(payload.stream(), state.stream().filter(isStated.negate()))
                .toList();
    }

    private void requireSize(long bytes) {
        if (bytes > limits.payloadBytes()) {
            throw new PayloadFault(
                    "",
                    "the payload has " + bytes + " bytes, more than " + limits.payloadBytes()
                            + "; raise payload-limit to read it");
        }
    }

    /// Removes repeated statements. The terms of nearly every payload differ in their slugs, and are not
    /// compared.
    private static List<Term> distinct(List<Term> terms) {
        if (terms.size() < 2 || terms.stream().map(Term::slug).distinct().count() == terms.size()) {
            return terms;
        }
        SequencedMap<Fingerprint, Term> stated = LinkedHashMap.newLinkedHashMap(terms.size());
        terms.forEach(term -> stated.putIfAbsent(Fingerprint.of(term), term));
        return List.copyOf(stated.values());
    }
}
