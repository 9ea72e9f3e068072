package io.termatlas.bench.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One concept of WordNet: a set of synonyms with a gloss and relations to other concepts.
///
/// @param words     as written, with spaces; the first is the headword
/// @param relatives what its pointers of all kinds point at, in the order of the file, each once
record Synset(Address address, String category, List<String> words, List<Address> relatives, Gloss gloss) {
    private static final String GLOSS = " | ";
    private static final Pattern ADJECTIVE_MARKER = Pattern.compile("\\((a|p|ip)\\)$");
    private static final int HEXADECIMAL = 16;

    /// A concept's place, which is its identity: a file and the byte at which its line begins.
    record Address(PartOfSpeech partOfSpeech, int offset) {}

    Synset {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a synset without a word");
        }
        words = List.copyOf(words);
        relatives = List.copyOf(relatives);
    }

    String headword() {
        return words.getFirst();
    }

    /// The words beside the headword.
    List<String> synonyms() {
        return words.subList(1, words.size());
    }

    /// Reads a line of a data file: wndb(5WN), "Data File Format". What only verbs have, sentence frames, is passed
    /// over.
    ///
    /// @throws RuntimeException of some kind when the line is not of that format
    static Synset parse(String line) {
        int bar = line.indexOf(GLOSS);
        Iterator<String> fields = List.of(line.substring(0, bar).split(" ")).iterator();
        int offset = Integer.parseInt(fields.next());
        String category = LexicographerFile.name(Integer.parseInt(fields.next()));
        Address address = new Address(PartOfSpeech.of(fields.next()), offset);
        List<String> words = parseWords(fields);
        List<Address> relatives = parsePointers(fields);
        return new Synset(address, category, words, relatives, Gloss.parse(line.substring(bar + GLOSS.length())));
    }

    private static List<String> parseWords(Iterator<String> fields) {
        int count = Integer.parseInt(fields.next(), HEXADECIMAL);
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(ADJECTIVE_MARKER.matcher(fields.next()).replaceFirst("").replace('_', ' '));
            skip(fields, "the lexical id");
        }
        return words;
    }

    private static List<Address> parsePointers(Iterator<String> fields) {
        int count = Integer.parseInt(fields.next());
        Set<Address> targets = new LinkedHashSet<>(count);
        for (int i = 0; i < count; i++) {
            skip(fields, "the kind of relation");
            int offset = Integer.parseInt(fields.next());
            targets.add(new Address(PartOfSpeech.of(fields.next()), offset));
            skip(fields, "which words of the two are concerned");
        }
        return List.copyOf(targets);
    }

    private static void skip(Iterator<String> fields, String what) {
        if (fields.next().isEmpty()) {
            throw new IllegalArgumentException(what + " is empty");
        }
    }
}
