package dev.madoguchi.city.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a station told last of itself. Nothing in it is free text.
 *
 * @param toldAt the station's own time
 * @param receivedAt the server's time
 * @param version of the program
 * @param waiting how many records have no receipt yet
 * @param refused how many of them the city refused
 * @param oldestAt since when the oldest of them waits
 * @param faults what is wrong with which kind of device, both as the program's own names
 */
public record StationState(
        Instant toldAt,
        Instant receivedAt,
        String version,
        int waiting,
        int refused,
        Optional<Instant> oldestAt,
        SortedMap<String, String> faults) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,31}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,32}");
    private static final int MOST_FAULTS = 12;
    private static final int MOST_WAITING = 10_000_000;

    /** Refuses what no station of this program says. */
    public StationState {
        boolean known = VERSION.matcher(version).matches()
                && waiting >= 0
                && waiting <= MOST_WAITING
                && refused >= 0
                && refused <= waiting
                && faults.size() <= MOST_FAULTS
                && faults.entrySet().stream().allMatch(StationState::named);
        if (!known) {
            throw new IllegalArgumentException("not what a station says of itself");
        }
    }

    private static boolean named(Map.Entry<String, String> fault) {
        return NAME.matcher(fault.getKey()).matches()
                && NAME.matcher(fault.getValue()).matches();
    }

    /**
     * Reads {@code {"toldAt":…,"version":…,"waiting":…,"refused":…,"oldestAt":…,"faults":{KIND:FAULT}}}.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static StationState parse(byte[] json, Instant receivedAt) {
        try {
            JsonNode told = JSON.readTree(json);
            SortedMap<String, String> faults = new TreeMap<>();
            told.path("faults")
                    .properties()
                    .forEach(
                            fault -> faults.put(fault.getKey(), fault.getValue().stringValue("")));
            String oldest = told.path("oldestAt").stringValue("");
            return new StationState(
                    Instant.parse(told.path("toldAt").stringValue("")),
                    receivedAt,
                    told.path("version").stringValue(""),
                    told.path("waiting").intValue(-1),
                    told.path("refused").intValue(-1),
                    oldest.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(oldest)),
                    faults);
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not what a station says of itself", e);
        }
    }

    /** By how much the station's clock is ahead of the server's, the way of the message included. */
    Duration skew() {
        return Duration.between(receivedAt, toldAt);
    }
}
