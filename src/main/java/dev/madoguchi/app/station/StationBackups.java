package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Care;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreCare;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The backups of a workstation whose window is closed: the evidence of each, and one made and tried at once. */
public final class StationBackups {
    private final StationHome home;
    private final Clock clock;

    /** @param clock in the zone in which a day begins */
    public StationBackups(StationHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * What was done, the oldest first.
     *
     * @param session whoever may look; stays the caller's to close
     * @param first the first day
     * @param now whether a backup is made and a rebuilding tried before
     * @throws StoreException {@code IN_USE} while somebody is at the desk
     */
    public List<Care> since(Session session, LocalDate first, boolean now) throws StoreException, EnrolmentException {
        try (StationIdentity identity = StationSetup.identity(home, session.stationKey());
                Database database =
                        Database.open(home.store(), session.stationKey(), clock).database()) {
            StoreCare care = new StoreCare(database, clock);
            if (now) {
                var trail =
                        new AuditTrail(database, clock, identity.pins().name().station());
                var audit = new Audit(trail, session.person().id());
                StoreRounds.note(care.backup(), audit);
                StoreRounds.note(care.drill(), audit);
            }
            return care.between(
                    first.atStartOfDay(clock.getZone()).toInstant(),
                    clock.instant().plusMillis(1));
        }
    }
}
