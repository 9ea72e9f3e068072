package io.termatlas.bench.dictd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// A dictionary of made-up entries in the format of the real one.
final class TinyDictionary {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    static final String ITSELF = "00-database-info\nAll of it is made up.\n\n";
    static final String MILL = """
            Grain Flow Machine
            data mill

               <hardware, humour> /g-f-m/ (GFM) A {sieve} for data.  It grinds what it is
               given, __slowly__.  See {stone (stones.html)}.

               A second paragraph.

               (2001-02-03)

            """;
    static final String SIEVE = """
            sieve

               1. <tool> Holds back what is large.

               2. <language> A language.

            """;
    static final String OTHER_SIEVE = """
            Sieve

               See {Grain Flow Machine}, {sieve}.

            """;
    static final String LONG = """
            A Name That Is Too Long for
            One Line
            ANTITL

               Short.

            """;

    private TinyDictionary() {}

    static void write(Path folder) throws IOException {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        List<String> index = new ArrayList<>();
        add(ITSELF, List.of("00-database-info"), texts, index);
        add(MILL, List.of("Grain Flow Machine", "data mill"), texts, index);
        add(SIEVE, List.of("sieve"), texts, index);
        add(OTHER_SIEVE, List.of("Sieve"), texts, index);
        add(LONG, List.of("A Name That Is Too Long for One Line", "ANTITL"), texts, index);
        write(folder, "foldoc", texts, index);
    }

    /// Each text has its first line for a headword.
    static void write(Path folder, String name, List<String> entries) throws IOException {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        List<String> index = new ArrayList<>();
        for (String entry : entries) {
            add(entry, List.of(entry.lines().findFirst().orElseThrow()), texts, index);
        }
        write(folder, name, texts, index);
    }

    private static void write(Path folder, String name, ByteArrayOutputStream texts, List<String> index)
            throws IOException {
        Files.write(folder.resolve(name + ".index"), index);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".dict.dz")))) {
            texts.writeTo(packed);
        }
    }

    private static void add(String text, List<String> headwords, ByteArrayOutputStream texts, List<String> index) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (String headword : headwords) {
            index.add(headword.toLowerCase(Locale.ROOT) + "\t" + digits(texts.size()) + "\t" + digits(bytes.length));
        }
        texts.writeBytes(bytes);
    }

    private static String digits(int number) {
        String last = String.valueOf(DIGITS.charAt(number % DIGITS.length()));
        return number < DIGITS.length() ? last : digits(number / DIGITS.length()) + last;
    }
}
