package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.KeyAtSignIn;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.ui.DeviceBoard;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a counter for whoever has signed in: their key, the store, the profile and the manuals that count at that moment. */
final class CounterOpening {
    private static final Logger LOG = LoggerFactory.getLogger(CounterOpening.class);

    private final Room room;
    private final StationHome home;
    private final Supplier<Profile> profile;
    private final SignIn people;
    private final KeyAtSignIn keys;
    private final Departures departures;
    private Runnable settle = () -> {};

    /**
     * @param profile of this moment; slow
     * @param departures of whoever was here before: the store is opened when they are over
     */
    CounterOpening(Room room, StationHome home, SignIn people, Supplier<Profile> profile, Departures departures) {
        this.room = room;
        this.departures = departures;
        this.home = home;
        this.profile = profile;
        this.people = people;
        keys = new KeyAtSignIn(home, people.people(), room.profile().rules().permits(), room.clock());
    }

    /** A workstation, and the counter as it is today. */
    record Opened(Session session, Workstation workstation, Room today) {}

    /** Takes up a change of the station's key that was cut short, and has the print system forget what an earlier run left. */
    void resume() {
        keys.resume();
        forgetWhatAnEarlierRunPrinted();
    }

    private void forgetWhatAnEarlierRunPrinted() {
        room.background()
                .run(
                        room.documents()::clear,
                        left -> {
                            if (left.holds()) {
                                LOG.warn(
                                        "{} still keeps what an earlier run printed",
                                        room.documents().name());
                            }
                        },
                        error -> LOG.warn("The print system was not told to forget: {}", error.getMessage()));
    }

    /** @param deed is done when a counter is open, while whoever signs in waits anyway */
    void settleBy(Runnable deed) {
        settle = deed;
    }

    /**
     * Opens it; slow.
     *
     * @param signedIn is closed where it fails
     * @param board is told whether the city answers
     * @param first what the trail has to know before anything else
     */
    Opened open(Session signedIn, DeviceBoard board, Consumer<Audit> first) throws Exception {
        Session session = signedIn;
        boolean opened = false;
        try {
            departures.over();
            session = keys.renewed(signedIn);
            Opened counter = openedUnder(session, board, first);
            opened = true;
            return counter;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    private Opened openedUnder(Session session, DeviceBoard board, Consumer<Audit> first) throws Exception {
        JapaneseFonts.installed(); // looked for here, where nobody waits for a frame
        Room today = room.by(profile.get(), room.manual());
        var counter = new Workstation.Counter(today.profile(), today.site(), room.city(), room.clock());
        Workstation workstation = workstation(session, counter, board);
        boolean noted = false;
        try {
            noteRefused(workstation.audit());
            first.accept(new Audit(workstation.audit(), session.person().id()));
            Shelf manual = workstation.city().published().today().over(room.manual());
            Opened opened = new Opened(session, workstation, today.by(today.profile(), manual));
            noted = true;
            settle.run();
            return opened;
        } finally {
            if (!noted) {
                workstation.close();
            }
        }
    }

    private Workstation workstation(Session session, Workstation.Counter counter, DeviceBoard board) throws Exception {
        try {
            return Workstation.open(home, session.stationKey(), counter, board);
        } catch (StoreException e) {
            boolean practice = room.documents().mark().isPresent();
            throw practice && EarlierPracticeException.is(e) ? EarlierPracticeException.noted(home, e) : e;
        }
    }

    /** Nobody's key opened the trail while wrong passwords were typed: it hears of them now. */
    private void noteRefused(AuditTrail audit) throws IOException {
        Map<String, Integer> untold = people.untold();
        untold.forEach((id, times) -> audit.record(id, "desk.refusedBefore", Integer.toString(times)));
        people.told(untold);
    }
}
