package dev.madoguchi.app.station;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleDeeds;
import dev.madoguchi.staff.PeopleException;
import dev.madoguchi.staff.PeopleFault;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** The people of a workstation whose window is closed, for whoever works from a terminal. Each deed goes into the trail. */
public final class StationPeople {
    private final StationHome home;
    private final SignIn signIn;
    private final Permits permits;
    private final Clock clock;

    public StationPeople(StationHome home, CounterRules rules, Clock clock) {
        this.home = home;
        SignInRule rule = rules.signIn();
        this.permits = rules.permits();
        this.signIn = new StationSetup(home, StationSetup.cost(rule), new SecureRandom()).signIn(rules, clock);
        this.clock = clock;
    }

    /** Something done to the list of people. */
    @FunctionalInterface
    public interface Deed {
        void on(PeopleDeeds people) throws PeopleException, IOException;
    }

    /** Whether the workstation was set up. */
    public boolean exists() {
        return signIn.people().exists();
    }

    public SignIn signIn() {
        return signIn;
    }

    /**
     * Does what a supervisor asks.
     *
     * @param session stays the caller's to close
     * @throws StoreException {@code IN_USE} while the workstation's window is open with somebody at the desk
     */
    public void bySupervisor(Session session, Deed deed) throws PeopleException, StoreException, IOException {
        try (Database database =
                Database.open(home.store(), session.stationKey(), clock).database()) {
            AuditTrail audit = new AuditTrail(database, clock);
            var standIns = new StandIns(database, audit, clock);
            deed.on(PeopleDeeds.of(
                    signIn.people(), signIn, audit, session, standIns.permit(permits, session.person())));
        }
    }

    /** Does what the city asks, whose key opened the station's. */
    public void byCity(StationKey key, Deed deed) throws PeopleException, StoreException, IOException {
        try (Database database = Database.open(home.store(), key, clock).database()) {
            deed.on(PeopleDeeds.ofCity(signIn.people(), signIn, new AuditTrail(database, clock), key));
        }
    }

    /**
     * Puts the workstation under a new key.
     *
     * @param session of who may change the list of people; stays the caller's to close
     * @return what has to be done first; empty where it is done
     */
    public List<KeyRenewal.Hindrance> renew(Session session)
            throws PeopleException, StoreException, EnrolmentException, SecretException, IOException {
        if (!permits.allow(session.person().role(), Act.PEOPLE)) {
            throw new PeopleException(PeopleFault.NOT_ALLOWED);
        }
        KeyRenewal renewal = new KeyRenewal(home, signIn.people(), clock, new SecureRandom());
        List<KeyRenewal.Hindrance> hindrances = renewal.hindrances(session.stationKey());
        if (hindrances.isEmpty()) {
            renewal.renew(session).close();
        }
        return hindrances;
    }

    /** Notes something that a person did with their own way in. */
    public void note(Session session, String deed) throws StoreException {
        try (Database database =
                Database.open(home.store(), session.stationKey(), clock).database()) {
            new AuditTrail(database, clock).record(session.person().id(), deed, "");
        }
    }
}
