package io.termatlas.bench.corpus;

import io.termatlas.bench.corpus.Synset.Address;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.StoreFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Under which slug and name each concept stands in the glossary. Holds about 200 bytes a concept.
///
/// A slug is `lemma-pos-n`: the headword made fit for an address, the letter of its part of speech, and a number from
/// 1 that counts the concepts of equal lemma and part of speech in file order. So it depends on the dictionary alone,
/// and no two are equal.
final class Headwords {
    private static final Pattern UNSPOKEN = Pattern.compile("'");
    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    private final Map<Address, RelatedTerm> byAddress = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    private Headwords() {}

    /// Reads the whole dictionary once.
    static Headwords of(WordNet wordNet) {
        Headwords headwords = new Headwords();
        try (Stream<Synset> synsets = wordNet.synsets()) {
            synsets.forEach(headwords::add);
        }
        headwords.lastNumber.clear();
        return headwords;
    }

    int size() {
        return byAddress.size();
    }

    /// @throws StoreFault when the dictionary has nothing at that place
    RelatedTerm at(Address address) {
        RelatedTerm headword = byAddress.get(address);
        if (headword == null) {
            throw new StoreFault("The WordNet dictionary is damaged: a pointer leads to byte " + address.offset()
                    + " of " + address.partOfSpeech().fileName()
                    + ", where no synset begins; install wordnet-base again.");
        }
        return headword;
    }

    private void add(Synset synset) {
        String lemma =
                lemma(synset.headword()) + "-" + synset.address().partOfSpeech().letter();
        int number = lastNumber.merge(lemma, 1, Integer::sum);
        byAddress.put(synset.address(), new RelatedTerm(Slug.of(lemma + "-" + number), synset.headword()));
    }

    /// `Alzheimer's disease` becomes `alzheimers-disease`, `9/11` becomes `9-11`.
    static String lemma(String headword) {
        String spoken = UNSPOKEN.matcher(headword.toLowerCase(Locale.ROOT)).replaceAll("");
        String dashed = NOT_OF_A_WORD.matcher(spoken).replaceAll("-");
        return OUTER_DASHES.matcher(dashed).replaceAll("");
    }
}
