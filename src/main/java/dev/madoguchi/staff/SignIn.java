package dev.madoguchi.staff;

import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people in by id and password, and makes whoever guesses wait: after the third wrong try in a row 5 seconds, then
 * twice as long each time, up to 5 minutes. Safe for several threads.
 */
public final class SignIn {
    private static final int FREE_TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final PeopleFile people;
    private final Clock clock;
    private final Map<String, Misses> misses = new HashMap<>();

    public SignIn(PeopleFile people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    private record Misses(int count, Instant until) {}

    /**
     * Tries one password, which is wiped.
     *
     * @throws IOException where the list of people cannot be read
     * @throws SecretException where the person's entry is damaged
     */
    public synchronized SignInOutcome signIn(String id, char[] password) throws IOException, SecretException {
        try {
            Misses missed = misses.getOrDefault(id, new Misses(0, Instant.MIN));
            Instant now = clock.instant();
            if (now.isBefore(missed.until())) {
                return new SignInOutcome.TooSoon(Duration.between(now, missed.until()));
            }
            Optional<Session> session = people.open(id, password);
            if (session.isPresent()) {
                misses.remove(id);
                return new SignInOutcome.SignedIn(session.get());
            }
            int count = missed.count() + 1;
            misses.put(id, new Misses(count, clock.instant().plus(wait(count))));
            return new SignInOutcome.Refused();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Duration wait(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - FREE_TRIES, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
