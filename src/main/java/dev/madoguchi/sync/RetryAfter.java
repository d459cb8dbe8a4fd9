package dev.madoguchi.sync;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to be left alone: the header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /**
     * What the header asks for, in seconds or as a date, which counts from the server's own {@code Date}; never more than the longest
     * pause of {@link BackOff}, never less than nothing. Zero where there is no header or it cannot be read.
     */
    static Duration of(HttpHeaders headers) {
        Duration asked = headers.firstValue("Retry-After")
                .flatMap(text -> SECONDS.matcher(text).matches()
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : untilDate(headers, text))
                .orElse(Duration.ZERO);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(BackOff.LONGEST) > 0 ? BackOff.LONGEST : asked;
    }

    private static Optional<Duration> untilDate(HttpHeaders headers, String text) {
        Optional<ZonedDateTime> until = date(text);
        return headers.firstValue("Date")
                .flatMap(RetryAfter::date)
                .flatMap(sent -> until.map(then -> Duration.between(sent, then)));
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
