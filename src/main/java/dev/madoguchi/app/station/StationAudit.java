package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.DayHead;
import dev.madoguchi.audit.DayHeads;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CityHeads;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Examines the audit trail of a workstation whose window is closed, against the heads that were signed day by day. */
public final class StationAudit {
    private final StationHome home;
    private final Optional<URI> city;
    private final Clock clock;

    /** @param city the city server's address; empty where it is not to be asked */
    public StationAudit(StationHome home, Optional<URI> city, Clock clock) {
        this.home = home;
        this.city = city;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param verdict about the rows
     * @param signed the heads on this computer that the rows were held against
     * @param atCity those of the city; empty where it was not asked or did not answer
     */
    public record Examined(Verdict verdict, DayHeads.Signed signed, Optional<CityHeads> atCity) {}

    /**
     * Examines the whole trail, and notes in it who did.
     *
     * @param session stays the caller's to close
     * @throws StoreException {@code IN_USE} while somebody is at the desk
     */
    public Examined examine(Session session)
            throws StoreException, EnrolmentException, IOException, InterruptedException {
        try (StationIdentity identity = StationSetup.identity(home, session.stationKey());
                Database database =
                        Database.open(home.store(), session.stationKey(), clock).database()) {
            String station = identity.pins().name().station();
            var trail = new AuditTrail(database, clock, station);
            var heads = new DayHeads(home.auditHeads(), trail, identity.signing(), station, clock);
            var signed = heads.signed();
            Optional<CityHeads> atCity = ask(identity);
            Verdict verdict = trail.verify(noted(heads, signed, atCity));
            if (verdict instanceof Verdict.Whole) {
                // A trail that is broken is evidence: nothing is added to it.
                new Audit(trail, session.person().id()).record(Touch.of(AuditDeed.AUDIT_VERIFIED));
            }
            return new Examined(verdict, signed, atCity);
        }
    }

    /** The city's first: of two that contradict each other, its own counts. */
    private static List<AuditHead> noted(DayHeads heads, DayHeads.Signed signed, Optional<CityHeads> atCity) {
        Stream<DayHead> theirs = atCity.stream()
                .flatMap(city -> city.signed().stream())
                .map(heads::read)
                .flatMap(Optional::stream);
        return Stream.concat(theirs, signed.heads().stream()).map(DayHead::head).toList();
    }

    private Optional<CityHeads> ask(StationIdentity identity) throws InterruptedException {
        if (city.isEmpty()) {
            return Optional.empty();
        }
        try (CityLink link = new CityLink(city.get(), identity.tls())) {
            return link.heads();
        }
    }
}
