package dev.madoguchi.ticket;

import dev.madoguchi.store.Database;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * In which language whoever holds a number wants to be spoken to: chosen at the ticket machine or at the counter, on this computer. It
 * names no person, and is forgotten with the next day's first choice. Safe for several threads.
 */
public final class TicketLanguages {
    private final Jdbi jdbi;

    public TicketLanguages(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * Keeps the language of a number in place of an earlier one; those of days before are forgotten.
     *
     * @param language what profiles call it, such as {@code vi}
     */
    public void keep(Ticket ticket, String language) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            delete from ticket_language
                            where ticket_day < :day
                                or (site = :site and series = :series and ticket_day = :day and number = :number)
                            """).bindMethods(ticket).execute();
            handle.createUpdate("""
                            insert into ticket_language (site, series, ticket_day, number, language)
                            values (:site, :series, :day, :number, :language)
                            """)
                    .bindMethods(ticket)
                    .bind("language", language)
                    .execute();
        });
    }

    /** The language that was chosen for a number; empty where none was, or where it was at another computer. */
    public Optional<String> of(Ticket ticket) {
        return jdbi.inTransaction(handle ->
                handle.createQuery("""
                        select language from ticket_language
                        where site = :site and series = :series and ticket_day = :day and number = :number
                        """).bindMethods(ticket).mapTo(String.class).findOne());
    }
}
