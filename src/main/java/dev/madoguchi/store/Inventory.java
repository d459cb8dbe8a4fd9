package dev.madoguchi.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in a database, every value read: to find what cannot be read, and to compare a copy with its original.
 *
 * @param tables for each table how many rows, and a checksum that does not depend on their order
 */
record Inventory(Map<String, Content> tables) {
    /** One table's rows and checksum. */
    record Content(long rows, long checksum) {}

    static Inventory of(Connection connection) throws SQLException {
        Map<String, Content> tables = new TreeMap<>();
        for (String table : names(connection)) {
            tables.put(table, content(connection, table));
        }
        return new Inventory(Map.copyOf(tables));
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
                        """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Content content(Connection connection, String table) throws SQLException {
        long count = 0;
        long checksum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table.replace("\"", "\"\"") + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                count++;
                checksum += checksum(rows, columns);
            }
        }
        return new Content(count, checksum);
    }

    private static long checksum(ResultSet row, int columns) throws SQLException {
        MessageDigest digest = sha256();
        for (int column = 1; column <= columns; column++) {
            byte[] value = row.getObject(column) instanceof byte[] bytes ? bytes : text(row, column);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
            digest.update(value);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static byte[] text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column)).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }
}
