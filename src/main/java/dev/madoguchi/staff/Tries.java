package dev.madoguchi.staff;

import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often somebody was wrong in a row, and how long that makes them wait: after the third time 5 seconds, then twice as long each
 * time, up to an hour. Used by one thread at a time.
 *
 * <p>The counts of people are in a file before a password is tried; the waiting is measured by a clock that only runs on and begins
 * anew with the program. So neither a restart nor a clock that was set helps who guesses. A try under an id that nobody has, which
 * may be a password in the wrong place, is only kept in memory; that there was one is counted.
 */
public final class Tries {
    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String STRANGER = "unknown";
    private static final int FREE = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_STRANGERS = 1000;
    private static final int MOST_DOUBLINGS = 20;

    private final Path file;
    private final LongSupplier nanos;
    private final long begun;
    private final boolean unreadable;
    private final Map<String, Missed> people = new HashMap<>();
    private final Map<String, Integer> untold = new TreeMap<>();
    private final Map<String, Missed> strangers = new LinkedHashMap<>();

    /**
     * @param file need not be there yet
     * @param nanos a clock that only runs on, such as {@link System#nanoTime}
     */
    public Tries(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.unreadable = !load();
    }

    private record Missed(int count, long at) {}

    /** How long this id has to wait yet; zero where it may try. */
    Duration pause(String id) {
        Missed missed = missed(id);
        Duration left = wait(missed.count()).minusNanos(nanos.getAsLong() - missed.at());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How often in a row. */
    int count(String id) {
        return missed(id).count();
    }

    /** Counts a try of somebody in the list as wrong, durably, before it is made. */
    void begin(String id) throws IOException {
        people.put(id, new Missed(missed(id).count() + 1, nanos.getAsLong()));
        untold.merge(id, 1, Integer::sum);
        save();
    }

    /** The try that was begun last was right. */
    void right(String id) throws IOException {
        untold.computeIfPresent(id, (same, times) -> times > 1 ? times - 1 : null);
        forgive(id);
    }

    /** Wrong tries that the trail has not heard of, by id; those of nobody in the list together. */
    Map<String, Integer> untold() {
        return Map.copyOf(untold);
    }

    /** The trail has heard of these. */
    void told(Map<String, Integer> heard) throws IOException {
        heard.forEach((id, times) -> untold.computeIfPresent(id, (same, all) -> all > times ? all - times : null));
        save();
    }

    /** Counts a try of nobody in the list. */
    void stranger(String id) throws IOException {
        untold.merge(STRANGER, 1, Integer::sum);
        save();
        int count = missed(id).count() + 1;
        strangers.remove(id);
        strangers.put(id, new Missed(count, nanos.getAsLong()));
        if (strangers.size() > MOST_STRANGERS) {
            strangers.remove(strangers.keySet().iterator().next());
        }
    }

    /** Forgets the wrong tries: the right one came, or a supervisor says so. */
    void forgive(String id) throws IOException {
        people.put(id, new Missed(0, begun));
        save();
    }

    private Missed missed(String id) {
        Missed known = people.get(id);
        if (known != null) {
            return known;
        }
        return strangers.getOrDefault(id, new Missed(unreadable ? FREE : 0, begun));
    }

    private static Duration wait(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Where the file is damaged, everybody waits as after three wrong tries: damage must not be a way around waiting. */
    private boolean load() {
        if (!Files.exists(file)) {
            return true;
        }
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            json.path("missed").properties().forEach(each -> people.put(each.getKey(), loaded(each.getValue())));
            json.path("untold")
                    .properties()
                    .forEach(each -> untold.put(
                            each.getKey(), Math.max(1, each.getValue().intValue(1))));
            return json.isObject();
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be read; everybody has to wait a moment", file, e);
            return false;
        }
    }

    private Missed loaded(JsonNode count) {
        return new Missed(Math.max(0, count.intValue(FREE)), begun);
    }

    private void save() throws IOException {
        ObjectNode json = MAPPER.createObjectNode();
        ObjectNode missed = json.put("v", 1).putObject("missed");
        people.forEach((id, each) -> missed.put(id, each.count()));
        ObjectNode waiting = json.putObject("untold");
        untold.forEach(waiting::put);
        DurableFile.write(file, MAPPER.writeValueAsBytes(json));
    }
}
