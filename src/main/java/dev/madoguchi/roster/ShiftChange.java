package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's day as a station planned it anew.
 *
 * @param follows the version of that day that the station had from the city; 0 for none
 */
public record ShiftChange(PlannedDay planned, int follows) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    /** Refuses what no station plans. */
    public ShiftChange {
        requirePerson(planned.person());
        if (follows < 0) {
            throw new IllegalArgumentException("a version is counted from 1");
        }
    }

    static String requirePerson(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of somebody who works at a site");
        }
        return id;
    }

    /** The shifts in one line, such as {@code 08:30-12:00 CLERK,13:00-17:15 CLERK}; empty for none. */
    public static String text(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> shift.from() + "-" + shift.to() + " " + shift.post())
                .collect(Collectors.joining(","));
    }

    /**
     * The shifts of such a line.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static List<Shift> shifts(String text) {
        List<Shift> shifts = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] words = part.split("[- ]", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("not a shift");
            }
            try {
                shifts.add(new Shift(LocalTime.parse(words[0]), LocalTime.parse(words[1]), Post.valueOf(words[2])));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a time", e);
            }
        }
        return shifts;
    }
}
