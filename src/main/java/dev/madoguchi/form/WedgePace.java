package dev.madoguchi.form;

import java.time.Duration;

/**
 * What tells a scanner that types from a person who types.
 *
 * @param characters so many in a row at the least; fewer are always a person's
 * @param perCharacter the longest time from one to the next; a held key repeats about every 30 ms, a quick typist needs 100 ms
 */
public record WedgePace(int characters, Duration perCharacter) {

    public WedgePace {
        if (characters < 2 || perCharacter.isNegative() || perCharacter.isZero()) {
            throw new IllegalArgumentException("a scanner types at least two characters, each in some time");
        }
    }

    /** As many characters as an id has, 30 ms each at the most: a default of ours, as no specification names one. */
    public static WedgePace usual() {
        return within(Duration.ofMillis(30));
    }

    /** As many characters as an id has, each within this time. */
    public static WedgePace within(Duration perCharacter) {
        return new WedgePace(ApplicationId.LENGTH, perCharacter);
    }
}
