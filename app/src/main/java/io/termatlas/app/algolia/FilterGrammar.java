package io.termatlas.app.algolia;

import io.termatlas.app.algolia.FilterTokens.Condition;
import io.termatlas.app.algolia.FilterTokens.Sign;
import io.termatlas.app.algolia.FilterTokens.Token;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Filter.Any;
import io.termatlas.search.filter.Filter.Every;
import io.termatlas.search.filter.Filter.Not;
import java.util.ArrayList;
import java.util.List;

/// Reads `filters`, such as `category:"Data centre" AND (kind:term OR rank > 20)`.
///
/// ```
/// any       = every { OR every }
/// every     = one { AND one }
/// one       = NOT one | "(" any ")" | condition
/// condition = attribute ":" ( word | quoted ) | attribute compares number | attribute ":" number TO number
/// ```
final class FilterGrammar {
    private static final int DEEPEST = 20;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private FilterGrammar(String text) {
        this.text = text;
        this.tokens = FilterTokens.of(text);
    }

    static Filter parse(String text) {
        if (text.isBlank()) {
            return Filter.NONE;
        }
        FilterGrammar grammar = new FilterGrammar(text);
        Filter filter = grammar.any();
        if (grammar.next < grammar.tokens.size()) {
            throw FilterTokens.wrong(text);
        }
        return filter;
    }

    private Filter any() {
        List<Filter> any = new ArrayList<>(List.of(every()));
        while (take("OR")) {
            any.add(every());
        }
        return any.size() == 1 ? any.getFirst() : new Any(any);
    }

    private Filter every() {
        List<Filter> every = new ArrayList<>(List.of(one()));
        while (take("AND")) {
            every.add(one());
        }
        return every.size() == 1 ? every.getFirst() : new Every(every);
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw new UsageFault("'filters' nests deeper than " + DEEPEST + " levels.");
        }
        Filter one = take("NOT") ? new Not(one()) : take("(") ? within() : condition();
        depth--;
        return one;
    }

    private Filter within() {
        Filter within = any();
        if (!take(")")) {
            throw FilterTokens.wrong(text);
        }
        return within;
    }

    private Filter condition() {
        if (next < tokens.size() && tokens.get(next) instanceof Condition condition) {
            next++;
            return condition.filter();
        }
        throw FilterTokens.wrong(text);
    }

    private boolean take(String sign) {
        boolean stands = next < tokens.size() && tokens.get(next).equals(new Sign(sign));
        next += stands ? 1 : 0;
        return stands;
    }
}
