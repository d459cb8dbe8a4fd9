package dev.madoguchi.app.proof;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of the days of several municipalities, as one table in Markdown: places down, municipalities across. */
public record ProofTable(String machine, List<ProofOfDay> days) {
    public ProofTable {
        days = List.copyOf(days);
    }

    /** Whether every day is as it was promised. */
    public boolean kept() {
        return days.stream().allMatch(ProofOfDay::kept);
    }

    /** How many traces were found where none may be. */
    public int found() {
        return days.stream().mapToInt(ProofOfDay::found).sum();
    }

    /** The table; each cell says what was found, in how many files and megabytes. */
    public String markdown() {
        String head = days.stream().map(ProofOfDay::profile).collect(Collectors.joining(" | ", "| place | ", " |\n"));
        String line = "|---".repeat(days.size() + 1) + "|\n";
        String asked = days.stream()
                .map(day -> "%d visitors, %d texts, %d patterns, %.0f s"
                        .formatted(day.visitors(), day.texts(), day.patterns(), day.seconds()))
                .collect(Collectors.joining(" | ", "| looked for | ", " |\n"));
        StringBuilder rows = new StringBuilder();
        for (ProofRow.Place place : ProofRow.Place.values()) {
            rows.append(days.stream()
                    .map(day -> cell(day, place))
                    .collect(Collectors.joining(" | ", "| " + place.words() + " | ", " |\n")));
        }
        return machine + "\n\n" + head + line + asked + rows;
    }

    private static String cell(ProofOfDay day, ProofRow.Place place) {
        return day.rows().stream()
                .filter(row -> row.place() == place)
                .map(ProofTable::cell)
                .collect(Collectors.joining("; "));
    }

    private static String cell(ProofRow row) {
        String size = row.files() > 1
                ? "%d files, %.1f MB".formatted(row.files(), row.megabytes())
                : String.format(Locale.ROOT, "%.1f MB", row.megabytes());
        String found = row.kept() ? "%d".formatted(row.found()) : "**%d**".formatted(row.found());
        String unread = row.unread().isEmpty() ? "" : ", " + row.unread().size() + " unread";
        return found + " in " + size + unread;
    }
}
