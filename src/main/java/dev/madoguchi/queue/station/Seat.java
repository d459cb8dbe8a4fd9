package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.StationName;

/** Who does things to numbers here: the station, and whoever has signed in at it. */
public final class Seat {
    private final StationName name;
    private final SiteSign sign;
    private volatile String officer = "";

    /** @param sign what the site's purposes and windows are called */
    public Seat(StationName name, SiteSign sign) {
        this.name = name;
        this.sign = sign;
    }

    /** Somebody has signed in. */
    public void takenBy(String staffNumber) {
        officer = staffNumber;
    }

    StationName name() {
        return name;
    }

    SiteSign sign() {
        return sign;
    }

    QueueActor actor() {
        return new QueueActor(name.station(), officer);
    }
}
