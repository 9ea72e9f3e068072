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
import java.util.Optional;

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

    private FilterGrammar(String text, Conditions conditions) {
        this.text = text;
        this.tokens = FilterTokens.of(text, conditions);
    }

    /// What is ignored is left out, with its `NOT` and its parentheses.
    static Filter parse(String text, Conditions conditions) {
        if (text.isBlank()) {
            return Filter.NONE;
        }
        FilterGrammar grammar = new FilterGrammar(text, conditions);
        Optional<Filter> filter = grammar.any();
        if (grammar.next < grammar.tokens.size()) {
            throw FilterTokens.wrong(text);
        }
        return filter.orElse(Filter.NONE);
    }

    private Optional<Filter> any() {
        List<Filter> any = new ArrayList<>();
        every().ifPresent(any::add);
        while (take("OR")) {
            every().ifPresent(any::add);
        }
        return any.size() <= 1 ? any.stream().findFirst() : Optional.of(new Any(any));
    }

    private Optional<Filter> every() {
        List<Filter> every = new ArrayList<>();
        one().ifPresent(every::add);
        while (take("AND")) {
            one().ifPresent(every::add);
        }
        return every.size() <= 1 ? every.stream().findFirst() : Optional.of(new Every(every));
    }

    private Optional<Filter> one() {
        if (++depth > DEEPEST) {
            throw new UsageFault("'filters' nests deeper than " + DEEPEST + " levels.");
        }
        Optional<Filter> one = take("NOT") ? one().map(Not::new) : take("(") ? within() : condition();
        depth--;
        return one;
    }

    private Optional<Filter> within() {
        Optional<Filter> within = any();
        if (!take(")")) {
            throw FilterTokens.wrong(text);
        }
        return within;
    }

    private Optional<Filter> condition() {
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
