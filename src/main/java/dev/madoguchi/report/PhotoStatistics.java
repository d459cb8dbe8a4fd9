package dev.madoguchi.report;

import dev.madoguchi.store.Database;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts shots, seconds and reasons of photos: no picture, and nobody's. */
public final class PhotoStatistics {
    private static final String RETAKE = "RETAKE";
    private static final String EXCEPTION = "EXCEPTION";
    private static final double MILLISECONDS = 1000;
    private static final int LONGEST_REASON = 128;

    private final Jdbi jdbi;

    public PhotoStatistics(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * Counts a visit's photo once, however often this is called for the same visit.
     *
     * @param day the working day
     * @param site where
     * @param visit a random id that keeps a repeated step from counting twice
     */
    public void count(LocalDate day, String site, UUID visit, PhotoEffort effort) {
        jdbi.useTransaction(handle -> {
            boolean isNew = handle.createUpdate("""
                                    merge into photo_session using (values (cast(:visit as uuid))) as given (visit)
                                    on photo_session.visit = given.visit
                                    when not matched then
                                    insert (visit, site, session_day, shots, milliseconds, accepted)
                                    values (given.visit, :site, :day, :shots, :milliseconds, :accepted)
                                    """)
                            .bind("visit", visit)
                            .bind("site", site)
                            .bind("day", day)
                            .bind("shots", effort.shots())
                            .bind("milliseconds", Math.round(effort.seconds() * MILLISECONDS))
                            .bind("accepted", effort.accepted())
                            .execute()
                    == 1;
            if (isNew) {
                reasons(handle, visit, RETAKE, effort.retakes());
                reasons(handle, visit, EXCEPTION, effort.exceptions());
            }
        });
    }

    private static void reasons(Handle handle, UUID visit, String kind, List<String> reasons) {
        reasons.stream()
                .map(reason -> reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((reason, times) -> handle.createUpdate("""
                                insert into photo_reason (visit, kind, reason, times) values (:visit, :kind, :reason, :times)
                                """)
                        .bind("visit", visit)
                        .bind("kind", kind)
                        .bind("reason", reason)
                        .bind("times", times)
                        .execute());
    }

    /** The figures of a site and a day. */
    public PhotoFigures of(LocalDate day, String site) {
        return of(day, day, site);
    }

    /** The figures of a site from the first to the last day, both included. */
    public PhotoFigures of(LocalDate first, LocalDate last, String site) {
        return jdbi.inTransaction(handle -> {
            List<Session> sessions = sessions(handle, first, last, site);
            List<Double> seconds = sessions.stream()
                    .filter(Session::accepted)
                    .map(Session::seconds)
                    .sorted()
                    .toList();
            return new PhotoFigures(
                    seconds.size(),
                    sessions.stream().mapToInt(Session::shots).sum(),
                    sessions.stream()
                            .mapToInt(session -> Math.max(0, session.shots() - 1))
                            .sum(),
                    rounded(seconds.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0)),
                    rounded(median(seconds)),
                    reasons(handle, first, last, site, RETAKE),
                    reasons(handle, first, last, site, EXCEPTION));
        });
    }

    private static List<Session> sessions(Handle handle, LocalDate first, LocalDate last, String site) {
        return handle.createQuery("""
                        select shots, milliseconds, accepted from photo_session
                        where session_day between :first and :last and site = :site
                        """)
                .bind("first", first)
                .bind("last", last)
                .bind("site", site)
                .map((row, context) -> new Session(
                        row.getInt("shots"), row.getLong("milliseconds") / MILLISECONDS, row.getBoolean("accepted")))
                .list();
    }

    private static SortedMap<String, Integer> reasons(
            Handle handle, LocalDate first, LocalDate last, String site, String kind) {
        return Collections.unmodifiableSortedMap(handle.createQuery("""
                        select reason, sum(times) as times from photo_reason
                        join photo_session on photo_session.visit = photo_reason.visit
                        where session_day between :first and :last and site = :site and kind = :kind group by reason
                        """)
                .bind("first", first)
                .bind("last", last)
                .bind("site", site)
                .bind("kind", kind)
                .reduceRows(new TreeMap<String, Integer>(), (totals, row) -> {
                    totals.put(row.getColumn("reason", String.class), row.getColumn("times", Integer.class));
                    return totals;
                }));
    }

    private static double median(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * MILLISECONDS) / MILLISECONDS;
    }

    private record Session(int shots, double seconds, boolean accepted) {}
}
