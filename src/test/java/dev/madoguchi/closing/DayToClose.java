package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.seal.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/** A station with a day to close, the hands that close it, and its restart. */
final class DayToClose implements AutoCloseable {
    final Path home;
    ClosingStation station;
    CloseDay closing;

    DayToClose(Path folder) throws Exception {
        home = folder.resolve("home");
        station = new ClosingStation(home);
        closing = station.closing;
    }

    @Override
    public void close() {
        station.close();
    }

    /** The program ends, and is started again on the same folder. */
    void restart() throws Exception {
        station.close();
        station = new ClosingStation(home);
        closing = station.closing;
    }

    List<Envelope> receiveAll() throws Exception {
        List<Envelope> sent = new ArrayList<>();
        for (LedgerEntry entry : People.several()) {
            sent.add(station.receive(entry));
        }
        return sent;
    }

    void eraseAll() throws ClosingException {
        closing.confirmLedger(DAY, closing.writeLedger(DAY, CLERK).pages(), CHIEF);
        station.deliver();
        closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
    }

    ErasureCertificate closeAll() throws ClosingException {
        eraseAll();
        closing.scan(DAY, CHIEF);
        return closing.certify(DAY, CHIEF);
    }

    void refused(ClosingFault fault, Executable... deeds) throws ClosingException {
        ClosingState before = closing.state(DAY);
        for (Executable deed : deeds) {
            assertEquals(fault, assertThrows(ClosingException.class, deed).fault());
            assertEquals(before, closing.state(DAY));
        }
    }

    JsonNode verified(ErasureCertificate certificate) throws Exception {
        return ErasureCertificate.verify(certificate.jws(), station.signingKey().verifyingKey());
    }

    static String text(ErasureCertificate certificate) throws IOException {
        return text(certificate.pdf());
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    List<String> files(String name) throws IOException {
        if (!Files.exists(home.resolve(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static void unseen(ErasureStep step) {
        assertEquals("closing.step." + step, step.messageKey());
    }
}
