package dev.madoguchi.sync;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the city holds of a station's audit trail.
 *
 * @param signed the heads as the station signed them, by day
 * @param conflicts how many others came for a day that had one
 */
public record CityHeads(List<String> signed, int conflicts) {
    public CityHeads {
        signed = List.copyOf(signed);
    }

    static CityHeads of(JsonNode answer) {
        List<String> signed = new ArrayList<>();
        answer.path("heads").forEach(head -> signed.add(head.stringValue("")));
        return new CityHeads(signed, answer.path("conflicts").intValue(0));
    }
}
