package dev.madoguchi.city.desk;

import static dev.madoguchi.city.desk.DeskAtTheCity.CLOCK;
import static dev.madoguchi.city.desk.DeskAtTheCity.DAY;
import static dev.madoguchi.city.desk.DeskAtTheCity.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.desk.DeskStep.Choosing;
import dev.madoguchi.city.desk.DeskStep.Comparing;
import dev.madoguchi.city.desk.DeskStep.Told;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.sync.CityWord;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** F35, F86, F87, F94: the city opens what it received, compares, and says what it thinks of it. With a real server over TLS. */
@Timeout(300)
class CityDeskTest {
    @TempDir
    private Path folder;

    private DeskAtTheCity at;

    @BeforeEach
    void open() throws Exception {
        at = new DeskAtTheCity(folder);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void acceptsWhatWasComparedLineByLineAndTheStationHearsIt() throws Exception {
        at.deliver(visit(2, "国分 花子", false));
        at.deliver(visit(1, "山田 太郎", false));
        Comparing comparing = at.opened();
        assertEquals(
                List.of("山田 太郎", "国分 花子"),
                comparing.lines().stream()
                        .map(line -> ((Line.Opened) line).applicant("name"))
                        .toList());

        comparing.lines().forEach(line -> at.model.tick(line.record().id(), true));
        at.model.accept();

        assertInstanceOf(Told.Said.class, at.model.toldProperty().get());
        Choosing choosing =
                assertInstanceOf(Choosing.class, at.model.stepProperty().get());
        assertTrue(choosing.deliveries().getFirst().isWhatWasSaid());
        assertEquals(
                Optional.of(new CityWord(true, "", "officer-7", CLOCK.instant().truncatedTo(ChronoUnit.MILLIS), true)),
                at.heard());
    }

    @Test
    void acceptsNothingBeforeEveryLineWasCompared() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.deliver(visit(2, "国分 花子", false));
        Comparing comparing = at.opened();
        at.model.tick(comparing.lines().getFirst().record().id(), true);

        at.model.accept();

        assertInstanceOf(Comparing.class, at.model.stepProperty().get());
        assertEquals(Optional.empty(), at.heard());
    }

    @Test
    void listsWhatDoesNotOpenAndOpensTheRest() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.deliver(new byte[] {1, 2, 3});

        Comparing comparing = at.opened();
        comparing.lines().forEach(line -> at.model.tick(line.record().id(), true));
        at.model.accept();

        assertInstanceOf(Line.Opened.class, comparing.lines().get(0));
        assertEquals(
                "city.desk.NOT_OPENED",
                assertInstanceOf(Line.NotOpened.class, comparing.lines().get(1)).messageKey());
        assertEquals(Optional.empty(), at.heard());
    }

    @Test
    void queriesWithAReasonThatTheSiteReads() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.opened();

        at.model.query("受付簿は2行、記録は1件です。");

        CityWord word = at.heard().orElseThrow();
        assertFalse(word.accepted());
        assertEquals("受付簿は2行、記録は1件です。", word.reason());
    }

    @Test
    void letsNoNameOfAVisitorIntoAReasonAndAsksForOne() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.opened();

        at.model.query("山田太郎さんの行がありません");
        assertEquals(
                new Told.Failed(DeskFault.PERSONAL), at.model.toldProperty().get());
        at.model.query("  ");

        assertEquals(
                new Told.Failed(DeskFault.NO_REASON), at.model.toldProperty().get());
        assertEquals(Optional.empty(), at.heard());
    }

    @Test
    void saysSoWhereSomethingCameAfterTheAcceptance() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.acceptAll();

        at.deliver(visit(2, "国分 花子", false));
        at.model.show(DAY);

        Choosing choosing =
                assertInstanceOf(Choosing.class, at.model.stepProperty().get());
        assertFalse(choosing.deliveries().getFirst().isWhatWasSaid());
        assertFalse(at.heard().orElseThrow().ofAll());
    }

    @Test
    void keepsEverythingThatWasSaidAndTheLastCounts() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.opened();
        at.model.query("1行目の日付を確かめてください。");
        at.model = at.model(at.server, at.desk.signing(), Clock.offset(CLOCK, Duration.ofMinutes(5)));
        at.acceptAll();

        assertEquals(
                2,
                at.city
                        .home()
                        .vaults()
                        .acceptances()
                        .of(TestCity.MUNICIPALITY, DAY)
                        .size());
    }

    @Test
    void isOpenToACityDeskAlone() {
        try (ServerSource ofAStation = at.source(at.station)) {
            DeskException refused = assertThrows(DeskException.class, () -> ofAStation.day(DAY));

            assertEquals(DeskFault.NOT_A_DESK, refused.fault());
        }
    }

    @Test
    void takesNoAcceptanceThatTheDeskDidNotSign() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        try (SigningKey stranger = SigningKey.generate(new SecureRandom())) {
            at.model = at.model(at.server, stranger);

            at.acceptAll();
        }

        assertEquals(
                new Told.Failed(DeskFault.SERVER_FAULT), at.model.toldProperty().get());
        assertEquals(List.of(), at.city.home().vaults().acceptances().of(TestCity.MUNICIPALITY, DAY));
    }

    @Test
    void saysThatTheServerIsAwayAndGoesOnWhenItIsBack() throws Exception {
        at.deliver(visit(1, "山田 太郎", false));
        at.city.stop();
        at.model.show(DAY);
        assertEquals(
                new Told.Failed(DeskFault.SERVER_AWAY), at.model.toldProperty().get());
        at.city.start();

        assertEquals(1, at.opened().lines().size());
    }
}
