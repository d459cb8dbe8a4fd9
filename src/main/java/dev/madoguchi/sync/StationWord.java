package dev.madoguchi.sync;

import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a station tells the city of itself, as JSON: names and numbers of the program's own, no text from outside, no person. */
final class StationWord {
    private static final JsonMapper JSON = new JsonMapper();

    private StationWord() {}

    /** How it stands with the station. */
    static byte[] state(Instant now, String version, List<OutboxRow> rows, SortedMap<String, String> faults) {
        List<OutboxRow> waiting = rows.stream()
                .filter(row -> row.state().compareTo(OutboxState.RECEIPTED) < 0)
                .toList();
        ObjectNode word = JSON.createObjectNode();
        word.put("toldAt", now.toString()).put("version", version).put("waiting", waiting.size());
        word.put(
                "refused",
                waiting.stream()
                        .filter(row -> row.state() == OutboxState.REFUSED)
                        .count());
        waiting.stream()
                .map(OutboxRow::queuedAt)
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> word.put("oldestAt", oldest.toString()));
        ObjectNode devices = word.putObject("faults");
        faults.forEach(devices::put);
        return JSON.writeValueAsBytes(word);
    }

    /** What was counted on a day by the end of an hour. */
    static byte[] tally(LocalDate day, int hour, Map<String, Integer> totals) {
        ObjectNode word = JSON.createObjectNode();
        word.put("day", day.toString()).put("hour", hour);
        ObjectNode counts = word.putObject("totals");
        totals.forEach(counts::put);
        return JSON.writeValueAsBytes(word);
    }
}
