package dev.madoguchi.app.records;

import dev.madoguchi.outbox.OutboxRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What waits for the city as CSV, for whoever has to find out why: ids, states, reasons, times and sizes, no person. */
final class WaitingRecordsCsv {
    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("id", "day", "state", "reason", "attempts", "queued_at", "next_try", "bytes", "sha256")
            .get();

    private WaitingRecordsCsv() {}

    /** The bytes of the file, in UTF-8 with a byte order mark, so that Excel reads it. */
    static byte[] write(List<WaitingRecord> records) {
        StringBuilder out = new StringBuilder(MARK);
        try (CSVPrinter lines = new CSVPrinter(out, FORMAT)) {
            for (WaitingRecord record : records) {
                OutboxRow row = record.row();
                lines.printRecord(
                        row.id(),
                        row.day(),
                        row.state(),
                        row.reason().orElse(""),
                        row.attempts(),
                        row.queuedAt().truncatedTo(ChronoUnit.SECONDS),
                        row.nextTry().truncatedTo(ChronoUnit.SECONDS),
                        record.bytes(),
                        row.sha256());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
