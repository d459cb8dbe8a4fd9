package dev.madoguchi.carryout;

import static dev.madoguchi.carryout.CarryingStation.CARD;
import static dev.madoguchi.carryout.CarryingStation.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the outbox onto a memory card, to a real city's server over TLS, and back with its receipts. */
class CarryOutsTest {
    @TempDir
    private Path folder;

    private CarryingStation at;

    @BeforeEach
    void open() throws Exception {
        at = new CarryingStation(folder);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void carriesRecordsToTheCityAndItsReceiptsBack() throws Exception {
        List<Envelope> envelopes = List.of(at.added(), at.added(), at.added());
        Path card = at.slot.insert(CARD);

        CarryOut written = at.written(at.media.pluggedIn(), "市民課");
        Receipts answer = Receipts.read(at.taken(card.resolve(written.file())).write());
        TakenIn takenIn = at.carryOuts.takeIn(answer, at.station.receipts());

        assertEquals(CarryOutState.WRITTEN, written.state());
        assertEquals(new TakenIn(3, 0, 0, 0), takenIn);
        assertEquals(0, at.outbox.waiting());
        assertEquals(3, at.city.home().vaults().records().count(TestCity.MUNICIPALITY));
        for (Envelope envelope : envelopes) {
            assertEquals(
                    OutboxState.RECEIPTED,
                    at.outbox.row(envelope.header().id()).orElseThrow().state());
        }
        assertEquals(new TakenIn(0, 3, 0, 0), at.carryOuts.takeIn(answer, at.station.receipts()));
    }

    @Test
    void leavesNothingOnTheMediumThatOnlyTheCityMayRead() throws Exception {
        at.added();
        Path card = at.slot.insert(CARD);

        CarryOut written = at.written(at.media.pluggedIn(), "市民課");

        byte[] bytes = Files.readAllBytes(card.resolve(written.file()));
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("MARKER"));
        try (Container container = Container.open(card.resolve(written.file()))) {
            StationKeys known = at.city.home().stations().keys();
            assertTrue(container.signed(known));
            assertFalse(container.signed(new StationKeys(List.of())));
        }
    }

    @Test
    void believesNoReceiptOfAnotherCity() throws Exception {
        at.added();
        Path card = at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "市民課");
        Receipts answer = at.taken(card.resolve(written.file()));

        try (TestCity other = TestCity.create(at.folder.resolve("other"));
                StationIdentity there = other.station("W-01")) {
            assertEquals(new TakenIn(0, 0, 1, 0), at.carryOuts.takeIn(answer, there.receipts()));
        }

        assertEquals(1, at.outbox.waiting());
    }

    @Test
    void takesTheOtherReceiptsInWhereARecordCannotBeReadHere() throws Exception {
        List<Envelope> envelopes = List.of(at.added(), at.added(), at.added(), at.added());
        Path card = at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "市民課");
        Receipts answer = at.taken(card.resolve(written.file()));
        UUID lost = envelopes.getFirst().header().id();
        Files.delete(at.folder.resolve("envelopes").resolve(lost + ".cbor"));

        assertEquals(new TakenIn(3, 0, 1, 0), at.carryOuts.takeIn(answer, at.station.receipts()));

        assertEquals(1, at.outbox.waiting());
        assertEquals(OutboxState.QUEUED, at.outbox.row(lost).orElseThrow().state());
    }

    @Test
    void takesNothingFromAStationThatIsLockedOut() throws Exception {
        at.added();
        Path card = at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "市民課");
        at.city.home().revoke(TestCity.MUNICIPALITY, "W-01");

        Receipts answer = at.taken(card.resolve(written.file()));

        assertEquals(List.of("STATION_REVOKED"), List.copyOf(answer.refusals().values()));
        assertEquals(0, at.city.home().vaults().records().count(TestCity.MUNICIPALITY));
    }

    @Test
    void remembersEachHandOnceAndInOrder() throws Exception {
        at.added();
        at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "市民課");

        at.carryOuts.received(written.id(), "市民 課長");
        CarryOut returned = at.carryOuts.returned(written.id(), "1001");

        assertEquals("市民 課長", returned.received().orElseThrow().who());
        assertEquals("1001", returned.returned().orElseThrow().who());
        assertEquals(
                CarryOutFault.NOT_NOW,
                assertThrows(CarryOutException.class, () -> at.carryOuts.received(written.id(), "別人"))
                        .fault());
        assertEquals(
                CarryOutFault.NOTHING,
                assertThrows(
                                CarryOutException.class,
                                () -> new CarryOuts(
                                                at.database,
                                                new Outbox(at.emptied(), at.folder.resolve("none"), NOON),
                                                at.station.signing(),
                                                at.station.pins().name(),
                                                NOON)
                                        .begin(at.media.pluggedIn(), "市民課", "1001"))
                        .fault());
    }

    @Test
    void printsASlipWithTheContainersDigestAndEachRecord() throws Exception {
        for (int i = 0; i < 30; i++) {
            at.added();
        }
        at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "国分寺市 市民課");

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

    /** Asked every second while the screen is seen: once for a transport, however many records it has. */
    @Test
    void asksTheStoreOnceWhatOfATransportIsReceipted() throws Exception {
        List<Envelope> envelopes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            envelopes.add(at.added());
        }
        at.slot.insert(CARD);
        CarryOut begun = at.carryOuts.begin(at.media.pluggedIn(), "市民課", "1001");
        at.outbox.receipted(envelopes.getFirst().header().id(), "receipt");
        var statements = new AtomicInteger();
        at.database.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });

        int receipted = at.carryOuts.receipted(begun);

        assertEquals(1, receipted);
        assertEquals(1, statements.get());
    }
}
