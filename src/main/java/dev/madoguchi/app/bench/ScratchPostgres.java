package dev.madoguchi.app.bench;

import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.PostgresOwner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A PostgreSQL of the benchmark's own, made of the programs that Debian's package brings; never the computer's own one. */
final class ScratchPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "vault_owner";
    private static final long LIMIT_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final String password;
    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** Starts one in a new folder, with the vault's tables in it. */
    ScratchPostgres(RandomGenerator random) throws IOException, SQLException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        password = HexFormat.of().formatHex(bytes);
        folder = Files.createTempDirectory("madoguchi-bench-postgres");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path file = Files.writeString(folder.resolve("password"), password);
        if (root) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        asServer(
                "initdb",
                "-D",
                data,
                "-U",
                OWNER,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--pwfile=" + file);
        String options = "-p %d -k %s -c listen_addresses=127.0.0.1 -c max_wal_size=4GB".formatted(port, folder);
        asServer("pg_ctl", "-D", data, "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
        try (Connection connection = owner("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database vault");
        }
        new PostgresOwner(new PostgresAddress(url("vault"), OWNER, password))
                .prepare(password, LocalDate.now(Clock.systemUTC()));
    }

    /** Whether this computer has one to start. */
    static boolean isInstalled() {
        return Files.isDirectory(INSTALLED);
    }

    /** The vault's database, for a server. */
    PostgresAddress vault() {
        return PostgresAddress.clerk(url("vault"), password);
    }

    /** A connection to the vault's database with every right. */
    Connection owner() throws SQLException {
        return owner("vault");
    }

    private Connection owner(String database) throws SQLException {
        return DriverManager.getConnection(url(database), OWNER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** PostgreSQL refuses to be run by root: then it runs as the user that came with it. */
    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(root ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow(() -> new IOException("no PostgreSQL is installed"))
                    .resolve("bin");
        }
    }

    private static void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("madoguchi-postgres", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.getLast() + ": " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }

    @Override
    public void close() throws IOException {
        asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
        Benchmarks.remove(folder);
    }
}
