package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of some days in numbers.
 *
 * @param questions how often each topic was asked about, by the topic's id
 * @param records how many records of each kind there are
 * @param open what is not closed at the site, of whatever day, the oldest first
 */
public record RecordSummary(
        SortedMap<String, Integer> questions, SortedMap<RecordKind, Integer> records, List<DayRecord> open) {
    public RecordSummary {
        questions = new TreeMap<>(questions);
        records = new TreeMap<>(records);
        open = List.copyOf(open);
    }

    static RecordSummary of(List<DayRecord> records, List<DayRecord> open) {
        SortedMap<String, Integer> questions = new TreeMap<>();
        SortedMap<RecordKind, Integer> kinds = new TreeMap<>();
        for (DayRecord record : records) {
            kinds.merge(record.matter().kind(), 1, Integer::sum);
            if (record.matter().kind() == RecordKind.QUESTION) {
                questions.merge(record.matter().topic(), record.matter().times(), Integer::sum);
            }
        }
        return new RecordSummary(questions, kinds, open);
    }
}
