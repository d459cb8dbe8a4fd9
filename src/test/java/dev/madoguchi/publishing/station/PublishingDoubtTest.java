package dev.madoguchi.publishing.station;

import static dev.madoguchi.publishing.station.PublishingStation.CLOCK;
import static dev.madoguchi.publishing.station.PublishingStation.MUNICIPALITY;
import static dev.madoguchi.publishing.station.PublishingStation.STORM;
import static dev.madoguchi.publishing.station.PublishingStation.TODAY;
import static dev.madoguchi.publishing.station.PublishingStation.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.PublishingDeeds.Proposed;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.sync.PublicationLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a city does not publish and a station does not believe, and a proposal the other way. */
class PublishingDoubtTest {
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
    void refusesWhatDoesNotFitAndChangesNothing() throws Exception {
        CityException wrong = assertThrows(
                CityException.class, () -> at.publish(PublishedKind.SETTINGS, "signIn:\n  passwordLenght: 3\n", TODAY));
        CityException place =
                assertThrows(CityException.class, () -> at.publish(PublishedKind.SETTINGS, "sites: []\n", TODAY));

        assertEquals(CityFault.PUBLICATION, wrong.fault());
        assertTrue(String.valueOf(wrong.getMessage()).startsWith("file:2:"), wrong.getMessage());
        assertTrue(String.valueOf(place.getMessage()).startsWith("file:1:1: sites"), place.getMessage());
        assertEquals(List.of(), at.deeds.published(MUNICIPALITY, 0));
    }

    @Test
    void refusesAnotherTextUnderThePublishedVersionOfAnArticle() throws Exception {
        String agent = Files.readString(Path.of("sample-config/manuals/agent.md"));
        at.publish(PublishedKind.MANUAL, agent, TODAY);

        CityException refused =
                assertThrows(CityException.class, () -> at.publish(PublishedKind.MANUAL, agent + "\n追記。\n", TODAY));

        assertEquals(CityFault.PUBLICATION, refused.fault());
    }

    @Test
    void keepsTheLastGoodVersionWhereAFileChangedOnTheDiskAndGetsItAgain() throws Exception {
        at.publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);
        at.publish(PublishedKind.ANNOUNCEMENT, STORM.replace("早く", "もっと早く"), TODAY);
        at.fetched();
        byte[] second = Files.readAllBytes(at.folder().resolve("2.jws"));
        second[second.length / 2] ^= 1;
        Files.write(at.folder().resolve("2.jws"), second);

        PublishedHere damaged = at.here();

        assertEquals("早く閉めます", damaged.today().bulletins().getFirst().text());
        assertEquals(Map.of(2L, Doubt.SIGNATURE), damaged.today().doubts());
        damaged.exchange(new PublicationLink(at.line), at.proposals);
        assertEquals("もっと早く閉めます", damaged.today().bulletins().getFirst().text());
        assertEquals(Map.of(), damaged.today().doubts());
    }

    @Test
    void believesNoOtherKeyNoOtherPlaceAndNoOlderVersion() throws Exception {
        at.publish(PublishedKind.ANNOUNCEMENT, STORM, TODAY);
        at.fetched();
        String first = Files.readString(at.folder().resolve("1.jws"));
        PublicationFolder files = new PublicationFolder(at.folder(), at.check("city-hall"));
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
                Map.of(2L, Doubt.SIGNATURE, 3L, Doubt.OLDER), at.here().today().doubts());
        var elsewhere = new PublicationCheck(
                () -> VerifyingKeys.only(at.station.pins().receipt()),
                at.station.pins().issuer(),
                new StationName("toin", "city-hall", "W-01"));
        assertEquals(
                Doubt.NOT_FOR_US,
                new PublishedHere(at.folder(), elsewhere, CLOCK)
                        .today()
                        .doubts()
                        .get(1L));
    }

    @Test
    void takesAProposalToTheCityAndTheAnswerBack() throws Exception {
        PublishedHere here = at.here();
        ProposalDesk desk =
                new ProposalDesk(here, at.proposals, at.station.pins().name(), "1001", CLOCK);
        UUID id = UUID.randomUUID();
        desk.propose(id, Optional.empty(), "暗証番号の初期化", "手順の順番を入れ替える");
        desk.propose(id, Optional.empty(), "暗証番号の初期化", "手順の順番を入れ替える");

        here.exchange(new PublicationLink(at.line), at.proposals);

        Proposed there = at.deeds.proposals(MUNICIPALITY, 0).getFirst();
        assertEquals(id, there.id());
        assertEquals("手順の順番を入れ替える", there.text());
        assertEquals(Proposals.State.SENT, desk.all().getFirst().row().state());

        at.deeds.decline(MUNICIPALITY, id, "今の順番は法令の順番です", terms(TODAY));
        here.exchange(new PublicationLink(at.line), at.proposals);

        assertEquals(
                "今の順番は法令の順番です", desk.all().getFirst().answer().orElseThrow().content());
        assertEquals(
                "declined: 今の順番は法令の順番です",
                at.deeds.proposals(MUNICIPALITY, 0).getFirst().answer());
    }

    @Test
    void keepsAProposalUntilTheCityCanBeReached() throws Exception {
        PublishedHere here = at.here();
        ProposalDesk desk =
                new ProposalDesk(here, at.proposals, at.station.pins().name(), "1001", CLOCK);
        at.city.stop();
        desk.propose(UUID.randomUUID(), Optional.empty(), "題名", "文");

        here.exchange(new PublicationLink(at.line), at.proposals);
        Proposals.State before = desk.all().getFirst().row().state();
        at.city.start();
        here.exchange(new PublicationLink(at.line), at.proposals);

        assertEquals(Proposals.State.WAITING, before);
        assertEquals(Proposals.State.SENT, desk.all().getFirst().row().state());
        assertFalse(at.city.home().publishing().proposals(MUNICIPALITY, 0).isEmpty());
    }
}
