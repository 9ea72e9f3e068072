package io.termatlas.bench.dictd;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A dictionary in the format of `dictd` (RFC 2229): an index of headwords with the place and length of their texts,
/// in digits of base 64, and the texts, which `dictzip` wrote and any gzip reads.
record DictFile(Path index, Path texts) {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /// What the dictionary says of itself stands under such headwords, with or without signs.
    private static final Pattern OF_ITSELF = Pattern.compile("00-?database.*");

    /// @param headwords of one text, as the index has them: in lower case
    record Section(Set<String> headwords, String text) {
        Section {
            headwords = Set.copyOf(headwords);
        }
    }

    /// @param folder where `foldoc.index` and its like are
    /// @throws UsageFault when one of the two files is not there
    static DictFile open(Path folder, String name) {
        DictFile file = new DictFile(folder.resolve(name + ".index"), folder.resolve(name + ".dict.dz"));
        for (Path part : List.of(file.index, file.texts)) {
            if (!Files.isReadable(part)) {
                throw new UsageFault("There is no dictionary '" + name + "' in " + folder + " (" + part.getFileName()
                        + " is missing): `apt-get install dict-" + name + "`, or name its folder.");
            }
        }
        return file;
    }

    /// All texts in the order of the file, each once.
    List<Section> sections() {
        Map<Place, Set<String>> headwords = new TreeMap<>();
        try (Stream<String> lines = Files.lines(index);
                InputStream packed = new GZIPInputStream(Files.newInputStream(texts))) {
            lines.filter(line -> !OF_ITSELF.matcher(line).matches()).forEach(line -> add(line, headwords));
            byte[] all = packed.readAllBytes();
            return headwords.entrySet().stream()
                    .map(entry -> new Section(entry.getValue(), entry.getKey().textIn(all)))
                    .toList();
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new StoreFault("The dictionary " + texts + " is damaged: install it again.", e);
        }
    }

    private void add(String line, Map<Place, Set<String>> headwords) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 3) {
            throw new StoreFault(index + " is damaged: '" + Texts.quotable(line) + "' is no line of an index.");
        }
        Place place = new Place(number(columns[1]), number(columns[2]));
        headwords.computeIfAbsent(place, any -> new HashSet<>()).add(columns[0]);
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * DIGITS.length() + DIGITS.indexOf(digits.charAt(i));
        }
        return number;
    }

    private record Place(int offset, int length) implements Comparable<Place> {
        String textIn(byte[] all) {
            return new String(all, offset, length, StandardCharsets.UTF_8);
        }

        @Override
        public int compareTo(Place other) {
            return offset == other.offset
                    ? Integer.compare(length, other.length)
                    : Integer.compare(offset, other.offset);
        }
    }
}
