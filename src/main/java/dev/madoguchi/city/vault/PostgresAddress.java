package dev.madoguchi.city.vault;

/**
 * A PostgreSQL database and who works there.
 *
 * @param url {@code jdbc:postgresql://HOST[:PORT][,HOST…]/DATABASE}, without user and password
 * @param password never shown
 */
public record PostgresAddress(String url, String user, String password) {
    /** Who works in a running server; may only read and append. */
    public static final String CLERK = "vault_clerk";

    private static final String SCHEME = "jdbc:postgresql:";

    public PostgresAddress {
        if (!url.startsWith(SCHEME) || url.contains("password=") || url.contains("user=")) {
            throw new IllegalArgumentException(
                    "db is jdbc:postgresql://HOST:PORT/DATABASE, without a user and a password");
        }
    }

    /** The same database for the running server. */
    public static PostgresAddress clerk(String url, String password) {
        return new PostgresAddress(url, CLERK, password);
    }

    @Override
    public String toString() {
        return user + " at a PostgreSQL database";
    }
}
