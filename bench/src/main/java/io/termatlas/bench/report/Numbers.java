package io.termatlas.bench.report;

import java.util.Locale;

/// How a number stands in a table: three digits that count, no exponent.
public final class Numbers {
    private Numbers() {}

    public static String text(double number) {
        double size = Math.abs(number);
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    /// The median, and the ends in brackets.
    public static String text(Spread spread) {
        return text(spread.median()) + " (" + text(spread.least()) + "–" + text(spread.most()) + ")";
    }
}
