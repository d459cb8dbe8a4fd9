package dev.madoguchi.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.console.RunningClock;
import dev.madoguchi.city.vault.Review;
import dev.madoguchi.city.vault.ReviewAnswer;
import dev.madoguchi.city.vault.ReviewVerdict;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityReviews;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four eyes in two places: a station and the city's real server. */
@Timeout(300)
class OnlineLookTest {
    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String DIGEST = "0123abcd".repeat(8);
    private static final int MINUTES = 10;

    @TempDir
    private Path folder;

    private final RunningClock clock = new RunningClock(TestCity.NOON.truncatedTo(ChronoUnit.MILLIS));
    private final List<Confirmation> came = new ArrayList<>();
    private OnlineCase onDesk = handledBy("hanako");
    private TestCity city;
    private StationIdentity station;
    private CityLink link;
    private StaffRoom room;
    private Database database;
    private AuditTrail audit;
    private OnlineViewModel model;

    @BeforeEach
    void meet() throws Exception {
        city = TestCity.withConsole(folder.resolve("city"), clock);
        station = city.station("W-01");
        link = new CityLink(city.address(), station.tls());
        room = new StaffRoom(folder);
        database = MadeStore.open(folder.resolve("store"), room.key, clock).database();
        audit = new AuditTrail(database, clock);
        model = newStart();
    }

    private OnlineViewModel newStart() {
        var look = new OnlineLook(new CityReviews(link, station), StaffRoom.permits(), audit, "hanako", MINUTES);
        return new OnlineViewModel(look, () -> Optional.of(onDesk), new ImmediateBackground(), came::add, clock);
    }

    private static OnlineCase handledBy(String hand) {
        return new OnlineCase(CASE, Set.of(hand), DIGEST, new TreeMap<>(Map.of("procedure", "application")));
    }

    @AfterEach
    void part() {
        database.close();
        room.close();
        link.close();
        station.close();
        city.close();
    }

    private Review asked() {
        return city.home()
                .vaults()
                .reviews()
                .last(TestCity.MUNICIPALITY, "W-01", CASE)
                .orElseThrow();
    }

    private void answers(ReviewVerdict verdict, String reason, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        city.home().vaults().reviews().answer(asked().name(), new ReviewAnswer(verdict, reason, by, now));
    }

    private void later(Duration time) {
        clock.later(time);
        model.tick();
    }

    private List<String> trail() {
        return audit.after(0, 100).stream()
                .map(row -> row.who() + " " + row.deed())
                .toList();
    }

    @Test
    void goesOnWhenAnOfficerHasConfirmedAndNotesWhoItWas() throws Exception {
        model.begin();
        model.ask();
        assertInstanceOf(OnlineStep.Waiting.class, model.stepProperty().get());
        answers(ReviewVerdict.CONFIRMED, "", "shokuin");

        later(Duration.ofSeconds(3));

        assertEquals(1, came.size());
        assertEquals("shokuin", came.getFirst().by());
        assertEquals(Role.CITY_OFFICER, came.getFirst().role());
        var says = Jws.verify(
                came.getFirst().statement().orElseThrow(),
                "madoguchi-reviewed+jws",
                station.pins().receipt());
        assertEquals(CASE.toString(), says.path("case").stringValue());
        assertEquals(List.of("hanako case.officerAsked", "shokuin case.confirmedAtConsole"), trail());
    }

    @Test
    void sendsNoIdOfWhoWorkedOnTheCaseAndShowsTheSameCode() {
        model.begin();
        model.ask();

        assertTrue(!asked().jws().contains("hanako"));
        assertEquals("0123-ABCD", model.codeProperty().get());
    }

    @Test
    void refusesAnAccountOfWhoeverWorkedOnTheCaseHoweverItIsSpelled() {
        onDesk = handledBy("Ｈａｎａｋｏ");
        model.begin();
        model.ask();
        answers(ReviewVerdict.CONFIRMED, "", "hanako");

        later(Duration.ofSeconds(3));

        assertEquals(new OnlineStep.SamePerson(), model.stepProperty().get());
        assertEquals(List.of(), came);
        assertEquals(List.of("hanako case.officerAsked", "hanako case.refused"), trail());
    }

    @Test
    void showsWhyAnOfficerSentTheCaseBackAndAsksAnew() {
        model.begin();
        model.ask();
        answers(ReviewVerdict.REFUSED, "PAPERS_INCOMPLETE", "shokuin");
        later(Duration.ofSeconds(3));
        assertEquals(
                new OnlineStep.SentBack("shokuin", "PAPERS_INCOMPLETE"),
                model.stepProperty().get());

        model.ask();

        assertInstanceOf(OnlineStep.Waiting.class, model.stepProperty().get());
        assertEquals(2, asked().name().round());
    }

    @Test
    void waitsNoLongerThanTheCitySaysAndTakesNoAnswerAfterIt() {
        model.begin();
        model.ask();
        clock.later(Duration.ofMinutes(MINUTES).plusSeconds(1));
        answers(ReviewVerdict.CONFIRMED, "", "shokuin");

        model.tick();

        assertEquals(new OnlineStep.Lapsed(), model.stepProperty().get());
        assertEquals(List.of(), came);
    }

    @Test
    void waitsNoLongerWhenTheServerIsAway() {
        model.begin();
        model.ask();
        city.stop();

        later(Duration.ofMinutes(MINUTES).plusSeconds(31));

        assertEquals(new OnlineStep.Lapsed(), model.stepProperty().get());
        assertDoesStartAgain();
    }

    private void assertDoesStartAgain() {
        try {
            city.start();
        } catch (Exception e) {
            throw new AssertionError("the city does not start again", e);
        }
    }

    @Test
    void saysThatTheCityCannotBeAsked() {
        model.begin();
        city.stop();

        model.ask();

        assertEquals(new OnlineStep.Away(), model.stepProperty().get());
        assertDoesStartAgain();
    }

    @Test
    void findsAfterARestartOfBothWhatWasAskedAndAnswered() throws Exception {
        model.begin();
        model.ask();
        city.stop();
        city.start();
        answers(ReviewVerdict.CONFIRMED, "", "shokuin");

        model = newStart();
        model.begin();

        assertEquals(1, came.size());
        assertEquals(1, asked().name().round());
    }

    @Test
    void takesNoAnswerForACaseThatHasChanged() {
        model.begin();
        model.ask();
        answers(ReviewVerdict.CONFIRMED, "", "shokuin");
        onDesk = new OnlineCase(CASE, Set.of("hanako"), "ffff".repeat(16), new TreeMap<>());

        model = newStart();
        model.begin();

        assertEquals(new OnlineStep.Idle(), model.stepProperty().get());
        assertEquals(List.of(), came);
    }

    @Test
    void withdrawsWhatTheSameDeskHasConfirmed() {
        model.begin();
        model.ask();

        model.settled();

        assertEquals(ReviewVerdict.WITHDRAWN, asked().answer().orElseThrow().verdict());
    }

    @Test
    void takesTheConfirmationThatCameBeforeTheWithdrawal() {
        model.begin();
        model.ask();
        answers(ReviewVerdict.CONFIRMED, "", "shokuin");

        model.withdraw();

        assertInstanceOf(OnlineStep.Confirmed.class, model.stepProperty().get());
        assertEquals(1, came.size());
    }
}
