package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * What a record says.
 *
 * @param topic the topic's id
 * @param times how often a question was asked; how many entries an outage left to be made; how many records an incident touches; else 1
 * @param words free texts without personal data; a part that was left empty is not in it
 * @param from when an outage or an incident began
 * @param until when an outage ended
 */
public record Matter(
        RecordKind kind,
        String topic,
        int times,
        Map<Part, String> words,
        Optional<LocalTime> from,
        Optional<LocalTime> until,
        Standing standing) {
    public Matter {
        words = Map.copyOf(words);
    }

    /** Empty where nothing was written. */
    public String part(Part part) {
        return words.getOrDefault(part, "");
    }
}
