package dev.madoguchi.app.station;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the station's key at a sign-in, where it is due, nothing hinders it, and whoever signs in may change the list of people. */
public final class KeyAtSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(KeyAtSignIn.class);

    private final StationHome home;
    private final Permits permits;
    private final KeyRenewal renewal;

    public KeyAtSignIn(StationHome home, PeopleFile people, Permits permits, Clock clock) {
        this.home = home;
        this.permits = permits;
        this.renewal = new KeyRenewal(home, people, clock, new SecureRandom());
    }

    /** Ends a renewal that was cut off, before anybody types a password. */
    public void resume() {
        try {
            KeyRenewal.resume(home);
        } catch (StoreException | IOException e) {
            LOG.error(
                    "A renewal of the station's key was cut off and cannot be ended now; it is tried again at the sign-in",
                    e);
        }
    }

    /**
     * The session to work with: the same one, or the one with the new key, in whose place the other is closed. Slow where it renews. A fault
     * leaves the renewal due.
     */
    public Session renewed(Session session) throws StoreException, IOException {
        KeyRenewal.resume(home);
        if (!permits.allow(session.person().role(), Act.PEOPLE)) {
            return session;
        }
        try {
            if (renewal.due() && renewal.hindrances(session.stationKey()).isEmpty()) {
                return renewal.renew(session);
            }
        } catch (StoreException | EnrolmentException | SecretException | IOException e) {
            LOG.error("The station's key was not renewed; it stays due", e);
        }
        return session;
    }
}
