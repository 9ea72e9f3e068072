package io.termatlas.ingest.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After`: seconds or a date (RFC 9110, 10.2.3).
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> parse(@Nullable String text, Instant now) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String value = text.strip();
        try {
            return value.chars().allMatch(Character::isDigit)
                    ? Optional.of(Duration.ofSeconds(Integer.parseInt(value)))
                    : Optional.of(notNegative(
                            Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration pause) {
        return pause.isNegative() ? Duration.ZERO : pause;
    }
}
