package io.termatlas.derive.alias;

import io.termatlas.model.NameClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "High Bandwidth Memory (HBM)" and "HBM (High Bandwidth Memory)".
final class Bracketed {
    private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）\\n]{2,80})[)）]");
    private static final Pattern LAST_WORD = Pattern.compile("(\\S+)\\s*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]\\s|\\n|[,()（）]");
    private static final int LONGEST = 120;

    private Bracketed() {}

    static List<NameClaim> of(String text) {
        List<NameClaim> claims = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            String before = before(text, brackets.start());
            String within = brackets.group(1).strip();
            String longForm = Acronym.is(within) ? Acronym.longFormAtEndOf(before, within) : "";
            if (!longForm.isEmpty()) {
                claims.add(new NameClaim(longForm, within, longForm + " (" + within + ")"));
            } else {
                addReversed(before, within, claims);
            }
        }
        return claims;
    }

    private static void addReversed(String before, String within, List<NameClaim> claims) {
        Matcher last = LAST_WORD.matcher(before);
        if (last.find() && Acronym.isShortFor(last.group(1), within)) {
            claims.add(new NameClaim(within, last.group(1), last.group(1) + " (" + within + ")"));
        }
    }

    /// What stands before the bracket in the same clause.
    private static String before(String text, int bracket) {
        String before = text.substring(Math.max(0, bracket - LONGEST), bracket);
        Matcher end = SENTENCE_END.matcher(before.stripTrailing());
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        return before.substring(from).strip();
    }
}
