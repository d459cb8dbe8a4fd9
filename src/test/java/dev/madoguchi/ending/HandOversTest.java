package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.desk.EnvelopeOpener;
import dev.madoguchi.city.desk.OpenedRecord;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Open cases of a station on their way to a real city over TLS. */
class HandOversTest {
    @TempDir
    private Path folder;

    private TestCity city;
    private EndingStation station;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder.resolve("city"));
        station = new EndingStation(city, folder);
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
    }

    @Test
    void handsAnOpenCaseOverWithItsStateAndItsPhoto() throws Exception {
        UUID visit = station.leftAt(Stage.PAPER);

        List<UUID> made = station.handOvers.make("1001");

        OpenedRecord opened = opened(made.getFirst());
        JsonNode handed = opened.content().path("cases").path(0);
        assertEquals(HandOvers.KIND, opened.header().kind());
        assertEquals(visit.toString(), handed.path("visit").stringValue());
        assertEquals("PAPER", handed.path("next").stringValue());
        assertEquals(
                InventedVisit.NAME,
                handed.path("draft").path("applicant").path("name").stringValue());
        assertArrayEquals(
                InventedVisit.photo().jpeg(), opened.pictures().getFirst().bytes());
    }

    @Test
    void forgetsACaseWhenTheCityHasReceiptedItAndNotBefore() throws Exception {
        UUID visit = station.leftAt(Stage.PAPER);
        station.handOvers.make("1001");

        assertEquals(0, station.handOvers.forget());
        assertTrue(station.daybook.isDraft(visit));
        station.send();
        assertEquals(1, station.handOvers.forget());

        assertFalse(station.daybook.isDraft(visit));
        assertEquals(List.of(), station.daybook.photos().kept());
        assertEquals(List.of(), station.daybook.days());
        assertEquals(0, station.handOvers.forget());
    }

    @Test
    void keepsACaseThatWasWorkedOnSinceAndHandsItOverOnceMore() throws Exception {
        UUID id = station.leftAt(Stage.FORM);
        station.handOvers.make("1001");
        station.send();
        try (Visit visit = station.drafts.resume(id)) {
            InventedVisit.step(visit);
            station.drafts.save(visit);
        }

        assertEquals(0, station.handOvers.forget());
        List<UUID> again = station.handOvers.make("1001");

        assertEquals(
                "IDENTITY",
                opened(again.getFirst())
                        .content()
                        .path("cases")
                        .path(0)
                        .path("next")
                        .stringValue());
        station.send();
        assertEquals(1, station.handOvers.forget());
    }

    @Test
    void handsNothingOverTwice() throws Exception {
        station.leftAt(Stage.FORM);
        station.handOvers.make("1001");

        var refused = assertThrows(EndingException.class, () -> station.handOvers.make("1001"));

        assertEquals(EndingFault.NOTHING, refused.fault());
        assertEquals(1, station.outbox.rows().size());
    }

    @Test
    void spreadsManyPhotosOverSeveralRecordsAndLosesNoCase() throws Exception {
        byte[] large = new byte[900_000];
        Set<String> visits = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            UUID visit = station.leftAt(Stage.FORM);
            byte[] draft = station.daybook.openDraft(visit);
            station.daybook.savePhoto(visit, draft, UUID.randomUUID(), large);
            visits.add(visit.toString());
        }

        List<UUID> made = station.handOvers.make("1001");

        Set<String> handed = new HashSet<>();
        for (UUID record : made) {
            opened(record)
                    .content()
                    .path("cases")
                    .forEach(each -> handed.add(each.path("visit").stringValue()));
        }
        assertEquals(2, made.size());
        assertEquals(visits, handed);
    }

    @Test
    void listsCasesOnPaperByNumberAndNobodyByName() throws Exception {
        station.leftAt(Stage.PAPER);
        station.leftAt(Stage.FORM);
        station.handOvers.make("1001");

        byte[] pdf = new HandOverPdf(
                        JapaneseFonts.installed(), new Texts(Locale.JAPANESE), "国分寺市　市民課", ZoneId.of("Asia/Tokyo"))
                .write(station.handOvers.open(), station.handOvers.all());

        Files.write(Files.createDirectories(Path.of("target", "carry-out")).resolve("hand-over.pdf"), pdf);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("A-001") && text.contains("A-002") && text.contains("申請書"), text);
            assertFalse(text.contains("髙﨑"), text);
        }
    }

    private OpenedRecord opened(UUID record) throws Exception {
        Path file = folder.resolve("city").resolve("keys").resolve("sealing.key");
        try (CityPrivateKey key = new CityKeyFile(file).read(TestCity.PASSPHRASE::clone)) {
            return new EnvelopeOpener(key, city.home().stations().keys())
                    .open(station.outbox.envelope(record).bytes());
        }
    }
}
