package io.termatlas.ingest.devalue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// What JavaScript's `BigInt(…)` makes of a text or number, as decimal digits.
///
/// See <https://tc39.es/ecma262/#sec-stringtobigint>. Decimal digits stay as they are, without converting them: a
/// million of them would take long.
final class WholeNumbers {
    /// The most digits of another base than ten; more are refused.
    private static final int LONGEST_OTHER = 10_000;

    private WholeNumbers() {}

    /// Empty when the text is no whole number.
    static Optional<String> parse(String text) {
        String digits = trim(text);
        if (digits.isEmpty()) {
            return Optional.of("0");
        }
        int base = base(digits);
        return base == 10 ? decimal(digits) : other(digits.substring(2), base);
    }

    /// Empty when the number has a fraction or is none.
    static Optional<String> of(double number) {
        boolean whole = Double.isFinite(number) && number == Math.rint(number);
        return whole ? Optional.of(new BigDecimal(number).toBigInteger().toString()) : Optional.empty();
    }

    private static int base(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private static Optional<String> decimal(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        String significant = withoutLeadingZeros(digits);
        return Optional.of(negative && !significant.equals("0") ? "-" + significant : significant);
    }

    private static String withoutLeadingZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    private static Optional<String> other(String digits, int base) {
        boolean legal = !digits.isEmpty()
                && digits.length() <= LONGEST_OTHER
                && digits.chars().allMatch(digit -> digit < 128 && Character.digit(digit, base) >= 0);
        return legal ? Optional.of(new BigInteger(digits, base).toString()) : Optional.empty();
    }

    /// Without JavaScript's white space at both ends.
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWhiteSpace(char c) {
        return switch (c) {
            case '\t', '\n', '\u000B', '\f', '\r', '\uFEFF', '\u2028', '\u2029' -> true;
            default -> Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }
}
