package io.termatlas.bench.relevance;

import io.termatlas.bench.corpus.WordNetGlossary;
import io.termatlas.bench.dictd.FoldocGlossary;
import io.termatlas.bench.dictd.FreedictGlossary;
import io.termatlas.model.Glossary;
import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which glossary is measured on.
final class CorpusOptions {
    private static final long SEED = 5;

    @Option(
            names = "--corpus",
            paramLabel = "CORPUS",
            description = "The glossary to measure on: ${COMPLETION-CANDIDATES} (default: wordnet).")
    private Corpus corpus = Corpus.WORDNET;

    @Option(
            names = "--wordnet",
            paramLabel = "FOLDER",
            description = "The dictionary; its synonyms are other words for any English corpus "
                    + "(default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(
            names = {"--dictd", "--foldoc"},
            paramLabel = "FOLDER",
            description = "Where the dictionaries of FOLDOC and FREEDICT are (default: ${DEFAULT-VALUE}).")
    private Path dictd = Path.of("/usr/share/dictd");

    @Option(
            names = "--pair",
            paramLabel = "PAIR",
            description = "Which of FREEDICT's: the corpus is in the first language (default: ${DEFAULT-VALUE}).")
    private String pair = "deu-spa";

    @Option(names = "--terms", paramLabel = "FOLDER", description = "A folder of terms to measure on, not a corpus.")
    private @Nullable Path terms;

    @Option(names = "--language", paramLabel = "TAG", description = "The language of --terms (default: en).")
    private String language = Glossary.DEFAULT_LANGUAGE;

    @Option(names = "--count", paramLabel = "N", description = "The first N terms of the corpus (default: all).")
    private int count = Integer.MAX_VALUE;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "N terms drawn from these, the same each time: a glossary of a usual size (default: all).")
    private int sample = Integer.MAX_VALUE;

    enum Corpus {
        WORDNET,
        FOLDOC,
        FREEDICT
    }

    /// @param speech     of those who ask
    /// @param otherWords of a dictionary, for queries that find nothing
    record Measured(List<Term> terms, String language, Speech speech, List<String> otherWords) {
        Measured {
            terms = List.copyOf(terms);
            otherWords = List.copyOf(otherWords);
        }
    }

    Measured read() {
        WordNetGlossary dictionary = WordNetGlossary.read(wordNet);
        String spoken = spoken();
        boolean english = spoken.equals(Glossary.DEFAULT_LANGUAGE);
        boolean itself = terms == null && corpus == Corpus.WORDNET;
        return new Measured(
                sample(glossary(dictionary).stream().limit(count).toList()),
                spoken,
                Speech.of(Locale.forLanguageTag(spoken).getLanguage(), english ? dictionary.synonyms() : List.of()),
                itself ? List.of() : words(dictionary));
    }

    /// In the order of the corpus.
    private List<Term> sample(List<Term> all) {
        if (sample >= all.size()) {
            return all;
        }
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(places, new Random(SEED));
        return places.stream().limit(sample).sorted().map(all::get).toList();
    }

    private List<Term> glossary(WordNetGlossary dictionary) {
        if (terms != null) {
            return Glossaries.read(terms);
        }
        return switch (corpus) {
            case WORDNET -> Glossaries.of(dictionary);
            case FOLDOC -> FoldocGlossary.read(dictd);
            case FREEDICT -> FreedictGlossary.read(dictd, pair);
        };
    }

    private String spoken() {
        return terms == null && corpus == Corpus.FREEDICT
                ? firstOfPair()
                : terms == null ? Glossary.DEFAULT_LANGUAGE : language;
    }

    private String firstOfPair() {
        String first = pair.split("-", 2)[0];
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> first.equals(threeLetters(code)))
                .findFirst()
                .orElseThrow(() -> new UsageFault("'" + pair + "' is no pair of languages: use one such as deu-spa."));
    }

    private static String threeLetters(String code) {
        try {
            return Locale.of(code).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static List<String> words(WordNetGlossary dictionary) {
        return dictionary.synonyms().stream()
                .map(List::getFirst)
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .distinct()
                .toList();
    }
}
