package dev.madoguchi.freetext;

import java.io.IOException;

/** The people of the day while somebody writes, and nobody before and after. Safe for several threads. */
public final class PeopleInSight {
    private final PeopleSource source;
    private volatile KnownPeople now = KnownPeople.NOBODY;

    public PeopleInSight(PeopleSource source) {
        this.source = source;
    }

    /** Reads the day book anew; takes a moment. Where it does not open, who was in sight stays. */
    public void look() throws IOException {
        now = KnownPeople.of(source.people());
    }

    /** Nobody is writing any more. */
    public void forget() {
        now = KnownPeople.NOBODY;
    }

    public KnownPeople now() {
        return now;
    }
}
