package dev.madoguchi.carryout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CarriedAnswer;
import dev.madoguchi.city.api.RunningCity;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the outbox onto a memory card, to a real city's server over TLS, and back with its receipts. */
class CarryOutsTest {
    private static final Clock NOON = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    private static final String CARD = "CARD-1";
    private static final byte[] MARKER = "MARKER".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private TestCity city;
    private StationIdentity station;
    private StationKey key;
    private Database database;
    private Outbox outbox;
    private CarryOuts carryOuts;
    private SimulatedMedia slot;
    private AllowedMedia media;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder.resolve("city"));
        station = city.station("W-01");
        key = StationKey.generate(new SecureRandom());
        database = Database.open(folder.resolve("store"), key, NOON).database();
        outbox = new Outbox(database, folder.resolve("envelopes"), NOON);
        carryOuts = new CarryOuts(
                database, outbox, station.signing(), station.pins().name(), NOON);
        slot = new SimulatedMedia(folder.resolve("media"));
        media = new AllowedMedia(slot, List.of(CARD), List.of(folder.resolve("share")));
    }

    @AfterEach
    void close() {
        database.close();
        station.close();
        key.close();
        city.close();
    }

    @Test
    void carriesRecordsToTheCityAndItsReceiptsBack() throws Exception {
        List<Envelope> envelopes = List.of(added(), added(), added());
        Path card = slot.insert(CARD);

        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");
        Receipts answer = Receipts.read(taken(card.resolve(written.file())).write());
        TakenIn takenIn = carryOuts.takeIn(answer, station.receipts());

        assertEquals(CarryOutState.WRITTEN, written.state());
        assertEquals(new TakenIn(3, 0, 0, 0), takenIn);
        assertEquals(0, outbox.waiting());
        assertEquals(3, city.home().vaults().records().count(TestCity.MUNICIPALITY));
        for (Envelope envelope : envelopes) {
            assertEquals(
                    OutboxState.RECEIPTED,
                    outbox.row(envelope.header().id()).orElseThrow().state());
        }
        assertEquals(new TakenIn(0, 3, 0, 0), carryOuts.takeIn(answer, station.receipts()));
    }

    @Test
    void leavesNothingOnTheMediumThatOnlyTheCityMayRead() throws Exception {
        added();
        Path card = slot.insert(CARD);

        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");

        byte[] bytes = Files.readAllBytes(card.resolve(written.file()));
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("MARKER"));
        try (Container container = Container.open(card.resolve(written.file()))) {
            StationKeys known = city.home().stations().keys();
            assertTrue(container.signed(known));
            assertFalse(container.signed(new StationKeys(List.of())));
        }
    }

    @Test
    void believesNoReceiptOfAnotherCity() throws Exception {
        added();
        Path card = slot.insert(CARD);
        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");
        Receipts answer = taken(card.resolve(written.file()));

        try (TestCity other = TestCity.create(folder.resolve("other"));
                StationIdentity there = other.station("W-01")) {
            assertEquals(new TakenIn(0, 0, 1, 0), carryOuts.takeIn(answer, there.receipts()));
        }

        assertEquals(1, outbox.waiting());
    }

    @Test
    void takesNothingFromAStationThatIsLockedOut() throws Exception {
        added();
        Path card = slot.insert(CARD);
        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");
        city.home().revoke(TestCity.MUNICIPALITY, "W-01");

        Receipts answer = taken(card.resolve(written.file()));

        assertEquals(List.of("STATION_REVOKED"), List.copyOf(answer.refusals().values()));
        assertEquals(0, city.home().vaults().records().count(TestCity.MUNICIPALITY));
    }

    @Test
    void refusesMediaAndFoldersThatAreNotListed() throws Exception {
        slot.insert("OTHER");
        Path share = Files.createDirectories(folder.resolve("share"));

        assertEquals(
                MediaFault.NOT_LISTED,
                assertThrows(MediaException.class, media::pluggedIn).fault());
        assertEquals(
                MediaFault.NOT_LISTED,
                assertThrows(MediaException.class, () -> media.folder(folder)).fault());
        assertEquals(share.toString(), media.folder(share).id());
    }

    @Test
    void goesOnWithAContainerWhoseMediumWasPulledOut() throws Exception {
        added();
        Path card = slot.insert(CARD);
        Medium gone = media.pluggedIn();
        slot.pull(CARD);

        assertEquals(
                MediaFault.PULLED,
                assertThrows(MediaException.class, () -> carryOuts.begin(gone, "市民課", "1001"))
                        .fault());
        CarryOut begun = carryOuts.all().getFirst();
        slot.insert(CARD);
        CarryOut written = carryOuts.write(begun, media.pluggedIn());
        byte[] once = Files.readAllBytes(card.resolve(written.file()));
        CarryOut again = carryOuts.write(begun, media.pluggedIn());

        assertEquals(CarryOutState.BEGUN, begun.state());
        assertEquals(written, again);
        assertEquals(once.length, written.written().orElseThrow().bytes());
    }

    @Test
    void leavesNothingOnAFullMediumAndGoesOnOnAnother() throws Exception {
        assertTrue(outbox.add(city.seal(station, new byte[500_000])));
        try (Mounted full = Mounted.memory(folder.resolve("full"), 64)) {
            var small = new AllowedMedia(slot, List.of(), List.of(full.root()));

            var fault =
                    assertThrows(MediaException.class, () -> carryOuts.begin(small.folder(full.root()), "市民課", "1001"));

            assertEquals(MediaFault.FULL, fault.fault());
            try (var left = Files.list(full.root())) {
                assertEquals(List.of(), left.toList());
            }
        }
        CarryOut begun = carryOuts.all().getFirst();
        assertEquals(CarryOutState.BEGUN, begun.state());
        assertEquals(1, outbox.waiting());
        slot.insert(CARD);
        assertEquals(
                CarryOutState.WRITTEN, carryOuts.write(begun, media.pluggedIn()).state());
    }

    @Test
    void writesOverNoOtherFile() throws Exception {
        added();
        Path card = slot.insert(CARD);
        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");
        Files.writeString(card.resolve(written.file()), "something else");

        var fault = assertThrows(MediaException.class, () -> carryOuts.write(written, media.pluggedIn()));

        assertEquals(MediaFault.TAKEN, fault.fault());
        assertEquals("something else", Files.readString(card.resolve(written.file())));
    }

    @Test
    void refusesAContainerThatIsDamagedOrHoldsLessThanItsList() throws Exception {
        added();
        Path card = slot.insert(CARD);
        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");
        Path file = card.resolve(written.file());
        byte[] bytes = Files.readAllBytes(file);
        int record = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(".cbor") + 60;
        bytes[record] ^= 1;
        Files.write(file, bytes);

        assertThrows(ContainerException.class, () -> taken(file));

        Files.writeString(file, "no container");
        assertThrows(ContainerException.class, () -> Container.open(file));
        assertEquals(0, city.home().vaults().records().count(TestCity.MUNICIPALITY));
    }

    @Test
    void remembersEachHandOnceAndInOrder() throws Exception {
        added();
        slot.insert(CARD);
        CarryOut written = carryOuts.begin(media.pluggedIn(), "市民課", "1001");

        carryOuts.received(written.id(), "市民 課長");
        CarryOut returned = carryOuts.returned(written.id(), "1001");

        assertEquals("市民 課長", returned.received().orElseThrow().who());
        assertEquals("1001", returned.returned().orElseThrow().who());
        assertEquals(
                CarryOutFault.NOT_NOW,
                assertThrows(CarryOutException.class, () -> carryOuts.received(written.id(), "別人"))
                        .fault());
        assertEquals(
                CarryOutFault.NOTHING,
                assertThrows(
                                CarryOutException.class,
                                () -> new CarryOuts(
                                                database,
                                                new Outbox(emptied(), folder.resolve("none"), NOON),
                                                station.signing(),
                                                station.pins().name(),
                                                NOON)
                                        .begin(media.pluggedIn(), "市民課", "1001"))
                        .fault());
    }

    @Test
    void printsASlipWithTheContainersDigestAndEachRecord() throws Exception {
        for (int i = 0; i < 30; i++) {
            added();
        }
        slot.insert(CARD);
        CarryOut written = carryOuts.begin(media.pluggedIn(), "国分寺市 市民課", "1001");

        byte[] pdf = new TransportSlipPdf(
                        JapaneseFonts.installed(), new Texts(Locale.JAPANESE), "国分寺市　本庁", ZoneId.of("Asia/Tokyo"))
                .write(written);

        Path target = Files.createDirectories(Path.of("target", "carry-out"));
        Files.write(target.resolve("slip.pdf"), pdf);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertEquals(3, document.getNumberOfPages());
            assertTrue(text.contains(written.written().orElseThrow().sha256()), text);
            assertTrue(written.records().stream()
                    .allMatch(each -> text.contains(each.id().toString())));
        }
    }

    private Database emptied() {
        database.jdbi().useTransaction(handle -> handle.execute("delete from outbox"));
        return database;
    }

    private Envelope added() throws Exception {
        Envelope envelope = city.seal(station, MARKER);
        assertTrue(outbox.add(envelope));
        return envelope;
    }

    /** What the server answers when the administrator gives it a container. */
    private Receipts taken(Path file) throws Exception {
        Map<UUID, String> receipts = new LinkedHashMap<>();
        Map<UUID, String> refusals = new LinkedHashMap<>();
        try (Container container = Container.open(file);
                RunningCity running = new RunningCity(
                        city.address(),
                        Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom()))) {
            for (Carried each : container.list().records()) {
                switch (running.take(each.id(), container.record(each))) {
                    case CarriedAnswer.Taken taken -> receipts.put(each.id(), taken.receipt());
                    case CarriedAnswer.Refused refused -> refusals.put(each.id(), refused.reason());
                }
            }
            return new Receipts(container.list().id(), receipts, refusals);
        }
    }
}
