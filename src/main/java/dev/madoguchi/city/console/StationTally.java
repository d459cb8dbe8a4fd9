package dev.madoguchi.city.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a station had counted on a day by the end of an hour, from the day's beginning. Counts only.
 *
 * @param hour 0 to 23, in the sites' time
 * @param totals how often each deed was done; a deed's name is such as {@code application.AT_ISSUE}
 */
public record StationTally(LocalDate day, int hour, SortedMap<String, Long> totals) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DEED = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
    private static final int MOST_DEEDS = 500;
    private static final long MOST_TIMES = 1_000_000;

    /** Refuses what no station counts. */
    public StationTally {
        boolean known = hour >= 0
                && hour < 24
                && totals.size() <= MOST_DEEDS
                && totals.keySet().stream().allMatch(deed -> DEED.matcher(deed).matches())
                && totals.values().stream().allMatch(times -> times >= 0 && times <= MOST_TIMES);
        if (!known) {
            throw new IllegalArgumentException("not what a station counts");
        }
    }

    /**
     * Reads {@code {"day":…,"hour":…,"totals":{DEED:TIMES}}}.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static StationTally parse(byte[] json) {
        try {
            JsonNode told = JSON.readTree(json);
            SortedMap<String, Long> totals = new TreeMap<>();
            told.path("totals")
                    .properties()
                    .forEach(
                            total -> totals.put(total.getKey(), total.getValue().longValue(-1)));
            return new StationTally(
                    LocalDate.parse(told.path("day").stringValue("")),
                    told.path("hour").intValue(-1),
                    totals);
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not what a station counts", e);
        }
    }
}
