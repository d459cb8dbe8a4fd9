package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.role.Permits;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleDeeds;
import dev.madoguchi.staff.PeopleException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;

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

    /** Notes something that a person did with their own way in. */
    public void note(Session session, String deed) throws StoreException {
        try (Database database =
                Database.open(home.store(), session.stationKey(), clock).database()) {
            new AuditTrail(database, clock).record(session.person().id(), deed, "");
        }
    }
}
