package dev.madoguchi.publishing.station;

import static dev.madoguchi.publishing.station.PublishingStation.CLOCK;
import static dev.madoguchi.publishing.station.PublishingStation.MUNICIPALITY;
import static dev.madoguchi.publishing.station.PublishingStation.PROFILE;
import static dev.madoguchi.publishing.station.PublishingStation.STORM;
import static dev.madoguchi.publishing.station.PublishingStation.TODAY;
import static dev.madoguchi.publishing.station.PublishingStation.settings;
import static dev.madoguchi.publishing.station.PublishingStation.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Approval;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.publishing.Bulletin;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.StationIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the city's deed over TLS to what counts at a station, and a proposal the other way. */
class PublishingTest {
    @TempDir
    private Path directory;

    private PublishingStation at;

    @BeforeEach
    void open() throws Exception {
        at = new PublishingStation(directory);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void showsAnAnnouncementFromItsFirstToItsLastDay() throws Exception {
        at.publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);

        PublishedHere here = at.fetched();

        Bulletin storm =
                new Bulletin("storm", "台風", "早く閉めます", Optional.of(TODAY.plusDays(1)), false, true, Optional.empty());
        assertEquals(List.of(storm), here.today().bulletins());
        assertEquals(List.of(), at.on(TODAY.minusDays(1)).bulletins());
        assertEquals(List.of(storm), at.on(TODAY.plusDays(1)).bulletins());
        assertEquals(List.of(), at.on(TODAY.plusDays(2)).bulletins());
    }

    @Test
    void countsTheNextVersionOnlyFromItsDayOn() throws Exception {
        at.publish(PublishedKind.SETTINGS, settings(12), TODAY);
        Published second = at.publish(PublishedKind.SETTINGS, settings(14), TODAY.plusDays(3));

        at.fetched();

        assertEquals(2, second.version());
        assertEquals(12, at.passwordLength(TODAY));
        assertEquals(12, at.passwordLength(TODAY.plusDays(2)));
        assertEquals(14, at.passwordLength(TODAY.plusDays(3)));
    }

    @Test
    void removesWhatIsLongOutdatedAndStaysWithWhatCounts() throws Exception {
        at.publish(PublishedKind.SETTINGS, settings(12), TODAY);
        at.publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);
        at.publish(PublishedKind.SETTINGS, settings(14), TODAY);
        at.publish(PublishedKind.SETTINGS, settings(16), TODAY.plusDays(2));
        at.fetched();

        boolean early = keeps(Outdated.KEPT_DAYS + 1, 1, 2, 3, 4);
        boolean storm = keeps(Outdated.KEPT_DAYS + 2, 1, 3, 4);
        boolean late = keeps(Outdated.KEPT_DAYS + 3, 3, 4);

        assertTrue(early && storm && late, early + " " + storm + " " + late);
        assertEquals(16, at.passwordLength(TODAY.plusDays(500)));
    }

    /** Whether exactly these numbers are left after an exchange so many days later. */
    private boolean keeps(int days, int... numbers) throws Exception {
        Clock later = Clock.offset(CLOCK, Duration.ofDays(days));
        new PublishedHere(at.folder(), at.check("city-hall"), later)
                .exchange(new PublicationLink(at.line), at.proposals);
        try (Stream<Path> files = Files.list(at.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .toList()
                    .equals(IntStream.of(numbers)
                            .mapToObj(number -> number + ".jws")
                            .toList());
        }
    }

    @Test
    void goesBackToTheEnrolmentsProfileWhenEverythingIsWithdrawn() throws Exception {
        at.publish(PublishedKind.SETTINGS, settings(12), TODAY);
        at.deeds.withdraw(MUNICIPALITY, new Series("", PublishedKind.SETTINGS, ""), terms(TODAY));

        at.fetched();

        assertEquals(Profiles.read(PROFILE), at.profile(TODAY));
    }

    @Test
    void putsAnArticleInThePlaceOfTheFoldersWithWhoApprovedIt() throws Exception {
        String agent = Files.readString(Path.of("sample-config/manuals/agent.md"));
        at.publish(PublishedKind.MANUAL, agent, TODAY);

        InForce now = at.fetched().today();

        Article shown = now.over(Shelf.empty()).approved().find("agent").orElseThrow();
        LocalDate day = LocalDate.ofInstant(now.latest().getFirst().at(), ZoneOffset.UTC);
        assertTrue(shown.approved());
        assertEquals(Optional.of(new Approval("市民課", day, shown.digest())), shown.approval());
    }

    @Test
    void showsAnArticleNoMoreThatTheCityWithdrew() throws Exception {
        at.publish(PublishedKind.MANUAL, Files.readString(Path.of("sample-config/manuals/agent.md")), TODAY);
        Shelf own = at.fetched().today().over(Shelf.empty());
        at.deeds.withdraw(MUNICIPALITY, new Series("", PublishedKind.MANUAL, "agent"), terms(TODAY));

        Shelf shelf = at.fetched().today().over(own);

        assertEquals(Optional.empty(), shelf.approved().find("agent"));
    }

    @Test
    void givesASiteOnlyWhatIsForIt() throws Exception {
        var draft = new Draft(MUNICIPALITY, "city-hall", PublishedKind.ANNOUNCEMENT, "file", STORM);
        at.deeds.publish(draft, terms(TODAY));
        try (StationIdentity other = at.city.station(new StationName(MUNICIPALITY, "elsewhere", "W-09"));
                CityLink otherLine = new CityLink(at.city.address(), other.tls())) {

            assertEquals(List.of(1L), new PublicationLink(at.line).after(0));
            assertEquals(List.of(), new PublicationLink(otherLine).after(0));
        }
    }
}
