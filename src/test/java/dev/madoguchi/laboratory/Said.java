package dev.madoguchi.laboratory;

import dev.madoguchi.visit.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What a program said was done before it was killed: a line for each deed, written after the deed had returned. */
final class Said {
    /** Ends each line, so that one that was cut off is told from a whole one. */
    static final String END = " .";

    final Map<LocalDate, Set<String>> tickets = new HashMap<>();
    final Map<UUID, Stage> drafts = new HashMap<>();
    final Map<UUID, LocalDate> sealed = new HashMap<>();
    final Set<UUID> left = new HashSet<>();
    final Map<Long, String> audit = new HashMap<>();
    final Map<LocalDate, Integer> fees = new HashMap<>();
    final Map<UUID, Integer> records = new HashMap<>();
    final Set<UUID> receipted = new HashSet<>();
    final Set<String> slips = new HashSet<>();
    final Map<String, Integer> troubles = new TreeMap<>();
    private int facts;

    /** Takes a line in. Returns its first word, which is empty where the line was cut off. */
    String take(String line) {
        if (!line.endsWith(END)) {
            return "";
        }
        String[] words = line.substring(0, line.length() - END.length()).split(" ", -1);
        facts++;
        switch (words[0]) {
            case "ticket" ->
                tickets.computeIfAbsent(LocalDate.parse(words[2]), day -> new HashSet<>())
                        .add(words[1]);
            case "draft" -> drafts.put(UUID.fromString(words[1]), Stage.valueOf(words[2]));
            case "sealed" -> sealed.put(UUID.fromString(words[1]), LocalDate.parse(words[2]));
            case "left" -> left.add(UUID.fromString(words[1]));
            case "audit" -> audit.put(Long.valueOf(words[1]), words[2]);
            case "fee" -> fees.merge(LocalDate.parse(words[2]), Integer.valueOf(words[1]), Math::max);
            case "record" -> records.merge(UUID.fromString(words[1]), Integer.valueOf(words[2]), Math::max);
            case "receipt" -> receipted.add(UUID.fromString(words[1]));
            case "slip" -> slips.add(words[1]);
            case "trouble" -> {
                facts--;
                troubles.merge(words[1], 1, Integer::sum);
            }
            case "opened", "closed", "full", "cared" -> facts--;
            default -> throw new IllegalArgumentException("the program says what nobody understands: " + words[0]);
        }
        return words[0];
    }

    /** How many deeds were said to be done. */
    int facts() {
        return facts;
    }
}
