package dev.madoguchi.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Characters that came one after the other at a scanner's pace so far. */
final class KeyBurst {
    /** A scanner's closing Enter or Tab may be so many times slower than its characters. */
    private static final int CLOSING_KEY = 10;

    private final WedgePace pace;
    private final Clock clock;
    private final StringBuilder typed = new StringBuilder();
    private int count;
    private Instant last = Instant.EPOCH;
    private Instant scanned = Instant.EPOCH;

    KeyBurst(WedgePace pace, Clock clock) {
        this.pace = pace;
        this.clock = clock;
    }

    /** Whether nothing was typed since the last end. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Whether the next character would come too late to belong to it. */
    boolean isOver() {
        return count > 0 && !within(last, pace.perCharacter());
    }

    /** Whether it can only be a scanner's. */
    boolean isScan() {
        return count >= pace.characters();
    }

    /** Adds a character that comes now; beyond what any code has, it is counted and dropped. */
    void add(String character) {
        if (typed.length() <= ApplicationIdParser.MAX_LENGTH) {
            typed.append(character);
        }
        count++;
        last = clock.instant();
    }

    /** Ends it and gives what was typed. */
    String take() {
        if (isScan()) {
            scanned = clock.instant();
        }
        String text = typed.toString();
        typed.setLength(0);
        count = 0;
        return text;
    }

    /** Whether a key that ends a code, coming now, still belongs to the last scan. */
    boolean justScanned() {
        return within(scanned, pace.perCharacter().multipliedBy(CLOSING_KEY));
    }

    /** A clock that is set back ends a burst, rather than keep what was typed for long. */
    private boolean within(Instant since, Duration limit) {
        return Duration.between(since, clock.instant()).abs().compareTo(limit) <= 0;
    }
}
