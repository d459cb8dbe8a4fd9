package dev.madoguchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 database that has ended over a failed write, as on a full disk. Nothing may be asked of it any more.
 *
 * <p>H2 2.4.240 answers all the same. Seen by the fault laboratory: two threads that had to take back what they had begun in such a database
 * never came back. Each transaction that is taken back there is counted off twice, and {@code MVStore.registerVersionUsage} then looks
 * without end for a newer version, of which an ended database makes none.
 */
public final class EndedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(EndedDatabase.class);

    private EndedDatabase() {}

    /** Handles the transactions of an H2 database, and takes nothing back in one that has ended: it is in no file. */
    public static TransactionHandler leftAlone() {
        return new LeftAlone(LocalTransactionHandler.binding());
    }

    /** Whether the database behind a connection has ended. It is not asked. */
    static boolean isBehind(Connection connection) throws SQLException {
        return !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
                || session.isClosed()
                || session.getDatabase().getStore().getMvStore().isClosed();
    }

    private static void leave(Connection connection) throws SQLException {
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        if (session != null) {
            try {
                session.close();
            } catch (DbException e) {
                LOG.debug("An ended database says once more why it ended", e);
            }
        }
    }

    private static final class LeftAlone extends DelegatingTransactionHandler {
        private LeftAlone(TransactionHandler delegate) {
            super(delegate);
        }

        @Override
        public TransactionHandler specialize(Handle handle) throws SQLException {
            return new LeftAlone(getDelegate().specialize(handle));
        }

        /** @throws TransactionException where there is nothing to take back any more */
        @Override
        public void rollback(Handle handle) {
            if (hasEnded(handle.getConnection())) {
                throw new TransactionException("the database has ended, and what was under way with it");
            }
            super.rollback(handle);
        }

        private static boolean hasEnded(Connection connection) {
            try {
                boolean ended = isBehind(connection);
                if (ended) {
                    leave(connection);
                }
                return ended;
            } catch (SQLException e) {
                throw new TransactionException("not known whether the database has ended", e);
            }
        }
    }
}
