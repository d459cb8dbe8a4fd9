package dev.madoguchi.app.proof;

import java.util.List;

/**
 * What came of one municipality's day.
 *
 * @param profile the municipality
 * @param visitors how many were served
 * @param texts how many texts of theirs were looked for
 * @param patterns how many byte patterns those and their photographs make
 * @param seconds how long it took
 * @param rows place by place
 */
public record ProofOfDay(String profile, int visitors, int texts, int patterns, double seconds, List<ProofRow> rows) {
    /** Whether nothing was found where nothing may be, everything was read, and the control found something. */
    public boolean kept() {
        return rows.stream().allMatch(ProofRow::kept);
    }

    /** How many traces were found where none may be. */
    public int found() {
        return rows.stream()
                .filter(row -> !row.kept() && row.place() != ProofRow.Place.CONTROL)
                .mapToInt(ProofRow::found)
                .sum();
    }
}
