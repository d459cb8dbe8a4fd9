package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.SHIGEO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deputy stands in only while the supervisor is not there (003 §18-3(4)). */
class StandInsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Person FUKU = new Person("fuku", "副田 直", Role.DEPUTY);
    private static final Person OTHER = new Person("other", "別田 直", Role.DEPUTY);

    @TempDir
    private Path folder;

    private final Permits permits = StaffRoom.permits();
    private StaffRoom room;
    private Database database;
    private AuditTrail audit;
    private StandIns standIns;

    @BeforeEach
    void open() throws Exception {
        room = new StaffRoom(folder);
        start();
    }

    private void start() throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database = MadeStore.open(folder.resolve("store"), room.key, clock).database();
        audit = new AuditTrail(database, clock);
        standIns = new StandIns(database, audit, clock);
    }

    @AfterEach
    void close() {
        database.close();
        room.close();
    }

    @Test
    void letsADeputyCloseTheDayFromTheBeginningToTheEndAndKeepsBothTimes() throws Exception {
        assertFalse(mayClose(FUKU));

        standIns.begin(permits, FUKU);
        standIns.begin(permits, FUKU);
        boolean meanwhile = mayClose(FUKU);
        standIns.end(FUKU.id());

        assertTrue(meanwhile);
        assertFalse(mayClose(FUKU));
        StandIn kept = standIns.all().getFirst();
        assertEquals(new StandIn(kept.id(), "fuku", NOW, Optional.of(NOW), Optional.of("fuku")), kept);
        assertEquals(1, standIns.all().size());
        assertEquals(List.of("fuku deputy.begun", "fuku deputy.ended"), trail());
    }

    @Test
    void endsWhenASupervisorSignsInAndForNobodyElse() throws Exception {
        standIns.begin(permits, FUKU);

        standIns.arrived(HANAKO);
        assertTrue(mayClose(FUKU));
        standIns.arrived(SHIGEO);

        assertFalse(mayClose(FUKU));
        assertEquals(Optional.of("shigeo"), standIns.all().getFirst().endedBy());
    }

    @Test
    void goesOnAfterTheProgramWasStartedAnew() throws Exception {
        standIns.begin(permits, FUKU);
        database.close();
        start();

        assertTrue(mayClose(FUKU));
        assertFalse(mayClose(OTHER));
    }

    @Test
    void hasOneDeputyAtATime() throws Exception {
        standIns.begin(permits, FUKU);
        standIns.begin(permits, OTHER);

        assertFalse(mayClose(FUKU));
        assertTrue(mayClose(OTHER));
        assertEquals(2, standIns.all().size());
    }

    @Test
    void refusesWhoeverIsNoDeputy() {
        PeopleException refused = assertThrows(PeopleException.class, () -> standIns.begin(permits, HANAKO));

        assertEquals(PeopleFault.NOT_A_DEPUTY, refused.fault());
        assertEquals(List.of(), trail());
        assertFalse(mayClose(HANAKO));
    }

    private boolean mayClose(Person person) {
        return standIns.permit(permits, person).may(Act.CLOSE_DAY);
    }

    private List<String> trail() {
        return audit.after(0, 100).stream()
                .map(row -> row.who() + " " + row.deed())
                .toList();
    }
}
