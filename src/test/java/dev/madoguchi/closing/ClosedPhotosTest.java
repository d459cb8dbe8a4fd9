package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLAUSE;
import static dev.madoguchi.closing.ClosingStation.CLOCK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.seal.Jws;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What closing does with photos, and what the certificate says of them. */
class ClosedPhotosTest {
    private static final UUID FIRST = new UUID(0x4000, 11);
    private static final UUID SECOND = new UUID(0x4000, 12);
    private static final UUID THIRD = new UUID(0x4000, 13);

    @TempDir
    private Path folder;

    private Path home;
    private ClosingStation station;

    @BeforeEach
    void open() throws Exception {
        home = folder.resolve("home");
        station = new ClosingStation(home);
        receive(People.KUROGIRI, FIRST, SECOND);
        receive(People.TAKASAKI, THIRD);
        station.photos.erase(People.KUROGIRI.visit(), Reason.COMPLETED);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void destroysWhatTheRuleLeftAndSaysOfEachPhotoWhatBecameOfIt() throws Exception {
        erase();
        station.closing.scan(DAY, CHIEF);
        ErasureCertificate certificate = station.closing.certify(DAY, CHIEF);

        JsonNode what = says(certificate).path("what");
        assertFalse(station.photos.holdsKeyOf(DAY));
        assertEquals(3, says(certificate).path("v").intValue());
        assertEquals(
                "{\"RETAKEN\":1,\"COMPLETED\":1,\"DAY_CLOSED\":1}",
                what.path("counts").path("photos").toString());
        assertEquals(
                List.of(FIRST + " RETAKEN", SECOND + " COMPLETED", THIRD + " DAY_CLOSED"),
                what.path("photos")
                        .valueStream()
                        .map(photo -> photo.path("id").stringValue() + " "
                                + photo.path("reason").stringValue())
                        .toList());
        JsonNode last = what.path("photos").path(2);
        assertEquals(People.TAKASAKI.visit().toString(), last.path("visit").stringValue());
        assertEquals(CLAUSE, last.path("clause").stringValue());
        assertEquals(64, last.path("sha256").stringValue().length());
        assertEquals(CLOCK.instant().toString(), last.path("decided").stringValue());
        assertEquals(CLOCK.instant().toString(), last.path("erased").stringValue());
        assertTrue(text(certificate).contains("写真 3件（撮り直し 1、申請受付完了 1、終業 1）"), text(certificate));
        assertTrue(station.audit.after(0, 100).stream()
                .map(AuditRow::deed)
                .toList()
                .containsAll(List.of("photo.erased.RETAKEN", "photo.erased.COMPLETED", "photo.erased.DAY_CLOSED")));
    }

    @Test
    void certifiesNothingWhileThePhotosKeyLiesOnTheDisk() throws Exception {
        Path key = home.resolve("photo-keys/photo-" + DAY + "-" + THIRD + ".key");
        byte[] copy = Files.readAllBytes(key);
        erase();
        station.closing.scan(DAY, CHIEF);
        Files.write(key, copy);

        var error = assertThrows(ClosingException.class, () -> station.closing.certify(DAY, CHIEF));

        assertEquals(ClosingFault.PHOTO_LEFT, error.fault());
        station.closing.scan(DAY, CHIEF);
        station.closing.certify(DAY, CHIEF);
        assertFalse(Files.exists(key));
    }

    @Test
    void listsAsManyPhotosAsADayHas() throws Exception {
        for (int number = 10; number < 70; number++) {
            receive(People.entry(number, "見本　多", "住所" + number + "番地", "19800217", ""), new UUID(0x5000, number));
        }
        erase();
        station.closing.scan(DAY, CHIEF);

        ErasureCertificate certificate = station.closing.certify(DAY, CHIEF);

        assertEquals(63, says(certificate).path("what").path("photos").size());
        assertTrue(text(certificate).contains("写真 63件（撮り直し 1、申請受付完了 1、終業 61）"));
    }

    @Test
    void stillVerifiesACertificateOfBefore() throws Exception {
        var before = JsonMapper.builder().build().createObjectNode().put("v", 1).put("day", "2026-11-19");
        before.putObject("what").putObject("counts").put("workingCopies", 3);
        String jws = Jws.sign(station.signingKey(), ErasureCertificate.TYPE, before);

        JsonNode says = ErasureCertificate.verify(jws, station.signingKey().verifyingKey());

        assertEquals(1, says.path("v").intValue());
        assertEquals(3, says.path("what").path("counts").path("workingCopies").intValue());
    }

    private void receive(LedgerEntry entry, UUID... photos) throws Exception {
        for (UUID photo : photos) {
            station.daybook.savePhoto(entry.visit(), "draft".getBytes(US_ASCII), photo, new byte[100]);
        }
        station.daybook.complete(entry.visit(), LedgerEntryCodec.encode(entry));
        var envelope = station.seal(entry.visit(), DAY, LedgerEntryCodec.encode(entry));
        station.outbox.add(envelope);
        station.outbox.receipted(entry.visit(), station.receipt(envelope));
    }

    private void erase() throws ClosingException {
        int pages = station.closing.writeLedger(DAY, CHIEF).pages();
        station.closing.confirmLedger(DAY, pages, CHIEF);
        station.deliver();
        station.closing.erase(DAY, CHIEF, Optional.empty(), step -> {});
    }

    private JsonNode says(ErasureCertificate certificate) throws Exception {
        return ErasureCertificate.verify(certificate.jws(), station.signingKey().verifyingKey());
    }

    private static String text(ErasureCertificate certificate) throws Exception {
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
