package dev.madoguchi.staff;

import dev.madoguchi.seal.StationKey;

/** A person who has signed in, with the station's key that their password or their card and PIN opened. */
public final class Session implements AutoCloseable {
    private final Person person;
    private final StationKey stationKey;
    private final boolean card;

    private Session(Person person, StationKey stationKey, boolean card) {
        this.person = person;
        this.stationKey = stationKey;
        this.card = card;
    }

    /** Somebody who typed their password. */
    public static Session byPassword(Person person, StationKey stationKey) {
        return new Session(person, stationKey, false);
    }

    /** Somebody whose staff card lies on the reader. */
    public static Session byCard(Person person, StationKey stationKey) {
        return new Session(person, stationKey, true);
    }

    /** The same person with another station key; this session stays to be closed. */
    public Session under(StationKey another) {
        return new Session(person, another, card);
    }

    public Person person() {
        return person;
    }

    /** Whether the session ends with the card's leaving. */
    public boolean hangsOnCard() {
        return card;
    }

    /** The key that everything on the disk hangs on; wiped when the session is closed. */
    public StationKey stationKey() {
        return stationKey;
    }

    @Override
    public void close() {
        stationKey.close();
    }
}
