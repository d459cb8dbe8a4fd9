package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.closing.ClosingState.Erasing;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.daybook.PhotoErasure;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.seal.KeyEnd;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an erasure certificate says: what was destroyed, when, by whom, before whom, how, and what the search found
 * (002 別記13条4項, 5項).
 *
 * @param evidence what became of the day's photos, each of which was erased by itself, and of the day's key
 * @param audit the end of the audit trail, which the certificate fixes
 */
record ErasureStatement(
        StationName station, LocalDate day, Scanned scanned, Evidence evidence, AuditHead audit, Instant certifiedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 3;

    /** The photos that were erased by themselves. */
    List<PhotoErasure> photos() {
        return evidence.photos();
    }

    KeyEnd dayKey() {
        return evidence.dayKey();
    }

    Erasing erasing() {
        return scanned.erased().begun();
    }

    LedgerConfirmed ledger() {
        return erasing().confirmed();
    }

    /** How many photos were erased for each reason. */
    SortedMap<Reason, Integer> photosByReason() {
        SortedMap<Reason, Integer> counts = new TreeMap<>();
        photos().forEach(photo -> counts.merge(photo.reason(), 1, Integer::sum));
        return counts;
    }

    /** What was done, in its order. */
    List<ErasureMethod> methods() {
        return Stream.of(ErasureMethod.values()).filter(this::done).toList();
    }

    private boolean done(ErasureMethod method) {
        return switch (method) {
            case CITY_SHARE_DESTROYED -> dayKey().proved();
            case LEDGER_FILE_REMOVED -> erasing().delivered().fileSha256().isPresent();
            case PHOTO_KEYS_DESTROYED,
                    DAY_KEY_DESTROYED,
                    ENTRIES_DELETED,
                    ENVELOPES_REMOVED,
                    STORE_REWRITTEN,
                    BACKUP_REPLACED,
                    SEARCH_LIST_DESTROYED -> true;
        };
    }

    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("municipality", station.municipality());
        json.put("site", station.site());
        json.put("station", station.station());
        json.put("day", day.toString());
        what(json.putObject("what"));
        ledger(json.putObject("ledger"));
        ObjectNode when = json.putObject("when");
        when.put("begun", erasing().at().toString());
        when.put("erased", scanned.erased().at().toString());
        when.put("certified", certifiedAt.toString());
        json.set("by", person(erasing().by()));
        erasing().witness().ifPresent(witness -> json.put("witness", witness));
        ArrayNode how = json.putArray("how");
        methods().forEach(method -> how.add(method.name()));
        key(json.putObject("dayKey"));
        ObjectNode scan = json.putObject("scan");
        scan.setAll((ObjectNode) JSON.valueToTree(scanned.report()));
        scanned.acceptedBy().ifPresent(person -> scan.set("acceptedBy", person(person)));
        json.set("audit", JSON.valueToTree(audit));
        return json;
    }

    private void key(ObjectNode json) {
        json.put("form", dayKey().form().name());
        dayKey().shareSha256().ifPresent(sha256 -> json.put("shareSha256", sha256));
        dayKey().statement().ifPresent(statement -> json.put("city", statement));
        if (dayKey().statement().isPresent() && !dayKey().proved()) {
            json.put("proved", false);
        }
    }

    private void what(ObjectNode what) {
        ObjectNode counts = what.putObject("counts");
        counts.put("workingCopies", ledger().ledger().visits().size());
        counts.put("sealedRecords", erasing().records().size());
        ObjectNode byReason = counts.putObject("photos");
        photosByReason().forEach((reason, count) -> byReason.put(reason.name(), count));
        ArrayNode records = what.putArray("records");
        erasing()
                .records()
                .forEach(record ->
                        records.addObject().put("id", record.id().toString()).put("sha256", record.sha256()));
        ArrayNode erased = what.putArray("photos");
        photos().forEach(photo -> write(erased.addObject(), photo));
    }

    private static void write(ObjectNode json, PhotoErasure photo) {
        json.put("id", photo.photo().toString());
        json.put("visit", photo.visit().toString());
        json.put("sha256", photo.sha256());
        json.put("reason", photo.reason().name());
        json.put("clause", photo.clause());
        json.put("decided", photo.decidedAt().toString());
        photo.erasedAt().ifPresent(at -> json.put("erased", at.toString()));
    }

    private void ledger(ObjectNode json) {
        json.put("lines", ledger().ledger().visits().size());
        json.put("pages", ledger().ledger().pages());
        json.put("written", ledger().ledger().at().toString());
        json.put("counted", ledger().at().toString());
        json.set("countedBy", person(ledger().by()));
        json.put("delivered", erasing().delivered().at().toString());
        json.put("receivedBy", erasing().delivered().receivedBy());
        erasing().delivered().fileSha256().ifPresent(sha256 -> json.put("fileSha256", sha256));
    }

    private static ObjectNode person(Person person) {
        return JSON.createObjectNode().put("id", person.id()).put("name", person.name());
    }
}
