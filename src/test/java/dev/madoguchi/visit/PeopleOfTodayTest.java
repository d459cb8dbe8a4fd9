package dev.madoguchi.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.freetext.Finding;
import dev.madoguchi.freetext.KnownPerson;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.Retention.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people with whom free text is compared: out of the day book and the drafts, in memory only. */
class PeopleOfTodayTest {
    private static final KnownPerson PERSON = new KnownPerson(InventedVisit.NAME, "東京都見本市窓口町１－２－３", "19850412");

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
    void knowsNobodyBeforeACardWasRead() throws Exception {
        station.visitAt(Stage.IDENTITY);

        assertEquals(List.of(), people().people());
    }

    @Test
    void knowsWhoIsBeingServedAndWhoIsDone() throws Exception {
        station.finish.finish(station.visitAt(Stage.FINISH));
        station.visitAt(Stage.PHOTO);

        assertEquals(List.of(PERSON, PERSON), people().people());
    }

    @Test
    void findsTheirNamesOnlyWhileTheyAreInSight() throws Exception {
        station.visitAt(Stage.PHOTO);
        PeopleInSight sight = new PeopleInSight(people());
        PersonalDataCheck check = new PersonalDataCheck(sight::now, VisitStation.CLOCK);
        String text = InventedVisit.NAME + "が再来庁した。";
        assertEquals(List.of(), check.find(text));

        sight.look();
        assertEquals(List.of(new Finding(Finding.Kind.NAME, 0, InventedVisit.NAME.length())), check.find(text));

        sight.forget();
        assertEquals(List.of(), check.find(text));
    }

    @Test
    void saysThatItCannotTellWhereTheDayKeyIsBroken() throws Exception {
        station.visitAt(Stage.PHOTO);
        try (Stream<Path> keys = Files.list(folder.resolve("home").resolve("keys"))) {
            Files.write(keys.filter(Files::isRegularFile).findFirst().orElseThrow(), new byte[60]);
        }

        assertThrows(IOException.class, () -> people().people());
    }

    private PeopleOfToday people() {
        return new PeopleOfToday(station.daybook, VisitStation.CLOCK);
    }
}
