package dev.madoguchi.city.vault;

import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Appends rows that take the next number: who comes second at the same moment reads again and takes the number after it. */
public final class NumberRace {
    /** SQLSTATE of a row whose key is taken, in H2 as in PostgreSQL. */
    private static final String DUPLICATE_KEY = "23505";

    private static final int TRIES = 10;

    private final VaultDatabase database;

    NumberRace(VaultDatabase database) {
        this.database = database;
    }

    /**
     * Reads the last number and appends what has the next, in one transaction; durable before this returns.
     *
     * @param work done anew from its beginning where the number is gone meanwhile
     * @throws UnableToExecuteStatementException where it is gone ten times in a row, or the statement fails for another reason
     */
    <T> T append(HandleCallback<T, RuntimeException> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.append(work);
            } catch (UnableToExecuteStatementException e) {
                if (attempt == TRIES || !isLost(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether a statement failed because somebody else had the key first. */
    public static boolean isLost(RuntimeException e) {
        return e.getCause() instanceof SQLException cause && DUPLICATE_KEY.equals(cause.getSQLState());
    }
}
