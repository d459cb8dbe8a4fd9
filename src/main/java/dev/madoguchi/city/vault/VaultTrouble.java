package dev.madoguchi.city.vault;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may ail the database without any fault of the program or of whoever asks, and passes by itself or by an administrator's deed.
 *
 * <p>Told apart by the SQLSTATE (PostgreSQL's Appendix A, which H2 follows for lost connections).
 */
public enum VaultTrouble {
    /** Its disk takes nothing more; nothing of the transaction is there. */
    FULL,
    /** It is not reached, is starting or stopping, or has no connection free; whether the transaction is there nobody knows. */
    AWAY;

    private static final String DISK_FULL = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    /** Connection exceptions. */
    private static final String LOST = "08";
    /** Operator intervention: shutdown, crash shutdown, cannot connect now, database dropped. */
    private static final String ENDED = "57P";

    /** The trouble behind a failed deed; empty where something else is behind it. */
    public static Optional<VaultTrouble> in(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<VaultTrouble> of(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.equals(DISK_FULL)) {
            return Optional.of(FULL);
        }
        boolean away = cause instanceof SQLTransientConnectionException
                || state.equals(TOO_MANY_CONNECTIONS)
                || state.startsWith(LOST)
                || state.startsWith(ENDED);
        return away ? Optional.of(AWAY) : Optional.empty();
    }
}
