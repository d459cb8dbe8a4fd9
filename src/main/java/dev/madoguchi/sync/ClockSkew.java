package dev.madoguchi.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How far this computer's clock is from the server's, by the {@code Date} that every answer carries (RFC 9110 section 6.6.1) and the
 * moments between which the answer came. Good to about a second: {@code Date} has no fractions.
 */
final class ClockSkew {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final Clock clock;
    private volatile Optional<Duration> measured = Optional.empty();

    ClockSkew(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes an answer's date into account; one that cannot be read counts as none. */
    void answered(Optional<String> date, Instant asked) {
        Instant came = clock.instant();
        try {
            Optional<Instant> server = date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .plus(HALF_A_SECOND));
            Instant middle = asked.plus(Duration.between(asked, came).dividedBy(2));
            measured = server.map(time -> Duration.between(time, middle));
        } catch (DateTimeParseException e) {
            measured = Optional.empty();
        }
    }

    /** Positive where this computer's clock is ahead; empty before the server has answered. */
    Optional<Duration> measured() {
        return measured;
    }
}
