package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names staff members by letters where the profile wants their ids masked; the same person has the same letter all through. */
public final class StaffMask {
    private static final int LETTERS = 26;
    private static final int NOBODY = Integer.MAX_VALUE;

    /** How deeds begin whose subject names a person of the staff, and which of its words that is. */
    private static final Map<String, Integer> PERSON_AT = Map.of(
            "people.added", 0,
            "people.reset", 0,
            "people.role", 0,
            "people.removed", 0,
            "people.dates", 0,
            "people.card.", 0,
            "people.password", 0,
            "desk.takenOver", 0,
            "loan.lent", 1);

    private final boolean on;
    private final Map<String, String> letters = new LinkedHashMap<>();

    public StaffMask(boolean on) {
        this.on = on;
    }

    /** What stands for an id: the id itself where nothing is masked. */
    public synchronized String of(String who) {
        return on ? letters.computeIfAbsent(who, first -> letter(letters.size())) : who;
    }

    /** What a row was done to, with a letter in the place of every id of a person of the staff. */
    String subject(AuditRow row) {
        int at = PERSON_AT.entrySet().stream()
                .filter(each -> row.deed().startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NOBODY);
        String[] words = row.subject().split(" ", -1);
        if (!on || at >= words.length || words[at].isEmpty()) {
            return row.subject();
        }
        words[at] = of(words[at]);
        return String.join(" ", words);
    }

    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }
}
