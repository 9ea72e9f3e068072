package io.termatlas.bench.dictd;

import io.termatlas.bench.dictd.DictFile.Section;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A bilingual dictionary of FreeDict's as a glossary in its first language, as far as that dictionary explains its
/// words in their own language: those that were made of Wiktionary do. Translations are left out.
///
/// The first explanation is the short definition, all of them are the explanation; a subject that stands before the
/// first one is the category.
public final class FreedictGlossary {
    private static final Pattern SENSE = Pattern.compile("(?:^|\\s)\\d+\\.(?=\\s)");
    /// How the headword is pronounced, and what part of speech it is.
    private static final Pattern REMARKS = Pattern.compile(" (?:/|<).*");
    private static final Pattern SUBJECT = Pattern.compile("(\\p{Lu}[\\p{L} -]{2,30}): .*|\\(([\\p{L} ]{3,40})\\) .*");
    private static final int SHORTEST_DEFINITION = 20;

    private final FreeSlugs slugs = new FreeSlugs();

    private FreedictGlossary() {}

    /// @param folder where `freedict-deu-spa.index` and its like are
    /// @param pair   the languages, such as `deu-spa`
    /// @throws io.termatlas.model.fault.UsageFault when there is no such dictionary
    public static List<Term> read(Path folder, String pair) {
        FreedictGlossary glossary = new FreedictGlossary();
        return DictFile.open(folder, "freedict-" + pair).sections().stream()
                .flatMap(section -> glossary.term(section).stream())
                .toList();
    }

    /// Empty where nothing is explained.
    private Optional<Term> term(Section section) {
        String[] parts = section.text().strip().split("\n", 2);
        List<String> explanations = parts.length == 1 ? List.of() : explanations(parts[1]);
        String name = REMARKS.matcher(parts[0]).replaceFirst("").strip();
        return name.isEmpty()
                        || explanations.isEmpty()
                        || explanations.getFirst().length() < SHORTEST_DEFINITION
                ? Optional.empty()
                : Optional.of(term(name, explanations));
    }

    private Term term(String name, List<String> explanations) {
        return new Term(
                new Key(GlossaryId.DEFAULT, slugs.next(name)),
                name,
                explanations.getFirst(),
                "",
                "",
                String.join("\n\n", explanations),
                subject(explanations.getFirst()),
                PageUrl.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /// Of each sense the lines behind the translations, which stand in the line of the number, if anywhere.
    private static List<String> explanations(String senses) {
        List<String> explanations = new ArrayList<>();
        for (String sense : SENSE.split(senses, -1)) {
            Arrays.stream(sense.split("\n", -1))
                    .skip(1)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(explanations::add);
        }
        return explanations;
    }

    private static String subject(String explanation) {
        Matcher subject = SUBJECT.matcher(explanation);
        return subject.matches()
                ? Stream.of(1, 2)
                        .map(subject::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
