package io.termatlas.bench.corpus;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// The folder of a WordNet 3.0 dictionary: `data.noun`, `data.verb`, `data.adj` and `data.adv`.
record WordNet(Path folder) {
    /// Every data file begins with its licence, in lines that begin so.
    private static final String LICENCE = "  ";

    /// @throws UsageFault when one of the four files is not there
    static WordNet open(Path folder) {
        WordNet wordNet = new WordNet(folder);
        for (PartOfSpeech part : PartOfSpeech.values()) {
            if (!Files.isReadable(wordNet.file(part))) {
                throw new UsageFault("There is no WordNet dictionary in " + folder + " (" + part.fileName()
                        + " is missing): `apt-get install wordnet-base`, or name its folder with --wordnet FOLDER.");
            }
        }
        return wordNet;
    }

    /// All concepts, nouns first, then verbs, adjectives and adverbs, each in the order of its file. Read as they are
    /// asked for; to be closed.
    Stream<Synset> synsets() {
        return Arrays.stream(PartOfSpeech.values()).map(this::file).flatMap(WordNet::synsets);
    }

    private Path file(PartOfSpeech part) {
        return folder.resolve(part.fileName());
    }

    private static Stream<Synset> synsets(Path file) {
        return lines(file).filter(line -> !line.startsWith(LICENCE)).map(line -> parse(file, line));
    }

    @SuppressWarnings("StreamResourceLeak") // closed by flatMap
    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Synset parse(Path file, String line) {
        try {
            return Synset.parse(line);
        } catch (RuntimeException e) {
            throw new StoreFault(
                    file + " is damaged: '" + Texts.quotable(line) + "' is no synset; install wordnet-base again.", e);
        }
    }
}
