package dev.madoguchi.dayreport;

import dev.madoguchi.report.NotePart;
import dev.madoguchi.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of what was written into the reports of one site's days. Every method is one transaction. */
public final class DailyNotes {
    /** The longest text that is kept. */
    static final int MOST = 4000;

    private final Jdbi jdbi;
    private final String site;
    private final Clock clock;

    /** @param site the site's id */
    public DailyNotes(Database database, String site, Clock clock) {
        this.jdbi = database.jdbi();
        this.site = site;
        this.clock = clock;
    }

    /** Keeps all parts of a day in the place of what was kept before. They were looked through for personal data. */
    void keep(LocalDate day, Map<NotePart, String> words, String by) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from daily_note where site = :site and report_day = :day")
                    .bind("site", site)
                    .bind("day", day)
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into daily_note (site, report_day, part, words, written_by, written_at)
                    values (:site, :day, :part, :words, :by, :at)
                    """);
            words.forEach((part, text) -> batch.bind("site", site)
                    .bind("day", day)
                    .bind("part", part.name())
                    .bind("words", text)
                    .bind("by", by)
                    .bind("at", clock.instant())
                    .add());
            batch.execute();
        });
    }

    /** What was kept of a day; empty where nobody has written yet. */
    Optional<Map<NotePart, String>> of(LocalDate day) {
        Map<NotePart, String> words = new EnumMap<>(NotePart.class);
        jdbi.inTransaction(handle -> handle.createQuery(
                                "select part, words from daily_note where site = :site and report_day = :day")
                        .bind("site", site)
                        .bind("day", day)
                        .map((row, context) ->
                                Map.entry(NotePart.valueOf(row.getString("part")), row.getString("words")))
                        .list())
                .forEach(part -> words.put(part.getKey(), part.getValue()));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
