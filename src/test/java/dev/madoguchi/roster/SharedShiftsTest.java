package dev.madoguchi.roster;

import static dev.madoguchi.roster.RosterStation.CLOCK;
import static dev.madoguchi.roster.RosterStation.DAY;
import static dev.madoguchi.roster.RosterStation.planned;
import static dev.madoguchi.roster.RosterStation.shift;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.municipality.Post;
import dev.madoguchi.roster.Presence.There;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.ShiftLink;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** F131: one shift table for all stations of a site, through the city's real server. */
@Timeout(300)
class SharedShiftsTest {
    private static final Shift MORNING = shift("08:30", "12:00", Post.CLERK);
    private static final Shift AFTERNOON = shift("13:00", "17:15", Post.CLERK);

    @TempDir
    private static Path cityFolder;

    @TempDir
    private Path folder;

    private static TestCity city;
    private static int sites;
    private final List<AutoCloseable> open = new ArrayList<>();
    private String site = "";

    /** A station with its own store, and its line to the city. */
    private record At(RosterStation station, SharedShifts shared, ShiftLink link) {
        List<PlannedDay> table() {
            return station.shifts.of(DAY);
        }
    }

    @BeforeAll
    static void begin() throws Exception {
        city = TestCity.create(cityFolder);
    }

    @AfterAll
    static void end() {
        city.close();
    }

    @BeforeEach
    void open() {
        site = "site-" + ++sites;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private At station(String name) throws Exception {
        return station(name, site);
    }

    private At station(String name, String at) throws Exception {
        RosterStation station = new RosterStation(folder.resolve(name));
        StationIdentity identity = city.station(new StationName(TestCity.MUNICIPALITY, at, name));
        CityLink line = new CityLink(city.address(), identity.tls());
        open.addAll(List.of(station, identity, line));
        ShiftLink link = new ShiftLink(line);
        return new At(station, new SharedShifts(station.shifts, station.presence, link, name, CLOCK), link);
    }

    @Test
    void bringsWhatOneStationPlansToTheOthersOfItsSiteAndToNoOther() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        At branch = station("W-11", site + "-branch");
        PlannedDay day = planned(DAY, "1002", MORNING, AFTERNOON);
        one.station().shifts.plan(List.of(day), "1001");

        for (At each : List.of(one, two, branch)) {
            each.shared().exchange();
        }

        assertEquals(List.of(day), two.table());
        assertEquals(List.of("W-01 shifts.came"), two.station().deeds());
        assertEquals(List.of(), branch.table());
        assertEquals(List.of("1001 shifts.planned"), one.station().deeds());
    }

    @Test
    void takesAwayEverywhereWhatWasClearedAtOneStation() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        one.station().shifts.plan(List.of(planned(DAY, "1002", MORNING)), "1001");
        one.shared().exchange();
        two.shared().exchange();

        two.station().shifts.plan(List.of(planned(DAY, "1002")), "1001");
        two.shared().exchange();
        one.shared().exchange();

        assertEquals(List.of(), one.table());
    }

    @Test
    void keepsTheFirstOfTwoPlansOfOneDayAndSaysWhoseItIs() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        one.station().shifts.plan(List.of(planned(DAY, "1002", MORNING)), "1001");
        two.station().shifts.plan(List.of(planned(DAY, "1002", AFTERNOON), planned(DAY, "1003", MORNING)), "1001");

        one.shared().exchange();
        two.shared().exchange();
        one.shared().exchange();

        List<PlannedDay> agreed = List.of(planned(DAY, "1002", MORNING), planned(DAY, "1003", MORNING));
        assertEquals(agreed, one.table());
        assertEquals(agreed, two.table());
        assertEquals(
                List.of(new Overtaken(DAY, "1002", "W-01")),
                two.station().shifts.overtaken(DAY, DAY));
        assertEquals(List.of(), one.station().shifts.overtaken(DAY, DAY));
        two.station().shifts.plan(List.of(planned(DAY, "1002", AFTERNOON)), "1001");
        assertEquals(List.of(), two.station().shifts.overtaken(DAY, DAY));
        two.shared().exchange();
        one.shared().exchange();
        assertEquals(planned(DAY, "1002", AFTERNOON), one.table().getFirst());
    }

    @Test
    void goesOnAfterALineThatWasDownAndAnAnswerThatWasLost() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        city.stop();
        one.station().shifts.plan(List.of(planned(DAY, "1002", MORNING)), "1001");
        one.shared().exchange();
        city.start();
        one.link().tell(ShiftWord.changes(one.station().shifts.untold(DAY, 10)));
        one.station().shifts.plan(List.of(planned(DAY, "1002", AFTERNOON)), "1001");

        one.shared().exchange();
        one.shared().exchange();
        two.shared().exchange();

        assertEquals(List.of(planned(DAY, "1002", AFTERNOON)), one.table());
        assertEquals(List.of(planned(DAY, "1002", AFTERNOON)), two.table());
        assertEquals(List.of(), one.station().shifts.untold(DAY, 10));
        assertEquals(List.of(), one.station().shifts.overtaken(DAY, DAY));
    }

    @Test
    void bringsAWholeMonthInSeveralParts() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        List<PlannedDay> month = IntStream.range(0, 25)
                .mapToObj(DAY::plusDays)
                .flatMap(day -> IntStream.range(0, 9).mapToObj(person -> planned(day, "10" + person, MORNING)))
                .toList();
        one.station().shifts.plan(month, "1001");

        one.shared().exchange();
        two.shared().exchange();

        assertEquals(month, two.station().shifts.between(DAY, DAY.plusDays(40)));
    }

    @Test
    void tellsEveryStationWhoSignedInAtTheSite() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        one.station().audit.record("1002", "desk.signedIn", "password");

        one.shared().exchange();
        two.shared().exchange();

        assertEquals(
                List.of(new There("1002", LocalTime.NOON)),
                two.station().presence.of(DAY));
        assertEquals(List.of(), two.station().presence.of(DAY.minusDays(1)));
    }

    @Test
    void sendsIdsAndNoName() {
        String word = new String(
                ShiftWord.changes(List.of(new ShiftChange(planned(DAY, "1002", MORNING), 0))), StandardCharsets.UTF_8);

        assertEquals(
                "{\"changes\":[{\"day\":\"2026-11-27\",\"person\":\"1002\",\"shifts\":\"08:30-12:00 CLERK\",\"follows\":0}]}",
                word);
    }

    @Test
    void goesOnWithTheRestWhereTheCityHasAnOlderTable() throws Exception {
        At one = station("W-01");
        At two = station("W-02");
        one.station().shifts.came(List.of(new ShiftNews(0, "W-09", 5, planned(DAY, "1002", MORNING))), "W-01");
        one.station().shifts.plan(List.of(planned(DAY, "1002", AFTERNOON), planned(DAY, "1003", MORNING)), "1001");

        one.shared().exchange();
        two.shared().exchange();

        assertEquals(List.of(planned(DAY, "1003", MORNING)), two.table());
        assertEquals(
                List.of(new ShiftChange(planned(DAY, "1002", AFTERNOON), 5)),
                one.station().shifts.untold(DAY, 10));
    }

    @Test
    void keepsDaysLongPastToItself() throws Exception {
        At one = station("W-01");
        LocalDate old = DAY.minusDays(60);
        one.station().shifts.plan(List.of(planned(old, "1002", MORNING)), "1001");

        one.shared().exchange();

        assertEquals(List.of(), city.home().vaults().shifts().of(TestCity.MUNICIPALITY, site, old));
    }
}
