package dev.madoguchi.closing;

import dev.madoguchi.seal.KeyEnd;
import dev.madoguchi.ui.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the certificate's table says, line by line. */
final class CertificateRows {
    private final Texts texts;
    private final ErasureStatement statement;

    CertificateRows(Texts texts, ErasureStatement statement) {
        this.texts = texts;
        this.statement = statement;
    }

    /** Headings and what stands beside them, in order. */
    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        put(rows, "day", BirthDates.inEra(statement.day()));
        put(rows, "station", statement.station().station());
        put(rows, "what", what());
        put(rows, "receipts", text("receiptsText", statement.erasing().records().size()));
        put(rows, "ledger", ledger());
        put(
                rows,
                "when",
                text(
                        "whenText",
                        Moments.time(statement.erasing().at()),
                        Moments.time(statement.scanned().erased().at())));
        put(rows, "by", statement.erasing().by().name());
        put(rows, "witness", statement.erasing().witness().orElseGet(() -> text("noWitness")));
        put(rows, "how", how());
        put(rows, "dayKey", dayKey());
        put(rows, "scan", scan());
        put(rows, "audit", audit());
        return rows;
    }

    private void put(Map<String, String> rows, String heading, String value) {
        rows.put(text(heading), value);
    }

    /** The hash on two lines of its own, as it is wider than the table. */
    private String audit() {
        String hash = statement.audit().hash();
        int half = hash.length() / 2;
        return text("auditText", statement.audit().seq(), hash.substring(0, half), hash.substring(half));
    }

    private String what() {
        var lines = new StringBuilder(text(
                "whatText",
                statement.ledger().ledger().visits().size(),
                statement.erasing().records().size()));
        if (!statement.photos().isEmpty()) {
            line(lines, text("photos", statement.photos().size(), photos()));
        }
        return lines.toString();
    }

    private String photos() {
        return statement.photosByReason().entrySet().stream()
                .map(each -> text("photosEach", texts.get(each.getKey().messageKey()), each.getValue()))
                .collect(Collectors.joining(text("leftOutBetween")));
    }

    private String ledger() {
        return text(
                "ledgerText",
                statement.ledger().ledger().visits().size(),
                statement.ledger().ledger().pages(),
                statement.ledger().by().name(),
                Moments.time(statement.ledger().at()),
                statement.erasing().delivered().receivedBy(),
                Moments.time(statement.erasing().delivered().at()));
    }

    private String how() {
        return statement.methods().stream()
                .map(method -> "・" + texts.get(method.messageKey()))
                .collect(Collectors.joining("\n"));
    }

    /** How far the promise goes, and what the city signed; its hash on two lines, as it is wider than the table. */
    private String dayKey() {
        KeyEnd end = statement.dayKey();
        String form = texts.get(end.form().messageKey());
        if (end.statement().isPresent() && !end.proved()) {
            return form + "\n" + text("shareNotProved");
        }
        return end.shareSha256()
                .map(hash -> form + "\n"
                        + text("share", hash.substring(0, hash.length() / 2), hash.substring(hash.length() / 2)))
                .orElse(form);
    }

    private String scan() {
        ScanReport report = statement.scanned().report();
        var lines = new StringBuilder(text("found", report.residue()));
        line(lines, text("searched", report.files(), megabytes(report.bytes()), report.texts(), report.patterns()));
        if (!report.leftOut().isEmpty()) {
            line(lines, text("leftOut", leftOut(report)));
        }
        if (!report.unread().isEmpty()) {
            line(lines, text("unread", report.unread().size()));
        }
        if (!report.notSearched().isEmpty()) {
            line(lines, text("notSearched", report.notSearched().size()));
        }
        statement.scanned().acceptedBy().ifPresent(person -> line(lines, text("accepted", person.name())));
        return lines.toString();
    }

    private String leftOut(ScanReport report) {
        return report.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> text("leftOutEach", texts.get(each.getKey().messageKey()), each.getValue()))
                .collect(Collectors.joining(text("leftOutBetween")));
    }

    private static void line(StringBuilder lines, String line) {
        lines.append('\n').append(line);
    }

    private static String megabytes(long bytes) {
        return "%.1f".formatted(bytes / 1e6);
    }

    private String text(String name, Object... arguments) {
        return texts.get("closing.certificate." + name, arguments);
    }
}
