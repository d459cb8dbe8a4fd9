package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final String DATE = "Fri, 20 Nov 2026 03:00:00 GMT";

    @Test
    void takesSeconds() {
        assertEquals(Duration.ofSeconds(150), of(Map.of("Retry-After", List.of("150"))));
    }

    @Test
    void takesADateByTheServersOwnClock() {
        assertEquals(
                Duration.ofSeconds(90),
                of(Map.of("Retry-After", List.of("Fri, 20 Nov 2026 03:01:30 GMT"), "Date", List.of(DATE))));
    }

    @Test
    void staysAwayNoLongerThanTheLongestPause() {
        assertEquals(Duration.ofMinutes(15), of(Map.of("Retry-After", List.of("999999999"))));
        assertEquals(
                Duration.ofMinutes(15),
                of(Map.of("Retry-After", List.of("Sat, 20 Nov 2027 03:00:00 GMT"), "Date", List.of(DATE))));
    }

    @Test
    void isNothingWhereTheHeaderIsMissingOrMakesNoSense() {
        assertEquals(Duration.ZERO, of(Map.of()));
        for (String text : List.of("", "soon", "-5", "1.5", "9999999999999999999999", DATE)) {
            assertEquals(Duration.ZERO, of(Map.of("Retry-After", List.of(text))), text);
        }
        assertEquals(
                Duration.ZERO,
                of(Map.of("Retry-After", List.of("Fri, 20 Nov 2026 02:00:00 GMT"), "Date", List.of(DATE))));
    }

    private static Duration of(Map<String, List<String>> headers) {
        return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true));
    }
}
