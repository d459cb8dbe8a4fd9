package dev.madoguchi.app.bench;

import java.util.List;

/** A group of figures that are measured together, by the name that {@code bench --only} takes; in the order of a whole run. */
public enum BenchPart {
    /** The live view: its rate, its delay, its memory. */
    PREVIEW,
    /** The check of one frame. */
    PHOTO,
    /** A still of a camera. */
    STILL,
    /** Codes on forms. */
    QR,
    /** Numbers and calls. */
    QUEUE,
    /** A My Number Card. */
    CARD,
    /** Sealing a record. */
    SEAL,
    /** A commit of the store. */
    STORE,
    /** Ticket paper. */
    TICKET,
    /** A printer in trouble. */
    TROUBLE,
    /** A start, and what is resident after the sign-in. */
    START,
    /** Keys and pulses through a day by keyboard. */
    KEYS,
    /** A locked desk. */
    UNLOCK,
    /** Who may do what. */
    PERMIT,
    /** Reports. */
    REPORT,
    /** The day's ledger. */
    LEDGER,
    /** Closing. */
    CLOSING,
    /** The city's console. */
    CONSOLE,
    /** Personal data in free text. */
    TEXT,
    /** The manual. */
    MANUAL,
    /** The city's server: records under load and at rest, and stations that wait. */
    SERVER,
    /** The audit trail. */
    AUDIT;

    /** Whether it measures a city's server, which is compiled otherwise than a counter's window. */
    boolean isServers() {
        return this == CONSOLE || this == SERVER;
    }

    /** All of them. */
    static List<BenchPart> all() {
        return List.of(values());
    }
}
