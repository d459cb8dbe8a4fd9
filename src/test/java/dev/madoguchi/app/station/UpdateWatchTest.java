package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.station.Proposals;
import dev.madoguchi.publishing.station.PublicationCheck;
import dev.madoguchi.publishing.station.PublishedHere;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.SettableClock;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.update.InstalledProgram;
import dev.madoguchi.update.ProgramFolder;
import dev.madoguchi.update.Progress;
import dev.madoguchi.update.Switching;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor's home says of a new version: from the city's deed, over TLS, to the program's folder. */
class UpdateWatchTest {
    private static final String MUNICIPALITY = "kokubunji";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Progress UP_TO_DATE = new Progress.UpToDate();
    private static final Progress TO_FETCH = new Progress.ToFetch("1.1", "two, mendednew".length());
    private static final Progress READY = new Progress.Ready("1.1");

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private TestCity city;
    private StationIdentity station;
    private CityLink line;
    private StationKey key;
    private Database database;
    private PublishedHere published;
    private InstalledProgram installed;
    private UpdateWatch watch;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        city.home().keepProfile(Files.readString(Path.of("sample-config/kokubunji.yaml")));
        StationName name = new StationName(MUNICIPALITY, "city-hall", "W-01");
        station = city.station(name);
        line = new CityLink(city.address(), station.tls());
        key = StationKey.generate(new SecureRandom());
        database = Database.open(directory.resolve("store"), key, clock).database();
        var check = new PublicationCheck(
                () -> VerifyingKeys.only(station.pins().receipt()),
                station.pins().issuer(),
                name);
        published = new PublishedHere(directory.resolve("publications"), check, clock);
        installed = new InstalledProgram(directory);
        watch = new UpdateWatch(Optional.of(installed.program()), published, installed.fetching(), clock);
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
        line.close();
        station.close();
        city.close();
    }

    @Test
    void tellsWhatTheCityPublishedFromTheNextContactOn() throws Exception {
        publish(installed.second(), TODAY);
        Progress before = afterAMinute();
        meetTheCity();
        Progress met = afterAMinute();
        installed.fetch();
        Progress fetched = afterAMinute();
        new Switching(installed.program(), installed.fetching()).to(installed.second());

        assertEquals(UP_TO_DATE, before);
        assertEquals(TO_FETCH, met);
        assertEquals(READY, fetched);
        assertEquals(UP_TO_DATE, afterAMinute());
    }

    @Test
    void saysNothingBeforeTheDayFromWhichAVersionCounts() throws Exception {
        publish(installed.second(), TODAY.plusDays(1));
        meetTheCity();

        Progress today = watch.look();
        clock.advance(Duration.ofDays(1));

        assertEquals(UP_TO_DATE, today);
        assertEquals(TO_FETCH, watch.look());
    }

    @Test
    void saysNothingOfAVersionForAnotherPlatformOrWithFewerTables() throws Exception {
        Release second = installed.second();
        publish(new Release("1.1", "windows-x86_64", second.store(), second.files()), TODAY);
        publish(new Release("0.9", second.platform(), second.store() - 1, second.files()), TODAY);
        meetTheCity();

        assertEquals(UP_TO_DATE, watch.look());
    }

    @Test
    void looksOnceAMinuteAndAtOnceWhereTheClockWasSetBack() throws Exception {
        Progress first = watch.look();
        publish(installed.second(), TODAY);
        meetTheCity();

        clock.advance(Duration.ofSeconds(59));
        Progress early = watch.look();
        clock.advance(Duration.ofSeconds(1));
        Progress minute = watch.look();
        installed.fetch();
        clock.advance(Duration.ofHours(-1));
        Progress setBack = watch.look();

        assertEquals(UP_TO_DATE, first);
        assertEquals(UP_TO_DATE, early);
        assertEquals(TO_FETCH, minute);
        assertEquals(READY, setBack);
    }

    @Test
    void keepsWhatItSawWhileTheProgramsFolderCannotBeReadAndGoesOnAfter() throws Exception {
        publish(installed.second(), TODAY);
        meetTheCity();
        watch.look();
        Path current = installed.root().resolve("current");
        Path aside = Files.move(current, current.resolveSibling("aside"));

        Progress unreadable = afterAMinute();
        Files.move(aside, current);
        installed.fetch();

        assertEquals(TO_FETCH, unreadable);
        assertEquals(READY, afterAMinute());
    }

    @Test
    void saysNothingWhereTheProgramWasNotInstalled() throws Exception {
        publish(installed.second(), TODAY);
        meetTheCity();
        Optional<ProgramFolder> none = Optional.empty();

        assertEquals(UP_TO_DATE, new UpdateWatch(none, published, installed.fetching(), clock).look());
    }

    @Test
    void saysNothingAnyMoreOfAVersionThatTheCityTookBack() throws Exception {
        publish(installed.second(), TODAY);
        meetTheCity();
        Progress before = watch.look();
        city.home()
                .publishing()
                .withdraw(MUNICIPALITY, Release.series("", installed.second().platform()), terms(TODAY));
        meetTheCity();

        assertEquals(TO_FETCH, before);
        assertEquals(UP_TO_DATE, afterAMinute());
    }

    private Progress afterAMinute() {
        clock.advance(Duration.ofMinutes(1));
        return watch.look();
    }

    private void publish(Release release, LocalDate from) throws Exception {
        city.home()
                .publishing()
                .publish(
                        new Draft(MUNICIPALITY, "", PublishedKind.RELEASE, Release.FILE, release.written()),
                        terms(from));
    }

    private static Terms terms(LocalDate from) {
        return new Terms(from, "情報政策課", "");
    }

    private void meetTheCity() {
        published.exchange(new PublicationLink(line), new Proposals(database, station.signing()));
    }
}
