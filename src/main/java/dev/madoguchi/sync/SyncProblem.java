package dev.madoguchi.sync;

import java.util.Arrays;

/** Why a record is not at the city yet, in the words that decide what a person has to do about it. */
public enum SyncProblem {
    /** Nobody answers at the server's address: line, network or server is down. */
    SERVER_AWAY(Scope.LINK),
    /** Who answers is not the city's server, or the server does not accept this station's certificate. */
    NOT_TRUSTED(Scope.LINK),
    /** A certificate is not good at the time that this computer has: its clock or the server's is far off. */
    CLOCK(Scope.LINK),
    /** This station's certificate has run out by this computer's clock. */
    CERTIFICATE_ENDED(Scope.LINK),
    /** The server does not know this station. */
    STATION_UNKNOWN(Scope.LINK),
    /** The server is there and asks to be left alone for a while. */
    BUSY(Scope.LINK),
    /** The server is there and has no room for more records. */
    SERVER_FULL(Scope.LINK),
    /** The city has locked this station out. */
    STATION_REVOKED(Scope.LINK),

    /** The connection broke while the record was under way. */
    CUT(Scope.TRY_AGAIN),
    /** The answer did not come in time. */
    SLOW(Scope.TRY_AGAIN),
    /** The server is there and cannot take records now. */
    SERVER_FAULT(Scope.TRY_AGAIN),
    /** The record's own file on this computer cannot be read. */
    FILE(Scope.TRY_AGAIN),
    /** The receipt is not the city's, or not for this record. */
    RECEIPT(Scope.TRY_AGAIN),

    /** The server holds other bytes under this record's id. */
    CONFLICT(Scope.REFUSED),
    /** The record is larger than the server takes. */
    TOO_LARGE(Scope.REFUSED),
    /** What was sent is not a sealed record. */
    NOT_AN_ENVELOPE(Scope.REFUSED),
    /** The record was sent under another id than its own. */
    OTHER_ID(Scope.REFUSED),
    /** The record was sealed by another station. */
    OTHER_STATION(Scope.REFUSED),
    /** The record belongs to another municipality than the station. */
    OTHER_MUNICIPALITY(Scope.REFUSED),
    /** The record is sealed for a key that is not the city's. */
    UNKNOWN_KEY(Scope.REFUSED),
    /** The station's signature does not fit the record. */
    SIGNATURE(Scope.REFUSED),
    /** Refused for a reason that this version does not know. */
    REFUSED(Scope.REFUSED);

    private final Scope scope;

    SyncProblem(Scope scope) {
        this.scope = scope;
    }

    /** What the problem concerns, and so what happens next. */
    public Scope scope() {
        return scope;
    }

    /** The key of the sentence that says what happened. */
    public String messageKey() {
        return "sync." + name();
    }

    /** The problem behind the reason in an answer 422; {@link #REFUSED} for one that this version does not know. */
    static SyncProblem ofReason(String reason) {
        return Arrays.stream(values())
                .filter(problem -> problem.scope == Scope.REFUSED)
                .filter(problem -> problem.name().equals(reason))
                .findFirst()
                .orElse(REFUSED);
    }

    /** What a problem concerns. */
    public enum Scope {
        /** The way to the city as a whole: no record gets through, so the others are not tried now. */
        LINK,
        /** This record, this time: it is tried again later, the others go on. */
        TRY_AGAIN,
        /** This record for good: somebody has to look at it, the others go on. */
        REFUSED
    }
}
