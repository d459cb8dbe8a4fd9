package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A visit at a practice counter from beginning to receipt, without a window. */
public final class PractisedVisit {
    private PractisedVisit() {}

    public static void serveOneVisitor(Practice practice, Practice.Place place) throws Exception {
        var counter = new Workstation.Counter(
                place.profile(), place.site(), practice.city().address(), Clock.systemUTC());
        Semaphore news = new Semaphore(0);
        try (var session = practice.people()
                        .open(Practice.ID, Practice.PASSWORD.toCharArray())
                        .orElseThrow();
                Workstation workstation =
                        Workstation.open(practice.home(), session.stationKey(), counter, status -> news.release());
                Visit visit = new Visit(
                        UUID.randomUUID(),
                        new Ticket("honcho", "A", LocalDate.of(2026, 11, 20), 1, InventedVisit.NOON))) {
            while (visit.stage() != Stage.FINISH) {
                InventedVisit.step(visit);
                workstation.drafts().save(visit);
            }
            workstation.keeping(new Audit(workstation.audit(), "1001")).finish().finish(visit);
            workstation.sync().wake();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (workstation.outbox().waiting() > 0) {
                assertTrue(System.nanoTime() < end, "the practice city receipts the visit");
                news.tryAcquire(1, TimeUnit.SECONDS);
            }
        }
    }
}
