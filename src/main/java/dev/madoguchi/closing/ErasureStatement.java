package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.closing.ClosingState.Erasing;
import dev.madoguchi.closing.ClosingState.LedgerConfirmed;
import dev.madoguchi.closing.ClosingState.Scanned;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an erasure certificate says: what was destroyed, when, by whom, before whom, how, and what the search found
 * (002 別記13条4項, 5項).
 *
 * @param audit the end of the audit trail, which the certificate fixes
 */
record ErasureStatement(StationName station, LocalDate day, Scanned scanned, AuditHead audit, Instant certifiedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 1;

    Erasing erasing() {
        return scanned.erased().begun();
    }

    LedgerConfirmed ledger() {
        return erasing().confirmed();
    }

    /** What was done, in its order. */
    List<ErasureMethod> methods() {
        return List.of(ErasureMethod.values());
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
        ObjectNode scan = json.putObject("scan");
        scan.setAll((ObjectNode) JSON.valueToTree(scanned.report()));
        scanned.acceptedBy().ifPresent(person -> scan.set("acceptedBy", person(person)));
        json.set("audit", JSON.valueToTree(audit));
        return json;
    }

    private void what(ObjectNode what) {
        ObjectNode counts = what.putObject("counts");
        counts.put("workingCopies", ledger().ledger().visits().size());
        counts.put("sealedRecords", erasing().records().size());
        ArrayNode records = what.putArray("records");
        erasing()
                .records()
                .forEach(record ->
                        records.addObject().put("id", record.id().toString()).put("sha256", record.sha256()));
    }

    private void ledger(ObjectNode json) {
        json.put("lines", ledger().ledger().visits().size());
        json.put("pages", ledger().ledger().pages());
        json.put("written", ledger().ledger().at().toString());
        json.put("counted", ledger().at().toString());
        json.set("countedBy", person(ledger().by()));
    }

    private static ObjectNode person(Person person) {
        return JSON.createObjectNode().put("id", person.id()).put("name", person.name());
    }
}
