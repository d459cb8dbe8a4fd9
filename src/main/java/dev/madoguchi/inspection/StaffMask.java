package dev.madoguchi.inspection;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names staff members by letters where the profile wants their ids masked; the same person has the same letter all through. */
public final class StaffMask {
    private static final int LETTERS = 26;

    private final boolean on;
    private final Map<String, String> letters = new LinkedHashMap<>();

    public StaffMask(boolean on) {
        this.on = on;
    }

    /** What stands for an id: the id itself where nothing is masked. */
    public synchronized String of(String who) {
        return on ? letters.computeIfAbsent(who, first -> letter(letters.size())) : who;
    }

    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }
}
