package io.termatlas.app.misses;

import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.query.QueryText;
import java.util.regex.Pattern;

/// The wording under which a query is counted: as search reads it, in lower case.
final class QueryWording {
    private static final int SHORTEST = 3;

    /// In scripts where two characters are a word.
    private static final int SHORTEST_IDEOGRAPHIC = 2;

    /// A mail address; seven digits and more, as telephone, card and customer numbers and network addresses have them.
    private static final Pattern PERSONAL = Pattern.compile("@|\\p{Nd}(?:[\\s()./:+-]*\\p{Nd}){6}");

    private QueryWording() {}

    static String of(String text) {
        return NameKey.caseless(new QueryText(text).text());
    }

    /// Whether the query is long enough to mean something, and is surely not personal.
    static boolean mayBeKept(String query) {
        return isLongEnough(query) && !PERSONAL.matcher(query).find();
    }

    private static boolean isLongEnough(String query) {
        int shortest = query.codePoints().anyMatch(Character::isIdeographic) ? SHORTEST_IDEOGRAPHIC : SHORTEST;
        return query.codePointCount(0, query.length()) >= shortest;
    }
}
