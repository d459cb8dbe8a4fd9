package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLOCK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDaysTest {
    private static final Clock NEXT_DAY = Clock.offset(CLOCK, Duration.ofDays(1));
    private static final Clock YESTERDAY = Clock.offset(CLOCK, Duration.ofDays(-1));

    @TempDir
    private Path folder;

    @Test
    void closesTodayWhenNothingOlderIsOpen() throws Exception {
        try (var station = new ClosingStation(home())) {
            assertEquals(new ToClose.Today(DAY), station.closing.first());
            station.receive(People.KUROGIRI);
            assertEquals(new ToClose.Today(DAY), station.closing.first());
        }
    }

    @Test
    void closesADayThatWasNeverClosedBeforeTheNext() throws Exception {
        try (var station = new ClosingStation(home())) {
            station.receive(People.KUROGIRI);
        }
        try (var station = new ClosingStation(home(), NEXT_DAY)) {
            assertEquals(new ToClose.Earlier(DAY), station.closing.first());

            closeAll(station);

            assertEquals(new ToClose.Today(DAY.plusDays(1)), station.closing.first());
        }
    }

    @Test
    void goesOnTheNextDayWithAClosingThatStoppedHalfway() throws Exception {
        try (var station = new ClosingStation(home())) {
            station.receive(People.KUROGIRI);
            station.closing.writeLedger(DAY, CHIEF);
            station.deliver();
            station.closing.erase(DAY, CHIEF, Optional.empty(), step -> {});
        }

        try (var station = new ClosingStation(home(), NEXT_DAY)) {
            assertEquals(new ToClose.Earlier(DAY), station.closing.first());
            station.closing.scan(DAY, CHIEF);
            station.closing.certify(DAY, CHIEF);
            assertEquals(new ToClose.Today(DAY.plusDays(1)), station.closing.first());
        }
    }

    @Test
    void leavesTheNextDaysVisitAloneWhileItClosesTheDayBefore() throws Exception {
        try (var station = new ClosingStation(home())) {
            station.receive(People.KUROGIRI);
        }
        try (var station = new ClosingStation(home(), NEXT_DAY)) {
            station.daybook.saveDraft(People.TAKASAKI.visit(), new byte[] {1});

            closeAll(station);

            assertEquals(1, station.daybook.openDraft(People.TAKASAKI.visit()).length);
        }
    }

    @Test
    void saysThatTheClockWasSetBackAndKeepsEverything() throws Exception {
        try (var station = new ClosingStation(home())) {
            station.receive(People.KUROGIRI);
        }

        try (var station = new ClosingStation(home(), YESTERDAY)) {
            assertEquals(new ToClose.ClockSetBack(DAY.minusDays(1), DAY), station.closing.first());
            assertEquals(1, station.daybook.entries(DAY).size());
        }
        try (var station = new ClosingStation(home())) {
            closeAll(station);
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static void closeAll(ClosingStation station) throws Exception {
        station.closing.writeLedger(DAY, CHIEF);
        station.deliver();
        station.closing.erase(DAY, CHIEF, Optional.empty(), step -> {});
        station.closing.scan(DAY, CHIEF);
        station.closing.certify(DAY, CHIEF);
    }
}
