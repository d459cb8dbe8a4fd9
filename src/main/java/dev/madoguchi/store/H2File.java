package dev.madoguchi.store;

import dev.madoguchi.seal.OwnerOnly;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * One encrypted H2 file and the one way to open it: every commit written at once, no trace file, no foreign Java classes.
 *
 * <p>The file password and the user password are two keys derived from the station key, in hexadecimal.
 */
final class H2File {
    private static final String USER = "MADOGUCHI";
    private static final int KEY_BYTES = 32;
    /** A busy computer was seen to need more than five seconds for it. */
    private static final Duration LETTING_GO = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(10);
    // Pages of up to 64 KB as H2 counts them, which are some 6 KB in the file for rows of the trail: H2 decrypts the
    // whole 4 KB blocks in
    // which a page lies, and with its usual 16 KB each of them four times for whoever reads all rows.
    private static final String SETTINGS =
            ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;PAGE_SIZE=65536"
                    + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;LOCK_TIMEOUT=10000";

    static {
        // Read once when H2 starts: no alias, trigger or serialised object may name a Java class.
        System.setProperty("h2.allowedClasses", "none");
        System.setProperty("h2.serializeJavaObject", "false");
    }

    private final Path file;
    private final StationKey key;

    H2File(Path file, StationKey key) {
        this.file = file.toAbsolutePath();
        this.key = key;
    }

    JdbcDataSource dataSource() {
        String path = file.toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("the store's folder must not have a semicolon in its name");
        }
        String database = path.substring(0, path.length() - StoreFiles.SUFFIX.length());
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + database + SETTINGS);
        source.setUser(USER);
        source.setPasswordChars(passwords());
        return source;
    }

    /**
     * Connects. A database that has just ended over a failed write says so, or that its file is in use, until H2 has let go of it, and is
     * asked again meanwhile.
     */
    Connection connect() throws SQLException {
        long end = System.nanoTime() + LETTING_GO.toNanos();
        while (true) {
            try {
                return closedToOthers(dataSource().getConnection());
            } catch (SQLException e) {
                if (!isHeld(e) || System.nanoTime() - end >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** H2 makes its file, and another in its place when it is compacted, as the account's umask says. */
    private Connection closedToOthers(Connection connection) throws SQLException {
        try {
            OwnerOnly.file(file);
            return connection;
        } catch (IOException e) {
            connection.close();
            throw new SQLException("the store's file cannot be closed to others", e);
        }
    }

    /** Whether H2 has not let go of the file yet, which says nothing about what is in it. */
    static boolean isHeld(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /** What is done with a database that nobody else has open. */
    @FunctionalInterface
    interface Deed<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Does a deed and ends the database. Where the deed comes to nothing the database is let go of all the same: H2 would keep it open as
     * long as the program runs, and whoever makes a new file in its place would be given the old one.
     */
    <T> T once(Deed<T> deed) throws SQLException {
        return once(deed, H2File::end);
    }

    /** The same, and the file is rewritten without what is no longer in it. */
    <T> T onceCompact(Deed<T> deed) throws SQLException {
        return once(deed, H2File::endCompact);
    }

    /** How a database is ended. */
    @FunctionalInterface
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private <T> T once(Deed<T> deed, End end) throws SQLException {
        try (Connection connection = connect()) {
            try {
                T result = deed.with(connection);
                end.of(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                letGo(connection, e);
                throw e;
            }
        }
    }

    private static void letGo(Connection connection, Exception why) {
        try {
            if (!connection.isClosed()) {
                abandon(connection);
            }
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** Ends the database of this connection, its file written out. */
    static void end(Connection connection) throws SQLException {
        execute(connection, "shutdown");
    }

    /** Ends the database of this connection and rewrites its file without what was deleted. */
    static void endCompact(Connection connection) throws SQLException {
        execute(connection, "shutdown compact");
    }

    /** Lets go of the database of this connection without writing anything. */
    static void abandon(Connection connection) throws SQLException {
        execute(connection, "shutdown immediately");
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** The password of a script, in the form of an SQL literal. */
    String scriptPassword() {
        return "'" + new String(derived("store script v1")) + "'";
    }

    private char[] passwords() {
        char[] filePassword = derived("store file v1");
        char[] userPassword = derived("store user v1");
        char[] both = Arrays.copyOf(filePassword, filePassword.length + 1 + userPassword.length);
        both[filePassword.length] = ' ';
        System.arraycopy(userPassword, 0, both, filePassword.length + 1, userPassword.length);
        return both;
    }

    private char[] derived(String context) {
        byte[] bytes = key.derive(context, KEY_BYTES);
        try {
            return HexFormat.of().formatHex(bytes).toCharArray();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
