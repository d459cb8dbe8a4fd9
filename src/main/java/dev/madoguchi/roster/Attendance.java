package dev.madoguchi.roster;

import java.util.List;

/**
 * Who is planned on a day and who is there.
 *
 * @param planned how many are planned at some time of the day
 * @param present the names of those who signed in, by their first time
 * @param missing the names of those whose shift runs now and who have not signed in
 */
public record Attendance(int planned, List<String> present, List<String> missing) {
    public Attendance {
        present = List.copyOf(present);
        missing = List.copyOf(missing);
    }
}
