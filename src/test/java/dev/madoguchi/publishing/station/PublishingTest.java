package dev.madoguchi.publishing.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Proposed;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Approval;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.publishing.Bulletin;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the city's deed over TLS to what counts at a station, and a proposal the other way. */
class PublishingTest {
    private static final String MUNICIPALITY = "kokubunji";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final Path PROFILE = Path.of("sample-config/kokubunji.yaml");
    private static final String STORM = "id: storm\ntitle: 台風\ntext: 早く閉めます\nuntil: 2026-11-21\nboard: true\n";

    @TempDir
    private Path directory;

    private TestCity city;
    private PublishingDeeds deeds;
    private StationIdentity station;
    private CityLink line;
    private Database database;
    private Proposals proposals;
    private StationKey key;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        city.home().keepProfile(Files.readString(PROFILE));
        deeds = city.home().publishing();
        station = city.station(new StationName(MUNICIPALITY, "city-hall", "W-01"));
        line = new CityLink(city.address(), station.tls());
        key = StationKey.generate(new SecureRandom());
        database = Database.open(directory.resolve("store"), key, CLOCK).database();
        proposals = new Proposals(database, station.signing());
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
    void showsAnAnnouncementFromItsFirstToItsLastDay() throws Exception {
        publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);

        PublishedHere here = fetched();

