package dev.madoguchi.staff;

import dev.madoguchi.seal.StationKey;

/** A person who has signed in, with the station's key that their password opened. */
public final class Session implements AutoCloseable {
    private final Person person;
    private final StationKey stationKey;

    public Session(Person person, StationKey stationKey) {
        this.person = person;
        this.stationKey = stationKey;
    }

    public Person person() {
        return person;
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
