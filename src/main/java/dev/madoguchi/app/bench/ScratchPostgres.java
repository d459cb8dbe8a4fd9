package dev.madoguchi.app.bench;

import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.PostgresOwner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * A PostgreSQL for measuring and trying, made of the programs that Debian's package brings, in a folder of its own; never the computer's
 * own one.
 */
public final class ScratchPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "vault_owner";
    /** The database with the vault's tables that all others are copied from. */
    private static final String PREPARED = "prepared_vault";

    private static final long LIMIT_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final String password;
    private final boolean root = "root".equals(System.getProperty("user.name"));

    /**
     * Starts one in a new folder, ready for {@link #vault}.
     *
     * @param password of its owner and of the vault's clerk
     * @param today the months' parts are made around it
     */
    public ScratchPostgres(String password, LocalDate today) throws IOException {
        this.password = password;
        folder = Files.createTempDirectory("madoguchi-postgres");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path file = Files.writeString(folder.resolve("password"), password);
        if (root) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        asServer(
                "initdb",
                "-D",
                data().toString(),
                "-U",
                OWNER,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--pwfile=" + file);
        start();
        owner("postgres").useHandle(handle -> handle.execute("create database " + PREPARED));
        new PostgresOwner(ownerAddress(PREPARED)).prepare(password, today);
    }

    /** Whether this computer has one to start. */
    public static boolean isInstalled() {
        return Files.isDirectory(INSTALLED);
    }

    /** Starts it, after a kill too: it takes up from its log what was committed. */
    public void start() throws IOException {
        String options = "-p %d -k %s -c listen_addresses=127.0.0.1 -c max_connections=200 -c max_wal_size=4GB"
                .formatted(port, folder);
        asServer(
                "pg_ctl",
                "-D",
                data().toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                options,
                "start");
    }

    /** Kills every process of it at once, so that none can write a last word. */
    public void kill() throws IOException, InterruptedException {
        ProcessHandle first = ProcessHandle.of(pid()).orElseThrow(() -> new IOException("PostgreSQL does not run"));
        run(List.of("kill", "-STOP", String.valueOf(first.pid()))); // or it makes a child that is not among those
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("PostgreSQL outlives its kill", e);
            }
        }
    }

    /** Its first process, whose children work for the connections. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    }

    /** Where all its files are. */
    public Path folder() {
        return folder;
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** A vault of this name, for a server; made where there is none. */
    public PostgresAddress vault(String name) {
        owner("postgres").useHandle(handle -> {
            if (handle.select("select 1 from pg_database where datname = ?", name)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty()) {
                handle.execute("create database " + name + " template " + PREPARED);
            }
        });
        return PostgresAddress.clerk(url(name), password);
    }

    /** A database's owner, who may see and do everything. */
    public Jdbi owner(String name) {
        return Jdbi.create(url(name), OWNER, password);
    }

    /** The same as an address. */
    public PostgresAddress ownerAddress(String name) {
        return new PostgresAddress(url(name), OWNER, password);
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

    /** Stops it and removes its files. */
    @Override
    public void close() throws IOException {
        asServer("pg_ctl", "-D", data().toString(), "-m", "immediate", "-w", "stop");
        Benchmarks.remove(folder);
    }
}
