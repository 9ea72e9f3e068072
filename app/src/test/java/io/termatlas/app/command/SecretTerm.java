package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;

import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A term that is to leave no trace, in every place of a data folder that may hold one.
final class SecretTerm {
    /// Words that no other term has, in parts of files that are not compressed and in those that are.
    static final List<String> DISTINCTIVE =
            List.of("Zwitterlane", "zwitterlane", "xylographic", "Quomodocunquize", "quomodocunquize");

    private SecretTerm() {}

    static TermBuilder term() {
        return aTerm("secret")
                .named("Zwitterlane")
                .defined("A xylographic bus that nobody else has.")
                .explained("Quomodocunquize is a word that stands here alone.")
                .relatedTo("hbm");
    }

    /// A page that makes a dead letter with the term in it.
    static void breakListing(LocalSite site) throws IOException {
        String listing =
                PayloadWriter.listing(List.of(term().build(), aTerm("t1").build()));
        site.write("glossary/_payload.json", listing.substring(0, listing.length() - 9));
    }

    /// A query without a hit and a kept answer of a site.
    static void keepBeside(Path data, String glossary) throws IOException {
        write(
                data.resolve("misses").resolve(glossary + ".tsv"),
                "termatlas misses 1\n0\t(not taken)\n4\tplasma\n2\tzwitterlane\n");
        write(data.resolve("site-cache/example.org/ab/cdef"), "HTTP …\n" + PayloadWriter.page(term().build()));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /// The files that hold one of its words.
    static List<Path> holders(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).filter(SecretTerm::holds).toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return DISTINCTIVE.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
