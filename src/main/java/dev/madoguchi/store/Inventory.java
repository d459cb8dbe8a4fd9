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
import java.util.HexFormat;
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

    /** The same without a table. */
    Inventory without(String table) {
        Map<String, Content> others = new TreeMap<>(tables);
        others.remove(table);
        return new Inventory(Map.copyOf(others));
    }

    /** One line a table, for {@link #read}. */
    String written() {
        StringBuilder lines = new StringBuilder();
        tables.forEach(
                (table, content) -> lines.append("%d %d %s%n".formatted(content.rows(), content.checksum(), table)));
        return lines.toString();
    }

    /** What {@link #written()} gave. */
    static Inventory read(String written) {
        Map<String, Content> tables = new TreeMap<>();
        written.lines()
                .map(line -> line.split(" ", 3))
                .forEach(
                        parts -> tables.put(parts[2], new Content(Long.parseLong(parts[0]), Long.parseLong(parts[1]))));
        return new Inventory(Map.copyOf(tables));
    }

    static Inventory of(Connection connection) throws SQLException {
        Map<String, Content> tables = new TreeMap<>();
        for (String table : names(connection)) {
            tables.put(table, content(connection, table));
        }
        return new Inventory(Map.copyOf(tables));
    }

    /** A digest of all tables, equal where every table has the same rows. */
    String digest() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Content> table : new TreeMap<>(tables).entrySet()) {
            digest.update((table.getKey() + " " + table.getValue().rows() + " "
                            + table.getValue().checksum() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same in numbers, of a file of this size. */
    Copied copied(long bytes) {
        return new Copied(
                tables.size(), tables.values().stream().mapToLong(Content::rows).sum(), bytes);
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
