package dev.madoguchi.dayreport;

import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.ReportLog;
import java.util.Map;
import java.util.Optional;

/**
 * A day's report as it stands.
 *
 * @param duty the day, and by when it is owed
 * @param facts what the data say
 * @param words what was written, or what it begins with
 * @param entry who wrote it and what became of it; empty while it is not handed in
 */
record Sheet(Duty duty, DayFacts facts, Map<NotePart, String> words, Optional<ReportLog.Entry> entry) {
    Sheet {
        words = Map.copyOf(words);
    }

    /** Whether the city has confirmed it, so that it stays as it is. */
    boolean confirmed() {
        return entry.flatMap(ReportLog.Entry::confirmed).isPresent();
    }

    boolean handedIn() {
        return entry.flatMap(ReportLog.Entry::handedIn).isPresent();
    }
}
