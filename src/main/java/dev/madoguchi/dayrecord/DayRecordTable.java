package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of records, to which revisions are only added. Every method is one transaction. */
final class DayRecordTable {
    private static final String SELECT =
            "select id, revision, record_day, kind, topic, faq, times, standing, about, cause, response, began_at, ended_at,"
                    + " written_by, written_at from day_record this ";
    private static final String LATEST =
            " and not exists (select 1 from day_record later where later.id = this.id and later.revision > this.revision)";

    private final Jdbi jdbi;
    private final String site;

    DayRecordTable(Jdbi jdbi, String site) {
        this.jdbi = jdbi;
        this.site = site;
    }

    /**
     * Adds a revision; does nothing where the very same is there already. Returns false where another stands in its place, or it does
     * not follow the last one.
     */
    synchronized boolean add(DayRecord record) {
        return jdbi.inTransaction(handle -> {
            List<DayRecord> before = trail(handle, record.id());
            if (before.size() >= record.revision()) {
                DayRecord there = before.get(record.revision() - 1);
                return there.matter().equals(record.matter()) && there.by().equals(record.by());
            }
            if (before.size() != record.revision() - 1) {
                return false;
            }
            insert(handle, record);
            return true;
        });
    }

    private void insert(Handle handle, DayRecord record) {
        Matter matter = record.matter();
        handle.createUpdate("""
                        insert into day_record (id, revision, site, record_day, kind, topic, faq, times, standing, about, cause, response,
                        began_at, ended_at, written_by, written_at)
                        values (:id, :revision, :site, :day, :kind, :topic, :faq, :times, :standing, :about, :cause, :response,
                        :from, :until, :by, :at)
                        """)
                .bindMethods(record)
                .bind("site", site)
                .bind("kind", matter.kind().name())
                .bind("topic", matter.topic())
                .bind("times", matter.times())
                .bind("standing", matter.standing().name())
                .bind("about", matter.part(Part.ABOUT))
                .bind("cause", matter.part(Part.CAUSE))
                .bind("response", matter.part(Part.RESPONSE))
                .bind("from", matter.from().orElse(null))
                .bind("until", matter.until().orElse(null))
                .execute();
    }

    /** The last revision of each record of some days, the newest first. */
    List<DayRecord> between(LocalDate first, LocalDate last) {
        return jdbi.inTransaction(
                handle -> handle.createQuery(SELECT + "where site = :site and record_day between :first and :last"
                                + LATEST + " order by record_day desc, written_at desc, id")
                        .bind("site", site)
                        .bind("first", first)
                        .bind("last", last)
                        .map(DayRecordTable::record)
                        .list());
    }

    /** What is not closed, of whatever day, the oldest first. */
    List<DayRecord> open() {
        return jdbi.inTransaction(handle -> handle.createQuery(SELECT + "where site = :site and standing <> 'CLOSED'"
                        + LATEST + " order by record_day, written_at, id")
                .bind("site", site)
                .map(DayRecordTable::record)
                .list());
    }

    List<DayRecord> trail(UUID id) {
        return jdbi.inTransaction(handle -> trail(handle, id));
    }

    private static List<DayRecord> trail(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where id = :id order by revision")
                .bind("id", id)
                .map(DayRecordTable::record)
                .list();
    }

    private static DayRecord record(ResultSet row, StatementContext context) throws SQLException {
        Map<Part, String> words = new EnumMap<>(Part.class);
        words.put(Part.ABOUT, row.getString("about"));
        words.put(Part.CAUSE, row.getString("cause"));
        words.put(Part.RESPONSE, row.getString("response"));
        words.values().removeIf(String::isEmpty);
        Matter matter = new Matter(
                RecordKind.valueOf(row.getString("kind")),
                row.getString("topic"),
                row.getInt("times"),
                words,
                Optional.ofNullable(row.getObject("began_at", LocalTime.class)),
                Optional.ofNullable(row.getObject("ended_at", LocalTime.class)),
                Standing.valueOf(row.getString("standing")));
        return new DayRecord(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getObject("record_day", LocalDate.class),
                row.getString("faq"),
                matter,
                row.getString("written_by"),
                row.getObject("written_at", Instant.class));
    }
}
