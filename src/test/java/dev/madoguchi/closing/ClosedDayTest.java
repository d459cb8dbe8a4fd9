package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.closing.ClosingState.Certified;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Looks at a day that was closed from the ledger to the certificate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDayTest {
    /** With letters that a font might join to one glyph, as they come up in ids by chance. */
    private static final String WITNESS = "市民課　田村 fi ffi fl";

    private final List<Envelope> sent = new ArrayList<>();
    private final List<ErasureStep> steps = new ArrayList<>();
    private Path home;
    private ClosingStation station;
    private Scanned scanned;
    private ErasureCertificate certificate;

    @BeforeAll
    void closeADay(@TempDir Path folder) throws Exception {
        home = folder.resolve("home");
        station = new ClosingStation(home);
        for (LedgerEntry entry : People.several()) {
            sent.add(station.receive(entry));
        }
        LedgerPrint print = station.closing.writeLedger(DAY, CLERK);
        station.closing.confirmLedger(DAY, print.pages(), CHIEF);
        station.deliver();
        station.closing.erase(DAY, CHIEF, Optional.of(WITNESS), steps::add);
        scanned = station.closing.scan(DAY, CHIEF);
        certificate = station.closing.certify(DAY, CHIEF);
    }

    @AfterAll
    void end() {
        station.close();
    }

    @Test
    void takesEveryStepInItsOrder() throws Exception {
        assertEquals(List.of(ErasureStep.values()), steps);
        assertInstanceOf(Certified.class, station.closing.state(DAY));
    }

    @Test
    void searchesForEveryVisitorAndFindsNobody() {
        assertTrue(scanned.report().clean(), scanned.toString());
        assertTrue(scanned.report().texts() > 30);
    }

    @Test
    void keepsReceiptsAndCertificateAndNothingElseOfTheDay() throws Exception {
        assertEquals(
                Set.of(OutboxState.ERASED),
                station.outbox.rows().stream().map(OutboxRow::state).collect(Collectors.toSet()));
        assertEquals(List.of(), files("envelopes"));
        assertEquals(
                sent.stream().map(each -> each.header().id() + ".jws").sorted().toList(), files("receipts"));
        assertEquals(List.of("day-2026-11-20.destroyed"), files("keys"));
        assertEquals(List.of("day-2026-11-20.destroyed"), files("closing/keys"));
        assertEquals(
                List.of("certificate-2026-11-20.jws", "certificate-2026-11-20.pdf", "closing-2026-11-20.json"),
                files("closing"));
    }

    @Test
    void leavesNoWordOfAVisitorInAnyFile() throws Exception {
        for (Path file : allFiles()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String word : List.of("黒桐", "幹也", "戸倉", "321-0987", "髙﨑", "ＧＡＲＣＩＡ", "昭和55", "19800217")) {
                String bytes = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(bytes), word + " in " + file);
            }
        }
    }

    @Test
    void signsWhatWasDestroyedByWhomAndBeforeWhom() throws Exception {
        JsonNode says = says();

        assertEquals("2026-11-20", says.path("day").stringValue());
        assertEquals(WITNESS, says.path("witness").stringValue());
        assertEquals("石井　春", says.path("by").path("name").stringValue());
        assertEquals(0, says.path("scan").path("residue").intValue());
        assertEquals(3, says.path("what").path("counts").path("workingCopies").intValue());
        assertEquals(
                sent.stream()
                        .map(each -> each.header().id() + " " + each.sha256())
                        .toList(),
                says.path("what")
                        .path("records")
                        .valueStream()
                        .map(each -> each.path("id").stringValue() + " "
                                + each.path("sha256").stringValue())
                        .toList());
    }

    @Test
    void refusesACertificateOfAnotherStation() {
        try (SigningKey other = SigningKey.generate(new SecureRandom())) {
            assertThrows(JwsException.class, () -> ErasureCertificate.verify(certificate.jws(), other.verifyingKey()));
        }
    }

    @Test
    void fixesTheAuditTrailOnTheCertificate() throws Exception {
        JsonNode audit = says().path("audit");

        var head =
                new AuditHead(audit.path("seq").longValue(), audit.path("hash").stringValue());
        assertInstanceOf(Verdict.Whole.class, station.audit.verify(List.of(head)));
        assertEquals(
                List.of(
                        "closing.LEDGER_WRITTEN",
                        "closing.LEDGER_CONFIRMED",
                        "closing.LEDGER_DELIVERED",
                        "closing.ERASING",
                        "closing.ERASED",
                        "closing.SCANNED",
                        "closing.CERTIFIED"),
                station.audit.after(0, 100).stream().map(AuditRow::deed).toList());
    }

    @Test
    void printsACertificateForPeople() throws Exception {
        String text;
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            text = new PDFTextStripper().getText(document);
        }

        for (String part : List.of(
                "個人情報消去証明書",
                "令和8年11月20日",
                "国分寺市　市民課",
                "石井　春",
                WITNESS,
                "検出 0件",
                certificate.sha256(),
                station.signingKey().keyId(),
                sent.getFirst().sha256(),
                sent.getLast().header().id().toString())) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void noticesACertificateThatWasChanged() throws Exception {
        Path file = home.resolve("closing/certificate-2026-11-20.jws");
        Files.writeString(file, certificate.jws() + "x");

        var error = assertThrows(ClosingException.class, () -> station.closing.certify(DAY, CHIEF));

        assertEquals(ClosingFault.STORAGE, error.fault());
        Files.writeString(file, certificate.jws());
        assertEquals(certificate.jws(), station.closing.certify(DAY, CHIEF).jws());
    }

    private JsonNode says() throws JwsException {
        return ErasureCertificate.verify(certificate.jws(), station.signingKey().verifyingKey());
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private List<Path> allFiles() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