        Bulletin storm =
                new Bulletin("storm", "台風", "早く閉めます", Optional.of(TODAY.plusDays(1)), false, true, Optional.empty());
        assertEquals(List.of(storm), here.today().bulletins());
        assertEquals(List.of(), on(TODAY.minusDays(1)).bulletins());
        assertEquals(List.of(storm), on(TODAY.plusDays(1)).bulletins());
        assertEquals(List.of(), on(TODAY.plusDays(2)).bulletins());
    }

    @Test
    void countsTheNextVersionOnlyFromItsDayOn() throws Exception {
        publish(PublishedKind.SETTINGS, settings(12), TODAY);
        Published second = publish(PublishedKind.SETTINGS, settings(14), TODAY.plusDays(3));

        fetched();

        assertEquals(2, second.version());
        assertEquals(12, passwordLength(TODAY));
        assertEquals(12, passwordLength(TODAY.plusDays(2)));
        assertEquals(14, passwordLength(TODAY.plusDays(3)));
    }

    @Test
    void removesWhatIsLongOutdatedAndStaysWithWhatCounts() throws Exception {
        publish(PublishedKind.SETTINGS, settings(12), TODAY);
        publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);
        publish(PublishedKind.SETTINGS, settings(14), TODAY);
        publish(PublishedKind.SETTINGS, settings(16), TODAY.plusDays(2));
        fetched();

        boolean early = keeps(Outdated.KEPT_DAYS + 1, 1, 2, 3, 4);
        boolean storm = keeps(Outdated.KEPT_DAYS + 2, 1, 3, 4);
        boolean late = keeps(Outdated.KEPT_DAYS + 3, 3, 4);

        assertTrue(early && storm && late, early + " " + storm + " " + late);
        assertEquals(16, passwordLength(TODAY.plusDays(500)));
    }

    /** Whether exactly these numbers are left after an exchange so many days later. */
    private boolean keeps(int days, int... numbers) throws Exception {
        Clock later = Clock.offset(CLOCK, Duration.ofDays(days));
        new PublishedHere(folder(), check("city-hall"), later).exchange(new PublicationLink(line), proposals);
        try (Stream<Path> files = Files.list(folder())) {
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
        publish(PublishedKind.SETTINGS, settings(12), TODAY);
        deeds.withdraw(MUNICIPALITY, new Series("", PublishedKind.SETTINGS, ""), terms(TODAY));

        fetched();

        assertEquals(Profiles.read(PROFILE), profile(TODAY));
    }

    @Test
    void putsAnArticleInThePlaceOfTheFoldersWithWhoApprovedIt() throws Exception {
        String agent = Files.readString(Path.of("sample-config/manuals/agent.md"));
        publish(PublishedKind.MANUAL, agent, TODAY);

        InForce now = fetched().today();

        Article shown = now.over(Shelf.empty()).approved().find("agent").orElseThrow();
        LocalDate day = LocalDate.ofInstant(now.latest().getFirst().at(), ZoneOffset.UTC);
        assertTrue(shown.approved());
        assertEquals(Optional.of(new Approval("市民課", day, shown.digest())), shown.approval());
    }

    @Test
    void showsAnArticleNoMoreThatTheCityWithdrew() throws Exception {
        publish(PublishedKind.MANUAL, Files.readString(Path.of("sample-config/manuals/agent.md")), TODAY);
        Shelf own = fetched().today().over(Shelf.empty());
        deeds.withdraw(MUNICIPALITY, new Series("", PublishedKind.MANUAL, "agent"), terms(TODAY));

        Shelf shelf = fetched().today().over(own);

        assertEquals(Optional.empty(), shelf.approved().find("agent"));
    }

    @Test
    void refusesWhatDoesNotFitAndChangesNothing() throws Exception {
        CityException wrong = assertThrows(
                CityException.class, () -> publish(PublishedKind.SETTINGS, "signIn:\n  passwordLenght: 3\n", TODAY));
        CityException place =
                assertThrows(CityException.class, () -> publish(PublishedKind.SETTINGS, "sites: []\n", TODAY));

        assertEquals(CityFault.PUBLICATION, wrong.fault());
        assertTrue(String.valueOf(wrong.getMessage()).startsWith("file:2:"), wrong.getMessage());
        assertTrue(String.valueOf(place.getMessage()).startsWith("file:1:1: sites"), place.getMessage());
        assertEquals(List.of(), deeds.published(MUNICIPALITY, 0));
    }

    @Test
    void refusesAnotherTextUnderThePublishedVersionOfAnArticle() throws Exception {
        String agent = Files.readString(Path.of("sample-config/manuals/agent.md"));
        publish(PublishedKind.MANUAL, agent, TODAY);

        CityException refused =
                assertThrows(CityException.class, () -> publish(PublishedKind.MANUAL, agent + "\n追記。\n", TODAY));

        assertEquals(CityFault.PUBLICATION, refused.fault());
    }

    @Test
    void keepsTheLastGoodVersionWhereAFileChangedOnTheDiskAndGetsItAgain() throws Exception {
        publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);
        publish(PublishedKind.ANNOUNCEMENT, STORM.replace("早く", "もっと早く"), TODAY);
        fetched();
        byte[] second = Files.readAllBytes(folder().resolve("2.jws"));
        second[second.length / 2] ^= 1;
        Files.write(folder().resolve("2.jws"), second);

        PublishedHere damaged = here();

        assertEquals("早く閉めます", damaged.today().bulletins().getFirst().text());
        assertEquals(Map.of(2L, Doubt.SIGNATURE), damaged.today().doubts());
        damaged.exchange(new PublicationLink(line), proposals);
        assertEquals("もっと早く閉めます", damaged.today().bulletins().getFirst().text());
        assertEquals(Map.of(), damaged.today().doubts());
    }

    @Test
    void believesNoOtherKeyNoOtherPlaceAndNoOlderVersion() throws Exception {
        publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);
        fetched();
        String first = Files.readString(folder().resolve("1.jws"));
        PublicationFolder files = new PublicationFolder(folder(), check("city-hall"));
        try (SigningKey stranger = SigningKey.generate(new SecureRandom())) {
            var forged = new Publication(
                    "city:" + TestCity.MUNICIPALITY,
                    MUNICIPALITY,
                    new Series("", PublishedKind.ANNOUNCEMENT, "storm"),
                    9,
                    TODAY,
                    false,
                    "市民課",
                    CLOCK.instant(),
                    "",
                    STORM);
            files.keep(2, forged.sign(stranger));
        }
        files.keep(3, first);

        assertEquals(
                Map.of(2L, Doubt.SIGNATURE, 3L, Doubt.OLDER), here().today().doubts());
        var elsewhere = new PublicationCheck(
                () -> VerifyingKeys.only(station.pins().receipt()),
                station.pins().issuer(),
                new StationName("toin", "city-hall", "W-01"));
        assertEquals(
                Doubt.NOT_FOR_US,
                new PublishedHere(folder(), elsewhere, CLOCK).today().doubts().get(1L));
    }

    @Test
    void givesASiteOnlyWhatIsForIt() throws Exception {
        var draft = new Draft(MUNICIPALITY, "city-hall", PublishedKind.ANNOUNCEMENT, "file", STORM);
        deeds.publish(draft, terms(TODAY));
        try (StationIdentity other = city.station(new StationName(MUNICIPALITY, "elsewhere", "W-09"));
                CityLink otherLine = new CityLink(city.address(), other.tls())) {

            assertEquals(List.of(1L), new PublicationLink(line).after(0));
            assertEquals(List.of(), new PublicationLink(otherLine).after(0));
        }
    }

    @Test
    void takesAProposalToTheCityAndTheAnswerBack() throws Exception {
        PublishedHere here = here();
        ProposalDesk desk = new ProposalDesk(here, proposals, station.pins().name(), "1001", CLOCK);
        UUID id = UUID.randomUUID();
        desk.propose(id, Optional.empty(), "暗証番号の初期化", "手順の順番を入れ替える");
        desk.propose(id, Optional.empty(), "暗証番号の初期化", "手順の順番を入れ替える");

        here.exchange(new PublicationLink(line), proposals);

        Proposed there = deeds.proposals(MUNICIPALITY, 0).getFirst();
        assertEquals(id, there.id());
        assertEquals("手順の順番を入れ替える", there.text());
        assertEquals(Proposals.State.SENT, desk.all().getFirst().row().state());

        deeds.decline(MUNICIPALITY, id, "今の順番は法令の順番です", terms(TODAY));
        here.exchange(new PublicationLink(line), proposals);

        assertEquals(
                "今の順番は法令の順番です", desk.all().getFirst().answer().orElseThrow().content());
        assertEquals(
                "declined: 今の順番は法令の順番です",
                deeds.proposals(MUNICIPALITY, 0).getFirst().answer());
    }

    @Test
    void keepsAProposalUntilTheCityCanBeReached() throws Exception {
        PublishedHere here = here();
        ProposalDesk desk = new ProposalDesk(here, proposals, station.pins().name(), "1001", CLOCK);
        city.stop();
        desk.propose(UUID.randomUUID(), Optional.empty(), "題名", "文");

        here.exchange(new PublicationLink(line), proposals);
        Proposals.State before = desk.all().getFirst().row().state();
        city.start();
        here.exchange(new PublicationLink(line), proposals);

        assertEquals(Proposals.State.WAITING, before);
        assertEquals(Proposals.State.SENT, desk.all().getFirst().row().state());
        assertFalse(city.home().publishing().proposals(MUNICIPALITY, 0).isEmpty());
    }

    private Published publish(PublishedKind kind, String content, LocalDate from) throws CityException {
        return deeds.publish(new Draft(MUNICIPALITY, "", kind, "file", content), terms(from));
    }

    private static Terms terms(LocalDate from) {
        return new Terms(from, "市民課", "");
    }

    /** The block of the defaults with another length of passwords. */
    private static String settings(int length) {
        return """
                signIn:
                  idleMinutes: 5
                  signOutMinutes: 60
                  passwordLength: %d
                  pinLength: 6
                  memoryKiB: 65536
                  passes: 3
                  lanes: 1
                  cardCommand: "FFCA000000"
                  before: [TRAINING, PLEDGE]
                  maskStaff: false
                  clause: 市の決定
                """.formatted(length);
    }

    private int passwordLength(LocalDate day) throws Exception {
        return profile(day).rules().signIn().passwordLength();
    }

    private Profile profile(LocalDate day) throws Exception {
        byte[] yaml = Files.readAllBytes(PROFILE);
        return new ProfileInForce(
                        on(day),
                        station.pins().name(),
                        Profiles.parse("enrolment", yaml),
                        new String(yaml, StandardCharsets.UTF_8))
                .profile();
    }

    private InForce on(LocalDate day) throws Exception {
        return new InForce(new PublicationFolder(folder(), check("city-hall")).read(), day, ZoneOffset.UTC);
    }

    private PublishedHere fetched() {
        PublishedHere here = here();
        here.exchange(new PublicationLink(line), proposals);
        return here;
    }

    private PublishedHere here() {
        return new PublishedHere(folder(), check("city-hall"), CLOCK);
    }

    private PublicationCheck check(String site) {
        return new PublicationCheck(
                () -> VerifyingKeys.only(station.pins().receipt()),
                station.pins().issuer(),
                new StationName(MUNICIPALITY, site, "W-01"));
    }

    private Path folder() {
        return directory.resolve("publications");
    }
}
