package dev.madoguchi.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** An event as a row: the station's store and the server's name the columns alike. */
public final class QueueEventRow {
    private QueueEventRow() {}

    /** The event of the row that the result stands on. */
    public static QueueEvent of(ResultSet row) throws SQLException {
        var ticket = new TicketNumber(
                row.getString("site"),
                row.getObject("queue_day", LocalDate.class),
                row.getString("series"),
                row.getInt("number"));
        return new QueueEvent(
                row.getObject("id", UUID.class),
                ticket,
                QueueAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("window_id")),
                new Destination(
                        Optional.ofNullable(row.getString("to_purpose")),
                        Optional.ofNullable(row.getString("to_window"))),
                new QueueActor(row.getString("station"), row.getString("officer")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    /** What was decided about the event of the row that the result stands on. */
    public static Settled settled(ResultSet row) throws SQLException {
        return new Settled(
                of(row),
                row.getLong("seq"),
                Optional.ofNullable(row.getString("refusal")).map(QueueRefusal::valueOf));
    }
}
