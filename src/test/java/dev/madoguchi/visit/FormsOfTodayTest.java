package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.EarlierUse;
import dev.madoguchi.municipality.Retention.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F51: the second use of an application id on the same day, from what the day book keeps anyway. */
class FormsOfTodayTest {
    private static final ApplicationId ID = InventedVisit.ID;

    @TempDir
    private Path folder;

    private VisitStation station;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(folder.resolve("home"), Moment.AFTER_COMPLETION);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void findsNothingBeforeTheFormWasUsed() throws Exception {
        station.visitAt(Stage.FORM);

        assertEquals(Optional.empty(), forms(VisitStation.CLOCK).find(ID));
    }

    @Test
    void findsTheUseInAVisitThatIsNotDone() throws Exception {
        Visit visit = station.visitAt(Stage.IDENTITY);

        assertEquals(used(visit), forms(VisitStation.CLOCK).find(ID));
        assertEquals(Optional.empty(), forms(VisitStation.CLOCK).find(ApplicationId.invented(1)));
    }

    @Test
    void findsTheUseInAVisitThatIsDone() throws Exception {
        Visit visit = station.visitAt(Stage.FINISH);
        EarlierUse use = used(visit).orElseThrow();
        station.finish.finish(visit);

        assertEquals(Optional.of(use), forms(VisitStation.CLOCK).find(ID));
    }

    @Test
    void findsTheUseAfterTheProgramWasStartedAnew() throws Exception {
        Optional<EarlierUse> use = used(station.visitAt(Stage.IDENTITY));
        station.close();

        station = new VisitStation(folder.resolve("home"), Moment.AFTER_COMPLETION);
        station.start();

        assertEquals(use, forms(VisitStation.CLOCK).find(ID));
    }

    @Test
    void tellsTheLastOfSeveralUses() throws Exception {
        Visit first = station.visitAt(Stage.FINISH);
        station.finish.finish(first);
        Visit second = station.visitAt(Stage.IDENTITY);

        String ticket = forms(VisitStation.CLOCK).find(ID).orElseThrow().ticket();

        assertEquals(second.ticket().label(), ticket);
    }

    @Test
    void forgetsTheUseOfAVisitorWhoLeftAndOfYesterday() throws Exception {
        station.finish.abandon(station.visitAt(Stage.IDENTITY));
        assertEquals(Optional.empty(), forms(VisitStation.CLOCK).find(ID));
        station.visitAt(Stage.IDENTITY);

        assertEquals(
                Optional.empty(),
                forms(Clock.offset(VisitStation.CLOCK, Duration.ofDays(1))).find(ID));
    }

    @Test
    void saysThatItCannotTellWhereTheDayKeyIsBroken() throws Exception {
        station.visitAt(Stage.IDENTITY);
        try (Stream<Path> keys = Files.list(folder.resolve("home").resolve("keys"))) {
            Files.write(keys.filter(Files::isRegularFile).findFirst().orElseThrow(), new byte[60]);
        }

        assertThrows(IOException.class, () -> forms(VisitStation.CLOCK).find(ID));
    }

    private FormsOfToday forms(Clock clock) {
        return new FormsOfToday(station.daybook, clock);
    }

    private static Optional<EarlierUse> used(Visit visit) {
        return Optional.of(new EarlierUse(
                visit.ticket().label(), LocalTime.ofInstant(visit.ticket().at(), VisitStation.CLOCK.getZone())));
    }
}
