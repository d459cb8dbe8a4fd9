package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.DeedCount;
import dev.madoguchi.audit.TrailQuery;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How personal data were handled from one day to another (取扱状況; F92): for each day and each sort of handling how often, and by whom. It is
 * counted from the trail alone and names no visitor.
 */
public record HandlingReport(LocalDate first, LocalDate last, List<Line> lines) {

    public HandlingReport {
        lines = List.copyOf(lines);
    }

    /**
     * One day's handling of one sort.
     *
     * @param times how often it was done
     * @param failed how many of them came to nothing
     * @param by ids of who did it
     */
    public record Line(LocalDate day, Handling handling, long times, long failed, SequencedSet<String> by) {}

    /** Counts the days from the first to the last, both included. */
    public static HandlingReport of(AuditTrail trail, LocalDate first, LocalDate last, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            lines.addAll(lines(day, trail.counts(whole(day, zone))));
        }
        return new HandlingReport(first, last, lines);
    }

    /** The lines as rows of words. */
    List<List<String>> cells(DeedWords words, StaffMask mask, Texts texts) {
        return lines.stream()
                .map(line -> List.of(
                        line.day().toString(),
                        words.kind(line.handling()),
                        Long.toString(line.times()),
                        Long.toString(line.failed()),
                        line.by().stream().map(mask::of).collect(Collectors.joining(texts.get("inspection.comma")))))
                .toList();
    }

    static TrailQuery whole(LocalDate day, ZoneId zone) {
        return new TrailQuery(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A deed that came to nothing has a row for its beginning and one for its failure: it counts once. */
    private static List<Line> lines(LocalDate day, List<DeedCount> counts) {
        TreeMap<Handling, Line> lines = new TreeMap<>();
        for (DeedCount count : counts) {
            Handling.of(count.deed())
                    .ifPresent(handling -> lines.merge(handling, line(day, handling, count), HandlingReport::sum));
        }
        return List.copyOf(lines.values());
    }

    private static Line line(LocalDate day, Handling handling, DeedCount count) {
        long times = count.failed() ? 0 : count.count();
        long failed = count.failed() ? count.count() : 0;
        return new Line(day, handling, times, failed, new TreeSet<>(List.of(count.who())));
    }

    private static Line sum(Line one, Line other) {
        SequencedSet<String> by = new TreeSet<>(one.by());
        by.addAll(other.by());
        return new Line(one.day(), one.handling(), one.times() + other.times(), one.failed() + other.failed(), by);
    }
}
