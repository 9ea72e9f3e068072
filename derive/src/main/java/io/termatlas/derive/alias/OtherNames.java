package io.termatlas.derive.alias;

import io.termatlas.model.NameClaim;
import io.termatlas.model.Question;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds in a term's texts what they say about names: "Graphics Processing Unit (GPU)" about any two, "also known
/// as …" about the term itself.
///
/// Rather misses a claim than makes up one. Costs about 10 µs a kilobyte. Thread safe.
public final class OtherNames {
    /// To be raised by every change of what is found in a text.
    public static final int REVISION = 2;

    private static final int LONGEST_TEXT = 20_000;

    private OtherNames() {}

    /// Each pair of names once, with the first words that say so.
    public static List<NameClaim> of(Term term) {
        Map<String, NameClaim> claims = new LinkedHashMap<>();
        String explanation = cut(term.explanation());
        add(Expansion.of(term.name(), term.shortDefinition()), claims);
        add(AlsoKnownAs.of(term.name(), term.shortDefinition()), claims);
        add(AlsoKnownAs.of(term.name(), explanation), claims);
        for (String text : texts(term, explanation)) {
            add(Bracketed.of(text), claims);
        }
        return List.copyOf(claims.values());
    }

    private static List<String> texts(Term term, String explanation) {
        List<String> texts = new ArrayList<>(List.of(term.shortDefinition(), explanation));
        for (Question question : term.faq()) {
            texts.add(question.text());
            texts.add(cut(question.answer()));
        }
        return texts;
    }

    private static void add(List<NameClaim> found, Map<String, NameClaim> claims) {
        for (NameClaim claim : found) {
            String pair = claim.name().toLowerCase(Locale.ROOT) + "\n"
                    + claim.otherName().toLowerCase(Locale.ROOT);
            claims.putIfAbsent(pair, claim);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
