package dev.madoguchi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Follows every commit by {@code checkpoint sync}: when a method returns, its rows survive a pulled plug.
 *
 * <p>With H2's own settings alone a killed process lost rows that were committed; with this none in 60 kills.
 */
final class DurableTransactions extends DelegatingTransactionHandler implements StatementCustomizer {

    private final Runnable onChange;
    private final Runnable onFailure;

    private DurableTransactions(TransactionHandler delegate, Runnable onChange, Runnable onFailure) {
        super(delegate);
        this.onChange = onChange;
        this.onFailure = onFailure;
    }

    /** Handles transactions, and tells after each that something may have changed, or that it came to nothing. */
    static DurableTransactions telling(Runnable onChange, Runnable onFailure) {
        return new DurableTransactions(EndedDatabase.leftAlone(), onChange, onFailure);
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new DurableTransactions(getDelegate().specialize(handle), onChange, onFailure);
    }

    @Override
    public void rollback(Handle handle) {
        onFailure.run();
        super.rollback(handle);
    }

    @Override
    public void commit(Handle handle) {
        super.commit(handle);
        onChange.run();
        try {
            flush(handle.getConnection());
        } catch (SQLException e) {
            onFailure.run();
            throw new TransactionException("committed, but not known to be on the disk", e);
        }
    }

    /** A change outside a transaction is a commit too. */
    @Override
    public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        if (statement.getUpdateCount() >= 0 && context.getConnection().getAutoCommit()) {
            onChange.run();
            flush(context.getConnection());
        }
    }

    static void flush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }
}
