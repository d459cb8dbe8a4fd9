package dev.madoguchi.app.demo;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.inspection.Extract;
import dev.madoguchi.inspection.ExtractFile;
import dev.madoguchi.inspection.Extracts;
import dev.madoguchi.inspection.StaffMask;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.paper.PrintedDocument;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Gathers what a demo day made, of invented people, into its folder. */
final class DemoHarvest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final DemoFolder folder;
    private final SimulatedCounter counter;
    private final SimulatedDocumentPrinter documents;

    DemoHarvest(DemoFolder folder, SimulatedCounter counter, SimulatedDocumentPrinter documents) {
        this.folder = folder;
        this.counter = counter;
        this.documents = documents;
    }

    /** The tickets as bytes and as they look, the photos, the applicants' copies, what they copied, the lists for the office. */
    void papers(List<CardPhoto> photos) throws IOException {
        List<Slip> slips = counter.printer().slips();
        for (int at = 0; at < slips.size(); at++) {
            ImageIO.write(
                    slips.get(at).image(),
                    "png",
                    folder.at("ticket-%d.png".formatted(at + 1)).toFile());
            Files.write(
                    folder.at("ticket-%d.escpos".formatted(at + 1)),
                    slips.get(at).bytes());
        }
        for (int at = 0; at < photos.size(); at++) {
            Files.write(
                    folder.at("photo-%d.jpg".formatted(at + 1)), photos.get(at).jpeg());
        }
        printed("控え", "copy-%d.pdf");
        printed("転記用の紙", "transcription-%d.pdf");
        printed("引渡し一覧", "hand-over-%d.pdf");
    }

    private void printed(String title, String name) throws IOException {
        List<PrintedDocument> printed = documents.documents().stream()
                .filter(document -> document.title().equals(title))
                .toList();
        for (int at = 0; at < printed.size(); at++) {
            Files.write(folder.at(name.formatted(at + 1)), printed.get(at).bytes());
        }
    }

    /** The sealed records and their receipts, before closing removes the envelopes. */
    void records(Outbox outbox, Path envelopes) throws IOException {
        for (OutboxRow row : outbox.rows()) {
            Files.copy(
                    envelopes.resolve(row.id() + ".cbor"),
                    folder.at("envelopes").resolve(row.id() + ".cbor"));
            Optional<String> receipt = row.receipt();
            if (receipt.isPresent()) {
                Files.writeString(folder.at("receipts").resolve(row.id() + ".jws"), receipt.get());
            }
        }
    }

    /** The ledger as a workbook: in the clear only because everybody in it is invented. */
    void workbook(byte[] xlsx) throws IOException {
        Files.write(folder.at("ledger.xlsx"), xlsx);
    }

    /** The day's and the month's report. */
    void reports(DemoReports reports) throws IOException {
        for (Map.Entry<String, byte[]> file : reports.files().entrySet()) {
            Files.write(folder.at(file.getKey()), file.getValue());
        }
    }

    /** The printed ledger, and the erasure certificate. */
    void closing(Path certificates) throws IOException {
        for (PrintedDocument document : documents.documents()) {
            if (document.title().equals("受付簿")) {
                Files.write(folder.at("ledger.pdf"), document.bytes());
            }
        }
        try (Stream<Path> files = Files.list(certificates)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("certificate-"))
                    .toList()) {
                String name = file.getFileName().toString();
                Files.copy(file, folder.at("certificate" + name.substring(name.lastIndexOf('.'))));
            }
        }
    }

    /** What was done on the day and by whom, and how personal data were handled: all rows of the trail, as an inspector takes them away. */
    void trail(AuditTrail trail, LocalDate day, Texts texts) throws IOException {
        var extracts = new Extracts(trail, ZONE, texts, new StaffMask(false));
        var whole = new Extracts.Wanted(day.minusDays(1), day, Optional.empty(), Optional.empty(), Optional.empty());
        write("audit.csv", extracts.rows(whole));
        write("audit.xlsx", extracts.rows(whole));
        write("handling.csv", extracts.handling(day, day));
    }

    private void write(String name, Extract extract) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.at(name))) {
            ExtractFile.of(name).write(extract, out);
        }
    }
}
